"""How tall a row has to be: wrapped lines counted with the widths of Arial.

Excel fits rows by itself when it opens a file, but not those of merged cells; LibreOffice fits none of an XLSX.
So the height is written down, as a first value that either program may change.
"""

import math
from collections.abc import Iterable
from functools import lru_cache

from openpyxl.worksheet.worksheet import Worksheet

_LINE, _PADDING = 12.75, 2.25
"""Height of a line of Arial 10, and what stands above and below, in points."""
_MAX_HEIGHT = 409.0
"""Tallest row of Excel in points."""
MAX_LINES = int((_MAX_HEIGHT - _PADDING) / _LINE)
"""Lines that the tallest row shows; further ones stand in the cell and not on paper."""
_PIXELS_PER_CHARACTER = 7
"""Of column widths: a digit of Arial 10."""
_EM = 10 / 72 * 96 * 1.02
"""The size of Arial 10 in pixels, and a little for the rounding of each letter."""
_BOLD = 1.1
INDENT = 1.5
"""Width that the indent of a cell takes, in characters."""
_TORN = frozenset("/-@?&")
"""Signs in a word that is too long for a line at which it may end before it is full, so that it takes one line more."""
_EDGE = 1.0
"""What Excel leaves free at both edges of a cell, in characters."""
_WIDTHS = {
    **dict.fromkeys("ijl'|", 0.24),
    **dict.fromkeys(" ,.:;!/\\ftI[]", 0.28),
    **dict.fromkeys("r()-", 0.34),
    **dict.fromkeys("cksvxyzJ", 0.5),
    **dict.fromkeys("ABEKPSVXY&", 0.67),
    **dict.fromkeys("CDHNRUw", 0.73),
    **dict.fromkeys("GOQ", 0.78),
    **dict.fromkeys("mM%", 0.87),
    **dict.fromkeys("W@—…", 1.0),
}
"""Widths in sizes of the face; the rest is as wide as a digit, and what is not Latin as wide as high."""
_DIGIT, _OTHER, _LATIN = 0.56, 1.0, 0x250


@lru_cache(maxsize=8192)
def _size_of(word: str) -> float:
    return sum(map(_width_of, word))


def _width_of(char: str) -> float:
    return _WIDTHS.get(char) or (_DIGIT if ord(char) < _LATIN else _OTHER)


def word_width(word: str) -> float:
    """How wide a column has to be, in characters, so that a word is not broken in it."""
    return _size_of(word) * _EM / _PIXELS_PER_CHARACTER + INDENT + _EDGE


def _lines_of(paragraph: str, room: float) -> int:
    """Lines that a text without line breaks takes, counted as far as a row can show them.

    A word that is too long for a line is broken.
    """
    if len(paragraph) <= room:
        return 1
    lines, used, blank = 1, 0.0, _WIDTHS[" "]
    for word in paragraph.split(" "):
        size = _size_of(word)
        if used and used + blank + size > room:
            lines, used = lines + 1, 0.0
        elif used:
            used += blank
        if size > room:
            lines += math.ceil(size / room) - 1 + (not _TORN.isdisjoint(word))
        if lines > MAX_LINES:
            break
        used = min(used + size, room)
    return lines


def line_count(text: str, width: float, *, bold: bool = False) -> int:
    """Lines that a text takes in a cell so many characters wide; of a paragraph not many more than a row can show."""
    room = max(width * _PIXELS_PER_CHARACTER, 1) / (_EM * (_BOLD if bold else 1))
    return sum(_lines_of(paragraph, room) for paragraph in text.split("\n"))


def overflows(text: str, width: float) -> bool:
    """Whether a text has more lines in a cell so many characters wide than any row of Excel can show."""
    return len(text) > MAX_LINES and line_count(text, width - INDENT) > MAX_LINES


def fit(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]], *, bold: bool = False) -> None:
    """Make a row as tall as the tallest of its cells; one of single lines keeps the usual height.

    Args:
        sheet: The sheet.
        row: The row.
        texts: Text and width, in characters, of its cells.
        bold: Whether they are bold.
    """
    lines = max((line_count(text, width - INDENT, bold=bold) for text, width in texts), default=1)
    if lines > 1:
        sheet.row_dimensions[row].height = min(lines * _LINE + _PADDING, _MAX_HEIGHT)
