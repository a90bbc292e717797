"""Which form of table a header fits: the one that is read, or another one that knows it better."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Lembar
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.kamus import ALIAS, DEKAT, LEMAH, PERSIS, Kamus, Kenal
from kerjasama_docs.tables.kepala import Kepala, cari_kepala, dikenal, kepala_lain

_WEIGHT = {PERSIS: 3, ALIAS: 2, DEKAT: 2, LEMAH: 1}
_FORM = "Bila memang {}, tulis kepala kolomnya seperti pada formulir."
_MARGIN = 3
"""By how much another form must fit better to be sure of it: one column by its own name."""


def nilai(kenal: Mapping[int, Kenal], bentuk: LampiranBentuk) -> int:
    """How well a form knows a header: the columns it recognises, those by their own name most of all."""
    counted = {kolom.kunci for kolom in bentuk.kolom if kolom.jenis != "nomor"}
    best: dict[str, int] = {}
    for each in kenal.values():
        if each.kunci in counted:
            best[each.kunci] = max(best.get(each.kunci, 0), _WEIGHT[each.mutu])
    return sum(best.values())


@dataclass(frozen=True, slots=True)
class _Banding:
    """Another form against the one that is read, on one header.

    Attributes:
        nama: Name of the other form.
        bentuk: The other form.
        selisih: By how much it fits better.
        sendiri: Columns that only it knows for sure.
        lawan: Columns that only the form that is read knows for sure.
    """

    nama: str
    bentuk: LampiranBentuk
    selisih: int
    sendiri: int
    lawan: int

    @property
    def pasti(self) -> bool:
        return self.selisih >= _MARGIN and self.sendiri > self.lawan

    @property
    def mungkin(self) -> bool:
        return self.selisih > 0 and self.sendiri > 0


def _sure_only(one: Mapping[int, Kenal], other: Mapping[int, Kenal]) -> int:
    return sum(each.mutu < LEMAH and column not in other for column, each in one.items())


@dataclass(frozen=True)
class Pembanding:
    """Tells the headers of a form from those of all others.

    Attributes:
        bentuk: The form that is read.
        lain: The other forms by name.
    """

    bentuk: LampiranBentuk
    lain: Mapping[str, LampiranBentuk]
    _judged: dict[object, _Banding | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def _kamus(self) -> Mapping[str, Kamus]:
        """The names of the other forms; those of the form that is read under the empty name."""
        return {"": Kamus(self.bentuk), **{nama: Kamus(bentuk) for nama, bentuk in self.lain.items()}}

    def bagian(self, lembar: Lembar) -> tuple[tuple[Kepala, ...], Finding | None]:
        """All headers of a sheet from top to bottom, of whichever form; why there is none of the form that is read."""
        first = cari_kepala(lembar, self.bentuk)
        missing = first if isinstance(first, Finding) else None
        own = [] if isinstance(first, Finding) else [first, *kepala_lain(lembar, self.bentuk, first)]
        parts = [self._dinilai(lembar, part) for part in own]
        taken = {row for part in own for row in _rows(part)}
        for nama, bentuk in self.lain.items():
            for part in _semua(lembar, bentuk):
                if not taken.isdisjoint(_rows(part)):
                    continue
                if (judged := self._dinilai(lembar, part)).asing == nama:
                    parts.append(judged)
                    taken |= {*_rows(part)}
        return _rapi(sorted(parts, key=lambda part: part.awal)), missing

    def _dinilai(self, lembar: Lembar, kepala: Kepala) -> Kepala:
        """A header with the name of the form that it fits for sure, or with a word about one that it may fit."""
        best = self._terbaik(lembar, kepala)
        if best is None or not best.mungkin:
            return kepala
        if best.pasti:
            return replace(kepala, asing=best.nama, findings=())
        if not kepala.lain:
            return kepala
        message = f"Kepala tabel ini dapat juga berarti {best.bentuk.nama}; tetap dibaca sebagai {self.bentuk.nama}."
        hint = f"Bila memang {best.bentuk.nama}, {_perintah(best.nama, lembar)} {_FORM.format(self.bentuk.nama)}"
        row = None if lembar.kunci else lembar.baris[kepala.awal]
        found = Finding("tabel-bentuk-lain", Level.PERINGATAN, message, lembar.where(baris=row), hint)
        return replace(kepala, findings=(found, *kepala.findings))

    def _terbaik(self, lembar: Lembar, kepala: Kepala) -> _Banding | None:
        """The other form that fits a header best; headers of the same cells are judged once."""
        rows = lembar.baris[kepala.awal : kepala.akhir]
        cells: object = lembar.kunci or tuple(tuple((repr(sel.nilai), sel.gabung) for sel in row.sel) for row in rows)
        if cells not in self._judged:
            self._judged[cells] = max(self._banding(lembar, kepala), key=lambda each: each.selisih, default=None)
        return self._judged[cells]

    def _banding(self, lembar: Lembar, kepala: Kepala) -> Iterator[_Banding]:
        own = dikenal(lembar, kepala, self._kamus[""])
        mine = nilai(own, self.bentuk)
        for nama, bentuk in self.lain.items():
            other = dikenal(lembar, kepala, self._kamus[nama])
            better = nilai(other, bentuk) - mine
            yield _Banding(nama, bentuk, better, _sure_only(other, own), _sure_only(own, other))

    def temuan(self, lembar: Lembar, kepala: Kepala, banyak: int) -> Finding:
        """What is said of a table of another form, of which so many rows were set aside."""
        bentuk = self.lain[kepala.asing]
        message = (
            f"Tabel ini berbentuk {bentuk.nama}, bukan {self.bentuk.nama}; {banyak} baris di bawahnya tidak digabung."
        )
        command = _perintah(kepala.asing, lembar)
        hint = f"{huruf_awal_besar(command)} {_FORM.format(self.bentuk.nama)}"
        row = None if lembar.kunci else lembar.baris[kepala.awal]
        return Finding("tabel-bentuk-lain", Level.PERINGATAN, message, lembar.where(baris=row), hint)


def _perintah(nama: str, lembar: Lembar) -> str:
    return f'gabungkan tersendiri: kerjasama-docs lampiran {nama} "{lembar.file}" -o {nama}.docx.'


def _semua(lembar: Lembar, bentuk: LampiranBentuk) -> Iterator[Kepala]:
    first = cari_kepala(lembar, bentuk)
    if isinstance(first, Kepala):
        yield first
        yield from kepala_lain(lembar, bentuk, first)


def _rows(kepala: Kepala) -> range:
    """The rows of a header; one of a table without header rows."""
    return range(kepala.awal, max(kepala.akhir, kepala.awal + 1))


def _rapi(parts: Sequence[Kepala]) -> tuple[Kepala, ...]:
    """Headers of which the first own one differs from none before it."""
    kept: list[Kepala] = []
    own = False
    for part in parts:
        first = not (part.asing or own)
        own = own or first
        found = tuple(each for each in part.findings if not (first and each.code == "tabel-kepala-beda"))
        kept.append(replace(part, findings=found))
    return tuple(kept)
