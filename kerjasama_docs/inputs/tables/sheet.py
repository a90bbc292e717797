"""Rows of cells as a file has them: the common form of the tables in all kinds of files."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from kerjasama_docs.findings import Finding, Where

_LETTERS = 26
Place = tuple[int, int]
"""Row and column of a cell, from 1."""
Value = str | date | Decimal | None
"""What a cell holds: text without blanks at its ends, a day, a number; None when it is empty."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        value: What it holds.
        address: Its address as a user finds it: ``E14`` in XLSX, ``baris 14 kolom 5`` in CSV, ``[3].mitra`` in YAML.
        merged: Whether it shows the value of a merged cell that begins elsewhere.
        shown: What the sheet shows where that is more than the value: ``15%``, ``007``; else empty.
    """

    value: Value
    address: str
    merged: bool = False
    shown: str = ""


class _Placed(Cell):
    """A cell that spells its address when it is asked for it; those of a long table take 40 MB."""

    __slots__ = ("_column", "_row")
    _row: int
    _column: int

    def __init__(self, value: Value, place: Place, *, merged: bool = False, shown: str = "") -> None:
        for name, given in (("value", value), ("merged", merged), ("shown", shown)):
            object.__setattr__(self, name, given)
        object.__setattr__(self, "_row", place[0])
        object.__setattr__(self, "_column", place[1])


class CellOfWorkbook(_Placed):
    """A cell at a row and a column, both from 1, of a workbook."""

    __slots__ = ()

    @property
    def address(self) -> str:
        """Its address: ``E14``."""
        return f"{letters_of(self._column)}{self._row}"


class CellOfText(_Placed):
    """A cell at a row and a column, both from 1, of a text with delimiters."""

    __slots__ = ()

    @property
    def address(self) -> str:
        """Its address: ``baris 14 kolom 5``."""
        return f"baris {self._row} kolom {self._column}"


@cache
def letters_of(column: int) -> str:
    """The letters of a column, from 1: ``AB``."""
    return f"{letters_of((column - 1) // 26) if column > _LETTERS else ''}{chr((column - 1) % _LETTERS + ord('A'))}"


@dataclass(frozen=True, slots=True)
class Struck(Cell):
    """A cell of which everything is struck out; its value is what is."""


@dataclass(frozen=True, slots=True)
class CellOfList(Cell):
    """A cell of YAML or JSON that holds a list; its value is what of it can be shown.

    Attributes:
        items: They, as typed: texts, or records with what is in them.
    """

    items: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        number: Its number as the user counts it, from 1.
        cells: Its cells.
        line: For YAML and JSON: the line of the file on which it begins, from 1.
        lines: For YAML and JSON: the line of each cell.
    """

    number: int
    cells: tuple[Cell, ...]
    line: int | None = None
    lines: tuple[int | None, ...] = ()

    def line_of(self, cell: Cell | None) -> int | None:
        """The line of a cell of the row, or of the row itself; None where lines say less than rows."""
        own = (line for each, line in zip(self.cells, self.lines, strict=False) if each is cell)
        return next(own, self.line)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it, what merged cells repeat apart."""
        return all(cell.value is None or cell.merged for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a file.

    Attributes:
        file: The file as the user named it.
        name: Name of the sheet; empty where a file has only one.
        rows: Its rows, without those that are empty to the end.
        keys: For YAML and JSON: the keys of the columns, so that no header has to be found; else empty.
        first_column: Column, from 1, in which its first cells stand; more for one beside others.
        above: The texts above a table that stands in a document.
    """

    file: str
    name: str
    rows: tuple[Row, ...]
    keys: tuple[str, ...] = ()
    first_column: int = 1
    above: tuple[str, ...] = ()

    def where(self, cell: Cell | None = None, row: Row | None = None) -> Where:
        """The place of a cell, of a row, or of a cell in its row: ``Unit A.xlsx, Sheet1!E14``."""
        path = self.name.strip()
        if cell:
            path = f"{self.name}!{cell.address}" if self.name else cell.address
        elif row:
            path = f"{self.name} baris {row.number}".strip()
        return Where(self.file, row.line_of(cell) if row else None, None, path or None)


Tables = tuple[tuple[Sheet, ...], tuple[Finding, ...]]
"""The sheets of a file, and what is wrong with their cells."""
Reader = Callable[[bytes, str], Tables]
"""What reads one kind of file, given its bytes and its name.

For a file that is damaged, of another kind, or too large, it raises an
:class:`~kerjasama_docs.findings.UnreadableInputError`.
"""
