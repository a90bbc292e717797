"""The life of a naskah: what changes it, what prolongs it, what ends it, and the letter that says so."""

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from kerjasama_docs import language
from kerjasama_docs.model import reading, sebutan
from kerjasama_docs.model.base import MAX_ITEMS, HariTerakhir, Outline, Record, Tanggal, UrutanPihak, text_as
from kerjasama_docs.model.penandatangan import Penandatangan
from kerjasama_docs.model.phrases import (
    Butir,
    DaftarKode,
    DaftarNama,
    Hal,
    JudulPasal,
    Kelompok,
    LatarBelakang,
    NamaDokumen,
    Nomor,
    Petugas,
    Sel,
    Sifat,
    Unit,
)
from kerjasama_docs.model.reading import MAX_PIHAK
from kerjasama_docs.regex import regex

_LAMPIRAN = regex(r"lampiran(?: (?:[0-9]{1,2}|[ivxl]{1,7}))?", re.IGNORECASE | re.ASCII)
AlasanNama = Literal[
    "periode-berakhir",
    "pelanggaran",
    "bertentangan",
    "kesepakatan",
    "tujuan-tercapai",
    "kebijakan-berubah",
    "objek-hilang",
    "putusan-pengadilan",
    "pailit",
]
Alasan = Annotated[AlasanNama, sebutan.ALASAN_PENGAKHIRAN]
"""The grounds on which a kerja sama ends (Permen Imipas 8/2025 Pasal 37 ayat (1)); of regions also the last five
(PP 28/2018 Pasal 9 ayat (1), Pasal 22 ayat (2))."""


class Dokumen(Record):
    """A paper that records a decision: berita acara, letter of recommendation."""

    jenis: NamaDokumen | None = Field(
        None, title="Nama dokumen", description="Nama dokumen, misalnya surat atau berita acara rapat."
    )
    nomor: Nomor | None = Field(None, title="Nomor dokumen", description="Nomor dokumen.")
    tanggal: Tanggal | None = Field(None, title="Tanggal dokumen", description="Tanggal dokumen.")
    unit: Kelompok | None = Field(
        None,
        title="Unit yang menerbitkan",
        description="Unit kerja yang menerbitkannya, misalnya Biro Hukum dan Kerja Sama.",
    )

    def __str__(self) -> str:
        """The paper as a premis cites it; empty when nothing is known."""
        return language.gabung(self.jenis, language.nomor_tanggal(self.nomor, self.tanggal))


