"""What a naskah is about, piece by piece: its signing, items of its lists, who signs beside the pihak."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo
from typing_extensions import TypeAliasType

from kerjasama_docs.model import sebutan
from kerjasama_docs.model.base import MAX_ITEMS, Record, Tanggal, one_as_list, text_as
from kerjasama_docs.model.butir import DaftarRincian
from kerjasama_docs.model.phrases import (
    Adalah,
    Butir,
    Jabatan,
    Kelompok,
    NamaOrang,
    Nip,
    Pada,
    Petugas,
    Tempat,
)
from kerjasama_docs.model.phrases_kalimat import Lingkup
from kerjasama_docs.model.phrases_orang import Pangkat


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
    rincian: DaftarRincian = Field((), title="Rincian butir", description="Rincian butir ini.")


class Kegiatan(Record):
    """One kegiatan that will be carried out (Permen Imipas 8/2025 Pasal 21 huruf d)."""

    uraian: Butir = Field(title="Kegiatan yang dilaksanakan", description="Kegiatan yang akan dilaksanakan.")
    waktu: Pada | None = Field(
        None, title="Waktu pelaksanaan", description="Waktu pelaksanaan, misalnya triwulan I tahun 2026."
    )
    penanggung_jawab: Petugas | None = Field(
        None, title="Unit penanggung jawab", description="Unit atau pihak yang bertanggung jawab."
    )
    rincian: DaftarRincian = Field((), title="Rincian kegiatan", description="Rincian kegiatan ini.")


class Definisi(Record):
    """One definition of the Ketentuan Umum (UU 12/2011 Lampiran II angka 96-109, amended by UU 13/2022)."""

    istilah: Kelompok = Field(
        title="Istilah yang didefinisikan", description="Istilah yang didefinisikan, dengan huruf awal kapital."
    )
    singkatan: Kelompok | None = Field(None, title="Singkatan atau akronim", description="Singkatan atau akronimnya.")
    arti: Adalah = Field(title="Arti istilah", description="Artinya, setelah kata “adalah”.")
    rincian: DaftarRincian = Field((), title="Rincian arti", description="Rincian artinya, bila ada.")


_MANY, _MOST = one_as_list(), Field(max_length=MAX_ITEMS)
DaftarLingkup = TypeAliasType(
    "DaftarLingkup", Annotated[tuple[Annotated[LingkupButir, text_as("uraian")], ...], _MANY, _MOST]
)
"""The items of the ruang lingkup."""
DaftarKegiatan = TypeAliasType(
    "DaftarKegiatan", Annotated[tuple[Annotated[Kegiatan, text_as("uraian")], ...], _MANY, _MOST]
)
"""The kegiatan."""


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
    pangkat: Pangkat | None = Field(
        None, title="Pangkat dan golongan ruang", description="Pangkat dan golongan ruang; boleh kosong."
    )


class Mengetahui(Saksi):
    """An official beside the pihak, with the word under which he signs."""

    sebagai: Annotated[
        Literal["mengetahui", "diketahui", "menyetujui", "disetujui", "menyaksikan"], sebutan.MENGETAHUI
    ] = Field(
        "mengetahui",
        title="Kata di atas tanda tangannya",
        description="Kata di atas tanda tangannya: mengetahui, diketahui (Diketahui oleh), menyetujui, disetujui "
        "(Disetujui oleh), atau menyaksikan.",
    )


def _one_ground(ground: TanpaInduk | None, info: ValidationInfo) -> TanpaInduk | None:
    """Refuse a ground for having no parent beside a parent.

    Raises:
        ValueError: Both are given.
    """
    if ground and info.data.get("induk"):
        raise ValueError("Isi induk atau tanpa_induk, jangan keduanya.")
    return ground


AlasanTanpaInduk = Annotated[TanpaInduk | None, AfterValidator(_one_ground)]
"""The ground for having no parent, behind the field of the parent."""
