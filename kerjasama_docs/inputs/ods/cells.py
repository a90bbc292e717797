"""From what an ODS stores in a cell to the value that its author sees (OpenDocument 1.3 part 3, 9.1.4 and 19.385)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from kerjasama_docs import language
from kerjasama_docs.inputs.tables.bounds import MAX_TEXT
from kerjasama_docs.inputs.tables.faults import Fault, Spot
from kerjasama_docs.inputs.tables.notes import Notes
from kerjasama_docs.inputs.tables.numbers import EXACT, number
from kerjasama_docs.inputs.tables.runs import Run, parted
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.inputs.tables.told import CUT, NO_RESULT, error_in, partly_struck
from kerjasama_docs.regex import regex

_NUMBERS = {"float", "currency", "percentage"}
_MORE_THAN_DIGITS = regex(r"[^0-9.,+\-\s]|^0[0-9]")
"""What a shown number has that its value does not say: a per cent sign, a currency, zeros in front."""
_TIME = regex(r"T([0-9]{2}):([0-9]{2})")
_MOST_BLANKS = 1000


class Read(NamedTuple):
    """A cell: its value, what the sheet shows where that is more, whether all of it is struck out."""

    value: Value
    shown: str = ""
    struck: bool = False


@dataclass
class StoredCell:
    """A cell while its XML goes by.

    Attributes:
        attributes: Its attributes by local name.
        kinds: All that it is said to be; "error" in the namespace of LibreOffice.
        struck: Whether its style strikes it out.
        runs: Its text.
        length: How long that is.
    """

    attributes: Mapping[str, str]
    kinds: frozenset[str]
    struck: bool
    runs: list[Run] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, *, struck: bool | None) -> None:
        """A piece of its text; of a text without end only so much as is seen to be too long."""
        if self.length <= MAX_TEXT:
            self.runs.append(Run(text, struck))
            self.length += len(text)

    @property
    def text(self) -> str:
        """All of its text."""
        return "".join(run.text for run in self.runs).strip("\n")

    @property
    def says_something(self) -> bool:
        """Whether it has a text, a value or a formula."""
        return bool(self.runs or self.attributes.get("value-type") or self.attributes.get("formula"))

    def read(self, notes: Notes, spot: Spot) -> Read:
        """The value of the cell; what is wrong with it is noted."""
        kind = self.attributes.get("value-type", "")
        if "error" in self.kinds:
            notes.cell(error_in(self.text), spot)
            return Read(None)
        if kind in _NUMBERS:
            return self._number(notes, spot)
        if kind == "date":
            return self._day(notes, spot)
        if kind == "boolean":
            return Read("ya" if self.attributes.get("boolean-value") == "true" else "tidak", struck=self.struck)
        return self._text(notes, spot)

    def _number(self, notes: Notes, spot: Spot) -> Read:
        found = number(self.attributes.get("value", ""))
        if found is None:
            notes.cell(NO_RESULT, spot)
            return Read(None)
        if abs(found) >= EXACT:
            notes.cell(CUT, spot)
        text = self.text.strip()
        return Read(found, text if _MORE_THAN_DIGITS.search(text) else "", self.struck)

    def _day(self, notes: Notes, spot: Spot) -> Read:
        said = self.attributes.get("date-value", "")
        try:
            day = date.fromisoformat(said[:10])
        except ValueError:
            message = f"Sel ini berformat tanggal, tetapi isinya ({said[:20]}) bukan tanggal."
            notes.cell(Fault("tabel-tanggal", message, "Ketik ulang tanggalnya, atau kosongkan selnya."), spot)
            return Read(None)
        hour = _TIME.search(said)
        timed = bool(hour) and ":" in self.text
        shown = f"{language.tanggal_panjang(day)} pukul {hour[1]}.{hour[2]}" if hour and timed else ""
        return Read(day, shown, self.struck)

    def _text(self, notes: Notes, spot: Spot) -> Read:
        if not self.runs and "formula" in self.attributes and "string-value" not in self.attributes:
            notes.cell(NO_RESULT, spot)
            return Read(None)
        whole = self.text or self.attributes.get("string-value", "")
        kept, struck = parted(tuple(self.runs), cell_is_struck=self.struck)
        if kept.strip() and struck.strip():
            notes.cell(partly_struck(struck), spot)
            return Read(notes.text(kept.strip("\n"), spot))
        return Read(notes.text(whole, spot), struck=bool(struck.strip()))


def blanks(attributes: Mapping[str, str]) -> str:
    """The blanks of ``text:s``, which stands for many (6.1.3)."""
    count = attributes.get("c", "1")
    return " " * min(int(count), _MOST_BLANKS) if re.fullmatch(r"[0-9]{1,6}", count) else " "
