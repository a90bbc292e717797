"""What stands on a sheet and is no row of its table: signatures below it, and cells beside it."""

from collections.abc import Iterator, Sequence

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.source import in_one_line
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet
from kerjasama_docs.language import dipotong
from kerjasama_docs.massal.header import Header, cell_place
from kerjasama_docs.tables.reading.closing import begins_closing

_SHOWN = 60
"""Characters of a cell that are shown in a message."""


def end_of_table(sheet: Sheet, header: Header) -> int:
    """The index of the row below the last one of the table: there signatures begin, or the sheet ends.

    Signatures stand below all rows, one text in each line; the first names a place and a day, or who has seen it. In a
    table of one column they cannot be told from a partner.
    """
    end = len(sheet.rows)
    if not any(len(_own(row)) > 1 for row in sheet.rows[header.end :]):
        return end
    for place in range(end - 1, header.end - 1, -1):
        texts = _own(sheet.rows[place])
        if len(texts) > 1:
            break
        if texts and isinstance(texts[0].value, str) and begins_closing(texts[0].value):
            end = place
    return end


def signatures(sheet: Sheet, rows: Sequence[Row]) -> Iterator[Finding]:
    """What is said of the rows below the table."""
    filled = [row for row in rows if not row.is_empty]
    if filled:
        first = _own(filled[0])[0]
        message = (
            f"Mulai “{_shown(first)}” dibaca sebagai tanda tangan di bawah tabel, sehingga tidak dibuat naskahnya."
        )
        hint = "Bila itu mitra, isi kolom lain pada barisnya, misalnya alamatnya."
        yield Finding("massal-penutup", Level.SARAN, message, cell_place(sheet, first, filled[0]), hint)


def beside(sheet: Sheet, row: Row, header: Header) -> Iterator[Finding]:
    """What is said of a row with cells that no column is headed for: they stand elsewhere than they were meant to."""
    loose = [row.cells[place] for place in range(len(row.cells)) if place not in header.headed]
    own = [cell for cell in loose if cell.value is not None and not cell.merged]
    if own:
        more = f", dan {len(own) - 1} sel lain" if len(own) > 1 else ""
        message = f"“{_shown(own[0])}”{more} berada di kolom tanpa kepala, sehingga tidak mengisi apa pun."
        hint = (
            "Kosongkan selnya, atau beri kolomnya kepala (Catatan bila memang catatan). Pada CSV, apit isi yang memuat "
            "tanda pemisah dengan tanda petik ganda."
        )
        yield Finding("massal-tanpa-kepala", Level.GALAT, message, cell_place(sheet, own[0], row), hint)


def _own(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if cell.value is not None and not cell.merged]


def _shown(cell: Cell) -> str:
    return dipotong(in_one_line(str(cell.value)), _SHOWN)
