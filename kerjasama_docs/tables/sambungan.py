"""Rows that only go on with the row above: text that did not fit, one more document."""

from collections.abc import Sequence

from kerjasama_docs.inputs.tables.sheet import Baris
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.kepala import Kepala
from kerjasama_docs.tables.sisih import LANJUTAN, terisi


def tanpa_kunci(bentuk: LampiranBentuk, kepala: Kepala, baris: Baris) -> bool:
    """Whether a row has neither number, unit, group nor any of what it must have, but something else of the table."""
    place = kepala.tempat
    if not any(kolom.wajib and kolom.kunci in place for kolom in bentuk.isian):
        return False
    keys = {k.kunci for k in bentuk.kolom if k.wajib or k.jenis == "nomor"} | {"satuan_kerja", bentuk.kelompok}
    filled = {i for i, sel in enumerate(baris.sel) if sel.nilai is not None}
    own = {i for i, _ in terisi(baris)} & {place.get(kolom.kunci) for kolom in bentuk.isian}
    return bool(own) and not any(place[key] in filled for key in keys if key and key in place)


def _menyambung(bentuk: LampiranBentuk, kepala: Kepala, baris: Baris, atas: Baris) -> bool:
    """Whether it holds text in none but columns of text that are filled in the row above."""
    texts = {kepala.tempat.get(kolom.kunci) for kolom in bentuk.isian if kolom.jenis == "teks"}
    above = {i for i, nilai in terisi(atas) if isinstance(nilai, str)} & texts
    own = all(isinstance(nilai, str) and i in above for i, nilai in terisi(baris))
    return own and tanpa_kunci(bentuk, kepala, baris)


def sambung(
    bentuk: LampiranBentuk, kepala: Kepala, rows: Sequence[Baris], why: Sequence[str | None]
) -> list[str | None]:
    """Why each row is set aside, with those that only go on with the one right above them."""
    told = list(why)
    above: Baris | None = None
    for i, row in enumerate(rows):
        if told[i] is None and above and _menyambung(bentuk, kepala, row, above):
            told[i] = LANJUTAN
        else:
            above = row if told[i] is None else None
    return told
