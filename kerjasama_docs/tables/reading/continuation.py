"""Rows that only go on with the row above: text that did not fit, one more document."""

from collections.abc import Sequence

from kerjasama_docs.inputs.tables.sheet import Row
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.header.find import Header
from kerjasama_docs.tables.reading.set_aside import LANJUTAN, filled


def is_keyless(bentuk: LampiranBentuk, header: Header, row: Row) -> bool:
    """Whether a row has neither number, unit, group nor any of what it must have, but something else of the table."""
    place = header.places
    if not any(kolom.wajib and kolom.kunci in place for kolom in bentuk.isian):
        return False
    keys = {k.kunci for k in bentuk.kolom if k.wajib or k.jenis == "nomor"} | {"satuan_kerja", bentuk.kelompok}
    taken = {i for i, cell in enumerate(row.cells) if cell.value is not None}
    own = {i for i, _ in filled(row)} & {place.get(kolom.kunci) for kolom in bentuk.isian}
    return bool(own) and not any(place[key] in taken for key in keys if key and key in place)


def _menyambung(bentuk: LampiranBentuk, header: Header, row: Row, atas: Row) -> bool:
    """Whether it holds text in none but columns of text that are filled in the row above."""
    texts = {header.places.get(kolom.kunci) for kolom in bentuk.isian if kolom.jenis == "teks"}
    above = {i for i, value in filled(atas) if isinstance(value, str)} & texts
    own = all(isinstance(value, str) and i in above for i, value in filled(row))
    return own and is_keyless(bentuk, header, row)


def continued(
    bentuk: LampiranBentuk, header: Header, rows: Sequence[Row], why: Sequence[str | None]
) -> list[str | None]:
    """Why each row is set aside, with those that only go on with the one right above them."""
    told = list(why)
    above: Row | None = None
    for i, row in enumerate(rows):
        if told[i] is None and above and _menyambung(bentuk, header, row, above):
            told[i] = LANJUTAN
        else:
            above = row if told[i] is None else None
    return told
