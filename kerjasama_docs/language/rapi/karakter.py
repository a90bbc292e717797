"""Characters that a text brings along from Word, a browser or a PDF and that nobody sees.

Names and classes of characters: Unicode Standard, chapters 6 and 23; the bullets of Word's Symbol and Wingdings faces
stand in the private use area at U+F000 to U+F0FF.
"""

import re
from collections.abc import Mapping
from unicodedata import is_normalized, normalize

from kerjasama_docs.language.lipat import LEBAR
from kerjasama_docs.regex import regex

BLANKS = "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Blanks beside the plain one: those that do not break, those of typography, the full-width one."""
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_GONE = "\x1f\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_JOINERS = "\u200c\u200d"
_LIGATURES: Mapping[str, str] = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_HYPHENS = "\x1e\u2010\u2011"
BULLETS = "•◦‣⁃∙●○▪▫■□◆◇♦❖➢➤►▶✓✔☐☑✦★"
"""Signs that are bullets wherever they begin a line; a dash, an asterisk or a point may be something else."""
BULLET = BULLETS[0]
"""What stands for every bullet of Word's own faces."""
_WORD_BULLET = "[\uf000-\uf0ff]"

_SEEN_TWICE = regex(f"[{BLANKS}{_BREAKS}{_GONE}{_JOINERS}{_HYPHENS}{''.join(_LIGATURES)}\uff01-\uff5e\uf000-\uf0ff]")
"""Any of them; a text without one is only looked at for its accents."""
_LATIN_JOINER = regex(rf"(?<![\u0600-\uabff\U0001f000-\U0001ffff\u2600-\u27bf\ufe0f])[{_JOINERS}]|[{_JOINERS}]$")
"""A joiner that joins nothing: it does between letters of other scripts and between signs such as emoji."""
_STEPS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("spasi takputus", regex(f"[{BLANKS}]"), " "),
    ("ganti baris Word", regex(f"[{_BREAKS}]"), "\n"),
    ("karakter tak tampak", regex(f"[{_GONE}]"), ""),
    ("karakter tak tampak", _LATIN_JOINER, ""),
    ("tanda hubung takputus", regex(f"[{_HYPHENS}]"), "-"),
    ("butir Word", regex(rf"^([^\S\n]*){_WORD_BULLET}", re.MULTILINE), rf"\1{BULLET}"),
    ("butir Word", regex(rf"(?<=[\s;,.]){_WORD_BULLET}(?=\s)"), BULLET),
)
_NFC = "huruf beraksen terurai"


def bersih(text: str) -> str:
    r"""The text as it is meant: composed accents (NFC), plain blanks and hyphens, nothing that cannot be seen.

    >>> bersih("Nota\u00a0Kese\u00adpahaman")
    'Nota Kesepahaman'
    """
    if text.isascii():
        return text if text.isprintable() else _without(text)
    composed = text if is_normalized("NFC", text) else normalize("NFC", text)
    return _without(composed)


def _without(text: str) -> str:
    if not _SEEN_TWICE.search(text):
        return text
    for _, pattern, instead in _STEPS:
        text = pattern.sub(instead, text)
    for ligature, letters in _LIGATURES.items():
        text = text.replace(ligature, letters)
    return text.translate(LEBAR)


def sebut_karakter(text: str) -> tuple[str, ...]:
    """What :func:`bersih` would change in a text, in words: ``spasi takputus``.

    Args:
        text: The text as it was typed.
    """
    found = [name for name, pattern, _ in _STEPS if pattern.search(text)]
    if any(each in text for each in _LIGATURES):
        found.append("ligatur")
    if re.search("[\uff01-\uff5e]", text):
        found.append("huruf lebar")
    if not is_normalized("NFC", text):
        found.append(_NFC)
    return tuple(dict.fromkeys(found))
