"""The naskah from which another one grew: named by its input file, or recorded."""

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from kerjasama_docs.model.base import MAX_ITEMS, Line, Lines, Outline, Record, Tanggal, text_as
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.waktu import JangkaWaktu


class PasalInduk(Record):
    """A Pasal of a naskah that exists on paper only, so that an adendum can change it."""

    nomor: Line = Field(pattern=r"^[1-9][0-9]{0,3}[A-Z]?$", description="Nomor Pasal, misalnya 7 atau 7A.")
    judul: Line = Field(description="Judul Pasal.")
    label: Line | None = Field(
        None, pattern=r"^[a-z][a-z0-9-]*$", description="Nama untuk rujukan; bila kosong, dibuat dari judul."
    )
    teks: Outline | None = Field(None, description="Bunyi Pasal; perlu bila hanya sebagian ayatnya yang diubah.")


class Induk(Record):
    """The naskah that a PKS carries out, or that a perpanjangan, adendum or pengakhiran is about.

    Either ``berkas`` names its input file, whose content is then known, or the fields record what is known of it.
    Beside ``berkas`` the fields hold what was filled in by hand at the signing: nomor, tanggal.
    """

    berkas: Line | None = Field(None, description="Berkas masukan naskah induk, di folder berkas ini atau di bawahnya.")
    jenis: Line | None = Field(None, description="Jenis naskah induk; bila kosong, nota-kesepahaman.")
    judul: Line | None = Field(None, description="Judul naskah induk setelah kata “tentang”.")
    nomor: Lines = Field((), description="Nomor naskah induk, satu untuk setiap pihak.")
    tanggal: Tanggal | None = Field(None, description="Tanggal penandatanganan naskah induk.")
    jangka_waktu: Annotated[JangkaWaktu | None, text_as("lama")] = Field(
        None, description="Jangka waktu naskah induk; hari terakhirnya dihitung dari sini."
    )
    berakhir: Tanggal | None = Field(
        None, description="Hari terakhir naskah induk, bila jangka waktunya tidak ditulis."
    )
    pihak: tuple[Pihak, ...] = Field((), max_length=8, description="Para pihak naskah induk, menurut urutannya.")
    pasal: tuple[PasalInduk, ...] = Field(
        (), max_length=MAX_ITEMS, description="Pasal naskah induk yang dirujuk atau diubah, menurut urutannya."
    )
    induk: "Induk | None" = Field(
        None, description="Bila naskah induk itu sendiri adendum atau perpanjangan: naskah yang mendahuluinya."
    )

    @model_validator(mode="after")
    def _known_once(self) -> "Induk":
        said = self.model_fields_set - {"berkas", "nomor", "tanggal"}
        if self.berkas and (names := ", ".join(sorted(name for name in said if getattr(self, name)))):
            raise ValueError(
                f"Isian {names} sudah ada dalam berkas naskah induk; hapus di sini, dan ubah di berkas itu."
            )
        return self

    @model_validator(mode="after")
    def _one_end(self) -> "Induk":
        if self.jangka_waktu and self.berakhir:
            raise ValueError("Isi jangka_waktu atau berakhir, jangan keduanya; hari terakhir cukup dinyatakan sekali.")
        return self

    @property
    def hari_terakhir(self) -> date | None:
        """The last day of the recorded naskah, None when it is not known."""
        return self.jangka_waktu.berakhir(self.tanggal) if self.jangka_waktu else self.berakhir
