"""Signs that come into a YAML file with pasted text and are taken there for what they look like."""

import re

from kerjasama_docs.language.rapi.karakter import BLANKS, BULLETS
from kerjasama_docs.regex import regex

ODD = BLANKS
"""Blanks that are none to YAML."""
UNSEEN = "\xad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""What shows nothing at all: soft hyphen, zero width, direction marks, a byte order mark inside the file."""
EDGE = f" \t{ODD}{UNSEEN}"
"""All that stands around what is typed."""
MARKS = f"\u2010-\u2015\u2212\xb7*{BULLETS}\uf0a7\uf0b7\uf0d8"
"""Dashes, bullets and the bullets of Word's own typeface, typed or pasted for the ``-`` of a list."""
NUMBER = r"\d{1,2}[.)]|\(\d{1,2}\)|[a-z][.)]|o(?= )"
"""What numbers an item, or Word's hollow bullet copied as text."""
IDENTIFIER = rf"[A-Za-z_][\w{UNSEEN}-]*"
"""A name as our fields have it; invisible signs may lie in it."""
OPENING = "\u201c\u201d\u201e\u201f\xab\u2018\u2019\u201a\u201b"
CLOSING = "\u201c\u201d\u201f\xbb\u2018\u2019\u201b"

_UNSEEN_ANY = regex(f"[{UNSEEN}]")
_BLANKS = regex(f"[{ODD}\t]")
_CALLED = {
    "\t": "tab",
    "\xa0": "spasi takputus (U+00A0)",
    "\u202f": "spasi takputus (U+202F)",
    "\u2007": "spasi takputus (U+2007)",
    "\u200b": "karakter tak tampak (U+200B)",
    "\ufeff": "tanda urutan byte (U+FEFF)",
    "\xad": "tanda hubung tak tampak (U+00AD)",
    "\uff1a": "titik dua lebar (：)",
}


def called(sign: str) -> str:
    """What a sign that cannot be told from a blank is called."""
    other = "karakter tak tampak" if _UNSEEN_ANY.match(sign) else "spasi khusus"
    return _CALLED.get(sign, f"{other} (U+{ord(sign):04X})")


def blanks_of(run: str, *, least: int = 0) -> str:
    """A run of blanks of any kind as plain ones, without what shows nothing; at least so many."""
    return _BLANKS.sub(" ", _UNSEEN_ANY.sub("", run)).ljust(least)


def seen(text: str) -> str:
    """The text without what shows nothing."""
    return _UNSEEN_ANY.sub("", text)


def odd_in(text: str) -> list[str]:
    """The signs in a text that YAML takes for no blank."""
    return re.findall(f"[{ODD}{UNSEEN}\t\uff1a]", text)
