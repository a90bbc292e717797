"""The tags of all parts as one tree (ISO 32000-1, 14.7.2): a document whose divisions are the parts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
)

from kerjasama_docs.pdf.joined.objects import as_dictionary, as_text
from kerjasama_docs.pdf.joined.tags import Element, Mark, Tags


@dataclass(frozen=True, slots=True)
class TaggedPart:
    """A part in the joined file: its tags, what it is called, and how many pages stand before it."""

    tags: Tags
    title: str
    before: int


def write(writer: PdfWriter, parts: Sequence[TaggedPart], pages: Sequence[IndirectObject], *, language: str) -> None:
    """Write one tree over the tags of all parts, and mark the file as tagged (14.7.1).

    Args:
        writer: The joined file.
        parts: All parts, in their order.
        pages: All pages.
        language: That of the joined file; a part in another one says so.
    """
    _Tree(writer, pages).build(parts, language)
    marked = DictionaryObject({NameObject("/Marked"): BooleanObject(value=True)})
    writer.root_object[NameObject("/MarkInfo")] = marked


@dataclass(slots=True)
class _Tree:
    """A tree that is being written.

    Attributes:
        writer: The joined file.
        pages: All pages.
        owners: The element that shows each mark.
    """

    writer: PdfWriter
    pages: Sequence[IndirectObject]
    owners: dict[Mark, IndirectObject] = field(default_factory=dict)

    def build(self, parts: Sequence[TaggedPart], language: str) -> None:
        root = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
        link = self._added(root)
        document, whole = self._new("Document", link)
        document[NameObject("/K")] = ArrayObject(self._part(part, whole, language) for part in parts)
        root[NameObject("/K")] = whole
        root[NameObject("/ParentTree")] = self._added(self._parents())
        root[NameObject("/ParentTreeNextKey")] = NumberObject(len(self.pages))
        self.writer.root_object[NameObject("/StructTreeRoot")] = link

    def _part(self, part: TaggedPart, parent: IndirectObject, language: str) -> IndirectObject:
        """A part as a division (14.8.4.2), under the name that it has in the outline."""
        made, link = self._new("Part", parent)
        made[NameObject("/T")] = as_text(part.title)
        if part.tags.language != language:
            made[NameObject("/Lang")] = as_text(part.tags.language)
        made[NameObject("/K")] = ArrayObject(self._kids(part.tags.kids, link, part.before))
        return link

    def _element(self, element: Element, parent: IndirectObject, before: int) -> IndirectObject:
        made, link = self._new(element.kind, parent)
        made.update({NameObject(key): value for key, value in element.said.items()})
        alone = element.kids[0] if len(element.kids) == 1 else None
        if isinstance(alone, Mark):
            made[NameObject("/Pg")] = self._page(alone, link, before)
            made[NameObject("/K")] = NumberObject(alone.number)
        else:
            made[NameObject("/K")] = ArrayObject(self._kids(element.kids, link, before))
        return link

    def _kids(self, kids: Sequence[Element | Mark], parent: IndirectObject, before: int) -> Iterator[PdfObject]:
        for kid in kids:
            yield self._element(kid, parent, before) if isinstance(kid, Element) else self._mark(kid, parent, before)

    def _mark(self, mark: Mark, parent: IndirectObject, before: int) -> DictionaryObject:
        """A mark with its page, as a reference to marked content (14.7.4.2)."""
        made = DictionaryObject({NameObject("/Type"): NameObject("/MCR")})
        made[NameObject("/Pg")] = self._page(mark, parent, before)
        made[NameObject("/MCID")] = NumberObject(mark.number)
        return made

    def _page(self, mark: Mark, owner: IndirectObject, before: int) -> IndirectObject:
        """The page of a mark, which is noted as one of its element."""
        page = before + mark.page
        self.owners[Mark(page, mark.number)] = owner
        return self.pages[page]

    def _parents(self) -> DictionaryObject:
        """For each page, the elements that its marks show (14.7.4.4)."""
        shown: dict[int, dict[int, IndirectObject]] = {}
        for mark, owner in self.owners.items():
            shown.setdefault(mark.page, {})[mark.number] = owner
        numbers = ArrayObject()
        for key, page in enumerate(self.pages):
            as_dictionary(page)[NameObject("/StructParents")] = NumberObject(key)
            numbers += [NumberObject(key), ArrayObject(_in_order(shown.get(key, {})))]
        return DictionaryObject({NameObject("/Nums"): numbers})

    def _new(self, kind: str, parent: IndirectObject) -> tuple[DictionaryObject, IndirectObject]:
        made = DictionaryObject(
            {NameObject("/Type"): NameObject("/StructElem"), NameObject("/S"): NameObject(f"/{kind}")}
        )
        made[NameObject("/P")] = parent
        return made, self._added(made)

    def _added(self, made: PdfObject) -> IndirectObject:
        return self.writer._add_object(made)  # noqa: SLF001 - how pypdf itself makes an indirect object


def _in_order(owners: Mapping[int, IndirectObject]) -> list[IndirectObject]:
    return [owners[number] for number in range(len(owners))]
