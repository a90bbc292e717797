"""The cells of one sheet of a workbook, collected while its XML goes by."""

import re

from kerjasama_docs.inputs.packed.xml_stream import Attributes, Listener, XmlError
from kerjasama_docs.inputs.tables.bounds import MAX_COLUMNS, MAX_ROWS, MAX_TEXT, Budget
from kerjasama_docs.inputs.tables.faults import Spot
from kerjasama_docs.inputs.tables.grid import Grid
from kerjasama_docs.inputs.xlsx.rich_text import RunReader, flag
from kerjasama_docs.inputs.xlsx.values import Stored, Values
from kerjasama_docs.regex import regex

_ADDRESS = regex(r"\$?([A-Z]{1,3})\$?(\d{1,7})", re.ASCII)


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
        self.values = values
        self.grid = Grid(name, budget)
        self.hidden: list[int] = []
        self.hidden_columns: set[int] = set()
        self.concealed_columns: set[int] = set()
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
            raise self.grid.too_low()

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
        spot = Spot(self.grid.address((self.row, self.column)), self.row, self.column)
        stored = Stored(self.kind, self.style, "".join(self.pieces))
        if self.formula and not stored.raw and self.kind != "str":
            self.values.missing(spot)
            return
        value, struck = self.values.unstruck(stored, spot, self.runs.runs)
        if value is None:
            return
        shown = "" if isinstance(value, str) else self.values.shown(stored, value)
        self.grid.put((self.row, self.column), value, shown=shown, struck=struck)
        self._note_hidden()

    def _note_hidden(self) -> None:
        if self.concealed and self.row not in self.hidden[-1:]:
            self.hidden.append(self.row)
        if self.column in self.hidden_columns:
            self.concealed_columns.add(self.column)

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        if last:
            self.grid.merge((*_corner(first), *_corner(last)))
