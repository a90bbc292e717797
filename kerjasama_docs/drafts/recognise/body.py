"""The Pasal of a draft with their headings: which paragraphs are their titles, and which are their text."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kerjasama_docs.drafts.recognise.headings import Heading, heading_of, is_titled
from kerjasama_docs.drafts.recognise.marks import mark_of
from kerjasama_docs.drafts.recognise.misread import misread_heading
from kerjasama_docs.drafts.recognise.quoting import ends_quotation, is_outer, leads_to_quotation
from kerjasama_docs.drafts.records import Block, Paragraph
from kerjasama_docs.model.penyebutan import LetakJudul

_LONGEST_TITLE = 160
_FEW_WORDS = 9
TITLE_LINES = 3
"""Lines that one title may take."""
_ENDS = tuple(".;:,")


@dataclass
class Section:
    """A Pasal while it is read: the headings above it, its own, its title, its text."""

    heading: Heading
    groups: list[tuple[Heading, str]] = field(default_factory=list)
    title: str = ""
    letak: LetakJudul = "tanpa"
    blocks: list["Block | Quoted"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Pasal of another naskah as they will read, which an adendum quotes below one of its changes.

    Attributes:
        place: Which of the changes it belongs to, from 1.
        sections: The quoted Pasal.
    """

    place: int
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Headed:
    """A block of a body, with the heading that it is."""

    block: Block
    heading: Heading | None = None


def headed(blocks: Sequence[Block]) -> tuple[Headed, ...]:
    """Blocks with their headings; one that a scanner misread counts where another Pasal is read without doubt."""
    sure = [_read(block, heading_of) for block in blocks]
    doubtful = any(heading and heading.tingkat == "pasal" for heading in sure)
    found = []
    for block, heading in zip(blocks, sure, strict=True):
        guess = _read(block, misread_heading) if doubtful and heading is None else None
        found.append(Headed(block, heading or guess))
    return tuple(_in_turn(found))


def _read(block: Block, reader: Callable[[Paragraph], Heading | None]) -> Heading | None:
    """The heading that a reader sees in a block; none in a table."""
    return reader(block) if isinstance(block, Paragraph) else None


def _in_turn(found: Sequence[Headed]) -> Iterator[Headed]:
    """The same, a number that cannot be read told by the one before it."""
    before: dict[str, int] = {}
    for each in found:
        heading = each.heading
        if heading and not heading.order:
            heading = replace(heading, order=before.get(heading.tingkat, 0) + 1)
        if heading:
            before[heading.tingkat] = heading.order
        yield Headed(each.block, heading)


def looks_like_title(block: Block, heading: Heading) -> bool:
    """Whether a paragraph is written as the title of a heading beside it is."""
    if not isinstance(block, Paragraph) or not _may_be_title(block):
        return False
    text, centred = block.text.strip(), block.align == "tengah"
    if heading.paragraph.align == "tengah" and not centred and not text.isupper():
        return False
    return _stands_out(block) or (is_titled(text) and len(text.split()) <= _FEW_WORDS)


def _may_be_title(block: Paragraph) -> bool:
    """Whether a paragraph is short, without a mark, without an end, and no heading itself."""
    text = block.text.strip()
    if not text or len(text) > _LONGEST_TITLE or text.endswith(_ENDS):
        return False
    return not mark_of(block) and not heading_of(block)


def _stands_out(block: Paragraph) -> bool:
    return block.text.isupper() or block.bold or block.align == "tengah"


def titles_above(body: Sequence[Headed]) -> bool:
    """Whether the titles of a body stand above the numbers: more of them do than stand below."""
    bare = [(place, each.heading) for place, each in enumerate(body) if each.heading and _is_bare(each.heading)]
    below = sum(_is_title_at(body, place + 1, heading) for place, heading in bare)
    above = sum(_is_title_at(body, place - 1, heading) for place, heading in bare)
    return above > below


def _is_bare(heading: Heading) -> bool:
    """Whether it is that of a Pasal, and its title does not stand beside it."""
    return heading.tingkat == "pasal" and not heading.title


def _is_title_at(body: Sequence[Headed], place: int, heading: Heading) -> bool:
    if not 0 <= place < len(body):
        return False
    return body[place].heading is None and looks_like_title(body[place].block, heading)


