"""What is wrong with the rows of one sheet, in the order in which it was seen."""

from collections.abc import Sequence

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet
from kerjasama_docs.language import sebagian
from kerjasama_docs.tables.cells.problem import Problem

_SHOWN = 10
"""Rows that are named one by one."""


class Problems:
    """The findings of one sheet while its rows are read."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._found: list[Finding] = []
        self._wrong: dict[int, dict[str, None]] = {}

    def note(self, row: Row, cell: Cell | None, problem: Problem | None, *, of: str = "") -> None:
        """Note what is wrong with a cell, or with the row where it has none; nothing for None.

        Args:
            row: The row.
            cell: The cell.
            problem: What is wrong.
            of: Key of the column that is wrong, where that is an error.
        """
        if problem:
            where = self.sheet.where(cell) if cell else self.sheet.where(row=row)
            self._found.append(Finding(problem.code, problem.level, problem.message, where, problem.hint))
            if of and problem.level is Level.GALAT:
                self.mark(row, of)

    def mark(self, row: Row, key: str) -> None:
        """Note that the cell of a column is wrong, whatever is said of it elsewhere."""
        self._wrong.setdefault(row.number, {})[key] = None

    def wrong_in(self, row: Row) -> tuple[str, ...]:
        """Keys of the columns in which the cell of a row is wrong."""
        return tuple(self._wrong.pop(row.number, ()))

    def note_row(self, row: Row, problem: Problem) -> None:
        """Note what is wrong with a row."""
        self.note(row, None, problem)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was noted."""
        return tuple(self._found)


def row_numbers(rows: Sequence[Row]) -> str:
    """The numbers of some rows as messages name them: ``3, 4, 9``; many of them are counted."""
    return sebagian([str(row.number) for row in rows], _SHOWN)
