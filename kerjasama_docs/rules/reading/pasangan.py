"""The texts of a naskah in two languages, each beside the one that says the same."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kerjasama_docs.language import INDONESIA
from kerjasama_docs.naskah.units.record import TextUnit

Tempat = tuple[object, ...]


class Pasangan(NamedTuple):
    """A text in Indonesian, and the same in the second language."""

    asli: TextUnit
    padanan: TextUnit


def pasangan_of(units: Iterable[TextUnit]) -> tuple[Pasangan, ...]:
    """The texts that stand at the same place in both languages; what stands in one only is told of elsewhere."""
    first: dict[Tempat, TextUnit] = {}
    second: dict[Tempat, TextUnit] = {}
    for place, unit in _placed(units):
        (first if unit.bahasa == INDONESIA.nama else second)[place] = unit
    return tuple(Pasangan(unit, second[place]) for place, unit in first.items() if place in second)


def _placed(units: Iterable[TextUnit]) -> Iterator[tuple[Tempat, TextUnit]]:
    """Each text with its place: part, Pasal and numbers, and which of several at that place it is."""
    seen: Counter[Tempat] = Counter()
    for unit in units:
        numbers = tuple(step.number for step in unit.steps)
        place = (unit.part, unit.pasal.number if unit.pasal else "", unit.sort, numbers)
        seen[unit.bahasa, *place] += 1
        yield (*place, seen[unit.bahasa, *place]), unit
