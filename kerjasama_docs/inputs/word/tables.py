"""The tables of a Word document, collected while its text goes by (ECMA-376 Part 1, 17.4)."""

from dataclasses import dataclass, field

from kerjasama_docs.inputs.packed.xml_stream import Attributes, Listener
from kerjasama_docs.inputs.tables.bounds import MAX_COLUMNS, MAX_SHEETS, MAX_TEXT, Budget
from kerjasama_docs.inputs.tables.grid import Grid
from kerjasama_docs.inputs.tables.refusals import too_much
from kerjasama_docs.inputs.tables.runs import Run
from kerjasama_docs.inputs.tables.sheet import CellOfText
from kerjasama_docs.regex import regex

_OFF = {"0", "false", "off", "none"}
_GONE = {"moveFrom", "del", "delText"}
"""What stands in a text that somebody took out, and nobody has accepted yet (17.13.5)."""
_SECOND = "Fallback"
"""What programs show that cannot show the first of two (ECMA-376 Part 3, 9.3): a text box says its text twice."""
_BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_ABOVE = 10
"""Paragraphs above a table that are kept."""
_LONGEST_ABOVE = 300
_PRIVATE = 0xF000
"""Signs of Symbol and Wingdings stand from here on (17.3.3.30)."""

_HEX = regex(r"[0-9A-Fa-f]{4}")


def _symbol(char: str) -> str:
    """The sign of a symbol font that a number names; nothing for what is none."""
    place = int(char, 16) if _HEX.fullmatch(char) else 0
    return chr(place) if place >= _PRIVATE else ""


@dataclass
class WordCell:
    """A cell while its text goes by: its runs, how many columns it has, whether it goes on with the one above."""

    row: int
    column: int
    width: int = 1
    goes_on: bool = False
    runs: list[Run] = field(default_factory=list)
    length: int = 0
    comments: list[str] = field(default_factory=list)

    def add(self, text: str, *, struck: bool) -> None:
        """A piece of its text; of a text without end only so much as is seen to be too long."""
        if self.length <= MAX_TEXT:
            self.runs.append(Run(text, struck))
            self.length += len(text)


@dataclass
class WordTable:
    """A table while it goes by.

    Attributes:
        number: Its number in the document, from 1.
        grid: Where its cells go.
        above: The last paragraphs before it.
        shape: The widths of its columns as they are typed.
        cells: Its cells.
        row: The number of its last row.
    """

    number: int
    grid: Grid
    above: tuple[str, ...]
    shape: list[str] = field(default_factory=list)
    cells: list[WordCell] = field(default_factory=list)
    row: int = 0
    column: int = 1
    deleted: bool = False
    cell: WordCell | None = None


