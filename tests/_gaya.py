"""Naskah as strangers write them: the texts of a tree in other marks, headings and formats, for tests of reading."""

import io
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import docx
from _said import spoken
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm

from kerjasama_docs.language import huruf, romawi
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Pasal, Pohon, Table, Unit
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn

_WIDTH = 96
_MISREAD = (("Pasal 4\n", "Pasai 4\n"), ("PASAL 6\n", "PASAI 6\n"), ("PARA PIHAK dapat", "PARA PIIIAK dapat"))
"""What a scanner makes of some words."""


@dataclass(frozen=True)
class Gaya:
    """How a stranger writes.

    Attributes:
        name: What the style is called.
        pasal: The word of a heading.
        judul: Where the title stands: ``bawah``, ``samping``, ``atas``.
        kapital: Whether titles are in capitals.
        tengah: Whether headings stand in the middle.
        marks: The marks of the levels, ``{}`` for the number; those with ``{a}`` have letters, ``{i}`` Roman ones.
        menjorok: Whether what hangs below stands further in.
        prosa: Whether the komparisi is prose, and no table.
        berdampingan: Whether signatures are typed beside each other by tabs, and not below each other.
    """

    name: str
    pasal: str = "Pasal"
    judul: str = "bawah"
    kapital: bool = True
    tengah: bool = True
    marks: tuple[str, ...] = ("({})", "{a}.", "{}.", "{a})", "{})")
    menjorok: bool = True
    prosa: bool = True
    berdampingan: bool = True


GAYA = (
    Gaya("baku"),
    Gaya("angka-titik", pasal="PASAL", marks=("{}.", "{a}.", "{})", "{a})", "{i}."), menjorok=False),
    Gaya("kurung", kapital=False, marks=("({})", "{a})", "{})", "({a})", "-"), prosa=False),
    Gaya("samping", judul="samping", tengah=False, marks=("({})", "-", "{}.", "{a})", "{})"), berdampingan=False),
    Gaya("atas", pasal="PASAL", judul="atas", marks=("{}.", "{a})", "{i}.", "-", "-")),
    Gaya("romawi", marks=("({})", "{i}.", "{a})", "-", "-"), berdampingan=False),
)


@dataclass
class Line:
    """A line of a stranger: its text, whether it stands in the middle and is bold, how far in, cells of a table."""

    text: str
    centred: bool = False
    depth: int = 0
    cells: list[list[str]] = field(default_factory=list)


class Writer:
    """Writes a tree in a style."""

    def __init__(self, gaya: Gaya) -> None:
        self.gaya = gaya

    def lines(self, pohon: Pohon) -> Iterator[Line]:
        """All lines of a naskah."""
        for title in pohon.judul:
            yield Line(spoken(title.content), centred=True)
        yield from self._opening(pohon.opening)
        for pasal in pohon.pasal:
            yield from self._pasal(pasal)
        yield from self._blocks(pohon.closing, 0)
        yield from self._signatures(pohon.signatures)

    def _opening(self, blocks: Iterable[Block]) -> Iterator[Line]:
        for block in blocks:
            if isinstance(block, Table) and self.gaya.prosa:
                for row in block.rows:
                    first, *rest = (spoken(cell) for cell in row.cells)
                    yield Line(f"{first} {' '.join(part for part in rest if part != ':')}")
            else:
                yield from self._blocks([block], 0, opening=True)

    def _pasal(self, pasal: Pasal) -> Iterator[Line]:
        for bab in pasal.bab:
            yield Line(bab.nama, centred=True)
            yield Line(spoken(bab.judul), centred=True)
        title = spoken(pasal.judul)
        title = title.upper() if self.gaya.kapital else title.title()
        number = f"{self.gaya.pasal} {pasal.number}"
        lines = {"bawah": (number, title), "atas": (title, number), "samping": (f"{number} {title}",)}
        for line in lines[self.gaya.judul]:
            yield Line(line, centred=self.gaya.tengah)
        yield from self._blocks(pasal.content, 0)

    def _blocks(self, blocks: Iterable[Block], depth: int, *, opening: bool = False) -> Iterator[Line]:
        orders: dict[Kind, int] = {}
        for block in blocks:
            if isinstance(block, Table):
                yield Line("", cells=[[spoken(cell) for cell in row.cells] for row in block.rows])
            elif isinstance(block, Unit):
                orders[block.kind] = orders.get(block.kind, 0) + 1
                mark = block.number if opening else self._mark(block, depth, orders[block.kind])
                lead = f"{mark} " if mark else ""
                yield Line(lead + spoken(block.content), depth=depth if self.gaya.menjorok else 0)
                yield from self._blocks(block.children, depth + 1, opening=opening)

    def _mark(self, unit: Unit, depth: int, order: int) -> str:
        """The mark of a unit; a rincian without an ayat above begins with the second of the marks."""
        if unit.kind is Kind.PARAGRAF:
            return ""
        if unit.kind is Kind.DEFINISI:
            return f"{order}."
        level = depth if unit.kind is Kind.AYAT or depth else 1
        shift = 0 if unit.kind is Kind.AYAT else int(unit.kind in {Kind.ANGKA, Kind.HURUF_KURUNG} and depth < 2)
        form = self.gaya.marks[min(level + shift, 4)]
        return form.replace("{a}", huruf(order)).replace("{i}", romawi(order).lower()).replace("{}", str(order))

    def _signatures(self, columns: Iterable[SignatureColumn]) -> Iterator[Line]:
        rows = [[spoken(line) for line in column.lines if line] for column in columns]
        if self.gaya.berdampingan and len(rows) == 2 and len(rows[0]) == len(rows[1]):
            yield from (Line("\t\t".join(pair)) for pair in zip(*rows, strict=True))
        else:
            yield from (Line(line, centred=True) for row in rows for line in row)


def as_docx(lines: Iterable[Line]) -> bytes:
    """Lines as a Word document, all of it typed."""
    document = docx.Document()
    for line in lines:
        if line.cells:
            table = document.add_table(rows=0, cols=max(map(len, line.cells)))
            for row in line.cells:
                cells = table.add_row().cells
                for place, text in enumerate(row):
                    cells[place].text = text
            continue
        paragraph = document.add_paragraph()
        paragraph.add_run(line.text).bold = line.centred
        paragraph.paragraph_format.left_indent = Cm(line.depth * 0.8)
        if line.centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def as_text(lines: Iterable[Line]) -> bytes:
    """Lines as a plain text that was broken to fit."""
    made: list[str] = []
    for line in lines:
        indent = " " * (4 * line.depth)
        if line.cells:
            made += [" : ".join(part for part in row if part != ":") for row in line.cells]
        elif line.centred:
            made += [part.center(_WIDTH).rstrip() for part in textwrap.wrap(line.text, 70)]
        elif "\t" in line.text:
            made.append("".join(part.ljust(48) for part in line.text.split("\t\t")).rstrip())
        else:
            made += textwrap.wrap(line.text, _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}    ")
        made.append("")
    return "\n".join(made).encode()


def as_scanned(lines: Iterable[Line]) -> bytes:
    """The same as a scanner reads it: some letters are others."""
    text = as_text(lines).decode()
    for sign, other in (
        ("Pasal 4\n", "Pasai 4\n"),
        ("PASAL 6\n", "PASAI 6\n"),
        ("PARA PIHAK dapat", "PARA PIIIAK dapat"),
    ):
        text = text.replace(sign, other)
    return text.encode()
