"""The second language of a naskah: the same fields again, as far as they hold words.

A naskah with a foreign pihak is written in Indonesian and also in the language of that pihak or in
English (UU 24/2009 Pasal 31 ayat (2)); only English is printed. Numbers, dates, names of people and
addresses are said once.
"""

from typing import Annotated

from pydantic import Field, field_validator

from kerjasama_docs.model import sebutan
from kerjasama_docs.model.base import MAX_ITEMS, Line, Outline, Record, one_as_list, text_as
from kerjasama_docs.model.butir import DaftarRincianInggris, DaftarTujuanInggris
from kerjasama_docs.model.padanan_dalam_negeri import (
    DaftarDefinisi,
    DaftarDokumen,
    DaftarPeraturan,
    PadananDataPribadi,
    PadananKeputusan,
    PadananPendanaan,
    Parameter,
)
from kerjasama_docs.model.penyebutan import NamaNaskah, NamaPendek
from kerjasama_docs.model.persyaratan import PadananPersyaratan
from kerjasama_docs.model.phrases import (
    ButirInggris,
    DaftarButirInggris,
    DaftarJudulInggris,
    DaftarNama,
    JudulInggris,
    JudulNaskahInggris,
    Kelompok,
    Nama,
    Sel,
)
from kerjasama_docs.model.reading import MAX_PIHAK


class PadananButir(Record):
    """An item of the ruang lingkup or of the kegiatan in the second language."""

    uraian: ButirInggris | None = Field(
        None, title="Butir dalam bahasa kedua", description="Butir ini dalam bahasa kedua."
    )
    rincian: DaftarRincianInggris = Field((), title="Rincian butir", description="Rinciannya dalam bahasa kedua.")
    waktu: Kelompok | None = Field(None, title="Waktu pelaksanaan", description="Waktu pelaksanaan dalam bahasa kedua.")
    penanggung_jawab: Kelompok | None = Field(
        None, title="Unit penanggung jawab", description="Penanggung jawab dalam bahasa kedua."
    )


class PadananDahulu(Record):
    """What a pihak was when the first naskah was signed, in the second language."""

    nama: Nama | None = Field(None, title="Nama yang dahulu", description="Nama yang dahulu, dalam bahasa kedua.")
    dasar: Kelompok | None = Field(None, title="Dasar peralihan", description="Dasar peralihannya, dalam bahasa kedua.")


class PadananPihak(Record):
    """The words about a pihak in the second language."""

    nama: Nama | None = Field(None, title="Nama pihak", description="Nama pihak dalam bahasa kedua.")
    dahulu: Annotated[PadananDahulu | None, text_as("nama")] = Field(
        None,
        title="Nama saat naskah induk ditandatangani",
        description="Nama saat naskah induk ditandatangani, dalam bahasa kedua.",
    )
    nama_judul: Nama | None = Field(
        None, title="Nama pada judul", description="Nama pada judul dalam bahasa kedua, bila berbeda dari nama."
    )
    nama_bersama: Nama | None = Field(
        None, title="Nama bersama pada judul", description="Nama bersama pada judul dalam bahasa kedua."
    )
    nama_pendek: Nama | None = Field(
        None, title="Nama pendek", description="Nama pendek pihak dalam bahasa kedua, bila ada dalam bahasa Indonesia."
    )
    jabatan: Kelompok | None = Field(
        None, title="Jabatan penanda tangan", description="Jabatan penanda tangan dalam bahasa kedua."
    )
    jabatan_bersama: DaftarNama = Field(
        (),
        title="Jabatan penanda tangan lain",
        description="Jabatan para penanda tangan lain pihak ini dalam bahasa kedua, menurut urutannya.",
    )
    atas_nama: Kelompok | None = Field(
        None, title="Jabatan pemberi mandat", description="Jabatan pemberi mandat dalam bahasa kedua."
    )
    pemberi_kuasa: Kelompok | None = Field(
        None, title="Jabatan pemberi kuasa", description="Jabatan pemberi surat kuasa dalam bahasa kedua."
    )
    unit: Kelompok | None = Field(
        None, title="Unit kerja narahubung", description="Unit kerja narahubung dalam bahasa kedua."
    )
    sebutan: Nama | None = Field(
        None, title="Sebutan pihak", description="Sebutan pihak dalam bahasa kedua, bila sebutan pihak diisi."
    )
    uraian: ButirInggris | None = Field(
        None, title="Kedudukan pihak", description="Kedudukan dan tugas pihak dalam bahasa kedua."
    )
    bentuk_badan: Nama | None = Field(None, title="Bentuk badan", description="Bentuk badan dalam bahasa kedua.")
    akta: Line | None = Field(
        None,
        title="Akta pendirian dan perubahannya",
        description="Akta pendirian dan perubahannya dalam bahasa kedua, misalnya established by Deed Number 8 dated "
        "22 April 1998.",
    )
    pekerjaan: Nama | None = Field(None, title="Pekerjaan", description="Pekerjaan orang itu dalam bahasa kedua.")
    dasar_pengangkatan: Annotated[PadananKeputusan | None, text_as("teks")] = Field(
        None, title="Dasar pengangkatan", description="Keputusan pengangkatan penanda tangan, dalam bahasa kedua."
    )
    dasar_bersama: tuple[PadananKeputusan, ...] = Field(
        (), title="Pengangkatan lain", description="Pengangkatan para penanda tangan lain dalam bahasa kedua."
    )
    mandat: Kelompok | None = Field(None, title="Nama surat mandat", description="Nama surat mandat, bahasa kedua.")
    kewenangan: DaftarRincianInggris = Field((), title="Kewenangan", description="Kewenangan dalam bahasa kedua.")
    tanggung_jawab: DaftarRincianInggris = Field(
        (), title="Tanggung jawab", description="Tanggung jawab dalam bahasa kedua."
    )
    hak: DaftarRincianInggris = Field((), title="Hak", description="Hak dalam bahasa kedua.")
    kewajiban: DaftarRincianInggris = Field((), title="Kewajiban", description="Kewajiban dalam bahasa kedua.")


