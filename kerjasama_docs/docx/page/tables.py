"""Tables of running text: komparisi, korespondensi, lists with a header."""

from collections.abc import Sequence

from kerjasama_docs.docx.page.short_tables import stays_whole
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Row, Table

_TALL = 1_000
"""Characters of a cell above which its row may break: kept whole it could be taller than a page and be cut off."""
_SHORT = 200
"""The same below a repeated header, where LibreOffice loses the text of a row that is taller than its page."""
_AYAT_INDENT = 567
"""Where the text of an ayat begins, in twips from the margin; what hangs below it begins there too."""
_SIDES = {"kiri": "TabelKiri", "tengah": "TabelTengah", "kanan": "TabelKanan"}


def text_table(table: Table, width: int, *, moved: bool, live: bool) -> str:
    """A table of running text; bordered when it has a header, else invisible.

    Rows stay whole unless they are tall: the engines break a row at different lines.

    Args:
        table: The table.
        width: Width of the text in twips.
        moved: Whether it begins where the text of an ayat does.
        live: Whether its rujukan are fields.
    """
    shift = _AYAT_INDENT if moved else 0
    if table.style == "berkelompok" and _heads(table.rows[0]):
        return _grouped(table, width, shift)
    columns = len(table.rows[0].cells)
    widths = markup.split_width(width - shift, table.widths or (1,) * columns)
    rows, together = [], stays_whole(table, widths)
    for place, line in enumerate(table.rows):
        heading, held = table.header and place == 0, together and place < len(table.rows) - 1
        styles = [_cell_style(table, column, heading=heading) for column in range(columns)]
        texts = (markup.runs(content, live=live) for content in line.cells)
        inner = (markup.paragraph(text, style, keep_next=held) for text, style in zip(texts, styles, strict=True))
        align = "center" if heading else ""
        cells = (markup.cell(text, own, align=align) for text, own in zip(inner, widths, strict=True))
        whole = together or all(len(plain(content)) < (_SHORT if table.header else _TALL) for content in line.cells)
        rows.append(markup.row(cells, header=heading and not together, keep=whole))
    made = markup.table(rows, widths, "TabelBergaris" if table.header else "TabelPolos", indent=shift)
    return made + markup.paragraph("", "JarakTabel")


def _grouped(table: Table, width: int, shift: int) -> str:
    """Groups of rows such as the addresses of each pihak, a group on one page: a table in a row that stays whole.

    Mengapa no tabs: dxpdf 0.8 does not count their width when it fits a line. Mengapa no plain rows:
    it ignores keepNext between them.
    """
    indent = shift + _AYAT_INDENT
    inner = width - indent
    rows = table.rows
    widths = markup.split_width(inner, table.widths or (1,) * len(rows[0].cells))
    starts = [place for place, line in enumerate(rows) if _heads(line)]
    made = []
    for start, end in zip(starts, (*starts[1:], len(rows)), strict=True):
        head = markup.paragraph(markup.runs(rows[start].cells[0]), "KorespondensiPihak")
        lines = [_plain_row(line, widths) for line in rows[start + 1 : end]]
        group = head + markup.table(lines, widths, "TabelPolos") + markup.paragraph("", "JarakTabel")
        made.append(markup.row([markup.cell(group, inner)], keep=True))
    return markup.table(made, (inner,), "TabelRapat", indent=indent) + markup.paragraph("", "JarakTabel")


def _plain_row(line: Row, widths: Sequence[int]) -> str:
    paragraphs = (markup.paragraph(markup.runs(content), "SelKiri") for content in line.cells)
    return markup.row(map(markup.cell, paragraphs, widths))


def _heads(row: Row) -> bool:
    """Whether a row names a pihak: only its first cell is filled."""
    return not any(row.cells[1:])


def _cell_style(table: Table, column: int, *, heading: bool) -> str:
    if heading:
        return "TabelKepala"
    if table.align:
        return _SIDES[table.align[column]]
    last = column == len(table.rows[0].cells) - 1
    return "Sel" if table.style == "uraian" and last else "SelKiri"
