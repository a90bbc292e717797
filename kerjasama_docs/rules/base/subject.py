"""What a rule looks at, and how it says what it found."""

from dataclasses import dataclass, replace
from datetime import date

from kerjasama_docs.findings import Basis, Finding, Level, Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah import Built
from kerjasama_docs.naskah.klausul.penyebutan import labels_of
from kerjasama_docs.naskah.rantai.records import Peran, Rantai
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.naskah.units.origins import Typed
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.naskah.views.pihak import pihak_called
from kerjasama_docs.rules.base.index import Index
from kerjasama_docs.rules.base.once import printed_at


@dataclass(frozen=True)
class Subject:
    """A naskah in the eyes of one rule.

    Attributes:
        index: What is known of the naskah, shared by all rules.
        final: Whether it is to be final, not a draft.
        code: The code of the rule that looks.
        name: Its name.
    """

    index: Index
    final: bool = False
    code: str = ""
    name: str = ""

    @classmethod
    def of(cls, built: Built, *, final: bool = False) -> "Subject":
        """A naskah before any rule has looked."""
        return cls(Index(built), final)

    def seen_by(self, code: str, name: str) -> "Subject":
        """The same in the eyes of a rule."""
        return Subject(self.index, self.final, code, name)

    @property
    def built(self) -> Built:
        """The naskah with everything that was looked up for it."""
        return self.index.built

    @property
    def dibaca(self) -> bool:
        """Whether it was read from the file of a stranger, who knows of no input."""
        return self.index.built.dibaca

    @property
    def naskah(self) -> Naskah:
        """What the drafter gave."""
        return self.index.built.naskah

    @property
    def source(self) -> Source:
        """Where he gave it."""
        return self.index.built.source

    @property
    def jenis(self) -> Jenis:
        """Its kind."""
        return self.index.built.jenis

    @property
    def peran(self) -> Peran:
        """What its kind does to its parent."""
        return self.index.built.jenis.peran

    @property
    def profil(self) -> Profil:
        """Its profil."""
        return self.index.profil

    @property
    def pohon(self) -> Pohon:
        """Its tree, as it is printed."""
        return self.index.built.pohon

    @property
    def klausul(self) -> frozenset[str]:
        """The klausul of its kind that it was made from."""
        return self.index.built.klausul

    @property
    def rantai(self) -> Rantai:
        """The chain that ends with it."""
        return self.index.built.rantai

    @property
    def induk(self) -> Rantai | None:
        """The chain of its parent, None without one."""
        return self.index.built.induk

    @property
    def units(self) -> tuple[TextUnit, ...]:
        """Every text that will be printed, in the order of reading."""
        return self.index.units

    @property
    def tanggal(self) -> date | None:
        """The day on which it is signed, None while that is open."""
        return self.index.built.naskah.penandatanganan.tanggal

    def binds(self, key: str) -> bool:
        """Whether a regulation binds this naskah: its profil, kind or variant names it, and it was in force then."""
        return key in self.index.binding

    def bound(self, regulation: str, article: str) -> Basis | None:
        """The article of a regulation, where that binds."""
        return Basis(regulation, article) if self.binds(regulation) else None

    def called(self, place: int, name: str | None = None) -> str:
        """What a pihak is called to the drafter, by its place from 0; by its name, if given, where none is numbered."""
        own = self.naskah.pihak[place].sebutan if place < len(self.naskah.pihak) else None
        return pihak_called(place + 1, self.profil, self.jenis, name=name, sebutan=own)

    @property
    def labels(self) -> tuple[str, ...]:
        """What the pihak are called in its text."""
        return labels_of(self.naskah.pihak, self.profil)

    def _value(self, unit: TextUnit, start: int, end: int | None) -> Typed | None:
        """The value that gave some words of a unit, all of them without an end."""
        last = len(unit.text) if end is None else end
        return next((each for each in self.index.typed[unit.order] if each.start < last and start < each.end), None)

    def _ends_with(self, unit: TextUnit, start: int) -> Typed | None:
        """The value whose last mark stands at a place in a unit, behind its words."""
        mark = unit.text[start : start + 1]
        ending = (each for each in self.index.typed[unit.order] if mark and each.end == start)
        return next((each for each in ending if str(self.source.value(each.key)).rstrip().endswith(mark)), None)

    def author(self, unit: TextUnit, start: int = 0, end: int | None = None) -> Author:
        """Who wrote some words of a text unit: the drafter those that he gave as a value, else who wrote the unit."""
        return Author.DRAFTER if self._value(unit, start, end) else unit.author

    def place(self, unit: TextUnit, start: int = 0, end: int | None = None) -> Where:
        """The place of some words of a text unit: of the value that gave them, or of the text they stand in."""
        own = unit.author is Author.DRAFTER and unit.where.path is not None
        value = None if own else self._value(unit, start, end) or self._ends_with(unit, start)
        if not own and value is None:
            words = None if end is None else unit.text[start:end]
            return replace(unit.where, unit=unit.place or None, order=unit.order, words=words, start=start)
        where = self.source.where(value.key) if value else unit.where
        return printed_at(where, unit, value.start if value else 0, span=(start, end))

    def finding(
        self, message: str, where: Where | Key, hint: str, *, level: Level | None = None, basis: Basis | None = None
    ) -> Finding:
        """What the rule has to say.

        Args:
            message: What is wrong.
            where: Its place, or the path of the value in the input.
            hint: What to do.
            level: How much it weighs; None for what a draft may leave open and a final naskah may not.
            basis: The article behind it.
        """
        place = where if isinstance(where, Where) else self.source.where(where)
        weight = level or (Level.GALAT if self.final else Level.PERINGATAN)
        return Finding(self.code, weight, message, place, hint, basis, alias=self.name, open=level is None)
