"""The outline (ISO 32000-1, 12.3.3) without the paragraphs that are no headings."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kerjasama_docs.pdf.update import STRING, Source, dictionary, link
from kerjasama_docs.regex import regex

_LINKS = regex(rb"\s*/(?:SE|Parent|Prev|Next|First|Last) \d+ 0 R|\s*/Count -?\d+")


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry of the outline: its number, what is written in it, its level from 1, the element it leads to."""

    number: int
    body: bytes
    level: int
    element: int


def thinned(
    source: Source, outlines: int, headings: Mapping[int, tuple[int, int]]
) -> tuple[dict[int, bytes], set[int]]:
    """The objects of the outline, and the numbers of the entries that are no headings.

    Args:
        source: The file.
        outlines: The number of the outline.
        headings: By the element that the engine made of a heading, its level and its element now.
    """
    entries = [*_entries(source, outlines)]
    kept = [_Entry(number, body, *headings[old]) for number, body, old in entries if old in headings]
    gone = {number for number, _, old in entries if old not in headings}
    if not kept:
        return {}, gone | {outlines}
    parents = _parents(kept, outlines)
    below: dict[int, list[int]] = {}
    for entry in kept:
        below.setdefault(parents[entry.number], []).append(entry.number)
    beside = {number: links for numbers in below.values() for number, links in _siblings(numbers)}
    objects = {}
    for entry in kept:
        own = b"\n/Parent %d 0 R\n/SE %d 0 R" % (parents[entry.number], entry.element)
        links = beside[entry.number] + _children(below.get(entry.number, []), opened=False)
        objects[entry.number] = dictionary(entry.body + own + links)
    whole = b"/Type /Outlines" + _children(below[outlines], opened=True)
    return {**objects, outlines: dictionary(whole)}, gone


def _entries(source: Source, parent: int) -> Iterator[tuple[int, bytes, int]]:
    number = link(source.body(parent), b"First")
    while number:
        body = source.body(number)
        yield number, _unlinked(body), link(body, b"SE") or 0
        yield from _entries(source, number)
        number = link(body, b"Next")


def _unlinked(body: bytes) -> bytes:
    """An entry without what leads to others; its title may say anything."""
    parts = re.split(b"(" + STRING + b")", body, flags=re.DOTALL)
    parts[::2] = [_LINKS.sub(b"", between) for between in parts[::2]]
    return b"".join(parts)


def _parents(kept: list[_Entry], outlines: int) -> dict[int, int]:
    """The entry below which each entry stands: the last one before it of a higher level."""
    found: dict[int, int] = {}
    above: list[_Entry] = []
    for entry in kept:
        while above and above[-1].level >= entry.level:
            above.pop()
        found[entry.number] = above[-1].number if above else outlines
        above.append(entry)
    return found


def _siblings(numbers: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    """Entries below the same one, each with its links to the one before and the one behind it."""
    for before, number, behind in zip((0, *numbers), numbers, (*numbers[1:], 0), strict=False):
        yield number, b"".join(b"\n/%s %d 0 R" % link for link in ((b"Prev", before), (b"Next", behind)) if link[1])


def _children(numbers: Sequence[int], *, opened: bool) -> bytes:
    """What an entry says of those below it."""
    if not numbers:
        return b""
    count = len(numbers) if opened else -len(numbers)
    return b"\n/First %d 0 R\n/Last %d 0 R\n/Count %d" % (numbers[0], numbers[-1], count)
