"""The names a klausul may use, as records with types; what Jinja sees is made from them here, and only here.

The groups are for whoever reads the code: a klausul sees all names side by side.
"""

from dataclasses import dataclass, field, fields
from typing import get_type_hints

from kerjasama_docs.naskah.tree.markup import Value
from kerjasama_docs.naskah.views.data_pribadi import DataPribadiView
from kerjasama_docs.naskah.views.laporan import NamesLaporan, seen_types
from kerjasama_docs.naskah.views.ragam import NamesRagam
from kerjasama_docs.naskah.views.records import (
    ButirView,
    DefinisiView,
    JangkaWaktuView,
    LampiranView,
    PendanaanView,
    PihakView,
    TanpaIndukView,
)
from kerjasama_docs.naskah.views.records_riwayat import (
    DokumenView,
    IndukView,
    IsiPasalView,
    PengakhiranView,
    PerpanjanganView,
    PersyaratanView,
    PerubahanView,
)
from kerjasama_docs.naskah.views.records_tahapan import (
    BatasView,
    PembahasanView,
    PemrakarsaView,
    PenugasanView,
    UsulanView,
)
from kerjasama_docs.naskah.views.sapaan import Sapaan
from kerjasama_docs.naskah.views.tujuan import Alamat


@dataclass(frozen=True, slots=True)
class NamesPenandatanganan:
    """How the naskah is signed.

    Attributes:
        tempat: Where it is signed.
        tanggal: The day of signing.
        tanggal_kata: The same day in words.
        pembuka_tanggal: The same day as the opening says it.
        meterai: Whether it bears a meterai.
        frasa_meterai: How the profil says so.
        rangkap: The number of originals, in figures and words.
        satu_rangkap: Whether that is one for each pihak.
    """

    tempat: Value
    tanggal: Value
    tanggal_kata: Value
    pembuka_tanggal: Value
    meterai: bool
    frasa_meterai: str
    rangkap: str
    satu_rangkap: bool


@dataclass(frozen=True, slots=True)
class NamesIsi:
    """What the naskah is about, as the drafter typed it."""

    premis: tuple[Value, ...]
    definisi: tuple[DefinisiView, ...]
    maksud: Value | None
    tujuan: tuple[Value, ...]
    ruang_lingkup: tuple[ButirView, ...]
    kegiatan: tuple[ButirView, ...]
    pemantauan: str | None
    data_pribadi: DataPribadiView


@dataclass(frozen=True, slots=True)
class NamesRiwayat:
    """The life of the naskah: its parent, its place in the chain, what it changes or ends.

    ``terikat`` are the keys of the regulations that bind the institution of the profil, ``pihak_awal`` is the number
    of pihak that signed the first naskah of the chain (0: all, or not known), ``bergabung`` of those that join now.
    """

    nama_lengkap: str
    kesepakatan: DokumenView | None
    usul: DokumenView | None
    biro: DokumenView | None
    koordinasi_teknis: tuple[DokumenView, ...]
    terikat: tuple[str, ...]
    persetujuan_dprd: DokumenView | None = None
    persyaratan: PersyaratanView = field(default_factory=PersyaratanView)
    batas_penyampaian: BatasView | None = None
    urutan: str = ""
    pihak_awal: int = 0
    bergabung: int = 0
    induk: IndukView | None = None
    perubahan: tuple[PerubahanView, ...] = ()
    pokok: tuple[IsiPasalView, ...] = ()
    perpanjangan: PerpanjanganView | None = None
    pengakhiran: PengakhiranView | None = None


@dataclass(frozen=True, slots=True)
class NamesTahapan:
    """The papers around the naskah.

    Attributes:
        alamat: To whom a letter or a report goes; None where its kind does not say.
        sapaan: How a letter addresses its readers.
        asing: Whether one of the pihak is foreign.
        pemrakarsa: Who proposes.
        usulan: The proposal.
        penugasan: The assignment of a team.
        pembahasan: The discussion of a draft.
    """

    alamat: Alamat | None
    sapaan: Sapaan
    asing: bool
    pemrakarsa: PemrakarsaView
    usulan: UsulanView
    penugasan: PenugasanView
    pembahasan: PembahasanView


