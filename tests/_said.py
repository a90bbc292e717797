"""What a reader of files would say of a naskah of ours, without a file between: for tests of what is recognised."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kerjasama_docs.drafts.records import Align, Block, Cell, Grid, Paragraph, Said, Spot
from kerjasama_docs.naskah.tree.inline import Line, plain
from kerjasama_docs.naskah.tree.pohon import Block as TreeBlock
from kerjasama_docs.naskah.tree.pohon import Kutipan, Pasal, Pohon, Table

_STEP = 20.0
"""Points by which a level stands further in."""


@dataclass
class Writer:
    """Writes a tree as paragraphs.

    Attributes:
        typed: Whether numbers are typed, and not printed by Word.
        indented: Whether what hangs below stands further in.
    """

    typed: bool = False
    indented: bool = True
    said: list[Block] = field(default_factory=list)
    count: int = 0

    def paragraph(self, text: str, label: str = "", depth: int = 0, *, align: Align = "rata") -> Paragraph:
        """The next paragraph."""
        self.count += 1
        if self.typed and label:
            text, label = (f"{label}{text}" if text.startswith("\n") else f"{label} {text}"), ""
        return Paragraph(text, label, Spot(self.count), depth * _STEP if self.indented else 0.0, align)

    def line(self, line: Line, label: str = "", depth: int = 0, *, align: Align = "rata") -> None:
        """A line of the tree; an empty one is none."""
        text = spoken(line)
        if text or label:
            self.said.append(self.paragraph(text, label, depth, align=align))

    def blocks(self, blocks: Iterable[TreeBlock], depth: int = 0) -> None:
        """Units with what hangs below them, tables, quoted Pasal."""
        for block in blocks:
            if isinstance(block, Table):
                self.said.append(Grid(tuple(tuple(map(self._cell, row.cells)) for row in block.rows)))
            elif isinstance(block, Kutipan):
                for pasal in block.pasal:
                    self.pasal(pasal, depth)
            else:
                self.line(block.content, block.number, depth)
                self.blocks(block.children, depth + 1)

    def _cell(self, line: Line) -> Cell:
        return Cell((self.paragraph(spoken(line)),) if line else ())

    def pasal(self, pasal: Pasal, depth: int = 0) -> None:
        """A Pasal below its headings."""
        for bab in pasal.bab:
            self.said.append(self.paragraph(bab.nama, align="tengah"))
            self.line(bab.judul, align="tengah")
        parted = "\n" if pasal.letak == "bawah" else ""
        title = parted + spoken(pasal.judul_tercetak)
        self.said.append(self.paragraph(title, pasal.kepala, align="tengah"))
        self.blocks(pasal.content, depth)


def spoken(line: Line) -> str:
    """A line with plain blanks."""
    return plain(line).replace("\u00a0", " ")


def said_of(pohon: Pohon, *, typed: bool = False, indented: bool = True) -> Said:
    """What a file with a naskah says, signatures one below the other."""
    writer = Writer(typed, indented)
    for title in pohon.judul:
        writer.line(title.content, align="tengah")
    writer.blocks(pohon.opening)
    for pasal in pohon.pasal:
        writer.pasal(pasal)
    writer.blocks(pohon.closing)
    for column in (*pohon.signatures, *pohon.witnesses):
        for line in column.lines:
            writer.line(line, align="tengah")
    for part in pohon.lampiran:
        for line in part.heading:
            writer.line(line)
        writer.line(part.judul, align="tengah")
        writer.blocks(part.content)
    return Said("uji.docx", "docx", tuple(writer.said))
