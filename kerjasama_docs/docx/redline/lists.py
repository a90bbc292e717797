"""The lists of two documents in one part: a paragraph of the old one counts in the list that its fellows are in now."""

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from kerjasama_docs.docx.redline.blocks import Both
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.ooxml.xml import Element

_NUMBER = f"{w('pPr')}/{w('numPr')}/{w('numId')}"


def number_of(paragraph: Element) -> Element | None:
    """What says which list a paragraph is in; None for that of its style."""
    return paragraph.find(_NUMBER)


def joined(old: bytes, new: bytes, pairs: Iterable[Both]) -> tuple[bytes, dict[str, str]]:
    """The part with the lists of both.

    Args:
        old: The lists of the old document.
        new: Those of the new one.
        pairs: Paragraphs that stand in both.

    Returns:
        The part, and by the number of each list of the old document its number in it.
    """
    known = {"0": "0", **_same(pairs)}
    root, before = etree.fromstring(new), etree.fromstring(old)
    taken = {str(each.get(w("numId"))): each for each in root.findall(w("num"))}
    for each in before.findall(w("num")):
        number = str(each.get(w("numId")))
        if number in known:
            continue
        if number in taken and _shape(taken[number]) == _shape(each):
            known[number] = number
            continue
        known[number] = str(max(map(int, taken), default=0) + 1)
        taken[known[number]] = copy = deepcopy(each)
        copy.set(w("numId"), known[number])
        root.findall(w("num"))[-1].addnext(copy)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True), known


def _same(pairs: Iterable[Both]) -> dict[str, str]:
    """The lists of paragraphs that stand in both."""
    found: dict[str, str] = {}
    for old, new in pairs:
        if old is None or new is None:
            continue
        before, after = number_of(old), number_of(new)
        if before is not None and after is not None:
            found.setdefault(str(before.get(w("val"))), str(after.get(w("val"))))
    return found


def _shape(number: Element) -> bytes:
    return b"".join(etree.tostring(child) for child in number)
