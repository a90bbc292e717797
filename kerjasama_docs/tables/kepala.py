"""Finding the header of a table among what units put above it, and which column is which."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Baris, Lembar
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.kamus import KETERANGAN, LEMAH, PERSIS, Kamus, Kenal
from kerjasama_docs.tables.kepala_temuan import MAX_ROWS, meragukan, tidak_ditemukan, wajib
from kerjasama_docs.tables.ringkas import ringkas

MAX_COLUMNS = 256
"""Columns in which a header is looked for."""


@dataclass(frozen=True, slots=True)
class Kepala:
    """The header of a table.

    Attributes:
        tempat: Column in the sheet, from 0, by key.
        bunyi: By column in the sheet, the short texts of its header, for headers that are repeated below.
        akhir: Index of the first row below it.
        awal: Index of its first row.
        lain: Whether it puts the columns in another order than the header before it.
        findings: What is doubtful about it.
        kenal: What was recognised, by column in the sheet.
        asing: Name of the other form that it fits; empty for the form that is read.
    """

    tempat: Mapping[str, int]
    bunyi: Mapping[int, frozenset[str]]
    akhir: int
    findings: tuple[Finding, ...] = ()
    awal: int = 0
    lain: bool = True
    kenal: Mapping[int, Kenal] = field(default_factory=dict)
    asing: str = ""


@dataclass(frozen=True, slots=True)
class _Calon:
    """Rows that may be the header: which they are, and what was recognised by column in the sheet."""

    awal: int
    dalam: int
    kenal: Mapping[int, Kenal]

    def jumlah(self, isian: frozenset[str]) -> int:
        return len({each.kunci for each in self.kenal.values()} & isian)


def teks_sel(baris: Baris, place: int) -> str:
    """The text of a cell as a header; empty for what is no text."""
    nilai = baris.sel[place].nilai if place < len(baris.sel) else None
    return nilai if isinstance(nilai, str) else ""


def dikenal(lembar: Lembar, kepala: Kepala, kamus: Kamus) -> Mapping[int, Kenal]:
    """What the names of another form recognise in a header, by column in the sheet."""
    if lembar.kunci:
        return _kunci(lembar, kamus)
    rows = lembar.baris[kepala.awal : kepala.akhir]
    tried = [_calon(rows, 0, kamus), *(_calon((row,), 0, kamus) for row in rows)]
    return max(tried, key=lambda calon: calon.jumlah(kamus.isian)).kenal


def _kunci(lembar: Lembar, kamus: Kamus) -> Mapping[int, Kenal]:
    return {i: each for i, key in enumerate(lembar.kunci) if (each := kamus.kenali(key.replace("_", " ")))}


def cari_kepala(lembar: Lembar, bentuk: LampiranBentuk) -> Kepala | Finding:
    """Find the header of a sheet, or say what was looked for and what was found instead."""
    kamus = Kamus(bentuk)
    if lembar.kunci:
        best = _Calon(0, 0, _kunci(lembar, kamus))
        enough = best.jumlah(kamus.isian) > 0
        texts: Mapping[int, tuple[str, ...]] = {i: (key,) for i, key in enumerate(lembar.kunci)}
    else:
        best = _best(lembar, kamus)
        enough = _enough(best, kamus)
        texts = _texts(lembar.baris[best.awal : best.awal + best.dalam])
    if not enough:
        found = [each.nama for each in best.kenal.values() if each.kunci in kamus.isian]
        return tidak_ditemukan(lembar, kamus, lembar.baris[best.awal] if found and not lembar.kunci else None, found)
    return _kepala(lembar, kamus, best, texts)


def _best(lembar: Lembar, kamus: Kamus) -> _Calon:
    """The first of the rows with most columns; two rows only where they show more than each by itself."""
    rows = lembar.baris[:MAX_ROWS]
    singles = [_calon(rows[i : i + 1], i, kamus) for i in range(len(rows))]
    best = _Calon(0, 0, {})
    for place, single in enumerate(singles):
        if _lebih(single, best, kamus):
            best = single
        if place + 1 < len(rows) and rows[place].sel and _lower(rows[place + 1]):
            pair = _calon(rows[place : place + 2], place, kamus)
            more = all(_lebih(pair, other, kamus) for other in (best, single, singles[place + 1]))
            if more or (best is single and _terbagi(rows[place], pair, single, kamus)):
                best = pair
    return _dengan_bawah(best, rows)


def _terbagi(top: Baris, pair: _Calon, single: _Calon, kamus: Kamus) -> bool:
    """Whether two rows show as much as the upper one, but tell apart by its exact name what that one merges."""
    return pair.jumlah(kamus.isian) == single.jumlah(kamus.isian) and any(
        each.mutu == PERSIS and single.kenal.get(column) != each and _melebar(top, column)
        for column, each in pair.kenal.items()
    )


def _dengan_bawah(calon: _Calon, rows: Sequence[Baris]) -> _Calon:
    """A header of one row with the row below it that only divides its merged cells."""
    below = calon.awal + 1
    if calon.dalam != 1 or below >= len(rows):
        return calon
    own = [(i, sel) for i, sel in enumerate(rows[below].sel) if sel.nilai is not None and not sel.gabung]
    divides = len(own) > 1 and all(isinstance(sel.nilai, str) and _melebar(rows[calon.awal], i) for i, sel in own)
    return replace(calon, dalam=2) if divides else calon


def _melebar(baris: Baris, column: int) -> bool:
    """Whether a cell of a header is part of one that is merged over several columns."""
    near = [(place, place + 1) for place in (column - 1, column) if place >= 0 and place + 1 < len(baris.sel)]
    return any(
        baris.sel[right].gabung
        and isinstance(baris.sel[right].nilai, str)
        and baris.sel[left].nilai == baris.sel[right].nilai
        for left, right in near
    )


def kepala_lain(lembar: Lembar, bentuk: LampiranBentuk, pertama: Kepala) -> Iterator[Kepala]:
    """The headers further down: those that repeat the one before, and those that put the columns in another order."""
    if lembar.kunci:
        return
    kamus, before = Kamus(bentuk), pertama
    for place in range(pertama.akhir, len(lembar.baris)):
        if place < before.akhir or not _mungkin(lembar.baris[place], kamus):
            continue
        rows = lembar.baris[place : place + 2]
        best = _calon(rows[:1], 0, kamus)
        if len(rows) > 1 and _lower(rows[1]):
            pair = _calon(rows, 0, kamus)
            best = pair if _lebih(pair, best, kamus) or _terbagi(rows[0], pair, best, kamus) else best
        best = replace(_dengan_bawah(best, rows), awal=place)
        if not _enough(best, kamus):
            continue
        found = _kepala(lembar, kamus, best, _texts(lembar.baris[place : place + best.dalam]))
        if found.tempat == before.tempat:
            yield (before := replace(found, findings=(), lain=False))
        elif any(before.tempat.get(key) != column for key, column in found.tempat.items()):
            yield (before := replace(found, findings=(_beda(lembar, lembar.baris[place]), *found.findings)))


def _mungkin(baris: Baris, kamus: Kamus) -> bool:
    """Whether a row can be a header: nothing but texts, and at least half of them names of columns."""
    cells = [sel.nilai for sel in baris.sel[:MAX_COLUMNS] if sel.nilai is not None and not sel.gabung]
    texts = [nilai for nilai in cells if isinstance(nilai, str)]
    if len(texts) < len(cells) or any(text[:1].isdigit() for text in texts):
        return False
    known = sum(kamus.bernama(text) for text in texts)
    return known > 1 and 2 * known >= len(texts)


def _beda(lembar: Lembar, baris: Baris) -> Finding:
    message = "Kepala kedua berbeda: susunan kolomnya lain daripada kepala sebelumnya."
    hint = "Baris di bawahnya dibaca menurut kepala itu; samakan susunan kolomnya bila keliru."
    return Finding("tabel-kepala-beda", Level.SARAN, message, lembar.where(baris=baris), hint)


def _lebih(one: _Calon, other: _Calon, kamus: Kamus) -> bool:
    return one.jumlah(kamus.isian) > other.jumlah(kamus.isian)


def _lower(baris: Baris) -> bool:
    """Whether a row can be the lower of two header rows: it has texts of its own and nothing else."""
    return not baris.kosong and all(sel.nilai is None or isinstance(sel.nilai, str) for sel in baris.sel)


def _calon(rows: tuple[Baris, ...], place: int, kamus: Kamus) -> _Calon:
    """What is recognised in one row or in two; nothing when the second of two belongs to the data."""
    kenal: dict[int, Kenal] = {}
    for column in range(min(max(len(row.sel) for row in rows), MAX_COLUMNS)):
        if _lanjutan(rows, column):
            continue
        top, low = teks_sel(rows[0], column), teks_sel(rows[-1], column)
        if len(rows) == 1 or low in {"", top}:
            found = kamus.kenali(top) if top else None
        else:
            named = filter(None, (kamus.kenali(f"{top} {low}"), kamus.kenali(low)))
            found = min(named, key=lambda kenal: kenal.mutu, default=None)
            if not found and (found := kamus.kenali(top)) and not KETERANGAN.fullmatch(low):
                if not _melebar(rows[0], column):
                    return _Calon(place, 0, {})
                found = None
        if found:
            kenal[column] = found
    return _Calon(place, len(rows), kenal)


def _lanjutan(rows: Sequence[Baris], column: int) -> bool:
    """Whether a column only continues the header to its left, which is merged over both."""
    cells = [(row.sel[column - 1], row.sel[column]) for row in rows if 0 < column < len(row.sel)]
    return bool(cells) and all(
        isinstance(sel.nilai, str) and sel.gabung and sel.nilai == left.nilai for left, sel in cells
    )


def _enough(calon: _Calon, kamus: Kamus) -> bool:
    found = {each.kunci for each in calon.kenal.values()} & kamus.isian
    needed = wajib(kamus)
    if len(found) < min(2, len(kamus.isian)):
        return False
    return 2 * len(found) >= len(kamus.isian) or bool(needed and needed <= found)


def _texts(rows: Sequence[Baris]) -> Mapping[int, tuple[str, ...]]:
    """The texts of a header by column, each once."""
    width = min(max((len(row.sel) for row in rows), default=0), MAX_COLUMNS)
    own = (i for i in range(width) if not _lanjutan(rows, i))
    columns = {i: tuple(dict.fromkeys(filter(None, (teks_sel(row, i) for row in rows)))) for i in own}
    return {i: texts for i, texts in columns.items() if texts}


def _kepala(lembar: Lembar, kamus: Kamus, calon: _Calon, texts: Mapping[int, tuple[str, ...]]) -> Kepala:
    rows = lembar.baris[calon.awal : calon.awal + calon.dalam]
    sure = {each.kunci for each in calon.kenal.values() if each.mutu < LEMAH}
    kenal = {i: each for i, each in calon.kenal.items() if each.mutu < LEMAH or each.kunci not in sure}
    by_key: dict[str, list[int]] = {}
    for column, each in sorted(kenal.items(), key=lambda pair: (pair[1].mutu, pair[0])):
        by_key.setdefault(each.kunci, []).append(column)
    spelled = {column: " ".join(" ".join(words).split()) for column, words in texts.items()}
    findings = tuple(meragukan(lembar, kamus, rows, spelled, {k: [(i, kenal[i]) for i in by_key[k]] for k in by_key}))
    bunyi = {column: frozenset(map(ringkas, (*words, spelled[column]))) for column, words in texts.items()}
    tempat = {key: columns[0] for key, columns in by_key.items()}
    return Kepala(tempat, bunyi, calon.awal + calon.dalam, findings, calon.awal, kenal=kenal)