class PadananPenyelesaian(Record):
    """Something that is still to be done when a kerja sama ends, in the second language."""

    uraian: ButirInggris | None = Field(
        None, title="Yang diselesaikan", description="Yang diselesaikan, dalam bahasa kedua."
    )
    penanggung_jawab: Kelompok | None = Field(
        None, title="Pihak yang melakukan", description="Pihak yang melakukannya, dalam bahasa kedua."
    )


class PadananPengakhiran(Record):
    """How a kerja sama ends, in the second language; the ground, days and places are said once."""

    uraian: Line | None = Field(
        None, title="Keadaan yang melatarbelakangi", description="Keadaan yang melatarbelakangi, dalam bahasa kedua."
    )
    peraturan: Kelompok | None = Field(
        None, title="Ketentuan yang bertentangan", description="Ketentuan yang bertentangan, dalam bahasa kedua."
    )
    penyelesaian: Annotated[
        tuple[Annotated[PadananPenyelesaian, text_as("uraian")], ...], Field(max_length=MAX_ITEMS)
    ] = Field((), title="Yang masih diselesaikan", description="Yang masih harus diselesaikan, dalam urutan yang sama.")


class PadananPasal(Record):
    """Title and text of a Pasal in the second language: one of the drafter's own, or one he words anew."""

    judul: JudulInggris | None = Field(None, title="Judul Pasal", description="Judul Pasal dalam bahasa kedua.")
    teks: Outline | None = Field(
        None, title="Bunyi Pasal", description="Bunyi Pasal dalam bahasa kedua, dengan susunan ayat yang sama."
    )


class PadananKlausul(PadananPasal):
    """A klausul of the kind in the second language: its text, or the words of its parameters alone."""

    parameter: Parameter = Field(
        default_factory=dict,
        title="Isian khusus",
        description="Isian khusus klausul itu yang berupa kata, dalam bahasa kedua.",
    )


class PadananLampiran(Record):
    """A lampiran in the second language; numbers, amounts, and dates of its table are said once."""

    judul: JudulInggris | None = Field(None, title="Judul lampiran", description="Judul lampiran dalam bahasa kedua.")
    teks: Outline | None = Field(
        None, title="Isi lampiran", description="Isi lampiran dalam bahasa kedua, dengan susunan yang sama."
    )
    kolom: dict[str, Sel | None] = Field(
        default_factory=dict,
        title="Kepala kolom tabel",
        description="Kepala kolom tabel dalam bahasa kedua, bila lain dari bawaan bentuk tabel.",
    )
    baris: tuple[dict[str, Sel | None], ...] = Field(
        (),
        max_length=MAX_ITEMS,
        title="Baris tabel",
        description="Baris tabel dalam urutan yang sama: kolom yang berupa kata saja.",
    )


Butir = Annotated[tuple[Annotated[PadananButir, text_as("uraian")], ...], one_as_list(), Field(max_length=MAX_ITEMS)]


