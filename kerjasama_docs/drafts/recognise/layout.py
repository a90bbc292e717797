"""Tables that only set text: a frame around one text is that text, tables in the cells of one column are one table."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kerjasama_docs.drafts.records import Block, Cell, Grid

_NOTHING = Cell()


def unframed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks without the frames around them; tables of data, of names and of signatures stay."""
    return tuple(each for block in blocks for each in _unframed(block))


def _unframed(block: Block) -> Iterator[Block]:
    if not isinstance(block, Grid) or any(len(row) > 1 for row in block.rows):
        yield block
        return
    inside = [each for row in block.rows for cell in row for each in cell.blocks]
    if not any(isinstance(each, Grid) for each in inside):
        yield from inside
        return
    yield from inside if len(inside) == 1 else (replace(block, rows=tuple(_rows(inside))),)


def _rows(inside: Sequence[Block]) -> Iterator[tuple[Cell, ...]]:
    """The rows of all tables of one column; a paragraph between them is a row of its own."""
    width = max((len(row) for each in inside if isinstance(each, Grid) for row in each.rows), default=1)
    for each in inside:
        if isinstance(each, Grid):
            yield from each.rows
        else:
            yield (Cell((each,)), *(_NOTHING for _ in range(width - 1)))
