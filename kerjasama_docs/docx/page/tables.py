"""Tables of running text: komparisi, korespondensi, lists with a header."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kerjasama_docs.docx.page.keeping import stays_whole
from kerjasama_docs.docx.page.text_columns import HEADER, PLAIN, STYLES, fitted_columns
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.letters.widths import Lettering
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Row, Table

_TALL = 1_000
"""Characters of a cell above which its row may break: kept whole it could be taller than a page and be cut off."""
_SHORT = 200
"""The same below a repeated header, where LibreOffice loses the text of a row that is taller than its page."""
AYAT_INDENT = 567
"""Where the text of an ayat begins, in twips from the margin; what hangs below it begins there too."""


@dataclass(frozen=True)
class TablePlace:
    """Where a table stands.

    Attributes:
        width: Width of the text, in twips.
        letters: Face and size of the styles of the frame.
        shift: How far it is moved in, in twips.
    """

    width: int
    letters: Mapping[str, Lettering]
    shift: int = 0


def text_table(table: Table, place: TablePlace, *, live: bool) -> str:
    """A table of running text; bordered when it has a header, else invisible.

    Rows stay whole unless they are tall: the engines break a row at different lines.

    Args:
        table: The table.
        place: Where it stands.
        live: Whether its rujukan are fields.
    """
    if table.style == "berkelompok" and _heads(table.rows[0]):
        return _grouped(table, place)
    fit = fitted_columns(table, place.width - place.shift, place.letters)
    widths = fit.widths
    setting = _Setting(table, widths, together=stays_whole(table, widths), live=live)
    *before, last = table.rows
    rows = [setting.row(line, heading=table.header and at == 0) for at, line in enumerate(before)]
    rows.append(setting.row(last, heading=table.header and not before, last=True))
    style = "TabelBergaris" if table.header else "TabelPolos"
    made = markup.table(rows, widths, style, indent=place.shift)
    return (markup.in_size(made, fit.size) if fit.smaller else made) + markup.paragraph("", "JarakTabel")


@dataclass(frozen=True)
class _Setting:
    """How the rows of a table are set.

    Attributes:
        table: The table.
        widths: Widths of its columns in twips.
        together: Whether all its rows stay on one page.
        live: Whether its rujukan are fields.
    """

    table: Table
    widths: Sequence[int]
    together: bool
    live: bool

    def row(self, line: Row, *, heading: bool, last: bool = False) -> str:
        """A row; the last one stays with nothing."""
        held = self.together and not last
        align = "center" if heading else ""
        cells = []
        for column, (content, width) in enumerate(zip(line.cells, self.widths, strict=True)):
            text = markup.runs(content, live=self.live)
            paragraph = markup.paragraph(text, self._style(column, heading=heading), keep_next=held)
            cells.append(markup.cell(paragraph, width, align=align))
        return markup.row(cells, header=heading and not self.together, keep=self.together or self._is_low(line))

    def _is_low(self, line: Row) -> bool:
        most = _SHORT if self.table.header else _TALL
        return all(len(plain(content)) < most for content in line.cells)

    def _style(self, column: int, *, heading: bool) -> str:
        if heading:
            return HEADER
        if self.table.align:
            return STYLES[self.table.align[column]]
        last = column == len(self.widths) - 1
        return "Sel" if self.table.style == "uraian" and last else PLAIN


def _grouped(table: Table, place: TablePlace) -> str:
    """Groups of rows such as the addresses of each pihak, a group on one page: a table in a row that stays whole.

    Why no tabs: dxpdf 0.8 does not count their width when it fits a line. Why no plain rows:
    it ignores keepNext between them.
    """
    indent = place.shift + AYAT_INDENT
    inner = place.width - indent
    rows = table.rows
    widths = fitted_columns(table, inner, place.letters).widths
    starts = [place for place, line in enumerate(rows) if _heads(line)]
    made = []
    for start, end in zip(starts, (*starts[1:], len(rows)), strict=True):
        head = markup.paragraph(markup.runs(rows[start].cells[0]), "KorespondensiPihak")
        lines = [_plain_row(line, widths) for line in rows[start + 1 : end]]
        group = head + markup.table(lines, widths, "TabelPolos") + markup.paragraph("", "JarakTabel")
        made.append(markup.row([markup.cell(group, inner)], keep=True))
    return markup.table(made, (inner,), "TabelRapat", indent=indent) + markup.paragraph("", "JarakTabel")


def _plain_row(line: Row, widths: Sequence[int]) -> str:
    paragraphs = (markup.paragraph(markup.runs(content), PLAIN) for content in line.cells)
    return markup.row(map(markup.cell, paragraphs, widths))


def _heads(row: Row) -> bool:
    """Whether a row names a pihak: only its first cell is filled."""
    return not any(row.cells[1:])
