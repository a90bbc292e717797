"""The records a klausul sees about the papers around a naskah."""

from dataclasses import dataclass

from kerjasama_docs.naskah.jinja.engine import Rich
from kerjasama_docs.naskah.tree.markup import Value


@dataclass(frozen=True, slots=True)
class BatasView:
    """The last day for a letter, which working day that is (``14 (empat belas)``, else empty), and the whole term."""

    tanggal: str
    hari_kerja: str
    lama: str


@dataclass(frozen=True, slots=True)
class PemrakarsaView:
    """Who proposes; ``tingkat`` as it is written, ``berjenjang`` when several addressees stand above each other."""

    tingkat: Value
    unit: str | None
    kantor_wilayah: str | None
    berjenjang: bool


@dataclass(frozen=True, slots=True)
class UsulanView:
    """A proposal."""

    urgensi: tuple[Value, ...]
    bentuk: Value
    macam: str | None
    kerja_sama_utama: Rich | None
    renstra: tuple[Value, ...]
    batas_pembahasan: str | None
    data_dukung: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class AnggotaView:
    """A member of the team."""

    nama: Value
    nip: str
    jabatan: Value
    kedudukan: str


@dataclass(frozen=True, slots=True)
class PenugasanView:
    """An assignment; ``mulai`` and ``sampai`` are printed together, the second alone when the first is open."""

    dasar: tuple[Value, ...]
    tim: tuple[AnggotaView, ...]
    tugas: tuple[Value, ...]
    mengikutsertakan: tuple[Rich, ...]
    mulai: str | None
    sampai: Value
    anggaran: Rich | None


@dataclass(frozen=True, slots=True)
class HasilView:
    """Something agreed or not agreed on, with the Pasal of the draft it is about and what each pihak thinks."""

    uraian: Rich
    pasal: str
    pandangan: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class TindakLanjutView:
    """Something still to be done."""

    uraian: Rich
    penanggung_jawab: Value
    batas: str


@dataclass(frozen=True, slots=True)
class PembahasanView:
    """A discussion."""

    rancangan: Value
    pokok: tuple[Value, ...]
    disepakati: tuple[HasilView, ...]
    belum_disepakati: tuple[HasilView, ...]
    tindak_lanjut: tuple[TindakLanjutView, ...]
