"""The regulations that a naskah names: in its dasar hukum, and anywhere in what is printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from kerjasama_docs.inputs.source import Key
from kerjasama_docs.naskah import Built
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.naskah.views.dasar_hukum import peraturan_of
from kerjasama_docs.regulations import Sebutan, citation, regulation_keys, sebutan


@dataclass(frozen=True)
class Dasar:
    """An entry of the dasar hukum: the key of a regulation, or a citation as it was typed.

    Attributes:
        entry: The entry.
        where: Its path in the input; that of the profil where the drafter names none of his own.
        teks: How it is printed.
        sendiri: Whether the drafter typed it.
    """

    entry: str
    where: Key
    teks: str
    sendiri: bool

    @property
    def diketik(self) -> bool:
        """Whether its words are typed, and not ours."""
        return self.entry not in regulation_keys()

    @cached_property
    def sebutan(self) -> Sebutan | None:
        """The regulation that its text begins with."""
        found = sebutan(self.teks)
        return found[0] if found and found[0].start == 0 else None

    @property
    def key(self) -> str | None:
        """The regulation that it is, where that is known."""
        if not self.diketik:
            return self.entry
        return self.sebutan.key if self.sebutan else None


class Disebut(NamedTuple):
    """A regulation that is named in print.

    Attributes:
        unit: Where.
        sebutan: How.
        dasar: The entry of the dasar hukum that is printed there; None elsewhere.
    """

    unit: TextUnit
    sebutan: Sebutan
    dasar: Dasar | None

    @property
    def kalimat(self) -> str:
        """The words around it: from the end of the sentence before to that of its own."""
        text, name = self.unit.text, self.sebutan
        start = max(text.rfind(mark, 0, name.start) for mark in (". ", "; ", "\n")) + 1
        ends = (place for mark in (". ", ";", "\n") if (place := text.find(mark, name.akhir)) > 0)
        return text[start : min(ends, default=len(text))]


def dasar_of(built: Built) -> tuple[Dasar, ...]:
    """The entries of the dasar hukum, whether or not it is printed."""
    day, entries = built.naskah.penandatanganan.tanggal, peraturan_of(built.inputs, built.induk)
    if not built.naskah.dasar_hukum:
        return tuple(Dasar(entry, ("profil",), citation(entry, day).teks, sendiri=False) for entry in entries)
    own = enumerate(entries)
    return tuple(Dasar(entry, ("dasar_hukum", place), citation(entry, day).teks, sendiri=True) for place, entry in own)


def named_in(built: Built, units: tuple[TextUnit, ...], dasar: tuple[Dasar, ...]) -> Iterator[Disebut]:
    """The regulations that are named in print, in the order of reading."""
    for unit in units:
        found = sebutan(unit.text)
        spans = list(_spans(unit.text, dasar)) if found and _may_list(built, unit) else ()
        for each in found:
            own = (entry for start, end, entry in spans if start <= each.start < end)
            yield Disebut(unit, each, next(own, None))


def _may_list(built: Built, unit: TextUnit) -> bool:
    """Whether the dasar hukum may be printed in a unit: before the Pasal of a naskah, anywhere in a letter."""
    return unit.author is not Author.DRAFTER and not (built.jenis.is_naskah and unit.part == "batang-tubuh")


def _spans(text: str, dasar: tuple[Dasar, ...]) -> Iterator[tuple[int, int, Dasar]]:
    """Where entries of the dasar hukum stand in a text."""
    for entry in dasar:
        said = " ".join(entry.teks.split()).strip(" ;,.")
        start = text.find(said) if said else -1
        if start >= 0:
            yield start, start + len(said), entry
