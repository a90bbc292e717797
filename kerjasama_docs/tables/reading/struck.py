"""Cells and rows that are struck out: a row goes as a whole, a cell of another row is read as empty; both are told."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet, Struck
from kerjasama_docs.language import dipotong
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.cells.text import plain_text
from kerjasama_docs.tables.header.records import Header
from kerjasama_docs.tables.reading.columns import Columns

_SHOWN = 80
"""Characters of a cell that are shown."""


def is_struck(row: Row) -> bool:
    """Whether a row of a settled sheet is struck out."""
    return any(isinstance(cell, Struck) for cell in row.cells)


def settled(sheet: Sheet, bentuk: LampiranBentuk, headers: Sequence[Header]) -> tuple[Sheet, tuple[Finding, ...]]:
    """A sheet in which only rows that are struck out as a whole have struck cells, and what is said of all.

    Args:
        sheet: The sheet.
        bentuk: The form that is read.
        headers: Its headers from top to bottom; of those of another form nothing is said.
    """
    if not any(map(is_struck, sheet.rows)):
        return sheet, ()
    rows, said = list(sheet.rows), list[Finding]()
    ends = (*(header.start for header in headers[1:]), len(rows))
    for header, end in zip(headers, ends, strict=True):
        judge = _Judge(sheet, Columns(bentuk, header))
        for place in range(header.end, end):
            if is_struck(rows[place]) and not header.other_form:
                rows[place], found = judge.settle(rows[place])
                said += found
    return replace(sheet, rows=tuple(rows)), tuple(said)


@dataclass(frozen=True)
class _Judge:
    """Settles the rows below one header."""

    sheet: Sheet
    columns: Columns

    def settle(self, row: Row) -> tuple[Row, list[Finding]]:
        """A row as it is read, and what is said of it."""
        if self._is_struck(row):
            return row, [self._said_of_row(row)]
        return replace(row, cells=tuple(map(_read, row.cells))), [*self._said_of_cells(row)]

    def _is_struck(self, row: Row) -> bool:
        """Whether all that tells a row from others is struck out, and no less than half of what it says.

        Why not all: a number, the name of a unit over many rows, or the word "batal" is left standing.
        """
        typed = self._own(row, self.columns.fillable)
        struck = {place for place, cell in typed.items() if isinstance(cell, Struck)}
        told = self._own(row, self.columns.needed).keys() or typed.keys()
        return bool(struck) and struck.issuperset(told) and 2 * len(struck) >= len(typed)

    def _own(self, row: Row, places: Collection[int]) -> Mapping[int, Cell]:
        """The filled cells of some columns that are no part of a merged one, by place."""
        cells = {place: row.cells[place] for place in places if place < len(row.cells)}
        return {place: cell for place, cell in cells.items() if cell.value is not None and not cell.merged}

    def _said_of_row(self, row: Row) -> Finding:
        message = "Baris ini dicoret seluruhnya, sehingga tidak diambil."
        hint = "Bila coretannya keliru, hapus coretan itu; bila memang batal, biarkan atau hapus barisnya."
        return Finding("tabel-coretan", Level.PERINGATAN, message, self.sheet.where(row=row), hint)

    def _said_of_cells(self, row: Row) -> Iterator[Finding]:
        """What is said of cells that are read as empty; nothing of the running number."""
        hint = "Tulis isi yang berlaku, atau hapus coretannya bila keliru."
        for kolom in self.columns.bentuk.isian:
            cell = self.columns.cell(row, kolom)
            if isinstance(cell, Struck) and not cell.merged:
                text = dipotong(" ".join(plain_text(cell.value).split()), _SHOWN)
                message = f"{column_title(kolom)} dicoret seluruhnya dan dibaca kosong: “{text}”."
                yield Finding("tabel-coretan", Level.PERINGATAN, message, self.sheet.where(cell), hint)


def _read(cell: Cell) -> Cell:
    """A cell as it is read; one that is struck out is empty."""
    return Cell(None, cell.address, cell.merged) if isinstance(cell, Struck) else cell
