"""The marks of a list in a cell, ``a.``, ``2)``, ``iii.``, ``-``, ``•``, and which one follows another."""

import re

from kerjasama_docs.language.rapi.karakter import BULLETS
from kerjasama_docs.regex import regex

_MARK = regex(
    rf"\s*(?:(?P<bullet>[-–—*{BULLETS}])\s*|\(?(?P<count>[0-9]{{1,3}}|[a-z]|[ivx]{{2,5}})[.)]\s*)(?=\S)", re.IGNORECASE
)
_FIRST = {"a", "1"}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


def mark_of(line: str) -> str:
    """The mark that a line begins with, ``b`` or ``2``; ``•`` for any bullet, empty without one."""
    found = _MARK.match(line[:40])
    if not found:
        return ""
    return BULLETS[0] if found["bullet"] else found["count"].lower()


def last_mark(text: str) -> str:
    """The mark of the last line of a text that has one; empty without any."""
    return next((mark for line in reversed(text.split("\n")) if (mark := mark_of(line))), "")


def goes_on(text: str, above: str) -> bool:
    """Whether a text goes on with the list of the cell above it, or with one that begins there without a mark.

    >>> goes_on("b. magang", "a. pelatihan"), goes_on("magang", "pelatihan"), goes_on("a. magang", "b. riset")
    (True, False, False)
    """
    own, last = mark_of(text), last_mark(above)
    if not own or not last:
        return bool(own) and own not in _FIRST
    return own == last == BULLETS[0] or own in _following(last)


def _following(mark: str) -> set[str]:
    """The marks that can follow one: "i" is a letter and a Roman number."""
    found: set[str] = set()
    if mark.isdecimal():
        return {str(int(mark) + 1)}
    if mark in _ROMAN[:-1]:
        found.add(_ROMAN[_ROMAN.index(mark) + 1])
    if len(mark) == 1 and mark.isalpha() and mark != "z":
        found.add(chr(ord(mark) + 1))
    return found
