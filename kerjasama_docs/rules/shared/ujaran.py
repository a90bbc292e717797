"""What a naskah says about a matter: the sentences that have a word, each with the sentence that leads to it."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kerjasama_docs.findings import Where
from kerjasama_docs.language import NamaBahasa
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.hari import Hari

_NOT = regex(r"\b(?:tidak|bukan|tanpa|dilarang|larangan|not|no|without|nor|never)\b", re.IGNORECASE)


_NEAR = 3
"""Words before others that can deny them."""


class Ujaran(NamedTuple):
    """A sentence of a naskah, or an item.

    Attributes:
        unit: The text it stands in.
        start: Its first sign in that text.
        end: The place behind it.
        lead: The sentence that leads to it, of an item; empty of a sentence.
    """

    unit: TextUnit
    start: int
    end: int
    lead: str = ""

    @property
    def text(self) -> str:
        """Its words."""
        return self.unit.text[self.start : self.end]

    @property
    def whole(self) -> str:
        """Its words behind those that lead to it: of an item the sentence above it."""
        return f"{self.lead} {self.text}" if self.lead else self.text

    @property
    def tempat(self) -> tuple[object, ...]:
        """Where it stands, the same in both languages: its part, its Pasal, and the numbers down to it."""
        pasal = self.unit.pasal
        return self.unit.part, pasal.number if pasal else "", *(step.number for step in self.unit.steps)

    @property
    def negated(self) -> bool:
        """Whether it denies something, or forbids it."""
        return bool(_NOT.search(self.whole))

    def denied(self, begin: int, end: int | None = None) -> bool:
        """Whether words of it are denied: a "tidak" stands among them, or among the three words before them."""
        before = self.text[:begin].split()[-_NEAR:]
        return bool(_NOT.search(" ".join((*before, self.text[begin:end]))))

    def hari(self, subject: Subject) -> Iterator[Hari]:
        """The dates in it."""
        for day in subject.index.hari_di.get(self.unit.order, ()):
            if self.start <= day.start < self.end:
                yield day

    def sesudah(self, subject: Subject, limit: date | None) -> Hari | None:
        """The first date in it that is later than a day; None without such a day."""
        later = (day for day in self.hari(subject) if limit and day.tanggal and day.tanggal > limit)
        return next(later, None)

    def place(self, subject: Subject, found: re.Match[str] | None = None) -> Where:
        """Where it stands, or where words stand that were found in :attr:`text`."""
        begin, end = found.span() if found else (0, self.end - self.start)
        return subject.place(self.unit, self.start + begin, self.start + end)


def ujaran_about(subject: Subject, *words: str, bahasa: NamaBahasa | None = None) -> Iterator[Ujaran]:
    """The sentences and items that have one of these words, in the order of reading.

    Args:
        subject: The naskah.
        words: Words or parts of them in small letters.
        bahasa: The language; None for both.
    """
    known = [word for word in words if subject.index.cetakan.ada(word)]
    for unit in subject.index.memuat(*known):
        if bahasa in {None, unit.bahasa}:
            led = subject.index.pengantar.get(unit.order)
            yield from _sentences(unit, known, led.text if led else "")


def _sentences(unit: TextUnit, words: list[str], lead: str) -> Iterator[Ujaran]:
    for start, end in unit.sentences:
        small = unit.text[start:end].casefold()
        if any(word in small for word in words):
            yield Ujaran(unit, start, end, lead)
