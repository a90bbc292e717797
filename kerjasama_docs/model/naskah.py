"""Naskah: what a drafter says about one naskah kerja sama, as one frozen record."""

from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from kerjasama_docs.model.bantuan import Bantuan
from kerjasama_docs.model.base import MAX_ITEMS, Line, one_as_list, text_as
from kerjasama_docs.model.evaluasi import Evaluasi, PelaksanaanTugas
from kerjasama_docs.model.halaman import HALAMAN_BAWAAN, HalamanNaskah
from kerjasama_docs.model.induk import Induk
from kerjasama_docs.model.isi import AlasanTanpaInduk
from kerjasama_docs.model.isi_naskah import IsiNaskah
from kerjasama_docs.model.laporan import (
    Analisis,
    Laporan,
    PemantauanHasil,
    PermohonanSuratKuasa,
    RencanaKerjaSama,
    Telaahan,
)
from kerjasama_docs.model.laporan_tahunan import LaporanTahunan
from kerjasama_docs.model.padanan import Padanan
from kerjasama_docs.model.permohonan import Permohonan
from kerjasama_docs.model.persyaratan import Persyaratan
from kerjasama_docs.model.phrases import Sel
from kerjasama_docs.model.pihak_disebut import refuse_unknown
from kerjasama_docs.model.pilihan import KlausulPilihan, LampiranIsi, PasalTambahan
from kerjasama_docs.model.reading import MAX_PIHAK
from kerjasama_docs.model.riwayat import Dokumen, Pengakhiran, Perubahan, Surat
from kerjasama_docs.model.susunan import ButirUrutan
from kerjasama_docs.model.tahapan import Pembahasan, Penugasan, Usulan
from kerjasama_docs.model.tingkat import Pemrakarsa


