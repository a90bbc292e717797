"""A cell that lists several things, taken apart into its items."""

import re
from collections.abc import Callable

from kerjasama_docs.inputs.tidy import GAP
from kerjasama_docs.language.rapi import tanpa_tanda
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.text import is_blank

_NUMBER = regex(r"(?:^|(?<=\s))\(?([1-9][0-9]?)[.)]\s+")
_LETTER = regex(r"(?:^|(?<=\s))\(?([a-z])[.)]\s+", re.IGNORECASE | re.ASCII)
_BETWEEN = regex(r"[;\r\n]|\.\s+,")
"""What parts items: a semicolon, a line end, and ". ," where sentences were put one behind the other."""
_JOINED = regex(r"^(?:dan|serta)\b\s*")
"""The word that joins an item to the one before it, where a line break or a semicolon parts them."""


def butir(text: str) -> tuple[str, ...]:
    """The items that a cell lists: numbered or lettered, or parted by semicolons or line breaks.

    >>> butir("1. pelatihan kerja 2. sertifikasi")
    ('pelatihan kerja', 'sertifikasi')
    >>> butir("pelatihan kerja; dan sertifikasi.")
    ('pelatihan kerja', 'sertifikasi')
    """
    whole = text.strip()
    parts = _counted(whole, _NUMBER, int) or _counted(whole, _LETTER, _place) or _BETWEEN.split(text)
    return tuple(item for item in map(_item, parts) if not says_nothing(item))


def _place(letter: str) -> int:
    return ord(letter.lower()) - ord("a") + 1


def _counted(text: str, sign: re.Pattern[str], place: Callable[[str], int]) -> list[str]:
    """The parts behind the signs 1, 2, 3 … or a, b, c … of a text that begins with the first; else none."""
    starts: list[re.Match[str]] = []
    for mark in sign.finditer(text):
        if place(mark[1]) == len(starts) + 1 and (starts or mark.start() == 0):
            starts.append(mark)
    ends = [*(mark.start() for mark in starts[1:]), len(text)]
    found = [text[mark.end() : end] for mark, end in zip(starts, ends, strict=False)]
    return found if len(found) > 1 else []


def _item(part: str) -> str:
    """An item without what parts it from its neighbours."""
    clean = _JOINED.sub("", tanpa_tanda(part.strip())).strip(" \t\r\n;,.")
    return re.sub(r"[;,\s]+(?:dan|serta)$", "", clean)


def says_nothing(text: str) -> bool:
    """Whether a text says nothing; ``null`` is what programs write for an empty cell."""
    return is_blank(text) or text.strip().casefold() == "null" or text == GAP
