"""Records of YAML or JSON that spell the key of a column differently from row to row."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kerjasama_docs.inputs.tables.sheet import Baris, Lembar, Sel
from kerjasama_docs.tables.kamus import Kenal


def seragam(lembar: Lembar, kenal: Mapping[int, Kenal]) -> Lembar:
    """The records with what each says of a column under one key; two keys stay where a row really has both.

    Args:
        lembar: The records.
        kenal: What was recognised, by place of the key.
    """
    columns: dict[str, list[int]] = {}
    for place, each in sorted(kenal.items(), key=lambda pair: (pair[1].mutu, pair[0])):
        columns.setdefault(each.kunci, []).append(place)
    twice = [places for places in columns.values() if len(places) > 1]
    if not twice:
        return lembar
    rows = [_baris(row, twice) for row in lembar.baris]
    empty = {place for _, *rest in twice for place in rest if all(row.sel[place].nilai is None for row in rows)}
    kept = [place for place in range(len(lembar.kunci)) if place not in empty]
    baris = tuple(replace(row, sel=tuple(row.sel[place] for place in kept)) for row in rows)
    return replace(lembar, baris=baris, kunci=tuple(lembar.kunci[place] for place in kept))


def _baris(row: Baris, twice: Sequence[Sequence[int]]) -> Baris:
    """A row with its only value of a column under the first of the keys; what holds for all rows yields to it."""
    cells = list(row.sel)
    for first, *rest in twice:
        own = [place for place in (first, *rest) if cells[place].nilai is not None and not cells[place].gabung]
        said = own or [place for place in (first, *rest) if cells[place].nilai is not None]
        if len(own) > 1 or not said:
            continue
        value = cells[said[0]]
        for place in rest:
            cells[place] = Sel(None, cells[place].alamat)
        cells[first] = value
    return replace(row, sel=tuple(cells))
