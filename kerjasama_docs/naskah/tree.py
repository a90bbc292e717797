"""The tree of a naskah: what the checks read and what every output prints.

The tree is built with labels and numbered last. Text is a sequence of inline pieces, so that a rujukan,
an open value and a dotted blank stay what they are until a writer prints them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from kerjasama_docs.findings import Where


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text with its emphasis."""

    text: str
    italic: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Isian:
    """An open value, printed ``[alamat PIHAK KEDUA]``; ``path`` is its path in the input, empty if it has none."""

    text: str
    path: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Blank:
    """Dots that are filled in by hand at the signing; ``width`` in characters."""

    width: int = 20


@dataclass(frozen=True, slots=True)
class Rujukan:
    """A reference to another unit, still by label.

    Attributes:
        target: ``klausul-id``, or ``klausul-id#label`` of a unit.
        ayat: Number of the ayat in the text of the target.
        huruf: Letter of the huruf.
        angka: Number of the angka.
        dimaksud: Whether "sebagaimana dimaksud dalam/pada" is put before it.
        origin: The klausul in which it stands.
    """

    target: str
    ayat: int | None = None
    huruf: str | None = None
    angka: int | None = None
    dimaksud: bool = False
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    r"""The number of a unit, alive in Word: ``Pasal 4``, ``(2)``, ``a``.

    Attributes:
        text: The number as it stands now.
        bookmark: Name of the bookmark on the unit.
        relative: False asks for the number alone (``REF … \n``), True for the Pasal (``REF … \r``).
    """

    text: str
    bookmark: str
    relative: bool = False


Inline = Text | Isian | Blank | Rujukan | Link
Line = tuple[Inline, ...]
"""One line of text with all its pieces."""


class Kind(StrEnum):
    """What a unit of text is; the depth of a rincian follows UU 12/2011 Lampiran II angka 95."""

    PARAGRAF = "paragraf"
    AYAT = "ayat"
    HURUF = "huruf"
    ANGKA = "angka"
    HURUF_KURUNG = "huruf-kurung"
    ANGKA_KURUNG = "angka-kurung"
    DEFINISI = "definisi"


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph of the naskah with what hangs below it.

    Attributes:
        kind: Ayat, huruf, angka …
        content: Its own text.
        children: Units (and tables) below it.
        label: Name for rujukan, None for most.
        number: Its number as printed, ``(1)``, ``a.``; empty until numbered.
        bookmark: Name of its bookmark when a rujukan points here, else empty.
        where: Where its text stands in the klausul or the input.
    """

    kind: Kind
    content: tuple[Inline, ...]
    children: tuple["Block", ...] = ()
    label: str | None = None
    number: str = ""
    bookmark: str = ""
    where: Where = field(default_factory=Where)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: one inline sequence per cell."""

    cells: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table in running text.

    Attributes:
        style: Name of its layout: ``komparisi``, ``korespondensi``, ``daftar``, or a Lampiran form.
        rows: Its rows, the header first if there is one.
        header: Whether the first row is a header, repeated on every page.
        align: One of ``kiri``, ``tengah``, ``kanan`` per column.
        widths: Relative width per column; empty for the widths of the style.
    """

    style: str
    rows: tuple[Row, ...]
    header: bool = False
    align: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()


Block = Unit | Table
SignatureGroup = Literal["pihak", "saksi", "mengetahui"]


@dataclass(frozen=True, slots=True)
class Pasal:
    """A Pasal with its heading.

    Attributes:
        label: The id of its klausul, or the label of the drafter's own Pasal.
        judul: Its title.
        content: Its ayat, paragraphs and tables.
        number: 0 until numbered.
        bookmark: Name of its bookmark when a rujukan points here, else empty.
        where: Where its text stands.
    """

    label: str
    judul: tuple[Inline, ...]
    content: tuple[Block, ...]
    number: int = 0
    bookmark: str = ""
    where: Where = field(default_factory=Where)


@dataclass(frozen=True, slots=True)
class JudulLine:
    """One line of the title block; ``style`` is ``judul`` or ``nomor``."""

    content: tuple[Inline, ...]
    style: str = "judul"


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture above the title: a file, or an open place for one.

    Attributes:
        path: The picture as it is named in its folder, None while it is open.
        text: What belongs here.
        folder: The folder of the input or of the profil; no picture is read outside of it.
    """

    path: str | None
    text: str
    folder: str = ""


