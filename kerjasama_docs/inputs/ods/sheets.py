"""The sheets of an ODS, collected while its content goes by (OpenDocument 1.3 part 3, 9.1)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kerjasama_docs.findings import Finding
from kerjasama_docs.inputs.ods.cells import Read, StoredCell, blanks
from kerjasama_docs.inputs.packed.xml_stream import Attributes, Listener
from kerjasama_docs.inputs.source import visible
from kerjasama_docs.inputs.tables.bounds import MAX_COLUMNS, MAX_NOTES, MAX_ROWS, MAX_SHEETS, Budget
from kerjasama_docs.inputs.tables.faults import Spot
from kerjasama_docs.inputs.tables.grid import Grid
from kerjasama_docs.inputs.tables.notes import Notes
from kerjasama_docs.inputs.tables.refusals import too_much
from kerjasama_docs.inputs.tables.sheet import Place, Sheet
from kerjasama_docs.inputs.tables.told import commented, concealed, more_comments

_MAX_NAME = 100
_MAX_STYLES = 100_000
_LONGEST = 2000
"""Characters of a comment that are kept."""
_CELLS = {"table-cell", "covered-table-cell"}
_BESIDE = {"annotation", "frame", "custom-shape", "g", "rect", "caption", "line", "control"}
"""What stands on a cell and is no part of its text."""
_HIDDEN = {"collapse", "filter"}
_NONE = {"", "none"}


@dataclass
class _Reading:
    """One sheet while it is read."""

    name: str
    hidden: bool
    grid: Grid
    notes: Notes
    row: int = 0
    repeated: int = 1
    column: int = 0
    concealed: bool = False
    columns: int = 0
    row_style: str = ""
    column_styles: dict[int, str] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    used_columns: set[int] = field(default_factory=set)
    comments: dict[str, str] = field(default_factory=dict)
    more: int = 0
    cells: list[tuple[int, Read]] = field(default_factory=list)


class Sheets(Listener):
    """Collects the sheets of one file.

    Args:
        file: The file.
    """

    def __init__(self, file: str) -> None:
        self.file, self.budget = file, Budget(file)
        self.found: list[tuple[Sheet, list[Finding]]] = []
        self._cleaned: dict[str, tuple[str, bool]] = {}
        self._style = ""
        self._struck: set[str] = set()
        self._undisplayed: set[str] = set()
        self._sheet: _Reading | None = None
        self._cell: StoredCell | None = None
        self._beside: list[str] = []
        self._spans: list[bool | None] = []
        self._comment: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """A style, a sheet, a row, a cell or a part of a cell begins."""
        own = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        if self._cell is not None:
            self._inside(self._cell, name, own)
        elif self._sheet is None:
            self._outside(name, own)
        elif name in _CELLS:
            self._begin_cell(self._sheet, own, attributes)
        elif name == "table-row":
            self._begin_row(self._sheet, own)
        elif name == "table-column":
            _begin_column(self._sheet, own)

    def _outside(self, name: str, own: Mapping[str, str]) -> None:
        """A style or a sheet begins."""
        if name == "style" and len(self._struck) < _MAX_STYLES:
            self._style = own.get("name", "")
        elif name == "text-properties" and own.get("text-line-through-style", "") not in _NONE:
            self._struck.add(self._style)
        elif name == "table-properties" and own.get("display") == "false":
            self._undisplayed.add(self._style)
        elif name == "table":
            self._begin_sheet(own)

    def _begin_sheet(self, own: Mapping[str, str]) -> None:
        if len(self.found) >= MAX_SHEETS:
            raise too_much(self.file, f"lebih dari {MAX_SHEETS} lembar")
        title = visible(own.get("name", ""))[:_MAX_NAME]
        hidden = own.get("style-name", "") in self._undisplayed
        self._sheet = _Reading(title, hidden, Grid(title, self.budget), Notes(self.file, title, self._cleaned))

    def _begin_row(self, sheet: _Reading, own: Mapping[str, str]) -> None:
        sheet.row += sheet.repeated if sheet.row else 1
        sheet.repeated = max(int(own.get("number-rows-repeated", "1")), 1)
        sheet.column, sheet.cells = 0, []
        sheet.concealed = own.get("visibility", "") in _HIDDEN
        sheet.row_style = own.get("default-cell-style-name", "")

    def _begin_cell(self, sheet: _Reading, own: Mapping[str, str], attributes: Attributes) -> None:
        sheet.column += 1
        kinds = frozenset(value for key, value in attributes.items() if key.endswith(":value-type"))
        typed = attributes.get("office:value-type", own.get("value-type", ""))
        style = own.get("style-name") or sheet.row_style or sheet.column_styles.get(sheet.column, "")
        self._cell = StoredCell({**own, "value-type": typed}, kinds, style in self._struck)
        self._beside, self._spans, self._comment = [], [], []

    def _inside(self, cell: StoredCell, name: str, own: Mapping[str, str]) -> None:
        """A part of a cell begins."""
        if self._beside or name in _BESIDE:
            self._beside.append(name)
            return
        if name == "p" and cell.runs:
            cell.add("\n", struck=None)
        elif name == "span":
            style = own.get("style-name", "")
            self._spans.append(True if style in self._struck else None)
        elif name in {"s", "tab", "line-break"}:
            cell.add({"s": blanks(own), "tab": " ", "line-break": "\n"}[name], struck=self._span())

    def _span(self) -> bool | None:
        return True if True in self._spans else None

    def text(self, text: str) -> None:
        """A piece of the text of a cell, or of a comment on it."""
        if self._cell is None:
            return
        if not self._beside:
            self._cell.add(text, struck=self._span())
        elif self._beside[0] == "annotation" and self._beside[-1] in {"p", "span", "a"}:
            self._comment.append(text[:_LONGEST])

    def end(self, name: str) -> None:
        """A sheet, a row, a cell or a part of a cell ends."""
        if self._cell is not None:
            self._end_inside(self._cell, name)
        elif self._sheet is not None and name == "table-row":
            _end_row(self._sheet)
        elif self._sheet is not None and name == "table":
            self.found.append(_ended(self._sheet, self.file))
            self._sheet = None

    def _end_inside(self, cell: StoredCell, name: str) -> None:
        if self._beside:
            self._beside.pop()
        elif name == "span":
            self._spans.pop()
        elif name in _CELLS and self._sheet is not None:
            self._end_cell(self._sheet, cell)
            self._cell = None

    def _end_cell(self, sheet: _Reading, cell: StoredCell) -> None:
        place = sheet.row, sheet.column
        sheet.column += max(int(cell.attributes.get("number-columns-repeated", "1")), 1) - 1
        self._keep_comment(sheet, sheet.grid.address(place))
        if not cell.says_something:
            return
        if sheet.row > MAX_ROWS:
            raise sheet.grid.too_low()
        read = cell.read(sheet.notes, Spot(sheet.grid.address(place), *place))
        if read.value is not None:
            last = min(sheet.column, MAX_COLUMNS + 1)
            sheet.cells += ((column, read) for column in range(place[1], last + 1))
            _merge(sheet.grid, place, cell.attributes)

    def _keep_comment(self, sheet: _Reading, address: str) -> None:
        if self._comment and len(sheet.comments) < MAX_NOTES:
            sheet.comments[address] = "".join(self._comment)
        elif self._comment:
            sheet.more += 1


def _merge(grid: Grid, place: Place, attributes: Mapping[str, str]) -> None:
    """Note that a cell stands for others, too."""
    row, column = place
    down, right = (int(attributes.get(f"number-{each}-spanned", "1")) for each in ("rows", "columns"))
    if down > 1 or right > 1:
        grid.merge((row, column, row + down - 1, column + right - 1))


def _begin_column(sheet: _Reading, own: Mapping[str, str]) -> None:
    first = sheet.columns + 1
    sheet.columns += max(int(own.get("number-columns-repeated", "1")), 1)
    columns = range(first, min(sheet.columns, MAX_COLUMNS) + 1)
    if own.get("visibility", "") in _HIDDEN:
        sheet.hidden_columns.update(columns)
    if style := own.get("default-cell-style-name"):
        sheet.column_styles.update(dict.fromkeys(columns, style))


def _end_row(sheet: _Reading) -> None:
    """Keep the cells of a row, once for each time that it is repeated."""
    for row in range(sheet.row, sheet.row + sheet.repeated if sheet.cells else 0):
        for column, read in sheet.cells:
            sheet.grid.put((row, column), read.value, shown=read.shown, struck=read.struck)
        if sheet.concealed:
            sheet.hidden_rows.append(row)
    sheet.used_columns.update(column for column, _ in sheet.cells if column in sheet.hidden_columns)


def _ended(sheet: _Reading, file: str) -> tuple[Sheet, list[Finding]]:
    made = Sheet(file, sheet.name, sheet.grid.rows())
    return made, [*sheet.notes.findings, *_told(sheet, made)]


def _told(sheet: _Reading, made: Sheet) -> Iterator[Finding]:
    """What is said of a sheet beside its values."""
    if made.rows:
        yield from (commented(made, address, text) for address, text in sheet.comments.items())
        if sheet.more:
            yield more_comments(made, sheet.more)
    yield from concealed(made, whole=sheet.hidden, rows=sheet.hidden_rows, columns=sheet.used_columns)
