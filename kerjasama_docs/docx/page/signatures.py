"""Title, signatures, lampiran headings, paraf: the parts of a page that are no running text."""

import math
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest
from operator import attrgetter
from typing import NamedTuple

from kerjasama_docs.docx.page.signature_table import signature_table
from kerjasama_docs.docx.wml import markup
from kerjasama_docs.model.reading import BANYAK_PIHAK
from kerjasama_docs.naskah.tree.inline import Inline, Text, plain
from kerjasama_docs.naskah.tree.kepala import JudulLine
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn

_JUDUL_STYLE = {"judul": "JudulNaskah", "nomor": "NomorNaskah", "rahmat": "JudulNaskah"}
_SIGNATURE_ROOM = 1417
"""Room for a signature and its meterai, in twips (2.5 cm)."""
_BETWEEN = 113
"""What a signature keeps from the one beside it: half of 4 mm, in twips."""
_SHORT_LABEL = 30
"""Letters of a label that stands in the paraf box itself."""
_PARAF, _LONG_PARAF, _PARAF_HEIGHT = 1500, 3600, 440
"""Width of a paraf box, of one with its label beside it, and their height, in twips."""
_PARAF_LETTER, _PARAF_LINES = 84, 3
"""Room of a letter on a paraf box in twips, and the lines that it holds."""
_TOGETHER = 2
"""Signatures below one another that are never parted by the end of a page."""
_LEVELS = 4
"""Most signatures of one pihak below one another that are not parted."""


def judul(lines: Iterable[JudulLine], limit: int) -> str:
    """The title block.

    Args:
        lines: Its lines.
        limit: Letters that a line holds; a longer line is broken into lines of about the same length.
    """
    return "".join(_judul(line, limit) for line in lines)


def _judul(line: JudulLine, limit: int) -> str:
    """A line of the title; an empty one parts what stands below the numbers from them."""
    text = _broken(line.content, limit)
    return markup.paragraph(f"{markup.BREAK}{text}" if line.style == "rahmat" else text, _JUDUL_STYLE[line.style])


def balanced(text: str, limit: int) -> list[str]:
    """A title in as few lines as it needs, none much shorter than the others."""
    count = max(1, math.ceil(len(text) / limit))
    words = [word for word in text.split(" ") if word]
    for width in range(math.ceil(len(text) / count), limit):
        lines = _wrapped(words, width)
        if len(lines) <= count:
            return lines
    return [text]


def _wrapped(words: Iterable[str], width: int) -> list[str]:
    """Words in lines of at most ``width`` letters; a longer word has a line of its own.

    textwrap gives the same in ten times the time, and a title is wrapped anew for every width that is tried.
    """
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def _broken(content: Sequence[Inline], limit: int) -> str:
    if not all(isinstance(piece, Text) for piece in content):
        return markup.runs(content)
    return markup.BREAK.join(map(markup.run, balanced(plain(content), limit)))


Stack = tuple[SignatureColumn, ...]
"""Those who sign for one pihak, each below the one before."""


def _stacks(columns: Iterable[SignatureColumn]) -> list[Stack]:
    """Columns with those that go on below them."""
    stacks: list[Stack] = []
    for column in columns:
        if column.lanjut and stacks:
            stacks[-1] = (*stacks[-1], column)
        else:
            stacks.append((column,))
    return stacks


def _pairs(columns: Iterable[SignatureColumn], *, first_left: bool) -> Iterator[tuple[Stack, ...]]:
    """Stacks two by two; the first pihak left or right as the profil says, an odd last one alone in the middle."""
    stacks = _stacks(columns)
    for place in range(0, len(stacks), 2):
        two = tuple(stacks[place : place + 2])
        yield two if first_left else two[::-1]


def _stack(lines: Iterable[Sequence[Inline]], style: str) -> str:
    made = "".join(markup.paragraph(markup.runs(line), style) for line in lines if line)
    return made or markup.paragraph("", style)


def _head(column: SignatureColumn | None, style: str) -> str:
    """As what somebody signs, parted from who signs above him; nothing beside a longer stack."""
    if column is None:
        return markup.paragraph("", style)
    apart = markup.paragraph("", "JarakTabel") if column.lanjut else ""
    return apart + _stack((column.heading, *column.office), style)


def _room(column: SignatureColumn | None) -> str:
    return markup.paragraph(markup.run("meterai") if column and column.meterai else "", "TempatTandaTangan")


def _name(column: SignatureColumn | None, style: str) -> str:
    """The name, and what stands below it."""
    if column is None:
        return markup.paragraph("", style)
    below = [line for line in (column.pangkat, column.nip, *column.below) if line]
    return _stack((column.name,), style) + (_stack(below, "NIP") if below else "")


class Setting(NamedTuple):
    """How a signature stands on its page.

    Attributes:
        style: Style of heads and names.
        above: Style of the space above them.
        room: Height of the room for a signature, in twips.
        indent: How far it stands from the left, in twips.
    """

    style: str = "TandaTangan"
    above: str = "JarakTandaTangan"
    room: int = _SIGNATURE_ROOM
    indent: int = 0


_PLAIN = Setting()


