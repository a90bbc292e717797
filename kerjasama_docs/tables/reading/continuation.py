"""Rows that only go on with the row above: text that did not fit, one more document."""

from collections.abc import Sequence

from kerjasama_docs.inputs.tables.sheet import Row
from kerjasama_docs.tables.header.records import UNIT
from kerjasama_docs.tables.reading.columns import Columns, filled
from kerjasama_docs.tables.reading.reasons import Reason


def is_keyless(columns: Columns, row: Row) -> bool:
    """Whether a row has neither number, unit, group nor any of what it must have, but something else of the table."""
    bentuk, places = columns.bentuk, columns.header.places
    if not any(kolom.wajib and kolom.kunci in places for kolom in bentuk.isian):
        return False
    own = {place for place, _ in filled(row)}
    if own.isdisjoint(places.get(kolom.kunci, -1) for kolom in bentuk.isian):
        return False
    taken = {place for place, cell in enumerate(row.cells) if cell.value is not None}
    return taken.isdisjoint(_key_places(columns))


def _key_places(columns: Columns) -> set[int]:
    """The places of the columns that tell rows apart."""
    bentuk, places = columns.bentuk, columns.header.places
    keys = {kolom.kunci for kolom in bentuk.kolom if kolom.wajib or kolom.jenis == "nomor"}
    keys |= {UNIT, bentuk.kelompok or ""}
    return {places[key] for key in keys if key in places}


def _continues(columns: Columns, row: Row, above: Row) -> bool:
    """Whether it holds text in none but columns of text that are filled in the row above."""
    bentuk, places = columns.bentuk, columns.header.places
    texts = {places.get(kolom.kunci) for kolom in bentuk.isian if kolom.jenis == "teks"}
    written = {place for place, value in filled(above) if isinstance(value, str)} & texts
    goes_on = all(isinstance(value, str) and place in written for place, value in filled(row))
    return goes_on and is_keyless(columns, row)


def with_continuations(
    columns: Columns, rows: Sequence[Row], reasons: Sequence[Reason | None]
) -> Sequence[Reason | None]:
    """Why each row is set aside, with those that only go on with the one right above them.

    Args:
        columns: The columns of the table.
        rows: Its rows.
        reasons: Why each is set aside by itself.
    """
    told = list(reasons)
    above: Row | None = None
    for place, row in enumerate(rows):
        if told[place] is not None:
            above = None
        elif above and _continues(columns, row, above):
            told[place] = Reason.CONTINUATION
        else:
            above = row
    return told
