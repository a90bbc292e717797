"""What a table of Word shows: rows below a header, a text in several languages, or texts that only stand beside others.

Why a text in several languages is a table: whoever hears it can go down the column of one language; read from its
beginning, it says each unit in one language and then in the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kerjasama_docs.ooxml.names import W, qualified
from kerjasama_docs.ooxml.xml import Element
from kerjasama_docs.pdf.tagging.structure import Block

_W = qualified(W, "")
_ON = {"1", "true", "on"}


def shown(table: Element, rows: Sequence[Block]) -> Iterator[Block]:
    """The elements of a table.

    Args:
        table: The table.
        rows: Its rows, whose cells are heads where each page repeats them.
    """
    if len({*map(_width, rows)}) == 1 and _has_head(rows):
        yield Block("Table", tuple(rows))
    elif _is_headed(table) and _is_in_languages(rows):
        yield Block("Table", tuple(map(_level, _headed(_without_gaps(rows)))))
    else:
        yield from (block for row in rows for cell in row.children for block in cell.children)


def _width(row: Block) -> int:
    """How many columns a row has."""
    return sum(cell.columns for cell in row.children)


def _has_head(rows: Sequence[Block]) -> bool:
    return any(cell.kind == "TH" for row in rows for cell in row.children)


def _is_headed(table: Element) -> bool:
    """Whether the first row says what the columns are (ECMA-376 Part 1, 17.4.56)."""
    look = table.find(f"{_W}tblPr/{_W}tblLook")
    return look is not None and look.get(f"{_W}firstRow") in _ON


def _is_in_languages(rows: Sequence[Block]) -> bool:
    """Whether each column with text is in a language of its own, and there are several.

    Why so strict: Word says of every new table that it has a first row of its own, even where it has none.
    """
    if any(len(row.children) != len(rows[0].children) or _width(row) != len(row.children) for row in rows):
        return False
    columns = zip(*(row.children for row in rows), strict=True)
    spoken = [languages for cells in columns if (languages := {each for cell in cells for each in _languages(cell)})]
    return len(spoken) > 1 and len(set().union(*spoken)) == len(spoken) == sum(map(len, spoken))


def _languages(block: Block) -> Iterator[str]:
    if block.paragraph is not None:
        yield block.language
    for child in block.children:
        yield from _languages(child)


def _without_gaps(rows: Sequence[Block]) -> list[Block]:
    """The rows without the columns that only keep texts apart."""
    kept = {place for row in rows for place, cell in enumerate(row.children) if cell.children}
    return [replace(row, children=tuple(row.children[place] for place in sorted(kept))) for row in rows]


def _headed(rows: Sequence[Block]) -> Iterator[Block]:
    first, *others = rows
    yield replace(first, children=tuple(replace(cell, kind="TH") for cell in first.children))
    yield from others


def _level(row: Block) -> Block:
    """A row in which what stands beside a heading is that heading in another language, though Word numbers it alone."""
    leaves = [*map(_leaf, row.children)]
    heading = next((leaf for leaf in leaves if leaf and leaf.kind.startswith("H")), None)
    if heading is None:
        return row
    said = zip(row.children, leaves, strict=True)
    return replace(row, children=tuple(_with_heading(cell, leaf, heading.kind) for cell, leaf in said))


def _with_heading(cell: Block, leaf: Block | None, kind: str) -> Block:
    return replace(cell, children=(replace(leaf, kind=kind),)) if leaf else cell


def _leaf(block: Block) -> Block | None:
    """The only paragraph in a cell; None where there are several, or none."""
    if block.paragraph is not None:
        return block
    return _leaf(block.children[0]) if len(block.children) == 1 else None
