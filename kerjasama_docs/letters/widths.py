"""How wide a text is, by the advance widths of the bundled face that prints it.

Kerning is left out: it makes a text narrower by a hundredth at most.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from kerjasama_docs.letters.fonts import FOLDER, substitute
from kerjasama_docs.regex import regex

_EM = 1_000
"""Width of a character that the face has not, in thousandths of the size: that of an ideograph."""
_HARD = "\u00a0\u202f\u2007\u2060"
"""Blanks at which no line ends."""
_WORDS = regex(rf"(?:\S|[{_HARD}])+")
_AFTER_HYPHEN = regex(r"(?<=[^\W\d_]-)(?=[^\W\d_])")
"""Where a line may end within a word: behind the hyphen of "undang-undang"."""
_FIGURES = regex(r"(?:Rp|USD|IDR|[$€£¥])?[-+(]?(?:Rp)?\d[\d.,:/%()-]*", re.IGNORECASE)
"""An amount, a number, a day in figures."""
_WIDER: Mapping[str, float] = MappingProxyType(
    {
        "verdana": 1.17,
        "dejavu sans": 1.15,
        "montserrat": 1.2,
        "poppins": 1.2,
        "century gothic": 1.12,
        "noto sans": 1.06,
        "open sans": 1.05,
        "segoe ui": 1.03,
        "georgia": 1.22,
        "cambria": 1.11,
    }
)
"""Faces that are wider than the bundled one in their place, in Word, by their figures and small letters."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """How a text is set: the family as it is asked for, the size in points, bold or not."""

    family: str
    size: float
    bold: bool = False

    def units(self, text: str) -> int:
        """Width of a text without line ends, in thousandths of the size."""
        advances = _advances(substitute(self.family), self.bold)
        wide = sum(advances.get(char, _EM) for char in text)
        return round(wide * _WIDER.get(self.family.casefold(), 1))


@cache
def _advances(family: str, bold: bool) -> Mapping[str, int]:
    """Advance width by character of a bundled face, in thousandths of the size."""
    name = "bold" if bold else "regular"
    runs = json.loads((FOLDER / "coverage.json").read_text(encoding="utf-8"))[family]
    widths = json.loads((FOLDER / "advances.json").read_text(encoding="utf-8"))[family][name]
    codes = (code for first, last in runs for code in range(first, last + 1))
    return MappingProxyType({chr(code): width for code, width in zip(codes, widths, strict=True)})


def words(texts: Iterable[str]) -> set[str]:
    """The words of some texts as a line takes them: between blanks, and behind the hyphen between two letters."""
    found: set[str] = set()
    for text in texts:
        found.update(text.split() if text.isascii() else _WORDS.findall(text))
    parted = [word for word in found if "-" in word]
    found.difference_update(parted)
    for word in parted:
        found.update(_AFTER_HYPHEN.split(word))
    return found


def is_figures(word: str) -> bool:
    """Whether a word is an amount or another number, which nobody reads in two lines."""
    return _FIGURES.fullmatch(word.rstrip(".;")) is not None