class Padanan(Record):
    """The naskah in its second language; every list has as many items as that in Indonesian."""

    bahasa: Sel = Field(
        "inggris",
        pattern=r"^[a-z][a-z0-9-]*$",
        title="Bahasa kedua",
        description="Bahasa kedua: inggris, atau nama folder bahasa dalam folder templat (panduan 13.7).",
    )
    judul: JudulNaskahInggris | None = Field(
        None, title="Judul dalam bahasa kedua", description="Judul dalam bahasa kedua."
    )
    nama_naskah: NamaNaskah | None = Field(
        None, title="Nama naskah", description="Nama naskah dalam bahasa kedua, bila nama_naskah diisi."
    )
    nama_pendek: NamaPendek | None = Field(
        None, title="Nama pendek naskah", description="Nama pendek naskah dalam bahasa kedua, bila nama_pendek diisi."
    )
    pihak: tuple[PadananPihak, ...] = Field(
        (), max_length=MAX_PIHAK, title="Para pihak", description="Para pihak, dalam urutan yang sama."
    )
    judul_induk: JudulNaskahInggris | None = Field(
        None, title="Judul naskah induk", description="Judul naskah induk dalam bahasa kedua, bila ia satu bahasa."
    )
    telaahan: Kelompok | None = Field(
        None, title="Telaahan tanpa naskah induk", description="Pembuat telaahan tanpa_induk, dalam bahasa kedua."
    )
    koordinasi_teknis: DaftarDokumen = Field(
        (), title="Koordinasi teknis", description="Koordinasi teknis dalam bahasa kedua, dalam urutan yang sama."
    )
    dasar_hukum: DaftarPeraturan = Field(
        default_factory=dict,
        title="Dasar hukum",
        description="Kutipan dalam bahasa kedua menurut kunci peraturan atau nomor urutnya, bila belum dikenal.",
    )
    definisi: DaftarDefinisi = Field((), title="Definisi", description="Definisi dalam bahasa kedua, urutan sama.")
    maksud: Kelompok | None = Field(None, title="Maksud", description="Maksud kerja sama, setelah “is intended”.")
    pendanaan: PadananPendanaan = Field(
        PadananPendanaan.model_construct(), title="Pendanaan", description="Kata-kata pendanaan dalam bahasa kedua."
    )
    premis: DaftarButirInggris = Field((), title="Pokok pikiran", description="Pokok pikiran dalam bahasa kedua.")
    tujuan: DaftarTujuanInggris = Field(
        (), title="Tujuan kerja sama", description="Tujuan kerja sama dalam bahasa kedua."
    )
    ruang_lingkup: Butir = Field(
        (), title="Ruang lingkup kerja sama", description="Butir ruang lingkup dalam bahasa kedua."
    )
    kegiatan: Butir = Field((), title="Rencana kegiatan", description="Kegiatan dalam bahasa kedua.")
    data_pribadi: PadananDataPribadi = Field(
        PadananDataPribadi.model_construct(),
        title="Data pribadi yang diproses",
        description="Data pribadi yang diproses, dalam bahasa kedua.",
    )
    jeda: Line | None = Field(
        None,
        title="Kegiatan selama jeda",
        description="Bagi perpanjangan yang terlambat: kalimat tentang jeda dalam bahasa kedua.",
    )
    pengakhiran: PadananPengakhiran | None = Field(
        None,
        title="Pengakhiran kerja sama",
        description="Bagi pengakhiran: keadaan dan penyelesaiannya dalam bahasa kedua.",
    )
    persyaratan: PadananPersyaratan | None = Field(
        None,
        title="Persyaratan kerja sama luar negeri",
        description="Bagi naskah daerah: nama dokumen Pemerintah Pusat yang disebut naskah, dalam bahasa kedua.",
    )
    klausul: dict[str, PadananKlausul] = Field(
        default_factory=dict,
        title="Klausul yang diganti",
        description="Judul dan bunyi klausul yang Anda ganti, dalam bahasa kedua.",
    )
    pasal_tambahan: tuple[PadananPasal, ...] = Field(
        (), max_length=100, title="Pasal buatan sendiri", description="Pasal buatan sendiri, dalam urutan yang sama."
    )
    urutan: DaftarJudulInggris = Field(
        (),
        title="Judul BAB, Bagian, dan Paragraf",
        description="Judul bab, bagian, dan paragraf pada urutan, dalam bahasa kedua dan urutan yang sama.",
    )
    saksi: DaftarNama = Field(
        (), title="Jabatan saksi", description="Jabatan saksi dalam bahasa kedua, dalam urutan yang sama."
    )
    mengetahui: DaftarNama = Field(
        (),
        title="Jabatan yang mengetahui",
        description="Jabatan yang mengetahui dalam bahasa kedua, dalam urutan yang sama.",
    )
    lampiran: tuple[PadananLampiran, ...] = Field(
        (),
        max_length=MAX_ITEMS,
        title="Lampiran naskah",
        description="Lampiran dalam bahasa kedua, dalam urutan yang sama.",
    )

    @field_validator("bahasa", mode="before")
    @classmethod
    def _spelled(cls, value: object) -> object:
        """English however it is spelled; any other language by the name of its folder."""
        value = sebutan.BAHASA(value)
        return value.strip().lower().replace(" ", "-") if isinstance(value, str) else value
