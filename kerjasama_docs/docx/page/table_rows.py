"""The rows of a joined table, each form of them built once a table and then only filled."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from operator import le

from kerjasama_docs.docx.page.column_widths import CAPITAL, lines_in, printed_columns
from kerjasama_docs.docx.page.text_columns import HEADER, MARGINS, STYLES
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.docx.wml.fault import UnprintableError
from kerjasama_docs.docx.wml.geometry import Page
from kerjasama_docs.letters.widths import Lettering
from kerjasama_docs.tables.printed import PrintedRow, PrintedTable

EMPTY = "Nihil"
"""What is printed in place of the rows of a table that has none."""
WHOLE = "Tabel"
"""What a message calls the document."""
WRONG = "FFD966"
"""The colour behind a wrong cell of a draft: seen on paper, in print without colours as grey; text stays legible."""
_KINDS = ("entry", "total", "heading", "empty")
_PLACE = "%s"
"""Where the text goes in a row that is built once a table."""
_PARTS = "\x1f"
"""Parts the texts of a row, since no text may hold it."""
_NEW_LINE = '</w:t><w:br/><w:t xml:space="preserve">'
_LINE = 240
"""Height of a line of a cell, in twips."""


class Rows:
    """Prints the rows of one table."""

    def __init__(self, table: PrintedTable, page: Page, letters: Mapping[str, Lettering]) -> None:
        self._fit = printed_columns(table, page.text_width, letters)
        self.widths = self._fit.widths
        self._table = table
        self._styles = [STYLES[column.side] for column in table.columns]
        self._forms = {
            (kind, keep, whole): self._sized(markup.row(self._cells(kind, keep=keep), keep=whole, height=table.room))
            for kind, keep, whole in product(_KINDS, (False, True), (False, True))
        }
        self._marked: dict[tuple[bool, bool, frozenset[int]], str] = {}
        self._height = page.height - page.top - page.bottom
        few = self._height // 2 // _LINE - 1
        self._short = [few * max((own - MARGINS) // CAPITAL, 1) // 2 for own in self.widths]

    def _cells(self, kind: str, *, keep: bool) -> Iterator[str]:
        """The cells of a kind of row; a heading and the row that says that there is none have one."""
        span, width = len(self.widths), sum(self.widths)
        if kind == "heading":
            yield _cell(width, STYLES["kiri"], bold=True, span=span, keep=True)
        elif kind == "empty":
            yield _cell(width, STYLES["tengah"], span=span, keep=keep)
        else:
            for own, style in zip(self.widths, self._styles, strict=True):
                yield _cell(own, style, bold=kind == "total", keep=keep)

    def _sized(self, form: str) -> str:
        """A form of a row in smaller letters, where the page is too narrow for those of the frame."""
        return markup.in_size(form, self._fit.size) if self._fit.smaller else form

    def header(self) -> str:
        """The header row, repeated on every page."""
        form = markup.row((_cell(own, HEADER) for own in self.widths), header=True, keep=True)
        return _filled(self._sized(form), [column.title for column in self._table.columns])

    def empty(self, *, keep: bool) -> str:
        """The row that says that there is none."""
        return _filled(self._forms["empty", keep, keep], [EMPTY])

    def row(self, row: PrintedRow, *, keep: bool = False, whole: bool = False) -> str:
        """A row.

        Args:
            row: What stands in it.
            keep: Whether it stays with the row below.
            whole: Whether it stays on one page; never for a tall one, since an engine drops what does not fit.
        """
        form = self._form_with(row.wrong, keep=keep, whole=whole) if row.wrong else self._forms[row.kind, keep, whole]
        return _filled(form, row.texts)

    def _form_with(self, wrong: frozenset[int], *, keep: bool, whole: bool) -> str:
        """The form of a row of which some cells are wrong: those stand before a colour."""
        key = keep, whole, wrong
        if key not in self._marked:
            cells = list(self._cells("entry", keep=keep))
            for place in wrong:
                cells[place] = markup.shaded(cells[place], WRONG)
            self._marked[key] = self._sized(markup.row(cells, keep=whole))
        return self._marked[key]

    def fits(self, row: PrintedRow) -> bool:
        """Whether a row surely takes no more than half a page; most are seen to at a glance."""
        short = len(row.texts) == len(self._short) and all(map(le, map(len, row.texts), self._short))
        return (short and len(_PARTS.join(row.texts).splitlines()) <= 1) or self.fit([row])

    def fit(self, rows: Iterable[PrintedRow], below: int = 0) -> bool:
        """Whether rows surely take no more than half a page, and leave room for a height below them."""
        most = min(self._height // 2, self._height - below)
        return sum(map(self._lines, rows)) * _LINE <= most

    def _lines(self, row: PrintedRow) -> int:
        """At most how many lines a row takes."""
        widths = (sum(self.widths),) if row.kind == "heading" else self.widths
        return max(map(lines_in, row.texts, widths))


def _cell(width: int, style: str, *, bold: bool = False, span: int = 1, keep: bool = False) -> str:
    """A cell with a place for its text; that of a header stands in its middle."""
    text = markup.paragraph(markup.run(_PLACE, bold=bold), style, keep_next=keep)
    return markup.cell(text, width, span=span, align="center" if style == HEADER else "")


def _filled(form: str, texts: Sequence[str]) -> str:
    """A row with its texts; the ends of their lines are kept. Escaped together, which takes a third of the time."""
    joined = markup.escaped(_PARTS.join(texts))
    cells = joined.split(_PARTS)
    if len(cells) != len(texts):
        raise UnprintableError(_PARTS, WHOLE)
    if len(joined.splitlines()) > 1:
        cells = [_NEW_LINE.join(cell.splitlines()) for cell in cells]
    return form % tuple(cells)
