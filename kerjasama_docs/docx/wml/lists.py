"""The lists of a document: those of its frame, those that begin anew, and numbers that no list may count.

A quoted Pasal and a consolidated text keep the numbers they were given, ``7A`` and ``(2a)``. Each such
number is a list of its own whose only sign is the number itself. Why no typed number with a tab:
dxpdf 0.8 does not justify a line with a tab, nor count its width when it fits the line.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kerjasama_docs.docx.wml.markup import escaped
from kerjasama_docs.regex import regex

Numbering = tuple[int, int]
"""List and level of a paragraph, where they are not those of its style."""
_WORDED = regex(r'(<w:lvlText w:val=")[^"%(]+%([1-9])"')
"""The text of a level that names what it numbers, ``Pasal %1`` (17.9.11)."""
_LEFT = regex(r' w:(?:left|start)="([0-9]{1,5})"')
"""How far a style is moved in (17.3.1.12)."""
_ID_BASE = 0x4B540000
"""The ids that Word tells lists apart by (17.9.15) begin here; those of the frame lie elsewhere."""


@dataclass(frozen=True, slots=True)
class ListPart:
    """``word/numbering.xml`` of a frame, cut where lists are added: all abstract ones stand before all others.

    Attributes:
        pieces: The part up to the first ``w:num``, from there to behind the last, and the rest.
        free: The first number that no list has.
        indents: The indent of every style that has one, as XML.
        shapes: What each list looks like, by its number.
    """

    pieces: tuple[str, str, str]
    free: int
    indents: Mapping[str, str]
    shapes: Mapping[int, str]


class Lists:
    """The lists that one naskah has beside those of its frame."""

    def __init__(self, part: ListPart) -> None:
        self._part = part
        self._literal: dict[tuple[str, str], int] = {}
        self._shapes: list[str] = []

    def literal(self, number: str, style: str) -> Numbering:
        """The list that prints ``number`` before a paragraph of ``style``; the same two always share one."""
        key = (number, style)
        if key not in self._literal:
            self._literal[key] = self._add(_literal_shape(number, self._part.indents.get(style, "")))
        return self._literal[key], 0

    def inset(self, style: str) -> int:
        """Where the text of a style begins, in twips from the left margin."""
        left = _LEFT.search(self._part.indents.get(style, ""))
        return int(left[1]) if left else 0

    def again(self, number: int, words: Mapping[int, str] = MappingProxyType({})) -> int:
        """A list like the one of that number, which counts from the start.

        Why no restart of the list itself: Word does not always count a shared one anew.

        Args:
            number: The list.
            words: What stands before the numbers of its levels, by level from 1: ``Article``; the same as there for
                a level without.
        """

        def worded(match: re.Match[str]) -> str:
            word = words.get(int(match[2]))
            return f'{match[1]}{word}\u00a0%{match[2]}"' if word else match[0]

        return self._add(_WORDED.sub(worded, self._part.shapes.get(number, "")))

    def _add(self, shape: str) -> int:
        self._shapes.append(shape)
        return self._part.free + len(self._shapes) - 1

    def part(self) -> bytes:
        """``word/numbering.xml`` with the lists that were added."""
        first, middle, last = self._part.pieces
        added = list(enumerate(self._shapes, self._part.free))
        shapes = "".join(
            f'<w:abstractNum w:abstractNumId="{place}"><w:nsid w:val="{_ID_BASE + place:08X}"/>{shape}</w:abstractNum>'
            for place, shape in added
        )
        lists = "".join(f'<w:num w:numId="{place}"><w:abstractNumId w:val="{place}"/></w:num>' for place, _ in added)
        return f"{first}{shapes}{middle}{lists}{last}".encode()


def _literal_shape(number: str, indent: str) -> str:
    """A list of one level (17.9.1); the indent stands here too, since LibreOffice forgets that of the style."""
    return (
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:lvlText w:val="{escaped(number)}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
    )
