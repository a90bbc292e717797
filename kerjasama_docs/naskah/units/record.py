"""Text units: what will be printed, as data that a check on free text can read.

A unit is one paragraph, item, cell or heading, in the order of reading, with the place it has in the naskah and in
the input. The trees of our own naskah and of a draft that was read give the same units, so that one rule serves both.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from kerjasama_docs.findings import Where
from kerjasama_docs.language import BAHASA, BAHASA_SATUAN, NamaBahasa, kalimat
from kerjasama_docs.naskah.tree.inline import Line
from kerjasama_docs.naskah.tree.pohon import Kind, Pasal, Unit
from kerjasama_docs.naskah.tree.targets import name_of


class Sort(StrEnum):
    """What a unit of text is on the page."""

    HEADING = "heading"
    SENTENCE = "sentence"
    """A paragraph or an ayat: one sentence, often several."""
    ITEM = "item"
    """A huruf, an angka, a definition: a part of the sentence above it, which leads to it."""
    CELL = "cell"
    LINE = "line"
    """A line that stands alone: of the letterhead, of the addressee, of a signature."""


class Author(StrEnum):
    """Who wrote a text."""

    BUNDLED = "bundled"
    """The toolkit: a klausul of its own, or a word between the parts."""
    TEMPLATE = "template"
    """A klausul from the folder of the user."""
    DRAFTER = "drafter"
    """The input."""
    STRANGER = "stranger"
    """A draft that was read."""


Part = Literal["kepala", "pembukaan", "batang-tubuh", "penutup", "tanda-tangan", "lampiran"]
"""The parts of a naskah: what stands above it, its opening, the Pasal, its closing, who signs, the lampiran."""


@dataclass(frozen=True, slots=True)
class TextUnit:
    """One unit of text.

    Attributes:
        sort: What it is.
        part: The part of the naskah it stands in.
        text: Its words as they are printed, blanks that do not break as plain blanks.
        content: Its pieces, in which an open value and a live rujukan are told from typed text.
        lead: What is printed before it: ``(2)``, ``a.``, ``Pasal 5``, ``Hal``.
        pasal: The Pasal it stands in; one that an adendum quotes keeps its own.
        steps: The ayat, huruf, angka down to the unit itself.
        above: The unit that leads to it: of an item its sentence, of a Pasal title nothing.
        where: Where its text was written: a line of a klausul or of the input; nowhere for a bare value.
        bahasa: The language it is written in.
        author: Who wrote it; the values of the drafter in a sentence of a klausul are not told from it here.
        order: Its place among the units of its naskah, from 0.
        quoted: Whether an adendum quotes it from another naskah.
    """

    sort: Sort
    part: Part
    text: str
    content: Line
    bahasa: NamaBahasa
    author: Author
    order: int
    lead: str = ""
    pasal: Pasal | None = None
    steps: tuple[Unit, ...] = ()
    above: "TextUnit | None" = None
    where: Where = field(default_factory=Where)
    quoted: bool = False

    @property
    def place(self) -> str:
        """Where it stands as its reader names it, ``Pasal 5 ayat (2) huruf a``; empty outside the Pasal."""
        numbered = tuple(step for step in self.steps if step.number)
        if self.pasal is None:
            return ""
        return name_of((self.pasal, *numbered), BAHASA_SATUAN.get(self.pasal.sebutan, BAHASA[self.bahasa]))

    @property
    def ayat(self) -> str:
        """The number of the ayat it stands in, ``2``; empty outside of one."""
        return next((step.number.strip("()") for step in self.steps if step.kind is Kind.AYAT), "")

    @property
    def huruf(self) -> str:
        """The letter of the huruf it stands in, ``a``; empty outside of one."""
        return next((step.number.rstrip(".") for step in self.steps if step.kind is Kind.HURUF), "")

    @property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Begin and end of each sentence in its text."""
        return kalimat(self.text)


AuthorOf = Callable[[Where], Author]
"""Tells who wrote the text that stands at a place; words between the parts stand nowhere."""
