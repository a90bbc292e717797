"""The content of a page in parts: what the engine marked, and the texts, pictures and lines that it did not."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kerjasama_docs.pdf.tagging.blanks import Face
from kerjasama_docs.pdf.tagging.structure import fold
from kerjasama_docs.pdf.update import Source, content, link
from kerjasama_docs.regex import regex

_MARKED = regex(rb"/H[1-6] <</MCID (\d+) ?>> ?BDC\n(.*?)EMC\n", re.DOTALL)
_PIECE = regex(rb"BT\n.*?ET\n|q\n(?:[-\d.]+ ){6}cm\n(?:[^\n]*(?:RG|rg|gs)\n)*/X\d+ Do\nQ\n", re.DOTALL)
"""A text, or a picture with nothing else."""
_LATE = regex(rb"(q\n(?:[-\d.]+ ){6}cm\n(?:[^\n]*(?:RG|rg|gs)\n)*)EMC\n(/X\d+ Do\nQ\n)")
"""A picture behind a paragraph, whose mark ends only where the picture is drawn."""
_PAINTS = regex(rb"(?:^|\s)(?:[fFSsBb]\*?|Do|Tj|TJ|sh|BI|EI)\s")
_FACE_OR_TEXT = regex(rb"/(\w+) [-\d.]+ Tf|<([0-9A-Fa-f]+)> Tj")
_ONE = regex(rb"<(\w+)>\s*<(\w+)>")
_RANGE = regex(rb"<(\w+)>\s*<(\w+)>\s*<(\w+)>")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the content of a page.

    Attributes:
        kind: ``marked``, ``text``, ``picture``, ``rest`` that paints, or ``state`` that does not.
        content: Its operators; of a marked one, those between its marks.
        mark: The number of a marked one.
    """

    kind: str
    content: bytes
    mark: int = 0


def parts(stream: bytes) -> list[Part]:
    """The parts of a content stream, in order; put together they are the stream, but for the marks."""
    return [*_parts(_LATE.sub(rb"EMC\n\1\2", stream))]


def _parts(stream: bytes) -> Iterator[Part]:
    place = 0
    for found in _MARKED.finditer(stream):
        yield from _unmarked(stream[place : found.start()])
        yield Part("marked", found[2], int(found[1]))
        place = found.end()
    yield from _unmarked(stream[place:])


def _unmarked(stream: bytes) -> Iterator[Part]:
    place = 0
    for found in _PIECE.finditer(stream):
        yield from _rest(stream[place : found.start()])
        yield Part("text" if found[0].startswith(b"BT") else "picture", found[0])
        place = found.end()
    yield from _rest(stream[place:])


def _rest(stream: bytes) -> Iterator[Part]:
    if stream:
        yield Part("rest" if _PAINTS.search(stream) else "state", stream)


class Faces:
    """What the glyphs on the pages of a file are as text."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._letters: dict[int, Mapping[bytes, str]] = {}
        self._on: dict[int, dict[bytes, Face]] = {}

    def text(self, page: int, operators: bytes) -> str:
        """The text that some operators of a page show, folded."""
        faces = self._faces(page)
        letters: Mapping[bytes, str] = {}
        shown = []
        for face, codes in _FACE_OR_TEXT.findall(operators):
            if face:
                letters = faces.get(face, {})
            else:
                width = len(next(iter(letters), b"0000"))
                shown += [letters.get(codes[at : at + width].upper(), "") for at in range(0, len(codes), width)]
        return fold("".join(shown))

    def on(self, page: int) -> dict[bytes, Face]:
        """The fonts of a page, by the names that it gives them."""
        if page not in self._on:
            self._on[page] = {name: _face(letters) for name, letters in self._faces(page).items()}
        return self._on[page]

    def _faces(self, page: int) -> Mapping[bytes, Mapping[bytes, str]]:
        fonts = re.search(rb"/Font <<(.*?)>>", self._source.body(page), re.DOTALL)
        named = re.findall(rb"/(\w+) (\d+) 0 R", fonts[1]) if fonts else []
        for _, number in named:
            if int(number) not in self._letters:
                self._letters[int(number)] = _letters(self._source, int(number))
        return {name: self._letters[int(number)] for name, number in named}


def _face(letters: Mapping[bytes, str]) -> Face:
    blank = next((code for code, letter in letters.items() if letter == " "), None)
    return Face({code: len(fold(letter)) for code, letter in letters.items()}, blank)


def _letters(source: Source, font: int) -> Mapping[bytes, str]:
    """The text of each code of a font (ISO 32000-1, 9.10.3)."""
    table = link(source.body(font), b"ToUnicode")
    found: dict[bytes, str] = {}
    text = content(source, table) if table else b""
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        found.update({code.upper(): _decoded(letters) for code, letters in _ONE.findall(block)})
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for first, last, letters in _RANGE.findall(block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[b"%0*X" % (len(first), int(first, 16) + step)] = chr(int(letters, 16) + step)
    return found


def _decoded(text: bytes) -> str:
    return bytes.fromhex(text.decode()).decode("utf-16-be", "replace")
