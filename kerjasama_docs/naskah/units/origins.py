"""Who wrote a printed text: the toolkit, a template of the user, or the drafter, and where in his input.

A value goes through klausul and word functions before it is printed, and nothing in the tree tells of it any more.
So the values of the input are looked for in the text, word by word.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from kerjasama_docs.assets import bundled
from kerjasama_docs.findings import Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.units.record import Author, AuthorOf, TextUnit
from kerjasama_docs.naskah.units.values import WORD, Same, Values

_SURE = 3
"""Words that do not stand in a text by chance."""
_PAIR = 2
"""Words that do not stand by chance in a naskah in which they stand once."""
_FEW = 50
"""Values with the same words of which one is chosen by its neighbours; among more the next one is taken."""

_JOINING = (["dan"], ["atau"], ["and"], ["or"])
"""What a list puts behind an item before its last one."""


class Typed(NamedTuple):
    """Words of a unit that the drafter gave as a value: where they stand in its text, and in the input."""

    start: int
    end: int
    key: Key


Hits = Sequence[tuple[int, Same]]
"""Values in a text, each with the place of its first word."""
Records = defaultdict[Key, int]
"""How many of the values in a text may belong to each record."""


def _records(hits: Hits) -> Records:
    """The records of the values in a text; a field of the naskah itself belongs to none."""
    found: Records = defaultdict(int)
    for _, same in hits:
        for record in {key[:-1] for key in same.keys[:_FEW] if len(key) > 1}:
            found[record] += 1
    return found


def _chosen(unit: TextUnit, same: Same, records: Records, *, words: int) -> Key:
    """Which of the values with the same words stands in a text of so many; empty for words that are there by chance.

    A value of one or two words may stand in a text by chance, as "PARA PIHAK" does. It counts where the text is
    nothing else, where another value of its record stands beside it, the unit of a kegiatan behind its words, or
    where its two words stand in no other text.
    """
    near = next((key for key in same.keys[:_FEW] if records[key[:-1]] > 1), ())
    if near or same.count < min(_SURE, words, _PAIR if same.texts == 1 else _SURE):
        return near
    return same.in_turn(lampiran=unit.part == "lampiran")


def _placed(text: str, chosen: Sequence[tuple[int, int, Key]]) -> tuple[Typed, ...]:
    """The values, given by their first word and how many they have, with their places in the text."""
    if not chosen:
        return ()
    spans = [match.span() for match in WORD.finditer(text)]
    last = len(spans) - 1
    found = []
    for at, count, key in chosen:
        begin, end = min(at, last), min(at + count - 1, last)
        found.append(Typed(spans[begin][0], spans[end][1], key))
    return tuple(found)


def _typed(unit: TextUnit, words: Sequence[str], hits: Hits) -> tuple[Typed, ...]:
    """The words of a unit that the input gives as values."""
    if not hits:
        return ()
    records = _records(hits)
    full = len(words) - (words[-1:] in _JOINING)
    chosen = [(at, same.count, _chosen(unit, same, records, words=full)) for at, same in hits]
    return _placed(unit.text, [each for each in chosen if each[-1]])


def typed_words(
    units: Iterable[TextUnit], words: Iterable[Sequence[str]], source: Source
) -> tuple[tuple[Typed, ...], ...]:
    """The words of each unit that the input gives as values.

    Args:
        units: All units of a naskah, in their order.
        words: The words of each, see :func:`kerjasama_docs.naskah.units.values.words_of`.
        source: Its input.
    """
    values = Values(source.data)
    read = []
    for unit, spoken in zip(units, words, strict=True):
        hits = values.within(spoken)
        for same in {id(same): same for _, same in hits}.values():
            same.texts += 1
        read.append((unit, spoken, hits))
    return tuple(_typed(*each) for each in read)


def author_of(built: Built) -> AuthorOf:
    """Tells who wrote the text of a place in a naskah: its templates are known by their files."""
    if built.dibaca:
        return lambda _: Author.STRANGER
    own = bundled("templates")

    def of_file(file: Path) -> Author:
        return Author.BUNDLED if file.is_relative_to(own) else Author.TEMPLATE

    files = {str(file): of_file(file) for file in {*built.templates.values()}}

    def author(where: Where) -> Author:
        if where.file is None and where.path is None:
            return Author.BUNDLED
        return files.get(where.file or "", Author.DRAFTER)

    return author
