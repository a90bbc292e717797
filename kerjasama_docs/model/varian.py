"""The klausul of a kind in their order, and what a variant of it adds to them and takes away."""

from pydantic import Field

from kerjasama_docs.language import NamaRagam
from kerjasama_docs.model.base import Lama, Line, Lines, Record, YesNo
from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.model.syarat import SyaratPenandatangan, SyaratPihak
from kerjasama_docs.model.tenggat import PeristiwaMenurutNama
from kerjasama_docs.model.tingkat import Tujuan


class Tuntutan(Record):
    """The place in a regulation that demands something."""

    peraturan: Line = Field(description="Kunci peraturan.")
    pasal: Line = Field(description="Tempatnya dalam peraturan.")


class KlausulRef(Record):
    """A klausul in the order of a kind."""

    id: Line = Field(description="Nama berkas klausul tanpa akhiran.")
    pilihan: YesNo = Field(False, description="ya: hanya dipakai bila perancang memilihnya.")
    wajib: YesNo = Field(False, description="ya: tidak boleh ditiadakan.")
    atau: Lines = Field((), description="Klausul yang dapat menggantikannya; bila salah satunya ada, boleh ditiadakan.")
    tetap: Tuntutan | None = Field(
        None,
        description="Peraturan yang, bila mengikat, mewajibkannya juga di samping penggantinya; tanpa pengganti, hanya "
        "naskah yang terikat peraturan itu wajib memuatnya.",
    )

    @property
    def tentu(self) -> bool:
        """Whether nothing can stand in its place, whoever the pihak are."""
        return self.wajib and not self.atau and self.tetap is None


class PalingLama(Record):
    """The longest time for which a regulation allows a kerja sama."""

    lama: Lama = Field(description="Lamanya, misalnya 14 hari kalender; hari pertama ikut dihitung.")
    peraturan: Line = Field(description="Kunci peraturan.")
    pasal: Line = Field(description="Tempatnya dalam peraturan.")


class Varian(Record):
    """What a variant adds to its kind and takes away from it."""

    arti: Line = Field(description="Untuk apa varian ini, satu kalimat bagi perancang.")
    kerja_sama_wajib: YesNo = Field(False, description="ya: varian ini bagi kerja sama wajib, bukan sukarela.")
    nama: Line | None = Field(None, description="Nama naskah dalam kalimat, bila lain dari nama jenisnya.")
    nama_inggris: Line | None = Field(None, description="Nama naskah dalam bahasa kedua, bila namanya lain.")
    ragam: tuple[NamaRagam, ...] = Field((), description="Ragam varian ini, sebagai ganti ragam jenisnya.")
    tujuan: tuple[Tujuan, ...] = Field((), description="Alamat surat, sebagai ganti alamat menurut jenisnya.")
    peristiwa: PeristiwaMenurutNama = Field(
        default_factory=dict,
        description="Tanggal pada naskah ini yang mengawali suatu tenggat, sebagai ganti yang menurut jenisnya.",
    )
    klausul: Lines = Field((), description="Klausul pilihan jenisnya yang dipakai varian ini.")
    tanpa: Lines = Field((), description="Klausul jenisnya yang menjadi pilihan dalam varian ini.")
    wajib: tuple[Isi, ...] = Field((), description="Isi yang diwajibkan peraturan, di samping isi wajib jenisnya.")
    pihak: tuple[SyaratPihak, ...] = Field((), description="Siapa yang boleh menjadi pihak.")
    penandatangan: tuple[SyaratPenandatangan, ...] = Field((), description="Siapa yang boleh menandatangani.")
    peraturan: Lines = Field((), description="Kunci peraturan yang mengikat varian ini, apa pun profilnya.")
    dasar_hukum: Lines = Field((), description="Kunci peraturan yang melandasi varian ini, selain dasar hukum profil.")

    paling_lama: PalingLama | None = Field(
        None, description="Jangka waktu terlama yang dibolehkan peraturan, bila ada."
    )

    def laid(self, ref: KlausulRef) -> KlausulRef:
        """A klausul of the kind as the variant uses it."""
        if ref.id in self.tanpa:
            return ref.model_copy(update={"pilihan": True, "wajib": False, "atau": ()})
        return ref.model_copy(update={"pilihan": False}) if ref.id in self.klausul else ref
