"""The sheet of a form that explains it, and that holds the choices of its drop-downs."""

from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs.model.lampiran import Kolom
from kerjasama_docs.tables.cells.example import GUIDE_SHEET, example_of
from kerjasama_docs.tables.cells.text import printed_text
from kerjasama_docs.tables.printed import PrintedColumn
from kerjasama_docs.xlsx import heights, page
from kerjasama_docs.xlsx.cells import cell_at, put_across, put_text
from kerjasama_docs.xlsx.styles import look_of

_HEADERS = ("Nama kolom", "Wajib?", "Macam isi", "Penjelasan", "Misalnya")
_WIDTHS = (30.0, 10.0, 16.0, 50.0, 34.0)
_CHOICES_WIDTH = 30.0
_KINDS = {
    "teks": "teks",
    "tanggal": "tanggal",
    "bilangan": "bilangan",
    "rupiah": "rupiah (bilangan saja)",
    "nomor": "nomor",
}
GUIDE = (
    "Isi lembar Isian, satu baris untuk setiap butir. Baris contoh boleh dihapus atau dibiarkan; tidak ikut dibaca.",
    "Jangan mengubah kepala kolom. Baris boleh ditambah atau ditempel dari tabel lain; tempel sebagai nilai.",
    "Tanggal ditulis dengan hari lebih dahulu: 31-03-2027, 31/03/2027, atau 31 Maret 2027; juga 2027-03-31.",
    "Bilangan dan rupiah ditulis tanpa Rp, titik ribuan, atau satuan; tanda desimal menurut komputer Anda.",
    "Sel yang tidak ada isinya dibiarkan kosong. Jangan memakai rumus yang merujuk ke berkas lain.",
    "Jangan menulis jumlah atau nomor urut; keduanya dihitung saat semua berkas digabung.",
    "Simpan sebagai .xlsx tanpa sandi dan makro, dengan nama satuan kerja sebagai nama berkas, lalu kirim kembali.",
)


def write_guide(
    book: Workbook, columns: tuple[tuple[Kolom, PrintedColumn], ...], kertas: page.Ukuran, *, how: Sequence[str] = GUIDE
) -> Mapping[str, str]:
    """Add the sheet; gives the cells with the choices of a column, by its key.

    Args:
        book: The form.
        columns: Its columns with their headers.
        kertas: The paper it is printed on.
        how: What is said of filling it in, one sentence or two each.
    """
    sheet: Worksheet = book.create_sheet(GUIDE_SHEET)
    chosen = [(kolom, printed) for kolom, printed in columns if kolom.pilihan]
    page.set_widths(sheet, (*_WIDTHS, *map(_choices_width, chosen)))
    row = 1
    put_across(sheet, row, (1, len(_HEADERS)), text="PETUNJUK PENGISIAN", look="Judul tabel")
    for place, line in enumerate(how, 1):
        row += 1
        text = f"{place}. {line}"
        put_across(sheet, row, (1, len(_HEADERS)), text=text, look="Keterangan")
        heights.fit(sheet, row, [(text, sum(_WIDTHS))])
    header = row + 2
    _explain(sheet, header, columns)
    titles = [(f"Pilihan {printed.title}", _choices_width((kolom, printed))) for kolom, printed in chosen]
    heights.fit(sheet, header, [*zip(_HEADERS, _WIDTHS, strict=True), *titles], bold=True)
    lists: dict[str, str] = {}
    for place, (kolom, printed) in enumerate(chosen, len(_HEADERS) + 1):
        put_text(cell_at(sheet, header, place), f"Pilihan {printed.title}", "Kepala kolom")
        lists[kolom.kunci] = _choices(sheet, header, place, choices=kolom.pilihan)
    page.set_page(sheet, kertas, lanskap=True, header=header)
    sheet.freeze_panes = None
    return lists


def _choices_width(column: tuple[Kolom, PrintedColumn]) -> float:
    """Width of a column of choices: none is broken, since the rows beside it are as high as what they explain."""
    return max(_CHOICES_WIDTH, *map(page.number_width, column[0].pilihan))


def _explain(sheet: Worksheet, header: int, columns: tuple[tuple[Kolom, PrintedColumn], ...]) -> None:
    for place, text in enumerate(_HEADERS, 1):
        put_text(cell_at(sheet, header, place), text, "Kepala kolom")
    for row, (kolom, printed) in enumerate(columns, header + 1):
        example = printed_text(kolom.jenis, example_of(kolom))
        required = "ya" if kolom.wajib else "tidak"
        texts = (printed.title, required, _KINDS[kolom.jenis], kolom.arti or "", example)
        for place, text in enumerate(texts, 1):
            put_text(cell_at(sheet, row, place), text, look_of("entry"))
        heights.fit(sheet, row, zip(texts, _WIDTHS, strict=True))


def _choices(sheet: Worksheet, header: int, column: int, *, choices: Sequence[str]) -> str:
    """Write the choices below each other; a list inside the check itself could hold no comma and 255 characters."""
    for row, choice in enumerate(choices, header + 1):
        put_text(cell_at(sheet, row, column), choice, look_of("entry"))
    letter = get_column_letter(column)
    return f"{GUIDE_SHEET}!${letter}${header + 1}:${letter}${header + len(choices)}"
