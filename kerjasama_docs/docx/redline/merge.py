"""Two finished files of ours as one Word file with tracked changes."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import NamedTuple

from lxml import etree

from kerjasama_docs.docx.frame.names import DOCUMENT, NUMBERING
from kerjasama_docs.docx.redline.blocks import Both, merged, paired, with_content
from kerjasama_docs.docx.redline.lists import joined, number_of
from kerjasama_docs.docx.redline.marks import GONE, By, Mark, whole
from kerjasama_docs.docx.redline.sections import Sections, sections_of
from kerjasama_docs.docx.redline.tokens import as_elements, laid_side_by_side, moved_apart, tokens
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.ooxml.package import packed, unpacked, zipped
from kerjasama_docs.ooxml.xml import Element

_MARGINS = ("word/header", "word/footer")


class Place(NamedTuple):
    """A Pasal by its places in the old and in the new naskah, from 0; None in one that lacks it."""

    old: int | None
    new: int | None
    moved: bool = False

    @property
    def left(self) -> bool:
        """Whether it is gone from where it stood in the old naskah."""
        return self.old is not None and (self.new is None or self.moved)


@dataclass(frozen=True)
class Order:
    """How the Pasal of two naskah stand to each other.

    Attributes:
        places: All Pasal in the order of the new naskah, what is gone where it stood.
        old: How many the old one has.
        new: How many the new one has.
    """

    places: Sequence[Place]
    old: int
    new: int


def redline(old: bytes, new: bytes, *, order: Order, by: By) -> bytes:
    """The new file with all that was changed since the old one marked as tracked changes.

    Args:
        old: The old naskah as DOCX.
        new: The new one, from a frame with the same styles.
        order: How their Pasal stand to each other.
        by: Who is named for the changes.
    """
    before, after = unpacked(old), unpacked(new)
    root, old_root = etree.fromstring(after[DOCUMENT]), etree.fromstring(before[DOCUMENT])
    names = frozenset(str(each.get(w("name"))) for each in root.iter(w("bookmarkStart")))
    by = replace(by, names=names)
    body, old_blocks = root[0], _blocks(old_root[0])
    blocks = _blocks(body)
    parts = _parts(old_blocks, blocks, order)
    after[NUMBERING], lists = joined(before[NUMBERING], after[NUMBERING], _pairs(parts, order))
    _count_on(old_root, lists)
    made = list(_Merging(*parts, order, by).all())
    for block in blocks:
        body.remove(block)
    for at, block in enumerate(made):
        body.insert(at, block)
    after[DOCUMENT] = _written(root)
    for name in after:
        if name.startswith(_MARGINS) and name in before:
            after[name] = _margin(before[name], after[name], by)
    return zipped(packed(after))


def _written(root: Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _blocks(body: Element) -> list[Element]:
    return [each for each in body if each.tag != w("sectPr")]


def _margin(old: bytes, new: bytes, by: By) -> bytes:
    """The head or foot of the pages."""
    before, after = etree.fromstring(old), etree.fromstring(new)
    made = merged([*before], [*after], by)
    for each in [*after]:
        after.remove(each)
    after.extend(made)
    return _written(after)


def _count_on(root: Element, lists: Mapping[str, str]) -> None:
    """Let the paragraphs of the old document count in the lists of the new one."""
    for paragraph in root.iter(w("p")):
        number = number_of(paragraph)
        if number is not None:
            number.set(w("val"), lists.get(str(number.get(w("val"))), "0"))


def _parts(old: Sequence[Element], new: Sequence[Element], order: Order) -> tuple[Sections, Sections]:
    """Both documents in sections; where these are not as many as there are Pasal, all stands before the first."""
    before, after = sections_of(old, order.old), sections_of(new, order.new)
    return (before, after) if before and after else (Sections(old, (), ()), Sections(new, (), ()))


def _pairs(parts: tuple[Sections, Sections], order: Order) -> Iterator[Both]:
    """The paragraphs that stand in both."""
    before, after = parts
    yield from paired(before.before, after.before)
    for place in order.places if before.pasal else ():
        if place.old is not None and place.new is not None:
            yield from paired(before.pasal[place.old], after.pasal[place.new])
    yield from paired(before.behind, after.behind)


@dataclass(frozen=True)
class _Merging:
    """Two documents while they are merged.

    Attributes:
        old: The sections of the old one.
        new: Those of the new one.
        order: How their Pasal stand to each other.
        by: Who is named for the changes.
    """

    old: Sections
    new: Sections
    order: Order
    by: By

    def all(self) -> Iterator[Element]:
        """All paragraphs and tables of both."""
        yield from merged(self.old.before, self.new.before, self.by)
        yield from self._pasal() if self.old.pasal else ()
        yield from merged(self.old.behind, self.new.behind, self.by)

    def _pasal(self) -> Iterator[Element]:
        """The Pasal in the order of the new naskah; one that was moved leaves a mark where it stood."""
        left = deque(sorted((place for place in self.order.places if place.left), key=lambda place: place.old or 0))
        for place in self.order.places:
            if place.old is not None and place.new is not None and not place.moved:
                yield from self._left_before(place.old, left)
            yield from self._stands(place)
        yield from self._left_before(self.order.old, left)

    def _left_before(self, end: int, left: deque[Place]) -> Iterator[Element]:
        """What is gone from before a Pasal of the old naskah."""
        while left and (left[0].old or 0) < end:
            place = left.popleft()
            block = self.old.pasal[place.old or 0]
            if place.new is None:
                yield from (whole(each, self.by, "del") for each in block)
            else:
                yield from self._moved(place, "moveFrom")

    def _stands(self, place: Place) -> Iterator[Element]:
        """What a Pasal of the new naskah is there; nothing for one that it lacks."""
        if place.new is None:
            return
        block = self.new.pasal[place.new]
        if place.old is None:
            yield from (whole(each, self.by, "ins") for each in block)
        elif place.moved:
            yield from self._moved(place, "moveTo")
        else:
            yield from merged(self.old.pasal[place.old], block, self.by)

    def _moved(self, place: Place, side: Mark) -> Iterator[Element]:
        """A Pasal where it stood or where it stands now, between the ends of a range (17.13.5.21 to 17.13.5.28).

        What was changed in it is taken out where it stood and put in where it stands: accepted, it reads as the new
        naskah does, rejected as the old one.
        """
        start = self.by.mark(f"{side}RangeStart", name=f"pindah{place.old}")
        yield start
        for both in paired(self.old.pasal[place.old or 0], self.new.pasal[place.new or 0]):
            own = both[0] if side in GONE else both[1]
            if own is not None:
                yield self._moved_block(own, both, side)
        yield etree.Element(w(f"{side}RangeEnd"), {w("id"): str(start.get(w("id")))})

    def _moved_block(self, own: Element, both: Both, side: Mark) -> Element:
        old, new = both
        if old is None or new is None:
            return whole(own, self.by, "del" if side in GONE else "ins")
        if own.tag != w("p"):
            return whole(own, self.by, side)
        row = moved_apart(laid_side_by_side(tokens(old), tokens(new)), side)
        made = with_content(deepcopy(own), as_elements(row, self.by))
        self.by.at_end(made, side)
        return made
