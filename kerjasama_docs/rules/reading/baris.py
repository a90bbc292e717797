"""Lists as they were typed, line by line: what joins their items is lost once the tree gives each its end mark."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from kerjasama_docs.findings import Where
from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.source import Key, texts_of
from kerjasama_docs.language import dari_huruf
from kerjasama_docs.regex import regex

_LINE = regex(r"[ \t]*(?:(?P<ht>[a-z])\.|(?P<at>[0-9]{1,2})\.|(?P<hk>[a-z])\)|(?P<ak>[0-9]{1,2})\))[ \t]+(?P<teks>.+)")
_FORMS = ("ht", "at", "hk", "ak")
_AYAT = regex(r"[ \t]*\([0-9]{1,3}\)")
_OUTLINE = "teks"


class DaftarTerketik(NamedTuple):
    """A list that was typed.

    Attributes:
        butir: Its items without their marks, as they were typed.
        where: The place of its first item.
    """

    butir: tuple[str, ...]
    where: Where


def _order(mark: str) -> int:
    return int(mark) if mark.isdigit() else dari_huruf(mark)


def _lists(text: str) -> Iterator[tuple[int, list[str]]]:
    """The lists of a text, each with the line of its first item from 0."""
    open_lists: dict[str, tuple[int, list[str]]] = {}
    for number, line in enumerate(text.split("\n")):
        found = _LINE.match(line)
        if found is None:
            if _AYAT.match(line):
                yield from open_lists.values()
                open_lists = {}
            continue
        form = next(name for name in _FORMS if found[name])
        if _order(found[form]) == 1:
            if form in open_lists:
                yield open_lists.pop(form)
            open_lists[form] = (number, [])
        if form in open_lists:
            open_lists[form][1].append(found["teks"])
    yield from open_lists.values()


def _where(source: Source, key: Key, number: int) -> Where:
    where = source.text_where(key)
    return replace(where, line=where.line + number) if where.line else where


def daftar_terketik(source: Source) -> Iterator[DaftarTerketik]:
    """The lists in the outlines of an input."""
    for key, text in texts_of(source):
        if key and key[-1] == _OUTLINE and "\n" in text:
            for number, items in _lists(text):
                yield DaftarTerketik(tuple(items), _where(source, key, number))
