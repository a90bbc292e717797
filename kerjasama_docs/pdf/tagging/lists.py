"""Paragraphs that a list of Word numbers, as lists inside lists."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kerjasama_docs.pdf.tagging.structure import Block


@dataclass(frozen=True, slots=True)
class Item:
    """A block, and the level of the list it is an item of, from 0; None outside of lists."""

    block: Block
    level: int | None = None


@dataclass(slots=True)
class _Open:
    """A list that is being filled: each item begins with its own paragraph."""

    level: int
    items: list[list[Block]] = field(default_factory=list)

    def closed(self) -> Block:
        return Block("L", tuple(Block("LI", (Block("LBody", tuple(blocks)),)) for blocks in self.items))


def nested(items: Iterable[Item]) -> Iterator[Block]:
    """Items of a deeper level become a list inside the item above; what is no item ends all lists."""
    lists: list[_Open] = []
    for item in items:
        yield from _close(lists, item.level)
        if item.level is None:
            yield item.block
            continue
        if not lists or lists[-1].level < item.level:
            lists.append(_Open(item.level))
        lists[-1].items.append([item.block])
    yield from _close(lists, None)


def _close(lists: list[_Open], level: int | None) -> Iterator[Block]:
    """Close the lists that are deeper than a level, each into the item above it; the outermost one is given."""
    while lists and (level is None or lists[-1].level > level):
        block = lists.pop().closed()
        if lists:
            lists[-1].items[-1].append(block)
        else:
            yield block
