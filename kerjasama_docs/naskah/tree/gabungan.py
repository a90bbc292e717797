"""Several klausul as the ayat of one Pasal: each keeps the labels by which others name it.

A unit of a merged klausul bears the label of that klausul before its own, ``pendanaan--nilai``, so that two of them
may give the same label; every ayat bears one, so that the ayat of each klausul can still be told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kerjasama_docs.naskah.tree.pohon import RINCIAN, Block, Kind, Pasal, Unit

_BETWEEN = "--"


def merged_label(klausul: str, label: str) -> str:
    """The label of a unit of a merged klausul."""
    return f"{klausul}{_BETWEEN}{label}"


def own_label(klausul: str, label: str) -> str | None:
    """The label that a unit has within its klausul; None for one of another klausul."""
    start = merged_label(klausul, "")
    return label.removeprefix(start) if label.startswith(start) else None


def as_ayat(klausul: str, content: Sequence[Block]) -> Iterator[Block]:
    """The text of one klausul as ayat of a merged Pasal; a paragraph with the items behind it becomes one."""
    units: list[Block] = []
    for block in content:
        last = units[-1] if units else None
        if isinstance(block, Unit) and block.kind in RINCIAN and isinstance(last, Unit) and last.kind is Kind.AYAT:
            units[-1] = replace(last, children=(*last.children, block))
        else:
            units.append(_as_one(block))
    yield from (_labelled(klausul, block, f"ayat-{place}") for place, block in enumerate(units, 1))


def _as_one(block: Block) -> Block:
    """A paragraph as an ayat; a formula belongs to the one above it."""
    if isinstance(block, Unit) and block.kind is Kind.PARAGRAF and not block.rumus:
        return replace(block, kind=Kind.AYAT)
    return block


def _labelled(klausul: str, block: Block, usual: str | None = None) -> Block:
    if not isinstance(block, Unit):
        return block
    label = block.label or (usual if block.kind is Kind.AYAT else None)
    children = tuple(_labelled(klausul, child) for child in block.children)
    return replace(block, label=merged_label(klausul, label) if label else None, children=children)


def ayat_of(pasal: Pasal, klausul: str) -> tuple[Unit, ...]:
    """The ayat of a merged Pasal that come from one klausul."""
    units = (block for block in pasal.content if isinstance(block, Unit) and block.kind is Kind.AYAT)
    return tuple(unit for unit in units if unit.label and own_label(klausul, unit.label) is not None)
