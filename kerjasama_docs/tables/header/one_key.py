"""Records of YAML or JSON that spell the key of a column differently from row to row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet
from kerjasama_docs.tables.header.records import Recognised


def with_one_key(sheet: Sheet, recognised: Mapping[int, Recognised]) -> Sheet:
    """The records with what each says of a column under one key; two keys stay where a row really has both.

    Args:
        sheet: The records.
        recognised: What was recognised, by place of the key.
    """
    twice = _named_twice(recognised)
    if not twice:
        return sheet
    rows = [_with_one_value(row, twice) for row in sheet.rows]
    spare = {place for _, *rest in twice for place in rest if _is_empty(rows, place)}
    kept = [place for place in range(len(sheet.keys)) if place not in spare]
    keys = tuple(sheet.keys[place] for place in kept)
    return replace(sheet, rows=tuple(_only(row, kept) for row in rows), keys=keys)


def _only(row: Row, places: Iterable[int]) -> Row:
    return replace(row, cells=tuple(row.cells[place] for place in places))


def _named_twice(recognised: Mapping[int, Recognised]) -> Sequence[Sequence[int]]:
    """The places of the keys that mean one column, the best first, where they are several."""
    columns: dict[str, list[int]] = {}
    for place, each in sorted(recognised.items(), key=lambda pair: (pair[1].match, pair[0])):
        columns.setdefault(each.key, []).append(place)
    return [places for places in columns.values() if len(places) > 1]


def _is_empty(rows: Iterable[Row], place: int) -> bool:
    return all(row.cells[place].value is None for row in rows)


def _with_one_value(row: Row, twice: Sequence[Sequence[int]]) -> Row:
    """A row with its only value of a column under the first of the keys."""
    cells = list(row.cells)
    for places in twice:
        said = _said(row, places)
        if said is None:
            continue
        for place in places:
            cells[place] = Cell(None, cells[place].address)
        cells[places[0]] = row.cells[said]
    return replace(row, cells=tuple(cells))


def _said(row: Row, places: Sequence[int]) -> int | None:
    """Where the only value of a column stands; what holds for all rows yields to it. None for none or for several."""
    filled = [place for place in places if row.cells[place].value is not None]
    own = [place for place in filled if not row.cells[place].merged]
    if len(own) > 1:
        return None
    return next(iter(own or filled), None)
