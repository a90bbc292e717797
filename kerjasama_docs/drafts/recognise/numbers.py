"""The numbers of headings: figures, Roman figures, ordinals, with the letters of what is inserted."""

from functools import cache

from kerjasama_docs.language import dari_romawi, ordinal, romawi_sisipan
from kerjasama_docs.regex import regex

_FIGURES = regex(r"(?P<figures>[0-9]{1,3})[ \t]?[A-Z]{0,2}")
_MOST = 60
"""Highest ordinal that is looked for."""


@cache
def _ordinals() -> dict[str, int]:
    """The ordinals by their words, the first by both of its."""
    return {"pertama": 1, **{ordinal(n).casefold(): n for n in range(1, _MOST + 1)}}


def ordinal_of(word: str) -> int | None:
    """The number that an ordinal says, ``KEDUA``; None for another word."""
    return _ordinals().get(word.casefold())


def order_of(number: str) -> int | None:
    """The number that a heading bears: ``7``, ``7A``, ``IV``, ``Kesatu``; None for what is none."""
    if figures := _FIGURES.fullmatch(number):
        return int(figures["figures"])
    if word := ordinal_of(number):
        return word
    if not number.isupper():
        return None
    inserted = romawi_sisipan(number)
    return inserted[0] if inserted else dari_romawi(number)
