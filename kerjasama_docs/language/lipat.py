"""Texts without what does not tell one from another."""

from kerjasama_docs.regex import regex

_SIGNS = regex(r"[\s_.,:;/&()'’\u2010-\u2015-]+")
LEBAR = str.maketrans({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " "})
"""The letters, digits, signs and the blank of a full-width keyboard, and the ordinary ones."""


def lipat(name: str) -> str:
    """A name as it is compared: "Nota-Kesepahaman", "nota kesepahaman" and "NOTA_KESEPAHAMAN" are one.

    Case, blanks, hyphens, underscores and marks are left out, and full-width letters made ordinary ones; characters
    that have no place in a name stay, so that they are still found.
    """
    return _SIGNS.sub("", name.translate(LEBAR).casefold())
