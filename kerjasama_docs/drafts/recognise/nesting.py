"""Paragraphs with marks → units below units, by how the marks follow one another.

A mark alone tells no level: ``1.`` is an ayat here, an angka there, and the same sign may stand on two levels. What
follows in turn stands beside what it follows; what begins anew stands below what is open; indents decide between two.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kerjasama_docs.drafts.recognise.body import Quoted, Section
from kerjasama_docs.drafts.recognise.marks import Mark, Reading, mark_of
from kerjasama_docs.drafts.recognise.places import line_of, where_of
from kerjasama_docs.drafts.recognise.tables import table_of
from kerjasama_docs.drafts.records import Block, Grid, Paragraph
from kerjasama_docs.naskah.tree import pohon as tree
from kerjasama_docs.naskah.tree.levels import BELOW
from kerjasama_docs.naskah.tree.pohon import Kind

_ENDED = (".", ",", ";", ":", "?", "!", ".”", '."', ";”", "; dan", "; atau", "; dan/atau", "; and", "; or")
_NEAR = 3.0
"""Points within which two indents are the same."""
_CAPITALS = frozenset("AI")


@dataclass
class Opened:
    """A unit while what hangs below it is read."""

    kind: Kind
    text: str
    paragraph: Paragraph
    number: str = ""
    reading: Reading | None = None
    children: list["Content"] = field(default_factory=list)

    @property
    def indent(self) -> float:
        """How far in it begins."""
        return self.paragraph.indent


Content = Opened | tree.Table | tree.Kutipan
PasalOf = Callable[[Section], tree.Pasal]
"""Makes a Pasal of a section: the one that an adendum quotes."""


class Nesting:
    """Builds the units of one part from its paragraphs.

    Attributes:
        root: The units that hang below none.
        ayat: Whether ``1.`` at the root numbers the ayat of a Pasal, unless a sentence leads to it.
    """

    def __init__(self, file: str, *, ayat: bool, pasal_of: PasalOf) -> None:
        self.file, self.ayat, self.pasal_of = file, ayat, pasal_of
        self.root: list[Content] = []
        self._stack: list[Opened] = []
        self._last: Opened | None = None

    def read(self, block: Block | Quoted) -> None:
        """The next paragraph, table or quotation."""
        if isinstance(block, Grid):
            self.root.append(table_of(block, self.file))
            self._last = None
            return
        if isinstance(block, Quoted):
            self._around().append(tree.Kutipan(block.place, tuple(self.pasal_of(each) for each in block.sections)))
            self._last = None
            return
        mark = mark_of(block)
        reading = self._reading(mark, block) if mark else None
        if mark and reading:
            self._item(block, mark, reading)
        elif not self._goes_on(block):
            self._words(block)

    def blocks(self) -> tuple[tree.Block, ...]:
        """What was read."""
        return tuple(_closed(each, self.file) for each in self.root)

    def _around(self) -> list[Content]:
        return self._stack[-1].children if self._stack else self.root

    def _reading(self, mark: Mark, block: Paragraph) -> Reading | None:
        """What a mark means here; None where it is no mark but a word: ``M. Yusuf``."""
        for reading in mark.readings:
            if self._beside(reading, block) is not None:
                return reading
        first = next((each for each in mark.readings if each.order <= 1), None)
        if first:
            return first
        likely = mark.readings[0]
        return None if likely.form[0] in _CAPITALS and not mark.live else likely

    def _beside(self, reading: Reading, block: Paragraph) -> int | None:
        """The place on the stack of the unit that a mark follows in turn; of two the one that is as far in."""
        found = [place for place, unit in enumerate(self._stack) if _follows(unit.reading, reading)]
        if not found:
            return None
        return min(found, key=lambda place: (round(abs(self._stack[place].indent - block.indent) / _NEAR), -place))

    def _like(self, reading: Reading) -> int | None:
        """The place on the stack of the last unit with a mark of that form."""
        found = [place for place, unit in enumerate(self._stack) if unit.reading and unit.reading.form == reading.form]
        return found[-1] if found else None

    def _item(self, block: Paragraph, mark: Mark, reading: Reading) -> None:
        place = self._beside(reading, block)
        if place is None:
            place = self._anew(reading, block)
        if place is not None:
            del self._stack[place:]
        kind = self._kind(reading)
        text = block.text if mark.live else mark.text
        self._put(Opened(kind, text, block, mark.typed, reading))

    def _anew(self, reading: Reading, block: Paragraph) -> int | None:
        """The level of a mark that follows none in turn: that of its form, unless it begins a list further in."""
        like = self._like(reading)
        if like is None:
            return self._outside(block)
        deeper = block.indent > self._stack[like].indent + _NEAR
        return None if reading.order == 1 and (deeper or self._leads()) else like

    def _outside(self, block: Paragraph) -> int | None:
        """Where a first mark stands that is less far in than what is open, which then ends; None: below all of it."""
        last = self._stack[-1] if self._stack else None
        if last is None or self._leads() or block.indent >= last.indent - _NEAR:
            return None
        return next((at for at, unit in enumerate(self._stack) if unit.indent >= block.indent - _NEAR), None)

    def _leads(self) -> bool:
        """Whether the text above leads to a list."""
        return self._last is not None and self._last.text.rstrip().endswith(":")

    def _kind(self, reading: Reading) -> Kind:
        if self._stack:
            return BELOW[self._stack[-1].kind]
        sign = reading.form.strip("().")
        if not sign.startswith("1"):
            return Kind.HURUF
        if not self.ayat:
            return Kind.DEFINISI
        if reading.form == "(1)":
            return Kind.AYAT
        before = self.root[-1] if self.root else None
        listed = isinstance(before, Opened) and (before.kind is Kind.DEFINISI or self._leads())
        return Kind.DEFINISI if listed else Kind.AYAT

    def _goes_on(self, block: Paragraph) -> bool:
        """A paragraph in which the sentence above goes on: it broke without an end, and this begins small."""
        last = self._last
        if last is None or not last.text or not block.text[:1].islower():
            return False
        if last.text.rstrip().endswith(_ENDED):
            return False
        last.text = f"{last.text.rstrip()} {block.text}"
        return True

    def _words(self, block: Paragraph) -> None:
        """A paragraph without a mark: below the item that it is as far in as, else one of its own."""
        inside = [at for at, unit in enumerate(self._stack) if block.indent > unit.indent + _NEAR]
        del self._stack[(inside[-1] + 1 if inside else 0) :]
        around = self._around()
        self._last = Opened(Kind.PARAGRAF, block.text, block)
        around.append(self._last)

    def _put(self, unit: Opened) -> None:
        self._around().append(unit)
        self._stack.append(unit)
        self._last = unit


def _follows(before: Reading | None, reading: Reading) -> bool:
    """Whether a mark is the next of its list; a bullet follows every one of its sign."""
    if before is None or before.form != reading.form:
        return False
    return reading.order == before.order + 1 or not reading.order


def nested(
    blocks: Iterable[Block | Quoted], file: str, *, pasal_of: PasalOf, ayat: bool = False
) -> tuple[tree.Block, ...]:
    """The units of a part.

    Args:
        blocks: Its paragraphs and tables, and the Pasal that it quotes.
        file: The file they stand in.
        pasal_of: Makes a Pasal of a section.
        ayat: Whether it is the text of a Pasal.
    """
    nesting = Nesting(file, ayat=ayat, pasal_of=pasal_of)
    for block in blocks:
        nesting.read(block)
    return nesting.blocks()


def _closed(each: Content, file: str) -> tree.Block:
    if not isinstance(each, Opened):
        return each
    children = tuple(_closed(child, file) for child in each.children)
    label = next((name for name in each.paragraph.bookmarks if name), "")
    where = where_of(each.paragraph, file)
    return tree.Unit(each.kind, line_of(each.text), children, number=each.number, bookmark=label, where=where)
