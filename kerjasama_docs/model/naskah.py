"""Naskah: what a drafter says about one naskah kerja sama, as one frozen record."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator

from kerjasama_docs.model.base import (
    MAX_ITEMS,
    Count,
    Judul,
    Lama,
    Line,
    Lines,
    Outline,
    Persen,
    Record,
    Rupiah,
    Tanggal,
    Waktu,
    YesNo,
    one_as_list,
    text_as,
)
from kerjasama_docs.model.induk import Induk
from kerjasama_docs.model.laporan import (
    Analisis,
    Laporan,
    PemantauanHasil,
    PermohonanSuratKuasa,
    RencanaKerjaSama,
    Telaahan,
)
from kerjasama_docs.model.padanan import Padanan
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.riwayat import Dokumen, Pengakhiran, Perubahan, Surat
from kerjasama_docs.model.tahapan import Pembahasan, Penugasan, Usulan
from kerjasama_docs.model.tingkat import Pemrakarsa
from kerjasama_docs.model.waktu import JangkaWaktu


class Penandatanganan(Record):
    """Day and place of signing; both may stay open and are then dotted."""

    tanggal: Tanggal | None = Field(
        None,
        description="Tanggal penandatanganan, misalnya 2025-05-22; kosongkan untuk diisi saat penandatanganan.",
    )
    tempat: Line | None = Field(None, description="Tempat penandatanganan, misalnya Jakarta.")


class LingkupButir(Record):
    """One item of the ruang lingkup, with its own items if it has any."""

    uraian: Line = Field(description="Butir ruang lingkup.")
    rincian: Lines = Field((), description="Rincian butir ini.")


class Kegiatan(Record):
    """One kegiatan that will be carried out (Permen Imipas 8/2025 Pasal 21 huruf d)."""

    uraian: Line = Field(description="Kegiatan yang akan dilaksanakan.")
    waktu: Waktu | None = Field(None, description="Waktu pelaksanaan, misalnya triwulan I tahun 2026.")
    penanggung_jawab: Line | None = Field(None, description="Unit atau pihak yang bertanggung jawab.")


class Definisi(Record):
    """One definition of the Ketentuan Umum (UU 12/2011 Lampiran II angka 98-109)."""

    istilah: Line = Field(description="Istilah yang didefinisikan, dengan huruf awal kapital.")
    singkatan: Line | None = Field(None, description="Singkatan atau akronimnya.")
    arti: Line = Field(description="Artinya, setelah kata “adalah”.")


class Tahap(Record):
    """One instalment of a payment."""

    uraian: Line = Field(description="Syarat atau saat pembayaran tahap ini.")
    persen: Persen | None = Field(None, description="Bagian dari nilai, dalam persen, misalnya 30 atau 33,5.")
    nilai: Rupiah | None = Field(None, description="Besarnya, dalam rupiah.")


class Rekening(Record):
    """The account that receives a payment."""

    bank: Line | None = Field(None, description="Nama bank.")
    nomor: Line | None = Field(None, description="Nomor rekening.")
    atas_nama: Line | None = Field(None, description="Nama pemilik rekening.")


class Pendanaan(Record):
    """Where the money comes from (Permen Imipas 8/2025 Pasal 41) and, in a PKS, where it goes."""

    sumber: tuple[Literal["apbn", "apbd", "lain"], ...] = Field(
        ("apbn", "lain"),
        min_length=1,
        max_length=3,
        description="Sumber dana: apbn, apbd, dan/atau lain (sumber lain yang sah).",
    )
    nilai: Rupiah | None = Field(None, description="Nilai kerja sama dalam rupiah.")
    pembayar: Count | None = Field(None, description="Nomor urut pihak yang membayar.")
    penerima: Count | None = Field(None, description="Nomor urut pihak yang menerima.")
    tahap: tuple[Tahap, ...] = Field((), max_length=MAX_ITEMS, description="Tahap pembayaran.")
    rekening: Rekening | None = Field(None, description="Rekening penerima.")
    keterangan: Line | None = Field(None, description="Ketentuan tambahan, satu kalimat lengkap.")


class TanpaInduk(Record):
    """The ground for a PKS without a parent (Permen Imipas 8/2025 Pasal 7)."""

    alasan: Literal["teknis", "pertimbangan-eselon-i"] = Field(
        description="teknis: hanya substansi teknis; pertimbangan-eselon-i: pertimbangan pimpinan Unit Eselon I."
    )
    telaahan: Line | None = Field(None, description="Nomor dan tanggal telaahan yang mendasari pertimbangan.")


class Saksi(Record):
    """Someone who signs beside the pihak: a saksi, or an official who knows of it."""

    nama: Line | None = Field(None, description="Nama lengkap dengan gelar.")
    jabatan: Line | None = Field(None, description="Jabatan.")
    nip: Line | None = Field(None, description="Nomor induk pegawai.")


class KlausulPilihan(Record):
    """What the drafter decides about one klausul of the kind."""

    pakai: YesNo | None = Field(None, description="ya untuk memakai, tidak untuk meniadakan klausul ini.")
    judul: Line | None = Field(None, description="Judul Pasal sebagai ganti judul bawaan.")
    teks: Outline | None = Field(None, description="Bunyi Pasal sebagai ganti bunyi bawaan, dalam sintaks kerangka.")
    parameter: dict[str, object] = Field(default_factory=dict, description="Isian khusus klausul ini.")


class PasalTambahan(Record):
    """A Pasal of the drafter's own."""

    judul: Line = Field(description="Judul Pasal.")
    teks: Outline = Field(description="Bunyi Pasal dalam sintaks kerangka: (1) …, a. …, 1. ….")
    label: Line | None = Field(
        None, pattern=r"^[a-z][a-z0-9-]*$", description="Nama untuk rujukan, huruf kecil dan tanda hubung."
    )
    sesudah: Line | None = Field(None, description="Klausul yang mendahului Pasal ini.")
    sebelum: Line | None = Field(None, description="Klausul yang mengikuti Pasal ini.")

    @model_validator(mode="after")
    def _one_place(self) -> "PasalTambahan":
        if self.sesudah and self.sebelum:
            raise ValueError("Isi sesudah atau sebelum, jangan keduanya.")
        return self


