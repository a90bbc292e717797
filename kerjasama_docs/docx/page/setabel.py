"""Tables of names and addresses as paragraphs, where a text has half the page.

Why: a column of two languages has no room for four columns, and dxpdf loses words of a table within a cell that does
not end on the same page.
"""

from collections.abc import Iterator, Sequence

from kerjasama_docs.naskah.tree.inline import Line, Text, plain
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Row, Table, Unit

_STYLES = frozenset({"uraian", "berkelompok"})
"""Tables whose last column says what stands before it."""
_COLON = ":"


def as_paragraphs(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks with a paragraph for every row of such a table; other tables stay."""
    return tuple(each for block in blocks for each in _of(block))


def _of(block: Block) -> Iterator[Block]:
    if not isinstance(block, Table) or block.style not in _STYLES:
        yield block
        return
    for row in block.rows:
        yield Unit(Kind.PARAGRAF, _said(row), where=row.where)


def _said(row: Row) -> Line:
    """A row as one line: "1. **NAME**: what he is"."""
    cells = [cell for cell in row.cells if plain(cell).strip() not in {"", _COLON}]
    if len(cells) == 1:
        return cells[0]
    first, *between, last = cells
    lead = [piece for cell in between for piece in (Text(" "), *cell)]
    return (*first, *lead, Text(": "), *last)
