"""What a rujukan in a text leads to: the Pasal of the naskah, or of its parent, and the unit in it."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import NamedTuple

from kerjasama_docs.language import dari_romawi
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Pasal, Pohon, Unit
from kerjasama_docs.naskah.tree.walk import walk
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.rules.reading.rujukan.kata_rujukan import Tingkat
from kerjasama_docs.rules.reading.rujukan.rujukan import Acuan

_LETTERS = (Kind.HURUF, Kind.HURUF_KURUNG)
_FIGURES = (Kind.ANGKA, Kind.DEFINISI, Kind.ANGKA_KURUNG)
Bernomor = Mapping[str, Pasal]
"""The Pasal of a naskah by their numbers."""


class Sasaran(NamedTuple):
    """What a rujukan leads to.

    Attributes:
        pasal: The Pasal; None where there is none of that number.
        unit: The unit in it; None for the whole Pasal.
        hilang: What is not there, as a sentence; empty where all is.
    """

    pasal: Pasal | None = None
    unit: Unit | None = None
    hilang: str = ""

    @property
    def isi(self) -> tuple[Block, ...]:
        """The text that is meant, with all that hangs below it."""
        if self.unit:
            return (self.unit,)
        return self.pasal.content if self.pasal else ()


def satuan(blocks: tuple[Block, ...], *kinds: Kind) -> list[Unit]:
    """The units of some kinds among blocks and below them, those apart that an adendum deleted."""
    return [block for block in walk(blocks) if isinstance(block, Unit) and block.kind in kinds and not block.dihapus]


def bernomor(pohon: Pohon | None) -> Bernomor:
    """The Pasal of a naskah by their numbers; a report has none."""
    if pohon is None:
        return {}
    return {pasal.number: pasal for pasal in pohon.pasal if pasal.bernama and not pasal.dihapus}


def _named(units: list[Unit], number: str) -> Unit | None:
    return next((unit for unit in units if unit.number.strip("().") == number), None)


def _no_ayat(pasal: Pasal, ayat: str) -> str:
    """What is said of an ayat that a Pasal does not have."""
    known = satuan(pasal.content, Kind.AYAT)
    why = f"ayat terakhir {pasal.nama} ayat {known[-1].number}" if known else f"{pasal.nama} tidak terbagi atas ayat"
    return f"{pasal.nama} ayat ({ayat}) tidak ada; {why}."


def _below(found: Sasaran, *, number: str, word: str, place: str) -> Sasaran:
    """The huruf or the angka of that number below what was found, whose place is named so."""
    kinds = _LETTERS if word == "huruf" else _FIGURES
    blocks = found.unit.children if found.unit else found.isi
    unit = _named(satuan(blocks, *kinds), number)
    return Sasaran(found.pasal, unit or found.unit, "" if unit else f"{place} {word} {number} tidak ada.")


def dalam_pasal(pasal: Pasal, acuan: Acuan, ayat: str = "") -> Sasaran:
    """The unit of a Pasal that a rujukan means.

    Args:
        pasal: The Pasal.
        acuan: The rujukan.
        ayat: The ayat it stands in itself, in which a huruf or an angka is looked for first.
    """
    found, place = Sasaran(pasal), pasal.nama
    wanted = acuan.ayat or ayat
    if wanted:
        unit = _named(satuan(pasal.content, Kind.AYAT), wanted)
        if unit is None and acuan.ayat:
            return Sasaran(pasal, None, _no_ayat(pasal, acuan.ayat))
        found, place = Sasaran(pasal, unit), f"{place} ayat ({wanted})" if unit else place
    for word, number in (("huruf", acuan.huruf), ("angka", acuan.angka)):
        if number and not found.hilang:
            found = _below(found, number=number, word=word, place=place)
            place = f"{place} {word} {number}"
    return found


class Dikenal(NamedTuple):
    """The Pasal that the texts of a naskah can mean.

    Attributes:
        sendiri: Its own.
        padanan: Those of its second language.
        induk: Those in force after it, where it is a naskah about its parent, which it may speak of too.
        penuh: Whether all Pasal of the parent are known.
    """

    sendiri: Bernomor
    padanan: Bernomor = field(default_factory=dict)
    induk: Bernomor = field(default_factory=dict)
    penuh: bool = True

    def pasal(self, unit: TextUnit, number: str) -> Iterator[Pasal]:
        """The Pasal of a number that a text may mean, its own first."""
        own = self.sendiri if unit.bahasa == "indonesia" else self.padanan
        for known in (self.induk,) if unit.quoted else (own, self.induk):
            pasal = known.get(number) or known.get(str(dari_romawi(number)))
            if pasal:
                yield pasal

    def sasaran(self, unit: TextUnit, acuan: Acuan) -> Sasaran:
        """What a rujukan in a text leads to; of several Pasal with that number the one that has the unit."""
        if acuan.pasal is None:
            ayat = "" if acuan.ayat else unit.ayat
            return dalam_pasal(unit.pasal, acuan, ayat) if unit.pasal else Sasaran()
        found = [dalam_pasal(pasal, acuan) for pasal in self.pasal(unit, acuan.pasal)]
        missing = Sasaran(hilang=f"Pasal {acuan.pasal} tidak ada dalam naskah ini.")
        there = next((each for each in found if not each.hilang), None)
        return there or self._nearer(unit, acuan) or (found[0] if found else missing)

    def _nearer(self, unit: TextUnit, acuan: Acuan) -> Sasaran | None:
        """The unit of the same Pasal, where the one named before has none: "Pasal 2 huruf a, ayat (1)"."""
        if acuan.teratas is Tingkat.PASAL or unit.pasal is None:
            return None
        own = dalam_pasal(unit.pasal, acuan._replace(pasal=None))
        return None if own.hilang else own
