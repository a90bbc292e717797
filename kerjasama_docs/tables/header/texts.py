"""The cells of a header as texts; those that are merged over several columns count once."""

from collections.abc import Iterable, Mapping, Sequence

from kerjasama_docs.inputs.tables.sheet import Cell, Row

MAX_COLUMNS = 256
"""Columns in which a header is looked for."""


def header_text(row: Row, place: int) -> str:
    """The text of a cell as a header; empty for what is no text."""
    value = row.cells[place].value if place < len(row.cells) else None
    return value if isinstance(value, str) else ""


def spelled(texts: Iterable[str]) -> str:
    """Texts that stand below each other as one, each said once."""
    return " ".join(" ".join(dict.fromkeys(filter(None, texts))).split())


def own_cell(rows: Sequence[Row], column: int) -> Cell | None:
    """The lowest cell of a header that has a text of its own; without one, the lowest."""
    cells = [row.cells[column] for row in rows if column < len(row.cells)]
    own = next((cell for cell in reversed(cells) if cell.value and not cell.merged), None)
    return own or (cells[-1] if cells else None)


def width(rows: Sequence[Row]) -> int:
    """Columns of some rows in which a header can stand."""
    return min(max((len(row.cells) for row in rows), default=0), MAX_COLUMNS)


def header_texts(rows: Sequence[Row]) -> Mapping[int, tuple[str, ...]]:
    """The texts of a header by column, each once."""
    own = (place for place in range(width(rows)) if not continues_left(rows, place))
    columns = {place: dict.fromkeys(header_text(row, place) for row in rows) for place in own}
    written = {place: tuple(filter(None, texts)) for place, texts in columns.items()}
    return {place: texts for place, texts in written.items() if texts}


def continues_left(rows: Sequence[Row], column: int) -> bool:
    """Whether a column only continues the header to its left, which is merged over both."""
    cells = [(row.cells[column - 1], row.cells[column]) for row in rows if 0 < column < len(row.cells)]
    return bool(cells) and all(_goes_on(left, cell) for left, cell in cells)


def is_merged_over(row: Row, column: int) -> bool:
    """Whether a cell of a header is part of one that is merged over several columns."""
    cells = row.cells
    near = [place for place in (column - 1, column) if place >= 0 and place + 1 < len(cells)]
    return any(_goes_on(cells[place], cells[place + 1]) for place in near)


def _goes_on(left: Cell, cell: Cell) -> bool:
    """Whether a cell shows the text of the one to its left."""
    return cell.merged and isinstance(cell.value, str) and cell.value == left.value
