"""A second language as its folder has it: the words that a naskah says by itself, and the titles of regulations.

A domestic naskah may be written in a second language beside Indonesian (UU 24/2009 Pasal 31, Perpres 63/2019 Pasal 26
ayat (3)): its words are data, so that a further language is a further folder.
"""

from pydantic import Field, model_validator

from kerjasama_docs.language import INDONESIA, NamaRagam
from kerjasama_docs.model.base import Line, Record


class KataPihak(Record):
    """What numbered pihak are called."""

    pihak: Line = Field(description="Sebutan satu pihak; {urutan} diganti dengan FIRST, SECOND, dan seterusnya.")
    para_pihak: Line = Field(description="Sebutan semua pihak, di tengah kalimat.")
    salah_satu: Line = Field(description="Sebutan salah satu pihak tanpa nomornya.")
    lainnya: Line = Field(description="Pihak yang lain, bila ada dua.")
    semua_lainnya: Line = Field(description="Pihak yang lain, bila lebih dari dua.")


class KataDana(Record):
    """How money is spoken of."""

    apbn: Line = Field(description="Anggaran Pendapatan dan Belanja Negara.")
    apbd: Line = Field(description="Anggaran Pendapatan dan Belanja Daerah.")
    apbdes: Line = Field(description="Anggaran Pendapatan dan Belanja Desa.")
    lain: Line = Field(description="Sumber pendanaan lain yang sah.")
    tahun: Line = Field(description="Tahun anggaran, dengan {tahun}.")
    sebesar: Line = Field(description="Bagian dana dan besarnya, dengan {uraian} dan {nilai}.")
    persen: Line = Field(description="Persentase, dengan {angka} dan {kata}.")


class KataDokumen(Record):
    """How a paper is cited."""

    nomor: Line = Field(description="Nomor surat, dengan {nomor}.")
    tanggal: Line = Field(description="Tanggal surat, dengan {tanggal}.")
    tentang: Line = Field(description="Judul surat, dengan {tentang}.")
    nik: Line = Field(description="Nomor induk kependudukan, dengan {nomor}.")
    paspor: Line = Field(description="Nomor paspor, dengan {nomor}.")
    kuasa: Line = Field(description="Surat kuasa.")
    kuasa_penuh: Line = Field(description="Surat Kuasa dari Presiden atau Menteri Luar Negeri.")
    dari: Line = Field(description="Pemberi surat kuasa, dengan {pemberi}.")
    meterai: Line = Field(description="Keterangan bahwa rangkap asli bermeterai.")


class KataPeraturan(Record):
    """How a regulation is cited."""

    nama: Line = Field(description="Nama peraturan, dengan {jenis}, {nomor}, dan {tahun}.")
    tentang: Line = Field(description="Judulnya, dengan {nama} dan {tentang}.")
    lembaran_negara: Line = Field(description="Lembaran Negara, dengan {tahun} dan {nomor}.")
    tambahan: Line = Field(description="Tambahan Lembaran Negara, dengan {nomor}.")
    berita_negara: Line = Field(description="Berita Negara, dengan {tahun} dan {nomor}.")
    diubah: Line = Field(description="Perubahannya, dengan {peraturan}.")
    sering_diubah: Line = Field(description="Perubahan terakhirnya, bila beberapa kali diubah, dengan {peraturan}.")
    jenis: dict[str, Line] = Field(description="Nama jenis peraturan menurut nama Indonesianya.")
    judul: dict[str, Line] = Field(description="Judul peraturan menurut kuncinya, misalnya uu-13-2003.")


_NEEDED = {
    "satuan": ("ayat", "huruf", "angka"),
    "kata": ("dan", "atau", "dan/atau"),
    "judul": tuple(INDONESIA.judul),
    "bab": tuple(INDONESIA.bab),
    "tulisan": tuple(INDONESIA.tulisan),
    "waktu": ("hari", "hari kerja", "hari kalender", "minggu", "bulan", "tahun"),
}
"""The Indonesian words that each table of words must have."""