@dataclass(frozen=True, slots=True)
class SignatureColumn:
    """The place where one person signs, under ``PIHAK KESATU``, ``Saksi``, ``Mengetahui``.

    ``nip`` is empty if there is none, ``meterai`` marks the stamp; columns of one ``group`` may stand side by side.
    """

    heading: tuple[Inline, ...]
    office: tuple[tuple[Inline, ...], ...]
    name: tuple[Inline, ...]
    nip: tuple[Inline, ...] = ()
    meterai: bool = False
    group: SignatureGroup = "pihak"


@dataclass(frozen=True, slots=True)
class LampiranPart:
    """A lampiran behind the signatures.

    Attributes:
        heading: Lines of the block at the top right.
        judul: Its title.
        content: Its text and tables.
        landscape: Whether its pages lie on their side.
    """

    heading: tuple[tuple[Inline, ...], ...]
    judul: tuple[Inline, ...]
    content: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Pohon:
    """The tree of one naskah.

    Attributes:
        judul: Lines of the title block.
        logos: Pictures above it, left to right.
        opening: Everything between title and first Pasal.
        pasal: The Pasal, in order.
        closing: What stands between last Pasal and signatures.
        signatures: Who signs, first pihak first.
        witnesses: Saksi and mengetahui.
        lampiran: The lampiran, in order.
    """

    judul: tuple[JudulLine, ...]
    logos: tuple[Logo, ...]
    opening: tuple[Block, ...]
    pasal: tuple[Pasal, ...]
    closing: tuple[Block, ...]
    signatures: tuple[SignatureColumn, ...]
    witnesses: tuple[SignatureColumn, ...] = ()
    lampiran: tuple[LampiranPart, ...] = ()


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """All blocks below, depth first, in the order of reading."""
    for block in blocks:
        yield block
        if isinstance(block, Unit):
            yield from walk(block.children)


def lines_of(block: Block) -> Iterator[tuple[Inline, ...]]:
    """The inline sequences of one block itself: its text, or its cells."""
    if isinstance(block, Unit):
        yield block.content
    else:
        for row in block.rows:
            yield from row.cells


def _lines_below(blocks: Iterable[Block], pasal: Pasal | None = None) -> Iterator[tuple[Line, Pasal | None]]:
    return ((line, pasal) for block in walk(blocks) for line in lines_of(block))


def all_lines(pohon: Pohon) -> Iterator[tuple[Line, Pasal | None]]:
    """Every inline sequence of the tree in the order of reading, with the Pasal it stands in."""
    yield from ((line.content, None) for line in pohon.judul)
    yield from _lines_below(pohon.opening)
    for pasal in pohon.pasal:
        yield pasal.judul, pasal
        yield from _lines_below(pasal.content, pasal)
    yield from _lines_below(pohon.closing)
    for column in (*pohon.signatures, *pohon.witnesses):
        yield from ((line, None) for line in (column.heading, *column.office, column.name, column.nip))
    for part in pohon.lampiran:
        yield from ((line, None) for line in (*part.heading, part.judul))
        yield from _lines_below(part.content)


def plain(content: Iterable[Inline]) -> str:
    """The text of an inline sequence as a reader sees it.

    Raises:
        TypeError: A rujukan is still unresolved; it is never printed.
    """
    parts = []
    for piece in content:
        match piece:
            case Text(text=text) | Link(text=text):
                parts.append(text)
            case Isian(text=text):
                parts.append(f"[{text}]")
            case Blank(width=width):
                parts.append("." * width)
            case Rujukan():
                raise TypeError(f"rujukan to {piece.target} is not resolved")
    return "".join(parts)
