"""How an institution writes: its paper, its face, its officials (``templates/profil/<nama>/profil.yaml``)."""

import re
from collections.abc import Iterable
from typing import Literal

from pydantic import Field, field_validator, model_validator

from kerjasama_docs.language import terpanjang, tingkat_jabatan
from kerjasama_docs.model.base import Count, Golongan, Line, Lines, Record, YesNo
from kerjasama_docs.model.penandatangan import DaftarPemaraf
from kerjasama_docs.model.penyebutan import LetakJudul, NomorPasal, NomorPihak, Penghubung, SebutanPertama
from kerjasama_docs.model.pihak import KontakKop
from kerjasama_docs.model.pola import pola_nomor
from kerjasama_docs.model.tenggat import BatasWaktu
from kerjasama_docs.model.tingkat import AwalJabatan, SatuanKerja, TingkatKerjaSama
from kerjasama_docs.model.waktu import HITUNGAN_BAWAAN, Hitungan
from kerjasama_docs.regex import regex

_PAPER = {"A4": (210, 297), "F4": (215, 330)}
MIN_TEXT = (80, 100)
"""Least width and height of the text on a page, in millimetres."""


_HEAD = regex(r"kepala\s+", re.IGNORECASE)
_ANOTHER = regex(r"\bkementerian\b|\bbadan\b|\bkomisi\b", re.IGNORECASE)
"""Another institution, which the name of its unit names."""


class Kertas(Record):
    """Paper and margins, in millimetres."""

    ukuran: Literal["A4", "F4"] = Field("A4", description="Ukuran kertas: A4 (210 × 297 mm) atau F4 (215 × 330 mm).")
    atas: Count = Field(25, ge=5, le=100, description="Batas atas, mm.")
    bawah: Count = Field(25, ge=5, le=100, description="Batas bawah, mm.")
    kiri: Count = Field(30, ge=5, le=100, description="Batas kiri, mm.")
    kanan: Count = Field(25, ge=5, le=100, description="Batas kanan, mm.")

    @property
    def points(self) -> tuple[float, float]:
        """Width and height in points."""
        width, height = _PAPER[self.ukuran]
        return width * 72 / 25.4, height * 72 / 25.4

    @model_validator(mode="after")
    def _room_for_text(self) -> "Kertas":
        width, height = _PAPER[self.ukuran]
        sides = (
            ("kiri dan kanan", width - self.kiri - self.kanan, MIN_TEXT[0]),
            ("atas dan bawah", height - self.atas - self.bawah, MIN_TEXT[1]),
        )
        for names, left, least in sides:
            if left < least:
                raise ValueError(
                    f"Batas {names} menyisakan {left} mm untuk teks, paling sedikit {least} mm; perkecil batasnya."
                )
        return self


COUNTRY = " Republik Indonesia"
"""What a name of an institution or an office may end with, or not."""


class HurufCetak(Record):
    """The face of the naskah."""

    nama: Line = Field("Bookman Old Style", description="Nama huruf.")
    ukuran: Count = Field(12, ge=8, le=20, description="Ukuran dalam pt, 8 sampai dengan 20.")
    spasi: Literal["1", "1,15", "1,5", "2"] = Field("1,15", description="Jarak antarbaris dalam baris.")


class Pejabat(Record):
    """An official a profil knows by tingkat, so that his office need not be typed."""

    jabatan: Line = Field(description="Jabatan lengkap.")
    nama: Line | None = Field(None, description="Nama pejabat.")
    kode: Line | None = Field(
        None, description="Kode jabatan pada nomor naskah, misalnya M.IP; {kode} dalam pola_nomor."
    )


