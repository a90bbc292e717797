"""Blanks between words where a line ends, which an engine leaves out, and without which two words are said as one.

They are shown behind the last glyph of the line (ISO 32000-1, 14.8.2.5): they have no ink.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from kerjasama_docs.regex import regex

_TEXT = regex(rb"BT\n/(\w+) [-\d.]+ Tf\n.*?ET\n", re.DOTALL)
_END = b"ET\n"
_CODES = regex(rb"<([0-9A-Fa-f]+)> Tj")


@dataclass(frozen=True, slots=True)
class Face:
    """What the codes of a font stand for.

    Attributes:
        lengths: How many letters, blanks left out, each code is.
        blank: The code of a blank; None where it has none.
    """

    lengths: Mapping[bytes, int]
    blank: bytes | None

    def seen(self, text: bytes) -> list[int]:
        """How many letters each code is that some operators show; 0 is a blank."""
        lengths, shown = self.lengths, _CODES.findall(text)
        try:
            return [lengths[code] for code in shown]
        except KeyError:  # several codes in one string
            width = len(next(iter(lengths), b"0000"))
            codes = (each[at : at + width] for each in shown for at in range(0, len(each), width))
            return [lengths.get(code, 0) for code in codes]


@dataclass(frozen=True, slots=True)
class Text:
    """A text that is shown in one piece.

    Attributes:
        letters: How many letters it is.
        opens: Whether it begins with a blank.
        closes: Whether it ends with one.
        end: Where it ends in its part of the page.
        blank: The code of a blank in its font.
    """

    letters: int
    opens: bool
    closes: bool
    end: int
    blank: bytes | None


def texts(content: bytes, faces: Mapping[bytes, Face]) -> list[Text]:
    """The texts of a part of a page.

    Args:
        content: Its operators.
        faces: The fonts of the page.
    """
    return [_text(faces[found[1]], found) for found in _TEXT.finditer(content) if found[1] in faces]


def _text(face: Face, found: re.Match[bytes]) -> Text:
    seen = face.seen(found[0])
    return Text(sum(seen), 0 in seen[:1], 0 in seen[-1:], found.end(), face.blank)


def with_blanks(content: bytes, shown: Sequence[Text], *, gaps: Collection[int], start: int) -> tuple[bytes, int]:
    """A part of a page with a blank behind each text that ends where two words are parted.

    Args:
        content: Its operators.
        shown: The texts in it.
        gaps: Behind how many letters of the paragraph a blank stands.
        start: How many letters of it stand before this part; a number that a list gives it counts below 0.

    Returns:
        The operators, and how many letters stand before the next part.
    """
    result, place = [], 0
    for text, behind in zip_longest(shown, shown[1:]):
        start += text.letters
        parted = text.closes or (behind is not None and behind.opens)
        if start in gaps and text.blank and not parted:
            result += [content[place : text.end - len(_END)], b"<%s> Tj\n%s" % (text.blank, _END)]
            place = text.end
    return b"".join((*result, content[place:])), start
