"""The cells of one sheet of a workbook, collected while its XML goes by."""

import re
from collections.abc import Mapping

from openpyxl.utils.cell import get_column_letter

from kerjasama_docs.inputs.tables.faults import Spot
from kerjasama_docs.inputs.tables.notes import MAX_COLUMNS, MAX_ROWS, MAX_TEXT, Budget, too_much
from kerjasama_docs.inputs.tables.sheet import Cell, CellOfWorkbook, Row, Struck, Value
from kerjasama_docs.inputs.xlsx.rich_text import RunReader, flag
from kerjasama_docs.inputs.xlsx.values import Stored, Values
from kerjasama_docs.inputs.xlsx.xml_stream import Attributes, Listener, XmlError
from kerjasama_docs.language import bilangan
from kerjasama_docs.regex import regex

_MAX_MERGES = 200_000
_ADDRESS = regex(r"\$?([A-Z]{1,3})\$?(\d{1,7})", re.ASCII)
_LETTERS = tuple(get_column_letter(place) for place in range(1, MAX_COLUMNS + 1))

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column."""


def _column(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place


def _corner(address: str) -> tuple[int, int]:
    match = _ADDRESS.fullmatch(address)
    if not match:
        raise XmlError
    return int(match[2]), _column(match[1])


class SheetReader(Listener):
    """Collects the values of one sheet while its XML goes by."""

    def __init__(self, name: str, values: Values, budget: Budget) -> None:
        self.name, self.values, self.budget = name, values, budget
        self.rows: dict[int, dict[int, Value]] = {}
        self.shown: dict[int, dict[int, str]] = {}
        self.struck: dict[int, set[int]] = {}
        self.hidden: list[int] = []
        self.hidden_columns: set[int] = set()
        self.concealed_columns: set[int] = set()
        self.merges: list[Area] = []
        self.row, self.column, self.concealed = 0, 0, False
        self.kind, self.style = "", ""
        self.formula = self.aid = self.open = False
        self.pieces: list[str] = []
        self.length = 0
        self.runs = RunReader()

    def start(self, name: str, attributes: Attributes) -> None:
        """A row, a cell or a part of a cell begins; a formula counts only for whether a result is missing."""
        match name:
            case "col":
                self._columns(attributes)
            case "row":
                self._row(attributes)
            case "c":
                self._cell(attributes)
            case "v" | "t":
                self.open = not self.aid
            case "f":
                self.formula = True
            case "rPh":
                self.aid = True
            case "r" | "rPr" | "strike":
                self.runs.start(name, attributes)
            case "mergeCell":
                self._merge(attributes["ref"])

    def end(self, name: str) -> None:
        """A cell or a part of one ends; pronunciation aids (``rPh``) are no part of its text."""
        match name:
            case "c":
                self._close()
            case "v" | "t":
                self.open = False
            case "rPh":
                self.aid = False

    def text(self, text: str) -> None:
        """A piece of a value, or of a text."""
        if self.open and self.length <= MAX_TEXT:
            self.pieces.append(text)
            self.runs.text(text)
            self.length += len(text)

    def _columns(self, attributes: Attributes) -> None:
        """Columns of one look (18.3.1.13); those without a width are hidden, too."""
        if flag(attributes.get("hidden")) or not float(attributes.get("width", "1")):
            last = min(int(attributes["max"]), MAX_COLUMNS)
            self.hidden_columns.update(range(max(int(attributes["min"]), 1), last + 1))

    def _row(self, attributes: Attributes) -> None:
        self.row = int(attributes.get("r", self.row + 1))
        self.column = 0
        self.concealed = flag(attributes.get("hidden")) or not float(attributes.get("ht", "1"))
        if self.row < 1:
            raise XmlError
        if self.row > MAX_ROWS:
            what = f"masih ada isi sesudah baris {bilangan(MAX_ROWS)}"
            raise too_much(self.budget.file, what, self.name)

    def _cell(self, attributes: Attributes) -> None:
        address = attributes.get("r")
        self.column = _corner(address)[1] if address else self.column + 1
        self.kind, self.style = attributes.get("t", "n"), attributes.get("s", "")
        self.formula = False
        self.pieces, self.length = [], 0
        self.runs.clear()

    def _close(self) -> None:
        """Keep the value of a cell that has one."""
        if not self.pieces and not self.formula:
            return
        spot = Spot(_address(self.row, self.column), self.row, self.column)
        stored = Stored(self.kind, self.style, "".join(self.pieces))
        if self.formula and not stored.raw and self.kind != "str":
            self.values.missing(spot)
            return
        value, struck = self.values.unstruck(stored, spot, self.runs.runs)
        if value is None:
            return
        if struck:
            self.struck.setdefault(self.row, set()).add(self.column)
        if self.column > MAX_COLUMNS:
            what = f"masih ada isi sesudah kolom {_LETTERS[-1]}"
            raise too_much(self.budget.file, what, f"{self.name}!{spot.address}")
        self.budget.take(1, self.name)
        self._keep(stored, value)

    def _keep(self, stored: Stored, value: Value) -> None:
        self.rows.setdefault(self.row, {})[self.column] = value
        if not isinstance(value, str) and (shown := self.values.shown(stored, value)):
            self.shown.setdefault(self.row, {})[self.column] = shown
        if self.concealed and self.row not in self.hidden[-1:]:
            self.hidden.append(self.row)
        if self.column in self.hidden_columns:
            self.concealed_columns.add(self.column)

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        if last:
            self.merges.append((*_corner(first), *_corner(last)))
        if len(self.merges) > _MAX_MERGES:
            raise too_much(self.budget.file, "terlalu banyak sel gabungan", self.name)

    def all_rows(self) -> tuple[Row, ...]:
        """The rows, up to the last that holds a value; each up to its last cell that does."""
        repeated = self._repeated()
        numbers = range(1, max(self.rows, default=0) + 1)
        widths = [max((*self.rows.get(number, ()), *repeated.get(number, ())), default=0) for number in numbers]
        self.budget.take(sum(widths) - sum(map(len, self.rows.values())), self.name)
        return tuple(
            Row(number, self._cells(number, width, repeated.pop(number, {})))
            for number, width in zip(numbers, widths, strict=True)
        )

    def _cells(self, number: int, width: int, merged: Mapping[int, Value]) -> tuple[Cell, ...]:
        """The cells of one row, with what merged ones repeat; what was collected of it is given up."""
        values, shown = self.rows.pop(number, {}), self.shown.pop(number, {})
        struck = self.struck.pop(number, ())
        cells: list[Cell] = []
        for place in range(1, width + 1):
            value = values.get(place, merged.get(place))
            other, look = place not in values and place in merged, shown.get(place, "")
            if place in struck:
                cells.append(Struck(value, _address(number, place), other, look))
            else:
                cells.append(CellOfWorkbook(value, (number, place), merged=other, shown=look))
        return tuple(cells)

    def _repeated(self) -> dict[int, dict[int, Value]]:
        """The value of each merged area in its other cells, within the part of the sheet that holds values."""
        last_row = max(self.rows, default=0)
        last_column = max((max(row) for row in self.rows.values()), default=0)
        found: dict[int, dict[int, Value]] = {}
        for top, left, bottom, right in self.merges:
            value = self.rows.get(top, {}).get(left)
            if value is None:
                continue
            rows, columns = range(top, min(bottom, last_row) + 1), range(left, min(right, last_column) + 1)
            self.budget.take(len(rows) * len(columns), self.name)
            shown = self.shown.get(top, {}).get(left)
            struck = left in self.struck.get(top, ())
            for row in rows:
                found.setdefault(row, {}).update(dict.fromkeys(columns, value))
                if struck:
                    self.struck.setdefault(row, set()).update(columns)
                if shown:
                    self.shown.setdefault(row, {}).update(dict.fromkeys(columns, shown))
        return found


def _address(row: int, column: int) -> str:
    letters = _LETTERS[column - 1] if column <= MAX_COLUMNS else get_column_letter(column)
    return f"{letters}{row}"
