"""A second language as its folder has it: the words that a naskah says by itself, and the titles of regulations.

A domestic naskah may be written in a second language beside Indonesian (UU 24/2009 Pasal 31, Perpres 63/2019 Pasal 26
ayat (3)): its words are data, so that a further language is a further folder.
"""

from pydantic import Field

from kerjasama_docs.language import NamaRagam
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


class KlausulKedua(Record):
    """The YAML head of a klausul in a second language: ``templates/bahasa/<bahasa>/klausul/<nama>.md``."""

    judul: Line | None = Field(None, description="Judul Pasal; kosong bagi bagian pembuka dan penutup.")
    judul_ragam: dict[NamaRagam, Line] = Field(
        default_factory=dict, description="Judul Pasal menurut ragam, bila lain."
    )
    bawaan: dict[str, Line] = Field(
        default_factory=dict, description="Nilai bawaan parameter yang berupa kata, dalam bahasa ini."
    )
