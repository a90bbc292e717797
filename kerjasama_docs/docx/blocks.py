"""Units and tables of the tree as paragraphs and tables of Word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kerjasama_docs.docx import markup
from kerjasama_docs.naskah.tree import Block, Kind, Pasal, Row, Table, Unit

_MAIN_STYLE: Mapping[tuple[Kind, bool], str] = {
    (Kind.AYAT, True): "Ayat",
    (Kind.DEFINISI, True): "Definisi",
    (Kind.HURUF, True): "HurufPasal",
    (Kind.HURUF, False): "Huruf",
    (Kind.ANGKA, True): "AngkaPasal",
    (Kind.ANGKA, False): "Angka",
    (Kind.HURUF_KURUNG, True): "HurufKurung",
    (Kind.HURUF_KURUNG, False): "HurufKurung",
    (Kind.ANGKA_KURUNG, True): "AngkaKurung",
    (Kind.ANGKA_KURUNG, False): "AngkaKurung",
}
"""Style by kind, and by whether its rincian hangs directly below the Pasal."""
_LEVEL = {
    "Ayat": 1,
    "Definisi": 2,
    "HurufPasal": 3,
    "AngkaPasal": 4,
    "Huruf": 5,
    "Angka": 6,
    "HurufKurung": 7,
    "AngkaKurung": 8,
}
"""Level of each style in the multilevel list of the frame."""
_OPENING_STYLE = {Kind.HURUF: "Premis", Kind.DEFINISI: "DasarHukum"}
"""Style of the two lists of the opening."""
_LAYOUTS: Mapping[str, tuple[int, ...]] = {"komparisi": (6, 29, 3, 62), "korespondensi": (25, 3, 72)}
"""Relative widths of the tables that the klausul draw."""
_HOLDING = {"Pasal", "KepalaLampiran", "JudulLampiran"}
"""Styles of the frame that stay with the next paragraph."""
_AYAT_INDENT = 567
"""Where the text of an ayat begins, in twips from the margin; what hangs below it begins there too."""
_SIDES = {"kiri": "TabelKiri", "tengah": "TabelTengah", "kanan": "TabelKanan"}


@dataclass
class Writer:
    """Writes blocks for one document, one after the other.

    A paragraph that stays with the next one, and the paragraph it stays with, keep their lines
    together. Mengapa: Word and LibreOffice ask only for two lines of the second, dxpdf 0.8 for all
    of it; and dxpdf may tear a chain whose first paragraph can be split.

    Attributes:
        width: Width of the text between the margins, in twips.
        lists: Number of the list of the frame by style; that of ``JudulLampiran`` restarts with each lampiran.
        bookmarks: Numbers of the bookmarks of the document.
        last: The block that stays with what follows the Pasal, the signatures; None where there is none.
        holding: Whether the paragraph written last stays with the next one.
    """

    width: int
    lists: Mapping[str, int]
    bookmarks: markup.Bookmarks = field(default_factory=markup.Bookmarks)
    last: Block | None = None
    holding: bool = False

    def paragraph(
        self, inner: str, style: str, *, keep_next: bool = False, numbering: tuple[int, int] | None = None
    ) -> str:
        """A paragraph, whole where it stays with the one before or behind it."""
        keep_lines = keep_next or self.holding
        self.holding = keep_next or style in _HOLDING
        return markup.paragraph(inner, style, keep_next=keep_next, keep_lines=keep_lines, numbering=numbering)

    def pasal(self, pasal: Pasal) -> str:
        """Heading and text of a Pasal; number and title are one paragraph, parted by a line break."""
        title = f"{markup.BREAK}{markup.runs(pasal.judul)}"
        heading = self.paragraph(self.bookmarks.around(pasal.bookmark, title), "Pasal")
        return heading + "".join(self.main(block) for block in pasal.content)

    def main(self, block: Block, *, at_root: bool = True) -> str:
        """A block below a Pasal and all below it."""
        if isinstance(block, Table):
            return self.table(block)
        inner = self.bookmarks.around(block.bookmark, markup.runs(block.content))
        keep = bool(block.children) or _leads(block) or block is self.last
        if block.kind is Kind.PARAGRAF:
            return self.paragraph(inner, "IsiPasal", keep_next=keep)
        style = _MAIN_STYLE[block.kind, at_root]
        below = at_root and block.kind not in {Kind.AYAT, Kind.DEFINISI}
        head = self.paragraph(inner, style, keep_next=keep)
        return head + "".join(self.main(child, at_root=below) for child in block.children)

    def opening(self, block: Block, depth: int = 0, list_id: int = 0) -> str:
        """A block of the opening: paragraphs, and the two lists of premis and dasar hukum."""
        if isinstance(block, Table):
            return self.table(block)
        inner = markup.runs(block.content)
        keep = bool(block.children) or _leads(block)
        if block.kind is Kind.PARAGRAF:
            return self.paragraph(inner, "Pembuka", keep_next=keep)
        if depth == 0:
            style = _OPENING_STYLE.get(block.kind, "Premis")
            head, list_id = self.paragraph(inner, style, keep_next=keep), self.lists[style]
        else:
            head = self.paragraph(inner, "Angka", keep_next=keep, numbering=(list_id, depth))
        return head + "".join(self.opening(child, depth + 1, list_id) for child in block.children)

    def lampiran(self, block: Block, *, at_root: bool = True) -> str:
        """A block of a lampiran, numbered by the list that restarts with each lampiran."""
        if isinstance(block, Table):
            return self.table(block)
        inner = markup.runs(block.content)
        keep = bool(block.children) or _leads(block)
        if block.kind is Kind.PARAGRAF:
            return self.paragraph(inner, "IsiPasal", keep_next=keep)
        style = _MAIN_STYLE[block.kind, at_root]
        below = at_root and block.kind not in {Kind.AYAT, Kind.DEFINISI}
        head = self.paragraph(inner, style, keep_next=keep, numbering=(self.lists["JudulLampiran"], _LEVEL[style]))
        return head + "".join(self.lampiran(child, at_root=below) for child in block.children)

    def closing(self, blocks: Sequence[Block]) -> str:
        """What stands between the last Pasal and the signatures, kept with them."""
        return "".join(
            self.paragraph(markup.runs(block.content), "Penutup", keep_next=True)
            for block in blocks
            if isinstance(block, Unit)
        )

    def table(self, table: Table) -> str:
        """A table of running text; bordered when it has a header, else invisible.

        Rows of an invisible table stay whole: the engines break a row at different lines.
        """
        self.holding = False
        if table.style == "korespondensi" and _heads(table.rows[0]):
            return _korespondensi(table.rows, self.width)
        columns = len(table.rows[0].cells)
        widths = markup.split_width(self.width, table.widths or _layout(table.style, columns))
        rows = []
        for place, line in enumerate(table.rows):
            heading = table.header and place == 0
            styles = [_cell_style(table, column, heading=heading) for column in range(columns)]
            cells = (
                markup.cell(markup.paragraph(markup.runs(content), style), width)
                for content, style, width in zip(line.cells, styles, widths, strict=True)
            )
            rows.append(markup.row(cells, header=heading, keep=not table.header))
        made = markup.table(rows, widths, "TabelBergaris" if table.header else "TabelPolos")
        return made + markup.paragraph("", "JarakTabel")


def last_block(blocks: Sequence[Block]) -> Block | None:
    """The block that ends a text: the last of the last of its last …; None without any."""
    last: Block | None = None
    while blocks:
        last = blocks[-1]
        blocks = last.children if isinstance(last, Unit) else ()
    return last


def _korespondensi(rows: Sequence[Row], width: int) -> str:
    """The addresses of the pihak, those of one pihak on one page: a table in a row that stays whole.

    Mengapa no tabs: dxpdf 0.8 does not count their width when it fits a line. Mengapa no plain rows:
    it ignores keepNext between them.
    """
    inner = width - _AYAT_INDENT
    widths = markup.split_width(inner, _LAYOUTS["korespondensi"])
    starts = [place for place, line in enumerate(rows) if _heads(line)]
    made = []
    for start, end in zip(starts, (*starts[1:], len(rows)), strict=True):
        head = markup.paragraph(markup.runs(rows[start].cells[0]), "KorespondensiPihak")
        lines = [_plain_row(line, widths) for line in rows[start + 1 : end]]
        group = head + markup.table(lines, widths, "TabelPolos") + markup.paragraph("", "JarakTabel")
        made.append(markup.row([markup.cell(group, inner)], keep=True))
    return markup.table(made, (inner,), "TabelRapat", indent=_AYAT_INDENT) + markup.paragraph("", "JarakTabel")


def _plain_row(line: Row, widths: Sequence[int]) -> str:
    paragraphs = (markup.paragraph(markup.runs(content), "SelKiri") for content in line.cells)
    return markup.row(map(markup.cell, paragraphs, widths))


def _heads(row: Row) -> bool:
    """Whether a row names a pihak: only its first cell is filled."""
    return not any(row.cells[1:])


def _leads(unit: Unit) -> bool:
    """Whether a paragraph announces what follows and so stays with it."""
    last = unit.content[-1] if unit.content else None
    return getattr(last, "text", "").rstrip().endswith(":")


def _layout(style: str, columns: int) -> tuple[int, ...]:
    shares = _LAYOUTS.get(style, ())
    return shares if len(shares) == columns else (1,) * columns


def _cell_style(table: Table, column: int, *, heading: bool) -> str:
    if heading:
        return "TabelKepala"
    if table.align:
        return _SIDES[table.align[column]]
    if table.style == "komparisi":
        return "SelKiri" if column < 3 else "Sel"  # noqa: PLR2004 - number, name, colon; then the text
    return "SelKiri"
