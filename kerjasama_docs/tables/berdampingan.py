"""Tables that stand side by side below one header row, each read as a sheet of its own."""

from collections.abc import Mapping, Sequence

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.sheet import Baris, Lembar
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.kamus import Kamus, Kenal
from kerjasama_docs.tables.kepala import Kepala, cari_kepala
from kerjasama_docs.tables.kepala_temuan import cell_of, wajib


def berdampingan(lembar: Lembar, bentuk: LampiranBentuk) -> tuple[tuple[Lembar, ...], tuple[Finding, ...]]:
    """A sheet parted into the tables that stand side by side on it, and what is said of that.

    Cells keep their addresses and rows their numbers; what stands above the header holds for a table that has
    nothing of its own there.
    """
    kepala = cari_kepala(lembar, bentuk)
    if lembar.kunci or isinstance(kepala, Finding):
        return (lembar,), ()
    starts = _awal(kepala.kenal, Kamus(bentuk))
    if len(starts) < 2:  # noqa: PLR2004 - one table
        return (lembar,), ()
    spans = zip((0, *starts[1:]), (*starts[1:], None), strict=True)
    parts = tuple(_bagian(lembar, kepala, start, end) for start, end in spans)
    rows = lembar.baris[kepala.awal : kepala.akhir]
    places = [sel.alamat for start in starts if (sel := cell_of(rows, start))]
    message = f"{len(starts)} tabel berdampingan pada lembar ini, dengan kepala mulai {' dan '.join(places)}."
    hint = "Semuanya dibaca; periksa jumlah barisnya dalam laporan."
    found = Finding("tabel-berdampingan", Level.SARAN, message, lembar.where(cell_of(rows, starts[1])), hint)
    return parts, (found,)


def _awal(kenal: Mapping[int, Kenal], kamus: Kamus) -> Sequence[int]:
    """The first column of each table; a single one where a header only names some columns twice."""
    starts: list[int] = []
    blocks: list[set[str]] = []
    for column, each in sorted(kenal.items()):
        if not blocks or each.kunci in blocks[-1]:
            starts.append(column)
            blocks.append(set())
        blocks[-1].add(each.kunci)
    needed = wajib(kamus)
    whole = all(len(keys & kamus.isian) > 1 and needed <= keys for keys in blocks)
    return starts if whole else starts[:1]


def _bagian(lembar: Lembar, kepala: Kepala, start: int, end: int | None) -> Lembar:
    rows: list[Baris] = []
    for place, row in enumerate(lembar.baris):
        own = Baris(row.nomor, row.sel[start:end])
        rows.append(row if place < kepala.awal and own.kosong else own)
    while rows and all(sel.nilai is None for sel in rows[-1].sel):
        rows.pop()
    return Lembar(lembar.file, lembar.nama, tuple(rows))