class Body:
    """Reads the blocks of a body into sections."""

    def __init__(self, body: Sequence[Headed]) -> None:
        self.body = body
        self.above = titles_above(body)
        self.sections: list[Section] = []
        self.groups: list[tuple[Heading, str]] = []
        self.before: list[Block | Quoted] = []
        """What stands below a BAB before its first Pasal, or before every Pasal."""

    def read(self) -> list[Section]:
        """The sections, and in :attr:`before` what belongs to none of them."""
        place = 0
        while place < len(self.body):
            each = self.body[place]
            if each.heading is None:
                self._text(each.block)
                place += 1
            elif each.heading.tingkat == "pasal" and self._is_quoted(place):
                place = self._quotation(place)
            elif each.heading.tingkat == "pasal":
                place = self._pasal(place, each.heading)
            else:
                place = self._group(place, each.heading)
        if self.sections:
            left = (heading.paragraph for heading, _ in self.groups)
            self.sections[-1].blocks += [*left, *self.before]
        return self.sections

    def _is_quoted(self, place: int) -> bool:
        """Whether a heading begins what a change of an adendum quotes."""
        return bool(self.sections) and leads_to_quotation(self.body[place - 1].block)

    def _quotation(self, place: int) -> int:
        """The Pasal that a change quotes, up to the next change or the next Pasal of the adendum itself."""
        section, end = self.sections[-1], place + 1
        while end < len(self.body) and not self._ends(end, section.heading):
            end += 1
        inside = Body(self.body[place:end]).read()
        count = 1 + sum(isinstance(block, Quoted) for block in section.blocks)
        section.blocks.append(Quoted(count, tuple(inside)))
        return end

    def _ends(self, place: int, outer: Heading) -> bool:
        each = self.body[place]
        if each.heading is None:
            return ends_quotation(each.block)
        return each.heading.tingkat == "pasal" and is_outer(each.heading, outer, self.body[place - 1].block)

    def _text(self, block: Block) -> None:
        if self.groups or not self.sections:
            self.before.append(block)
        else:
            self.sections[-1].blocks.append(block)

    def _group(self, place: int, heading: Heading) -> int:
        title, place = (heading.title, place + 1) if heading.title else self._below(place, heading)
        self.groups.append((heading, title))
        return place

    def _pasal(self, place: int, heading: Heading) -> int:
        above = self._taken_above(heading) if self.above and not heading.title else ""
        section = Section(heading, self.groups, blocks=self.before)
        self.groups, self.before = [], []
        self.sections.append(section)
        if heading.title:
            section.title, section.letak = heading.title, _beside(heading)
            return place + 1
        if above:
            section.title, section.letak = above, "atas"
            return place + 1
        section.title, place = ("", place + 1) if self.above else self._below(place, heading)
        section.letak = "bawah" if section.title else "tanpa"
        return place

    def _taken_above(self, heading: Heading) -> str:
        """The title above a number, taken out of the text of the Pasal before it."""
        blocks = self.before if self.groups or not self.sections else self.sections[-1].blocks
        taken: list[str] = []
        while blocks and len(taken) < TITLE_LINES:
            block = blocks[-1]
            if not isinstance(block, Paragraph) or not looks_like_title(block, heading):
                break
            taken.append(block.text.strip())
            blocks.pop()
        return " ".join(reversed(taken))

    def _below(self, place: int, heading: Heading) -> tuple[str, int]:
        """The title below a number, in one line or a few, and the place behind it."""
        lines: list[str] = []
        place += 1
        while place < len(self.body) and len(lines) < TITLE_LINES:
            each = self.body[place]
            if each.heading or not looks_like_title(each.block, heading):
                break
            if lines and not _same_look(self.body[place - 1].block, each.block):
                break
            lines.append(each.block.text.strip() if isinstance(each.block, Paragraph) else "")
            place += 1
        return " ".join(lines), place


def _same_look(one: Block, other: Block) -> bool:
    """Whether two lines are those of one title."""
    if not isinstance(one, Paragraph) or not isinstance(other, Paragraph):
        return False
    same = (one.align, one.bold, one.text.isupper()) == (other.align, other.bold, other.text.isupper())
    return same and (other.align == "tengah" or other.text.isupper()) and not other.spaced


def _beside(heading: Heading) -> LetakJudul:
    """Where a title in the paragraph of its number stands."""
    return "bawah" if "\n" in heading.paragraph.printed else "samping"
