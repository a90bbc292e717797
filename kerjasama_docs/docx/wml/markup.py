"""WordprocessingML as text: runs, paragraphs, fields, tables.

Everything is built from the tree as text, since a row built node by node costs
a hundred times as much. Looks live in the styles of the frame; this module
names styles and never a font or a size. Lengths are twips (1/1440 inch).
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

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
TAB = "<w:r><w:tab/></w:r>"
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
            return _spoken(run(piece.text, bold=piece.bold, italic=piece.italic), piece.bahasa)
        case Link():
            return _link(piece) if live else run(piece.text)
        case Isian():
            return _spoken(run(f"[{piece.text}]", bold=piece.bold, style="Isian"), piece.bahasa)
        case Blank():
            return run("." * piece.width)
        case Rujukan():
            raise TypeError(f"rujukan to {piece.target} is not resolved")


def _spoken(xml: str, tag: str) -> str:
    return in_language(xml, tag) if tag else xml


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


class Rank(NamedTuple):
    """Where a paragraph stands, if not where its style says.

    Attributes:
        numbering: Its list and the level in that (17.3.1.19).
        outline: Its level in the outline, from 0 (17.3.1.20).
        close: The side on which it has no room to its neighbour: a heading of two paragraphs (17.3.1.33).
        centred: Whether it stands in the middle of its line (17.3.1.13).
        indent: Where it begins, in twips from the left margin (17.3.1.12); where its style says with 0.
    """

    numbering: tuple[int, int] | None = None
    outline: int | None = None
    close: Literal["", "above", "below"] = ""
    indent: int = 0
    centred: bool = False


BY_STYLE = Rank()
"""Where its style says."""
_CLOSE = {"above": '<w:spacing w:before="0"/>', "below": '<w:spacing w:after="0"/>'}


def paragraph(
    inner: str, style: str, *, keep_next: bool = False, keep_lines: bool = False, rank: Rank = BY_STYLE
) -> str:
    """A paragraph in a named style.

    Args:
        inner: Its runs.
        style: Style of the frame.
        keep_next: Keep it on the page of what follows (17.3.1.15).
        keep_lines: Keep its lines on one page (17.3.1.14).
        rank: List and outline level when they are not those of the style.
    """
    return f"{_begun(style, (keep_next, keep_lines), rank)}{inner}</w:p>"


@lru_cache(maxsize=512)
def _begun(style: str, kept: tuple[bool, bool], rank: Rank) -> str:
    """The beginning of a paragraph; ``kept`` says whether it stays with the next, and its lines with each other."""
    keep = ("<w:keepNext/>" if kept[0] else "") + ("<w:keepLines/>" if kept[1] else "")
    listed = ""
    if rank.numbering is not None:
        number, level = rank.numbering
        listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    outline = "" if rank.outline is None else f'<w:outlineLvl w:val="{rank.outline}"/>'
    room = _CLOSE.get(rank.close, "") + (f'<w:ind w:left="{rank.indent}" w:firstLine="0"/>' if rank.indent else "")
    side = '<w:jc w:val="center"/>' if rank.centred else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{listed}{room}{side}{outline}</w:pPr>'


_WIDTH = regex(r"<w:tcW [^>]*/>(?:<w:gridSpan [^>]*/>)?")
_INSET = '<w:tcMar><w:left w:w="{}" w:type="dxa"/><w:right w:w="{}" w:type="dxa"/></w:tcMar>'


def shaded(cell: str, colour: str) -> str:
    """A cell before a colour, as six hexadecimal figures (17.4.32); only one without margins of its own."""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'
    return _WIDTH.sub(lambda found: f"{found[0]}{shade}", cell, count=1)


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


_HEADED = '<w:tblLook w:val="0020" w:firstRow="1"/>'


def table_begun(widths: Sequence[int], style: str, shift: str = "", *, headed: bool = False) -> str:
    """What stands before the rows of a table; behind them stands :data:`TABLE_END`.

    Args:
        widths: Widths of its columns in twips.
        style: Its style.
        shift: Where it stands, as XML.
        headed: Whether its first row says what its columns are, though no page repeats it (17.4.56).
    """
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{shift}'
        f'<w:tblLayout w:type="fixed"/>{_HEADED if headed else ""}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
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


def tabbed(xml: str, place: int) -> str:
    """Paragraphs at the left whose first tab ends at a place, in twips (17.3.1.38); those with only a style."""
    stop = f'<w:tabs><w:tab w:val="right" w:pos="{place}"/></w:tabs><w:jc w:val="left"/>'
    return _STYLED.sub(lambda found: f"{found[0]}{stop}", xml)


_STYLED = regex(r"<w:pStyle [^>]*/>")
_MARKS = regex(r"<w:pPr>((?:(?!</w:pPr>|<w:rPr>).)*)</w:pPr>")
"""The properties of a paragraph without those of its mark."""


def in_language(xml: str, tag: str) -> str:
    """Paragraphs and tables with all their runs in a language, by its tag (17.3.2.20); the last change of a text.

    Why the mark of a paragraph, too: what is typed in an empty one is checked in its language.
    """
    own = f'<w:lang w:val="{tag}"/>'
    marked = _MARKS.sub(lambda found: f"<w:pPr>{found[1]}<w:rPr>{own}</w:rPr></w:pPr>", xml)
    return _PROPERTIES.sub(lambda found: f"<w:r><w:rPr>{found[1] or ''}{own}</w:rPr>", marked)
