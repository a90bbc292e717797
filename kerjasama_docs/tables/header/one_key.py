"""Records of YAML or JSON that spell the key of a column differently from row to row."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet
from kerjasama_docs.tables.header.column_names import Recognised


def with_one_key(sheet: Sheet, recognised: Mapping[int, Recognised]) -> Sheet:
    """The records with what each says of a column under one key; two keys stay where a row really has both.

    Args:
        sheet: The records.
        recognised: What was recognised, by place of the key.
    """
    columns: dict[str, list[int]] = {}
    for place, each in sorted(recognised.items(), key=lambda pair: (pair[1].match, pair[0])):
        columns.setdefault(each.key, []).append(place)
    twice = [places for places in columns.values() if len(places) > 1]
    if not twice:
        return sheet
    rows = [_baris(row, twice) for row in sheet.rows]
    empty = {place for _, *rest in twice for place in rest if all(row.cells[place].value is None for row in rows)}
    kept = [place for place in range(len(sheet.keys)) if place not in empty]
    row = tuple(replace(row, cells=tuple(row.cells[place] for place in kept)) for row in rows)
    return replace(sheet, rows=row, keys=tuple(sheet.keys[place] for place in kept))


def _baris(row: Row, twice: Sequence[Sequence[int]]) -> Row:
    """A row with its only value of a column under the first of the keys; what holds for all rows yields to it."""
    cells = list(row.cells)
    for first, *rest in twice:
        own = [place for place in (first, *rest) if cells[place].value is not None and not cells[place].merged]
        said = own or [place for place in (first, *rest) if cells[place].value is not None]
        if len(own) > 1 or not said:
            continue
        value = cells[said[0]]
        for place in rest:
            cells[place] = Cell(None, cells[place].address)
        cells[first] = value
    return replace(row, cells=tuple(cells))
