"""The marks of tracked changes: who changed what, around runs, at the end of a paragraph, on a row."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Literal

from lxml import etree

from kerjasama_docs.ooxml.names import w
from kerjasama_docs.ooxml.xml import Element

Mark = Literal["ins", "del", "moveFrom", "moveTo"]
"""Put in, taken out, moved away, moved here (17.13.5.18, 17.13.5.14, 17.13.5.22, 17.13.5.25)."""
GONE = frozenset({"del", "moveFrom"})
_FIRST = 900_000
"""Numbers of marks begin far behind those of bookmarks, with which they must not be shared (17.13.5, id)."""

_NEUTRAL = datetime(2000, 1, 1)  # noqa: DTZ001 - a mark says its time without a zone
"""The time of a move that has none: the schema wants one for the range of a move alone (17.13.5, CT_MoveBookmark)."""


@dataclass(frozen=True)
class By:
    """Who changed it and when.

    Attributes:
        author: Who; every mark has to name somebody.
        moment: When; None leaves the time out.
        names: The bookmarks of the new document; one that is gone with its text may not bear such a name.
        numbers: The numbers of the marks of a document.
    """

    author: str
    moment: datetime | None = None
    names: frozenset[str] = frozenset()
    numbers: Iterator[int] = field(default_factory=lambda: count(_FIRST))

    def mark(self, kind: str, /, **more: str) -> Element:
        """An empty mark."""
        element = etree.Element(w(kind))
        element.set(w("id"), str(next(self.numbers)))
        element.set(w("author"), self.author)
        when = self.moment or (_NEUTRAL if kind.endswith("RangeStart") else None)
        if when:
            element.set(w("date"), when.strftime("%Y-%m-%dT%H:%M:%SZ"))
        for key, value in more.items():
            element.set(w(key), value)
        return element

    def around(self, runs: Iterable[Element], mark: Mark) -> Element:
        """Runs within a mark; what a deleted run says is called otherwise (17.3.3.7, 17.16.13)."""
        element = self.mark(mark)
        for run in runs:
            element.append(run)
        if mark == "del":
            _as_deleted(element)
        return element

    def at_end(self, paragraph: Element, mark: Mark) -> None:
        """Mark the end of a paragraph (17.13.5.15, 17.13.5.19)."""
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            paragraph.insert(0, properties)
        own = properties.find(w("rPr"))
        if own is None:
            own = etree.Element(w("rPr"))
            behind = properties.find(w("sectPr"))
            properties.append(own) if behind is None else behind.addprevious(own)
        own.insert(0, self.mark(mark))

    def on_row(self, row: Element, mark: Mark) -> None:
        """Mark a row of a table (17.13.5.12, 17.13.5.16); a row is never moved."""
        properties = row.find(w("trPr"))
        if properties is None:
            properties = etree.Element(w("trPr"))
            before = row.find(w("tblPrEx"))
            row.insert(0, properties) if before is None else before.addnext(properties)
        if not len(properties):  # the schema wants one property before the mark (17.4.81, CT_TrPrBase)
            properties.append(etree.Element(w("cantSplit"), {w("val"): "off"}))
        properties.append(self.mark("del" if mark in GONE else "ins"))


def _as_deleted(element: Element) -> None:
    for tag, deleted in ((w("t"), w("delText")), (w("instrText"), w("delInstrText"))):
        for each in [*element.iter(tag)]:
            each.tag = deleted


def whole(block: Element, by: By, mark: Mark) -> Element:
    """A paragraph or table that is new, gone or moved as a whole, as a copy."""
    copy = deepcopy(block)
    rows = [copy] if copy.tag == w("tr") else list(copy.iter(w("tr")))
    for row in rows:
        by.on_row(row, mark)
    within: Mark = mark
    if rows:
        within = "del" if mark in GONE else "ins"
    for paragraph in [copy] if copy.tag == w("p") else copy.iter(w("p")):
        _paragraph(paragraph, by, within)
    return copy


def _paragraph(paragraph: Element, by: By, mark: Mark) -> None:
    """All runs of a paragraph and its end."""
    if mark in GONE:
        _own_bookmarks(paragraph, by)
    runs: list[Element] = []
    for child in [*paragraph]:
        if child.tag == w("r"):
            runs.append(child)
            continue
        _wrap(runs, by, mark)
        runs = []
    _wrap(runs, by, mark)
    by.at_end(paragraph, mark)


def _own_bookmarks(paragraph: Element, by: By) -> None:
    """Leave out the bookmarks that the new document has; the others get numbers that no other bears."""
    for start in paragraph.findall(w("bookmarkStart")):
        number = start.get(w("id"))
        ends = [end for end in paragraph.findall(w("bookmarkEnd")) if end.get(w("id")) == number]
        own = str(next(by.numbers))
        for each in (start, *ends):
            if start.get(w("name")) in by.names:
                paragraph.remove(each)
            else:
                each.set(w("id"), own)


def _wrap(runs: list[Element], by: By, mark: Mark) -> None:
    place = runs[0].getparent() if runs else None
    if place is not None:
        at = place.index(runs[0])
        place.insert(at, by.around(runs, mark))


def with_bookmarks(paragraph: Element, old: Element, by: By) -> Element:
    """A paragraph with the bookmarks that only its old form has: rejected, a rujukan of the old naskah finds it."""
    for start in old.findall(w("bookmarkStart")):
        name = str(start.get(w("name")))
        if name in by.names:
            continue
        number = str(next(by.numbers))
        begin = etree.Element(w("bookmarkStart"), {w("id"): number, w("name"): name})
        properties = paragraph.find(w("pPr"))
        paragraph.insert(0 if properties is None else 1, begin)
        paragraph.append(etree.Element(w("bookmarkEnd"), {w("id"): number}))
    return paragraph
