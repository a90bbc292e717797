"""A tag of a frame as docxtpl reads it: its signs, its scope, and the paragraph, row or cell that goes with it."""

import re
from dataclasses import dataclass

from kerjasama_docs.docx.wml.reading import Element, Spot, text_of
from kerjasama_docs.language import dipotong
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.regex import regex

PIECES = regex(
    r"\{\{(?P<print>(?:(?!\{\{|\{%).)*?)\}\}|\{%(?P<do>(?:(?!\{\{|\{%).)*?)%\}|\{#(?P<note>.*?)#\}", re.DOTALL
)
"""The tags in a text: what is printed, what is done, what is only a note."""
ROOM = {"p": "paragraf", "tr": "baris tabel", "tc": "sel tabel"}
"""What docxtpl removes together with a tag of that scope, as a reader calls it."""
SIGN = regex(r"\{[{%#]|[}%#]\}")
"""What a tag begins or ends with."""
MAX_TEXT, MAX_SIGNED = 10_000, 2_000
"""Most letters of a paragraph with tags, and most such paragraphs: :data:`PIECES` walks over a text more than once."""
_SHOWN = 40
"""Most characters of a tag or a text in a message."""
_QUOTES = str.maketrans("“”‘’", "\"\"''")
"""Typographic quotes of Word, which docxtpl turns straight inside a tag."""


@dataclass(frozen=True)
class Tag:
    """A tag of Jinja in a paragraph.

    Attributes:
        kind: ``print``, ``do`` or ``note`` (a comment).
        scope: ``p``, ``tr``, ``tc`` or ``r`` of docxtpl; empty inside a text.
        body: What stands between the signs, without the scope.
        raw: The tag as typed.
        spot: Its paragraph.
    """

    kind: str
    scope: str
    body: str
    raw: str
    spot: Spot

    @property
    def word(self) -> str:
        """The command of a ``{% … %}``."""
        return next(iter(self.body.split()), "")

    @property
    def room(self) -> Element | None:
        """The paragraph, row or cell that docxtpl removes together with the tag; None outside of a table."""
        if self.scope in {"tr", "tc"}:
            return next(self.spot.element.iterancestors(w(self.scope)), None)
        return self.spot.element

    @property
    def home(self) -> Element | None:
        """Where the other end of a condition has to stand: in the same text, cell, table or row."""
        room = self.room
        return room.getparent() if self.scope in ROOM and room is not None else room


def short(text: str) -> str:
    """The beginning of a text, for a message."""
    return dipotong(" ".join(text.split()), _SHOWN)


def tags_of(spot: Spot) -> tuple[list[Tag], str]:
    """The tags of a paragraph, and its text without them."""
    text = text_of(spot.element)
    tags = []
    for match in PIECES.finditer(text):
        kind = str(match.lastgroup)
        inner = match[kind].translate(_QUOTES)
        scoped = re.match(r"(tr|tc|p|r) (.*)", inner, re.DOTALL)
        scope, body = (scoped[1], scoped[2]) if scoped else ("", inner)
        tags.append(Tag(kind, scope, body.strip("-+").strip(), match[0], spot))
    return tags, PIECES.sub("", text)