class Naskah(IsiNaskah):
    """One naskah kerja sama as the drafter gives it, with the papers before and behind it and his choices."""

    induk: Annotated[Induk | None, text_as("berkas")] = Field(
        None,
        title="Naskah induk",
        description="Naskah induk: berkas masukannya, atau catatan tentangnya. Bagi perjanjian kerja sama, naskah yang "
        "dijabarkan; bagi perpanjangan, adendum, dan pengakhiran, naskah terakhir yang diperpanjang, diubah, diakhiri.",
    )
    kesepakatan: Dokumen | None = Field(
        None,
        title="Dokumen kesepakatan",
        description="Dokumen yang mencatat kesepakatan para pihak, misalnya berita acara rapat.",
    )
    usul: Dokumen | None = Field(None, title="Usul tertulis", description="Usul tertulis; unit: pihak pengusulnya.")
    biro: Dokumen | None = Field(
        None,
        title="Dokumen biro",
        description="Dokumen biro yang menangani kerja sama: rekomendasi perpanjangan, peran dalam pengakhiran.",
    )
    jeda: Line | None = Field(
        None,
        title="Kegiatan selama jeda",
        description="Bila perpanjangan terlambat: satu kalimat lengkap tentang kegiatan sejak naskah induk berakhir.",
    )
    perubahan: tuple[Perubahan, ...] = Field(
        (),
        max_length=100,
        title="Perubahan naskah induk",
        description="Pasal naskah induk yang diubah, dihapus, atau disisipkan.",
    )
    pengakhiran: Pengakhiran | None = Field(
        None, title="Pengakhiran kerja sama", description="Alasan, tanggal, dan penyelesaian pengakhiran."
    )
    padanan: Padanan | None = Field(None, title="Bahasa kedua", description="Naskah yang sama dalam bahasa kedua.")
    koordinasi: Dokumen | None = Field(
        None,
        title="Koordinasi urusan luar negeri",
        description="Dokumen koordinasi dengan kementerian yang menyelenggarakan urusan luar negeri; bagi daerah yang "
        "disampaikan Menteri Dalam Negeri.",
    )
    konsultasi: Dokumen | None = Field(
        None,
        title="Konsultasi dengan Menteri Luar Negeri",
        description="Bagi pernyataan kehendak daerah: dokumen Kementerian Luar Negeri, di samping koordinasi.",
    )
    persetujuan_dprd: Dokumen | None = Field(
        None,
        title="Persetujuan DPRD",
        description="Bagi kerja sama daerah dengan luar negeri: persetujuan DPRD atas rencana kerja samanya.",
    )
    persyaratan: Persyaratan | None = Field(
        None,
        title="Persyaratan kerja sama luar negeri",
        description="Dokumen lain yang mendahului naskah luar negeri: hubungan diplomatik, persetujuan, konfirmasi.",
    )
    koordinasi_teknis: Annotated[tuple[Dokumen, ...], one_as_list()] = Field(
        (),
        max_length=MAX_PIHAK,
        title="Koordinasi kerja sama teknis",
        description="Dokumen koordinasi sebelum perjanjian kerja sama dibuat, dengan unit yang diajak berkoordinasi: "
        "Unit Eselon I sesuai dengan substansinya, dan biro yang menangani kerja sama.",
    )
    surat: Surat | None = Field(
        None, title="Isian surat", description="Isian surat: nomor, sifat, hal, tujuan, dan tembusan."
    )
    pemrakarsa: Pemrakarsa | None = Field(
        None, title="Tingkat dan unit pemrakarsa", description="Tingkat kerja sama dan unit yang memprakarsainya."
    )
    usulan: Usulan | None = Field(
        None, title="Isi usulan", description="Isi usulan: urgensi, bentuk, rencana strategis, data dukung."
    )
    penugasan: Penugasan | None = Field(
        None, title="Isi surat tugas", description="Isi surat tugas: dasar, tim, tugas, waktu."
    )
    pembahasan: Pembahasan | None = Field(
        None, title="Isi berita acara", description="Isi berita acara: pokok, hasil, tindak lanjut."
    )
    tanpa_induk: AlasanTanpaInduk = Field(
        None,
        title="Alasan tanpa naskah induk",
        description="Alasan perjanjian kerja sama tidak didahului nota kesepahaman.",
    )
    laporan: Laporan | None = Field(
        None, title="Isian laporan", description="Isian setiap laporan: penyusun, nomor, simpulan, rekomendasi."
    )
    pemantauan_hasil: PemantauanHasil | None = Field(
        None, title="Hasil pemantauan", description="Hasil pemantauan dan evaluasi."
    )
    analisis: Analisis | None = Field(
        None, title="Analisis hasil penjajakan", description="Analisis hasil penjajakan kerja sama luar negeri."
    )
    telaahan: Telaahan | None = Field(
        None, title="Telaahan tanpa naskah induk", description="Telaahan atas perjanjian kerja sama tanpa naskah induk."
    )
    surat_kuasa: PermohonanSuratKuasa | None = Field(
        None, title="Permohonan Surat Kuasa", description="Data permohonan Surat Kuasa (Full Powers)."
    )
    permohonan: Permohonan | None = Field(
        None,
        title="Isi surat permohonan",
        description="Isi surat permohonan dan surat pengantar: naskah, penjelasan, batas waktu tanggapan, dokumen.",
    )
    rencana: RencanaKerjaSama | None = Field(
        None, title="Rencana kerja sama daerah", description="Isian khusus rencana kerja sama daerah."
    )
    tahunan: LaporanTahunan | None = Field(
        None, title="Isi laporan tahunan", description="Kerja sama daerah dalam satu tahun anggaran."
    )
    pelaksanaan_tugas: PelaksanaanTugas | None = Field(
        None, title="Pelaksanaan tugas tim", description="Pelaksanaan tugas yang dilaporkan tim kepada pemberi tugas."
    )
    bantuan: Bantuan | None = Field(None, title="Bantuan pelayanan", description="Bantuan bagi pelayanan publik.")
    evaluasi: Evaluasi | None = Field(
        None, title="Kesepakatan hasil evaluasi", description="Kesepakatan para pihak setelah evaluasi kerja sama."
    )
    klausul: dict[str, Annotated[KlausulPilihan, text_as("pakai")]] = Field(
        default_factory=dict, title="Pilihan klausul", description="Pilihan per klausul: pakai, judul, teks, parameter."
    )
    pasal_tambahan: tuple[PasalTambahan, ...] = Field(
        (), max_length=100, title="Pasal buatan sendiri", description="Pasal buatan sendiri."
    )
    urutan: Annotated[tuple[Annotated[ButirUrutan, text_as("pasal")], ...], one_as_list()] = Field(
        (),
        max_length=MAX_ITEMS,
        title="Urutan Pasal dan judul BAB",
        description="Urutan Pasal bila lain dari yang lazim: nama klausul atau label, dan judul bab, bagian, paragraf.",
    )
    lampiran: tuple[LampiranIsi, ...] = Field(
        (), max_length=50, title="Lampiran naskah", description="Lampiran naskah."
    )
    halaman: HalamanNaskah = HALAMAN_BAWAAN
    abaikan: dict[str, Sel | None] = Field(
        default_factory=dict,
        max_length=MAX_ITEMS,
        title="Temuan yang diabaikan",
        description="Temuan yang sudah dilihat dan dibiarkan: kode atau nama aturan, dan alasannya.",
    )

    @field_validator("surat", "laporan")
    @classmethod
    def _known_sender(cls, paper: Surat | Laporan | None, info: ValidationInfo) -> Surat | Laporan | None:
        name = "pengirim" if info.field_name == "surat" else "penyusun"
        refuse_unknown([(name, getattr(paper, name, None))], info.data.get("pihak", ()))
        return paper
