"""Lines → paragraphs: a line goes on with the one above it where that was broken because it was full."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from kerjasama_docs.drafts.pages.lines import PageLine
from kerjasama_docs.drafts.recognise.headings import heading_of
from kerjasama_docs.drafts.recognise.marks import names_a_number, typed_mark
from kerjasama_docs.drafts.records import Align, Paragraph, Spot

_WIDER = 1.4
"""Times the usual distance of two lines from which on a gap stands between them."""
_APART = 1.12
"""The same, in a text whose paragraphs stand apart."""
_MOSTLY = 0.75
_FEW = 4
_LARGEST, _USUAL = 40.0, 16.0
"""Points between two lines that are one text at most, and where nothing tells it."""
_MOST = 0.98
"""Share of lines that end further left than the right side of a column."""
_CENTRED = 8.0
_INSIDE = 20.0
"""Points by which a line in the middle is further in than the text on either side."""
_SPARED = 3
"""Letters by which a word may be wider than it looks."""
_NEAR = 4.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of text.

    Attributes:
        left: Its left side.
        right: Its right side.
        pitch: The usual distance of its lines.
        spaced: Whether paragraphs stand further apart than lines, so that this alone tells them.
    """

    left: float
    right: float
    pitch: float
    spaced: bool = False

    def is_centred(self, line: PageLine) -> bool:
        """Whether a line stands in the middle, with room on both sides."""
        inside = line.left > self.left + _INSIDE and line.right < self.right - _INSIDE
        return inside and abs((line.left + line.right) - (self.left + self.right)) < 2 * _CENTRED

    def align_of(self, line: PageLine) -> Align:
        """How a line stands in it."""
        if self.is_centred(line):
            return "tengah"
        middle = (self.left + self.right) / 2
        return "kanan" if line.left > middle and line.right > self.right - _NEAR else "kiri"


def column_of(lines: Sequence[PageLine]) -> Column:
    """The column that lines make: its sides are those of most of them."""
    left = min(line.left for line in lines)
    rights = sorted(line.right for line in lines)
    pitches = [one.bottom - other.bottom for one, other in pairwise(lines) if one.page == other.page]
    steps = [step for step in pitches if 0 < step < _LARGEST]
    pitch = median(steps) if steps else _USUAL
    return Column(left, rights[int(len(rights) * _MOST)], pitch, _are_spaced(lines, pitch))


def _are_spaced(lines: Sequence[PageLine], pitch: float) -> bool:
    """Whether items stand further apart than lines do."""
    items = [
        one.bottom - other.bottom for one, other in pairwise(lines) if one.page == other.page and typed_mark(other.text)
    ]
    apart = sum(step > _APART * pitch for step in items)
    return len(items) > _FEW and apart > _MOSTLY * len(items)


def paragraphs_of(lines: Sequence[PageLine], column: Column, known: Counter[str]) -> Iterator[Paragraph]:
    """The paragraphs of lines that stand one below the other.

    Args:
        lines: The lines.
        column: The column they stand in.
        known: The words of the file, to tell a word that was broken from one with a hyphen.
    """
    together: list[PageLine] = []
    for line in lines:
        if together and not _goes_on(together, line, column):
            yield _paragraph(together, column, known)
            together = []
        together.append(line)
    if together:
        yield _paragraph(together, column, known)


def _goes_on(together: Sequence[PageLine], line: PageLine, column: Column) -> bool:
    """Whether a line goes on with the paragraph above it."""
    before = together[-1]
    if _begins(line, before, column):
        return False
    if before.page == line.page and column.spaced:
        return before.bottom - line.bottom <= _APART * column.pitch
    if before.page == line.page and before.bottom - line.bottom > _WIDER * column.pitch:
        return False
    if len(together) > 1 and line.left < together[1].left - _NEAR:
        return False
    return line.text[:1].islower() or not _would_fit(before, line, column)


def _begins(line: PageLine, before: PageLine, column: Column) -> bool:
    """Whether a line begins a paragraph by what it is, or by what stands above it."""
    if column.is_centred(line) or column.is_centred(before):
        return True
    if typed_mark(line.text) and not names_a_number(before.text):
        return True
    return _heads(before) or (_heads(line) and _has_ended(before, line, column))


def _heads(line: PageLine) -> bool:
    """Whether a line is written as the heading of a Pasal or BAB."""
    return heading_of(Paragraph(line.text, bold=line.bold)) is not None


def _has_ended(before: PageLine, line: PageLine, column: Column) -> bool:
    """Whether a paragraph has ended: with a sign, or where there was room for more."""
    return before.text.endswith((".", ";", ":")) or _would_fit(before, line, column)


def _would_fit(before: PageLine, line: PageLine, column: Column) -> bool:
    """Whether the first word of a line had found room in the one above, which so ended there."""
    word = line.text.partition(" ")[0]
    letter = (before.right - before.left) / len(before.text)
    return before.right + (len(word) + _SPARED) * letter < column.right


def _paragraph(lines: Sequence[PageLine], column: Column, known: Counter[str]) -> Paragraph:
    first = lines[0]
    return Paragraph(
        _joined([line.text for line in lines], known),
        spot=Spot(page=first.page),
        indent=round(first.left - column.left, 1),
        align=column.align_of(first) if len(lines) == 1 else "rata",
        bold=all(line.bold for line in lines),
        size=first.size,
    )


def _joined(texts: Sequence[str], known: Counter[str]) -> str:
    """The words of lines; one that was broken by a hyphen is whole where the file has it whole elsewhere."""
    text = texts[0]
    for line in texts[1:]:
        word, rest = text.rpartition(" ")[2], line.partition(" ")[0]
        if text.endswith("-") and rest[:1].islower():
            whole = (word[:-1] + rest).strip(".,;:()").casefold()
            text = text[:-1] + line if known[whole] else text + line
        else:
            text = f"{text}{line}" if text.endswith("/") else f"{text} {line}"
    return text


def words_of(lines: Iterable[PageLine]) -> Counter[str]:
    """The words of a file, without signs."""
    return Counter(word.strip(".,;:()").casefold() for line in lines for word in line.text.split())
