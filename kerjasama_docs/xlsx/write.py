"""A printed table as a workbook: one sheet as on paper, with typed cells."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs import language
from kerjasama_docs.tables.printed import Pengesahan, PrintedColumn, PrintedRow, PrintedTable
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


def write_table(table: PrintedTable, *, kertas: page.Ukuran = "A4") -> bytes:
    """Write a table as XLSX; the same table gives the same bytes.

    Args:
        table: The table.
        kertas: The paper it is printed on.

    Raises:
        UsageError: A text is longer than a cell can hold.
        InternalError: A text holds characters that the reading of the input had to refuse.
    """
    book, sheet = new_book(SHEET)
    widths = widths_of(table, kertas)
    page.set_widths(sheet, widths)
    header = header_row(table)
    _above(sheet, table, widths)
    for column, kolom in enumerate(table.columns, 1):
        put_text(cell_at(sheet, header, column), kolom.title, "Kepala kolom")
    heights.fit(sheet, header, zip((kolom.title for kolom in table.columns), widths, strict=True), bold=True)
    end = _rows(sheet, table, widths)
    _below(sheet, end + 1, table, widths)
    last = end - sum(line.kind == "jumlah" for line in table.rows)
    page.set_page(sheet, kertas, lanskap=table.landscape, header=header)
    if table.pengesahan and last > header + 1:
        headed = last > header + 2 and table.rows[last - header - 2].kind == "kelompok"
        below = range(last - headed, sheet.max_row + 1)
        page.keep_together(sheet, kertas, lanskap=table.landscape, header=header, rows=below)
    columns = len(table.columns) + add_groups(sheet, table, header, first_row(table))
    sheet.auto_filter.ref = f"A{header}:{get_column_letter(columns)}{last}"
    return file_of(book, " ".join(table.title))


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


def header_row(table: PrintedTable) -> int:
    """The row of the headers, below the LAMPIRAN block and the title, each with a blank row after it."""
    return 1 + sum(len(lines) + bool(lines) for lines in (table.head, table.title))


def first_row(table: PrintedTable) -> int:
    """The row of the first line of a table; a table that is empty says so above it."""
    return header_row(table) + 1 + (not any(line.kind == "isi" for line in table.rows))


def _above(sheet: Worksheet, table: PrintedTable, widths: tuple[float, ...]) -> None:
    """Write the LAMPIRAN block and the title."""
    row = 1
    for line in table.head:
        _across(sheet, row, _block(widths), line, "Keterangan", widths)
        row += 1
    row += bool(table.head)
    for line in table.title:
        _across(sheet, row, (1, len(widths)), line, "Judul tabel", widths)
        row += 1


def _rows(sheet: Worksheet, table: PrintedTable, widths: tuple[float, ...]) -> int:
    """Write all rows; gives the last."""
    row = first_row(table)
    if row > header_row(table) + 1:
        put_across(sheet, row - 1, (1, len(widths)), EMPTY, look_of("isi", "tengah"))
    for place, line in enumerate(table.rows, row):
        _row(sheet, place, line, table.columns, widths)
    return row + len(table.rows) - 1


def _row(
    sheet: Worksheet, row: int, line: PrintedRow, columns: tuple[PrintedColumn, ...], widths: tuple[float, ...]
) -> None:
    if line.kind == "kelompok":
        put_heading(sheet, row, line.texts[0], widths)
        return
    for place, (kolom, value, text) in enumerate(zip(columns, line.values, line.texts, strict=True), 1):
        put(cell_at(sheet, row, place), value, text, kolom.kind, look_of(line.kind, kolom.side))
    heights.fit(sheet, row, zip(line.texts, widths, strict=True), bold=line.kind == "jumlah")


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


def _below(sheet: Worksheet, row: int, table: PrintedTable, widths: tuple[float, ...]) -> None:
    if table.terbilang:
        _across(sheet, row, (1, len(widths)), f"Terbilang: {table.terbilang}.", "Keterangan", widths)
        row += 1
    for place, line in enumerate(_lines_of(table.pengesahan) if table.pengesahan else (), row + 1):
        _across(sheet, place, _block(widths), line, "Keterangan", widths)
