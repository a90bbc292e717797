"""The cells of a sheet while it is read, put where they stand; and the rows that come of them."""

from collections.abc import Mapping

from kerjasama_docs.inputs.tables.bounds import MAX_COLUMNS, MAX_ROWS, Budget
from kerjasama_docs.inputs.tables.refusals import too_much
from kerjasama_docs.inputs.tables.sheet import (
    Cell,
    CellOfText,
    CellOfWorkbook,
    Place,
    Row,
    Struck,
    Value,
    letters_of,
)
from kerjasama_docs.language import bilangan

_MAX_MERGES = 200_000

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column, from 1."""


class Grid:
    """Collects the cells of one sheet, in any order.

    Args:
        sheet: Its name.
        budget: The cells that its file may still have.
        kind: How its cells spell their addresses.
    """

    def __init__(
        self, sheet: str, budget: Budget, kind: type[CellOfWorkbook] | type[CellOfText] = CellOfWorkbook
    ) -> None:
        self.sheet, self.budget, self.kind = sheet, budget, kind
        self._rows: dict[int, dict[int, Value]] = {}
        self._shown: dict[int, dict[int, str]] = {}
        self._struck: dict[int, set[int]] = {}
        self._merges: list[Area] = []

    def address(self, place: Place) -> str:
        """The address of a cell."""
        return self.kind(None, place).address

    def put(self, place: Place, value: Value, *, shown: str = "", struck: bool = False) -> None:
        """Keep what stands in a cell.

        Raises:
            UnreadableInputError: It stands too far out, or there are too many.
        """
        row, column = place
        if row > MAX_ROWS:
            raise self.too_low()
        if column > MAX_COLUMNS:
            what = f"masih ada isi sesudah kolom {self._last_column()}"
            raise too_much(self.budget.file, what, self._path(place))
        self.budget.take(1, self.sheet)
        self._rows.setdefault(row, {})[column] = value
        if shown:
            self._shown.setdefault(row, {})[column] = shown
        if struck:
            self._struck.setdefault(row, set()).add(column)

    def too_low(self) -> Exception:
        """What is raised where something stands below the last row that is read."""
        return too_much(self.budget.file, f"masih ada isi sesudah baris {bilangan(MAX_ROWS)}", self.sheet or None)

    def _last_column(self) -> str:
        return letters_of(MAX_COLUMNS) if self.kind is CellOfWorkbook else str(MAX_COLUMNS)

    def _path(self, place: Place) -> str:
        return f"{self.sheet}!{self.address(place)}" if self.sheet else self.address(place)

    def merge(self, area: Area) -> None:
        """Note that the cells of an area show what stands in its first.

        Raises:
            UnreadableInputError: There are too many.
        """
        self._merges.append(area)
        if len(self._merges) > _MAX_MERGES:
            raise too_much(self.budget.file, "terlalu banyak sel gabungan", self.sheet or None)

    def rows(self) -> tuple[Row, ...]:
        """The rows, up to the last that holds a value; each up to its last cell that does. The grid is empty then."""
        repeated = self._repeated()
        numbers = range(1, max(self._rows, default=0) + 1)
        widths = [max((*self._rows.get(number, ()), *repeated.get(number, ())), default=0) for number in numbers]
        self.budget.take(sum(widths) - sum(map(len, self._rows.values())), self.sheet)
        return tuple(
            Row(number, self._cells(number, width, repeated.pop(number, {})))
            for number, width in zip(numbers, widths, strict=True)
        )

    def _cells(self, number: int, width: int, merged: Mapping[int, Value]) -> tuple[Cell, ...]:
        """The cells of one row, with what merged ones repeat; what was collected of it is given up."""
        values, shown = self._rows.pop(number, {}), self._shown.pop(number, {})
        struck = self._struck.pop(number, ())
        cells: list[Cell] = []
        for column in range(1, width + 1):
            value, look = values.get(column, merged.get(column)), shown.get(column, "")
            other = column not in values and column in merged
            if column in struck:
                cells.append(Struck(value, self.address((number, column)), other, look))
            else:
                cells.append(self.kind(value, (number, column), merged=other, shown=look))
        return tuple(cells)

    def _repeated(self) -> dict[int, dict[int, Value]]:
        """The value of each merged area in its other cells, within the part of the sheet that holds values."""
        last_row = max(self._rows, default=0)
        last_column = max((max(row) for row in self._rows.values()), default=0)
        found: dict[int, dict[int, Value]] = {}
        for top, left, bottom, right in self._merges:
            value = self._rows.get(top, {}).get(left)
            if value is None:
                continue
            rows, columns = range(top, min(bottom, last_row) + 1), range(left, min(right, last_column) + 1)
            self.budget.take(len(rows) * len(columns), self.sheet)
            shown = self._shown.get(top, {}).get(left)
            struck = left in self._struck.get(top, ())
            for row in rows:
                found.setdefault(row, {}).update(dict.fromkeys(columns, value))
                if struck:
                    self._struck.setdefault(row, set()).update(columns)
                if shown:
                    self._shown.setdefault(row, {}).update(dict.fromkeys(columns, shown))
        return found
