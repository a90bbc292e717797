"""The level of a kerja sama, and what follows from it: to whom its papers go, who takes part in drafting."""

from typing import Annotated, Literal

from pydantic import Field

from kerjasama_docs.model import sebutan
from kerjasama_docs.model.base import Line, Lines, Record, Tingkat, YesNo
from kerjasama_docs.model.phrases import Kelompok

TingkatKerjaSama = Annotated[Literal["kementerian", "eselon-i", "kantor-wilayah", "upt"], sebutan.TINGKAT_KERJA_SAMA]
"""The levels on which a kerja sama is planned (Permen Imipas 8/2025 Pasal 12)."""
MacamKerjaSama = Annotated[Literal["utama", "teknis"], sebutan.MACAM]
"""The sorts of a kerja sama dalam negeri (Permen Imipas 8/2025 Pasal 3 ayat (1))."""
Unsur = Annotated[
    Literal[
        "pemrakarsa",
        "unit-eselon-i",
        "biro",
        "kementerian-lembaga",
        "pemerintah-daerah",
        "upt-kementerian-lembaga",
        "badan-hukum",
        "lainnya",
    ],
    sebutan.UNSUR,
]
"""What a participant of the drafting stands for (Permen Imipas 8/2025 Pasal 20)."""


class Pemrakarsa(Record):
    """Who first thought of the kerja sama (Permen Imipas 8/2025 Pasal 1 angka 4)."""

    tingkat: TingkatKerjaSama | None = Field(
        None,
        title="Tingkat kerja sama",
        description="Tingkat kerja sama: kementerian, eselon-i, kantor-wilayah, atau upt.",
    )
    unit: Kelompok | None = Field(
        None, title="Unit Eselon I", description="Unit Eselon I yang terkait, misalnya Direktorat Jenderal Imigrasi."
    )
    kantor_wilayah: Kelompok | None = Field(
        None,
        title="Kantor Wilayah terkait",
        description="Kantor Wilayah yang terkait, dengan nama lengkapnya, bagi tingkat kantor-wilayah dan upt.",
    )


class SatuanKerja(Record):
    """A sort of satuan kerja of an institution, known by how its name begins."""

    awal: Lines = Field(min_length=1, description="Awal namanya, tanpa beda huruf besar dan kecil; juga singkatannya.")
    persis: YesNo = Field(False, description="ya: namanya tidak dilanjutkan dengan kata lain.")
    tingkat: TingkatKerjaSama = Field(description="Tingkatnya.")
    unit: Line | None = Field(None, description="Unit Eselon I tempatnya bernaung.")
    pimpinan: Line | None = Field(None, description="Kunci jabatan pimpinannya, dalam unit atau jabatan.")

    def cocok(self, nama: str) -> bool:
        """Whether a name is that of such a satuan kerja."""
        name = " ".join(nama.split()).casefold()
        starts = [each.casefold() for each in self.awal]
        return any(name == start or (not self.persis and name.startswith(f"{start} ")) for start in starts)


class AwalJabatan(Record):
    """Offices of an institution, known by how they begin, and the level of those who hold them."""

    awal: Lines = Field(
        min_length=1, description="Awal jabatannya, tanpa beda huruf besar dan kecil; juga singkatannya."
    )
    tingkat: Tingkat | None = Field(None, description="Tingkatnya; kosong bila dari jabatannya belum pasti.")
    unit: Line | None = Field(
        None, description="Unit Eselon I tempatnya bernaung, bagi kepala surat; kosong bila jabatannya menyebutnya."
    )


class PihakKesatu(Record):
    """When the satuan kerja of a row is PIHAK KESATU of the naskah that begins with it, and not its institution."""

    tingkat: tuple[TingkatKerjaSama, ...] = Field(
        (), description="Tingkat satuan kerja yang menjadi PIHAK KESATU; kosong berarti semua."
    )
    menandatangani: tuple[TingkatKerjaSama, ...] = Field(
        (), description="Tingkat satuan kerja yang pimpinannya menandatangani; kosong berarti dibiarkan terbuka."
    )
    peraturan: Line | None = Field(None, description="Kunci peraturan; kosong berarti apa pun profilnya.")
    pasal: Line | None = Field(None, description="Tempatnya dalam peraturan.")


class Tujuan(Record):
    """To whom the letters and reports of a kind go on some levels; the offices by their keys in the profil."""

    tingkat: tuple[TingkatKerjaSama, ...] = Field((), description="Tingkat kerja sama; kosong berarti semua.")
    mitra: Literal["dalam-negeri", "luar-negeri"] | None = Field(
        None, description="Hanya bagi mitra dalam negeri, atau hanya bagi mitra luar negeri."
    )
    kepada: Lines = Field(min_length=1, description="Kunci jabatan yang dituju.")
    melalui: Lines = Field((), description="Kunci jabatan yang dilalui.")
    tembusan: Lines = Field((), description="Kunci jabatan yang menerima tembusan, bila surat.tembusan kosong.")
    peraturan: Line = Field(description="Kunci peraturan.")
    pasal: Line = Field(description="Tempatnya dalam peraturan.")


class KerjaSamaTingkat(Record):
    """What the naskah of a sort of kerja sama is called, and on which levels it is carried out."""

    macam: MacamKerjaSama = Field(description="utama atau teknis.")
    bentuk: Lines = Field(min_length=1, description="Nama naskahnya dalam peraturan; yang pertama disarankan.")
    tingkat: tuple[TingkatKerjaSama, ...] = Field(min_length=1, description="Tingkat yang melaksanakannya.")
    penanda_tangan: tuple[TingkatKerjaSama, ...] = Field(
        (), description="Tingkat yang tidak melaksanakannya, tetapi disebut sebagai penanda tangannya."
    )
    peraturan: Line = Field(description="Kunci peraturan.")
    pasal: Line = Field(description="Tempatnya dalam peraturan.")
    pasal_penanda_tangan: Line | None = Field(None, description="Tempat ketentuan tentang penanda tangannya.")


class PesertaWajib(Record):
    """Who has to take part in the drafting on some levels."""

    tingkat: tuple[TingkatKerjaSama, ...] = Field(min_length=1, description="Tingkat kerja sama.")
    unsur: dict[Unsur, Line] = Field(min_length=1, description="Unsur peserta, dengan kata peraturan.")
    cukup_satu: YesNo = Field(False, description="ya: salah satu unsur cukup.")
    kata: dict[Unsur, Lines] = Field(
        default_factory=dict, description="Kata yang menunjukkan unsur itu dalam daftar hadir; unsur lain tidak dicari."
    )
    peraturan: Line = Field(description="Kunci peraturan.")
    pasal: Line = Field(description="Tempatnya dalam peraturan.")
