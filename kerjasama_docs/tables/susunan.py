"""What each row of a sheet is: a row of the table, a heading, or one that is set aside and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kerjasama_docs.inputs.tables.sheet import Baris, Lembar
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.kepala import Kepala
from kerjasama_docs.tables.sambungan import sambung
from kerjasama_docs.tables.sisih import (
    BENTUK_LAIN,
    BERULANG,
    BERULANG_ISI,
    CATATAN,
    KELOMPOK,
    KEPALA_LAIN,
    KOSONG,
    PENUTUP,
    Penyisih,
    mirip_unit,
    terisi,
)


@dataclass(frozen=True)
class Susunan:
    """The rows below the first header of a sheet.

    Attributes:
        baris: The rows.
        alasan: Why each is set aside; None for a row of the table.
        judul: By place, the names of the groups that headings open.
        kepala: By place, the header that holds from there on.
    """

    baris: tuple[Baris, ...]
    alasan: tuple[str | None, ...]
    judul: Mapping[int, str] = field(default_factory=dict)
    kepala: Mapping[int, Kepala] = field(default_factory=dict)


def asing(kepala: Kepala) -> str:
    """Why the rows of a table of another form are set aside."""
    return f"{BENTUK_LAIN} {kepala.asing}"


def susun(lembar: Lembar, bentuk: LampiranBentuk, parts: Sequence[Kepala]) -> Susunan:
    """Tell what each row below the first header is."""
    rows = lembar.baris[parts[0].akhir :]
    if lembar.kunci:
        why = asing(parts[0]) if parts[0].asing else None
        return Susunan(rows, tuple(KOSONG if row.kosong else why for row in rows), {}, {0: parts[0]})
    reasons: list[str | None] = []
    ends = (*(part.awal for part in parts[1:]), len(lembar.baris))
    for part, end in zip(parts, ends, strict=True):
        if part is not parts[0]:
            reasons += [_kepala(Penyisih(bentuk, parts[0]), part, row) for row in lembar.baris[part.awal : part.akhir]]
        reasons += _bagian(bentuk, part, lembar.baris[part.akhir : end], lanjut=end < len(lembar.baris))
    headings: dict[int, str] = {}
    pending: tuple[int, str] | None = None
    judge = Penyisih(bentuk, parts[0])
    for i, why in enumerate(reasons):
        if why is None and pending:
            headings[pending[0]] = pending[1]
            reasons[pending[0]], pending = KELOMPOK, None
        elif why == CATATAN and (name := judge.kelompok(_satu(rows[i]))):
            pending = i, name
    return Susunan(rows, tuple(reasons), headings, {part.akhir - parts[0].akhir: part for part in parts})


def _kepala(judge: Penyisih, part: Kepala, row: Baris) -> str:
    """Why a row of a header further down is set aside."""
    if part.asing and part.lain:
        return asing(part)
    if part.lain:
        return KEPALA_LAIN
    unknown = tuple((i, nilai) for i, nilai in terisi(row) if i not in part.kenal)
    return BERULANG_ISI if judge.isi_lain(unknown) else BERULANG


def _bagian(bentuk: LampiranBentuk, part: Kepala, rows: tuple[Baris, ...], *, lanjut: bool) -> list[str | None]:
    """Why each row below one header is set aside; a heading right above the next header belongs to that one."""
    judge = Penyisih(bentuk, part)
    last = next((i for i in range(len(rows) - 1, -1, -1) if not rows[i].kosong), 0) if lanjut else 0
    if lanjut and rows and _satu(rows[last]) and (judge.judul(rows[last]) or mirip_unit(_satu(rows[last]))):
        return [*_bagian(bentuk, part, rows[:last], lanjut=False), CATATAN, *[KOSONG] * (len(rows) - last - 1)]
    if part.asing:
        return [KOSONG if row.kosong else asing(part) for row in rows]
    end = judge.penutup(rows)
    signed = judge.penutup_tengah(rows[:end]) | frozenset(range(end, len(rows)))
    why = [(KOSONG if row.kosong else PENUTUP) if i in signed else judge.alasan(row) for i, row in enumerate(rows)]
    return sambung(bentuk, part, rows, why)


def _satu(row: Baris) -> str:
    """The text of a row that has but one, the letter or number before it apart."""
    texts = [nilai for _, nilai in terisi(row)]
    return texts[-1] if texts and len(texts) <= 2 and isinstance(texts[-1], str) else ""  # noqa: PLR2004 - "A." and a name
