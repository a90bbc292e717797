"""The form that units fill in: headers, drop-downs, checks of what is typed, explanations, one example row.

It is not protected: units paste into it from tables of their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kerjasama_docs.errors import UsageError
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.cells.example import example_of
from kerjasama_docs.tables.cells.text import printed_text
from kerjasama_docs.tables.printed import PrintedColumn, printed_table
from kerjasama_docs.tables.reading.rows import JoinedTable
from kerjasama_docs.xlsx import heights, page, styles
from kerjasama_docs.xlsx.book import file_of, new_book
from kerjasama_docs.xlsx.cells import Content, cell_at, put, put_across, put_text
from kerjasama_docs.xlsx.checks import add_checks
from kerjasama_docs.xlsx.guide import GUIDE, write_guide
from kerjasama_docs.xlsx.styles import look_of

SHEET = "Isian"
ROWS = 200
"""Rows prepared for entries."""
_TITLE, _HOW, _HEADER, _EXAMPLE = 1, 2, 3, 4
_FORMATS = {"teks": styles.TEKS, "tanggal": styles.TANGGAL_ISIAN, "rupiah": styles.RUPIAH, "bilangan": "General"}
"""How a cell shows what is typed into it; text stays as typed, so that a NIP keeps its digits."""
_LEAST_WIDTH = 18.0
_HOW_TEXT = (
    "Isi satu baris untuk setiap butir di bawah baris contoh; baris contoh tidak ikut dibaca. "
    "Jangan mengubah kepala kolom; yang berlatar kuning wajib diisi. Penjelasan ada pada lembar Petunjuk."
)
_HOW_PLAIN = (
    "Isi satu baris untuk setiap butir. Jangan mengubah kepala kolom; yang berlatar kuning wajib diisi. "
    "Penjelasan ada pada lembar Petunjuk."
)

Columns = tuple[tuple[Kolom, PrintedColumn], ...]
"""What units fill in, each with its printed header."""


@dataclass(frozen=True)
class FormWords:
    """What a form says around its columns.

    Attributes:
        how: The lines above them, for a form with an example row and for one without.
        guide: How it is filled in, one sentence or two each.
    """

    how: tuple[str, str] = (_HOW_TEXT, _HOW_PLAIN)
    guide: Sequence[str] = GUIDE


def write_form(
    bentuk: LampiranBentuk, *, instansi: str = "", kertas: page.Ukuran = "A4", words: FormWords = FormWords()
) -> bytes:
    """Write the form of a Lampiran as XLSX; the same Lampiran gives the same bytes.

    Args:
        bentuk: The Lampiran.
        instansi: Name of the institution for the headers that name it.
        kertas: The paper it is printed on.
        words: What it says around its columns.

    Raises:
        UsageError: The Lampiran is not made from rows, or an example does not fit its column.
    """
    if bentuk.sumber == "naskah":
        raise UsageError(
            f"{bentuk.nama} dibuat dari berkas masukan naskah, jadi tidak ada formulir yang harus diisi.",
            "Buat tabelnya langsung dari berkas naskah, atau pilih lampiran lain.",
        )
    title, columns = _printed(bentuk, instansi)
    example = any(kolom.contoh for kolom, _ in columns)
    book, sheet = new_book(SHEET)
    widths = _widths(columns, page.text_width(kertas, lanskap=bentuk.lanskap))
    page.set_widths(sheet, widths)
    put_across(sheet, _TITLE, (1, len(columns)), text=f"FORMULIR {title}", look="Judul tabel")
    put_across(sheet, _HOW, (1, len(columns)), text=words.how[not example], look="Keterangan")
    heights.fit(sheet, _TITLE, [(f"FORMULIR {title}", sum(widths))])
    heights.fit(sheet, _HOW, [(words.how[not example], sum(widths))])
    _head(sheet, columns, widths)
    if example:
        _example(sheet, columns, widths)
    last = _HEADER + example + ROWS
    _entries(sheet, columns, range(_HEADER + example + 1, last + 1))
    lists = write_guide(book, columns, kertas, how=words.guide)
    add_checks(sheet, [(kolom, printed.title) for kolom, printed in columns], rows=(_HEADER + 1, last), lists=lists)
    page.set_page(sheet, kertas, lanskap=bentuk.lanskap, header=_HEADER)
    return file_of(book, f"Formulir {title}")


def _printed(bentuk: LampiranBentuk, instansi: str) -> tuple[str, Columns]:
    """The title and the columns as they are printed, those that are never printed among them."""
    shown = tuple(kolom.model_copy(update={"tercetak": True}) for kolom in bentuk.isian)
    whole = bentuk.model_copy(update={"kolom": shown, "jumlah": None})
    printed = printed_table(JoinedTable(whole, (), (), ()), instansi=instansi)
    return " ".join(printed.title), tuple(zip(shown, printed.columns, strict=True))


def _widths(columns: Columns, room: float) -> tuple[float, ...]:
    least = [max(page.least_width(printed.title), _LEAST_WIDTH) for _, printed in columns]
    return page.shared(room, [printed.width for _, printed in columns], least)


def _head(sheet: Worksheet, columns: Columns, widths: Sequence[float]) -> None:
    for place, (kolom, printed) in enumerate(columns, 1):
        look = "Kepala kolom wajib" if kolom.wajib else "Kepala kolom"
        put_text(cell_at(sheet, _HEADER, place), printed.title, look)
    heights.fit(sheet, _HEADER, zip((printed.title for _, printed in columns), widths, strict=True), bold=True)


def _example(sheet: Worksheet, columns: Columns, widths: Sequence[float]) -> None:
    texts = []
    for place, (kolom, printed) in enumerate(columns, 1):
        value = example_of(kolom)
        content = Content(value, printed_text(kolom.jenis, value), kolom.jenis)
        cell = cell_at(sheet, _EXAMPLE, place)
        put(cell, content, look_of("example", printed.side))
        cell.number_format = _FORMATS[kolom.jenis]
        texts.append(content.text)
    heights.fit(sheet, _EXAMPLE, zip(texts, widths, strict=True))


def _entries(sheet: Worksheet, columns: Columns, rows: range) -> None:
    """Empty rows with border and format; the columns keep the format below them too."""
    for place, (kolom, printed) in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(place)].number_format = _FORMATS[kolom.jenis]
        for row in rows:
            cell = cell_at(sheet, row, place)
            cell.style = look_of("entry", printed.side)
            cell.number_format = _FORMATS[kolom.jenis]
