"""The naskah from which another one grew: named by its input file, or recorded."""

from datetime import date
from itertools import pairwise
from string import ascii_uppercase
from typing import Annotated

from pydantic import BeforeValidator, Field, field_validator, model_validator

from kerjasama_docs.language import romawi_sisipan
from kerjasama_docs.model import reading
from kerjasama_docs.model.base import MAX_ITEMS, HariTerakhir, Outline, Record, Tanggal, text_as
from kerjasama_docs.model.penyebutan import NamaNaskah
from kerjasama_docs.model.phrases import DaftarNomor, JudulNaskah, JudulPasal, Sel
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.reading import MAX_PIHAK
from kerjasama_docs.model.waktu import Hitungan, JangkaWaktu

_JENIS = "nota-kesepahaman"
"""The kind of a recorded naskah that names none."""


class PasalInduk(Record):
    """A Pasal of a naskah that exists on paper only, so that an adendum can change it."""

    nomor: Annotated[Sel, BeforeValidator(reading.as_unit)] = Field(
        pattern=r"^(?:[1-9][0-9]{0,3}|[IVXL]{1,8})[A-Z]?$",
        title="Nomor Pasal",
        description="Nomor Pasal, misalnya 7 atau 7A; VII atau VIIA bila naskah induk memakai angka romawi.",
    )
    judul: JudulPasal = Field(title="Judul Pasal", description="Judul Pasal.")
    judul_inggris: JudulPasal | None = Field(
        None,
        title="Judul dalam bahasa Inggris",
        description="Judul Pasal dalam bahasa Inggris, bagi naskah induk dalam dua bahasa.",
    )
    label: Sel | None = Field(
        None,
        pattern=r"^[a-z][a-z0-9-]*$",
        title="Nama untuk rujukan",
        description="Nama untuk rujukan; bila kosong, dibuat dari judul.",
    )
    teks: Outline | None = Field(
        None, title="Bunyi Pasal", description="Bunyi Pasal; perlu bila hanya sebagian ayatnya yang diubah."
    )

    @property
    def urutan(self) -> tuple[int, str]:
        """What Pasal are put in order by: 7 stands before 7A, and that before 8."""
        if roman := romawi_sisipan(self.nomor):
            return roman
        figure = self.nomor.rstrip(ascii_uppercase)
        return int(figure), self.nomor[len(figure) :]


class Induk(Record):
    """The naskah that a PKS carries out, or that a perpanjangan, adendum or pengakhiran is about.

    Either ``berkas`` names its input file, whose content is then known, or the fields record what is known of it.
    Beside ``berkas`` the fields hold what was filled in by hand at the signing: nomor, tanggal.
    """

    berkas: Sel | None = Field(
        None,
        title="Berkas naskah induk",
        description="Berkas masukan naskah induk, di folder berkas ini atau di bawahnya.",
    )
    jenis: Sel | None = Field(
        None, title="Jenis naskah induk", description=f"Jenis naskah induk; bila kosong, {_JENIS}."
    )
    nama_naskah: NamaNaskah | None = Field(
        None, title="Nama naskah induk", description="Nama naskah induk bila lain dari nama jenisnya."
    )
    judul: JudulNaskah | None = Field(
        None, title="Judul naskah induk", description="Judul naskah induk setelah kata “tentang”."
    )
    nomor: DaftarNomor = Field(
        (),
        title="Nomor naskah induk",
        description="Nomor naskah induk, satu untuk setiap pihak; tulis tanpa bagi pihak yang tidak memberi nomor.",
    )
    tanggal: Tanggal | None = Field(
        None, title="Tanggal naskah induk", description="Tanggal penandatanganan naskah induk."
    )
    jangka_waktu: Annotated[JangkaWaktu | None, text_as("lama")] = Field(
        None,
        title="Jangka waktu naskah induk",
        description="Jangka waktu naskah induk; hari terakhirnya dihitung dari sini.",
    )
    berakhir: HariTerakhir | None = Field(
        None,
        title="Hari terakhir naskah induk",
        description="Hari terakhir naskah induk, bila jangka waktunya tidak ditulis.",
    )
    pihak: tuple[Pihak, ...] = Field(
        (), max_length=MAX_PIHAK, title="Pihak naskah induk", description="Para pihak naskah induk, menurut urutannya."
    )
    pasal: tuple[PasalInduk, ...] = Field(
        (),
        max_length=MAX_ITEMS,
        title="Pasal naskah induk",
        description="Pasal naskah induk yang dirujuk atau diubah, menurut urutannya.",
    )
    induk: "Induk | None" = Field(
        None,
        title="Naskah yang mendahuluinya",
        description="Bila naskah induk itu sendiri adendum atau perpanjangan: naskah yang mendahuluinya.",
    )

    @model_validator(mode="after")
    def _known_once(self) -> "Induk":
        said = self.model_fields_set - {"berkas", "nomor", "tanggal"}
        if self.berkas and (names := ", ".join(sorted(name for name in said if getattr(self, name)))):
            raise ValueError(
                f"Isian {names} sudah ada dalam berkas naskah induk; hapus di sini, dan ubah di berkas itu."
            )
        return self

    @field_validator("pasal")
    @classmethod
    def _rising(cls, pasal: tuple[PasalInduk, ...]) -> tuple[PasalInduk, ...]:
        numbers = [item.nomor for item in pasal]
        if twice := next((number for place, number in enumerate(numbers) if number in numbers[:place]), None):
            raise ValueError(f"Pasal {twice} dicatat lebih dari satu kali; gabungkan menjadi satu butir.")
        for before, item in pairwise(pasal):
            if item.urutan < before.urutan:
                raise ValueError(
                    f"Pasal {item.nomor} dicatat sesudah Pasal {before.nomor}; urutkan menurut nomornya, "
                    "misalnya 7, 7A, 8."
                )
        return pasal

    @field_validator("induk")
    @classmethod
    def _only_recorded(cls, induk: "Induk | None") -> "Induk | None":
        if induk and induk.berkas:
            raise ValueError(
                "Isian berkas hanya pada induk yang terluar, tidak di dalam catatan naskah induk; "
                "catat naskah itu dengan isian lain, atau susun berkas bagi naskah sesudahnya dan sebut berkas itu."
            )
        return induk

    @model_validator(mode="after")
    def _one_number(self) -> "Induk":
        for number, pihak in zip(self.nomor, self.pihak, strict=False):
            if pihak.nomor and pihak.nomor != number:
                raise ValueError(f"Nomor {number} pada nomor, {pihak.nomor} pada pihaknya; hapus salah satu.")
        return self

    @model_validator(mode="after")
    def _one_end(self) -> "Induk":
        if self.jangka_waktu and self.berakhir:
            raise ValueError("Isi jangka_waktu atau berakhir, jangan keduanya; hari terakhir cukup dinyatakan sekali.")
        return self

    @property
    def nama_jenis(self) -> str:
        """Name of the kind of the recorded naskah."""
        return self.jenis or _JENIS

    def hari_terakhir(self, hitungan: Hitungan) -> date | None:
        """The last day of the recorded naskah, None when it is not known; ``hitungan`` where it does not say how."""
        return self.jangka_waktu.berakhir(self.tanggal, hitungan) if self.jangka_waktu else self.berakhir
