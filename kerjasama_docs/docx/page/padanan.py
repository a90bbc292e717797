"""A naskah in two languages side by side: a table with a row a unit, so that both stand level on every page.

A heading stays with its first unit, and what announces a list with the first item of it; the closing
stays with the signatures, since the sentence that somebody signs must not stand on another page.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from kerjasama_docs.docx.page import signatures
from kerjasama_docs.docx.page.blocks import Look, Writer, keeps
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.naskah.tree.inline import Line, plain
from kerjasama_docs.naskah.tree.pohon import Block, Pasal, Pohon, SignatureColumn, Unit

GAP = 340
"""Room between the two texts, in twips (6 mm)."""
_SMALL = 1.35
"""Letters of running text in the room of one bold capital."""
_SIGNING = 8
"""Lines that a signature takes besides what is written above and below it: its room, the name, the gaps."""
_TALL = 8
"""Lines of a unit above which its row may break; kept whole it would leave the foot of a page empty."""


@dataclass(frozen=True)
class Side:
    """One of the two texts.

    Attributes:
        pohon: Its tree.
        writer: What writes it, as wide as its column.
        limit: Capitals that a line of its title holds.
    """

    pohon: Pohon
    writer: Writer
    limit: int


@dataclass(frozen=True)
class _Step:
    """A unit of one side with those above it; None where this side has none."""

    block: Block | None
    above: tuple[Unit, ...] = ()

    @property
    def keeps(self) -> bool:
        return isinstance(self.block, Unit) and keeps(self.block)

    def tall(self, limit: int) -> bool:
        """Whether it is long, with so many capitals a line."""
        return isinstance(self.block, Unit) and len(plain(self.block.content)) > _TALL * limit * _SMALL


def _steps(blocks: Sequence[Block], others: Sequence[Block], *above: tuple[Unit, ...]) -> Iterator[tuple[_Step, _Step]]:
    """The units of both sides in pairs, each before what hangs below it."""
    here, there = above or ((), ())
    for one, two in zip_longest(blocks, others):
        yield _Step(one, here), _Step(two, there)
        below = [block.children if isinstance(block, Unit) else () for block in (one, two)]
        down = [(*over, block) if isinstance(block, Unit) else over for over, block in ((here, one), (there, two))]
        yield from _steps(below[0], below[1], *down)


def columns(width: int) -> tuple[int, int, int]:
    """Widths of the left text, the gap and the right text, in twips.

    Mengapa no margins of cells: the engines count them differently when they fit a line.
    """
    half = (width - GAP) // 2
    return half, GAP, width - GAP - half


def _row(cells: Sequence[str], writers: Sequence[Writer], *, whole: bool, keep: bool = False) -> str:
    left, right = (markup.cell(text, writer.width) for text, writer in zip(cells, writers, strict=True))
    gap = markup.cell(markup.paragraph("", "JarakTabel", keep_next=keep), GAP)
    return markup.row((left, gap, right), keep=whole)


def _table(rows: Sequence[str], writers: Sequence[Writer]) -> str:
    return markup.table(rows, (writers[0].width, GAP, writers[1].width), "TabelRapat") if rows else ""


def _unit(side: Side, step: _Step, look: Look, *, keep: bool) -> str:
    """One cell; an empty one stays with the next row as the other does."""
    if isinstance(step.block, Unit):
        return side.writer.alone(step.block, look, step.above, keep=keep)
    if step.block is None:
        return markup.paragraph("", "IsiPasal", keep_next=keep)
    return side.writer.main(step.block)


def _rows(sides: tuple[Side, Side], blocks: tuple[Sequence[Block], Sequence[Block]], look: str) -> Iterator[str]:
    """Rows of one stretch; ``look`` names the styles it is written in.

    A row that may break holds no paragraph that may not: dxpdf would move it to the next page.
    """
    looks = [getattr(side.writer, look) for side in sides]
    for pair in _steps(*blocks):
        whole = not any(step.tall(side.limit) for side, step in zip(sides, pair, strict=True))
        keep = whole and any(step.keeps for step in pair)
        for side in sides:
            side.writer.holding = side.writer.holding and whole
        cells = [_unit(side, step, each, keep=keep) for side, step, each in zip(sides, pair, looks, strict=True)]
        yield _row(cells, [side.writer for side in sides], whole=whole, keep=keep)


def _heading(side: Side, pasal: Pasal | None) -> str:
    return side.writer.heading(pasal, keep=True) if pasal else markup.paragraph("", "IsiPasal", keep_next=True)


def _judul(side: Side) -> str:
    return signatures.judul(side.pohon.judul, side.limit)


def table(sides: tuple[Side, Side]) -> str:
    """Title, opening and Pasal of both texts as one table."""
    writers = [side.writer for side in sides]
    rows = [_row([*map(_judul, sides)], writers, whole=True)]
    openings = (sides[0].pohon.opening, sides[1].pohon.opening)
    rows += _rows(sides, openings, "opening_look")
    for pair in zip_longest(sides[0].pohon.pasal, sides[1].pohon.pasal):
        rows.append(_row([*map(_heading, sides, pair)], writers, whole=True, keep=True))
        contents = [pasal.content if pasal else () for pasal in pair]
        rows += _rows(sides, (contents[0], contents[1]), "main_look")
    return _table(rows, writers)


def ending(sides: tuple[Side, Side], width: int, lines: int, *, first_left: bool) -> str:
    """The closing of both texts and the signatures, in rows that do not split.

    Args:
        sides: The two texts.
        width: Width of the text in twips.
        lines: Lines that a page holds; with more in one row the rest would be lost.
        first_left: Whether the first pihak signs on the left.
    """
    closings = (sides[0].pohon.closing, sides[1].pohon.closing)
    rows = [*_rows(sides, closings, "closing_look")]
    top = _table(rows, [side.writer for side in sides])
    columns = [_joined(*pair) for pair in zip(*(side.pohon.signatures for side in sides), strict=True)]
    others = [_joined(*pair) for pair in zip(*(side.pohon.witnesses for side in sides), strict=True)]
    parts = signatures.groups(columns, others, width, first_left=first_left)
    if others and _high(sides, [*columns[-2:], others[0]]) > lines:
        below = signatures.groups((), others, width, first_left=first_left)
        parts = [*signatures.groups(columns, (), width, first_left=first_left), *below]
    first, *rest = parts or [""]
    return signatures.rows_of([top + first + markup.paragraph("", "JarakTabel"), *rest], width)


def _high(sides: tuple[Side, Side], columns: Sequence[SignatureColumn]) -> int:
    """About how many lines the closing takes, with signatures of which the last stands below the others."""
    limit = sides[0].limit

    def wrapped(lines: Iterable[Line], letters: float) -> int:
        return sum(math.ceil(len(plain(line)) / letters) for line in lines if line)

    def stacked(column: SignatureColumn) -> int:
        return _SIGNING + wrapped((column.heading, *column.office), limit) + wrapped(column.below, limit * _SMALL)

    texts = ([unit.content for unit in side.pohon.closing if isinstance(unit, Unit)] for side in sides)
    *beside, last = map(stacked, columns)
    return max(wrapped(text, limit * _SMALL) + len(text) for text in texts) + max(beside, default=0) + last


def _joined(one: SignatureColumn, two: SignatureColumn) -> SignatureColumn:
    """The place where one person signs; as what, for whom and in which office is said in both languages."""
    return replace(one, office=(two.heading,), below=(*one.below, *two.below))
