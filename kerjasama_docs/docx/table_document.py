"""A joined table as a document of its own: LAMPIRAN block, title, table, and who signs.

Rows are built as text and read once without a tree, so that time and memory grow with
the rows and with nothing else.
"""

from collections.abc import Iterable, Iterator, Sequence
from operator import le

from kerjasama_docs import language
from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.docx.frame.compile import load_frame
from kerjasama_docs.docx.frame.names import BLOCKS, NUMBERING, PAGE, RELATIONS, SWITCHES, WORDS
from kerjasama_docs.docx.page import signatures
from kerjasama_docs.docx.page import surat as letter
from kerjasama_docs.docx.wml import markup, properties
from kerjasama_docs.docx.wml.fault import UnprintableError, broken
from kerjasama_docs.docx.wml.geometry import Page, capitals_in
from kerjasama_docs.docx.wml.lists import Lists
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.tree.inline import Blank, Inline, Text
from kerjasama_docs.naskah.tree.pohon import SignatureColumn
from kerjasama_docs.ooxml.package import packed, zipped
from kerjasama_docs.tables.printed import Pengesahan, PrintedColumn, PrintedRow, PrintedTable
from kerjasama_docs.version import __version__

EMPTY = "Nihil"
"""What is printed in place of the rows of a table that has none."""
_STYLES = {"kiri": "TabelKiri", "tengah": "TabelTengah", "kanan": "TabelKanan"}
_PLACE = "%s"
"""Where the text goes in a row that is built once a table."""
_WHOLE = "Tabel"
"""What a message calls the document."""
_PARTS = "\x1f"
"""Parts the texts of a row, since no text may hold it."""
_NEW_LINE = '</w:t><w:br/><w:t xml:space="preserve">'
_MARGINS = 140
"""Left and right margin of a cell together, in twips."""
_LETTER, _CAPITAL = 115, 155
"""Widest mean width of a letter or figure, and of a bold capital, at the size of the table styles (10 pt), in twips."""
_LINE = 240
"""Height of a line of a cell, in twips."""
_BELOW = 5200
"""Height of the signature, of the sum in words, and of the header row above them, in twips."""
_BARE = (
    "<w:tcBorders>"
    + "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
    + '</w:tcBorders><w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>'
)
"""A cell without lines and margins of its own (17.4.66, 17.4.68)."""


def _cell(width: int, style: str, *, bold: bool = False, span: int = 1, keep: bool = False) -> str:
    """A cell with a place for its text; that of a header stands in its middle."""
    text = markup.paragraph(markup.run(_PLACE, bold=bold), style, keep_next=keep)
    return markup.cell(text, width, span=span, align="center" if style == "TabelKepala" else "")


def _filled(form: str, texts: Sequence[str]) -> str:
    """A row with its texts; the ends of their lines are kept. Escaped together, which takes a third of the time."""
    joined = markup.text_of(_PARTS.join(texts))
    cells = joined.split(_PARTS)
    if len(cells) != len(texts):
        raise UnprintableError(_PARTS, _WHOLE)
    if len(joined.splitlines()) > 1:
        cells = [_NEW_LINE.join(cell.splitlines()) for cell in cells]
    return form % tuple(cells)


