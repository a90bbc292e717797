"""What a klausul of a report, of a letter, or of minutes that report sees of the input."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, make_dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from kerjasama_docs import language
from kerjasama_docs.model.bantuan import Bantuan
from kerjasama_docs.model.base import Durasi, Record
from kerjasama_docs.model.evaluasi import Evaluasi, PelaksanaanTugas
from kerjasama_docs.model.laporan import (
    Analisis,
    Capaian,
    Laporan,
    PemantauanHasil,
    PermohonanSuratKuasa,
    RencanaKerjaSama,
    Telaahan,
)
from kerjasama_docs.model.laporan_tahunan import KerjaSamaDaerah, LaporanTahunan
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.permohonan import Permohonan, Pertemuan
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.riwayat import Dokumen
from kerjasama_docs.model.shape import shape_of
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.jinja.engine import Rich

_RECORDS: Mapping[str, type[Record]] = {
    "laporan": Laporan,
    "pemantauan_hasil": PemantauanHasil,
    "analisis": Analisis,
    "telaahan": Telaahan,
    "surat_kuasa": PermohonanSuratKuasa,
    "permohonan": Permohonan,
    "rencana": RencanaKerjaSama,
    "tahunan": LaporanTahunan,
    "pelaksanaan_tugas": PelaksanaanTugas,
    "evaluasi": Evaluasi,
    "bantuan": Bantuan,
}
"""The fields of the naskah that few kinds have, most of them reports and letters, and what they hold."""
_TEXTS = frozenset({Dokumen, Durasi})
"""Records that a klausul sees as text."""


@dataclass(frozen=True, slots=True)
class AnggaranView:
    """What several rows of a report have together: their pagu, and what was spent of it."""

    pagu: str
    realisasi: str


@dataclass(frozen=True, slots=True)
class NamesLaporan:
    """What only reports and letters have: records of the input as :func:`seen` makes them, with the fields those have.

    ``beraspek`` tells whether the analysis is parted by aspects; ``jumlah_anggaran`` adds up the money that a report
    shows in rows, and is None for one row and while an amount is open.
    """

    laporan: object
    pemantauan_hasil: object
    analisis: object
    telaahan: object
    surat_kuasa: object
    permohonan: object
    rencana: object
    tahunan: object
    pelaksanaan_tugas: object
    evaluasi: object
    bantuan: object
    beraspek: bool
    jumlah_anggaran: AnggaranView | None


@cache
def _view(model: type[Record]) -> type:
    """The record that a klausul sees in the place of one of the input: same fields, values ready to print."""
    fields = [(name, _type(shape_of(info).record)) for name, info in model.model_fields.items()]
    return make_dataclass(f"{model.__name__}View", fields, frozen=True, slots=True)


def _type(record: type[Record] | None) -> type:
    """What a field holds as far as the linter asks: which record, alone or many; a paper is text."""
    return _view(record) if record and record not in _TEXTS else object


def _paper(paper: Dokumen) -> Rich | None:
    """A paper as a report cites it, with the unit that made it behind its kind; None when nothing is known of it."""
    named = " ".join(part for part in (paper.jenis, paper.unit) if part) or None
    return Rich(text) if (text := str(paper.model_copy(update={"jenis": named}))) else None


def seen(value: object) -> object:
    """A value of the input as a klausul sees it: text may be emphasised, a day and a paper are text, None stays."""
    match value:
        case Dokumen():
            return _paper(value)
        case tuple():
            return tuple(each for each in map(seen, value) if each is not None)
        case Durasi() | Decimal() | date() | str():
            return _text(value)
        case Pertemuan():
            return replace(_seen_record(value), tanggal=_meeting_day(value.tanggal))
        case Record():
            return _seen_record(value)
    return value


def _seen_record(value: Record) -> Any:  # noqa: ANN401 - a class made for the record
    """A record of the input as a klausul sees it."""
    return _view(type(value))(*(seen(getattr(value, name)) for name in type(value).model_fields))


def _meeting_day(day: date | None) -> str | None:
    """The day of a meeting with its weekday, by which people remember it: ``hari Selasa, tanggal 17 Maret 2026``."""
    return f"hari {language.hari(day)}, tanggal {language.tanggal_panjang(day)}" if day else None


def _text(value: Durasi | Decimal | date | str) -> str:
    """A length of time, an amount, a day or a text, ready to print."""
    match value:
        case Decimal():
            return language.rupiah(value)
        case date():
            return language.tanggal_panjang(value)
        case str():
            return Rich(value)
    return str(value)


def reports(jenis: Jenis) -> bool:
    """Whether the klausul of a kind may use these names: no naskah, or one that takes a field that reports have."""
    return not jenis.is_naskah or not {*_RECORDS}.isdisjoint(jenis.isian)


def seen_types() -> dict[str, type]:
    """The records that a klausul of a report sees, by name."""
    return {name: _view(model) for name, model in _RECORDS.items()}


def names_of_laporan(naskah: Naskah, profil: Profil) -> NamesLaporan:
    """What the klausul of reports may use; a record that is not given is empty."""
    records = {name: seen(getattr(naskah, name) or model()) for name, model in _RECORDS.items()}
    beraspek = profil.beraspek or bool(naskah.analisis and naskah.analisis.aspek)
    return NamesLaporan(**records, beraspek=beraspek, jumlah_anggaran=_spent(_shown(naskah)))


def _shown(naskah: Naskah) -> list[Capaian | KerjaSamaDaerah]:
    """The rows of a report that show money: kerja sama with an amount, kegiatan of which some is spent."""
    yearly = naskah.tahunan.kerja_sama if naskah.tahunan else ()
    watched = naskah.pemantauan_hasil.kegiatan if naskah.pemantauan_hasil else ()
    with_money = [each for each in yearly if (each.pagu, each.realisasi) != (None, None)]
    return [*with_money, *(each for each in watched if each.realisasi is not None)]


def _spent(rows: Sequence[Capaian | KerjaSamaDaerah]) -> AnggaranView | None:
    """The money of all rows; None where there is nothing to add, or an amount is open."""
    pagu = [each.pagu for each in rows if each.pagu is not None]
    realisasi = [each.realisasi for each in rows if each.realisasi is not None]
    if len(rows) <= 1 or not len(pagu) == len(realisasi) == len(rows):
        return None
    return AnggaranView(language.rupiah(sum(pagu)), language.rupiah(sum(realisasi)))
