"""A naskah in two languages side by side: a table with a row a unit, so that both stand level on every page.

A heading stays with its first unit, and what announces a list with the first item of it; the closing
stays with the signatures, since the sentence that somebody signs must not stand on another page.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import zip_longest

from kerjasama_docs.docx.frame.compile import Frame
from kerjasama_docs.docx.page import naskah, signatures
from kerjasama_docs.docx.page.blocks import Look, Writer
from kerjasama_docs.docx.page.keeping import keeps
from kerjasama_docs.docx.page.logos import room_of
from kerjasama_docs.docx.page.setabel import as_paragraphs
from kerjasama_docs.docx.page.sheet import Blocks, Sheet, lampiran
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.docx.wml.geometry import capitals_in, lines_on
from kerjasama_docs.docx.wml.lists import Lists, Numbering
from kerjasama_docs.errors import InternalError
from kerjasama_docs.model.susunan import TINGKAT_BAB
from kerjasama_docs.naskah.tree.inline import Line, plain, spoken
from kerjasama_docs.naskah.tree.pohon import Bab, Block, Logo, Pasal, Pohon, Unit
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn

OwnLook = Callable[[Writer, Unit, tuple[Unit, ...]], tuple[str, Numbering | None]]
"""A look of any writer."""
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
        foreign: The tag of its language where that is not the one of the document.
    """

    pohon: Pohon
    writer: Writer
    limit: int
    foreign: str = ""

    def said(self, xml: str) -> str:
        """Paragraphs of this text, in its language."""
        return markup.in_language(xml, self.foreign) if self.foreign else xml


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
    for one, two in zip_longest(as_paragraphs(blocks), as_paragraphs(others)):
        yield _Step(one, here), _Step(two, there)
        yield from _steps(_below(one), _below(two), _deeper(here, one), _deeper(there, two))


def _below(block: Block | None) -> tuple[Block, ...]:
    return block.children if isinstance(block, Unit) else ()


def _deeper(above: tuple[Unit, ...], block: Block | None) -> tuple[Unit, ...]:
    return (*above, block) if isinstance(block, Unit) else above


def columns(width: int) -> tuple[int, int, int]:
    """Widths of the left text, the gap and the right text, in twips.

    Why no margins of cells: the engines count them differently when they fit a line.
    """
    half = (width - GAP) // 2
    return half, GAP, width - GAP - half


def _row(cells: Sequence[str], sides: Sequence[Side], *, whole: bool, keep: bool = False) -> str:
    spoken = (side.said(text) for text, side in zip(cells, sides, strict=True))
    left, right = (markup.cell(text, side.writer.setting.width) for text, side in zip(spoken, sides, strict=True))
    gap = markup.cell(markup.paragraph("", "JarakTabel", keep_next=keep), GAP)
    return markup.row((left, gap, right), keep=whole)


def _table(rows: Sequence[str], sides: tuple[Side, Side], *, headed: bool = False) -> str:
    if not rows:
        return ""
    left, right = (side.writer.setting.width for side in sides)
    begun = markup.table_begun((left, GAP, right), "TabelRapat", headed=headed)
    return f"{begun}{''.join(rows)}{markup.TABLE_END}"


def _unit(side: Side, step: _Step, look: Look, *, keep: bool) -> str:
    """One cell; an empty one stays with the next row as the other does."""
    if isinstance(step.block, Unit):
        return side.writer.alone(step.block, look, step.above, keep=keep)
    if step.block is None:
        return markup.paragraph("", "IsiPasal", keep_next=keep)
    return side.writer.main(step.block, step.above)


def _rows(sides: tuple[Side, Side], blocks: tuple[Sequence[Block], Sequence[Block]], look: OwnLook) -> Iterator[str]:
    """Rows of one stretch; ``look`` says in which styles a writer writes it.

    A row that may break holds no paragraph that may not: dxpdf would move it to the next page.
    """
    looks = [partial(look, side.writer) for side in sides]
    for pair in _steps(*blocks):
        whole = not any(step.tall(side.limit) for side, step in zip(sides, pair, strict=True))
        keep = whole and any(step.keeps for step in pair)
        if not whole:
            for side in sides:
                side.writer.let_go()
        cells = [_unit(side, step, each, keep=keep) for side, step, each in zip(sides, pair, looks, strict=True)]
        yield _row(cells, sides, whole=whole, keep=keep)


def _heading(side: Side, pasal: Pasal | None) -> str:
    return side.writer.heading(pasal, keep=True) if pasal else markup.paragraph("", "IsiPasal", keep_next=True)


def _bab(side: Side, bab: Bab | None) -> str:
    return side.writer.bab(bab, keep=True) if bab else markup.paragraph("", "IsiPasal", keep_next=True)


