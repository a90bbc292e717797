"""What happened to a cell while a file was read, for those who know what the cell is for."""

from dataclasses import dataclass
from typing import NamedTuple

from kerjasama_docs.findings import Finding, Level


class Spot(NamedTuple):
    """Where a cell stands: its address as a user finds it; row and column, from 1, in a workbook, else 0."""

    address: str
    row: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Fault:
    """Why the value of a cell, or a part of it, is lost.

    Attributes:
        code: Name of the check.
        message: What is wrong.
        hint: What to do.
        without_result: Whether the cell computes something and has no result.
        level: How much it weighs.
    """

    code: str
    message: str
    hint: str
    without_result: bool = False
    level: Level = Level.GALAT


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFinding(Finding):
    """A finding about cells of a sheet that are only counted."""

    sheet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CellFinding(Finding):
    """A finding about a cell of a workbook of which the value is lost.

    Attributes:
        sheet: Its sheet.
        row: Its row, from 1.
        column: Its column, from 1.
        without_result: Whether the cell computes something and has no result.
    """

    sheet: str
    row: int
    column: int
    without_result: bool
