"""The lists of a frame, cut where a naskah adds its own."""

import copy

from lxml import etree

from kerjasama_docs.docx.wml.lists import ListPart
from kerjasama_docs.docx.wml.markup import escaped
from kerjasama_docs.docx.wml.reading import Element, child, value
from kerjasama_docs.docx.wml.sections import typed
from kerjasama_docs.ooxml.names import w

_MARK = "sisipan"
"""Comment at the places where lists are added."""


def list_part(numbering: bytes, styles: bytes, *, roman: bool, word: str) -> ListPart:
    """Cut the part.

    Args:
        numbering: ``word/numbering.xml`` of the frame.
        styles: ``word/styles.xml`` of the frame.
        roman: Number the Pasal with Roman figures.
        word: What a Pasal is called.
    """
    root = etree.fromstring(numbering, etree.XMLParser(resolve_entities=False, remove_comments=True))
    if roman:
        _number_in_roman(root)
    if word != "Pasal":
        _call(root, word)
    ids = [_whole(item, key) for key in ("abstractNumId", "numId") for item in root]
    places = [place for place, item in enumerate(root) if item.tag == w("num")]
    for place in (places[-1] + 1, places[0]) if places else (len(root), len(root)):
        root.insert(place, etree.Comment(_MARK))
    made = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True).decode()
    first, middle, last = made.split(f"<!--{_MARK}-->")
    return ListPart((first, middle, last), max(ids, default=0) + 1, _indents(styles), _shapes(root))


def _whole(element: Element, key: str) -> int:
    """A number among the attributes; 0 without one."""
    text = element.get(w(key), "")
    return int(text) if text.isdecimal() else 0


def _shapes(root: Element) -> dict[int, str]:
    """The levels of every list as XML, without the styles that are linked to them: a style has one list."""
    abstract = {item.get(w("abstractNumId")): item for item in root.iter(w("abstractNum"))}
    found = {}
    for item in root.iter(w("num")):
        shape = copy.deepcopy(abstract.get(value(item, "abstractNumId")))
        levels = [] if shape is None else shape.findall(w("lvl"))
        for level in levels:
            for link in level.findall(w("pStyle")):
                level.remove(link)
        xml = '<w:multiLevelType w:val="multilevel"/>' + "".join(map(typed, levels))
        found[_whole(item, "numId")] = xml
    return found


def _call(root: Element, word: str) -> None:
    """Name what the list of the Pasal numbers."""
    for level in root.iter(w("lvl")):
        text = child(level, "lvlText")
        if value(level, "pStyle") == "Pasal" and text is not None:
            text.set(w("val"), f"{word}\u00a0%1")


def _number_in_roman(root: Element) -> None:
    for level in root.iter(w("lvl")):
        figures = child(level, "numFmt")
        if value(level, "pStyle") == "Pasal" and figures is not None:
            figures.set(w("val"), "upperRoman")


def _indents(styles: bytes) -> dict[str, str]:
    """The indent that each style names itself."""
    root = etree.fromstring(styles, etree.XMLParser(resolve_entities=False))
    found = {str(style.get(w("styleId"))): child(style, "pPr", "ind") for style in root.iter(w("style"))}
    return {name: _indent(item) for name, item in found.items() if item is not None}


def _indent(element: Element) -> str:
    sides = "".join(
        f' w:{etree.QName(key).localname}="{escaped(str(measure))}"' for key, measure in element.attrib.items()
    )
    return f"<w:ind{sides}/>"
