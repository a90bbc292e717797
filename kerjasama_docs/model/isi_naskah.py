"""What a naskah says itself: what it is, between whom, about what, and how it is signed."""

from datetime import date
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from kerjasama_docs.assets import PROFIL_BAWAAN
from kerjasama_docs.model import penyebutan
from kerjasama_docs.model.base import MAX_ITEMS, Lama, Ragam, Record, YesNo, text_as
from kerjasama_docs.model.butir import DaftarTujuan
from kerjasama_docs.model.data_pribadi import DataPribadiNaskah
from kerjasama_docs.model.isi import (
    DaftarKegiatan,
    DaftarLingkup,
    Definisi,
    Mengetahui,
    Penandatanganan,
    Saksi,
)
from kerjasama_docs.model.pendanaan import Pendanaan, PendanaanNaskah
from kerjasama_docs.model.phrases import DaftarNama, DaftarPremis, JudulNaskah, Sel
from kerjasama_docs.model.phrases_kalimat import Maksud
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.rangkap import Rangkap
from kerjasama_docs.model.reading import MAX_PIHAK
from kerjasama_docs.model.waktu import JangkaWaktu


class IsiNaskah(Record):
    """What a naskah says itself: what it is, between whom, about what; what is None is still open."""

    jenis: Sel = Field(title="Jenis naskah", description="Jenis naskah (lihat: kerjasama-docs daftar jenis).")
    varian: Sel | None = Field(
        None, title="Varian jenis", description="Varian jenis naskah, bila jenis itu punya varian."
    )
    profil: Sel = Field(
        PROFIL_BAWAAN, title="Profil instansi", description="Profil instansi (lihat: kerjasama-docs daftar profil)."
    )
    judul: JudulNaskah | None = Field(
        None, title="Judul naskah", description="Judul setelah kata “tentang”, tanpa titik di akhir."
    )
    nama_naskah: penyebutan.NamaNaskah | None = penyebutan.NAMA_NASKAH
    nama_pendek: penyebutan.NamaPendek | None = penyebutan.NAMA_PENDEK
    sebutan: penyebutan.SebutanPertama | None = penyebutan.SEBUTAN
    penghubung: penyebutan.Penghubung | None = penyebutan.PENGHUBUNG
    nomor_pasal: penyebutan.NomorPasal | None = penyebutan.NOMOR_PASAL
    nomor_pihak: penyebutan.NomorPihak | None = penyebutan.NOMOR_PIHAK
    judul_pasal: penyebutan.LetakJudul | None = penyebutan.JUDUL_PASAL
    konsiderans: YesNo | None = penyebutan.KONSIDERANS
    dengan_rahmat: YesNo | None = penyebutan.DENGAN_RAHMAT
    penandatanganan: Penandatanganan = Field(
        Penandatanganan.model_construct(),
        title="Hari dan tempat penandatanganan",
        description="Hari dan tempat penandatanganan.",
    )
    pihak: tuple[Pihak, ...] = Field(
        min_length=1,
        max_length=MAX_PIHAK,
        title="Para pihak",
        description="Para pihak, dua sampai dengan empat puluh, menurut urutan penyebutannya; satu bagi laporan "
        "tahunan.",
    )
    premis: DaftarPremis = Field(
        (),
        title="Pokok pikiran",
        description="Pokok pikiran tambahan; kata “bahwa” ditambahkan sendiri, kecuali dalam naskah dua bahasa: di "
        "sana kalimat ditulis dengan “bahwa”, sebutan suatu hal tanpa itu.",
    )
    dasar_hukum: DaftarNama = Field(
        (),
        title="Dasar hukum naskah",
        description="Peraturan: kunci yang dikenal (uu-39-2008, UU 39/2008) atau kutipan lengkap.",
    )
    definisi: tuple[Definisi, ...] = Field(
        (), max_length=MAX_ITEMS, title="Istilah dan artinya", description="Istilah untuk Pasal Ketentuan Umum."
    )
    maksud: Maksud | None = Field(
        None,
        title="Maksud kerja sama",
        description="Maksud kerja sama, misalnya landasan bagi … atau mempererat …; kata “sebagai” atau “untuk” di "
        "depannya ditambahkan bila tidak ditulis.",
    )
    tujuan: DaftarTujuan = Field(
        (), title="Tujuan kerja sama", description="Tujuan: satu kalimat atau beberapa butir, yang boleh berincian."
    )
    ruang_lingkup: DaftarLingkup = Field((), title="Ruang lingkup kerja sama", description="Butir ruang lingkup.")
    kegiatan: DaftarKegiatan = Field((), title="Rencana kegiatan", description="Kegiatan yang akan dilaksanakan.")
    pendanaan: PendanaanNaskah = Field(
        Pendanaan.model_construct(),
        title="Sumber dan nilai dana",
        description="Sumber dan, bila ada, nilai dan cara pembayaran.",
    )
    data_pribadi: DataPribadiNaskah = Field(
        None,
        title="Data pribadi yang diproses",
        description="Data orang yang diproses (rekam medis, NIK, data warga binaan, data paspor) dan peran setiap "
        "pihak; isi bila naskah mempertukarkannya, karena Pasal Pelindungan Data Pribadi dimuat dengan isian ini.",
    )
    jangka_waktu: Annotated[JangkaWaktu, text_as("lama")] = Field(
        JangkaWaktu.model_construct(),
        title="Jangka waktu kerja sama",
        description="Jangka waktu: lamanya, atau catatan dengan lama, mulai, sampai.",
    )
    pemantauan: Lama | None = Field(
        None, title="Selang pemantauan", description="Selang pemantauan dan evaluasi, misalnya 6 bulan."
    )
    rangkap: Rangkap | None = Field(
        None, title="Banyaknya rangkap asli", description="Banyaknya rangkap asli; bila kosong, sebanyak pihak."
    )
    meterai: YesNo | None = Field(
        None, title="Bermeterai", description="Apakah rangkap asli bermeterai; bila kosong, menurut jenis naskah."
    )
    ragam: Ragam | None = Field(
        None,
        title="Ragam bahasa naskah",
        description="Bagi naskah luar negeri: mengikat (wajib, shall) atau tidak-mengikat (akan, will); bila kosong, "
        "menurut naskah induk, Surat Kuasa, dan jenisnya.",
    )
    saksi: tuple[Saksi, ...] = Field(
        (), max_length=8, title="Para saksi", description="Saksi yang ikut menandatangani."
    )
    mengetahui: tuple[Mengetahui, ...] = Field(
        (), max_length=8, title="Pejabat yang mengetahui", description="Pejabat yang mengetahui atau menyetujui."
    )

    @field_validator("jangka_waktu")
    @classmethod
    def _ends(cls, span: JangkaWaktu, info: ValidationInfo) -> JangkaWaktu:
        """Refuse a span whose last day is beyond the calendar or before the signing."""
        signing = info.data.get("penandatanganan")
        last = span.berakhir(signing.tanggal if signing else None)
        if last and signing and signing.tanggal and last < signing.tanggal:
            raise ValueError("Hari terakhir mendahului penandatanganan; perbaiki salah satu tanggalnya.")
        return span

    @property
    def berakhir(self) -> date | None:
        """The last day of the kerja sama, or None while it cannot be computed."""
        return self.jangka_waktu.berakhir(self.penandatanganan.tanggal)
