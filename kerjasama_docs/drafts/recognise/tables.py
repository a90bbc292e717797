"""Tables of a draft as tables of the tree: a cell is one line, its paragraphs parted by line breaks."""

from kerjasama_docs.drafts.recognise.places import line_of, where_of
from kerjasama_docs.drafts.records import Cell, Grid, paragraphs_of
from kerjasama_docs.findings import Where
from kerjasama_docs.naskah.tree import pohon as tree
from kerjasama_docs.regex import regex

_FIGURE = regex(r"[0-9]")


def cell_text(cell: Cell) -> str:
    """What a cell says, its paragraphs one below the other."""
    return "\n".join(paragraph.printed for paragraph in paragraphs_of(cell.blocks))


def lines_of(grid: Grid) -> tuple[str, ...]:
    """The lines of its cells, row by row."""
    texts = (cell_text(cell) for row in grid.rows for cell in row)
    return tuple(line.strip() for text in texts for line in text.split("\n"))


def table_of(grid: Grid, file: str) -> tree.Table:
    """A table of the tree; its header is a first row without figures above rows with some."""
    return tree.Table("daftar", tuple(_row(row, file) for row in grid.rows), header=_has_header(grid))


def _row(row: tuple[Cell, ...], file: str) -> tree.Row:
    first = next((paragraph for cell in row for paragraph in paragraphs_of(cell.blocks)), None)
    where = where_of(first, file) if first else Where(file)
    return tree.Row(tuple(line_of(cell_text(cell)) for cell in row), where)


def _has_header(grid: Grid) -> bool:
    """Whether the first row names the columns."""
    texts = [[cell_text(cell) for cell in row] for row in grid.rows]
    if len(texts) <= 1 or not all(texts[0]):
        return False
    return not any(map(_FIGURE.search, texts[0])) and any(_FIGURE.search(text) for row in texts[1:] for text in row)
