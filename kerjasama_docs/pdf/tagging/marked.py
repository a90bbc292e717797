"""What dxpdf itself tagged in a PDF: each paragraph with its text, and where on the pages it is marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kerjasama_docs.pdf.tagging.structure import fold
from kerjasama_docs.pdf.update import STRING, Source, link, text_of
from kerjasama_docs.regex import regex

_ALT = regex(rb"/Alt\s*(" + STRING + rb"|<[0-9A-Fa-f\s]*>)", re.DOTALL)
_REFERENCE = regex(rb"(\d+) 0 R")
_KIDS = regex(rb"/K (?:\[[^\]]*\]|\d+ 0 R)")
_OWN_MARK = regex(rb"/K (\d+)(?!\s+0 R)")
_MARKS = regex(rb"/K \[(.*?)\]", re.DOTALL)
_ONE_OF_MARKS = regex(rb"<<.*?/Pg (\d+) 0 R\s*/MCID (\d+)>>|(\d+)", re.DOTALL)
"""A mark on another page, or the number of one on the page of the element (14.7.4.3)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a page that shows an element.

    Attributes:
        page: The page, as the number of its object.
        mark: The number of the part on the page (MCID).
    """

    page: int
    mark: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A paragraph as the engine tagged it.

    Attributes:
        element: The number of its element.
        text: Its text, folded, without a number that a list gives it.
        marks: Where it begins, and where it stands again, as the header of a table does.
    """

    element: int
    text: str
    marks: tuple[Mark, ...]


def pages(source: Source) -> list[int]:
    """The pages of a file in order, as the numbers of their objects."""
    tree = link(source.body(source.root), b"Pages")
    return [*_leaves(source, tree)] if tree else []


def _leaves(source: Source, node: int) -> Iterator[int]:
    kids = re.search(rb"/Kids \[([^\]]*)\]", source.body(node))
    if kids is None:
        yield node
        return
    for kid in _REFERENCE.findall(kids[1]):
        yield from _leaves(source, int(kid))


def tagged(source: Source) -> list[Marked]:
    """The paragraphs that were marked, in the order of reading, which is that of the pages and of the marks on each."""
    root = link(source.body(source.root), b"StructTreeRoot")
    document = link(source.body(root), b"K") if root else None
    inside = _KIDS.search(source.body(document)) if document else None
    found = [_read(source, int(number)) for number in _REFERENCE.findall(inside[0])] if inside else []
    order = {page: place for place, page in enumerate(pages(source))}
    return sorted(found, key=lambda each: [(order[mark.page], mark.mark) for mark in each.marks[:1]])


def _read(source: Source, number: int) -> Marked:
    body = source.body(number)
    alt = _ALT.search(body)
    bare = body if alt is None else body[: alt.start()] + body[alt.end() :]
    page = link(bare, b"Pg") or 0
    own, several = _OWN_MARK.search(bare), _MARKS.search(bare)
    if own is not None:
        marks = [Mark(page, int(own[1]))]
    else:
        found = _ONE_OF_MARKS.findall(several[1]) if several else []
        marks = [Mark(int(other or page), int(mark or plain)) for other, mark, plain in found]
    return Marked(number, fold(text_of(alt[1])) if alt else "", tuple(marks))
