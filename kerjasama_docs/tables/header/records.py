"""The header of a table, and what was recognised in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from kerjasama_docs.findings import Finding

UNIT = "satuan_kerja"
"""The column that may be filled from a row above, from a heading, from above the table, or from the file's name."""


class Match(IntEnum):
    """How a header was recognised, the best first: by hand, its own name, an alias, a near spelling, a weak alias."""

    GIVEN = -1
    EXACT = 0
    ALIAS = 1
    NEAR = 2
    WEAK = 3
    """A word that may mean other things."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A header cell that was recognised: which column, how well, and by which name."""

    key: str
    match: Match
    name: str


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a table.

    Attributes:
        places: Column in the sheet, from 0, by key.
        texts: By column in the sheet, the short texts of its header, for headers that are repeated below.
        recognised: What was recognised, by column in the sheet.
        start: Index of its first row.
        end: Index of the first row below it.
        doubts: What is doubtful about its words and columns.
        other_columns: Columns in the sheet whose headers name something that the form does not have.
        written: Its texts as they are written, from left to right.
        choices: What is told of columns that several headers, or their content, speak for or against.
        differs: Whether it puts the columns in another order than the header before it; the first one does.
        new_order: What is said of that.
        other_form: Name of the other form that it fits; empty for the form that is read.
        form_doubts: What is said where it may fit another form.
        more: By key, all columns in the sheet that are read for it where they are several: the numbers of both pihak.
    """

    places: Mapping[str, int]
    texts: Mapping[int, frozenset[str]]
    recognised: Mapping[int, Recognised] = field(default_factory=dict)
    start: int = 0
    end: int = 0
    doubts: tuple[Finding, ...] = ()
    other_columns: frozenset[int] = frozenset()
    written: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    differs: bool = True
    new_order: tuple[Finding, ...] = ()
    other_form: str = ""
    form_doubts: tuple[Finding, ...] = ()
    more: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def given(self) -> frozenset[tuple[str, str]]:
        """The columns that were given by hand: the key of each, and by which word it was found."""
        return frozenset((each.key, each.name) for each in self.recognised.values() if each.match is Match.GIVEN)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that is said of it; nothing of one that fits another form."""
        return () if self.other_form else (*self.form_doubts, *self.new_order, *self.doubts)
