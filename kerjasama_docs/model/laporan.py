"""What the papers around a kerja sama say: reports, analyses, telaahan, requests, plans."""

from typing import Annotated

from pydantic import Field

from kerjasama_docs.model.base import (
    MAX_ITEMS,
    HariTerakhir,
    Record,
    Rupiah,
    Tanggal,
    UrutanPihak,
    Waktu,
    YesNo,
    one_as_list,
    text_as,
)
from kerjasama_docs.model.penandatangan import Penandatangan
from kerjasama_docs.model.phrases import (
    Butir,
    DaftarButir,
    DaftarDokumen,
    DaftarKalimat,
    DaftarNama,
    Jabatan,
    Keadaan,
    Kelompok,
    NamaDokumen,
    NamaOrang,
    Nomor,
    Petugas,
    Tempat,
)
from kerjasama_docs.model.reading import MAX_PIHAK
from kerjasama_docs.model.riwayat import Dokumen


class Laporan(Record):
    """What every report has, whatever it is about."""

    penyusun: UrutanPihak = Field(
        1,
        ge=1,
        le=MAX_PIHAK,
        title="Pihak penyusun",
        description="Nomor urut pihak yang menyusun laporan; penanda tangannya menandatangani.",
    )
    penandatangan: Penandatangan | None = Field(
        None,
        title="Pejabat yang menandatangani",
        description="Pejabat yang menandatangani laporan, bila bukan penanda tangan pihak penyusun.",
    )
    unit: Kelompok | None = Field(
        None,
        title="Unit yang menyusun",
        description="Unit yang menyusun laporan, bila bukan seluruh instansi pihak penyusun, misalnya Direktorat "
        "Jenderal Imigrasi.",
    )
    nomor: Nomor | None = Field(None, title="Nomor laporan", description="Nomor laporan; tidak tercetak bila kosong.")
    kepada: DaftarNama = Field(
        (),
        title="Penerima laporan",
        description="Jabatan yang menerima laporan; bila kosong, yang ditetapkan peraturan.",
    )
    sampul: YesNo | None = Field(
        None, title="Bersampul", description="Apakah bersampul; bila kosong, menurut jenis laporan."
    )
    kop: YesNo = Field(
        False, title="Berkop", description="Apakah di atas judulnya kop pihak penyusun, seperti pada suratnya."
    )
    latar_belakang: DaftarKalimat = Field(
        (), title="Latar belakang laporan", description="Latar belakang; satu butir satu alinea."
    )
    simpulan: DaftarKalimat = Field(
        (), title="Simpulan laporan", description="Simpulan: satu butir satu kalimat lengkap."
    )
    rekomendasi: DaftarKalimat = Field(
        (), title="Rekomendasi atau saran", description="Rekomendasi atau saran: satu butir satu kalimat lengkap."
    )


class Capaian(Record):
    """One kegiatan of a kerja sama: what was aimed at, what was reached, what stood in the way."""

    uraian: Butir = Field(title="Kegiatan yang dipantau", description="Kegiatan yang dipantau.")
    target: Keadaan | None = Field(
        None, title="Target kegiatan", description="Target kegiatan dalam periode yang dipantau."
    )
    capaian: Keadaan | None = Field(None, title="Yang telah dicapai", description="Yang telah dicapai.")
    kendala: Keadaan | None = Field(
        None, title="Kendala yang dihadapi", description="Kendala; kosongkan bila tidak ada."
    )
    upaya: Keadaan | None = Field(None, title="Upaya mengatasi kendala", description="Upaya mengatasi kendala.")
    pagu: Rupiah | None = Field(
        None, title="Pagu anggaran kegiatan", description="Anggaran kegiatan ini dalam periode yang dipantau."
    )
    realisasi: Rupiah | None = Field(
        None, title="Realisasi anggaran kegiatan", description="Realisasi anggaran itu dalam periode yang dipantau."
    )


class NaskahTurunan(Record):
    """A PKS that carries out the Nota Kesepahaman that is looked at, signed or still due."""

    uraian: Butir = Field(title="Perjanjian kerja sama", description="Perjanjian kerja sama, dengan nomor bila ada.")
    penanggung_jawab: Petugas | None = Field(
        None, title="Unit yang menyusun", description="Unit yang menyusun atau menandatanganinya."
    )
    keadaan: Keadaan | None = Field(
        None, title="Keadaan penyusunannya", description="Keadaannya, misalnya ditandatangani tanggal … atau dibahas."
    )


