"""Who wrote a printed text: the toolkit, a template of the user, or the drafter, and where in his input.

A value goes through klausul and word functions before it is printed, and nothing in the tree tells of it any more.
So the values of the input are looked for in the text, word by word; capitals, emphasis and signs do not count.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from kerjasama_docs.assets import bundled
from kerjasama_docs.findings import Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.units import Author, AuthorOf, TextUnit

_WORD = re.compile(r"\w+")
_OUTLINE = "teks"
"""Texts with lines of their own: the tree knows where each of them stands."""
_SURE = 3
"""Words that do not stand in a text by chance."""
_CODE = re.compile(r"[0-9]+|[a-z0-9]+(?:-[a-z0-9]+)+")
"""A choice, a label or a count: no text."""
_DEPTH = 60
"""Words by which one value is told from the others; more would let a hostile input take its time."""


class _Node:
    """A place in the tree of words: which may follow, and the values that end here, each with its length in words."""

    __slots__ = ("next", "values")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.values: tuple[tuple[Key, int], ...] = ()

    def after(self, word: str) -> "_Node":
        """The place behind a word."""
        found = self.next.get(word)
        if found is None:
            found = self.next[word] = _Node()
        return found


def _values(value: object, key: Key = ()) -> Iterator[tuple[Key, str]]:
    """The texts of an input, with their paths."""
    if isinstance(value, str):
        if not _CODE.fullmatch(value):
            yield key, value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            if name != _OUTLINE:
                yield from _values(item, (*key, name))
    elif isinstance(value, list | tuple):
        for place, item in enumerate(value):
            yield from _values(item, (*key, place))


def _tree(data: Mapping[str, object]) -> _Node:
    """The values of an input by their words."""
    root = _Node()
    for key, text in _values(data):
        words, node = _WORD.findall(text.casefold()), root
        for word in words[:_DEPTH]:
            node = node.after(word)
        if words:
            node.values += ((key, len(words)),)
    return root


class Typed(NamedTuple):
    """Words of a unit that the drafter gave as a value: where they stand in its text, and in the input."""

    start: int
    end: int
    key: Key


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words of a text that are those of a value, or of several: where they begin, how many they are."""

    at: int
    count: int
    keys: tuple[Key, ...]

    @property
    def records(self) -> set[Key]:
        """The records that the values belong to; a field of the naskah itself belongs to none."""
        return {key[:-1] for key in self.keys if len(key) > 1}


def _shape(key: Key) -> Key:
    """A path without the places in its lists."""
    return tuple(part for part in key if isinstance(part, str))


def _placed(text: str, chosen: Sequence[tuple[_Hit, Key]]) -> tuple[Typed, ...]:
    """The values with their places in the text."""
    if not chosen:
        return ()
    spans = [match.span() for match in _WORD.finditer(text)]
    last = len(spans) - 1
    return tuple(
        Typed(spans[min(hit.at, last)][0], spans[min(hit.at + hit.count - 1, last)][1], key) for hit, key in chosen
    )


class _Values:
    """The values of one input, looked for in its texts in the order of reading."""

    def __init__(self, source: Source) -> None:
        self._root = _tree(source.data)
        self._printed: Counter[Key] = Counter()

    def within(self, text: str, *, lampiran: bool) -> tuple[Typed, ...]:
        """The words of a text that the input gives as values.

        A value of one or two words may stand in a text by chance, as "PARA PIHAK" does. It counts where the text is
        nothing else, or where another value of its record stands beside it: the unit of a kegiatan behind its words.
        """
        words = _WORD.findall(text.casefold())
        hits = self._hits(words)
        beside = Counter(record for hit in hits for record in hit.records)
        chosen = []
        for hit in hits:
            sure = hit.count >= min(_SURE, len(words))
            if key := self._chosen(hit, beside, sure=sure, lampiran=lampiran):
                chosen.append((hit, key))
        return _placed(text, chosen)

    def _hits(self, words: Sequence[str]) -> list[_Hit]:
        """The values in a row of words, the longest at each place."""
        hits: list[_Hit] = []
        behind, first = 0, self._root.next
        for at, word in enumerate(words):
            if at < behind or word not in first:
                continue
            if hit := self._longest(words, at):
                hits.append(hit)
                behind = at + hit.count
        return hits

    def _longest(self, words: Sequence[str], at: int) -> _Hit | None:
        """The longest value that begins at a word."""
        node, ended = self._root, self._root
        for word in words[at : at + _DEPTH]:
            following = node.next.get(word)
            if following is None:
                break
            node = following
            ended = node if node.values else ended
        return _Hit(at, ended.values[0][1], tuple(key for key, _ in ended.values)) if ended.values else None

    def _chosen(self, hit: _Hit, beside: Counter[Key], *, sure: bool, lampiran: bool) -> Key:
        """Which of the values with the same words it is; empty for words that are there by chance.

        A value whose record stands beside it; else one of the lampiran or of the text above it, where the words stand.
        """
        near = next((key for key in hit.keys if beside[key[:-1]] > 1), ())
        if near or not sure:
            return near
        there = [key for key in hit.keys if (key[0] == "lampiran") is lampiran]
        return self._in_turn(there or hit.keys)

    def _in_turn(self, keys: Sequence[Key]) -> Key:
        """The next of the items of one list: rows of a table are printed in the order of the input."""
        alike = [key for key in keys if _shape(key) == _shape(keys[0])]
        place = self._printed[alike[0]]
        self._printed[alike[0]] += 1
        return alike[min(place, len(alike) - 1)]


def typed_words(units: Iterable[TextUnit], source: Source) -> tuple[tuple[Typed, ...], ...]:
    """The words of each unit that the input gives as values.

    Args:
        units: All units of a naskah, in their order.
        source: Its input.
    """
    values = _Values(source)
    return tuple(values.within(unit.text, lampiran=unit.part == "lampiran") for unit in units)


def author_of(built: Built) -> AuthorOf:
    """Tells who wrote the text of a place in a naskah: its templates are known by their files."""
    templates = {str(path): path for path in built.templates.values()}
    own = bundled("templates")

    def author(where: Where) -> Author:
        if where.file is None and where.path is None:
            return Author.BUNDLED
        path = templates.get(where.file or "")
        if path is None:
            return Author.DRAFTER
        return Author.BUNDLED if path.is_relative_to(own) else Author.TEMPLATE

    return cache(author)
