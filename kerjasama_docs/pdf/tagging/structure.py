"""Elements of the structure of a document (ISO 32000-1, 14.8.4), before they are objects of a file."""

from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Block:
    """An element and what is in it.

    Attributes:
        kind: Its structure type, ``P``, ``H1``, ``L``, ``Table``, ``Figure``.
        children: The elements in it.
        paragraph: Which of the paragraphs with text it shows, from 0.
        picture: Which of the pictures it shows, from 0.
        alt: What a picture shows, in words.
        columns: How many columns a cell takes.
        language: The tag of its language where that is not the one of the document (14.9.2).
    """

    kind: str
    children: tuple["Block", ...] = ()
    paragraph: int | None = None
    picture: int | None = None
    alt: str = ""
    columns: int = 1
    language: str = ""


def fold(text: str) -> str:
    """A text without what an engine may set otherwise: blanks, capitals, hyphens that do not break, unseen signs."""
    letters = "".join(text.casefold().split()).replace("\u2011", "-").replace("\u00ad", "")
    return letters if letters.isprintable() else "".join(filter(str.isprintable, letters))


def gaps(text: str) -> frozenset[int]:
    """Behind how many letters of a folded text a blank stood between two words."""
    return frozenset(accumulate(len(fold(word)) for word in text.split()[:-1]))
