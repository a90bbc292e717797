"""A joined table as a document of its own: LAMPIRAN block, title, table, and who signs.

Rows are built as text and read once without a tree, so that time and memory grow with
the rows and with nothing else.
"""

from collections.abc import Iterable, Iterator, Sequence

from kerjasama_docs import language
from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.docx.frame.compile import load_frame
from kerjasama_docs.docx.frame.names import NUMBERING, PAGE, RELATIONS, SWITCHES, WORDS
from kerjasama_docs.docx.page import signatures
from kerjasama_docs.docx.page.surat import signature
from kerjasama_docs.docx.page.table_rows import WHOLE, Rows
from kerjasama_docs.docx.wml import markup, properties
from kerjasama_docs.docx.wml.fault import UnprintableError, broken
from kerjasama_docs.docx.wml.geometry import capitals_in
from kerjasama_docs.docx.wml.lists import Lists
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.tree.inline import Blank, Inline, Line, Text
from kerjasama_docs.naskah.tree.pohon import SignatureColumn
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


def _table(table: PrintedTable, rows: Rows) -> str:
    """The table; what stands below it is its last row, so that it stays with the row above it."""
    width = sum(rows.widths)
    below = _sum_in_words(table.terbilang) + _signature(table.pengesahan, width)
    made = [rows.header()]
    if not any(each.kind == "entry" for each in table.rows):
        made.append(rows.empty(keep=bool(below)))
    made += _printed(table.rows, rows, _tail(table.rows) if below else 0)
    if below:
        inner = markup.paragraph("", "JarakTabel") + below + markup.paragraph("", "AkhirBagian")
        made.append(markup.row([_bare(inner, width, len(rows.widths))], keep=True))
    return markup.table(made, rows.widths, "TabelBergaris")


def _printed(table: Sequence[PrintedRow], rows: Rows, kept: int) -> Iterator[str]:
    """The rows; the last ``kept`` of them stay with what stands below."""
    first = len(table) - kept
    whole = rows.fit(table[first:], _BELOW)
    for row in table[:first]:
        yield rows.row(row, whole=rows.fits(row))
    for row in table[first:]:
        yield rows.row(row, keep=True, whole=whole)


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
    if frame.bentuk != "tabel":
        raise broken(frame.path, "bukan kerangka tabel")
    upright = frame.page
    page = upright.turned() if table.landscape else upright
    width, title = page.text_width, " ".join(table.title)
    head = [(Text(line),) for line in table.head]
    made = {
        "kepala_tabel": signatures.lampiran_heading(head, upright.text_width, width),
        "judul": _title(table.title, capitals_in(width, profil.huruf)),
        "tabel": _table(table, Rows(table, page, frame.letters)),
        "tanda_tangan": markup.paragraph("", "AkhirBagian"),
    }
    words = {**dict.fromkeys(WORDS, ""), **dict.fromkeys(SWITCHES, False), **PAGE, "nama": title}
    try:
        parts = frame.render(words, made, turned=table.landscape)
    except UnprintableError as error:
        raise UnprintableError(error.char, WHOLE) from error
    parts[NUMBERING] = Lists(frame.numbering).part()
    parts[RELATIONS] = frame.relations.source
    parts["docProps/core.xml"] = properties.core(title, profil.instansi or "", title)
    parts["docProps/custom.xml"] = properties.custom({"kerjasama-docs": __version__})
    return zipped(packed(parts), frame.base)