class PemantauanHasil(Record):
    """What the pemantauan dan evaluasi found (Permen Imipas 8/2025 Pasal 42)."""

    periode: Kelompok | None = Field(
        None,
        title="Periode yang dipantau",
        description="Periode yang dipantau, misalnya Januari sampai dengan Juni 2026.",
    )
    cara: DaftarButir = Field(
        (), title="Cara pemantauan", description="Cara pemantauan, misalnya kunjungan lapangan atau rapat evaluasi."
    )
    mengikutsertakan: DaftarNama = Field(
        (), title="Unit yang diikutsertakan", description="Unit kerja atau pihak lain yang diikutsertakan."
    )
    kegiatan: Annotated[tuple[Annotated[Capaian, text_as("uraian")], ...], one_as_list()] = Field(
        (),
        max_length=MAX_ITEMS,
        title="Kegiatan yang dipantau",
        description="Kegiatan yang dipantau; bila kosong, kegiatan naskah induk.",
    )
    perjanjian: Annotated[tuple[Annotated[NaskahTurunan, text_as("uraian")], ...], one_as_list()] = Field(
        (),
        max_length=MAX_ITEMS,
        title="Perjanjian yang menjabarkan",
        description="Perjanjian kerja sama yang menjabarkan Nota Kesepahaman yang dipantau, juga yang belum ada.",
    )


class Risiko(Record):
    """A risk, and what is done about it."""

    uraian: Butir = Field(title="Uraian risiko", description="Risiko.")
    mitigasi: Keadaan | None = Field(None, title="Mitigasi risiko", description="Mitigasinya.")


class Aspek(Record):
    """The five aspects in which a kerja sama luar negeri may be weighed."""

    politis: DaftarKalimat = Field((), title="Aspek politis", description="Aspek politis.")
    keamanan: DaftarKalimat = Field((), title="Aspek keamanan", description="Aspek keamanan.")
    yuridis: DaftarKalimat = Field((), title="Aspek yuridis", description="Aspek yuridis.")
    teknis: DaftarKalimat = Field((), title="Aspek teknis", description="Aspek teknis.")
    keuangan: DaftarKalimat = Field((), title="Aspek keuangan", description="Aspek keuangan.")


class Analisis(Record):
    """The analysis of the penjajakan of a kerja sama luar negeri (Permen Imipas 8/2025 Pasal 28)."""

    penjajakan: Dokumen | None = Field(
        None, title="Dokumen hasil penjajakan", description="Dokumen hasil penjajakan yang dianalisis."
    )
    diterima: Tanggal | None = Field(
        None, title="Tanggal hasil penjajakan diterima", description="Tanggal hasil penjajakan diterima."
    )
    mengikutsertakan: DaftarNama = Field(
        (), title="Unit yang diikutsertakan", description="Unit Eselon I serta kementerian/lembaga yang diikutsertakan."
    )
    kebutuhan: DaftarKalimat = Field(
        (), title="Kebutuhan kerja sama", description="Kebutuhan kerja sama: satu butir satu kalimat lengkap."
    )
    manfaat: DaftarKalimat = Field((), title="Manfaat kerja sama", description="Manfaat kerja sama.")
    calon_mitra: DaftarKalimat = Field((), title="Keadaan calon mitra", description="Keadaan calon mitra.")
    rencana_strategis: DaftarKalimat = Field(
        (), title="Kesesuaian rencana strategis", description="Kesesuaian dengan rencana strategis."
    )
    urgensi: DaftarKalimat = Field((), title="Urgensi kerja sama", description="Urgensi kerja sama.")
    pembiayaan: DaftarKalimat = Field((), title="Dukungan pembiayaan", description="Dukungan pembiayaan.")
    tugas_dan_fungsi: DaftarKalimat = Field(
        (),
        title="Kesesuaian tugas dan fungsi",
        description="Kesesuaian dengan tugas dan fungsi unit yang akan bekerja sama.",
    )
    kedudukan_naskah: DaftarKalimat = Field(
        (),
        title="Kedudukan naskah",
        description="Apakah naskah merupakan perjanjian internasional, menurut hasil koordinasi, dan alasannya.",
    )
    surat_kuasa: DaftarKalimat = Field(
        (), title="Keperluan surat kuasa", description="Apakah penanda tangannya memerlukan Surat Kuasa (Full Powers)."
    )
    risiko: Annotated[tuple[Annotated[Risiko, text_as("uraian")], ...], one_as_list()] = Field(
        (), max_length=MAX_ITEMS, title="Risiko dan mitigasi", description="Risiko dan mitigasinya."
    )
    aspek: Aspek | None = Field(
        None, title="Aspek yang dinilai", description="Aspek politis, keamanan, yuridis, teknis, dan keuangan."
    )


