"""Characters that nobody sees, left out of the copy for an engine.

dxpdf 0.8 sets each of them as a gap, U+00AD as a hyphen, since no face has a glyph for it; and a glyph that is
missing is what PDF/A does not allow (ISO 19005-2, 6.2.11.8). Word shows nothing, or a blank.
"""

from collections.abc import Iterable

from kerjasama_docs.regex import regex


def _bytes(ranges: Iterable[tuple[int, int]]) -> bytes:
    return "|".join(chr(code) for first, last in ranges for code in range(first, last + 1)).encode()


_NOTHING = regex(
    _bytes(
        (
            *((0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x180E, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E)),
            *((0x2060, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB)),
        )
    )
)
"""Soft hyphens, joiners, marks of direction and of variants, in UTF-8."""
_BLANK = regex(
    _bytes(((0x09, 0x09), (0x85, 0x85), (0x1680, 0x1680), (0x2028, 0x2029), (0x205F, 0x205F), (0x3000, 0x3000)))
)
"""Blanks and ends of lines for which no face has a glyph, in UTF-8."""


def without_unseen(part: bytes) -> bytes:
    """A part of a DOCX, XML in UTF-8, without the characters that nobody sees; blanks become plain ones."""
    return _BLANK.sub(b" ", _NOTHING.sub(b"", part))
