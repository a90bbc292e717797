"""Rows of cells as a file has them: the common form of XLSX, CSV, YAML and JSON tables."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kerjasama_docs.findings import Where

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


@dataclass(frozen=True, slots=True)
class Struck(Cell):
    """A cell of which everything is struck out; its value is what is."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as the user counts it (from 1), and its cells."""

    number: int
    cells: tuple[Cell, ...]

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
    """

    file: str
    name: str
    rows: tuple[Row, ...]
    keys: tuple[str, ...] = ()
    first_column: int = 1

    def where(self, cell: Cell | None = None, row: Row | None = None) -> Where:
        """The place of a cell or a row: ``Unit A.xlsx, Sheet1!E14``."""
        path = self.name.strip()
        if cell:
            path = f"{self.name}!{cell.address}" if self.name else cell.address
        elif row:
            path = f"{self.name} baris {row.number}".strip()
        return Where(self.file, None, None, path or None)