class Perubahan(Record):
    """One change of the parent (UU 12/2011 Lampiran II angka 230, angka 233 to angka 236).

    Exactly one of ``ubah``, ``hapus`` and ``sesudah`` names a Pasal by its label; ``ayat`` narrows it to an ayat. Or
    ``lampiran`` names a lampiran of the parent, which one of the adendum replaces.
    ``ubah`` without ``teks`` words the Pasal anew from its klausul, with what this input writes over the parent's.
    """

    ubah: Sel | None = Field(None, title="Pasal yang diubah", description="Label Pasal yang diubah.")
    hapus: Sel | None = Field(None, title="Pasal yang dihapus", description="Label Pasal yang dihapus.")
    sesudah: Sel | None = Field(
        None,
        title="Disisipkan sesudah Pasal",
        description="Label Pasal yang mendahului Pasal (atau ayat) yang disisipkan.",
    )
    ayat: Annotated[Sel | None, BeforeValidator(reading.as_unit)] = Field(
        None,
        pattern=r"^[1-9][0-9]{0,2}[a-z]?$",
        title="Nomor ayat",
        description="Nomor ayat, misalnya 2; kosong bila seluruh Pasal.",
    )
    judul: JudulPasal | None = Field(None, title="Judul Pasal yang baru", description="Judul Pasal yang baru.")
    teks: Outline | None = Field(
        None,
        title="Bunyi yang baru",
        description="Bunyi yang baru dalam sintaks kerangka; bila kosong, disusun ulang dari isian berkas ini.",
    )
    label: Sel | None = Field(
        None,
        pattern=r"^[a-z][a-z0-9-]*$",
        title="Nama Pasal yang disisipkan",
        description="Nama Pasal yang disisipkan.",
    )
    lampiran: Sel | None = Field(
        None,
        title="Lampiran yang diubah",
        description="Nomor atau judul lampiran naskah induk yang diganti dengan lampiran adendum ini.",
    )

    @model_validator(mode="before")
    @classmethod
    def _lampiran_as_pasal(cls, data: object) -> object:
        """Take "ubah: Lampiran I" for the lampiran: no Pasal has a label with a number behind a blank."""
        if not isinstance(data, Mapping) or not isinstance(name := data.get("ubah"), str):
            return data
        others = [key for key, value in data.items() if key != "ubah" and value is not None]
        if others or not _LAMPIRAN.fullmatch(name.strip()):
            return data
        return {"lampiran": name}

    @property
    def target(self) -> str:
        """The label of the Pasal that is named."""
        return self.ubah or self.hapus or self.sesudah or ""

    @model_validator(mode="after")
    def _one_way(self) -> "Perubahan":
        if sum(bool(way) for way in (self.ubah, self.hapus, self.sesudah, self.lampiran)) != 1:
            raise ValueError(
                "Isi tepat satu dari ubah, hapus, sesudah, atau lampiran; tulis label Pasal naskah induk, atau nomor "
                "lampirannya."
            )
        return self

    @model_validator(mode="after")
    def _replaces_a_lampiran(self) -> "Perubahan":
        if self.lampiran and (self.ayat or self.judul or self.teks or self.label):
            raise ValueError("Isi Lampiran yang baru ditulis pada lampiran adendum; hapus isian lain di perubahan ini.")
        return self

    @model_validator(mode="after")
    def _deletes(self) -> "Perubahan":
        if self.hapus and (self.teks or self.judul):
            raise ValueError("Pasal atau ayat yang dihapus tidak punya bunyi baru; hapus isian teks dan judul.")
        return self

    @model_validator(mode="after")
    def _inserts(self) -> "Perubahan":
        if self.sesudah and not self.teks:
            raise ValueError("Pasal atau ayat yang disisipkan belum punya bunyi; isi teks.")
        if self.sesudah and not self.ayat and not self.judul:
            raise ValueError("Pasal yang disisipkan belum punya judul; isi judul.")
        return self

    @model_validator(mode="after")
    def _words_an_ayat(self) -> "Perubahan":
        if self.ubah and self.ayat and not self.teks:
            raise ValueError("Ayat yang diubah belum punya bunyi baru; isi teks.")
        if self.ayat and self.judul:
            raise ValueError("Ayat tidak punya judul; hapus isian judul.")
        return self

    @model_validator(mode="after")
    def _names_what_it_inserts(self) -> "Perubahan":
        if self.label and (self.ayat or not self.sesudah):
            raise ValueError("Label hanya untuk Pasal yang disisipkan; hapus isian label.")
        return self


class Penyelesaian(Record):
    """Something that is still to be done when a kerja sama ends."""

    uraian: Butir = Field(title="Yang diselesaikan", description="Yang diselesaikan atau dikembalikan.")
    penanggung_jawab: Petugas | None = Field(
        None, title="Pihak yang melakukan", description="Pihak yang melakukannya, misalnya PIHAK KEDUA."
    )
    batas: HariTerakhir | None = Field(None, title="Tanggal paling lambat", description="Tanggal paling lambat.")


