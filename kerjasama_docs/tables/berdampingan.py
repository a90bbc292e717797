"""Tables that stand side by side below one header row, each read as a sheet of its own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Baris, Lembar, Sel
from kerjasama_docs.language import daftar
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.kamus import Kamus, Kenal
from kerjasama_docs.tables.kepala import Kepala, cari_kepala
from kerjasama_docs.tables.kepala_temuan import MAX_ROWS, cell_of, wajib
from kerjasama_docs.tables.kunci_lain import seragam
from kerjasama_docs.tables.ringkas import nama_kolom


@dataclass(frozen=True, slots=True)
class _Blok:
    """Columns of a header between one that is named again and the next: the first, the one behind, and their keys."""

    awal: int
    akhir: int | None
    kunci: frozenset[str]


def berdampingan(
    lembar: Lembar, bentuk: LampiranBentuk, lain: Mapping[str, LampiranBentuk] = MappingProxyType({})
) -> tuple[tuple[Lembar, ...], tuple[Finding, ...]]:
    """A sheet parted into the tables that stand side by side on it, and what is said of that.

    Cells keep their addresses and rows their numbers; what stands above the header holds for a table that has
    nothing of its own there. Records of YAML or JSON are one table, each key of a column under one name.

    Args:
        lembar: The sheet.
        bentuk: The form that is read.
        lain: The other forms, of which a table beside may be.
    """
    kepala = cari_kepala(lembar, bentuk)
    if isinstance(kepala, Finding):
        return (lembar,), ()
    if lembar.kunci:
        return (seragam(lembar, kepala.kenal),), ()
    blocks = _blok(kepala.kenal)
    if len(blocks) < 2:  # noqa: PLR2004 - one table
        return (lembar,), ()
    top = replace(lembar, baris=lembar.baris[:MAX_ROWS])
    whole = [block for block in blocks if _utuh(top, kepala, block, bentuk, lain.values())]
    lost = [block for block in blocks[1:] if block not in whole and _ulangan(block, whole, bentuk)]
    starts = [block.awal for block in blocks if block in whole or block in lost]
    if len(starts) < 2:  # noqa: PLR2004 - one table
        return (lembar,), ()
    spans = zip((0, *starts[1:]), (*starts[1:], None), strict=True)
    parts = tuple(_bagian(lembar, kepala, start, end) for start, end in spans)
    return parts, (_terbagi(lembar, kepala, starts), *_terlewat(lembar, kepala, bentuk, lost))


def _blok(kenal: Mapping[int, Kenal]) -> Sequence[_Blok]:
    """The columns that were recognised, parted before each that the ones before it name already."""
    starts: list[int] = []
    keys: list[set[str]] = []
    for column, each in sorted(kenal.items()):
        if not keys or each.kunci in keys[-1]:
            starts.append(column)
            keys.append(set())
        keys[-1].add(each.kunci)
    spans = zip(starts, (*starts[1:], None), keys, strict=True)
    return [_Blok(start, end, frozenset(own)) for start, end, own in spans]


def _utuh(lembar: Lembar, kepala: Kepala, block: _Blok, bentuk: LampiranBentuk, lain: Iterable[LampiranBentuk]) -> bool:
    """Whether columns of the top of a sheet are a table by themselves: of the form that is read, or of another one."""
    kamus = Kamus(bentuk)
    if len(block.kunci & kamus.isian) > 1 and wajib(kamus) <= block.kunci:
        return True
    found = (cari_kepala(_bagian(lembar, kepala, block.awal, block.akhir), each) for each in lain)
    return any(isinstance(each, Kepala) and each.awal < kepala.akhir and kepala.awal < each.akhir for each in found)


def _ulangan(block: _Blok, whole: Iterable[_Blok], bentuk: LampiranBentuk) -> bool:
    """Whether columns only name again what a table to the left has: the rest of a table, and not of that one."""
    typed = {each.kunci for each in bentuk.isian}
    return len(block.kunci & typed) > 1 and any(block.kunci <= each.kunci for each in whole if each.awal < block.awal)


def _terbagi(lembar: Lembar, kepala: Kepala, starts: Sequence[int]) -> Finding:
    cells = [sel for start in starts if (sel := _sel(lembar, kepala, start))]
    places = " dan ".join(sel.alamat for sel in cells)
    message = f"{len(starts)} tabel berdampingan pada lembar ini, dengan kepala mulai {places}."
    hint = "Masing-masing dibaca sebagai tabel sendiri; periksa jumlah barisnya dalam laporan."
    return Finding("tabel-berdampingan", Level.SARAN, message, lembar.where(cells[1]), hint)


def _terlewat(lembar: Lembar, kepala: Kepala, bentuk: LampiranBentuk, lost: Iterable[_Blok]) -> Iterator[Finding]:
    """What is said of tables that lack what they cannot do without: how many of their rows are not read."""
    needed = wajib(Kamus(bentuk))
    for block in lost:
        rows = sum(_terisi(row, block) for row in lembar.baris[kepala.akhir :])
        missing = [nama_kolom(each) for each in bentuk.isian if each.kunci in needed - block.kunci]
        sel = _sel(lembar, kepala, block.awal)
        place = sel.alamat if sel else "di kanan"
        message = f"Tabel mulai {place} tanpa kolom {daftar(missing, 'dan')}; {rows} barisnya tidak dibaca."
        hint = "Lengkapi kolomnya, atau pindahkan tabel itu ke lembar sendiri dengan kepala seperti pada formulir."
        yield Finding("tabel-berdampingan", Level.PERINGATAN, message, lembar.where(sel), hint)


def _terisi(row: Baris, block: _Blok) -> bool:
    return any(sel.nilai is not None and not sel.gabung for sel in row.sel[block.awal : block.akhir])


def _sel(lembar: Lembar, kepala: Kepala, column: int) -> Sel | None:
    return cell_of(lembar.baris[kepala.awal : kepala.akhir], column)


def _bagian(lembar: Lembar, kepala: Kepala, start: int, end: int | None) -> Lembar:
    rows: list[Baris] = []
    for place, row in enumerate(lembar.baris):
        own = Baris(row.nomor, row.sel[start:end])
        rows.append(row if place < kepala.awal and own.kosong else own)
    while rows and all(sel.nilai is None for sel in rows[-1].sel):
        rows.pop()
    return Lembar(lembar.file, lembar.nama, tuple(rows))