class LampiranIsi(Record):
    """A lampiran that is printed behind the signatures of the naskah."""

    judul: Line = Field(description="Judul lampiran.")
    teks: Outline | None = Field(None, description="Isi lampiran dalam sintaks kerangka.")
    tabel: Line | None = Field(
        None, description="Nama bentuk tabel, misalnya rincian-biaya (lihat: kerjasama-docs daftar lampiran)."
    )
    baris: tuple[dict[str, Line | None], ...] = Field(
        (), max_length=MAX_ITEMS, description="Baris tabel: satu catatan satu baris."
    )


class Naskah(Record):
    """One naskah kerja sama as the drafter gives it; what is None is still open."""

    jenis: Line = Field(description="Jenis naskah (lihat: kerjasama-docs daftar jenis).")
    varian: Line | None = Field(None, description="Varian jenis naskah, bila jenis itu punya varian.")
    profil: Line = Field("umum", description="Profil instansi (lihat: kerjasama-docs daftar profil).")
    judul: Judul | None = Field(None, description="Judul setelah kata “tentang”, tanpa titik di akhir.")
    penandatanganan: Penandatanganan = Field(Penandatanganan(), description="Hari dan tempat penandatanganan.")
    pihak: tuple[Pihak, ...] = Field(
        min_length=2,
        max_length=8,
        description="Para pihak, dua sampai dengan delapan, menurut urutan penyebutannya.",
    )
    premis: Lines = Field((), description="Pokok pikiran tambahan; kata “bahwa” ditambahkan sendiri.")
    dasar_hukum: Lines = Field((), description="Peraturan: kunci yang dikenal (uu-39-2008) atau kutipan lengkap.")
    definisi: tuple[Definisi, ...] = Field((), max_length=MAX_ITEMS, description="Istilah untuk Pasal Ketentuan Umum.")
    maksud: Line | None = Field(
        None,
        description="Maksud kerja sama, misalnya landasan bagi … atau mempererat …; kata “sebagai” atau “untuk” di "
        "depannya ditambahkan bila tidak ditulis.",
    )
    tujuan: Lines = Field((), description="Tujuan kerja sama: satu kalimat atau beberapa butir.")
    ruang_lingkup: Annotated[tuple[Annotated[LingkupButir, text_as("uraian")], ...], one_as_list()] = Field(
        (), max_length=MAX_ITEMS, description="Butir ruang lingkup."
    )
    kegiatan: Annotated[tuple[Annotated[Kegiatan, text_as("uraian")], ...], one_as_list()] = Field(
        (), max_length=MAX_ITEMS, description="Kegiatan yang akan dilaksanakan."
    )
    pendanaan: Pendanaan = Field(Pendanaan(), description="Sumber dan, bila ada, nilai dan cara pembayaran.")
    jangka_waktu: Annotated[JangkaWaktu, text_as("lama")] = Field(
        JangkaWaktu(), description="Jangka waktu: lamanya, atau catatan dengan lama, mulai, sampai."
    )
    pemantauan: Lama | None = Field(None, description="Selang pemantauan dan evaluasi, misalnya 6 bulan.")
    rangkap: Count | None = Field(None, description="Banyaknya rangkap asli; bila kosong, sebanyak pihak.")
    meterai: YesNo | None = Field(
        None, description="Apakah rangkap asli bermeterai; bila kosong, menurut jenis naskah."
    )
    saksi: tuple[Saksi, ...] = Field((), max_length=8, description="Saksi yang ikut menandatangani.")
    mengetahui: tuple[Saksi, ...] = Field((), max_length=8, description="Pejabat yang mengetahui.")
    induk: Annotated[Induk | None, text_as("berkas")] = Field(
        None,
        description="Naskah induk: berkas masukannya, atau catatan tentangnya. Bagi perjanjian kerja sama, naskah yang "
        "dijabarkan; bagi perpanjangan, adendum, dan pengakhiran, naskah terakhir yang diperpanjang, diubah, diakhiri.",
    )
    kesepakatan: Dokumen | None = Field(
        None, description="Dokumen yang mencatat kesepakatan para pihak, misalnya berita acara rapat."
    )
    biro: Dokumen | None = Field(
        None,
        description="Dokumen biro yang menangani kerja sama: rekomendasi perpanjangan, peran dalam pengakhiran.",
    )
    jeda: Line | None = Field(
        None,
        description="Bila perpanjangan ditandatangani setelah naskah induk berakhir: satu kalimat lengkap tentang "
        "kegiatan di antara kedua tanggal itu.",
    )
    perubahan: tuple[Perubahan, ...] = Field(
        (), max_length=100, description="Pasal naskah induk yang diubah, dihapus, atau disisipkan."
    )
    pengakhiran: Pengakhiran | None = Field(None, description="Alasan, tanggal, dan penyelesaian pengakhiran.")
    padanan: Padanan | None = Field(None, description="Naskah yang sama dalam bahasa kedua.")
    koordinasi: Dokumen | None = Field(
        None, description="Dokumen koordinasi dengan kementerian yang menyelenggarakan urusan luar negeri."
    )
    surat: Surat | None = Field(None, description="Isian surat: nomor, sifat, hal, tujuan, dan tembusan.")
    pemrakarsa: Pemrakarsa | None = Field(None, description="Tingkat kerja sama dan unit yang memprakarsainya.")
    usulan: Usulan | None = Field(None, description="Isi usulan: urgensi, bentuk, rencana strategis, data dukung.")
    penugasan: Penugasan | None = Field(None, description="Isi surat tugas: dasar, tim, tugas, waktu.")
    pembahasan: Pembahasan | None = Field(None, description="Isi berita acara: pokok, hasil, tindak lanjut.")
    tanpa_induk: TanpaInduk | None = Field(
        None, description="Alasan perjanjian kerja sama tidak didahului nota kesepahaman."
    )
    laporan: Laporan | None = Field(None, description="Isian setiap laporan: penyusun, nomor, simpulan, rekomendasi.")
    pemantauan_hasil: PemantauanHasil | None = Field(None, description="Hasil pemantauan dan evaluasi.")
    analisis: Analisis | None = Field(None, description="Analisis hasil penjajakan kerja sama luar negeri.")
    telaahan: Telaahan | None = Field(None, description="Telaahan atas perjanjian kerja sama tanpa naskah induk.")
    surat_kuasa: PermohonanSuratKuasa | None = Field(None, description="Data permohonan Surat Kuasa (Full Powers).")
    rencana: RencanaKerjaSama | None = Field(None, description="Isian khusus rencana kerja sama daerah.")
    klausul: dict[str, Annotated[KlausulPilihan, text_as("pakai")]] = Field(
        default_factory=dict, description="Pilihan per klausul: pakai, judul, teks, parameter."
    )
    pasal_tambahan: tuple[PasalTambahan, ...] = Field((), max_length=100, description="Pasal buatan sendiri.")
    lampiran: tuple[LampiranIsi, ...] = Field((), max_length=50, description="Lampiran naskah.")

    @field_validator("pendanaan")
    @classmethod
    def _known_pihak(cls, pendanaan: Pendanaan, info: ValidationInfo) -> Pendanaan:
        count = len(info.data.get("pihak", ()))
        for name, place in (("pembayar", pendanaan.pembayar), ("penerima", pendanaan.penerima)):
            if count and place is not None and not 1 <= place <= count:
                raise ValueError(f"{name} {place} bukan nomor urut pihak; tulis 1 sampai dengan {count}.")
        return pendanaan

    @field_validator("surat", "laporan")
    @classmethod
    def _known_sender(cls, paper: Surat | Laporan | None, info: ValidationInfo) -> Surat | Laporan | None:
        count, name = len(info.data.get("pihak", ())), "pengirim" if info.field_name == "surat" else "penyusun"
        if paper and count and (place := getattr(paper, name)) > count:
            raise ValueError(f"{name} {place} bukan nomor urut pihak; tulis 1 sampai dengan {count}.")
        return paper

    @field_validator("jangka_waktu")
    @classmethod
    def _ends(cls, span: JangkaWaktu, info: ValidationInfo) -> JangkaWaktu:
        """Refuse a span whose last day is beyond the calendar or before the signing."""
        signing = info.data.get("penandatanganan")
        last = span.berakhir(signing.tanggal if signing else None)
        if last and signing and signing.tanggal and last < signing.tanggal:
            raise ValueError("Hari terakhir mendahului penandatanganan; perbaiki salah satu tanggalnya.")
        return span

    @field_validator("rangkap")
    @classmethod
    def _some_copies(cls, rangkap: int | None) -> int | None:
        if rangkap == 0:
            raise ValueError("Rangkap nol tidak ada artinya; tulis banyaknya rangkap asli, misalnya 2.")
        return rangkap

    @field_validator("tanpa_induk")
    @classmethod
    def _one_ground(cls, ground: TanpaInduk | None, info: ValidationInfo) -> TanpaInduk | None:
        if ground and info.data.get("induk"):
            raise ValueError("Isi induk atau tanpa_induk, jangan keduanya.")
        return ground

    @property
    def berakhir(self) -> date | None:
        """The last day of the kerja sama, or None while it cannot be computed."""
        return self.jangka_waktu.berakhir(self.penandatanganan.tanggal)
