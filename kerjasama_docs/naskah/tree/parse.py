"""Outline text → units: the syntax a drafter types.

``(1) …`` is an ayat, ``a. …`` a huruf, ``1. …`` an angka below a huruf and a
definition elsewhere, ``a) …`` and ``1) …`` the levels below (UU 12/2011
Lampiran II angka 95); text without a marker is a paragraph or goes on with
the unit above; ``| a | b |`` is a row of a table; ``> …`` a formula. ``[#nama]`` after a marker
labels the unit. What is indented below a unit, behind an empty line, belongs to it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kerjasama_docs.findings import DocumentFindingsError, Finding, Where
from kerjasama_docs.model.klausul import GayaTabel
from kerjasama_docs.naskah.tree.closing import RUMUS, Closing, Opened, OpenUnit
from kerjasama_docs.naskah.tree.faults import Faults
from kerjasama_docs.naskah.tree.levels import PARENTS, Level, level_of, mark_of, spelled
from kerjasama_docs.naskah.tree.marks import Mark, Marks, bulleted
from kerjasama_docs.naskah.tree.markup import has_kutipan, is_blank, kutipan_of, split_line_tags
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Kutipan
from kerjasama_docs.naskah.tree.tables import OpenTable
from kerjasama_docs.naskah.tree.typed import Moved, SourceLine, going_on, headings, numbered, shown, tidied
from kerjasama_docs.regex import regex

_LABEL = regex(r"\[#([a-z][a-z0-9-]*)\][ \t]*")
_DEFINES = regex(r"\b(?:adalah|ialah|yang selanjutnya disebut|yang selanjutnya disingkat)\b")
_FORMULA = regex(r"&gt;[ \t]+")
"""Before a formula; rendered text is escaped."""
_REFERS = regex(r"\b(?:ayat|huruf|angka|butir|nomor|Pasal)$")
"""How a line ends whose sentence goes on with the number of what it refers to."""

_SENTENCES = frozenset({Kind.AYAT, Kind.DEFINISI})
"""What holds a sentence with its rincian."""


class _Reader:
    """Reads the lines of one klausul; keeps the units that are still open.

    Attributes:
        faults: What is wrong with the lines.
        marks: Tells what a line begins with.
        root: What stands at the root so far.
        stack: The units that are open, each below the one before it.
        last: The unit or the table that was read last.
        before: The line above, empty behind a blank one.
        moved: Lines whose mark was read as another one.
        notes: Lines that may be meant otherwise.
    """

    def __init__(self, faults: Faults, marks: Marks) -> None:
        self.faults = faults
        self.marks = marks
        self.root: list[Opened] = []
        self.stack: list[OpenUnit] = []
        self.last: OpenUnit | OpenTable | None = None
        self.before = ""
        self.moved: list[Moved] = []
        self.notes: list[Finding] = []

    def read(self, number: int, line: str, indent: int) -> None:
        text = line.strip()
        if text.startswith("[#"):
            self.complain_label(number)
        if has_kutipan(text):
            self.quotation(number, text)
        elif text.startswith("|"):
            self.row(number, text, indent)
        elif formula := _FORMULA.match(text):
            self.formula(number, text[formula.end() :], indent)
        elif mark := self.mark_of(number, text):
            self.unit(number, mark, indent)
        else:
            self.words(number, text, indent)
        self.before = text

    def mark_of(self, number: int, text: str) -> Mark | None:
        """The mark of a line; none where its sentence began in the line above."""
        mark = self.marks.of(text, self.before)
        if mark is None:
            if self.before and bulleted(text):
                self.notes.append(going_on(SourceLine(number, text), self.faults.where))
            return None
        if mark.form == "rinci":
            return mark
        if self.before and (_REFERS.search(self.before) or (mark.glued and not self.in_turn(mark))):
            return None
        return mark

    def in_turn(self, mark: Mark) -> bool:
        """Whether a mark is the first of its list, or one of its form is open."""
        return mark.order == 1 or any(unit.form == mark.form for unit in self.stack)

    def quotation(self, number: int, text: str) -> None:
        """A line that quotes a changed Pasal, which stands alone."""
        quoted = kutipan_of(text)
        if quoted is None:
            message, hint = "Kutipan di sini tidak berdiri sendiri.", "Tulis {{ kutipan(…) }} pada baris tersendiri."
            self.faults.complain("kerangka-kutipan", number, message, hint=hint)
            return
        (self.stack[0].children if self.stack else self.root).append(Kutipan(quoted))
        self.stack, self.last = [], None

    def words(self, number: int, text: str, indent: int) -> None:
        """A line without a marker: it goes on with the unit above, or begins a paragraph."""
        if isinstance(self.last, OpenUnit) and self.before:
            self.last.text.append(text)
            return
        new = OpenUnit(Kind.PARAGRAF, "", "", None, [text], number)
        self.below(indent, goes_on=text[:1].islower()).append(new)
        self.last = new

    def formula(self, number: int, text: str, indent: int) -> None:
        """A line of its own, which no other line goes on with."""
        self.below(indent, goes_on=True).append(OpenUnit(Kind.PARAGRAF, RUMUS, "", None, [text], number))
        self.last = None

    def row(self, number: int, text: str, indent: int) -> None:
        if isinstance(self.last, OpenTable) and self.before:
            self.last.rows.append((number, text))
            return
        new = OpenTable([(number, text)])
        self.below(indent).append(new)
        self.last = new

    def below(self, indent: int, *, goes_on: bool = False) -> list[Opened]:
        """Where what has no marker stands: below the deepest open unit that it is further in than, or at the root.

        Args:
            indent: Blanks before it.
            goes_on: Whether it goes on with a sentence, which then is that of the ayat.
        """
        deep = max((place for place, unit in enumerate(self.stack, 1) if indent > unit.indent), default=0)
        if goes_on and not deep and self.stack and self.stack[0].kind in _SENTENCES:
            deep = 1
        del self.stack[deep:]
        return self.stack[-1].children if self.stack else self.root

    def unit(self, number: int, mark: Mark, indent: int) -> None:
        level = level_of(self.stack, mark, indent, begins=self.begins)
        if level.too_deep:
            message = f"Rincian “{mark.typed}” terlalu dalam: tidak ada tingkat di bawah 1)."
            hint = "Susun rincian menurut urutan (1), a., 1., a), 1)."
            self.faults.complain("kerangka-tingkat", number, message, hint=hint)
        self.leave(level)
        around = self.stack[-1].children if self.stack else self.root
        label, text = self.labelled(number, mark.text)
        marker = self.marker_of(number, mark, level, around=around)
        new = OpenUnit(level.kind, mark.form, marker, label, [text], number)
        new.moved, new.indent, new.sign, new.shown = level.moved, indent, mark.marker, mark.usual
        around.append(new)
        self.stack.append(new)
        self.last = new

    @property
    def begins(self) -> bool:
        """Whether nothing stands above but ayat of this text, and so nothing that a number could belong to."""
        return all(isinstance(unit, OpenUnit) and unit.kind is Kind.AYAT for unit in self.root)

    def leave(self, level: Level) -> None:
        """Leave the units that a unit of that level does not hang under."""
        if level.beside:
            del self.stack[self.stack.index(level.beside) :]
            return
        while self.stack and self.stack[-1].kind not in PARENTS[level.kind]:
            self.stack.pop()

    def marker_of(self, number: int, mark: Mark, level: Level, *, around: Sequence[Opened]) -> str:
        """The number or letter of a unit; that of a mark which is read as another one is noted."""
        if mark.form == "rinci":
            return spelled(level.kind, place_in(around, level.kind))
        if not level.moved:
            if mark.glued or mark.typed != mark.usual:
                self.moved.append(Moved(number, mark.whole, mark.usual, mark.text))
            return mark.marker
        order = mark.order or place_in(around, level.kind)
        self.moved.append(Moved(number, mark.whole, mark_of(level.kind, order), mark.text))
        return spelled(level.kind, order)

    def unled(self) -> Iterator[Finding]:
        """A text that begins with ``1.`` where no sentence leads to it and nothing is defined."""
        first = self.root[0] if self.root else None
        if isinstance(first, OpenUnit) and first.kind is Kind.DEFINISI and not _DEFINES.search(" ".join(first.text)):
            yield numbered(SourceLine(first.line, f"1. {first.text[0]}"), self.faults.where)

    def labelled(self, line: int, rest: str) -> tuple[str | None, str]:
        """The label behind a marker, None without one, and the text."""
        label = _LABEL.match(rest)
        if label:
            return label[1], rest[label.end() :]
        if rest.startswith("[#"):
            self.complain_label(line)
        return None, rest

    def complain_label(self, line: int) -> None:
        message = "Label [#…] di sini tidak terbaca."
        hint = "Label ditulis tepat sesudah (1), a., atau 1.: huruf kecil, angka, dan tanda hubung, misalnya [#hasil]."
        self.faults.complain("kerangka-label", line, message, hint=hint)


def place_in(around: Sequence[Opened], kind: Kind) -> int:
    """The place of the next unit of a kind among those around it, from 1."""
    return 1 + sum(isinstance(each, OpenUnit) and each.kind is kind for each in around)


@dataclass(frozen=True, slots=True)
class Outline:
    """A text that was read: its units, and what is worth a look in it."""

    blocks: tuple[Block, ...]
    notes: tuple[Finding, ...] = ()


@lru_cache(maxsize=512)
def read_outline(
    rendered: str, where: Where, *, style: GayaTabel = "daftar", lebar: tuple[int, ...] = (), headed: bool = False
) -> Outline:
    """Read rendered outline text into units; kept, since most texts of a naskah are those of its copy and its heirs.

    Args:
        rendered: Text as :mod:`kerjasama_docs.naskah.jinja.engine` gives it.
        where: The file it comes from.
        style: How the tables in it are set.
        lebar: Relative widths of the columns of a table with as many.
        headed: Whether it bears a heading already, so that a line like one is no text of its own.

    Raises:
        DocumentFindingsError: The outline is not well formed; every fault with its line.
    """
    faults = Faults(where)
    lines = [*_lines(rendered, where)]
    reader = _Reader(faults, Marks([line.text.strip() for line, _ in lines]))
    for line, indent in lines:
        if is_blank(line.text):
            reader.before = ""
        else:
            reader.read(line.number, line.text, indent)
    blocks = Closing(faults, style, lebar).close(reader.root)
    if faults.findings:
        raise DocumentFindingsError(faults.findings)
    found = (*headings([_plain(line) for line, _ in lines], where), *reader.unled()) if headed else ()
    return Outline(blocks, (*tidied(reader.moved, where), *reader.notes, *found))


def _plain(line: SourceLine) -> SourceLine:
    """A line as its reader sees it, a blank one empty."""
    return SourceLine(line.number, "" if is_blank(line.text) else shown(line.text))


def _lines(rendered: str, where: Where) -> Iterator[tuple[SourceLine, int]]:
    """The lines of a rendered text, each with the blanks before it."""
    number = where.line or 1
    for line in rendered.split("\n"):
        bare = line.lstrip()
        tagged, text = split_line_tags(bare)
        number = tagged or number
        yield SourceLine(number, text), len(line) - len(bare) + len(text) - len(text.lstrip())


def parse_outline(
    rendered: str, where: Where, *, style: GayaTabel = "daftar", lebar: tuple[int, ...] = ()
) -> tuple[Block, ...]:
    """The units of a text, see :func:`read_outline`."""
    return read_outline(rendered, where, style=style, lebar=lebar).blocks
