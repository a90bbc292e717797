"""The sections of a frame, cut where the page of a profil goes."""

import re

from lxml import etree

from kerjasama_docs.docx.wml.geometry import SIDEWAYS, UPRIGHT, Section
from kerjasama_docs.ooxml.names import w

_BEFORE_PAGE = {w(name) for name in ("headerReference", "footerReference", "footnotePr", "endnotePr", "type")}
"""What stands before the page in the properties of a section (17.6.17)."""


def without_pages(document: bytes) -> tuple[bytes, Section]:
    """Put a mark in the place of paper and margins in every section of a frame; one that lies on its side stays so.

    Args:
        document: ``word/document.xml`` of the frame.

    Returns:
        The part, and the properties of its last section.

    Raises:
        ValueError: It has no section.
    """
    root = etree.fromstring(document, etree.XMLParser(resolve_entities=False, huge_tree=True))
    sections = [item for item in root.iter(w("sectPr")) if not any(item.iterancestors(w("sectPrChange")))]
    body = root.find(w("body"))
    if body is None or not sections or sections[-1].getparent() is not body:
        raise ValueError("tidak punya akhir bagian (sectPr)")
    for section in sections:
        _mark(section)
    last = [typed(item) for item in sections[-1]]
    place = next(place for place, text in enumerate(last) if text in {UPRIGHT, SIDEWAYS})
    made = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made, Section("".join(last[:place]), "".join(last[place + 1 :]))


def _mark(section: etree._Element) -> None:
    old = section.find(w("pgSz"))
    sideways = old is not None and old.get(w("orient")) == "landscape"
    for item in [*section.findall(w("pgSz")), *section.findall(w("pgMar"))]:
        section.remove(item)
    place = sum(item.tag in _BEFORE_PAGE for item in section)
    section.insert(place, etree.Comment((SIDEWAYS if sideways else UPRIGHT)[4:-3]))


def typed(element: etree._Element) -> str:
    """An element as text; the document it goes into declares its namespaces."""
    return re.sub(r'\sxmlns(?::\w+)?="[^"]*"', "", etree.tostring(element, encoding="unicode", with_tail=False))
