"""Whether a naskah says what a regulation demands of it: in its own words, in a stock sentence only, or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from kerjasama_docs.model.hal import Hal
from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.model.paths import says, value_at
from kerjasama_docs.naskah import Built
from kerjasama_docs.naskah.tree.inline import Isian
from kerjasama_docs.naskah.units.origins import Typed
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.rules.reading.bacaan import Alinea, Bacaan, Bagian
from kerjasama_docs.rules.reading.hal import PENGENAL, Pengenal


class Keadaan(Enum):
    """How a naskah stands to a piece of content."""

    ADA = auto()
    """It says it, or leaves it open at a place of its own."""
    BAWAAN = auto()
    """Only a stock sentence says it, into which the drafter gave nothing."""
    LAIN = auto()
    """A Pasal bears its title and speaks of something else."""
    TIADA = auto()
    """Nothing says it, and no Pasal bears its title."""


class Temuan(NamedTuple):
    """What was found of a piece of content.

    Attributes:
        keadaan: How the naskah stands to it.
        bagian: The Pasal of it: with a stock sentence, or with something else; None without one.
    """

    keadaan: Keadaan
    bagian: Bagian | None = None


def _bundled(bagian: Bagian) -> bool:
    """Whether the toolkit wrote a Pasal: its text is known, whatever words it uses."""
    return all(alinea.units[0].author is Author.BUNDLED for alinea in bagian.alinea)


def terbuka(bagian: Bagian) -> bool:
    """Whether a value is left open in it, of which another rule tells."""
    units = (unit for alinea in bagian.alinea for unit in alinea.units)
    return any(isinstance(piece, Isian) for unit in units for piece in unit.content)


@dataclass(frozen=True)
class Pencari:
    """Looks for required content in one naskah.

    Attributes:
        built: The naskah.
        bacaan: Its text.
        typed: Gives the words of each unit that the drafter gave as values; asked only where something was found.
    """

    built: Built
    bacaan: Bacaan
    typed: Callable[[], tuple[tuple[Typed, ...], ...]]

    @cached_property
    def _by_label(self) -> Mapping[str, Bagian]:
        return {label: bagian for bagian in self.bacaan.bagian for label in bagian.pasal.labels}

    def cari(self, isi: Isi, hal: Hal) -> Temuan:
        """How the naskah stands to a piece of content and its matter."""
        pengenal = PENGENAL[hal]
        own = [self._by_label[name] for name in isi.klausul if name in self._by_label]
        stock = [bagian for bagian in own if _bundled(bagian)]
        if not all(self._empty(isi, bagian) for bagian in stock) or self._said(pengenal):
            return Temuan(Keadaan.ADA)
        return Temuan(Keadaan.BAWAAN, stock[0]) if stock else self._by_title(own, pengenal)

    def _by_title(self, own: list[Bagian], pengenal: Pengenal) -> Temuan:
        """What the Pasal with its title speak of, when no sentence was found."""
        titled = [*own, *(bagian for bagian in self.bacaan.bagian if self._titled(bagian, pengenal))]
        if any(pengenal.kata.search(bagian.kecil) for bagian in titled):
            return Temuan(Keadaan.ADA)
        return Temuan(Keadaan.LAIN, titled[0]) if titled else Temuan(Keadaan.TIADA)

    def _said(self, pengenal: Pengenal) -> bool:
        """Whether a sentence says it in words that are not of the toolkit."""
        return any(self._says(alinea, pengenal) for alinea in self.bacaan.batang)

    def _empty(self, isi: Isi, bagian: Bagian) -> bool:
        """Whether a klausul of the toolkit was given nothing, and leaves no value open either."""
        head = next((self.built.heads[name] for name in bagian.pasal.labels if name in self.built.heads), None)
        fields = isi.isian or (head.isian if head else ())
        if not fields or terbuka(bagian):
            return False
        return not any(says(value) for field in fields for value in self._values(field))

    def _values(self, field: str) -> list[object]:
        """The values of a field, of each pihak those of one of its own."""
        first, _, rest = field.partition(".")
        given = getattr(self.built.naskah, first)
        if rest and isinstance(given, tuple):
            return [getattr(item, rest) for item in given]
        return [value_at(self.built.naskah, field)]

    def _titled(self, bagian: Bagian, pengenal: Pengenal) -> bool:
        return not _bundled(bagian) and bool(pengenal.kepala.search(bagian.kepala))

    def _says(self, alinea: Alinea, pengenal: Pengenal) -> bool:
        return any(self._own(alinea, span) for span in pengenal.spans(alinea.kecil))

    def _own(self, alinea: Alinea, span: tuple[int, int]) -> bool:
        unit, start = alinea.unit_at(span[0])
        if unit.author is not Author.BUNDLED:
            return True
        return self._value(unit, start, start + span[1] - span[0])

    def _value(self, unit: TextUnit, start: int, end: int) -> bool:
        """Whether one value of the drafter gave all these words."""
        return any(each.start <= start and end <= each.end for each in self.typed()[unit.order])