class Pengakhiran(Record):
    """How a kerja sama ends (Permen Imipas 8/2025 Pasal 37)."""

    alasan: Alasan | None = Field(
        None,
        title="Alasan pengakhiran",
        description="Alasan: periode-berakhir, pelanggaran (hal yang disepakati dilanggar), bertentangan (dengan "
        "peraturan perundang-undangan), atau kesepakatan; bagi kerja sama daerah juga tujuan-tercapai, "
        "kebijakan-berubah, objek-hilang, putusan-pengadilan, atau pailit (pihak ketiga).",
    )
    uraian: LatarBelakang | None = Field(
        None, title="Keadaan yang melatarbelakangi", description="Keadaan yang melatarbelakangi, satu kalimat lengkap."
    )
    peraturan: Kelompok | None = Field(
        None,
        title="Ketentuan yang bertentangan",
        description="Ketentuan yang bertentangan dengan kerja sama, bila itu alasannya: Pasal … Undang-Undang ….",
    )
    pasal: DaftarKode = Field(
        (), title="Pasal yang dilanggar", description="Label Pasal naskah induk yang dilanggar, bila itu alasannya."
    )
    teguran: tuple[Dokumen, ...] = Field(
        (),
        max_length=20,
        title="Teguran tertulis",
        description="Teguran tertulis yang mendahului pengakhiran karena pelanggaran.",
    )
    tanggal: Tanggal | None = Field(
        None,
        title="Tanggal berakhirnya kerja sama",
        description="Tanggal berakhirnya kerja sama; bila periodenya habis, hari terakhirnya.",
    )
    penyelesaian: Annotated[tuple[Annotated[Penyelesaian, text_as("uraian")], ...], Field(max_length=MAX_ITEMS)] = (
        Field(
            (),
            title="Yang masih diselesaikan",
            description="Kegiatan, hak, dan kewajiban yang masih harus diselesaikan.",
        )
    )
    pengembalian: Annotated[tuple[Annotated[Penyelesaian, text_as("uraian")], ...], Field(max_length=MAX_ITEMS)] = (
        Field(
            (),
            title="Yang dikembalikan atau dimusnahkan",
            description="Data, dokumen, dan aset yang dikembalikan atau dimusnahkan.",
        )
    )
    tetap_berlaku: DaftarKode = Field(
        (),
        title="Pasal yang tetap berlaku",
        description="Label Pasal naskah induk yang tetap berlaku; bila kosong, Pasal yang menurut klausulnya bertahan.",
    )


class Surat(Record):
    """The head and the foot of a letter."""

    pengirim: UrutanPihak = Field(
        1, ge=1, le=MAX_PIHAK, title="Pihak pengirim", description="Nomor urut pihak yang mengirim surat."
    )
    penandatangan: Penandatangan | None = Field(
        None,
        title="Pejabat yang menandatangani",
        description="Pejabat yang menandatangani surat, bila bukan penanda tangan pihak pengirim.",
    )
    nomor: Nomor | None = Field(
        None, title="Nomor surat", description="Nomor surat; kosongkan untuk diisi saat penandatanganan."
    )
    sifat: Sifat = Field(
        "Penting", title="Sifat surat", description="Sifat surat, misalnya Biasa, Penting, atau Segera."
    )
    lampiran: Sifat | None = Field(
        None, title="Lampiran surat", description="Lampiran surat, misalnya 1 (satu) berkas."
    )
    hal: Hal | None = Field(None, title="Hal surat", description="Hal surat, bila bukan yang lazim bagi jenis ini.")
    kop: DaftarNama = Field(
        (),
        title="Baris kepala surat",
        description="Baris kepala surat di atas alamatnya, yang tertinggi lebih dahulu; bila kosong, tersusun dari "
        "nama pengirim dan jabatan penanda tangannya.",
    )
    tujuan: DaftarNama = Field(
        (), title="Jabatan yang dituju", description="Jabatan yang dituju; bila kosong, penanda tangan pihak lain."
    )
    up: Unit | None = Field(
        None,
        title="Untuk perhatian",
        description="Pejabat yang menangani surat pada alamat yang dituju, ditulis setelah u.p.",
    )
    tembusan: DaftarNama = Field((), title="Penerima tembusan", description="Jabatan yang menerima tembusan.")
