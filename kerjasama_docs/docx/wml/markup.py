"""WordprocessingML as text: runs, paragraphs, fields, tables.

Everything is built from the tree as text, since a row built node by node costs
a hundred times as much. Looks live in the styles of the frame; this module
names styles and never a font or a size. Lengths are twips (1/1440 inch).
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from kerjasama_docs.letters.columns import shared
from kerjasama_docs.naskah.tree.inline import Blank, Inline, Isian, Link, Rujukan, Text
from kerjasama_docs.regex import regex

_UNBROKEN = regex(r"-(?:(?<=\bpos-)(?=el\b)|(?<=\be-)(?=mail\b))", re.IGNORECASE)
"""Hyphens at which no line ends: pos-el, e-mail. It begins with the hyphen, which is found at once."""


def escaped(value: str) -> str:
    """Text escaped for XML."""
    made = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return made.replace('"', "&quot;").replace("'", "&#x27;")


@lru_cache(maxsize=64)
def _opened(style: str, bold: bool, italic: bool) -> str:
    """The beginning of a run; a naskah has thousands of runs and a handful of looks."""
    parts = f'<w:rStyle w:val="{style}"/>' if style else ""
    parts += "<w:b/><w:bCs/>" if bold else ""
    parts += "<w:i/><w:iCs/>" if italic else ""
    properties = f"<w:rPr>{parts}</w:rPr>" if parts else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">'


def run(value: str, *, bold: bool = False, italic: bool = False, style: str = "") -> str:
    """A run of text (ECMA-376 Part 1, 17.3.2)."""
    if not value:
        return ""
    text = escaped(value)
    if "-" in value:
        text = _UNBROKEN.sub('</w:t><w:noBreakHyphen/><w:t xml:space="preserve">', text)
    return f"{_opened(style, bold, italic)}{text}</w:t></w:r>"


BREAK = "<w:r><w:br/></w:r>"
"""The end of a line within a paragraph (17.3.3.1)."""


def field(code: str, cached: str) -> str:
    """A complex field with the text it shows until it is updated (17.16.18)."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escaped(code)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run(cached)}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _piece(piece: Inline, *, live: bool) -> str:
    match piece:
        case Text():
            return run(piece.text, bold=piece.bold, italic=piece.italic)
        case Link():
            return _link(piece) if live else run(piece.text)
        case Isian():
            return run(f"[{piece.text}]", bold=piece.bold, style="Isian")
        case Blank():
            return run("." * piece.width)
        case Rujukan():
            raise TypeError(f"rujukan to {piece.target} is not resolved")


def _link(link: Link) -> str:
    switch = r"\r" if link.relative else r"\n"
    return field(rf"REF {link.bookmark} {switch} \h", link.text)


def runs(content: Iterable[Inline], *, live: bool = True) -> str:
    """A line of the tree as runs.

    Args:
        content: Its pieces.
        live: Whether its links are fields; where no list counts their target, a field would show 0.

    Raises:
        TypeError: A rujukan is not resolved; it never reaches a page.
    """
    return "".join([_piece(piece, live=live) for piece in content])


class Bookmarks:
    """Gives every bookmark of a document its number (17.13.6: unique, start before end)."""

    def __init__(self) -> None:
        self._next = 0

    def around(self, name: str, inner: str) -> str:
        """Put a bookmark around runs; without a name the runs stay as they are."""
        if not name:
            return inner
        self._next += 1
        start = f'<w:bookmarkStart w:id="{self._next}" w:name="{escaped(name)}"/>'
        return f'{start}{inner}<w:bookmarkEnd w:id="{self._next}"/>'


def paragraph(
    inner: str,
    style: str,
    *,
    keep_next: bool = False,
    keep_lines: bool = False,
    numbering: tuple[int, int] | None = None,
) -> str:
    """A paragraph in a named style.

    Args:
        inner: Its runs.
        style: Style of the frame.
        keep_next: Keep it on the page of what follows (17.3.1.15).
        keep_lines: Keep its lines on one page (17.3.1.14).
        numbering: List and level when they are not those of the style (17.3.1.19).
    """
    return f"{_begun(style, (keep_next, keep_lines), numbering)}{inner}</w:p>"


