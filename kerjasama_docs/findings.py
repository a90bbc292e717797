"""Findings: everything that is wrong with the user's document, as data.

One record serves the reading of the input and the legal checks alike, so that
a drafter sees all of them at once, in the order of his file.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """How much a finding weighs."""

    GALAT = "galat"
    """An error: a final naskah is refused."""
    PERINGATAN = "peringatan"
    """A warning: a drafter has to look at it."""
    SARAN = "saran"
    """A suggestion."""


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a finding.

    Attributes:
        file: Name of the file as the user gave it; None for input without a file.
        line: Line in the file, from 1.
        column: Column in the line, from 1.
        path: Path of the value in the input, ``pihak[1].penandatangan.nama``.
        unit: The place in the naskah as a reader names it, ``Pasal 5 ayat (2)``.
        order: Which of the printed texts is meant, from 0 in the order of reading.
        words: The printed words that are meant; None for the whole text.
        start: Where they begin in the printed text.
        cell: The cell of a table that holds the value, ``Sheet1!C7`` or ``baris 7 kolom 3``.
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    path: str | None = None
    unit: str | None = None
    order: int | None = field(default=None, compare=False)
    words: str | None = field(default=None, compare=False)
    start: int = field(default=0, compare=False)
    cell: str | None = None

    def __str__(self) -> str:
        """The place as it is printed: ``berkas.yaml:12:3, pihak[1].nama, Pasal 2``."""
        return ", ".join(part for part in (self._spot(), self.cell, self.path, self.unit) if part)

    def _spot(self) -> str:
        """Where in its file it is; the line alone when the text has no file."""
        if not self.file:
            return f"baris {self.line}" if self.line else ""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part)


@dataclass(frozen=True, slots=True)
class Basis:
    """The article of law behind a finding.

    Attributes:
        regulation: Key of a file in ``regulations/``, ``permen-imipas-8-2025``.
        article: The place in it as it is cited, ``Pasal 21 huruf b``.
    """

    regulation: str
    article: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, missing or worth a look in the user's document.

    Attributes:
        code: Stable code of the check: of a rule ``KS104``, of the reading of an input ``kunci-ganda``.
        level: How much it weighs.
        message: What is wrong, in the user's words (Indonesian).
        where: Its place.
        hint: What to do.
        basis: The article of law behind it, if there is one.
        alias: The name of the rule, ``isian-terbuka``; empty for a check that has no other name than its code.
        open: Whether it is about a value that a draft may leave open and a final naskah may not.
        waived: Why the drafter lets it stand; empty for one that counts.
    """

    code: str
    level: Level
    message: str
    where: Where = Where()
    hint: str = ""
    basis: Basis | None = None
    alias: str = ""
    open: bool = False
    waived: str = ""

    @property
    def counts_as_error(self) -> bool:
        """Whether it is a galat that nobody has waived."""
        return self.level is Level.GALAT and not self.waived

    @property
    def blocks_final(self) -> bool:
        """Whether a final naskah is refused for it."""
        return (self.level is Level.GALAT or self.open) and not self.waived

    @property
    def name(self) -> str:
        """What the check is called in words, ``isian-terbuka``."""
        return self.alias or self.code


class DocumentFindingsError(Exception):
    """The document cannot be carried further; all findings so far, at least one of level galat."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = in_order(findings)
        super().__init__("; ".join(f"{finding.where}: {finding.message}" for finding in self.findings))


class UnreadableInputError(DocumentFindingsError):
    """The text of the input cannot be read at all: no YAML, no UTF-8; a matter of exit code 2, not 1."""


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any finding is of level galat and is not waived."""
    return any(finding.counts_as_error for finding in findings)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort the findings of each file: what refuses a final naskah first, then by weight and place; each said once."""
    weight = list(Level)

    def place(finding: Finding) -> tuple[object, ...]:
        where, rank = finding.where, weight.index(finding.level)
        spot = (where.line or 0, where.column or 0)
        return where.file or "", bool(finding.waived), not finding.blocks_final, rank, *spot, finding.code

    return tuple(sorted(dict.fromkeys(findings), key=place))
