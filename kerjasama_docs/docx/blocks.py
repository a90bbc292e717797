"""Units and tables of the tree as paragraphs and tables of Word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kerjasama_docs.docx import markup
from kerjasama_docs.naskah.tree import Block, Kind, Pasal, Table, Unit

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
_OPENING_LISTS = {Kind.HURUF: (2, "Premis"), Kind.DEFINISI: (3, "DasarHukum")}
"""List and style of the two lists of the opening."""
LAMPIRAN_LIST = 4
"""The list of the frame whose first level is the title of a lampiran."""
_LAYOUTS: Mapping[str, tuple[int, ...]] = {"komparisi": (7, 29, 4, 60), "korespondensi": (24, 3, 73)}
"""Relative widths of the tables that the klausul draw."""
_SIDES = {"kiri": "TabelKiri", "tengah": "TabelTengah", "kanan": "TabelKanan"}


@dataclass
class Writer:
    """Writes blocks for one document.

    Attributes:
        width: Width of the text between the margins, in twips.
        bookmarks: Numbers of the bookmarks of the document.
    """

    width: int
    bookmarks: markup.Bookmarks = field(default_factory=markup.Bookmarks)

    def pasal(self, pasal: Pasal) -> str:
        """Heading and text of a Pasal; number and title are one paragraph, parted by a line break."""
        title = f"<w:r><w:br/></w:r>{markup.runs(pasal.judul)}"
        heading = markup.paragraph(self.bookmarks.around(pasal.bookmark, title), "Pasal")
        return heading + "".join(self.main(block) for block in pasal.content)

    def main(self, block: Block, *, at_root: bool = True) -> str:
        """A block below a Pasal and all below it."""
        if isinstance(block, Table):
            return self.table(block)
        inner = self.bookmarks.around(block.bookmark, markup.runs(block.content))
        if block.kind is Kind.PARAGRAF:
            return markup.paragraph(inner, "IsiPasal", keep_next=_leads(block))
        style = _MAIN_STYLE[block.kind, at_root]
        below = at_root and block.kind not in {Kind.AYAT, Kind.DEFINISI}
        children = "".join(self.main(child, at_root=below) for child in block.children)
        return markup.paragraph(inner, style, keep_next=bool(block.children)) + children

    def opening(self, block: Block, depth: int = 0, list_id: int = 0) -> str:
        """A block of the opening: paragraphs, and the two lists of premis and dasar hukum."""
        if isinstance(block, Table):
            return self.table(block)
        inner = markup.runs(block.content)
        if block.kind is Kind.PARAGRAF:
            return markup.paragraph(inner, "Pembuka", keep_next=_leads(block))
        own, style = _OPENING_LISTS.get(block.kind, (list_id or 2, "Premis"))
        if depth == 0:
            head, list_id = markup.paragraph(inner, style), own
        else:
            head = markup.paragraph(inner, "Angka", numbering=(list_id, depth))
        return head + "".join(self.opening(child, depth + 1, list_id) for child in block.children)

    def lampiran(self, block: Block, *, at_root: bool = True) -> str:
        """A block of a lampiran, numbered by the list that restarts with each lampiran."""
        if isinstance(block, Table):
            return self.table(block)
        inner = markup.runs(block.content)
        if block.kind is Kind.PARAGRAF:
            return markup.paragraph(inner, "IsiPasal", keep_next=_leads(block))
        style = _MAIN_STYLE[block.kind, at_root]
        below = at_root and block.kind not in {Kind.AYAT, Kind.DEFINISI}
        head = markup.paragraph(inner, style, numbering=(LAMPIRAN_LIST, _LEVEL[style]))
        return head + "".join(self.lampiran(child, at_root=below) for child in block.children)

    def closing(self, blocks: Sequence[Block]) -> str:
        """What stands between the last Pasal and the signatures, kept with them."""
        return "".join(
            markup.paragraph(markup.runs(block.content), "Penutup", keep_next=True)
            for block in blocks
            if isinstance(block, Unit)
        )

    def table(self, table: Table) -> str:
        """A table of running text; bordered when it has a header, else invisible."""
        columns = len(table.rows[0].cells)
        shares = table.widths or _layout(table.style, columns)
        widths = markup.split_width(self.width, shares)
        rows = []
        for place, line in enumerate(table.rows):
            heading = table.header and place == 0
            styles = [_cell_style(table, column, heading=heading) for column in range(columns)]
            cells = (
                markup.cell(markup.paragraph(markup.runs(content), style), width)
                for content, style, width in zip(line.cells, styles, widths, strict=True)
            )
            rows.append(markup.row(cells, header=heading))
        made = markup.table(rows, widths, "TabelBergaris" if table.header else "TabelPolos")
        return made + markup.paragraph("", "JarakTabel")


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