class WordTables(Listener):
    """Collects the tables of a document, those in cells of others behind them.

    Attributes:
        found: The tables in the order in which they end.
        changed: Whether there are changes that nobody has accepted.
    """

    def __init__(self, file: str) -> None:
        self.file, self.budget = file, Budget(file)
        self.found: list[WordTable] = []
        self.changed = False
        self._open: list[WordTable] = []
        self._above: list[str] = []
        self._text: list[str] = []
        self._gone = 0
        self._struck = False
        self._listed = False
        self._in_text = False

    def start(self, name: str, attributes: Attributes) -> None:
        """A table, a part of one, or a part of a text begins."""
        own = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        if name in _GONE:
            self._gone += 1
            self.changed = True
            self._delete_row()
        elif name == "tbl":
            self._begin_table()
        elif name in {"p", "r", "rPr", "t", "strike", "dstrike", "numPr", "sym", *_BREAKS}:
            self._of_text(name, own)
        elif self._open:
            self._of_table(self._open[-1], name, own)

    def _delete_row(self) -> None:
        """A row whose properties say that it is deleted, which holds no text yet."""
        table = self._open[-1] if self._open else None
        if table and table.cell is None:
            table.deleted = True

    def _begin_table(self) -> None:
        if len(self.found) + len(self._open) >= MAX_SHEETS:
            raise too_much(self.file, f"lebih dari {MAX_SHEETS} tabel")
        number = len(self.found) + len(self._open) + 1
        grid = Grid(f"Tabel {number}", self.budget, CellOfText)
        self._open.append(WordTable(number, grid, tuple(self._above)))

    def _of_table(self, table: WordTable, name: str, own: Attributes) -> None:
        match name:
            case "gridCol":
                table.shape.append(own.get("w", ""))
            case "tr":
                table.row, table.column, table.deleted = table.row + 1, 1, False
            case "gridBefore":
                table.column += min(max(int(own.get("val", "0")), 0), MAX_COLUMNS)
            case "tc":
                table.cell = WordCell(table.row, table.column)
            case _:
                self._of_cell(table.cell, name, own)

    @staticmethod
    def _of_cell(cell: WordCell | None, name: str, own: Attributes) -> None:
        if cell is None:
            return
        if name == "gridSpan":
            cell.width = min(max(int(own.get("val", "1")), 1), MAX_COLUMNS)
        elif name == "vMerge":
            cell.goes_on = own.get("val") != "restart"
        elif name == "commentReference":
            cell.comments.append(own.get("id", ""))

    def _of_text(self, name: str, own: Attributes) -> None:
        match name:
            case "p":
                self._listed = False
                self._break_paragraph()
            case "r":
                self._struck = False
            case "strike" | "dstrike":
                self._struck = own.get("val", "1").lower() not in _OFF
            case "numPr":
                self._listed = True
            case "t":
                self._in_text = True
            case "sym":
                self._say(_symbol(own.get("char", "")))
            case _ if name in _BREAKS:
                self._say(_BREAKS[name])

    def _break_paragraph(self) -> None:
        cell = self._open[-1].cell if self._open else None
        if cell is not None and cell.runs:
            cell.add("\n", struck=cell.runs[-1].struck is True)
        self._text = []

    def _say(self, text: str) -> None:
        """A piece of text, in a cell or above a table; that of an item of a list begins with a mark."""
        if self._gone or not text:
            return
        cell = self._open[-1].cell if self._open else None
        if cell is None:
            self._text.append(text[:_LONGEST_ABOVE])
            return
        if self._listed and text.strip():
            cell.add("• ", struck=self._struck)
            self._listed = False
        cell.add(text, struck=self._struck)

    def text(self, text: str) -> None:
        """A piece of a text."""
        if self._in_text:
            self._say(text)

    def end(self, name: str) -> None:
        """A table, a part of one, or a part of a text ends."""
        if name in _GONE:
            self._gone -= 1
        elif name == "t":
            self._in_text = False
        elif name == "p" and not self._open and (said := "".join(self._text).strip()):
            self._above = [*self._above[1 - _ABOVE :], " ".join(said.split())[:_LONGEST_ABOVE]]
        elif name == "tc" and self._open:
            self._end_cell(self._open[-1])
        elif name == "tbl" and self._open:
            self._end_table(self._open.pop())

    @staticmethod
    def _end_cell(table: WordTable) -> None:
        if table.cell is None:
            return
        if not table.deleted:
            table.cells.append(table.cell)
        table.column += table.cell.width
        table.cell = None

    def _end_table(self, table: WordTable) -> None:
        """Keep a table; one that goes on right behind another of the same shape is the rest of that."""
        last = self.found[-1] if self.found else None
        if last and not self._open and last.shape == table.shape and table.shape and table.above == ():
            for cell in table.cells:
                cell.row += last.row
            last.cells += table.cells
            last.row += table.row
        else:
            self.found.append(table)
        if not self._open:
            self._above = []


class FirstOfTwo(Listener):
    """Gives on what goes by, but for what says the same a second time for programs that cannot show it.

    Args:
        listener: Who is told.
    """

    def __init__(self, listener: Listener) -> None:
        self.listener = listener
        self._second = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """A tag begins."""
        self._second += name == _SECOND
        if not self._second:
            self.listener.start(name, attributes)

    def end(self, name: str) -> None:
        """A tag ends."""
        if not self._second:
            self.listener.end(name)
        self._second -= name == _SECOND

    def text(self, text: str) -> None:
        """A piece of text."""
        if not self._second:
            self.listener.text(text)
