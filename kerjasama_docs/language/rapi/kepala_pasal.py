"""The heading of a Pasal that was pasted with its text: the number and the title, which the page brings itself."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kerjasama_docs.language.rapi.kapital import huruf_semua_besar
from kerjasama_docs.regex import regex

_NUMBER = regex(r"\W{0,4}pasal\s+(?:[0-9]{1,3}[a-z]?|[ivxl]{1,6})\b\s*[.:–—-]?\s*(?P<judul>.*)", re.IGNORECASE)
_WORDS = 10
"""Words that a title has at most."""
_ITEM = regex(r"(?:\(?[0-9a-z]{1,3}[.)]|[-–•*|])\s", re.IGNORECASE)
_EDGES = " *_"


class KepalaPasal(NamedTuple):
    """The heading at the top of a text: its lines, with those before and behind them that are blank, and its title."""

    baris: int
    judul: str


def kepala_pasal(text: str) -> KepalaPasal | None:
    r"""The heading of a Pasal at the very top of a text; None for a text without one, or with nothing below it.

    >>> kepala_pasal("Pasal 6\nKERAHASIAAN\n(1) Data dirahasiakan.")
    KepalaPasal(baris=2, judul='KERAHASIAAN')
    """
    rows = [(place, row.strip(_EDGES)) for place, row in enumerate(text.split("\n")) if row.strip(_EDGES)]
    if not (head := _head(rows)):
        return None
    title, below = head
    return KepalaPasal(rows[below][0], title) if len(rows) > below else None


def _head(rows: Sequence[tuple[int, str]]) -> tuple[str, int] | None:
    """The title of a Pasal and how many lines its heading has; None for other lines."""
    found = _NUMBER.fullmatch(rows[0][1]) if rows else None
    if not found:
        return None
    if title := found["judul"]:
        return (title, 1) if _is_title(title) else None
    headed = len(rows) > 1 and _is_title(rows[1][1])
    return (rows[1][1], 2) if headed else ("", 1)


def _is_title(text: str) -> bool:
    """Whether a line is a title: a few words in capitals, or each with one, and no sentence or item."""
    words = text.split()
    if _ITEM.match(text) or text[-1] in ".,;:?!" or len(words) > _WORDS:
        return False
    return huruf_semua_besar(text) or text.isupper() or all(word[:1].isupper() for word in words if len(word) > 4)  # noqa: PLR2004 - dan, atau, bagi
