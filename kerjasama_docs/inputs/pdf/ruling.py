"""The lines of a page and the cells between them. All lengths are points, heights from the lower edge of the page."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import NamedTuple

THIN = 3.0
"""What is no thicker is a line; lines that are no further apart are one."""
_LEAST = 6.0
"""Shortest line of a table."""
_LINES = 2


class Box(NamedTuple):
    """A rectangle: its sides."""

    left: float
    bottom: float
    right: float
    top: float


class Line(NamedTuple):
    """A line: where it stands, from where to where it goes."""

    at: float
    start: float
    end: float


@dataclass(frozen=True)
class Lines:
    """The lines of a page, upright and level."""

    upright: Sequence[Line]
    level: Sequence[Line]

    @classmethod
    def of(cls, boxes: Iterable[tuple[Box, bool]]) -> "Lines":
        """The lines among the shapes of a page: thin ones, and the four sides of those that are drawn as frames.

        Args:
            boxes: The shapes, each with whether its sides are drawn.
        """
        upright: list[Line] = []
        level: list[Line] = []
        for box, framed in boxes:
            width, height = box.right - box.left, box.top - box.bottom
            if height <= THIN < width:
                level.append(Line((box.top + box.bottom) / 2, box.left, box.right))
            elif width <= THIN < height:
                upright.append(Line((box.left + box.right) / 2, box.bottom, box.top))
            elif framed and min(width, height) > THIN:
                level += (Line(at, box.left, box.right) for at in (box.bottom, box.top))
                upright += (Line(at, box.bottom, box.top) for at in (box.left, box.right))
        return cls(upright, [line for line in level if line.end - line.start >= _LEAST])


def _merged(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Spans that touch as one."""
    found: list[tuple[float, float]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1] + THIN:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _cuts(places: Iterable[float]) -> list[float]:
    """Places of lines, those that are one said once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > THIN:
            found.append(place)
    return found


def _nearest(cuts: Sequence[float], place: float) -> int | None:
    """The number of the cut that a line stands at; None for none."""
    index = bisect_left(cuts, place)
    near = [each for each in (index - 1, index) if 0 <= each < len(cuts)]
    best = min(near, key=lambda each: abs(cuts[each] - place), default=None)
    return best if best is not None and abs(cuts[best] - place) <= THIN + 1 else None


class _Drawn:
    """Where along each cut a line is drawn."""

    def __init__(self, cuts: Sequence[float], lines: Iterable[Line]) -> None:
        spans: dict[int, list[tuple[float, float]]] = {}
        for line in lines:
            if (cut := _nearest(cuts, line.at)) is not None:
                spans.setdefault(cut, []).append((line.start, line.end))
        self._spans = {cut: _merged(own) for cut, own in spans.items()}

    def at(self, cut: int, place: float) -> bool:
        """Whether a line is drawn there."""
        return any(start <= place <= end for start, end in self._spans.get(cut, ()))


class Area(NamedTuple):
    """A cell: first row and column, last row and column, from 0, and its sides."""

    top: int
    left: int
    bottom: int
    right: int
    box: Box


@dataclass(frozen=True)
class Ruled:
    """A ruled table on a page.

    Attributes:
        columns: Where its upright lines stand, from the left.
        rows: Where its level lines stand, from the top.
        areas: Its cells.
        loose: Lines inside its cells: text that is underlined or struck out.
    """

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    areas: tuple[Area, ...]
    loose: tuple[Line, ...]


def ruled_tables(lines: Lines) -> Iterator[Ruled]:
    """The tables of a page from top to bottom: where upright lines go on without a gap, there is one."""
    bands = _merged((line.start, line.end) for line in lines.upright)
    for bottom, top in reversed(bands):
        upright = [line for line in lines.upright if bottom - THIN <= line.start and line.end <= top + THIN]
        level = [line for line in lines.level if bottom - THIN <= line.at <= top + THIN]
        table = _ruled(upright, level)
        if len(table.columns) >= _LINES and len(table.rows) >= _LINES:
            yield table


def _ruled(upright: Sequence[Line], level: Sequence[Line]) -> Ruled:
    columns = _cuts(line.at for line in upright)
    borders = [line for line in level if _is_border(line, columns)]
    rows = _cuts(line.at for line in borders)[::-1]
    loose = tuple(line for line in level if not _is_border(line, columns))
    areas = tuple(_Cells(columns, rows, Lines(upright, borders)).areas())
    return Ruled(tuple(columns), tuple(rows), areas, loose)


def _is_border(line: Line, columns: Sequence[float]) -> bool:
    """Whether a level line goes from one upright line to another: what underlines or strikes out words does not."""
    first, last = _nearest(columns, line.start), _nearest(columns, line.end)
    return first is not None and last is not None and first < last


class _Cells:
    """The cells of a table, each up to the first lines at its right and below."""

    def __init__(self, columns: Sequence[float], rows: Sequence[float], lines: Lines) -> None:
        self.columns, self.rows = columns, rows
        self._upright, self._level = _Drawn(columns, lines.upright), _Drawn(rows[::-1], lines.level)
        self._middles = [(left + right) / 2 for left, right in pairwise(columns)]
        self._heights = [(top + bottom) / 2 for top, bottom in pairwise(rows)]

    def areas(self) -> Iterator[Area]:
        """The cells from the top left to the bottom right."""
        taken: set[tuple[int, int]] = set()
        for row, column in product(range(len(self._heights)), range(len(self._middles))):
            if (row, column) not in taken:
                right, bottom = self._right(row, column), self._bottom(row, column)
                taken.update(product(range(row, bottom + 1), range(column, right + 1)))
                box = Box(self.columns[column], self.rows[bottom + 1], self.columns[right + 1], self.rows[row])
                yield Area(row, column, bottom, right, box)

    def _right(self, row: int, column: int) -> int:
        while column + 1 < len(self._middles) and not self._upright.at(column + 1, self._heights[row]):
            column += 1
        return column

    def _bottom(self, row: int, column: int) -> int:
        last = len(self._heights)
        while row + 1 < last and not self._level.at(last - row - 1, self._middles[column]):
            row += 1
        return row