Group = NamesPenandatanganan | NamesIsi | NamesRiwayat | NamesTahapan | NamesRagam | NamesLaporan


@dataclass(frozen=True, slots=True)
class Names:
    """The names a klausul may use, apart from ``param`` and the functions.

    Attributes:
        jenis: What a sentence calls the naskah: by its short name where it has one.
        nama_naskah: Its name in full.
        nama_pendek: Its short name, None without one.
        varian: The variant of the kind, empty without one.
        judul: The title.
        para_pihak: What all pihak together are called.
        salah_satu: What one of them is called.
        pihak: The pihak.
        pengirim: The pihak that writes a letter or a report, with the one who signs it.
        penerima: The other pihak.
        nomor: The numbers of this document.
        dasar_hukum: The regulations it rests on, as they are cited.
        konsiderans: Whether the premis stand under Menimbang and the regulations under Mengingat.
        jangka_waktu: How long it runs.
        pendanaan: Whose money it is paid with.
        tanpa_induk: The ground for having no parent.
        lampiran: The lampiran as the text names them.
        bahasa_kedua: What its second language is called in Indonesian, ``Inggris``; empty for one in Indonesian alone.
        instansi: The institution of the profil, empty without one.
        provinsi: Whether one of the pihak is a provinsi.
        ada_pemerintah: Whether one of the pihak is a body of the state.
        antarpemerintah: Whether all of them are.
        perjanjian: Whether it gives rise to hak dan kewajiban, by its kind or that of the naskah it changes.
        ragam: The register it is written in.
        penandatanganan: How it is signed.
        isi: What it is about.
        riwayat: Its life.
        tahapan: The papers around it.
        laporan: What only a report or a letter has, and minutes that report; None for another naskah, whose klausul do
            not know these names.
    """

    jenis: Value
    nama_naskah: Value
    nama_pendek: Value | None
    varian: str
    judul: Value
    para_pihak: str
    salah_satu: str
    pihak: tuple[PihakView, ...]
    pengirim: PihakView
    penerima: tuple[PihakView, ...]
    nomor: tuple[Value, ...]
    dasar_hukum: tuple[Value, ...]
    konsiderans: bool
    jangka_waktu: JangkaWaktuView
    pendanaan: PendanaanView
    tanpa_induk: TanpaIndukView | None
    lampiran: tuple[LampiranView, ...]
    bahasa_kedua: str
    instansi: str
    provinsi: bool
    ada_pemerintah: bool
    antarpemerintah: bool
    perjanjian: bool
    ragam: NamesRagam
    penandatanganan: NamesPenandatanganan
    isi: NamesIsi
    riwayat: NamesRiwayat
    tahapan: NamesTahapan
    laporan: NamesLaporan | None

    @property
    def _groups(self) -> tuple[Group | None, ...]:
        return self.penandatanganan, self.isi, self.riwayat, self.tahapan, self.ragam, self.laporan

    def for_templates(self) -> dict[str, object]:
        """All names with their values, as Jinja is given them."""
        found = _values(self)
        for name in _GROUPS:
            del found[name]
        for group in self._groups:
            found |= _values(group) if group else {}
        return found


_GROUPS = {
    "penandatanganan": NamesPenandatanganan,
    "isi": NamesIsi,
    "riwayat": NamesRiwayat,
    "tahapan": NamesTahapan,
    "ragam": NamesRagam,
    "laporan": NamesLaporan,
}
"""The fields that hold names of their own and are no name themselves."""


def _values(record: Names | Group) -> dict[str, object]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def name_types() -> dict[str, object]:
    """The same names with the type of each, those of a report too."""
    found: dict[str, object] = get_type_hints(Names)
    for name in _GROUPS:
        del found[name]
    for group in _GROUPS.values():
        found |= get_type_hints(group)
    return found | seen_types()
