"""Ruled tables in a PDF as sheets; one that goes on over the next page is one."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2

from kerjasama_docs.findings import Finding, Level, UnreadableInputError, Where
from kerjasama_docs.inputs.pdf.pages import PageRead, PageTable, going_on, read_pages
from kerjasama_docs.inputs.pdf.ruling import THIN
from kerjasama_docs.inputs.tables.bounds import Budget
from kerjasama_docs.inputs.tables.faults import Fault, Spot
from kerjasama_docs.inputs.tables.grid import Grid
from kerjasama_docs.inputs.tables.notes import Notes
from kerjasama_docs.inputs.tables.refusals import broken, protected, refused
from kerjasama_docs.inputs.tables.sheet import CellOfText, Row, Sheet, Tables
from kerjasama_docs.language import sebagian

_SHOWN = 10
_EXCEL = "Minta berkas aslinya (Excel atau Word), atau ambil tabelnya di Excel: Data › Dapatkan Data › Dari PDF."
_LINED = Fault(
    "tabel-coretan",
    "Teks sel ini bergaris; pada PDF garis bawah dan coretan tidak dapat dibedakan, sehingga tetap dibaca.",
    "Bila dicoret, hapus isinya dari hasil, atau minta berkas aslinya.",
    level=Level.PERINGATAN,
)


@dataclass
class _Joined:
    """A table over one page or more."""

    first: PageTable
    parts: list[PageTable] = field(default_factory=list)


def read_pdf(raw: bytes, file: str) -> Tables:
    """Read the ruled tables of a PDF.

    Args:
        raw: The file.
        file: Its name.

    Returns:
        A sheet for each table, and what is wrong with their cells.

    Raises:
        UnreadableInputError: The file cannot be read, holds no ruled table, or passes a bound.
    """
    try:
        pages = read_pages(raw, file)
    except pypdfium2.PdfiumError as error:
        raise _unopened(error, file) from error
    tables = _joined(table for page in pages for table in page.tables)
    if not tables:
        raise _without_table(pages, file)
    budget = Budget(file)
    read = [_sheet(table, place, budget) for place, table in enumerate(tables, 1)]
    said = (_words(file), *_bare(pages, file))
    return tuple(sheet for sheet, _ in read), (*said, *(found for _, more in read for found in more))


def _unopened(error: pypdfium2.PdfiumError, file: str) -> UnreadableInputError:
    """A PDF that does not open: with a password, or damaged."""
    return protected(file) if "password" in str(error).lower() else broken(file)


def _without_table(pages: Sequence[PageRead], file: str) -> UnreadableInputError:
    if not any(page.has_text for page in pages):
        message = "PDF ini hasil pindaian atau gambar; teksnya tidak dapat dibaca."
        return refused(file, "tabel-pdf", message=message, hint="Minta berkas aslinya (Excel atau Word).")
    message = "PDF ini tidak memuat tabel bergaris; kolom tanpa garis tidak dapat dibaca dengan pasti."
    return refused(file, "tabel-pdf", message=message, hint=_EXCEL)


def _words(file: str) -> Finding:
    message = "Tabel PDF dibaca dari letak garis dan hurufnya; kata yang terpotong kolom sempit dapat terbelah."
    return Finding("tabel-pdf", Level.SARAN, message, Where(file), f"Periksa hasilnya. {_EXCEL}")


def _bare(pages: Iterable[PageRead], file: str) -> Iterator[Finding]:
    """What is said of pages with text and no table."""
    bare = [str(page.number) for page in pages if page.has_text and not page.tables]
    if bare:
        names = sebagian(bare, _SHOWN, lain="halaman lain")
        message = f"Halaman {names} memuat teks tanpa tabel bergaris; tidak dibaca."
        yield Finding("tabel-pdf", Level.PERINGATAN, message, Where(file), f"Periksa halaman itu. {_EXCEL}")


def _joined(tables: Iterable[PageTable]) -> list[_Joined]:
    """The tables; one with the same columns as the one before, and no text above, is the rest of that."""
    found: list[_Joined] = []
    for table in tables:
        if found and _goes_on(table, found[-1].first):
            found[-1].parts.append(table)
        else:
            found.append(_Joined(table, [table]))
    return found


def _goes_on(table: PageTable, first: PageTable) -> bool:
    one, other = table.ruled.columns, first.ruled.columns
    same = len(one) == len(other) and all(abs(a - b) <= THIN for a, b in zip(one, other, strict=True))
    return same and not table.above


Texts = dict[int, str]
"""The texts of a row, by column from 0."""


def _rows_of(part: PageTable) -> list[Texts]:
    """The texts of a table of one page by rows."""
    rows: list[Texts] = [{} for _ in part.ruled.rows[1:]]
    for area, text in zip(part.ruled.areas, part.texts, strict=True):
        if text:
            rows[area.top][area.left] = text
    return rows


def _rest(rows: Sequence[Texts], header: Texts, last: Texts) -> int | None:
    """Which row of a page is the rest of the last one of the page before; None for none.

    It has no number, and every text of it stands below one; above it at most the header is repeated.
    """
    place = 1 if rows and rows[0] == header else 0
    row = rows[place] if place < len(rows) else {}
    is_rest = bool(row) and 0 not in row and 0 in last and row.keys() <= last.keys()
    return place if is_rest else None


def _sheet(table: _Joined, number: int, budget: Budget) -> tuple[Sheet, list[Finding]]:
    """A table as a sheet, and what is said of its cells."""
    name, file = f"Tabel {number}", budget.file
    grid, notes = Grid(name, budget, CellOfText), Notes(file, name)
    rows: list[Texts] = []
    lined: set[tuple[int, int]] = set()
    for part in table.parts:
        before, own = len(rows), _rows_of(part)
        rest = _rest(own, rows[0], rows[-1]) if rows else None
        if rest is not None:
            rows[-1] |= {column: going_on((rows[-1][column], text)) for column, text in own[rest].items()}
            own[rest] = {}
            notes.add(_cut_by_page(Sheet(file, name, ()), before))
        rows += own
        _merge(grid, part, before)
        lined |= {(before + part.ruled.areas[place].top, part.ruled.areas[place].left) for place in part.lined}
    _put(grid, notes, (rows, lined))
    return Sheet(file, name, grid.rows(), above=table.first.above), [*notes.findings]


def _merge(grid: Grid, part: PageTable, before: int) -> None:
    for area in part.ruled.areas:
        if area.bottom > area.top or area.right > area.left:
            grid.merge((before + area.top + 1, area.left + 1, before + area.bottom + 1, area.right + 1))


def _put(grid: Grid, notes: Notes, read: tuple[Sequence[Texts], Collection[tuple[int, int]]]) -> None:
    """Read the ruled tables of a PDF, each as a sheet: a :data:`Reader`; one without any is refused."""
    rows, lined = read
    for number, texts in enumerate(rows):
        for column, text in texts.items():
            place = number + 1, column + 1
            spot = Spot(grid.address(place), *place)
            value = notes.text(text, spot)
            if value is not None:
                grid.put(place, value)
                if (number, column) in lined:
                    notes.cell(_LINED, spot)


def _cut_by_page(sheet: Sheet, row: int) -> Finding:
    message = "Baris ini terpotong oleh akhir halaman; sambungannya pada halaman berikutnya digabungkan."
    where = sheet.where(row=Row(row, ()))
    return Finding("tabel-sambungan", Level.SARAN, message, where, "Periksa isinya bila ragu.")
