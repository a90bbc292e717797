"""The copy of a part of a long table for an engine: its pages numbered on, and where each of its rows begins.

dxpdf keeps all pages of a document at once, 40 KB for a row; so a long table is converted in parts, each of which
begins with a row that begins a page.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from kerjasama_docs.ooxml.names import W, qualified
from kerjasama_docs.ooxml.package import packed, unpacked, zipped
from kerjasama_docs.ooxml.xml import Element, bytes_of
from kerjasama_docs.pdf.quirks.settle import fields
from kerjasama_docs.regex import regex

_W = qualified(W, "")
_DOCUMENT = "word/document.xml"
_FURNITURE = regex(r"word/(?:header|footer)\d*\.xml")
_COUNT = regex(r"\s*(?:NUMPAGES|SECTIONPAGES)\b")
_BEFORE_NUMBERS = tuple(
    f"{_W}{name}"
    for name in (
        *("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc"),
        *("pgBorders", "lnNumType"),
    )
)
"""What stands before the numbers of pages in the properties of a section (ECMA-376 Part 1, 17.6.17)."""


def _rewritten(docx: bytes, change: Callable[[str, Element], None]) -> bytes:
    """A copy of which the text, the headers and the footers were changed."""
    parts = unpacked(docx)
    for name in parts:
        if name == _DOCUMENT or _FURNITURE.fullmatch(name):
            root = etree.fromstring(parts[name], etree.XMLParser(resolve_entities=False, huge_tree=True))
            change(name, root)
            parts[name] = bytes_of(root)
    return zipped(packed(parts, level=0))


def numbered_on(docx: bytes, *, before: int, total: int) -> bytes:
    """A part whose pages are counted on from those before it, of a whole that has so many pages.

    Args:
        docx: The part.
        before: Pages before it.
        total: Pages of the whole.
    """

    def change(name: str, root: Element) -> None:
        if name != _DOCUMENT:
            for paragraph in root.iter(f"{_W}p"):
                _say_total(paragraph, str(total))
        elif before:
            for section in root.iter(f"{_W}sectPr"):
                _count_on(section, before)

    return _rewritten(docx, change)


def _say_total(paragraph: Element, total: str) -> None:
    """Put the number of pages in the place of its fields (17.16.5.42)."""
    for simple in paragraph.findall(f"{_W}fldSimple"):
        if _COUNT.match(simple.get(f"{_W}instr", "")):
            _replace(simple, total)
    for field in fields(paragraph):
        if _COUNT.match(field.code):
            first, last = field.runs[0], field.runs[-1]
            runs = list(paragraph)
            for run in runs[runs.index(first) + 1 : runs.index(last) + 1]:
                paragraph.remove(run)
            _replace(first, total)


def _replace(old: Element, text: str) -> None:
    """A run with a text in the place of an element, with the looks of the first run in it."""
    run = etree.Element(f"{_W}r")
    looks = next(old.iter(f"{_W}rPr"), None)
    if looks is not None:
        run.append(looks)
    etree.SubElement(run, f"{_W}t").text = text
    parent = old.getparent()
    if parent is not None:
        parent.replace(old, run)


def _count_on(section: Element, before: int) -> None:
    """Let a section begin with a later page, and have no first page of its own."""
    for first in section.findall(f"{_W}titlePg"):
        section.remove(first)
    numbers = section.find(f"{_W}pgNumType")
    if numbers is None:
        numbers = etree.Element(f"{_W}pgNumType")
        place = sum(child.tag in _BEFORE_NUMBERS for child in section)
        section.insert(place, numbers)
    start = numbers.get(f"{_W}start", "1")
    numbers.set(f"{_W}start", str(int(start) + before))


@dataclass(frozen=True, slots=True)
class Marked:
    """A part whose rows stand in the outline: the copy, and which of its rows do, from 0; those without text do not."""

    docx: bytes
    rows: tuple[int, ...]


def marked(docx: bytes, count: int) -> Marked:
    """A part with its first ``count`` rows in the outline, so that the PDF tells on which page and how high each is."""
    found: list[int] = []

    def change(name: str, root: Element) -> None:
        if name == _DOCUMENT:
            found.extend(_mark(_printed_rows(root)[:count]))

    copy = _rewritten(docx, change)
    return Marked(copy, tuple(found))


def _printed_rows(root: Element) -> list[Element]:
    """The rows of the table of a part, without the header that every page repeats."""
    tables = root.findall(f"{_W}body/{_W}tbl")
    rows = tables[-1].findall(f"{_W}tr") if tables else []
    return [row for row in rows if row.find(f"{_W}trPr/{_W}tblHeader") is None]


def _mark(rows: Sequence[Element]) -> Iterator[int]:
    for place, row in enumerate(rows):
        texts = (
            paragraph
            for paragraph in row.iter(f"{_W}p")
            if any((text.text or "").strip() for text in paragraph.iter(f"{_W}t"))
        )
        paragraph = next(texts, None)
        looks = paragraph.find(f"{_W}pPr") if paragraph is not None else None
        if looks is not None:
            etree.SubElement(looks, f"{_W}outlineLvl", {f"{_W}val": "8"})
            yield place
