"""What the paragraphs of a DOCX are: headings, items of lists, cells of tables, pictures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from kerjasama_docs.ooxml.names import WP, W, qualified
from kerjasama_docs.ooxml.package import packed, unpacked, zipped
from kerjasama_docs.ooxml.xml import Element
from kerjasama_docs.pdf.tagging.lists import Item, nested
from kerjasama_docs.pdf.tagging.structure import Block, fold, gaps
from kerjasama_docs.pdf.tagging.styles import Styles, number_of
from kerjasama_docs.pdf.tagging.tables import shown

_W = qualified(W, "")
_DOCUMENT = "word/document.xml"
_STYLES = "word/styles.xml"
_DRAWING = f"{{{WP}}}"
_BEHIND_LEVEL = tuple(f"{_W}{name}" for name in ("divId", "cnfStyle", "rPr", "sectPr", "pPrChange"))
_DOUBTFUL = tuple(
    f"{_W}{name}"
    for name in (
        *("footnoteReference", "endnoteReference", "txbxContent", "object", "pict", "hyperlink", "altChunk", "sdt"),
        *("vMerge", "gridBefore", "gridAfter", "commentReference", "del", "moveFrom"),
    )
)
"""What is printed in another place or by other marks than a paragraph, or not at all."""
_TEXTS = {f"{_W}noBreakHyphen": "-", f"{_W}br": " ", f"{_W}tab": " "}
MOST = 5_000
"""Most paragraphs that are tagged: each is an object of the file."""
_DEEPEST = 6
"""The deepest level of a heading that PDF knows (ISO 32000-1, 14.8.4.3.2)."""
_LARGEST = 4_000_000
"""Most bytes of a text that is looked at: a tree takes many times as many."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The copy in which every paragraph is marked, and what its paragraphs are.

    Attributes:
        docx: The copy.
        blocks: What it shows, in the order of reading.
        texts: The text of every paragraph that has some, folded.
        gaps: Behind how many letters of each of them a blank stands.
        pictures: How many pictures stand in the text.
        headings: The level of each paragraph, by its place, that stands in the outline.
    """

    docx: bytes
    blocks: tuple[Block, ...]
    texts: tuple[str, ...]
    gaps: tuple[frozenset[int], ...]
    pictures: int
    headings: Mapping[int, int]


def plan(docx: bytes) -> Plan | None:
    """Mark the paragraphs of a DOCX; None where something in it cannot be tagged for certain."""
    parts = unpacked(docx)
    if len(parts[_DOCUMENT]) > _LARGEST:
        return None
    parser = etree.XMLParser(resolve_entities=False, huge_tree=True)
    try:
        root = etree.fromstring(parts[_DOCUMENT], parser)
        styles = Styles(etree.fromstring(parts.get(_STYLES, b"<none/>"), parser))
    except etree.XMLSyntaxError:
        return None
    body = root.find(f"{_W}body")
    if body is None or next(root.iter(*_DOUBTFUL), None) is not None:
        return None
    reader = _Reader(styles)
    blocks = tuple(reader.blocks(body))
    if reader.doubtful or len(reader.texts) > MOST:
        return None
    for paragraph in root.iter(f"{_W}p"):
        _mark(paragraph)
    parts[_DOCUMENT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    marked = zipped(packed(parts, level=0))
    return Plan(marked, blocks, tuple(reader.texts), tuple(reader.gaps), reader.pictures, reader.headings)


def _mark(paragraph: Element) -> None:
    """Make a paragraph a heading of the first level (ECMA-376 Part 1, 17.3.1.20)."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        properties = etree.Element(f"{_W}pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(f"{_W}outlineLvl"):
        properties.remove(old)
    level = etree.Element(f"{_W}outlineLvl", {f"{_W}val": "0"})
    behind = [child for child in properties if child.tag in _BEHIND_LEVEL]
    properties.insert(properties.index(behind[0]) if behind else len(properties), level)


@dataclass(slots=True)
class _Reader:
    """What was met while a document is read from its beginning to its end."""

    styles: Styles
    texts: list[str] = field(default_factory=list)
    gaps: list[frozenset[int]] = field(default_factory=list)
    pictures: int = 0
    headings: dict[int, int] = field(default_factory=dict)
    heading: int = 0
    doubtful: bool = False

    def blocks(self, parent: Element) -> Iterator[Block]:
        """The blocks of a body or a cell."""
        items: list[Item] = []
        for child in parent:
            if child.tag == f"{_W}p":
                items.extend(self._paragraph(child))
            elif child.tag == f"{_W}tbl":
                items.extend(Item(block) for block in self._table(child))
        yield from nested(items)

    def _paragraph(self, paragraph: Element) -> Iterator[Item]:
        typed = "".join(_TEXTS.get(str(part.tag), part.text or "") for part in _printed(paragraph))
        text = fold(typed)
        drawings = [*paragraph.iter(f"{_DRAWING}inline", f"{_DRAWING}anchor")]
        if drawings and text:
            self.doubtful = True
        for drawing in drawings:
            yield Item(self._picture(drawing))
        if text:
            self.texts.append(text)
            self.gaps.append(gaps(typed))
            yield self._said(paragraph, len(self.texts) - 1)

    def _said(self, paragraph: Element, place: int) -> Item:
        """A paragraph with text, from its place among them: a heading, an item of a list, or neither."""
        languages = _languages(paragraph)
        self.doubtful = self.doubtful or len(languages) > 1
        level = self.styles.outline_level(paragraph)
        if level is None:
            kind, in_list = "P", self.styles.list_level(paragraph)
        else:
            self.headings[place] = self.heading = min(level + 1, self.heading + 1, _DEEPEST)
            kind, in_list = f"H{self.heading}", None
        return Item(Block(kind, paragraph=place, language=languages.pop()), in_list)

    def _picture(self, drawing: Element) -> Block:
        named = drawing.find(f"{_DRAWING}docPr")
        alt = "" if named is None else named.get("descr", "")
        self.doubtful = self.doubtful or not alt
        self.pictures += 1
        return Block("Figure", picture=self.pictures - 1, alt=alt)

    def _table(self, table: Element) -> Iterator[Block]:
        yield from shown(table, [Block("TR", tuple(self._cells(row))) for row in table.findall(f"{_W}tr")])

    def _cells(self, row: Element) -> Iterator[Block]:
        head = row.find(f"{_W}trPr/{_W}tblHeader") is not None
        for cell in row.findall(f"{_W}tc"):
            columns = number_of(cell.find(f"{_W}tcPr/{_W}gridSpan"), 1)
            yield Block("TH" if head else "TD", tuple(self.blocks(cell)), columns=columns)


def _printed(paragraph: Element) -> Sequence[Element]:
    return [*paragraph.iter(f"{_W}t", *_TEXTS)]


def _languages(paragraph: Element) -> set[str]:
    """The languages of its runs with text; empty text stands for that of the document.

    Those of styles count for nothing: Word sets them by the keyboard of whoever edits a frame.
    """
    texts = (text for text in paragraph.iter(f"{_W}t") if text.text and not text.text.isspace())
    return {_language(text) for text in texts} or {""}


def _language(text: Element) -> str:
    """The language that the run of a text names."""
    run = text.getparent()
    named = None if run is None else run.find(f"{_W}rPr/{_W}lang")
    return "" if named is None else named.get(f"{_W}val", "")
