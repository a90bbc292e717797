"""The terms of a naskah: what it defines in a list, and what it gives a short name to on the way."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kerjasama_docs.naskah.units.record import Sort, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.reading.kata import KataNaskah

_LONGEST = 2000
"""Letters of a definition that are looked at."""
_ITEMS = 500
"""Definitions of one list that are looked at."""
_LED = regex(r"\bdimaksud dengan\b[^:]{0,40}:?\s*$|\bdimaksud dengan\s*:")
_DEFINED = regex(
    r"(?P<nama>[^,;:.]{1,160}?)"
    r"(?:,? (?:yang )?(?:untuk )?selanjutnya (?:disingkat|disebut)(?: sebagai| dengan)? (?P<singkat>[^,;:.]{1,80}?))?"
    r",? (?P<kata>adalah|ialah|yaitu|merupakan|berarti) (?P<arti>.{1,1800})"
)
_SINGLE = regex(r"\bdimaksud dengan (?=\S)")
_CALLED = regex(
    r"\bselanjutnya (?:disebut|disingkat)(?: sebagai| dengan)?:? [“\"']?"
    r"(?P<nama>[A-Z][\w&/-]*(?: (?:dan )?[A-Z&][\w/-]*){0,6})"
)
_PIHAK = ("PIHAK", "PARA", "Para", "Pihak")
"""First words of what the pihak are called, which have rules of their own."""


class Istilah(NamedTuple):
    """A term.

    Attributes:
        nama: As it is called, ``Pelatihan Vokasi``.
        unit: Where it gets its meaning.
        start: Its first letter in the text of the unit.
        singkatan: A second, shorter name.
        arti: Its meaning; None for a name that is given on the way.
        kata: The word between it and its meaning, ``adalah``.
    """

    nama: str
    unit: TextUnit
    start: int
    singkatan: str | None = None
    arti: str | None = None
    kata: str = ""

    @property
    def span(self) -> tuple[int, int]:
        """Where its name stands in the text of its unit."""
        return self.start, self.start + len(self.nama)

    @property
    def sebutan(self) -> tuple[str, ...]:
        """All that it is called."""
        return (self.nama, self.singkatan) if self.singkatan else (self.nama,)


class IstilahNaskah(NamedTuple):
    """The terms of a naskah.

    Attributes:
        semua: All of them, in the order of reading.
        didaftar: The items of lists of definitions by their numbers, each with that of the sentence that leads to it.
    """

    semua: tuple[Istilah, ...]
    didaftar: Mapping[int, int]

    def pada(self, order: int) -> Istilah | None:
        """The first term of a unit, by the number of that."""
        place = bisect_left(self.semua, order, key=lambda each: each.unit.order)
        found = self.semua[place] if place < len(self.semua) else None
        return found if found and found.unit.order == order else None


def _didaftar(units: Sequence[TextUnit], kata: KataNaskah) -> Iterator[tuple[int, int]]:
    """The items of lists of definitions, each with the sentence that leads to it."""
    for unit in kata.having("dimaksud", "dengan"):
        if not _LED.search(unit.text[-_LONGEST:]):
            continue
        for item in units[unit.order + 1 : unit.order + 1 + _ITEMS]:
            if item.sort is not Sort.ITEM or item.pasal != unit.pasal:
                break
            if item.above is None or item.above.order == unit.order:
                yield item.order, unit.order


def _defined(unit: TextUnit, start: int) -> Iterator[Istilah]:
    """The term whose definition begins at a place of a text."""
    found = _DEFINED.match(unit.text, start, start + _LONGEST)
    if found:
        short = found["singkat"]
        yield Istilah(
            found["nama"], unit, start, short.strip("“”\"' ") if short else None, found["arti"], found["kata"]
        )


def istilah(units: Sequence[TextUnit], kata: KataNaskah) -> IstilahNaskah:
    """The terms of a naskah, by its units and their words."""
    listed = dict(_didaftar(units, kata))
    found = [term for order in listed for term in _defined(units[order], 0)]
    for unit in kata.having("dimaksud", "dengan"):
        if single := _SINGLE.search(unit.text[:_LONGEST]):
            found += _defined(unit, single.end())
    known = {each.unit.order for each in found}
    for unit in kata.having("selanjutnya"):
        if unit.order not in known:
            found += _called(unit)
    return IstilahNaskah(tuple(sorted(found, key=lambda each: (each.unit.order, each.start))), listed)


def _called(unit: TextUnit) -> Iterator[Istilah]:
    """Short names that are given on the way; those of the pihak apart."""
    for hit in _CALLED.finditer(unit.text[: 5 * _LONGEST]):
        if not hit["nama"].startswith(_PIHAK):
            yield Istilah(hit["nama"], unit, hit.start("nama"))