class _Rows:
    """Prints the rows of one table."""

    def __init__(self, table: PrintedTable, page: Page) -> None:
        width = page.text_width
        self.widths = _widths(table, width)
        styles = [_STYLES[column.side] for column in table.columns]
        pairs = list(zip(self.widths, styles, strict=True))
        span = len(pairs)

        def cells(macam: str, *, keep: bool) -> Iterator[str]:
            if macam == "kelompok":
                yield _cell(width, _STYLES["kiri"], bold=True, span=span, keep=True)
            elif macam == "kosong":
                yield _cell(width, _STYLES["tengah"], span=span, keep=keep)
            else:
                yield from (_cell(own, style, bold=macam == "jumlah", keep=keep) for own, style in pairs)

        self._forms = {
            (macam, keep, whole): markup.row(cells(macam, keep=keep), keep=whole)
            for macam in ("isi", "jumlah", "kelompok", "kosong")
            for keep in (False, True)
            for whole in (False, True)
        }
        self._header = markup.row((_cell(own, "TabelKepala") for own in self.widths), header=True, keep=True)
        self._kolom = table.columns
        self._height = page.height - page.top - page.bottom
        few = self._height // 2 // _LINE - 1
        self._short = [few * max((own - _MARGINS) // _CAPITAL, 1) // 2 for own in self.widths]

    def header(self) -> str:
        """The header row, repeated on every page."""
        return _filled(self._header, [column.title for column in self._kolom])

    def empty(self, *, keep: bool) -> str:
        """The row that says that there is none."""
        return _filled(self._forms["kosong", keep, keep], [EMPTY])

    def row(self, baris: PrintedRow, *, keep: bool = False, whole: bool = False) -> str:
        """A row.

        Args:
            baris: What stands in it.
            keep: Whether it stays with the row below.
            whole: Whether it stays on one page; never for a tall one, since an engine drops what does not fit.
        """
        return _filled(self._forms[baris.kind, keep, whole], baris.texts)

    def fits(self, baris: PrintedRow) -> bool:
        """Whether a row surely takes no more than half a page; most are seen to at a glance."""
        short = len(baris.texts) == len(self._short) and all(map(le, map(len, baris.texts), self._short))
        return (short and len(_PARTS.join(baris.texts).splitlines()) <= 1) or self.fit([baris])

    def fit(self, baris: Iterable[PrintedRow], below: int = 0) -> bool:
        """Whether rows surely take no more than half a page, and leave room for a height below them."""
        most = min(self._height // 2, self._height - below)
        return sum(map(self._lines, baris)) * _LINE <= most

    def _lines(self, baris: PrintedRow) -> int:
        """At most how many lines a row takes."""
        widths = (sum(self.widths),) if baris.kind == "kelompok" else self.widths
        pairs = zip(baris.texts, widths, strict=True)
        return max(sum(_wrapped(line, width - _MARGINS) for line in text.splitlines() or [""]) for text, width in pairs)


def _wrapped(line: str, room: int) -> int:
    """Lines that a line of a cell takes in a column, by the widest mean letter."""
    letters = max(room // (_CAPITAL if line.isupper() else _LETTER), 1)
    if len(line) <= letters:
        return 1
    lines, used = 1, -1
    for word in line.split(" "):
        used += len(word) + 1
        if used > letters:
            lines += max(1, len(word) // letters)
            used = len(word) % letters
    return lines


def _least(table: PrintedTable, place: int, column: PrintedColumn) -> int:
    """The width that holds the longest word of a header and, in a column of numbers, the longest number."""
    words = max(map(len, column.title.split()), default=0) * _CAPITAL
    if column.kind in {"teks", "tanggal"}:
        return words + _MARGINS
    cells = (row.texts[place] for row in table.rows if row.kind != "kelompok")
    return max(words, max(map(len, cells), default=0) * _LETTER) + _MARGINS


def _widths(table: PrintedTable, total: int) -> tuple[int, ...]:
    """The widths of the columns: as asked, but no word of a header and no number is broken where there is room."""
    least = {place: _least(table, place, column) for place, column in enumerate(table.columns)}
    fixed: dict[int, int] = {}
    while True:
        free = [place for place in least if place not in fixed]
        room = total - sum(fixed.values())
        if not free or room <= 0:
            return markup.split_width(total, list(least.values()))
        widths = dict(zip(free, markup.split_width(room, [table.columns[place].width for place in free]), strict=True))
        short = {place: least[place] for place in free if widths[place] < least[place]}
        if not short:
            return tuple({**widths, **fixed}[place] for place in least)
        fixed |= short


def _tail(baris: Sequence[PrintedRow]) -> int:
    """How many of the last rows stay with the signature: the sum, the row above it and its heading."""
    first = len(baris) - 1
    while first > 0 and baris[first].kind == "jumlah":
        first -= 1
    if first > 0 and baris[first - 1].kind == "kelompok":
        first -= 1
    return len(baris) - max(first, 0)


def _sum_in_words(words: str | None) -> str:
    if words is None:
        return ""
    return markup.paragraph(f"{markup.run('Terbilang: ')}{markup.run(words, italic=True)}{markup.run('.')}", "IsiPasal")


def _signature(pengesahan: Pengesahan | None, width: int) -> str:
    """Place, day and official at the right."""
    if pengesahan is None:
        return ""
    day = language.tanggal_panjang(pengesahan.tanggal) if pengesahan.tanggal else None
    nip = f"NIP {pengesahan.nip}" if pengesahan.nip else "" if pengesahan.nama else "NIP "
    column = SignatureColumn(
        heading=(_said(pengesahan.tempat), Text(", "), _said(day)),
        office=((_said(pengesahan.jabatan), Text(",")),),
        name=(_said(pengesahan.nama),),
        nip=(Text(nip), *(() if pengesahan.nama or pengesahan.nip else (Blank(),))) if nip else (),
    )
    return letter.signature((column,), width)


def _said(text: str | None) -> Inline:
    """A text, or dots that are filled in by hand."""
    return Text(text) if text else Blank()


def _table(table: PrintedTable, rows: _Rows) -> str:
    """The table; what stands below it is its last row, so that it stays with the row above it."""
    baris, width = table.rows, sum(rows.widths)
    below = _sum_in_words(table.terbilang) + _signature(table.pengesahan, width)
    kept = len(baris) - (_tail(baris) if below else 0)
    whole = rows.fit(baris[kept:], _BELOW)
    made = [rows.header()]
    if not any(each.kind == "isi" for each in baris):
        made.append(rows.empty(keep=bool(below)))
    for place, each in enumerate(baris):
        if place >= kept:
            made.append(rows.row(each, keep=True, whole=whole))
        else:
            made.append(rows.row(each, whole=rows.fits(each)))
    if below:
        inner = markup.paragraph("", "JarakTabel") + below + markup.paragraph("", "AkhirBagian")
        made.append(markup.row([_bare(inner, width, len(rows.widths))], keep=True))
    return markup.table(made, rows.widths, "TabelBergaris")


def _bare(inner: str, width: int, span: int) -> str:
    return markup.cell(inner, width, span=span).replace("</w:tcPr>", f"{_BARE}</w:tcPr>", 1)


def _title(lines: Iterable[str], limit: int) -> str:
    """The title, in one paragraph, so that it is one heading."""
    broken_lines = (part for line in lines for part in signatures.balanced(line, limit))
    return markup.paragraph(markup.BREAK.join(map(markup.run, broken_lines)), "JudulLampiran")


def write_table(table: PrintedTable, profil: Profil, assets: Assets) -> bytes:
    """Print a table as DOCX; the same table gives the same bytes.

    Args:
        table: The table.
        profil: Whose face and paper.
        assets: Where the frame ``tabel`` is looked for.

    Raises:
        UsageError: The frame cannot be used, or a text holds a character that no document can.
    """
    frame = load_frame(assets.find(Area.KERANGKA, "tabel"), profil)
    if frame.form != "tabel":
        raise broken(frame.path, "bukan kerangka tabel")
    upright = frame.page
    page = upright.turned() if table.landscape else upright
    width, title = page.text_width, " ".join(table.title)
    head = [(Text(line),) for line in table.head]
    made = {
        "kepala_tabel": signatures.lampiran_heading(head, upright.text_width, width),
        "judul": _title(table.title, capitals_in(width, profil.huruf)),
        "tabel": _table(table, _Rows(table, page)),
        "tanda_tangan": markup.paragraph("", "AkhirBagian"),
    }
    words = {**dict.fromkeys(WORDS, ""), **dict.fromkeys(SWITCHES, False), **PAGE, "nama": title}
    try:
        parts = frame.render(words, {**dict.fromkeys(BLOCKS, ""), **made}, turned=table.landscape)
    except UnprintableError as error:
        raise UnprintableError(error.char, _WHOLE) from error
    parts[NUMBERING] = Lists(frame.numbering).part()
    parts[RELATIONS] = frame.relations.source
    parts["docProps/core.xml"] = properties.core(title, profil.instansi or "", title)
    parts["docProps/custom.xml"] = properties.custom({"kerjasama-docs": __version__})
    return zipped(packed(parts), frame.base)
