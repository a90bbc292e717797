"""The Indonesian text of a naskah as it is read: an ayat with all that hangs below it is one sentence.

A rule that asks whether something is said asks the alinea; a rule that names words asks which unit has them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from kerjasama_docs.language import INDONESIA, kalimat
from kerjasama_docs.naskah.tree.pohon import Pasal
from kerjasama_docs.naskah.units.record import Part, Sort, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.reading.teks import Teks

_BINDING = {"batang-tubuh", "lampiran"}
"""The parts that the pihak agree on."""
_SPOKEN = {Sort.SENTENCE, Sort.ITEM, Sort.CELL}
_DOTTED = regex("\u0130")
"""The one letter whose small form has two characters."""


def kecil(text: str) -> str:
    """A text in small letters, sign for sign as long as it was."""
    return _DOTTED.sub("I", text).lower()


@dataclass(frozen=True)
class Alinea:
    """A paragraph or an ayat with its items, read as one text.

    Attributes:
        units: Its units in the order of reading.
        mulai: Where each of them begins in the text.
        text: Their texts with a blank between them.
    """

    units: tuple[TextUnit, ...]
    mulai: tuple[int, ...]
    text: str

    @classmethod
    def of(cls, units: Sequence[TextUnit]) -> "Alinea":
        """Units that belong together."""
        starts, at = [], 0
        for unit in units:
            starts.append(at)
            at += len(unit.text) + 1
        return cls(tuple(units), tuple(starts), " ".join(unit.text for unit in units))

    @cached_property
    def kecil(self) -> str:
        """Its text in small letters."""
        return kecil(self.text)

    @property
    def pasal(self) -> Pasal | None:
        """The Pasal it stands in."""
        return self.units[0].pasal

    @property
    def part(self) -> Part:
        """The part of the naskah it stands in."""
        return self.units[0].part

    @cached_property
    def kalimat(self) -> tuple[tuple[int, int], ...]:
        """Begin and end of its sentences; items belong to the sentence that leads to them."""
        return kalimat(self.text)

    @property
    def tempat(self) -> str:
        """Where it stands as its reader names it: ``Pasal 5 ayat (2)``, ``Lampiran``."""
        return self.units[0].place or ("Lampiran" if self.part == "lampiran" else "bagian pembuka")

    def sentence(self, at: int) -> tuple[int, int]:
        """Begin and end of the sentence at a place."""
        place = bisect_right(self.kalimat, at, key=itemgetter(0)) - 1
        inside = place >= 0 and at < self.kalimat[place][1]
        return self.kalimat[place] if inside else (0, len(self.text))

    def unit_at(self, at: int) -> tuple[TextUnit, int]:
        """The unit that has a sign of the text, and the place of the sign in it."""
        place = max(bisect_right(self.mulai, at) - 1, 0)
        return self.units[place], at - self.mulai[place]


@dataclass(frozen=True)
class Bagian:
    """A Pasal as it is read.

    Attributes:
        pasal: The Pasal.
        judul: The unit of its title.
        alinea: What it says below its title.
    """

    pasal: Pasal
    judul: TextUnit
    alinea: tuple[Alinea, ...]

    @cached_property
    def kepala(self) -> str:
        """Its title in small letters."""
        return kecil(self.judul.text)

    @cached_property
    def kecil(self) -> str:
        """All that it says in small letters."""
        return "\n".join(alinea.kecil for alinea in self.alinea)


@dataclass(frozen=True)
class Bacaan:
    """What a naskah says in Indonesian.

    Attributes:
        alinea: Its paragraphs and ayat in the order of reading, titles and letterheads apart.
        bagian: Its Pasal.
    """

    alinea: tuple[Alinea, ...]
    bagian: tuple[Bagian, ...]

    @cached_property
    def kecil(self) -> str:
        """All of it in small letters."""
        return self.teks.semua

    @cached_property
    def teks(self) -> Teks:
        """Its paragraphs in small letters: a rule that finds no word of its own there has nothing to look for."""
        return Teks(tuple(alinea.kecil for alinea in self.alinea))

    def memuat(self, *words: str) -> tuple[Alinea, ...]:
        """The paragraphs that hold one of some words, or parts of words, in small letters."""
        return tuple(self.alinea[number] for number in self.teks.memuat(*words))

    def ketentuan_memuat(self, *words: str) -> tuple[Alinea, ...]:
        """Those of them in the Pasal and in the lampiran."""
        return tuple(alinea for alinea in self.memuat(*words) if alinea.part in _BINDING)

    @cached_property
    def ketentuan(self) -> tuple[Alinea, ...]:
        """What stands in the Pasal and in the lampiran, which are a part of them."""
        return tuple(alinea for alinea in self.alinea if alinea.part in _BINDING)

    @cached_property
    def batang(self) -> tuple[Alinea, ...]:
        """What stands in the Pasal."""
        return tuple(alinea for alinea in self.alinea if alinea.part == "batang-tubuh")


def _continues(unit: TextUnit, first: TextUnit) -> bool:
    """Whether a unit goes on with the text that another began: an item does, below it or behind it."""
    if unit.pasal is not first.pasal or unit.part != first.part or unit.quoted != first.quoted:
        return False
    return unit.above is not None or (unit.sort is Sort.ITEM and first.sort is Sort.SENTENCE)


def _alinea(units: Sequence[TextUnit]) -> Iterator[Alinea]:
    """Units grouped by the unit that leads to them; a cell of a table stands alone."""
    group: list[TextUnit] = []
    for unit in units:
        if group and not _continues(unit, group[0]):
            yield Alinea.of(group)
            group = []
        group.append(unit)
    if group:
        yield Alinea.of(group)


def _bagian(heads: Iterable[TextUnit], alinea: Iterable[Alinea]) -> Iterator[Bagian]:
    """The Pasal with these titles, each with what stands below its own."""
    inside: dict[int, list[Alinea]] = {}
    for each in alinea:
        inside.setdefault(id(each.pasal), []).append(each)
    for head in heads:
        if head.pasal is not None:
            yield Bagian(head.pasal, head, tuple(inside.get(id(head.pasal), ())))


def bacaan_of(units: Sequence[TextUnit]) -> Bacaan:
    """The text of all units of a naskah that are Indonesian."""
    own = [unit for unit in units if unit.bahasa == INDONESIA.nama]
    alinea = tuple(_alinea([unit for unit in own if unit.sort in _SPOKEN]))
    return Bacaan(alinea, tuple(_bagian([unit for unit in own if unit.sort is Sort.HEADING], alinea)))
