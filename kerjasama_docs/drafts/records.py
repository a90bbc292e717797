"""What a file says before anybody asks what it means: paragraphs and tables in the order of reading.

Every reader (Word, PDF, plain text) gives these records, and who recognises a naskah in them knows no format.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kerjasama_docs.findings import Finding

Align = Literal["kiri", "tengah", "kanan", "rata"]
"""How the lines of a paragraph are set."""
Format = Literal["docx", "pdf", "teks"]
"""What a file was read as; RTF, ODT and DOC are converted before."""
Region = Literal["isi", "kepala-halaman", "kaki-halaman", "catatan-kaki", "komentar", "kotak-teks"]
"""Where in a file a paragraph stands: in its text, at the head or foot of each page, in a note, comment or box."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of a paragraph in its file.

    Attributes:
        paragraph: Its number in the text of the file, from 1, empty ones and those in tables counted.
        page: The page it begins on, from 1; 0 where the format has no pages.
        cell: Its place in a table as a reader names it, ``tabel 2 baris 1 kolom 3``; empty outside of one.
        line: The line of a plain text in which it begins, from 1; 0 of other files.
    """

    paragraph: int = 0
    page: int = 0
    cell: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as its reader sees it.

    Attributes:
        text: Its words, a line break in it as a line feed, a tab as a tab; what numbers it is not among them.
        label: What Word prints before it, ``(1)``, ``a.``, ``Pasal 5``; empty for one without a live number, whose
            typed number stands in ``text``.
        spot: Where it stands.
        indent: How far its words begin from the left edge of the text, in points; that of its label where it has one.
        align: How its lines are set.
        bold: Whether all its words are bold.
        italic: Whether all its words are italic.
        size: Size of its letters in points; 0 where unknown.
        style: The name of its style as Word shows it; empty where there is none.
        level: Its level in the list that numbers it, from 0; -1 without a live number.
        outline: Its level as a heading, from 0; -1 for text.
        region: Where in the file it stands.
        bookmarks: Names of the bookmarks that begin in it: those of our own files are the labels of the tree.
        spaced: Whether an empty line or a visible gap stands above it.
        breaks: Whether it begins a new page or section.
        struck: Whether all its words are struck through or hidden, so that no reader takes them as said.
    """

    text: str
    label: str = ""
    spot: Spot = Spot()
    indent: float = 0.0
    align: Align = "kiri"
    bold: bool = False
    italic: bool = False
    size: float = 0.0
    style: str = ""
    level: int = -1
    outline: int = -1
    region: Region = "isi"
    bookmarks: tuple[str, ...] = ()
    spaced: bool = False
    breaks: bool = False
    struck: bool = False

    @property
    def printed(self) -> str:
        """Its label and its words as they are read on the page."""
        return f"{self.label} {self.text}" if self.label else self.text


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: what stands in it, and over how many columns and rows it goes."""

    blocks: tuple["Block", ...] = ()
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, of data or of layout.

    Attributes:
        rows: Its rows; a cell that goes over several stands in the first of them.
        spot: Where it begins.
        ruled: Whether its lines are drawn, as those of data are and those of layout seldom.
    """

    rows: tuple[tuple[Cell, ...], ...]
    spot: Spot = Spot()
    ruled: bool = False


Block = Paragraph | Grid


@dataclass(frozen=True, slots=True)
class Said:
    """All that a file says.

    Attributes:
        file: Its name as the user gave it.
        format: What it was read as.
        blocks: Its text in the order of reading, empty paragraphs left out.
        aside: Heads and feet of its pages, notes, comments: each once, what is printed on every page too.
        notes: What was noticed while it was read: changes that nobody has accepted, hidden text, macros, scans.
        pages: How many pages it has; 0 where the format has none.
    """

    file: str
    format: Format
    blocks: tuple[Block, ...]
    aside: tuple[Paragraph, ...] = ()
    notes: tuple[Finding, ...] = ()
    pages: int = 0

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph of its text, those in tables row by row."""
        return paragraphs_of(self.blocks)


def paragraphs_of(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Every paragraph of blocks, those in tables row by row, cell by cell."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from paragraphs_of(cell.blocks)