class TataBahasa(Record):
    """How a language that is not English names units and joins words, and by which locale it says numbers and days."""

    kode: Line = Field(description="Kode bahasa bagi Word dan PDF: nl-NL.")
    angka: Line = Field(description="Kode bahasa num2words, yang menulis bilangan dengan kata: nl.")
    lokal: Line = Field(description="Lokal babel, yang menulis hari, bulan, dan angka: nl.")
    pasal: Line = Field(description="Sebutan Pasal.")
    satuan: dict[str, Line] = Field(description="Sebutan ayat, huruf, dan angka.")
    dalam: Line = Field(description="Kata sebelum Pasal yang dirujuk: sebagaimana dimaksud dalam.")
    pada: Line = Field(description="Kata sebelum ayat yang dirujuk: sebagaimana dimaksud pada.")
    milik: Line = Field(
        "", description="Kata antara ayat dan Pasalnya, bila ayat disebut lebih dahulu; kosong bila Pasal lebih dahulu."
    )
    status: dict[str, Line] = Field(default_factory=dict, description="Sebutan plt, plh, dan pj.")
    atas_nama: Line = Field(description="Kata sebelum pemberi mandat.")
    berdasarkan: Line = Field(description="Kata sebelum surat kuasa.")
    kata: dict[str, Line] = Field(description="Kata penghubung: dan, atau, dan/atau.")
    para_pihak: Line = Field(description="Sebutan Para Pihak yang tidak bernomor.")
    salah_satu: Line = Field(description="Sebutan salah satunya.")
    judul: dict[str, Line] = Field(description="Kata pada judul: ANTARA, DAN, DENGAN, TENTANG, UNTUK, NOMOR.")
    bab: dict[str, Line] = Field(description="Sebutan bab, bagian, dan paragraf.")
    tulisan: dict[str, Line] = Field(description="Kata lain pada halaman: Lampiran, Jumlah, Halaman, dan seterusnya.")
    waktu: dict[str, tuple[Line, Line]] = Field(description="Satuan waktu, satu dan lebih dari satu: [jaar, jaar].")
    tanggal_kata: Line = Field(
        description="Tanggal dengan kata: {hari} atau {hari_urut}, {bulan}, {tahun} atau {tahun_kata}."
    )
    wajib: Line = Field(description="Kata kewajiban sebelum kata kerja: shall.")
    berlaku: Line = Field(description="Mulai berlaku: enter into force.")
    tetap: Line = Field(description="Tetap berlaku: remain in force.")
    sepakat: Line = Field(description="Menyepakati: agree.")
    langgar: Line = Field(description="Pelanggaran: a breach.")
    antara: Line = Field(description="Antara: between.")
    hukum: Line = Field(description="Hukum yang ditaati para pihak.")

    @model_validator(mode="after")
    def _whole(self) -> "TataBahasa":
        for name, words in _NEEDED.items():
            missing = [word for word in words if word not in getattr(self, name)]
            if missing:
                raise ValueError(f"{name} belum memuat: {', '.join(missing)}; tulis padanannya.")
        return self


class BahasaKedua(Record):
    """A second language: ``templates/bahasa/<bahasa>/bahasa.yaml``."""

    nama: Line = Field(description="Nama bahasa dalam bahasa Indonesia, dengan huruf awal kapital: Inggris.")
    bernomor: KataPihak = Field(description="Sebutan pihak pada naskah yang pihaknya bernomor.")
    pembuka: Line = Field(
        description="Hari penandatanganan dalam kalimat pembuka, dengan {hari}, {tanggal}, dan {angka}."
    )
    dana: KataDana = Field(description="Kata-kata tentang dana.")
    dokumen: KataDokumen = Field(description="Kata-kata tentang surat dan dokumen.")
    peraturan: KataPeraturan = Field(description="Cara menyebut peraturan, dan judul peraturan.")
    tata: TataBahasa | None = Field(
        None, description="Sebutan satuan, kata penghubung, dan lokal; kosong berarti bahasa Inggris."
    )
    istilah: dict[str, Line] = Field(
        default_factory=dict, description="Istilah data pribadi menurut namanya, misalnya persetujuan atau kesehatan."
    )


class KlausulKedua(Record):
    """The YAML head of a klausul in a second language: ``templates/bahasa/<bahasa>/klausul/<nama>.md``."""

    judul: Line | None = Field(None, description="Judul Pasal; kosong bagi bagian pembuka dan penutup.")
    judul_ragam: dict[NamaRagam, Line] = Field(
        default_factory=dict, description="Judul Pasal menurut ragam, bila lain."
    )
    bawaan: dict[str, Line] = Field(
        default_factory=dict, description="Nilai bawaan parameter yang berupa kata, dalam bahasa ini."
    )