class Telaahan(Record):
    """Why a PKS can do without a parent (Permen Imipas 8/2025 Pasal 7)."""

    persoalan: DaftarKalimat = Field(
        (),
        title="Latar persoalan",
        description="Latar persoalan, sesudah kalimat bawaan bahwa perjanjian hendak diadakan dan nota kesepahaman "
        "belum ada; satu butir satu alinea.",
    )
    praanggapan: DaftarKalimat = Field(
        (),
        title="Praanggapan",
        description="Anggapan yang mendasari analisis dan belum dapat dipastikan; satu butir satu kalimat lengkap.",
    )
    fakta: DaftarKalimat = Field(
        (), title="Fakta dan data", description="Fakta dan data: satu butir satu kalimat lengkap."
    )
    analisis: DaftarKalimat = Field((), title="Analisis persoalan", description="Analisis; satu butir satu alinea.")


class PejabatKuasa(Record):
    """The official for whom Full Powers are asked."""

    nama: NamaOrang | None = Field(None, title="Nama lengkap", description="Nama lengkap dengan gelar.")
    jabatan: Jabatan | None = Field(None, title="Jabatan lengkap", description="Jabatan lengkap.")


class PermohonanSuratKuasa(Record):
    """What a request for Full Powers says (UU 24/2000 Pasal 7)."""

    jenis_naskah: NamaDokumen | None = Field(
        None, title="Nama jenis naskah", description="Jenis naskah, misalnya Memorandum Saling Pengertian."
    )
    bahasa: DaftarNama = Field((), title="Bahasa naskah", description="Bahasa naskah.")
    pejabat: Annotated[PejabatKuasa, text_as("jabatan")] = Field(
        PejabatKuasa.model_construct(),
        title="Pejabat yang diberi kuasa",
        description="Pejabat yang akan menandatangani naskah; jabatannya, atau nama dan jabatan.",
    )
    pejabat_mitra: Kelompok | None = Field(
        None, title="Pejabat dari mitra", description="Pejabat mitra yang akan menandatangani."
    )
    tanggal: Waktu | None = Field(
        None,
        title="Rencana tanggal penandatanganan",
        description="Rencana tanggal penandatanganan naskah, misalnya Maret 2027.",
    )
    tempat: Tempat | None = Field(
        None, title="Rencana tempat penandatanganan", description="Rencana tempat penandatanganan naskah."
    )
    batas: HariTerakhir | None = Field(
        None,
        title="Surat Kuasa diperlukan paling lambat",
        description="Tanggal paling lambat Surat Kuasa, atau konfirmasinya, diterima; bila kosong, sebelum "
        "penandatanganan.",
    )
    koordinasi: Dokumen | None = Field(
        None,
        title="Konsultasi dan koordinasi",
        description="Dokumen konsultasi dan koordinasi dengan kementerian yang membidangi luar negeri.",
    )
    alasan: DaftarKalimat = Field(
        (), title="Alasan permohonan", description="Alasan permohonan; satu butir satu alinea."
    )
    kerja_sama_teknis: YesNo | None = Field(
        None,
        title="Menyangkut kerja sama teknis",
        description="Apakah naskah menyangkut kerja sama teknis sebagai pelaksanaan perjanjian yang sudah berlaku dan "
        "materinya dalam lingkup kewenangan lembaga.",
    )
    perjanjian: NamaDokumen | None = Field(
        None,
        title="Perjanjian yang dilaksanakan",
        description="Perjanjian yang sudah berlaku dan dilaksanakan dengan naskah.",
    )
    dokumen: DaftarDokumen = Field((), title="Dokumen pendukung", description="Dokumen pendukung yang dilampirkan.")


class RencanaKerjaSama(Record):
    """What a rencana kerja sama of a region adds (PP 28/2018 Pasal 30 ayat (3))."""

    pernyataan_kehendak: Dokumen | None = Field(
        None,
        title="Surat pernyataan kehendak",
        description="Pernyataan kehendak kerja sama yang ditindaklanjuti dengan rencana ini.",
    )
    sasaran: DaftarButir = Field(
        (), title="Sasaran kerja sama", description="Sasaran kerja sama: satu kalimat atau beberapa butir."
    )
    objek: DaftarButir = Field(
        (), title="Objek kerja sama", description="Objek kerja sama: satu kalimat atau beberapa butir."
    )
