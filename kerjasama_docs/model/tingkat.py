"""The level of a kerja sama, and what follows from it: to whom its papers go, who takes part in drafting."""

from typing import Literal

from pydantic import Field

from kerjasama_docs.model.base import Count, Line, Lines, Record, YesNo

TingkatKerjaSama = Literal["kementerian", "eselon-i", "kantor-wilayah", "upt"]
"""The levels on which a kerja sama is planned (Permen Imipas 8/2025 Pasal 12)."""
Unsur = Literal[
    "pemrakarsa",
    "unit-eselon-i",
    "biro",
    "kementerian-lembaga",
    "pemerintah-daerah",
    "upt-kementerian-lembaga",
    "badan-hukum",
    "lainnya",
]
"""What a participant of the drafting stands for (Permen Imipas 8/2025 Pasal 20)."""


class Pemrakarsa(Record):
    """Who first thought of the kerja sama (Permen Imipas 8/2025 Pasal 1 angka 4)."""

    tingkat: TingkatKerjaSama | None = Field(
        None, description="Tingkat kerja sama: kementerian, eselon-i, kantor-wilayah, atau upt."
    )
    unit: Line | None = Field(None, description="Unit Eselon I yang terkait, misalnya Direktorat Jenderal Imigrasi.")
    kantor_wilayah: Line | None = Field(
        None, description="Kantor Wilayah yang terkait, dengan nama lengkapnya, bagi tingkat kantor-wilayah dan upt."
    )


class Tujuan(Record):
    """To whom the letters of a kind go on some levels; the offices by their keys in the profil."""

    tingkat: tuple[TingkatKerjaSama, ...] = Field((), description="Tingkat kerja sama; kosong berarti semua.")
    mitra: Literal["dalam-negeri", "luar-negeri"] | None = Field(
        None, description="Hanya bagi mitra dalam negeri, atau hanya bagi mitra luar negeri."
    )
    kepada: Lines = Field(min_length=1, description="Kunci jabatan yang dituju.")
    melalui: Lines = Field((), description="Kunci jabatan yang dilalui.")
    hari_kerja: Count | None = Field(
        None, ge=1, le=1000, description="Batas waktu surat, dalam hari kerja setelah naskah induk ditandatangani."
    )
    peraturan: Line = Field(description="Kunci peraturan.")
    pasal: Line = Field(description="Tempatnya dalam peraturan.")


class PesertaWajib(Record):
    """Who has to take part in the drafting on some levels."""

    tingkat: tuple[TingkatKerjaSama, ...] = Field(min_length=1, description="Tingkat kerja sama.")
    unsur: dict[Unsur, Line] = Field(min_length=1, description="Unsur peserta, dengan kata peraturan.")
    cukup_satu: YesNo = Field(False, description="ya: salah satu unsur cukup.")
    peraturan: Line = Field(description="Kunci peraturan.")
    pasal: Line = Field(description="Tempatnya dalam peraturan.")
