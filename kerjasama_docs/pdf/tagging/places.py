"""Where on the pages each paragraph and each picture is shown, those parts too that the engine did not mark.

dxpdf marks a paragraph on the page where it begins. What of it stands on the next page comes there before all that
begins on it; it is known by its words, letter for letter. Texts that are no part of a paragraph are page furniture.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kerjasama_docs.pdf.tagging.contents import Faces, Part
from kerjasama_docs.pdf.tagging.marked import Mark, Marked

Owner = tuple[str, int]
"""``paragraph`` or ``picture`` and which of them."""
Owners = dict[tuple[int, int], Owner]
"""By page and place of a part on it, what it shows; a part that is not here is page furniture."""


class UncertainError(Exception):
    """Something on a page cannot be told for certain."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What stands on the pages.

    Attributes:
        pages: The parts of each page, by the number of its object, in order.
        faces: What glyphs are as text.
    """

    pages: Mapping[int, Sequence[Part]]
    faces: Faces


def owners(printed: Printed, found: Sequence[Marked], pictures: int) -> Owners:
    """Find everything that the text shows.

    Args:
        printed: What stands on the pages.
        found: The paragraphs that the engine marked.
        pictures: How many pictures stand in the text.

    Raises:
        UncertainError: A text stands between paragraphs, a paragraph is not whole, or pictures are not as many.
    """
    _refuse_parts_again(printed, found)
    again = {mark for each in found for mark in each.marks[1:]}
    pages = {page: [_seen(page, part, again) for part in parts] for page, parts in printed.pages.items()}
    search = _Search(Printed(pages, printed.faces), found)
    for page, parts in pages.items():
        _refuse_between(parts)
        search.look_at(page)
    if search.unfinished:
        raise UncertainError
    return search.owners | dict(_pictures(pages, pictures))


def _seen(page: int, part: Part, again: Collection[Mark]) -> Part:
    """A part, which is page furniture where it stands again."""
    return replace(part, kind="again") if Mark(page, part.mark) in again and part.kind == "marked" else part


@dataclass(slots=True)
class _Unfinished:
    """A paragraph, and what of its text has not been seen yet."""

    paragraph: int
    rest: str


@dataclass(slots=True)
class _Search:
    """What was found up to a page, the paragraphs that began on the page before, and those that are not whole."""

    printed: Printed
    found: Sequence[Marked]
    owners: Owners = field(default_factory=dict)
    unfinished: list[_Unfinished] = field(default_factory=list)
    before: int | None = None

    def look_at(self, page: int) -> None:
        """Find what a page shows."""
        parts = self.printed.pages[page]
        if any(part.kind == "text" for _, part in _leading(parts)):
            self.unfinished += self._begun()
            self._go_on(page)
        elif self.unfinished:
            raise UncertainError
        self._begin(page)
        self.before = page

    def _begin(self, page: int) -> None:
        """Give the marks of a page to the paragraphs that begin there."""
        known = {mark: place for place, each in enumerate(self.found) for mark in each.marks[:1] if mark.page == page}
        for place, part in enumerate(self.printed.pages[page]):
            mark = Mark(page, part.mark)
            if part.kind == "marked":
                if mark not in known:
                    raise UncertainError
                self.owners[page, place] = ("paragraph", known[mark])

    def _begun(self) -> Iterator[_Unfinished]:
        """The paragraphs of the page before of which only the beginning stands on it."""
        for place, part in enumerate(self.printed.pages.get(self.before or 0, ())):
            kind, paragraph = self.owners.get((self.before or 0, place), ("", 0))
            if part.kind == "marked" and kind == "paragraph":
                text, whole = self.printed.faces.text(self.before or 0, part.content), self.found[paragraph].text
                if not text.endswith(whole):
                    length = next(size for size in range(len(whole), -1, -1) if text.endswith(whole[:size]))
                    yield _Unfinished(paragraph, whole[length:])

    def _go_on(self, page: int) -> None:
        """Give the texts at the head of a page to the paragraphs that go on there."""
        for place, part in _leading(self.printed.pages[page]):
            text = self.printed.faces.text(page, part.content) if part.kind == "text" else ""
            owner = next((each for each in self.unfinished if text and each.rest.startswith(text)), None)
            if owner is not None:
                self.owners[page, place] = ("paragraph", owner.paragraph)
                owner.rest = owner.rest[len(text) :]
        self.unfinished = [each for each in self.unfinished if each.rest]


def _leading(parts: Sequence[Part]) -> Iterator[tuple[int, Part]]:
    """What stands on a page before the first paragraph that begins there, with its place."""
    for place, part in enumerate(parts):
        if part.kind == "marked":
            return
        yield place, part


def _refuse_parts_again(printed: Printed, found: Sequence[Marked]) -> None:
    """Refuse a paragraph with several marks, but for the header of a table, which stands again as a whole."""
    for each in found:
        for mark in each.marks if len(each.marks) > 1 else ():
            shown = [part for part in printed.pages[mark.page] if part.kind == "marked" and part.mark == mark.mark]
            if not shown or not printed.faces.text(mark.page, shown[0].content).endswith(each.text):
                raise UncertainError


def _refuse_between(parts: Sequence[Part]) -> None:
    """Refuse a text between two paragraphs, which would be none of the page furniture, and a picture in a paragraph."""
    marked = [place for place, part in enumerate(parts) if part.kind == "marked"]
    between = parts[marked[0] : marked[-1]] if marked else ()
    if any(part.kind == "text" for part in between):
        raise UncertainError
    if any(b" Do\n" in part.content for part in parts if part.kind != "picture"):
        raise UncertainError


def _pictures_on(parts: Sequence[Part]) -> list[int]:
    return [place for place, part in enumerate(parts) if part.kind == "picture"]


def _pictures(pages: Mapping[int, Sequence[Part]], wanted: int) -> Iterator[tuple[tuple[int, int], Owner]]:
    """The pictures of the text; those of the page furniture come first on each page, on all of them as many."""
    shown = {page: _pictures_on(parts) for page, parts in pages.items()}
    furniture, left = divmod(sum(map(len, shown.values())) - wanted, len(pages))
    if left or furniture < 0 or any(len(places) < furniture for places in shown.values()):
        raise UncertainError
    own = [(page, at) for page, places in shown.items() for at in places[furniture:]]
    yield from ((place, ("picture", number)) for number, place in enumerate(own))
