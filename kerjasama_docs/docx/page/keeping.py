"""What stays together on a page: a paragraph with the next, a statement with its signatures, a short table.

Why a short table: dxpdf 0.8 sets a repeated header at the foot of a page when the row below does not fit there;
Word and LibreOffice move both. A table that stays whole needs no repeating; a longer one goes on over the pages.
"""

import math
from collections.abc import Sequence

from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Kutipan, Pasal, Table, Unit

_STATEMENT = 900
"""Letters of the paragraphs that stay with the signatures together, about ten lines."""
_MOST_LINES = 26
"""Lines of text in a table that stays whole; about half a page."""
_LETTER = 140
"""Width that a letter of a table takes at most on average, in twips: 10 pt, 0.7 of the size."""


def keeps(unit: Unit) -> bool:
    """Whether a paragraph stays with the next one: what hangs below it, or what it announces."""
    return bool(unit.children) or _leads(unit) or unit.kind is Kind.CATATAN


def held_blocks(closing: Sequence[Block], text: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks that stay with the signatures: the last one, with the short paragraphs of the closing before it.

    Why: a testimonium is one statement in two paragraphs; the names signed below it belong to both.

    Args:
        closing: What stands between the last Pasal and the signatures.
        text: What stands there without a closing.
    """
    last = last_block(closing or text)
    held, letters = [last] if last else [], 0
    for block in reversed(closing):
        if not isinstance(block, Unit) or block.kind is not Kind.PARAGRAF or block.children:
            break
        letters += len(plain(block.content))
        if letters > _STATEMENT:
            break
        if block is not last:
            held.append(block)
    return tuple(held)


def last_block(blocks: Sequence[Block]) -> Block | None:
    """The block that ends a text: the last of the last of its last …; None without any."""
    last: Block | None = None
    while blocks:
        last = blocks[-1]
        match last:
            case Unit(children=children):
                blocks = children
            case Kutipan(pasal=(*_, Pasal(content=content))):
                blocks = content
            case _:
                blocks = ()
    return last


def _leads(unit: Unit) -> bool:
    """Whether a paragraph announces what follows and so stays with it."""
    last = unit.content[-1] if unit.content else None
    return getattr(last, "text", "").rstrip().endswith(":")


def stays_whole(table: Table, widths: Sequence[int]) -> bool:
    """Whether a table is so short that it moves to the next page as a whole."""
    if table.style != "utuh" or not table.header:
        return False
    lines = (
        max(math.ceil(len(plain(cell)) * _LETTER / width) for cell, width in zip(row.cells, widths, strict=True))
        for row in table.rows
    )
    return sum(max(count, 1) for count in lines) <= _MOST_LINES