@lru_cache(maxsize=512)
def _begun(style: str, kept: tuple[bool, bool], numbering: tuple[int, int] | None) -> str:
    """The beginning of a paragraph; ``kept`` says whether it stays with the next, and its lines with each other."""
    keep = ("<w:keepNext/>" if kept[0] else "") + ("<w:keepLines/>" if kept[1] else "")
    listed = ""
    if numbering is not None:
        listed = f'<w:numPr><w:ilvl w:val="{numbering[1]}"/><w:numId w:val="{numbering[0]}"/></w:numPr>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{listed}</w:pPr>'


_INSET = '<w:tcMar><w:left w:w="{}" w:type="dxa"/><w:right w:w="{}" w:type="dxa"/></w:tcMar>'


def cell(inner: str, width: int, *, align: str = "", span: int = 1, inset: tuple[int, int] = (0, 0)) -> str:
    """A table cell of ``width`` twips over ``span`` columns; ``inner`` holds at least one paragraph (17.4.65).

    ``inset`` is what its text keeps from the left and the right edge in twips (17.4.68); without one, the style of
    the table decides.
    """
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    vertical = f'<w:vAlign w:val="{align}"/>' if align else ""
    margins = _INSET.format(*inset) if inset != (0, 0) else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{margins}{vertical}</w:tcPr>{inner}</w:tc>'


def row(cells: Iterable[str], *, header: bool = False, keep: bool = False, height: int = 0) -> str:
    """A table row.

    Args:
        cells: Its cells.
        header: Repeat it on every page.
        keep: Never break it across pages; never together with a repeated header on tall rows.
        height: Least height in twips, 0 for as tall as its text.
    """
    shape = ("<w:cantSplit/>" if keep else "") + (f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else "")
    shape += "<w:tblHeader/>" if header else ""
    properties = f"<w:trPr>{shape}</w:trPr>" if shape else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(rows: Iterable[str], widths: Sequence[int], style: str, *, indent: int = 0, right: bool = False) -> str:
    """A table of fixed layout; the same widths stand in grid and cells, since engines disagree otherwise.

    Args:
        rows: Its rows.
        widths: Widths of its columns in twips.
        style: Its style.
        indent: Its distance from the left margin in twips.
        right: Whether it ends at the right margin, however wide the page is (17.4.28).
    """
    shift = f'<w:tblInd w:w="{indent}" w:type="dxa"/>' if indent else ""
    shift = '<w:jc w:val="right"/>' if right else shift
    return f"{table_begun(widths, style, shift)}{''.join(rows)}{TABLE_END}"


def table_begun(widths: Sequence[int], style: str, shift: str = "") -> str:
    """What stands before the rows of a table; behind them stands :data:`TABLE_END`.

    Args:
        widths: Widths of its columns in twips.
        style: Its style.
        shift: Where it stands, as XML.
    """
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{shift}'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


TABLE_END = "</w:tbl>"


def section_break(section: str) -> str:
    """A paragraph that ends a section (17.6.17), with the properties of the pages before it."""
    return f'<w:p><w:pPr><w:pStyle w:val="AkhirBagian"/><w:sectPr>{section}</w:sectPr></w:pPr></w:p>'


def split_width(total: int, parts: Sequence[int]) -> tuple[int, ...]:
    """Divide a width in proportion, without losing a twip."""
    return shared(total, parts)


_PROPERTIES = regex(r"<w:r>(?:<w:rPr>((?:(?!</w:rPr>).)*)</w:rPr>)?")


def in_size(xml: str, size: float) -> str:
    """Paragraphs and tables with all their runs in a size, in points, whatever their styles say (17.3.2.38)."""
    half = round(size * 2)
    own = f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    return _PROPERTIES.sub(lambda found: f"<w:r><w:rPr>{found[1] or ''}{own}</w:rPr>", xml)
