"""Items of lists as they are pasted: each with the bullet, letter or number that the page gives them itself."""

import re
from collections.abc import Sequence

from kerjasama_docs.language.nomor import dari_huruf
from kerjasama_docs.language.rapi.karakter import BULLETS
from kerjasama_docs.regex import regex

_SIGNS = f"{BULLETS}·*"
_BULLET = regex(rf"\s*(?:[{_SIGNS}–—―-]\s+|[oØü§]\s+(?=[^\W\d_])|[{BULLETS}]\s*|[-–—*·](?=[^\W\d_]))")
"""A bullet; a dash or an asterisk also right before a letter, but not before a figure, which it may make negative.
Word's hollow bullet and those of Wingdings come over as ``o``, ``Ø``, ``ü``, ``§``."""
_COUNTED = regex(r"\s*(?:\((?P<a>\d{1,2}|[a-zA-Z])\)|(?P<b>\d{1,2}|[a-zA-Z])\)|(?P<c>\d{1,2}|[a-z])\.)\s+(?=\S)")
"""A letter or number with its bracket or full stop: ``a.``, ``1)``, ``(1)``; ``I.`` and ``A.`` may begin a name."""
_MARK = r"(?:[a-z]|\d{1,2})[.)]\s"
_INLINE = regex(
    rf"\s+(?=[{_SIGNS}]\s)|(?<=[;.])\s+(?={_MARK})|(?<=[;,]\sdan)\s+(?={_MARK})|(?<=[;,]\satau)\s+(?={_MARK})"
)
"""Where an item of one line ends: before a bullet, or behind a semicolon and its joining word before the next mark."""
_DASHES = "–—―-"
_FIGURES, _LETTER = regex(r"\d+"), regex(r"[a-zA-Z]")
_FEW = 2
"""Items in a row that make a list of lines."""


def tanpa_tanda(text: str) -> str:
    """An item without the bullet, letter or number in front of it.

    >>> tanpa_tanda("• pelatihan"), tanpa_tanda("a. magang"), tanpa_tanda("3 (tiga) unit"), tanpa_tanda("a.n. Menteri")
    ('pelatihan', 'magang', '3 (tiga) unit', 'a.n. Menteri')
    """
    mark = _BULLET.match(text) or _COUNTED.match(text)
    return text[mark.end() :] if mark and mark.end() < len(text) else text


def bertanda(text: str) -> bool:
    """Whether a line begins with a mark of an item."""
    return tanpa_tanda(text) != text


def sebutan_tanda(text: str) -> str:
    """The sort of mark with which a line begins: ``a.``, ``1)``, its bullet; empty for none.

    >>> sebutan_tanda("c. magang"), sebutan_tanda("12) magang"), sebutan_tanda("- magang"), sebutan_tanda("magang")
    ('a.', '1)', '-', '')
    """
    bullet, counted = _BULLET.match(text), _COUNTED.match(text)
    found = bullet or counted
    if not found or found.end() == len(text):
        return ""
    typed = found[0].strip()
    if bullet:
        return "-" if typed in _DASHES else typed
    return _FIGURES.sub("1", _LETTER.sub("A" if typed.strip("().").isupper() else "a", typed))


def pecah_butir(text: str, lines: Sequence[str] = ()) -> tuple[tuple[int, str], ...]:
    """The items of a list that was pasted as one text, each with the number of its line, from 0.

    Each line that begins with a mark is an item, and goes on in the lines without one. A single line is taken apart
    at bullets, and at letters or numbers that count up behind a semicolon.

    Args:
        text: The text, with its line breaks or folded.
        lines: Its lines as they were typed, where the text is folded.

    Returns:
        The items with their marks, two or more; empty for a text that is no list.
    """
    rows = [" ".join(row.split()) for row in (lines or text.split("\n"))]
    full = [(place, row) for place, row in enumerate(rows) if row]
    items = _of_lines(full)
    if not items and len(full) == 1:
        items = _of_one(full[0][1])
    return tuple(items) if len(items) >= _FEW else ()


def _of_lines(rows: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    if len(rows) < _FEW or not bertanda(rows[0][1]):
        return []
    items: list[tuple[int, str]] = []
    for place, row in rows:
        if bertanda(row):
            items.append((place, row))
        else:
            begun, said = items[-1]
            items[-1] = (begun, f"{said} {row}")
    return items


def _of_one(row: str) -> list[tuple[int, str]]:
    parts = [part for part in _INLINE.split(row) if part.strip()]
    if not all(map(bertanda, parts)):
        return []
    marks = [mark for mark in map(_COUNTED.match, parts) if mark]
    counted = len(marks) == len(parts)
    return [] if counted and not _counts_up(marks) else [(0, part) for part in parts]


def _counts_up(marks: Sequence[re.Match[str]]) -> bool:
    """Whether letters or numbers begin with the first and go on one by one."""
    return [_number(mark) for mark in marks] == list(range(1, len(marks) + 1))


def _number(mark: re.Match[str]) -> int:
    """The place in its row that a letter or number names."""
    said = next(each for each in mark.groups() if each)
    return int(said) if said.isdigit() else dari_huruf(said)
