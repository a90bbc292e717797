"""What stands on every page and is no text of the naskah: heads and feet, page numbers, watermarks."""

import re
from collections import Counter
from collections.abc import Sequence

from kerjasama_docs.drafts.pages.lines import PageLine, Sheet
from kerjasama_docs.regex import regex

_EDGE = 0.11
"""Share of the height of a page at either edge in which heads and feet stand."""
_DIGITS = regex(r"[0-9]+")
_PAGE = regex(
    r"[-–—\s]*(?:[0-9]{1,4}|(?:halaman|hal\.?|page)\s*[0-9]{1,4}(?:\s*(?:dari|of|/)\s*[0-9]{1,4})?)[-–—\s]*",
    re.IGNORECASE,
)
_HALF = 0.5
_LARGE = 30.0
"""Size of letters in points from which on a line is a watermark or the title of a poster."""


def parted(sheets: Sequence[Sheet]) -> tuple[list[PageLine], list[PageLine]]:
    """The lines of the text, and those that run along: each of these once."""
    repeated = _repeated(sheets)
    text: list[PageLine] = []
    aside: dict[str, PageLine] = {}
    for sheet in sheets:
        for line in sheet.lines:
            if line.turned or line.size >= _LARGE or _runs(line, sheet, repeated):
                aside.setdefault(_key(line), line)
            else:
                text.append(line)
    return text, list(aside.values())


def _key(line: PageLine) -> str:
    """A line without its figures, which count the pages."""
    return _DIGITS.sub("#", line.text.casefold())


def _at_edge(line: PageLine, sheet: Sheet) -> bool:
    return line.bottom > sheet.height * (1 - _EDGE) or line.top < sheet.height * _EDGE


def _repeated(sheets: Sequence[Sheet]) -> frozenset[str]:
    """What stands at the edge of half of the pages."""
    counts = Counter(key for sheet in sheets for key in {_key(line) for line in sheet.lines if _at_edge(line, sheet)})
    least = max(2.0, len(sheets) * _HALF)
    return frozenset(key for key, count in counts.items() if count >= least)


def _runs(line: PageLine, sheet: Sheet, repeated: frozenset[str]) -> bool:
    """Whether a line at the edge of a page is a number of the page, or stands on the others too."""
    return _at_edge(line, sheet) and (_key(line) in repeated or bool(_PAGE.fullmatch(line.text)))
