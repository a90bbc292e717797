"""Which Pasal of one naskah is which of the other, and which text which: by label, title and words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product

from kerjasama_docs.compare.words import alike, tokens
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Pasal
from kerjasama_docs.naskah.units.record import TextUnit

Paired = tuple[TextUnit | None, TextUnit | None]
"""A text in both naskah; one of them may lack it."""
_LIKE = 0.5
"""Share of words from which on two texts are one that was changed."""
_LIKE_PASAL = 0.35
"""The same of two Pasal, whose numbers and titles may differ too."""
_FAR = 40
"""Texts on either side among which those are looked for that are one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A Pasal in both naskah, of which one may lack it; ``moved`` where that was asked and its order is another."""

    first: Pasal | None
    second: Pasal | None
    moved: bool = False


def _title(pasal: Pasal) -> str:
    return " ".join(plain(pasal.judul).casefold().split())


def pairs_of(
    first: Sequence[Pasal], second: Sequence[Pasal], words: Callable[[Pasal], Sequence[str]]
) -> tuple[Pair, ...]:
    """The Pasal of two naskah as pairs, in the order of the second; one that was taken out stands where it stood.

    Args:
        first: Those of the first.
        second: Those of the second.
        words: The words of a Pasal.
    """
    found: dict[int, int] = {}
    for key in (_own_label, _title):
        mine, theirs = _unique(first, key, set(found)), _unique(second, key, set(found.values()))
        found |= {place: theirs[name] for name, place in mine.items() if name and name in theirs}
    found |= _alike([words(pasal) for pasal in first], [words(pasal) for pasal in second], found)
    return tuple(_in_order(first, second, found))


def _own_label(pasal: Pasal) -> str:
    """The label of a Pasal of ours; a stranger's is called by its number, which tells nothing."""
    return "" if pasal.label.startswith("pasal-") else pasal.label


def _unique(all_pasal: Sequence[Pasal], key: Callable[[Pasal], str], taken: set[int]) -> dict[str, int]:
    """The places of those that are not taken, by a key that only one bears."""
    names = [(key(pasal), place) for place, pasal in enumerate(all_pasal) if place not in taken]
    counted = [name for name, _ in names]
    return {name: place for name, place in names if counted.count(name) == 1}


def _alike(first: Sequence[Sequence[str]], second: Sequence[Sequence[str]], found: Mapping[int, int]) -> dict[int, int]:
    """Pairs of those that are left by their words, the likest first."""
    mine, theirs = set(range(len(first))) - set(found), set(range(len(second))) - set(found.values())
    scored = ((alike(first[one], second[other]), one, other) for one, other in product(mine, theirs))
    pairs: dict[int, int] = {}
    for score, one, other in sorted(scored, key=lambda each: (-each[0], abs(each[1] - each[2]))):
        if score >= _LIKE_PASAL and one not in pairs and other not in pairs.values():
            pairs[one] = other
    return pairs


def _in_order(first: Sequence[Pasal], second: Sequence[Pasal], found: Mapping[int, int]) -> list[Pair]:
    """The pairs in the order of the second; what was taken out stands behind what stood before it."""
    origin = {other: one for one, other in found.items()}
    behind: dict[int, list[Pair]] = {}
    last = -1
    for place, pasal in enumerate(first):
        last = found.get(place, last)
        if place not in found:
            behind.setdefault(last, []).append(Pair(pasal, None))
    made = behind.get(-1, [])
    for place, pasal in enumerate(second):
        made.append(Pair(_or_none(first, origin.get(place)), pasal))
        made += behind.get(place, [])
    return made


def _or_none(pasal: Sequence[Pasal], place: int | None) -> Pasal | None:
    return None if place is None else pasal[place]


def aligned(first: Sequence[TextUnit], second: Sequence[TextUnit], words: Callable[[TextUnit], str]) -> list[Paired]:
    """The texts of two parts as pairs, in the order of reading."""
    one, other = [words(unit) for unit in first], [unit.text for unit in second]
    pairs: list[Paired] = []
    for what, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if what == "equal":
            pairs += zip(first[a:b], second[c:d], strict=True)
        else:
            pairs += _changed(first[a:b], second[c:d])
    return pairs


def _changed(first: Sequence[TextUnit], second: Sequence[TextUnit]) -> list[Paired]:
    """Texts that are not the same in both: those that are alike are one that was changed, in their order."""
    one, other = [tokens(unit.text) for unit in first], [tokens(unit.text) for unit in second]
    pairs: list[Paired] = []
    done = 0
    for place, unit in enumerate(first):
        near = range(done, min(len(second), done + _FAR))
        best = max(near, key=lambda at: alike(one[place], other[at]), default=None)
        if best is None or alike(one[place], other[best]) < _LIKE:
            pairs.append((unit, None))
            continue
        pairs += [(None, each) for each in second[done:best]]
        pairs.append((unit, second[best]))
        done = best + 1
    pairs += [(None, each) for each in second[done:]]
    return _replaced(pairs)


def _replaced(pairs: Sequence[Paired]) -> list[Paired]:
    """The same; a text that was taken out and one that was put in at the same number are one that was replaced."""
    come = {unit.place: unit for unit in _alone(pairs, 1)}
    both = come.keys() & {unit.place for unit in _alone(pairs, 0)}
    made: list[Paired] = []
    for before, after in pairs:
        only = before or after
        replaced = (before is None or after is None) and only is not None and only.place in both
        if not replaced:
            made.append((before, after))
        elif before:
            made.append((before, come[before.place]))
    return made


def _alone(pairs: Sequence[Paired], side: int) -> list[TextUnit]:
    """The texts that only one side has, as far as they have a number."""
    return [unit for pair in pairs if (unit := pair[side]) and unit.place and pair[1 - side] is None]
