"""Looks regulations up: by kind, number and year, or by title, and opens no file that is not asked for.

A file is called by number and year, so that a number is looked up among the names; titles stand each on one line,
which is read without the rest, and only where a text names a title that does not go with its number.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.regex import regex
from kerjasama_docs.regulations.load import path_of, regulation, regulation_keys

_TITLE = regex(r'^tentang: "(.*)"$', re.MULTILINE)
_NAMES = regex(r"^sebutan_lain: \[(.*)\]$", re.MULTILINE)
_QUOTED = regex(r'"([^"]*)"')
_LAMA = {"perpu": "perppu"}
"""How a kind was written before."""


@cache
def _by_number() -> Mapping[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for key in regulation_keys():
        _, nomor, tahun = f"--{key}".rsplit("-", 2)
        found[nomor, tahun] = (*found.get((nomor, tahun), ()), key)
    return found


@cache
def _by_title() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key in regulation_keys():
        if match := _TITLE.search(path_of(key).read_text(encoding="utf-8")):
            title = lipat(match[1])
            found[title] = (*found.get(title, ()), key)
    return found


@cache
def _by_name() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for key in regulation_keys():
        if match := _NAMES.search(path_of(key).read_text(encoding="utf-8")):
            found |= {lipat(name): key for name in _QUOTED.findall(match[1])}
    return found


def by_name(name: str) -> str | None:
    """The key of a regulation by what people call it, without a number: ``UU PDP``, ``KUH Perdata``."""
    return _by_name().get(lipat(name))


def is_kind(key: str, jenis: str) -> bool:
    """Whether a regulation is of a kind, written in full or short: ``Undang-undang``, ``UU``, ``Permenkumham``."""
    known, said = regulation(key), lipat(jenis)
    said = _LAMA.get(said, said)
    short = (known.singkat.partition(f" {known.nomor}")[0], *known.jenis_lain)
    return said in {lipat(known.jenis), *map(lipat, short)}


def by_number(jenis: str, nomor: str, tahun: str) -> str | None:
    """The key of a regulation by its kind, its number and its year."""
    keys = _by_number().get((nomor.casefold(), tahun), ())
    return next((key for key in keys if is_kind(key, jenis)), None)


def near(nomor: str, tahun: str) -> tuple[str, ...]:
    """Keys of the regulations with a number, of whatever year, and of those of a year, whatever their number."""
    return tuple(key for (own, year), keys in _by_number().items() if own == nomor or year == tahun for key in keys)


def by_title(text: str) -> tuple[str, ...]:
    """Keys of the regulations with the longest title that a text begins with; none where it begins with no title."""
    said = lipat(text)
    starts = [title for title in _by_title() if said.startswith(title) and title_end(text, title)]
    return _by_title()[max(starts, key=len)] if starts else ()


def title_end(text: str, title: str) -> int:
    """Where a title that a text begins with ends in it, whatever its capitals and hyphens; 0 where it begins otherwise.

    Args:
        text: The text behind "tentang".
        title: The title as :func:`lipat` folds it.
    """
    place = 0
    for end, letter in _folded(text):
        if letter != title[place : place + len(letter)]:
            return 0
        place += len(letter)
        if place == len(title):
            return 0 if text[end : end + 1].isalpha() else end
    return 0


def _folded(text: str) -> Iterator[tuple[int, str]]:
    """The letters of a text that tell one name from another, each with the place behind it."""
    return ((place + 1, letter) for place, char in enumerate(text) if (letter := lipat(char)))