def _groups(pasal: Pasal | None) -> tuple[Bab, ...]:
    return pasal.bab if pasal else ()


def _content(pasal: Pasal | None) -> tuple[Block, ...]:
    return pasal.content if pasal else ()


def _judul(side: Side) -> str:
    return signatures.judul(side.pohon.judul, side.limit)


def logos(pohon: Pohon) -> tuple[Logo, ...]:
    """All of them, above the title of both texts."""
    return pohon.logos


def room(_pohon: Pohon, count: int, width: int) -> int:
    """They share the line."""
    return room_of(count, width)


def blocks(sheet: Sheet) -> Blocks:
    """One table with title and Pasal, then the closing of both texts with the signatures."""
    sides = _sides(sheet)
    within = dict.fromkeys(("judul", "isi", "penutup"), "")
    return {
        **within,
        "pembuka": table(sides),
        "lampiran": lampiran(sheet.pohon.semua_lampiran, sheet),
        **naskah.ends(sheet),
        "tanda_tangan": ending(sides, sheet),
    }


def _sides(sheet: Sheet) -> tuple[Side, Side]:
    """The two texts; the right one is numbered by lists of its own."""
    pohon, frame, second = sheet.pohon, sheet.frame, sheet.pohon.padanan
    if second is None:
        raise InternalError("Naskah ini hanya dalam satu bahasa.", "Laporkan kesalahan ini.")
    widths = columns(sheet.width)
    lists = sheet.writer.setting.more or Lists(frame.numbering)
    limit = capitals_in(widths[0], sheet.profil.huruf)
    left = sheet.writer.beside(replace(sheet.writer.setting, width=widths[0], held=()))
    own = {**frame.lists, "JudulLampiran": lists.again(frame.lists["JudulLampiran"])}
    numbers = lists.again(frame.lists["Pasal"], {1: second.bahasa.pasal})
    bab = _bab_list(second, frame, lists)
    right = Writer(replace(left.setting, width=widths[2], lists=own, second=numbers, second_bab=bab), left.bookmarks)
    return Side(pohon, left, limit), Side(second, right, limit, second.bahasa.kode)


def _bab_list(second: Pohon, frame: Frame, lists: Lists) -> int | None:
    """The list that numbers the groups of Pasal of the second text; None where it has none."""
    if "Bab" not in frame.lists or not any(pasal.bab for pasal in second.pasal):
        return None
    words = {level: second.bahasa.bab[tingkat] for level, tingkat in enumerate(TINGKAT_BAB, 1)}
    return lists.again(frame.lists["Bab"], words)


def table(sides: tuple[Side, Side]) -> str:
    """Title, opening and Pasal of both texts as one table, headed by the titles."""
    rows = [_row([*map(_judul, sides)], sides, whole=True)]
    openings = (sides[0].pohon.opening, sides[1].pohon.opening)
    rows += _rows(sides, openings, Writer.opening_look)
    for pair in zip_longest(sides[0].pohon.pasal, sides[1].pohon.pasal):
        for groups in zip_longest(*map(_groups, pair)):
            rows.append(_row([*map(_bab, sides, groups)], sides, whole=True, keep=True))
        rows.append(_row([*map(_heading, sides, pair)], sides, whole=True, keep=True))
        rows += _rows(sides, (_content(pair[0]), _content(pair[1])), Writer.main_look)
    return _table(rows, sides, headed=True)


def ending(sides: tuple[Side, Side], sheet: Sheet) -> str:
    """The closing of both texts and the signatures, in rows that do not split."""
    width, first_left = sheet.width, sheet.first_left
    closings = (sides[0].pohon.closing, sides[1].pohon.closing)
    top = _table([*_rows(sides, closings, Writer.closing_look)], sides)
    joined = partial(_joined, foreign=sides[1].foreign)
    columns = [joined(*pair) for pair in zip(*(side.pohon.signatures for side in sides), strict=True)]
    others = [joined(*pair) for pair in zip(*(side.pohon.witnesses for side in sides), strict=True)]
    parts = signatures.groups(columns, others, width, first_left=first_left)
    # With more lines in one row than a page holds the rest would be lost.
    if others and _high(sides, [*columns[-2:], others[0]]) > lines_on(sheet.frame.page, sheet.profil.huruf):
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


def _joined(one: SignatureColumn, two: SignatureColumn, *, foreign: str) -> SignatureColumn:
    """The place where one person signs; as what, for whom and in which office is said in both languages."""
    heading, *offices = (spoken(line, foreign) for line in (two.heading, *two.office))
    below = (spoken(line, foreign) for line in two.below)
    return replace(one, office=(heading, *one.office, *offices), below=(*one.below, *below))
