"""The headings of a draft: BAB, Bagian, Paragraf and Pasal, as people write them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kerjasama_docs.drafts.recognise.numbers import order_of
from kerjasama_docs.drafts.records import Paragraph
from kerjasama_docs.model.susunan import TingkatBab
from kerjasama_docs.regex import regex

_HEAD = regex(
    r"(?P<word>[^\W\d_]+)[ \t\xa0]*(?P<colon>[:.]?)[ \t\xa0]*(?P<number>[^\s:.()–—-]{1,12})[ \t\xa0]*"
    r"(?P<rest>(?:[:.()–—-]|\n|[ \t\xa0]).*)?",
    re.DOTALL,
)
_LEADERS = regex(r"(?:\.\s?){4,}|…{2,}|_{4,}|\t+\s*[0-9]+\s*$")
"""What stands between a heading and its page in a table of contents."""
_CITES = regex(
    r"(?:ayat|huruf|angka|dan|atau|sampai|juncto|jo\.?|undang|peraturan|tersebut|ini|di\s?atas|yang|dalam|pada|kitab)\b|,",
    re.IGNORECASE,
)
"""What goes on behind a Pasal that is only cited."""
_TITLE_LENGTH = 160
_PARTING = frozenset(":–—-(")
"""What parts a number and the title beside it."""
Tingkat = Literal["bab", "bagian", "paragraf", "pasal"]
_WORDS: Mapping[str, Tingkat] = {
    "pasal": "pasal",
    "article": "pasal",
    "paragraph": "pasal",
    "clause": "pasal",
    "bab": "bab",
    "chapter": "bab",
    "bagian": "bagian",
    "part": "bagian",
    "paragraf": "paragraf",
}
"""What a heading begins with."""
_SHORT = 6
"""Signs behind its word of a heading that may be written in small letters."""
_SMALL = frozenset(
    {"dan", "atau", "di", "ke", "dari", "untuk", "pada", "dalam", "dengan", "yang", "serta", "bagi", "antara", "oleh"}
    | {"tentang", "atas", "kepada", "sebagai", "of", "and", "or", "the", "for", "in", "on", "to", "by", "with", "a"}
)
"""Words that stand small in a title."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading.

    Attributes:
        tingkat: What it heads.
        sebutan: Its word as it is printed: ``Pasal``, ``PASAL``, ``BAB``.
        number: Its number as it is printed, ``7``, ``IV``, ``Kesatu``.
        order: Its number, from 1; 0 for one that cannot be read.
        title: What stands beside it; empty for a title of its own line, or none.
        paragraph: The paragraph it is.
        doubtful: Whether it was misread by a scanner, or misspelt.
    """

    tingkat: Tingkat
    sebutan: str
    number: str
    order: int
    title: str
    paragraph: Paragraph
    doubtful: bool = False

    @property
    def bab(self) -> TingkatBab | None:
        """What it groups; None for a Pasal."""
        return None if self.tingkat == "pasal" else self.tingkat


def printed_of(paragraph: Paragraph) -> str:
    """A paragraph as it is read, its blanks plain and its line breaks kept."""
    lines = paragraph.printed.replace("\u00a0", " ").strip().split("\n")
    return "\n".join(line.strip() for line in lines)


def heading_of(paragraph: Paragraph) -> Heading | None:
    """The heading that a paragraph is, alone or with its title; None for a text that only cites one."""
    printed = printed_of(paragraph)
    match = _HEAD.fullmatch(printed)
    if match is None or not _is_written_as_one(match["word"], printed):
        return None
    tingkat, order = _WORDS.get(match["word"].casefold()), order_of(match["number"])
    if tingkat is None or order is None:
        return None
    rest = match["rest"] or ""
    title = _beside(rest)
    heads = not title or _is_title_beside(title, paragraph, parted=rest.lstrip()[:1] in _PARTING)
    return Heading(tingkat, match["word"], match["number"], order, title, paragraph) if heads else None


def _is_written_as_one(word: str, printed: str) -> bool:
    """Whether a line is written as a heading is: with a capital, or short; no line of a table of contents."""
    return not _LEADERS.search(printed) and (word[0].isupper() or len(printed) <= len(word) + _SHORT)


def _beside(typed: str) -> str:
    """The title beside a number, without what parts them or stands around it."""
    title = " ".join(typed.strip().lstrip(":.–—-").split())
    return title[1:-1].strip() if title.startswith("(") and title.endswith(")") else title


def _is_title_beside(text: str, paragraph: Paragraph, *, parted: bool) -> bool:
    """Whether the words behind a number are its title, and not a sentence that begins by citing it."""
    if _CITES.match(text) or len(text) > _TITLE_LENGTH or text[-1] in ".;:,":
        return False
    own_line = parted or "\n" in paragraph.printed or bool(paragraph.label)
    return own_line or paragraph.bold or paragraph.align == "tengah" or text.isupper() or is_titled(text)


def is_titled(text: str) -> bool:
    """Whether the words of a text begin with capitals as those of a title do."""
    words = [word for word in text.split() if word.casefold() not in _SMALL and word[:1].isalpha()]
    return bool(words) and all(word[0].isupper() for word in words)