class Profil(Record):
    """How one institution writes its naskah: ``templates/profil/<nama>/profil.yaml``."""

    nama: Line = Field(description="Nama profil bagi pembaca.")
    nama_lain: Lines = Field((), description="Sebutan lain profil ini yang dikenali pada isian profil.")
    instansi: Line | None = Field(None, description="Nama instansi pemilik profil.")
    golongan: Golongan | None = Field(None, description="Golongan instansi; dipakai bila golongan pihaknya kosong.")
    alamat: Line | None = Field(None, description="Alamat instansi.")
    kop: KontakKop | None = Field(
        None, description="Telepon, faksimile, laman, dan pos-el pada kop instansi ini, di bawah alamat di atas."
    )
    uraian: Line | None = Field(None, description="Apa instansi ini, untuk premis: “bahwa PIHAK KESATU adalah …”.")
    peraturan: Lines = Field((), description="Kunci peraturan kerja sama yang mengikat instansi ini.")
    dasar_hukum: Lines = Field((), description="Kunci peraturan yang dicantumkan bila dasar_hukum kosong.")
    sebutan: SebutanPertama = Field("KESATU", description="Sebutan pihak yang pertama.")
    penghubung: Penghubung = Field("DAN", description="Kata di antara nama pihak pada judul.")
    nomor_pasal: NomorPasal = Field("arab", description="Angka nomor Pasal naskah: arab atau romawi.")
    nomor_pihak: NomorPihak = Field("arab", description="Angka di depan para pihak dalam komparisi: arab atau romawi.")
    judul_pasal: LetakJudul = Field(
        "bawah", description="Letak judul Pasal: bawah, samping, atau atas nomornya; tanpa: tidak dicetak."
    )
    konsiderans: YesNo = Field(False, description="Pokok pikiran berkepala Menimbang, dasar hukum berkepala Mengingat.")
    dengan_rahmat: YesNo = Field(False, description="DENGAN RAHMAT TUHAN YANG MAHA ESA di bawah judul naskah.")
    komparisi: Literal["orang", "badan"] = Field(
        "orang", description="Yang disebut dahulu dalam komparisi: orang yang menandatangani atau badannya."
    )
    urutan_nomor: Literal["setelah-tentang", "setelah-jenis"] = Field(
        "setelah-tentang", description="Letak baris NOMOR pada judul."
    )
    pola_nomor: Line | None = Field(
        None,
        description="Pola nomor naskah bagi massal, misalnya M.IP-{urut:02}.HH.05.05 TAHUN {tahun}; juga {bulan}, "
        "{bulan_romawi}, {tanggal}, {kode}.",
    )
    sisi: Literal["kesatu-kiri", "kesatu-kanan"] = Field("kesatu-kiri", description="Sisi tanda tangan PIHAK KESATU.")
    beraspek: YesNo = Field(False, description="Apakah analisis penjajakan memuat kelima aspek.")
    kepala: Literal["logo", "lambang-negara", "tanpa"] = Field("logo", description="Gambar di atas judul.")
    lambang: Line | None = Field(None, description="Berkas gambar lambang negara dalam folder profil.")
    logo: Line | None = Field(None, description="Berkas gambar logo instansi dalam folder profil.")
    huruf: HurufCetak = Field(HurufCetak.model_construct(), description="Huruf cetak.")
    kertas: Kertas = Field(Kertas.model_construct(), description="Kertas dan batas.")
    sampul: YesNo = Field(False, description="Apakah naskah yang ditandatangani semua pihaknya bersampul.")
    kepala_halaman: Line | None = Field(
        None, max_length=80, description="Teks kecil di kiri atas setiap halaman semua naskah."
    )
    paraf: YesNo = Field(False, description="Kotak paraf di kaki setiap halaman.")
    lembar_paraf: DaftarPemaraf = Field(
        (),
        description="Pejabat instansi ini yang memaraf rancangan, dari jenjang terendah sampai tertinggi; dipakai "
        "buat --lembar-paraf bila pihaknya tidak menyebutnya.",
    )
    tebal_sebutan: YesNo = Field(True, description="Cetak tebal PIHAK KESATU dan seterusnya.")
    meterai: Line = Field("bermeterai cukup", description="Bunyi meterai dalam pasal penutup.")
    tingkat: tuple[TingkatKerjaSama, ...] = Field(
        (), description="Tingkat kerja sama yang ada pada instansi ini; kosong berarti semua."
    )
    pejabat: dict[str, Pejabat] = Field(default_factory=dict, description="Pejabat menurut tingkat.")
    jabatan: dict[str, Line] = Field(
        default_factory=dict,
        description="Jabatan yang dituju surat, menurut kuncinya; {unit} dan {kantor_wilayah} diganti dengan namanya.",
    )
    unit: dict[str, dict[str, Line]] = Field(
        default_factory=dict, description="Jabatan dalam suatu unit, menurut nama unit lalu kunci jabatannya."
    )
    diktum: dict[str, Line] = Field(
        default_factory=dict,
        description="Kata di tengah surat menurut jenis suratnya, misalnya MEMBERI TUGAS; menggantikan yang lazim.",
    )
    bidang: dict[str, Lines] = Field(
        default_factory=dict, description="Kata yang menunjukkan bidang tugas Unit Eselon I, menurut nama unitnya."
    )
    hitungan: Hitungan = Field(
        HITUNGAN_BAWAAN,
        description="Cara menghitung hari terakhir jangka waktu: hari-yang-sama (1 Januari sampai dengan 1 Januari) "
        "atau hari-sebelumnya (1 Januari sampai dengan 31 Desember).",
    )
    tenggat: dict[str, BatasWaktu] = Field(
        default_factory=dict,
        description="Tenggat yang ditetapkan instansi ini, menurut namanya; yang bernama sama menggantikan tenggat "
        "peraturan yang mengikatnya.",
    )
    satuan_kerja: tuple[SatuanKerja, ...] = Field(
        (), description="Macam satuan kerja menurut awal namanya; dipakai yang pertama yang cocok."
    )

    awal_jabatan: tuple[AwalJabatan, ...] = Field(
        (), description="Tingkat pejabat instansi ini menurut awal jabatannya; dipakai awal yang terpanjang."
    )

    @field_validator("pola_nomor")
    @classmethod
    def _countable(cls, text: str | None) -> str | None:
        if text:
            pola_nomor(text)
        return text

    @field_validator("tenggat")
    @classmethod
    def _with_a_source(cls, tenggat: dict[str, BatasWaktu]) -> dict[str, BatasWaktu]:
        for name, batas in tenggat.items():
            if batas.pasal and not batas.peraturan:
                raise ValueError(f"Tenggat {name} menyebut Pasal tanpa peraturannya; isi peraturan.")
        return tenggat

    def terikat(self, lain: Iterable[str]) -> frozenset[str]:
        """The regulations by which its institution is bound: its own, and those that a kind names beside them."""
        return frozenset((*self.peraturan, *lain))

    def tingkat_pejabat(self, jabatan: str) -> str:
        """The level of an official of the institution by his office; empty where it does not tell.

        An office that the profil knows goes before the head of a satuan kerja, and that before any public office.
        """
        known = {start: each.tingkat or "" for each in self.awal_jabatan for start in each.awal}
        start = terpanjang(jabatan, known)
        if start:
            return known[start]
        return self.tingkat_satuan_kerja(_HEAD.sub("", jabatan)) or tingkat_jabatan(jabatan)

    def unit_pejabat(self, jabatan: str) -> str:
        """The Unit Eselon I of an official of the institution, by the beginning of his office; empty for none."""
        known = {start: each.unit or "" for each in self.awal_jabatan for start in each.awal}
        return known.get(terpanjang(jabatan, known), "")

    def tingkat_satuan_kerja(self, nama: str) -> str:
        """The level of a satuan kerja of the institution by the beginning of its name; empty for none."""
        known = {start: each.tingkat for each in self.satuan_kerja for start in each.awal}
        return known.get(terpanjang(nama, known), "")

    def unit_satuan_kerja(self, nama: str) -> str:
        """The Unit Eselon I that a satuan kerja belongs to, by the beginning of its name; empty for none."""
        known = {start: each.unit or "" for each in self.satuan_kerja for start in each.awal}
        return known.get(terpanjang(nama, known), "")

    def is_unit(self, nama: str | None) -> bool:
        """Whether a name is that of the institution or of one of its satuan kerja, as far as its words tell."""
        if not nama or self.is_own(nama):
            return bool(nama)
        own = (self.instansi or "").removesuffix(COUNTRY)
        if own and f" {own}".casefold() in f" {nama}".casefold():
            return True
        starts = [start for each in self.satuan_kerja if each.unit for start in each.awal]
        return bool(terpanjang(nama, starts)) and not _ANOTHER.search(nama)

    def is_own(self, nama: str | None) -> bool:
        """Whether a name is that of the institution, or of one of its units behind a comma or c.q.

        Republik Indonesia may be there or not; "Kementerian Hukum dan HAM" is not "Kementerian Hukum".
        """
        if not (nama and self.instansi):
            return False
        name, own = nama.removesuffix(COUNTRY), self.instansi.removesuffix(COUNTRY)
        return re.fullmatch(rf"{re.escape(own)}(?:(?:,| c\.?q\.?) .*)?", name, re.DOTALL) is not None
