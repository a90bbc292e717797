"""The wrong words of a naskah by the table of :mod:`kerjasama_docs.language.kata_baku`, group by group."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import islice
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Where
from kerjasama_docs.language.kata_baku import Kata, kata_baku
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import begins_sentence, is_in_name, is_quoted, place_to_mend

_MOST = 20
"""Places of one word in one text that are looked at; one of them is enough for a remark."""


class Salah(NamedTuple):
    """A wrong word in a naskah.

    Attributes:
        unit: Where it stands.
        start: Its first letter in the text of the unit.
        tertulis: As it is printed.
        benar: What is right, with its capitals.
        dasar: What tells it.
        where: Its place in the input.
    """

    unit: TextUnit
    start: int
    tertulis: str
    benar: str
    dasar: Basis | None
    where: Where


@cache
def _by_word(group: str) -> Mapping[str, tuple[Kata, ...]]:
    """The words of a group by the longest word of each, which is seldom one of every sentence."""
    found: dict[str, list[Kata]] = {}
    for each in kata_baku()[group]:
        found.setdefault(max(each.kata, key=len), []).append(each)
    return {word: tuple(entries) for word, entries in found.items()}


@cache
def _pattern(salah: str, benar: str, *, exact: bool) -> re.Pattern[str]:
    """The word as a whole: no part of an address of the web, and not the right one that only has its full stop more."""
    stop = r"(?!\.)" if benar == f"{salah}." else ""
    return re.compile(rf"(?<![\w@./-]){re.escape(salah)}(?![\w@/-]|\.\w){stop}", 0 if exact else re.IGNORECASE)


def _like(benar: str, tertulis: str, *, awal: bool) -> str:
    """The right form with the capitals of what was typed: of all its words, unless only a sentence begins there."""
    if tertulis.isupper() and len(tertulis) > 1:
        return benar.upper()
    if not tertulis[0].isupper():
        return benar
    return benar[0].upper() + benar[1:] if awal or " " in tertulis else " ".join(map(_capital, benar.split()))


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]


def _in_unit(unit: TextUnit, entries: Iterable[Kata], *, exact: bool) -> Iterator[tuple[re.Match[str], Kata]]:
    """What of some entries stands in a unit: of those that overlap the longest."""
    patterns = [(_pattern(each.salah, each.benar, exact=exact), each) for each in entries]
    hits = [(hit, each) for pattern, each in patterns for hit in islice(pattern.finditer(unit.text), _MOST)]
    behind = -1
    for hit, each in sorted(hits, key=lambda found: (found[0].start(), -found[0].end())):
        if hit.start() >= behind:
            behind = hit.end()
            yield hit, each


def _candidates(subject: Subject, group: str) -> Mapping[int, list[Kata]]:
    """The entries of a group whose words all stand in a unit, by its number."""
    table, words = _by_word(group), subject.index.kata
    found: dict[int, list[Kata]] = {}
    for word in table.keys() & words.places.keys():
        for each in table[word]:
            for unit in words.having(*each.kata):
                found.setdefault(unit.order, []).append(each)
    return found


def wrong_words(
    subject: Subject, *groups: str, bahasa: AbstractSet[str] = frozenset({"indonesia"}), exact: bool = False
) -> Iterator[Salah]:
    """The wrong words of some groups that the drafter typed, in the order of reading.

    Args:
        subject: The naskah.
        groups: Groups of the table.
        bahasa: The languages of the units that are looked at.
        exact: Whether capitals have to be as in the table.
    """
    for group in groups:
        found = _candidates(subject, group)
        for order in sorted(found):
            unit = subject.units[order]
            if unit.bahasa not in bahasa:
                continue
            for hit, each in _in_unit(unit, found[order], exact=exact):
                if (where := _place(subject, unit, hit)) is not None:
                    right = each.benar if exact else _like(each.benar, hit[0], awal=begins_sentence(unit, hit.start()))
                    yield Salah(unit, hit.start(), hit[0], right, Basis(*each.dasar) if each.dasar else None, where)


def _place(subject: Subject, unit: TextUnit, hit: re.Match[str]) -> Where | None:
    """Where the drafter typed it; None in a name, in a quotation, and where it is not his."""
    if is_in_name(unit, *hit.span()) or is_quoted(unit, hit.start()):
        return None
    return place_to_mend(subject, unit, hit.span())
