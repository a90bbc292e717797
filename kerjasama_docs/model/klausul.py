"""The head of a klausul as its file has it."""

from typing import Annotated, Literal

from pydantic import Field, field_validator

from kerjasama_docs.language import NamaRagam
from kerjasama_docs.model.base import Count, Line, Lines, Record, YesNo
from kerjasama_docs.model.paths import known_worded

ParameterKind = Literal["teks", "daftar", "lama", "bilangan", "rupiah", "tanggal", "ya-tidak", "pihak"]
"""What a parameter of a klausul may hold; ``pihak`` are one or more of them, by number or name."""

GayaTabel = Literal["daftar", "utuh", "uraian", "berkelompok"]
"""How a table in running text is set: its description stands in :class:`KlausulHead`."""


class Parameter(Record):
    """One parameter of a klausul: what a drafter may set without touching its text."""

    jenis: ParameterKind = Field(
        "teks",
        description="Macam isian. pihak: satu atau beberapa pihak, disebut dengan nomor urut atau namanya; yang "
        "tercetak sebutannya.",
    )
    arti: Line = Field(description="Keterangan bagi perancang.")
    bawaan: Line | None = Field(None, description="Nilai bila tidak diisi; tanpa bawaan, parameter boleh kosong.")
    usang: Line | None = Field(
        None,
        description="Sebab parameter ini tidak dipakai lagi, dan yang dilakukan; masukan lama tetap terbaca, dengan "
        "peringatan berbunyi demikian.",
    )


Ciri = Literal["sekretariat", "penanggung-biaya", "biaya-masing-masing", "penyampaian"]
"""What a rule has to know of a klausul: it forms a secretariat, says who bears the costs, lets each bear its own, or
hands in a signed naskah."""


class KlausulHead(Record):
    """The YAML head of a klausul: ``templates/klausul/<klausul>.md``."""

    judul: Line | None = Field(None, description="Judul Pasal; kosong bagi bagian pembuka dan penutup.")
    judul_inggris: Line | None = Field(None, description="Judul Pasal dalam bahasa Inggris, bila ada bunyinya.")
    judul_inggris_ragam: dict[NamaRagam, Line] = Field(
        default_factory=dict, description="Judul Pasal dalam bahasa Inggris menurut ragamnya, bila lain."
    )
    arti: Line = Field(description="Untuk apa klausul ini, satu kalimat bagi perancang.")
    dasar: Lines = Field(
        (),
        description="Peraturan di balik klausul, kunci dan tempatnya: permen-imipas-8-2025 Pasal 21 huruf b.",
    )
    bila: Line | None = Field(None, description="Ungkapan Jinja: klausul dipakai bila benar.")
    isian: Lines = Field(
        (),
        description="Isian masukan yang bunyinya ada dalam klausul ini, misalnya ruang_lingkup atau pihak.hak. Sesudah "
        "naskah ditandatangani, isian itu hanya berubah bila adendum menyusun ulang Pasalnya.",
    )
    menyebut: Lines = Field(
        (),
        description="Isian yang disebut klausul ini tetapi berlaku sejak ditulis, misalnya pihak.alamat; naskah "
        "sesudahnya diingatkan bila menulisnya lain tanpa mengubah Pasalnya.",
    )
    diperpanjang: Line | None = Field(
        None, description="Label ayat jangka waktu di dalam klausul ini, yang disusun ulang oleh perpanjangan."
    )
    bertahan: YesNo = Field(False, description="ya: Pasal ini tetap berlaku sesudah kerja sama berakhir.")
    bersambung: YesNo = Field(
        False,
        description="ya: alinea klausul ini bersambung dengan yang sesudahnya dan tetap berakhir dengan titik koma.",
    )
    menggantikan: Lines = Field(
        (),
        description="Klausul di luar Pasal yang tidak dicetak bila klausul ini dipakai, kecuali dinyalakan perancang.",
    )
    ciri: tuple[Ciri, ...] = Field(
        (),
        description="Yang ditanyakan aturan pemeriksaan. sekretariat: membentuk sekretariat kerja sama; "
        "penanggung-biaya: menyebut pihak yang menanggung biaya; biaya-masing-masing: setiap pihak membiayai "
        "bagiannya sendiri; penyampaian: menyampaikan naskah yang telah ditandatangani.",
    )
    tabel: GayaTabel = Field(
        "daftar",
        description="Gaya tabel di dalam klausul ini. utuh: tabel yang pendek tidak terpotong halaman; uraian: kolom "
        "terakhir berupa kalimat, rata kiri dan kanan; berkelompok: baris yang hanya berisi sel pertama mengepalai "
        "baris di bawahnya, yang tercetak sehalaman dengannya.",
    )
    lebar: tuple[Annotated[Count, Field(ge=1, le=1000)], ...] = Field(
        (),
        description="Lebar kolom tabel, dibandingkan satu sama lain: [6, 29, 3, 62]. Bila kosong, dan pada tabel "
        "dengan banyak kolom yang lain, semua kolom sama lebar.",
    )
    parameter: dict[str, Parameter] = Field(default_factory=dict, description="Parameter klausul.")

    @field_validator("isian", "menyebut")
    @classmethod
    def _known_isian(cls, paths: tuple[str, ...]) -> tuple[str, ...]:
        return known_worded(paths)
