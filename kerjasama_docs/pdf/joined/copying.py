"""Copying pages into the joined file: what is seen of them, and nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

from kerjasama_docs.pdf.joined import annotations
from kerjasama_docs.pdf.joined.geometry import IDENTITY, Matrix, Sheet, rectangle_of, spelled
from kerjasama_docs.pdf.joined.objects import as_array, as_dictionary, resolved
from kerjasama_docs.pdf.joined.outline import Places, destination

_BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")
_LEFT_BEHIND = ("/Metadata", "/PieceInfo", "/StructParent", "/StructParents", "/OC", "/OPI", "/Alternates", "/AF")
"""What no page needs to be seen, and what would draw in the rest of its file."""


@dataclass(frozen=True, slots=True)
class Over:
    """What is drawn over a page: a form or a text, with the resources that it uses.

    Attributes:
        content: Operators of a content stream (ISO 32000-1, 8.2).
        kind: Under which heading of the resources it is named, ``/XObject`` or ``/Font``.
        name: Its name there.
        resource: What is named.
    """

    content: str
    kind: str
    name: str
    resource: IndirectObject


class Copied:
    """A page in the joined file, before it is put into its place.

    Args:
        writer: The joined file.
        page: The page as its part has it.
    """

    def __init__(self, writer: PdfWriter, page: DictionaryObject) -> None:
        self.writer = writer
        self.page = page
        self.made = DictionaryObject({NameObject("/Type"): NameObject("/Page")})
        for name in _BOXES:
            if (box := rectangle_of(page.get(name))) is not None:
                self.made[NameObject(name)] = ArrayObject(FloatObject(round(side, 4)) for side in box)
        sheet = Sheet.of(page)
        if sheet is None:
            raise ValueError("a page without a size")
        self.sheet = sheet
        if sheet.turn:
            self.made[NameObject("/Rotate")] = NumberObject(sheet.turn)
        if sheet.unit != 1:
            self.made[NameObject("/UserUnit")] = FloatObject(sheet.unit)
        if group := as_dictionary(page.get("/Group")):
            self.made[NameObject("/Group")] = self._copy(group)

    def finish(self, over: Sequence[Over], *, tagged: bool = False) -> DictionaryObject:
        """The page with what is seen of its annotations, and with what is drawn over it.

        Args:
            over: What is drawn over it.
            tagged: Whether its content has marks that an element of the structure shows; then it has no annotations.
        """
        drawn = [*self._appearances(), *over]
        if drawn and not tagged:
            self._draw(drawn)
            return self.made
        resources = self._copy(as_dictionary(self.page.get("/Resources")))
        content = self._contents()
        if content is not None:
            self.made[NameObject("/Contents")] = self._under(content, drawn) if drawn else content
        self.made[NameObject("/Resources")] = _with(as_dictionary(resources), drawn) if drawn else resources
        return self.made

    def _under(self, content: PdfObject, over: Sequence[Over]) -> ArrayObject:
        """Content with what is drawn over it, which nobody is told of (14.8.2.2.2).

        Its marks are known by the stream they stand in (14.7.4.2), so it does not become a form.
        """
        after = "\n".join(f"/Artifact <</Type /Pagination>> BDC {each.content} EMC" for each in over)
        between = self._added(b"q\n"), self._added(f"\nQ {after}".encode())
        own = content if isinstance(content, ArrayObject) else [content]
        return ArrayObject([between[0], *own, between[1]])

    def _added(self, content: bytes) -> IndirectObject:
        return self.writer._add_object(stream_of(content))  # noqa: SLF001 - how pypdf does it itself

    def _copy(self, found: PdfObject) -> PdfObject:
        """An object of the part in the joined file, by reference where it is one there."""
        made = found.clone(self.writer, ignore_fields=_LEFT_BEHIND)
        return getattr(made, "indirect_reference", None) or made

    def _contents(self) -> PdfObject | None:
        """The content streams as they are."""
        found = resolved(self.page.get("/Contents"))
        if isinstance(found, StreamObject):
            return self._copy(found)
        streams = [resolved(each) for each in as_array(found)]
        copied = [self._copy(each) for each in streams if isinstance(each, StreamObject)]
        return ArrayObject(copied) if copied else None

    def _appearances(self) -> Iterator[Over]:
        for place, seen in enumerate(annotations.appearances(as_array(self.page.get("/Annots")))):
            name = f"/Catatan{place + 1}"
            form = seen.form.clone(self.writer, ignore_fields=_LEFT_BEHIND)
            form[NameObject("/Type")] = NameObject("/XObject")
            form[NameObject("/Subtype")] = NameObject("/Form")
            link = getattr(form, "indirect_reference", None) or self.writer._add_object(form)  # noqa: SLF001 - how pypdf does it itself
            yield Over(_drawn(name, seen.matrix), "/XObject", name, link)

    def _draw(self, over: Sequence[Over]) -> None:
        """Draw over a page whatever state its content leaves behind: the content becomes a form of its own (8.10)."""
        named = DictionaryObject({NameObject("/XObject"): DictionaryObject()})
        as_dictionary(named["/XObject"])[NameObject("/Isi")] = self._as_form()
        content = "\n".join([_drawn("/Isi", IDENTITY), *(each.content for each in over)])
        self.made[NameObject("/Resources")] = _with(named, over)
        self.made[NameObject("/Contents")] = self._added(content.encode())

    def _as_form(self) -> IndirectObject:
        form = stream_of(b"\n".join(contents_of(self.page)))
        form[NameObject("/Type")] = NameObject("/XObject")
        form[NameObject("/Subtype")] = NameObject("/Form")
        form[NameObject("/BBox")] = self.made["/MediaBox"]
        form[NameObject("/Resources")] = self._copy(as_dictionary(self.page.get("/Resources")))
        return self.writer._add_object(form)  # noqa: SLF001

    def linked(self, places: Places, pages: Sequence[IndirectObject]) -> None:
        """Put the links of the page in, when all pages of its part have a place."""
        links = []
        for each in as_array(self.page.get("/Annots")):
            note = as_dictionary(each)
            if annotations.is_kept_link(note):
                place = places.find(destination(note))
                made = annotations.link(note, [pages[place.page], *place.view] if place else None)
                links += [self.writer._add_object(made)] if made is not None else []  # noqa: SLF001
        if links:
            self.made[NameObject("/Annots")] = ArrayObject(links)


def _with(resources: DictionaryObject, over: Sequence[Over]) -> DictionaryObject:
    """Resources of a page with those of what is drawn over it; the ones it shares with other pages stay as they are."""
    named = DictionaryObject(resources)
    for each in over:
        kind = NameObject(each.kind)
        named[kind] = DictionaryObject({**as_dictionary(named.get(kind)), NameObject(each.name): each.resource})
    return named


def _drawn(name: str, matrix: Matrix) -> str:
    return f"q {spelled(matrix)} cm {name} Do Q"


def contents_of(page: DictionaryObject) -> Iterator[bytes]:
    """What the content streams of a page say, unpacked."""
    found = resolved(page.get("/Contents"))
    for each in [found] if isinstance(found, StreamObject) else map(resolved, as_array(found)):
        if isinstance(each, StreamObject):
            yield each.get_data()


def stream_of(content: bytes) -> StreamObject:
    """A stream, packed."""
    made = DecodedStreamObject()
    made.set_data(content)
    return made.flate_encode()