def pair(stacks: Sequence[Stack], width: int, setting: Setting = _PLAIN) -> str:
    """One or two stacks side by side: heads, room and names of each level as rows, so that names stand level."""
    style = setting.style
    own = markup.split_width(width, (1,) * len(stacks))
    insets = ((0, _BETWEEN), (_BETWEEN, 0)) if len(stacks) > 1 else ((0, 0),)

    def cells(parts: Iterable[str], align: str = "") -> list[str]:
        shaped = zip(parts, own, insets, strict=True)
        return [markup.cell(part, w, align=align, inset=inset) for part, w, inset in shaped]

    rows: list[str] = []
    for level in zip_longest(*stacks):
        rows += (
            markup.row(cells(_head(column, style) for column in level)),
            markup.row(cells(map(_room, level), "center"), height=setting.room),
            markup.row(cells(_name(column, style) for column in level)),
        )
    made = markup.table(rows, own, "TabelRapat", indent=setting.indent)
    return markup.paragraph("", setting.above) + made + markup.paragraph("", "JarakTabel")


def groups(
    columns: Sequence[SignatureColumn], witnesses: Sequence[SignatureColumn], width: int, *, first_left: bool
) -> list[str]:
    """The signatures in parts none of which the end of a page may part; see :func:`signatures`."""
    kinds = [list(group) for _, group in groupby(witnesses, key=attrgetter("group"))]
    two_by_two = [*_pairs(columns, first_left=first_left)]
    pihak = [pair(part, width) for two in two_by_two for part in _levels(two)]
    others = [pair(two, width) for kind in kinds for two in _pairs(kind, first_left=True)]
    if not pihak and not others:
        return []
    parts = [*pihak[:-1], "".join((*pihak[-1:], *others[:1])), *others[1:]]
    high = sum(max(map(len, two)) for two in two_by_two) + len(others)
    return ["".join(parts)] if high <= _TOGETHER else parts


def _levels(two: Sequence[Stack]) -> Iterator[tuple[Stack, ...]]:
    """Two stacks in parts that a page holds."""
    for first in range(0, max(map(len, two)), _LEVELS):
        yield tuple(stack[first : first + _LEVELS] for stack in two)


def signatures(
    columns: Sequence[SignatureColumn], witnesses: Sequence[SignatureColumn], width: int, *, first_left: bool
) -> str:
    """The signature block: pihak two by two, then witnesses; nothing for a text that nobody signs.

    All pairs stand in one row of an outer table, or each in its own when they are more than a page
    may hold; no engine breaks a row that must not split, while dxpdf 0.8 ignores keepNext between rows.
    The first witnesses then share the row of the last pihak, so that no page begins with witnesses alone.

    Args:
        columns: The pihak.
        witnesses: Saksi and mengetahui.
        width: Width of the text in twips.
        first_left: Whether PIHAK KESATU signs on the left.
    """
    if len(_stacks(columns)) > BANYAK_PIHAK:
        others = rows_of(groups((), witnesses, width, first_left=first_left), width)
        return signature_table(columns, width) + markup.paragraph("", "JarakTabel") + others
    return rows_of(groups(columns, witnesses, width, first_left=first_left), width)


def rows_of(parts: Sequence[str], width: int) -> str:
    """Parts each in a row that does not split."""
    if not parts:
        return ""
    return markup.table((markup.row([markup.cell(part, width)], keep=True) for part in parts), (width,), "TabelRapat")


def lampiran_heading(lines: Iterable[Sequence[Inline]], upright: int, width: int) -> str:
    """The block at the top right of a lampiran.

    Args:
        lines: Its lines.
        upright: Width of the text of an upright page, in twips, for which the style is made.
        width: Width of the text of this page; a page on its side has the block as far at the right.
    """
    made = "".join(markup.paragraph(markup.runs(line), "KepalaLampiran") for line in lines)
    if not made or width <= upright:
        return made
    moved = markup.table([markup.row([markup.cell(made, upright)])], (upright,), "TabelRapat", indent=width - upright)
    return moved + markup.paragraph("", "JarakTabel")


def paraf(labels: Sequence[str], word: str, width: int) -> str:
    """Paraf boxes at the right of the foot of every page, one per pihak; beside a long label a box of its own.

    They stay within the bottom margin, since dxpdf keeps headings with their text only where the
    footer leaves the body its full height.

    Args:
        labels: What the pihak are called.
        word: What a paraf is called.
        width: Width of the text in twips.
    """
    long = max(map(len, labels)) > _SHORT_LABEL
    texts = [f"{word} {label}".rstrip() for label in labels]
    share = min(width // len(labels), _LONG_PARAF if long else _PARAF)
    widths: tuple[int, ...] = (share,) * len(labels)
    if long:
        beside = share * 2 // 3
        most = beside // _PARAF_LETTER * _PARAF_LINES
        widths = (beside, share - beside) * len(labels)
        texts = [part for text in texts for part in (textwrap.shorten(text, most, placeholder=" …"), "")]
    align = "center" if long else ""
    cells = (
        markup.cell(markup.paragraph(markup.run(text), "SelParaf"), own, align=align)
        for text, own in zip(texts, widths, strict=True)
    )
    boxes = markup.row(cells, height=_PARAF_HEIGHT)
    return markup.table([boxes], widths, "TabelBergaris", right=True) + markup.paragraph("", "JarakTabel")
