"""What a naskah is about, piece by piece: its signing, items of its lists, who signs beside the pihak."""

from typing import Annotated, Literal

from pydantic import Field

from kerjasama_docs.model import sebutan
from kerjasama_docs.model.base import Record, Tanggal
from kerjasama_docs.model.phrases import (
    Adalah,
    Butir,
    DaftarButir,
    Jabatan,
    Kelompok,
    NamaOrang,
    Nip,
    Pada,
    Petugas,
    Tempat,
)
from kerjasama_docs.model.phrases_kalimat import Lingkup


class Penandatanganan(Record):
    """Day and place of signing; both may stay open and are then dotted."""

    tanggal: Tanggal | None = Field(
        None,
        title="Tanggal penandatanganan",
        description="Tanggal penandatanganan, misalnya 2025-05-22; kosongkan untuk diisi saat penandatanganan.",
    )
    tempat: Tempat | None = Field(
        None, title="Tempat penandatanganan", description="Tempat penandatanganan, misalnya Jakarta."
    )


class LingkupButir(Record):
    """One item of the ruang lingkup, with its own items if it has any."""

    uraian: Lingkup = Field(title="Butir ruang lingkup", description="Butir ruang lingkup.")
    rincian: DaftarButir = Field((), title="Rincian butir", description="Rincian butir ini.")


class Kegiatan(Record):
    """One kegiatan that will be carried out (Permen Imipas 8/2025 Pasal 21 huruf d)."""

    uraian: Butir = Field(title="Kegiatan yang dilaksanakan", description="Kegiatan yang akan dilaksanakan.")
    waktu: Pada | None = Field(
        None, title="Waktu pelaksanaan", description="Waktu pelaksanaan, misalnya triwulan I tahun 2026."
    )
    penanggung_jawab: Petugas | None = Field(
        None, title="Unit penanggung jawab", description="Unit atau pihak yang bertanggung jawab."
    )


class Definisi(Record):
    """One definition of the Ketentuan Umum (UU 12/2011 Lampiran II angka 96-109, amended by UU 13/2022)."""

    istilah: Kelompok = Field(
        title="Istilah yang didefinisikan", description="Istilah yang didefinisikan, dengan huruf awal kapital."
    )
    singkatan: Kelompok | None = Field(None, title="Singkatan atau akronim", description="Singkatan atau akronimnya.")
    arti: Adalah = Field(title="Arti istilah", description="Artinya, setelah kata “adalah”.")


class TanpaInduk(Record):
    """The ground for a PKS without a parent (Permen Imipas 8/2025 Pasal 7)."""

    alasan: Annotated[Literal["teknis", "pertimbangan-eselon-i"], sebutan.ALASAN_TANPA_INDUK] = Field(
        title="Alasan tanpa naskah induk",
        description="teknis: hanya substansi teknis; pertimbangan-eselon-i: pertimbangan pimpinan Unit Eselon I.",
    )
    telaahan: Kelompok | None = Field(
        None, title="Nomor dan tanggal telaahan", description="Nomor dan tanggal telaahan yang mendasari pertimbangan."
    )


class Saksi(Record):
    """Someone who signs beside the pihak: a saksi, or an official who knows of it."""

    nama: NamaOrang | None = Field(None, title="Nama lengkap", description="Nama lengkap dengan gelar.")
    jabatan: Jabatan | None = Field(None, title="Jabatan saksi", description="Jabatan.")
    nip: Nip | None = Field(None, title="Nomor induk pegawai", description="Nomor induk pegawai.")
