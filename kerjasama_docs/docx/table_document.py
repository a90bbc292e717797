"""A joined table as a document of its own: LAMPIRAN block, title, table, and who signs.

Rows are built as text and read once without a tree, so that time and memory grow with
the rows and with nothing else.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from kerjasama_docs import language
from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.docx.frame.compile import Frame, load_frame
from kerjasama_docs.docx.frame.names import NUMBERING, PAGE, RELATIONS, SWITCHES, WORDS, Block
from kerjasama_docs.docx.page import signatures
from kerjasama_docs.docx.page.surat import signature
from kerjasama_docs.docx.page.table_rows import WHOLE, Rows
from kerjasama_docs.docx.wml import markup, properties
from kerjasama_docs.docx.wml.fault import UnprintableError, broken
from kerjasama_docs.docx.wml.geometry import Page, capitals_in
from kerjasama_docs.docx.wml.lists import Lists
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.tree.inline import Blank, Inline, Line, Text
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn
from kerjasama_docs.ooxml.package import packed, zipped
from kerjasama_docs.tables.printed import Pengesahan, PrintedRow, PrintedTable
from kerjasama_docs.version import __version__

_BELOW = 5200
"""Height of the signature, of the sum in words, and of the header row above them, in twips."""
_BARE = (
    "<w:tcBorders>"
    + "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
    + '</w:tcBorders><w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>'
)
"""A cell without lines and margins of its own (17.4.66, 17.4.68)."""


class Span(NamedTuple):
    """Some rows of a table: from, to."""

    start: int
    stop: int


def _tail(rows: Sequence[PrintedRow]) -> int:
    """How many of the last rows stay with the signature: the sum, the row above it and its heading."""
    first = len(rows) - 1
    while first > 0 and rows[first].kind == "total":
        first -= 1
    if first > 0 and rows[first - 1].kind == "heading":
        first -= 1
    return len(rows) - max(first, 0)


def _sum_in_words(words: str | None) -> str:
    if words is None:
        return ""
    return markup.paragraph(f"{markup.run('Terbilang: ')}{markup.run(words, italic=True)}{markup.run('.')}", "IsiPasal")


def _lines(below: Iterable[str]) -> str:
    """What is said below the table, a paragraph each."""
    return "".join(markup.paragraph(markup.run(line), "IsiPasal") for line in below)


def _signature(pengesahan: Pengesahan | None, width: int) -> str:
    """Place, day and official at the right."""
    if pengesahan is None:
        return ""
    day = language.tanggal_panjang(pengesahan.tanggal) if pengesahan.tanggal else None
    column = SignatureColumn(
        heading=(_said(pengesahan.tempat), Text(", "), _said(day)),
        office=((_said(pengesahan.jabatan), Text(",")),),
        name=(_said(pengesahan.nama),),
        nip=_nip(pengesahan),
    )
    return signature((column,), width)


def _nip(pengesahan: Pengesahan) -> Line:
    """The NIP below the name; dots where nobody is named yet, and nothing for a name without one."""
    if pengesahan.nip:
        return (Text(f"NIP {language.nip(pengesahan.nip)}"),)
    return () if pengesahan.nama else (Text("NIP "), Blank())


def _said(text: str | None) -> Inline:
    """A text, or dots that are filled in by hand."""
    return Text(text) if text else Blank()


def _table(table: PrintedTable, rows: Rows, part: Span) -> Iterator[str]:
    """The table in pieces; what stands below it is its last row, so that it stays with the row above it."""
    width = sum(rows.widths)
    below = _sum_in_words(table.terbilang) + _lines(table.below) + _signature(table.pengesahan, width)
    yield markup.table_begun(rows.widths, "TabelBergaris")
    yield rows.header()
    if not any(each.kind == "entry" for each in table.rows):
        yield rows.empty(keep=bool(below))
    yield from _printed(table.rows, rows, part, kept=_tail(table.rows) if below else 0)
    if below and part.stop == len(table.rows):
        inner = markup.paragraph("", "JarakTabel") + below + markup.paragraph("", "AkhirBagian")
        yield markup.row([_bare(inner, width, len(rows.widths))], keep=True)
    yield markup.TABLE_END


def _printed(table: Sequence[PrintedRow], rows: Rows, part: Span, *, kept: int) -> Iterator[str]:
    """Some of the rows; of all of them the last ``kept`` stay with what stands below."""
    first = len(table) - kept
    whole = rows.fit(table[first:], _BELOW)
    for row in table[part.start : min(part.stop, first)]:
        yield rows.row(row, whole=rows.fits(row))
    for row in table[max(part.start, first) : part.stop]:
        yield rows.row(row, keep=True, whole=whole)


def _bare(inner: str, width: int, span: int) -> str:
    return markup.cell(inner, width, span=span).replace("</w:tcPr>", f"{_BARE}</w:tcPr>", 1)


def _title(lines: Iterable[str], limit: int) -> str:
    """The title, in one paragraph, so that it is one heading."""
    broken_lines = (part for line in lines for part in signatures.balanced(line, limit))
    return markup.paragraph(markup.BREAK.join(map(markup.run, broken_lines)), "JudulLampiran")


def _summary(lines: Iterable[str]) -> str:
    """What is said between the title and the table, a paragraph each."""
    said = "".join(markup.paragraph(markup.run(line), "IsiPasal", keep_next=True) for line in lines)
    return said and said + markup.paragraph("", "JarakTabel", keep_next=True)


@dataclass(frozen=True)
class TableDocument:
    """A table that is printed as a whole, or in parts of which each is what some of its pages show.

    Attributes:
        table: The table.
        frame: Its frame.
        profil: Whose face and paper.
    """

    table: PrintedTable
    frame: Frame
    profil: Profil

    @classmethod
    def of(cls, table: PrintedTable, profil: Profil, assets: Assets) -> "TableDocument":
        """A table in the frame ``tabel``.

        Raises:
            UsageError: The frame cannot be used.
        """
        frame = load_frame(assets.find(Area.KERANGKA, "tabel"), profil)
        if frame.bentuk != "tabel":
            raise broken(frame.path, "bukan kerangka tabel")
        return cls(table, frame, profil)

    @cached_property
    def _page(self) -> Page:
        upright = self.frame.page
        return upright.turned() if self.table.landscape else upright

    @cached_property
    def _rows(self) -> Rows:
        return Rows(self.table, self._page, self.frame.letters)

    def whole(self) -> bytes:
        """All of it as DOCX."""
        return self.part(0, len(self.table.rows))

    def part(self, start: int, stop: int) -> bytes:
        """Some of its rows as DOCX: what stands above the table only with the first, what stands below with the last.

        Why in pieces: 100,000 rows are 150 MB of XML, of which no more than a row is kept while they are packed.

        Raises:
            UsageError: A text holds a character that no document can.
        """
        frame, table, title = self.frame, self.table, " ".join(self.table.title)
        words = {**dict.fromkeys(WORDS, ""), **dict.fromkeys(SWITCHES, False), **PAGE, "nama": title}
        words["rancangan"] = table.draft
        try:
            parts = frame.in_pieces(words, self._blocks(Span(start, stop)), turned=table.landscape)
            parts[NUMBERING] = Lists(frame.numbering).part()
            parts[RELATIONS] = frame.relations.source
            parts["docProps/core.xml"] = properties.core(title, self.profil.instansi or "", title)
            parts["docProps/custom.xml"] = properties.custom({"kerjasama-docs": __version__})
            return zipped(packed(parts), frame.base)
        except UnprintableError as error:
            raise UnprintableError(error.char, WHOLE) from error

    def _blocks(self, part: Span) -> dict[str, Block]:
        """The blocks of the frame."""
        table, width = self.table, self._page.text_width
        head = [(Text(line),) for line in table.head]
        above: dict[str, Block] = {
            "kepala_tabel": signatures.lampiran_heading(head, self.frame.page.text_width, width),
            "judul": _title(table.title, capitals_in(width, self.profil.huruf)) + _summary(table.summary),
        }
        return {
            **(dict.fromkeys(above, "") if part.start else above),
            "tabel": _table(table, self._rows, part),
            "tanda_tangan": markup.paragraph("", "AkhirBagian"),
        }


def write_table(table: PrintedTable, profil: Profil, assets: Assets) -> bytes:
    """Print a table as DOCX; the same table gives the same bytes.

    Args:
        table: The table.
        profil: Whose face and paper.
        assets: Where the frame ``tabel`` is looked for.

    Raises:
        UsageError: The frame cannot be used, or a text holds a character that no document can.
    """
    return TableDocument.of(table, profil, assets).whole()
