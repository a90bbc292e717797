"""Parts joined into one PDF: pages as they are, one outline, page labels, and what the file says of itself.

The same parts give the same bytes: no clock, no random identity.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
)

from kerjasama_docs.pdf.archival import icc, xmp
from kerjasama_docs.pdf.joined import outline, tag_tree
from kerjasama_docs.pdf.joined.copying import Copied, Over, stream_of
from kerjasama_docs.pdf.joined.numbers import Numbers
from kerjasama_docs.pdf.joined.objects import as_text
from kerjasama_docs.pdf.joined.outline import Entry, Place, Places
from kerjasama_docs.pdf.joined.part import Opened
from kerjasama_docs.pdf.joined.tag_tree import TaggedPart
from kerjasama_docs.pdf.joined.tags import Tags, tags_of
from kerjasama_docs.pdf.joined.writing import PRODUCER, content_of, new_writer
from kerjasama_docs.pdf.properties import Properties


@dataclass(frozen=True)
class Wanted:
    """How parts are joined.

    Attributes:
        properties: What the file says of itself.
        cover: Whether the first part is a cover, whose pages have roman numbers.
        archival: Whether the file is marked as PDF/A-2u; only where no part keeps it from that. Where all parts are
            tagged, it is PDF/UA-1, too.
        numbers: The numbers of the pages; None for none.
    """

    properties: Properties
    cover: bool = False
    archival: bool = False
    numbers: Numbers | None = None


@dataclass(frozen=True)
class JoinedPdf:
    """A joined file.

    Attributes:
        content: Its bytes.
        accessible: Whether it is tagged and says so (PDF/UA-1).
    """

    content: bytes
    accessible: bool


class Joining:
    """A joined file on its way.

    Attributes:
        writer: What writes it.
        pages: Its pages so far.
        entries: Its outline so far.
        tagged: Its parts with tags so far: all of them, or none.
    """

    def __init__(self) -> None:
        self.writer = new_writer()
        self.pages: list[IndirectObject] = []
        self.entries: list[Entry] = []
        self.tagged: list[TaggedPart] = []
        self.cover = 0

    def add(self, part: Opened, over: Sequence[Sequence[Over]], tags: Tags | None) -> None:
        """Put the pages of a part behind those that are there; with its tags, where the file keeps those of all."""
        places, before = Places.of(part.reader), len(self.pages)
        copied = [Copied(self.writer, page) for page in part.pages]
        for each, drawn in zip(copied, over, strict=True):
            self.pages.append(self._placed(each.finish(drawn, tagged=tags is not None)))
        if tags is not None:
            self.tagged.append(TaggedPart(tags, part.title, before))
        own = self.pages[before:]
        for each in copied:
            each.linked(places, own)
        below = outline.entries(part.reader, places)
        entry = Entry(part.title, Place(0), below)
        self.entries.append(outline.shifted(entry, before))
        self.writer.reset_translation(part.reader)

    def _placed(self, page: DictionaryObject) -> IndirectObject:
        """A page at the end of the file; the tree is flat, as it is with pypdf (7.7.3)."""
        tree = self.writer.root_object["/Pages"].get_object()
        assert isinstance(tree, DictionaryObject)  # noqa: S101 - pypdf has just made it
        page[NameObject("/Parent")] = self.writer.root_object.raw_get("/Pages")
        return self.writer._add_object(page)  # noqa: SLF001 - how pypdf itself makes an indirect object

    def finished(self, wanted: Wanted) -> None:
        """Add what stands around the pages."""
        tree = self.writer.root_object["/Pages"].get_object()
        assert isinstance(tree, DictionaryObject)  # noqa: S101 - as above
        tree[NameObject("/Kids")] = ArrayObject(self.pages)
        tree[NameObject("/Count")] = NumberObject(len(self.pages))
        outline.write(self.writer, self.entries, self.pages)
        root = self.writer.root_object
        root[NameObject("/PageLabels")] = labels(self.cover)
        root[NameObject("/Lang")] = as_text(wanted.properties.language)
        shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(value=True)})
        root[NameObject("/ViewerPreferences")] = shown
        said = {"/Title": wanted.properties.title, "/Author": wanted.properties.author, "/Producer": PRODUCER}
        self.writer.metadata = {key: text for key, text in said.items() if text}
        if self.tagged:
            tag_tree.write(self.writer, self.tagged, self.pages, language=wanted.properties.language)
        if wanted.archival:
            self._mark(wanted.properties)

    def _mark(self, properties: Properties) -> None:
        """Mark the file as PDF/A-2u: what it says of itself again in XMP, and what its colours mean (ISO 19005-2)."""
        root = self.writer.root_object
        told = DecodedStreamObject()
        told.set_data(xmp.packet(replace(properties, producer=PRODUCER), accessible=bool(self.tagged)))
        told.update({NameObject("/Type"): NameObject("/Metadata"), NameObject("/Subtype"): NameObject("/XML")})
        root[NameObject("/Metadata")] = self.writer._add_object(told)  # noqa: SLF001
        profile = stream_of(icc.srgb())
        profile[NameObject("/N")] = NumberObject(icc.COMPONENTS)
        intent = DictionaryObject({NameObject("/Type"): NameObject("/OutputIntent")})
        intent[NameObject("/S")] = NameObject("/GTS_PDFA1")
        intent[NameObject("/OutputConditionIdentifier")] = as_text(icc.NAME)
        intent[NameObject("/DestOutputProfile")] = self.writer._add_object(profile)  # noqa: SLF001
        root[NameObject("/OutputIntents")] = ArrayObject([intent])


def labels(cover: int) -> DictionaryObject:
    """Page labels (12.4.2): the pages of the cover in roman numbers, all others in one row of figures."""
    rows: list[tuple[int, str]] = [(0, "/r"), (cover, "/D")] if cover else [(0, "/D")]
    numbers = ArrayObject()
    for start, style in rows:
        numbers += [NumberObject(start), DictionaryObject({NameObject("/S"): NameObject(style)})]
    return DictionaryObject({NameObject("/Nums"): numbers})


def joined(parts: Sequence[Opened], wanted: Wanted) -> JoinedPdf:
    """One PDF of some parts, in the order given."""
    joining = Joining()
    drawn = wanted.numbers.over(joining.writer, parts) if wanted.numbers else {}
    tags = _tags(parts) if wanted.archival and wanted.properties.title else [None] * len(parts)
    for number, (part, own) in enumerate(zip(parts, tags, strict=True)):
        joining.add(part, [drawn.get((number, place), ()) for place in range(len(part.pages))], own)
        if wanted.cover and number == 0:
            joining.cover = len(joining.pages)
    joining.finished(wanted)
    return JoinedPdf(content_of(joining.writer), accessible=wanted.archival and bool(joining.tagged))


def _tags(parts: Sequence[Opened]) -> Sequence[Tags | None]:
    """The tags of all parts; where one has none that can be kept, those of none, for a file is tagged as a whole."""
    found: list[Tags] = []
    for part in parts:
        own = tags_of(part)
        if own is None:
            return [None] * len(parts)
        found.append(own)
    return found
