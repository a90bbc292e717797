"""The words of a naskah: in which text units each stands, so that a rule looks only where its words are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kerjasama_docs.language.kata import kata
from kerjasama_docs.naskah.units.record import TextUnit


@dataclass(frozen=True)
class KataNaskah:
    """The words of some units, which are in the order of their own numbers."""

    units: tuple[TextUnit, ...]

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the units that hold a word, rising, by the word in small letters."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for order, unit in enumerate(self.units):
            for word in set(kata(unit.text)):
                found[word].append(order)
        return {**found}

    def having(self, *words: str) -> Iterator[TextUnit]:
        """The units that hold all of these words, in their order; words in small letters."""
        known = [self.places[word] for word in words if word in self.places]
        return self._units(set(known[0]).intersection(*known[1:]) if known and len(known) == len(words) else ())

    def having_any(self, *words: str) -> Iterator[TextUnit]:
        """The units that hold one of these words, in their order; words in small letters."""
        return self._units(set().union(*(self.places.get(word, ()) for word in words)))

    def _units(self, orders: Iterable[int]) -> Iterator[TextUnit]:
        return (self.units[order] for order in sorted(orders))
