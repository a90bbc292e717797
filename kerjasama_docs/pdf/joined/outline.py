"""Outlines (ISO 32000-1, 12.3.3): read from a part, and written below the entry of the part."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    Destination,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
)

from kerjasama_docs.pdf.joined.objects import MAX_DEPTH, as_dictionary, as_number, as_text, resolved, text_of

MAX_ENTRIES = 5_000
"""Most entries that are taken over from a part."""
_VIEWS = frozenset({"/XYZ", "/Fit", "/FitH", "/FitV", "/FitR", "/FitB", "/FitBH", "/FitBV"})
"""How a page may be shown (table 151)."""
View = tuple[PdfObject, ...]
WHOLE: View = (NameObject("/Fit"),)


@dataclass(frozen=True, slots=True)
class Place:
    """A page of a part, from 0, and how it is shown."""

    page: int
    view: View = WHOLE


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of an outline."""

    title: str
    place: Place | None
    below: "tuple[Entry, ...]" = ()

    @property
    def count(self) -> int:
        """Itself and all below it."""
        return 1 + sum(each.count for each in self.below)


@dataclass(frozen=True)
class Places:
    """Where the destinations of a part lead: explicit ones, and those that have a name in it.

    Attributes:
        pages: The place of a page by the number of its object.
        named: Destinations by name.
    """

    pages: Mapping[int, int]
    named: Mapping[str, object]

    @classmethod
    def of(cls, reader: PdfReader) -> "Places":
        """The destinations of a part."""
        numbers = ((page.indirect_reference, place) for place, page in enumerate(reader.pages))
        return cls({ref.idnum: place for ref, place in numbers if ref is not None}, dict(reader.named_destinations))

    def find(self, destination: object) -> Place | None:
        """Where a destination leads (12.3.2); None for nowhere."""
        found = resolved(destination)
        if isinstance(found, str) and not isinstance(found, NullObject):
            named = self.named.get(str(found))
            found = named.dest_array if isinstance(named, Destination) else None
        if isinstance(found, DictionaryObject):
            found = resolved(found.get("/D"))
        array = found if isinstance(found, ArrayObject) else ()
        page = self._page(array[0]) if array else None
        return None if page is None else Place(page, _view(array[1:]))

    def _page(self, page: object) -> int | None:
        if isinstance(page, IndirectObject):
            return self.pages.get(page.idnum)
        number = as_number(page)
        return int(number) if number is not None and int(number) in self.pages.values() else None


def _view(given: Sequence[PdfObject]) -> View:
    if not given or str(given[0]) not in _VIEWS:
        return WHOLE
    return (NameObject(str(given[0])), *map(_number, given[1:5]))


def _number(given: PdfObject) -> PdfObject:
    """A number of a view; null leaves it as it is (12.3.2.2)."""
    number = as_number(given)
    return NullObject() if number is None else FloatObject(round(number, 3))


def destination(note: DictionaryObject) -> object:
    """What a link or an entry leads to: its destination, or that of its action."""
    action = as_dictionary(note.get("/A"))
    if "/Dest" in note:
        return note.get("/Dest")
    return action.get("/D") if action.get("/S") == "/GoTo" else None


@dataclass
class _Reading:
    """Reads an outline; each entry once, as many and as deep as the bounds say."""

    places: Places
    seen: set[int] = field(default_factory=set)

    def below(self, node: DictionaryObject, depth: int) -> Iterator[Entry]:
        item = as_dictionary(node.get("/First"))
        while item and id(item) not in self.seen and len(self.seen) < MAX_ENTRIES:
            self.seen.add(id(item))
            inner = tuple(self.below(item, depth + 1)) if depth < MAX_DEPTH else ()
            if title := text_of(item.get("/Title")):
                yield Entry(title, self.places.find(destination(item)), inner)
            else:
                yield from inner
            item = as_dictionary(item.get("/Next"))


def entries(reader: PdfReader, places: Places) -> tuple[Entry, ...]:
    """The outline of a part."""
    return tuple(_Reading(places).below(as_dictionary(reader.root_object.get("/Outlines")), 0))


def shifted(entry: Entry, pages: int) -> Entry:
    """An entry of a part as one of the joined file, in which so many pages stand before the part."""
    place = Place(entry.place.page + pages, entry.place.view) if entry.place else None
    return Entry(entry.title, place, tuple(shifted(each, pages) for each in entry.below))


def write(writer: PdfWriter, outline: Sequence[Entry], pages: Sequence[IndirectObject]) -> None:
    """Write an outline; what is below the entry of a part is closed, so that all parts are seen at once."""
    root = DictionaryObject({NameObject("/Type"): NameObject("/Outlines")})
    parent = writer._add_object(root)  # noqa: SLF001 - how pypdf itself makes an indirect object
    _fill(writer, root, outline, parent=parent, pages=pages)
    root[NameObject("/Count")] = NumberObject(len(outline))
    writer.root_object[NameObject("/Outlines")] = parent
    writer.root_object[NameObject("/PageMode")] = NameObject("/UseOutlines")


def _fill(
    writer: PdfWriter,
    node: DictionaryObject,
    entries: Sequence[Entry],
    *,
    parent: IndirectObject,
    pages: Sequence[IndirectObject],
) -> None:
    """Hang entries below a node, each linked to the one before and behind it."""
    items = [DictionaryObject({NameObject("/Title"): as_text(each.title)}) for each in entries]
    links = [writer._add_object(item) for item in items]  # noqa: SLF001 - as above
    for place, (entry, item) in enumerate(zip(entries, items, strict=True)):
        item[NameObject("/Parent")] = parent
        if place > 0:
            item[NameObject("/Prev")] = links[place - 1]
        if place + 1 < len(links):
            item[NameObject("/Next")] = links[place + 1]
        if entry.place is not None:
            item[NameObject("/Dest")] = ArrayObject([pages[entry.place.page], *entry.place.view])
        if entry.below:
            _fill(writer, item, entry.below, parent=links[place], pages=pages)
            item[NameObject("/Count")] = NumberObject(-len(entry.below))
    if links:
        node[NameObject("/First")], node[NameObject("/Last")] = links[0], links[-1]
