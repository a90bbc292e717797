"""A document in sections: what stands before the Pasal, each Pasal, and what stands behind them."""

from collections.abc import Sequence
from dataclasses import dataclass

from kerjasama_docs.docx.redline.blocks import style_of
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.ooxml.xml import Element

_HEADING, _ABOVE = "Pasal", "PasalTetap"
"""The style of the heading of a Pasal that Word counts, and of a title above that."""
_BEHIND = frozenset({"Penutup", "AkhirBagian", "KepalaLampiran", "JudulLampiran"})
"""Styles with which what stands behind the Pasal begins."""


@dataclass(frozen=True)
class Sections:
    """The blocks of a document.

    Attributes:
        before: What stands before the first Pasal.
        pasal: Those of each Pasal.
        behind: What stands behind the last one.
    """

    before: Sequence[Element]
    pasal: tuple[Sequence[Element], ...]
    behind: Sequence[Element]


def sections_of(blocks: Sequence[Element], count: int) -> Sections | None:
    """The sections of a document with so many Pasal; None where its headings are not that many."""
    starts = [_begin(blocks, at) for at, block in enumerate(blocks) if style_of(block) == _HEADING]
    if len(starts) != count or not starts:
        return None
    end = _end(blocks, starts[-1])
    ends = [*starts[1:], end]
    pasal = tuple(blocks[start:stop] for start, stop in zip(starts, ends, strict=True))
    return Sections(blocks[: starts[0]], pasal, blocks[end:])


def _begin(blocks: Sequence[Element], at: int) -> int:
    """Where a Pasal begins: with its title, where that stands above its number."""
    return at - 1 if at and style_of(blocks[at - 1]) == _ABOVE else at


def _end(blocks: Sequence[Element], last: int) -> int:
    """Where the last Pasal ends: before the closing, or before the table in which it is signed."""
    behind = (at for at in range(last + 1, len(blocks)) if style_of(blocks[at]) in _BEHIND)
    end = next(behind, len(blocks))
    signed = end > last + 1 and blocks[end - 1].tag == w("tbl") and style_of(blocks[min(end, len(blocks) - 1)])
    return end - 1 if signed == "AkhirBagian" else end
