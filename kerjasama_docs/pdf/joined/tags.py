"""The tags of a part (ISO 32000-1, 14.7), read so far that they can be kept: those that this program has made, whole.

Where a mark of a page is in no element, an element is of a kind that is not known here, or a page holds what was put
there later, nothing of the part is kept, and the joined file claims nothing.
"""

import io
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from kerjasama_docs.pdf.joined.copying import contents_of
from kerjasama_docs.pdf.joined.objects import MAX_DEPTH, as_array, as_dictionary, resolved, text_of
from kerjasama_docs.pdf.joined.part import OUR_PRODUCERS, Opened
from kerjasama_docs.regex import regex

_CLAIM = regex(rb"<pdfuaid:part\b[^>]*>1<")
_MAX_XMP = 1_000_000
_MAX_ELEMENTS = 200_000
_MARK = regex(rb"/MCID\s+(\d+)")
_HEADINGS = frozenset(f"H{level}" for level in range(1, 7))
_KINDS = _HEADINGS | {"Document", "Part", "P", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "Figure"}
_SAID = frozenset({"/Alt", "/A", "/Lang", "/T"})
"""What an element says of itself (table 323, 14.9.3), beside its place in the tree."""
_PLACED = frozenset({"/Type", "/S", "/P", "/K", "/Pg"})
_ROOT = frozenset({"/Type", "/K", "/ParentTree", "/ParentTreeNextKey"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a page that shows an element: the page, from 0, and its number on it (MCID)."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the structure.

    Attributes:
        kind: Its structure type, ``P``.
        said: What it says of itself, by its keys.
        kids: What is in it, in the order of reading.
    """

    kind: str
    said: Mapping[str, PdfObject]
    kids: "tuple[Element | Mark, ...]"


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags of a part.

    Attributes:
        kids: What its document holds.
        language: The language of the part.
    """

    kids: tuple[Element | Mark, ...]
    language: str


class _UnknownError(Exception):
    """Something that this program does not write."""


def tags_of(part: Opened) -> Tags | None:
    """The tags of a part that says it is PDF/UA-1; None where they cannot be kept."""
    known = part.reader.root_object
    if not (_is_ours(part) and _is_claimed(known)) or any(as_array(page.get("/Annots")) for page in part.pages):
        return None
    reading = _Reading.of(part)
    # A reader of its own, since each keeps all that it has read: a tree has a hundred times as many objects as pages.
    root = PdfReader(io.BytesIO(part.part.pdf)).root_object
    try:
        document = reading.document(as_dictionary(root.get("/StructTreeRoot")))
    except _UnknownError:
        return None
    if reading.marks != Counter(_shown(part)) or not _is_counted(reading.marks):
        return None
    return Tags(document.kids, text_of(known.get("/Lang")))


def _is_ours(part: Opened) -> bool:
    return part.part.own or text_of(as_dictionary(part.reader.metadata).get("/Producer")).startswith(OUR_PRODUCERS)


def _is_claimed(root: DictionaryObject) -> bool:
    metadata = resolved(root.get("/Metadata"))
    return isinstance(metadata, StreamObject) and _CLAIM.search(metadata.get_data()[:_MAX_XMP]) is not None


def _shown(part: Opened) -> Iterator[Mark]:
    """The marks on its pages."""
    for place, page in enumerate(part.pages):
        for content in contents_of(page):
            yield from (Mark(place, int(number)) for number in _MARK.findall(content))


def _is_counted(marks: Counter[Mark]) -> bool:
    """Whether no mark stands twice, and those of each page are numbered from 0 on."""
    sizes = Counter(mark.page for mark in marks)
    return set(marks.values()) <= {1} and all(mark.number < sizes[mark.page] for mark in marks)


@dataclass(slots=True)
class _Reading:
    """Reads a tree.

    Attributes:
        pages: The place of a page by the number of its object.
        marks: How often each mark was met; once, in a tree that is sound.
        seen: How many elements were met.
    """

    pages: Mapping[int, int]
    marks: Counter[Mark] = field(default_factory=Counter)
    seen: int = 0

    @classmethod
    def of(cls, part: Opened) -> "_Reading":
        """The reading of a part, of which nothing is read yet."""
        numbers = (page.indirect_reference for page in part.pages)
        return cls({number.idnum: place for place, number in enumerate(numbers) if number is not None})

    def document(self, root: DictionaryObject) -> Element:
        """The outermost element.

        Raises:
            _UnknownError: Something in the tree is not known here.
        """
        element = self._element(as_dictionary(root.get("/K")), MAX_DEPTH)
        if root.keys() - _ROOT or element.kind != "Document":
            raise _UnknownError
        return element

    def _element(self, found: DictionaryObject, depth: int) -> Element:
        self.seen += 1
        kind, said = str(found.get("/S")).removeprefix("/"), found.keys() - _PLACED
        if depth == 0 or self.seen > _MAX_ELEMENTS or kind not in _KINDS or said - _SAID:
            raise _UnknownError
        inside = resolved(found.get("/K"))
        several = inside if isinstance(inside, ArrayObject) else [inside]
        kids = tuple(self._kid(kid, found, depth) for kid in several)
        return Element(kind, {key: _plain(found.get(key)) for key in sorted(said)}, kids)

    def _kid(self, kid: object, parent: DictionaryObject, depth: int) -> Element | Mark:
        known = as_dictionary(kid)
        if known.get("/S"):
            return self._element(known, depth - 1)
        holder, number = (known, known.get("/MCID")) if known else (parent, resolved(kid))
        page = holder.raw_get("/Pg") if "/Pg" in holder else None
        if not isinstance(page, IndirectObject) or page.idnum not in self.pages or not isinstance(number, NumberObject):
            raise _UnknownError
        mark = Mark(self.pages[page.idnum], int(number))
        self.marks[mark] += 1
        return mark


def _plain(value: object, depth: int = 3) -> PdfObject:
    """A value of names, numbers and texts, without what would lead to other objects.

    Raises:
        _UnknownError: It is another one.
    """
    found = resolved(value)
    if isinstance(found, NameObject | NumberObject | FloatObject | TextStringObject):
        return found
    if isinstance(found, ArrayObject) and depth:
        return ArrayObject(_plain(each, depth - 1) for each in found)
    if isinstance(found, DictionaryObject) and not isinstance(found, StreamObject) and depth:
        return DictionaryObject({NameObject(key): _plain(each, depth - 1) for key, each in found.items()})
    raise _UnknownError
