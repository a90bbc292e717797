"""Lines that stand beside each other → rows of cells: tables with lines or without, names, places to sign.

A program writes a cell after the other. So a line that stands higher than the one before it, or right of it at the
same height, begins a cell of the same row; one that stands lower and further left again begins the next row.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kerjasama_docs.drafts.pages.lines import PageLine

_SAME = 3.0
"""Points by which the heights of lines of one row may differ."""


@dataclass
class Run:
    """Lines one below the other: a cell, or text that goes over the whole width."""

    lines: list[PageLine] = field(default_factory=list)

    @property
    def left(self) -> float:
        """Where its leftmost line begins."""
        return min(line.left for line in self.lines)

    @property
    def first(self) -> PageLine:
        """Its first line."""
        return self.lines[0]


@dataclass
class Row:
    """Cells beside each other; a single one is text of its own."""

    cells: list[Run] = field(default_factory=list)


def rows_of(lines: Sequence[PageLine]) -> list[Row]:
    """The lines of a text as rows, most of them of one cell with many lines."""
    rows: list[Row] = []
    for line in lines:
        row = rows[-1] if rows else None
        if row and _is_beside(row.cells[-1], line):
            _put_beside(rows, line)
        elif row and _goes_on(row, line):
            row.cells[-1].lines.append(line)
        else:
            rows.append(Row([Run([line])]))
    return rows


def _put_beside(rows: list[Row], line: PageLine) -> None:
    """Begin a cell beside the one that is open; what stands above its height in that is text of its own."""
    row = rows[-1]
    if len(row.cells) == 1:
        above = [each for each in row.cells[0].lines if _is_above(each, line)]
        beside = [each for each in row.cells[0].lines if not _is_above(each, line)]
        if above:
            rows[-1:] = [Row([Run(above)]), Row([Run(beside)])]
            row = rows[-1]
    row.cells.append(Run([line]))


def _is_above(each: PageLine, line: PageLine) -> bool:
    return each.page != line.page or each.bottom > line.bottom + _SAME


def _goes_on(row: Row, line: PageLine) -> bool:
    """Whether a line goes on in the cell that is open."""
    cell = row.cells[-1]
    before = cell.lines[-1]
    if line.page != before.page:
        return len(row.cells) == 1
    if len(row.cells) > 1 and line.left < cell.left - _SAME:
        return False
    return line.bottom <= before.bottom + _SAME


def _is_beside(cell: Run, line: PageLine) -> bool:
    """Whether a line stands right of the end of a cell, at its height or at that of a line further up in it."""
    before = cell.lines[-1]
    if line.page != before.page or line.left <= before.left + _SAME:
        return False
    if abs(line.bottom - before.bottom) <= _SAME:
        return line.left >= before.right - _SAME
    level = [each for each in cell.lines if each.page == line.page and abs(each.bottom - line.bottom) <= _SAME]
    return line.bottom > before.bottom and any(line.left >= each.right - _SAME for each in level)
