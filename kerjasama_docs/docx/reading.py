"""A frame as paragraphs, each with the place a reader finds it at; for the linter and the text view."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from kerjasama_docs.docx.frame import read_parts

Element = etree._Element  # noqa: SLF001 - lxml names its element class only so

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""The copy of a text box for old versions of Word (ECMA-376 Part 3, 7.6); it repeats its neighbour."""
_TITLES = {
    "document": "badan",
    "header": "kepala halaman",
    "footer": "kaki halaman",
    "footnotes": "catatan kaki",
    "endnotes": "catatan akhir",
    "comments": "komentar",
}
_PART = re.compile(r"word/([a-z]+)(\d*)\.xml")


def w(name: str) -> str:
    """A name of WordprocessingML as lxml spells it."""
    return f"{_W}{name}"


_WRAPPERS = {
    w(name)
    for name in (
        *("document", "body", "hdr", "ftr", "footnotes", "footnote", "endnotes", "endnote"),
        *("comments", "comment", "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"),
    )
}
"""What may stand around paragraphs, rows and cells without being a place of its own."""


@dataclass(frozen=True)
class Package:
    """The parts of a frame.

    Attributes:
        path: Its file.
        parts: Content by name of part.
        trees: Root of every part that is XML.
        broken: What is wrong with the parts that should be XML and are not, by name.
    """

    path: Path
    parts: Mapping[str, bytes]
    trees: Mapping[str, Element]
    broken: Mapping[str, str]

    @classmethod
    def read(cls, path: Path) -> "Package":
        """Read a DOCX.

        Raises:
            UsageError: It is no DOCX, is too large, or cannot be read.
        """
        parts = read_parts(path)
        parser = etree.XMLParser(resolve_entities=False, remove_comments=True, remove_pis=True)
        trees: dict[str, Element] = {}
        broken: dict[str, str] = {}
        for name in sorted(name for name in parts if name.endswith((".xml", ".rels"))):
            try:
                trees[name] = etree.fromstring(parts[name], parser)
            except etree.XMLSyntaxError as error:
                broken[name] = str(error.msg)
        return cls(path, parts, trees, broken)

    def texts(self) -> list[tuple[str, str]]:
        """Parts with paragraphs, in the order of reading: name, and title as a reader knows it."""
        order = list(_TITLES)
        matches = [match for name in self.trees if (match := _PART.fullmatch(name)) and match[1] in _TITLES]
        matches.sort(key=lambda match: (order.index(match[1]), int(match[2] or 0)))
        kinds = [match[1] for match in matches]
        several = {kind for kind in kinds if kinds.count(kind) > 1}
        return [(m[0], _TITLES[m[1]] + (f" ({m[0]})" if m[1] in several else "")) for m in matches]


@dataclass(frozen=True, slots=True)
class Spot:
    """A paragraph and where it stands.

    Attributes:
        element: Its ``w:p``.
        place: ``kaki halaman, tabel 1 baris 1 sel 2``.
        depth: In how many tables and text boxes it stands.
    """

    element: Element
    place: str
    depth: int


def _children(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag in _WRAPPERS:
            yield from _children(child)
        else:
            yield child


def own(element: Element) -> Iterator[Element]:
    """What stands in a paragraph, without the text boxes anchored to it."""
    for child in element:
        if child.tag not in {w("txbxContent"), _FALLBACK}:
            yield child
            yield from own(child)


def _boxes(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == w("txbxContent"):
            yield child
        elif child.tag != _FALLBACK:
            yield from _boxes(child)


def _table(table: Element, place: str, depth: int) -> Iterator[Spot]:
    rows = [child for child in _children(table) if child.tag == w("tr")]
    for number, row in enumerate(rows, 1):
        cells = [child for child in _children(row) if child.tag == w("tc")]
        for column, cell in enumerate(cells, 1):
            yield from walk(cell, f"{place} baris {number} sel {column}", depth + 1)


def walk(container: Element, place: str, depth: int = 0) -> Iterator[Spot]:
    """All paragraphs of a part, a cell or a text box, numbered as a reader counts them.

    The only paragraph of a cell has the place of the cell.
    """
    blocks = [child for child in _children(container) if child.tag in {w("p"), w("tbl")}]
    alone = container.tag == w("tc") and len(blocks) == 1
    paragraphs = tables = 0
    for block in blocks:
        if block.tag == w("tbl"):
            tables += 1
            yield from _table(block, f"{place}, tabel {tables}", depth)
            continue
        paragraphs += 1
        here = place if alone else f"{place}, paragraf {paragraphs}"
        yield Spot(block, here, depth)
        for box in _boxes(block):
            yield from walk(box, f"{here}, kotak teks", depth + 1)


def text_of(paragraph: Element) -> str:
    """The text of a paragraph with its runs joined, as docxtpl sees tags."""
    return "".join(item.text or "" for item in own(paragraph) if item.tag == w("t"))


def child(element: Element | None, *names: str) -> Element | None:
    """The element down a path of names; None where the path ends early."""
    for name in names:
        element = element.find(w(name)) if element is not None else None
    return element


def value(element: Element | None, *names: str, key: str = "val") -> str:
    """An attribute of the element down a path of names; empty when there is none."""
    found = child(element, *names)
    return str(found.get(w(key), "")) if found is not None else ""


def style_elements(package: Package) -> dict[str, Element]:
    """The styles of a frame by their id."""
    root = package.trees.get("word/styles.xml")
    return {} if root is None else {str(s.get(w("styleId"))): s for s in root.iter(w("style"))}
