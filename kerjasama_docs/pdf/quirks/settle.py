"""The copy of a DOCX for an engine, without what that engine sets otherwise than Word.

dxpdf 0.8 sets otherwise than Word and LibreOffice:

* It may break a line before and behind every field, even at a no-break space. It shows the cached
  text of a REF field anyway, so that text takes the place of the field.
* It keeps the space before a paragraph that begins a page, which Word and LibreOffice drop. The
  space goes behind the paragraph above; between two paragraphs all three take the larger of both.
* It ignores keepNext in tables (:mod:`kerjasama_docs.pdf.quirks.held_rows`).
* It prints the end of what must stay whole below the page (:mod:`kerjasama_docs.pdf.quirks.tall`).
* It sets a gap for characters that nobody sees (:mod:`kerjasama_docs.pdf.quirks.unseen`).

LibreOffice 7.4 loses the number of a REF field that would break at its no-break space where a line
of a narrow column ends: "Pasal" is printed, and its 1 is not.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from kerjasama_docs.ooxml.names import W, qualified
from kerjasama_docs.ooxml.package import packed, unpacked, zipped
from kerjasama_docs.ooxml.xml import Element
from kerjasama_docs.pdf.quirks.held_rows import hold_rows
from kerjasama_docs.pdf.quirks.tall import release
from kerjasama_docs.pdf.quirks.unseen import without_unseen

_W = qualified(W, "")
_BEHIND_SPACING = tuple(f"{_W}{name}" for name in ("ind", "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr"))
_DOCUMENT, _STYLES = "word/document.xml", "word/styles.xml"
_Clean = Callable[[bytes], bytes]


def settle(docx: bytes) -> bytes:
    """The copy for dxpdf; the same input gives the same bytes."""

    def settled(root: Element, styles: Element) -> None:
        _flatten_all(root)
        _move_space(root, _Spaces(styles))
        release(root)
        hold_rows(root)

    return _rewritten(docx, settled, without_unseen)


def settle_columns(docx: bytes) -> bytes:
    """The copy for LibreOffice: in tables, REF fields as their cached text."""

    def settled(root: Element, _styles: Element) -> None:
        for table in root.iter(f"{_W}tbl"):
            _flatten_all(table)

    return _rewritten(docx, settled)


def _rewritten(docx: bytes, change: Callable[[Element, Element], None], clean: _Clean = bytes) -> bytes:
    """A copy whose text was changed, with the help of its styles, and cleaned in every part; else as it is."""
    parts = unpacked(docx)
    parser = etree.XMLParser(resolve_entities=False, huge_tree=True)
    try:
        root = etree.fromstring(parts[_DOCUMENT], parser)
        styles = etree.fromstring(parts.get(_STYLES, b"<none/>"), parser)
    except etree.XMLSyntaxError:
        return docx
    change(root, styles)
    parts[_DOCUMENT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    texts = {name: clean(part) for name, part in parts.items() if name.startswith("word/") and name.endswith(".xml")}
    return zipped(packed({**parts, **texts}, level=0))


@dataclass(frozen=True)
class Field:
    """A field (ECMA-376 Part 1, 17.16.18): its code, and its runs that hold no text."""

    code: str
    runs: tuple[Element, ...]

    def and_run(self, run: Element) -> "Field":
        """The same with one more of its runs."""
        code = "".join(text.text or "" for text in run.iter(f"{_W}instrText"))
        return Field(self.code + code, (*self.runs, run))


def _flatten_all(holder: Element) -> None:
    """Do so with every paragraph in which a field begins; most have none, and are not looked through."""
    marked = (mark.getparent() for mark in holder.iter(f"{_W}fldChar"))
    holders = (run.getparent() for run in marked if run is not None)
    for paragraph in dict.fromkeys(each for each in holders if each is not None and each.tag == f"{_W}p"):
        _flatten(paragraph)


def _flatten(paragraph: Element) -> None:
    """Leave of every REF field only the runs of its cached text."""
    for field in fields(paragraph):
        if re.match(r"\s*REF\b", field.code):
            for run in field.runs:
                paragraph.remove(run)


def fields(paragraph: Element) -> list[Field]:
    """The fields that begin and end in a paragraph; of one inside another only the inner one."""
    found: list[Field] = []
    field: Field | None = None
    for run in paragraph.findall(f"{_W}r"):
        kind = _mark(run)
        if kind == "begin":
            field = Field("", (run,))
        elif field is not None and kind == "end":
            found.append(field.and_run(run))
            field = None
        elif field is not None and kind:
            field = field.and_run(run)
    return found


def _mark(run: Element) -> str:
    """What a run does in a field: ``begin``, ``separate``, ``end``, ``code``; empty for a run of text."""
    mark = run.find(f"{_W}fldChar")
    if mark is not None:
        return mark.get(f"{_W}fldCharType", "")
    return "code" if run.find(f"{_W}instrText") is not None else ""


class _Spaces:
    """Space before and after a paragraph, in twips: its own, or that of its style and its ancestors."""

    def __init__(self, styles: Element) -> None:
        self._styles = {style.get(f"{_W}styleId"): style for style in styles.iter(f"{_W}style")}
        self._known: dict[tuple[str | None, str], int] = {}

    def of(self, paragraph: Element, side: str) -> int:
        """The space on one side, ``before`` or ``after``."""
        own = _spacing(paragraph, side)
        if own is not None:
            return own
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        return self._of_style(style.get(f"{_W}val"), side) if style is not None else 0

    def _of_style(self, name: str | None, side: str) -> int:
        """The space of a style, looked up once for all of its paragraphs."""
        if (name, side) not in self._known:
            self._known[name, side] = self._inherited(name, side)
        return self._known[name, side]

    def _inherited(self, name: str | None, side: str) -> int:
        """The space that the nearest ancestor of a style gives; styles that go round in a circle give none."""
        for _ in self._styles:
            style = self._styles.get(name)
            if style is None:
                break
            space = _spacing(style, side)
            if space is not None:
                return space
            ancestor = style.find(f"{_W}basedOn")
            name = ancestor.get(f"{_W}val") if ancestor is not None else None
        return 0


def _spacing(holder: Element, side: str) -> int | None:
    """The space that a paragraph or a style names itself."""
    spacing = holder.find(f"{_W}pPr/{_W}spacing")
    value = spacing.get(f"{_W}{side}") if spacing is not None else None
    return int(value) if value is not None else None


def _move_space(root: Element, spaces: _Spaces) -> None:
    above: Element | None = None
    for block in root[0]:
        if block.tag != f"{_W}p":
            above = None
            continue
        before = spaces.of(block, "before")
        if above is not None and before:
            _set(above, "after", max(before, spaces.of(above, "after")))
            _set(block, "before", 0)
        above = block


def _set(paragraph: Element, side: str, value: int) -> None:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        properties = etree.Element(f"{_W}pPr")
        paragraph.insert(0, properties)
    spacing = properties.find(f"{_W}spacing")
    if spacing is None:
        spacing = etree.Element(f"{_W}spacing")
        behind = [place for place, child in enumerate(properties) if child.tag in _BEHIND_SPACING]
        properties.insert(behind[0] if behind else len(properties), spacing)
    spacing.set(f"{_W}{side}", str(value))
