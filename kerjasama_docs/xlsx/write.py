"""A printed table as a workbook: one sheet as on paper, with typed cells."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs import language
from kerjasama_docs.tables.cetak import BarisCetak, Cetakan, KolomCetak, Pengesahan
from kerjasama_docs.xlsx import heights, page
from kerjasama_docs.xlsx.book import file_of, new_book
from kerjasama_docs.xlsx.cells import cell_at, put, put_across, put_text
from kerjasama_docs.xlsx.groups import add_groups, put_heading
from kerjasama_docs.xlsx.styles import look_of
from kerjasama_docs.xlsx.widths import widths_of

SHEET = "Lampiran"
_BLOCK = 0.4
"""Least part of the width that the LAMPIRAN block and the block of the official take at the right."""
_SIGNATURE_ROWS = 3
_DOTS = "............................"
EMPTY = "Nihil"
"""What stands in a table without rows."""


def write_table(cetakan: Cetakan, *, kertas: page.Ukuran = "A4") -> bytes:
    """Write a table as XLSX; the same table gives the same bytes.

    Args:
        cetakan: The table.
        kertas: The paper it is printed on.

    Raises:
        UsageError: A text is longer than a cell can hold.
        InternalError: A text holds characters that the reading of the input had to refuse.
    """
    book, sheet = new_book(SHEET)
    widths = widths_of(cetakan, kertas)
    page.set_widths(sheet, widths)
    header = header_row(cetakan)
    _above(sheet, cetakan, widths)
    for column, kolom in enumerate(cetakan.kolom, 1):
        put_text(cell_at(sheet, header, column), kolom.judul, "Kepala kolom")
    heights.fit(sheet, header, zip((kolom.judul for kolom in cetakan.kolom), widths, strict=True), bold=True)
    end = _rows(sheet, cetakan, widths)
    _below(sheet, end + 1, cetakan, widths)
    last = end - sum(baris.macam == "jumlah" for baris in cetakan.baris)
    page.set_page(sheet, kertas, lanskap=cetakan.lanskap, header=header)
    if cetakan.pengesahan and last > header + 1:
        headed = last > header + 2 and cetakan.baris[last - header - 2].macam == "kelompok"
        below = range(last - headed, sheet.max_row + 1)
        page.keep_together(sheet, kertas, lanskap=cetakan.lanskap, header=header, rows=below)
    columns = len(cetakan.kolom) + add_groups(sheet, cetakan, header, first_row(cetakan))
    sheet.auto_filter.ref = f"A{header}:{get_column_letter(columns)}{last}"
    return file_of(book, " ".join(cetakan.judul))


def _block(widths: tuple[float, ...]) -> tuple[int, int]:
    """First and last column of the block at the right."""
    first = len(widths)
    while first > 1 and sum(widths[first - 1 :]) < _BLOCK * sum(widths):
        first -= 1
    return first, len(widths)


def _across(  # noqa: PLR0913, PLR0917 - one line of a sheet with all that belongs to it
    sheet: Worksheet, row: int, columns: tuple[int, int], text: str, look: str, widths: tuple[float, ...]
) -> None:
    put_across(sheet, row, columns, text, look)
    heights.fit(sheet, row, [(text, sum(widths[columns[0] - 1 : columns[1]]))], bold=look == "Judul tabel")


def header_row(cetakan: Cetakan) -> int:
    """The row of the headers, below the LAMPIRAN block and the title, each with a blank row after it."""
    return 1 + sum(len(lines) + bool(lines) for lines in (cetakan.kepala, cetakan.judul))


def first_row(cetakan: Cetakan) -> int:
    """The row of the first line of a table; a table that is empty says so above it."""
    return header_row(cetakan) + 1 + (not any(baris.macam == "isi" for baris in cetakan.baris))


def _above(sheet: Worksheet, cetakan: Cetakan, widths: tuple[float, ...]) -> None:
    """Write the LAMPIRAN block and the title."""
    row = 1
    for line in cetakan.kepala:
        _across(sheet, row, _block(widths), line, "Keterangan", widths)
        row += 1
    row += bool(cetakan.kepala)
    for line in cetakan.judul:
        _across(sheet, row, (1, len(widths)), line, "Judul tabel", widths)
        row += 1


def _rows(sheet: Worksheet, cetakan: Cetakan, widths: tuple[float, ...]) -> int:
    """Write all rows; gives the last."""
    row = first_row(cetakan)
    if row > header_row(cetakan) + 1:
        put_across(sheet, row - 1, (1, len(widths)), EMPTY, look_of("isi", "tengah"))
    for place, baris in enumerate(cetakan.baris, row):
        _row(sheet, place, baris, cetakan.kolom, widths)
    return row + len(cetakan.baris) - 1


def _row(
    sheet: Worksheet, row: int, baris: BarisCetak, columns: tuple[KolomCetak, ...], widths: tuple[float, ...]
) -> None:
    if baris.macam == "kelompok":
        put_heading(sheet, row, baris.teks[0], widths)
        return
    for place, (kolom, nilai, text) in enumerate(zip(columns, baris.nilai, baris.teks, strict=True), 1):
        put(cell_at(sheet, row, place), nilai, text, kolom.jenis, look_of(baris.macam, kolom.rata))
    heights.fit(sheet, row, zip(baris.teks, widths, strict=True), bold=baris.macam == "jumlah")


def _lines_of(pengesahan: Pengesahan) -> tuple[str, ...]:
    day = language.tanggal_panjang(pengesahan.tanggal) if pengesahan.tanggal else _DOTS
    named = (f"NIP {pengesahan.nip or _DOTS}",) if pengesahan.nip or not pengesahan.nama else ()
    return (
        f"{pengesahan.tempat or _DOTS}, {day}",
        f"{pengesahan.jabatan or _DOTS},",
        *("" for _ in range(_SIGNATURE_ROWS)),
        pengesahan.nama or _DOTS,
        *named,
    )


def _below(sheet: Worksheet, row: int, cetakan: Cetakan, widths: tuple[float, ...]) -> None:
    if cetakan.terbilang:
        _across(sheet, row, (1, len(widths)), f"Terbilang: {cetakan.terbilang}.", "Keterangan", widths)
        row += 1
    for place, line in enumerate(_lines_of(cetakan.pengesahan) if cetakan.pengesahan else (), row + 1):
        _across(sheet, place, _block(widths), line, "Keterangan", widths)
