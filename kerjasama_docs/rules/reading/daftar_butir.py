"""The lists of a naskah: the sentence that leads to the items, and the items of one level."""

from collections.abc import Iterable
from typing import NamedTuple

from kerjasama_docs.naskah.tree.pohon import RINCIAN
from kerjasama_docs.naskah.units.record import Sort, TextUnit

_FIRST = frozenset({"a.", "1.", "a)", "1)"})


class Rincian(NamedTuple):
    """One list.

    Attributes:
        butir: Its items, those below them apart; at least one.
        pengantar: The sentence or the item that leads to them; None where nothing does.
    """

    butir: tuple[TextUnit, ...]
    pengantar: TextUnit | None = None


def rincian_in(units: Iterable[TextUnit]) -> tuple[Rincian, ...]:
    """The lists among the units of a naskah, in the order of their first items."""
    found: list[tuple[TextUnit | None, list[TextUnit]]] = []
    open_lists: dict[object, list[TextUnit]] = {}
    sentence: TextUnit | None = None
    for unit in units:
        if unit.sort is not Sort.ITEM or unit.steps[-1].kind not in RINCIAN:
            sentence = unit if unit.sort is Sort.SENTENCE else sentence
            continue
        key = (id(unit.pasal), unit.part, tuple(map(id, unit.steps[:-1])), unit.steps[-1].kind)
        if unit.lead in _FIRST or key not in open_lists:
            open_lists[key] = []
            found.append((unit.above or sentence, open_lists[key]))
        open_lists[key].append(unit)
    return tuple(Rincian(tuple(items), leading) for leading, items in found)
