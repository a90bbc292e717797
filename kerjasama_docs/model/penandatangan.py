"""Who signs for a pihak, and the papers by which he may: his appointment, a letter of power, a mandate."""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from typing_extensions import TypeAliasType

from kerjasama_docs import language
from kerjasama_docs.model import reading, sebutan
from kerjasama_docs.model.base import Line, Record, Tanggal, Tingkat, text_as
from kerjasama_docs.model.phrases import (
    AtasNama,
    Berdasarkan,
    BerdasarkanDokumen,
    Jabatan,
    NamaOrang,
    Nip,
    Nomor,
    PemberiKuasa,
    Tentang,
)
from kerjasama_docs.model.phrases_orang import Pangkat
from kerjasama_docs.regex import regex


class DasarPengangkatan(Record):
    """The decision by which an official holds his office; part of the komparisi."""

    jenis: BerdasarkanDokumen | None = Field(
        None, title="Nama keputusan", description="Nama keputusan, misalnya Keputusan Presiden."
    )
    nomor: Nomor | None = Field(
        None, title="Nomor keputusan", description="Nomor keputusan, misalnya 133/P Tahun 2024."
    )
    tanggal: Tanggal | None = Field(None, title="Tanggal keputusan", description="Tanggal keputusan.")
    tentang: Tentang | None = Field(
        None, title="Judul keputusan", description="Judul keputusan setelah kata “tentang”."
    )
    teks: Berdasarkan | None = Field(
        None,
        title="Kutipan lengkap",
        description="Seluruh kutipan dalam satu kalimat, sebagai ganti keempat isian di atas.",
    )

    def __str__(self) -> str:
        """The citation as the komparisi writes it; empty when nothing is known."""
        if self.teks:
            return self.teks
        paper = language.gabung(self.jenis, language.nomor_tanggal(self.nomor, self.tanggal))
        return language.gabung(paper, self.tentang and f"tentang {self.tentang}")


_GIVES_FULL_POWERS = regex(r"(?:presiden|menteri luar negeri)(?: (?:republik|kerajaan|negara)\b.*)?", re.IGNORECASE)


class SuratKuasa(Record):
    """The letter by which the head of an institution lets another official sign (PP 28/2018 Pasal 2 ayat (2))."""

    nomor: Nomor | None = Field(None, title="Nomor surat kuasa", description="Nomor surat kuasa.")
    tanggal: Tanggal | None = Field(None, title="Tanggal surat kuasa", description="Tanggal surat kuasa.")
    pemberi: PemberiKuasa | None = Field(
        None, title="Jabatan pemberi kuasa", description="Jabatan pemberi kuasa, misalnya Gubernur Banten."
    )

    @property
    def penuh(self) -> bool:
        """Whether it is Full Powers: from Presiden or Menteri Luar Negeri (UU 24/2000 Pasal 1 angka 3, angka 9)."""
        return bool(self.pemberi and _GIVES_FULL_POWERS.fullmatch(self.pemberi))

    def __str__(self) -> str:
        """The letter as the komparisi cites it; empty when nothing is known."""
        paper = language.nomor_tanggal(self.nomor, self.tanggal)
        said = language.gabung(paper, self.pemberi and f"dari {self.pemberi}")
        return f"Surat Kuasa {said}" if said else ""


class SuratMandat(Record):
    """The letter by which an official lets his subordinate sign in his name (UU 30/2014 Pasal 14)."""

    jenis: BerdasarkanDokumen = Field(
        "Surat Mandat", title="Nama surat", description="Nama surat, misalnya Surat Mandat atau Surat Perintah."
    )
    nomor: Nomor | None = Field(None, title="Nomor surat mandat", description="Nomor surat mandat.")
    tanggal: Tanggal | None = Field(None, title="Tanggal surat mandat", description="Tanggal surat mandat.")

    def __str__(self) -> str:
        """The letter as the komparisi cites it; empty when neither its number nor its date is known."""
        paper = language.nomor_tanggal(self.nomor, self.tanggal)
        return f"{self.jenis} {paper}" if paper else ""


class Penandatangan(Record):
    """The official who signs for a pihak."""

    nama: NamaOrang | None = Field(
        None, title="Nama lengkap", description="Nama lengkap; gelar boleh ditulis di sini atau terpisah."
    )
    gelar_depan: Line | None = Field(
        None, title="Gelar di depan nama", description="Gelar di depan nama, misalnya Dr. atau Prof."
    )
    gelar_belakang: Line | None = Field(
        None, title="Gelar di belakang nama", description="Gelar di belakang nama, misalnya S.H., M.H."
    )
    jabatan: Jabatan | None = Field(
        None, title="Jabatan lengkap", description="Jabatan lengkap, misalnya Direktur Jenderal Imigrasi."
    )
    tingkat: Tingkat | None = Field(None, title="Tingkat jabatan", description="Tingkat jabatan penanda tangan.")
    nip: Nip | None = Field(
        None, title="Nomor induk pegawai", description="Nomor induk pegawai; kosongkan bila tidak dicantumkan."
    )
    pangkat: Pangkat | None = Field(
        None,
        title="Pangkat dan golongan ruang",
        description="Pangkat dan golongan ruang, misalnya Pembina Utama Muda (IV/c); kosongkan bila tidak dicantumkan.",
    )
    dasar_pengangkatan: Annotated[DasarPengangkatan | None, text_as("teks")] = Field(
        None,
        title="Keputusan pengangkatan",
        description="Keputusan pengangkatan: satu kalimat, atau jenis, nomor, tanggal, dan tentang.",
    )
    atas_nama: AtasNama | None = Field(
        None,
        title="Jabatan pemberi mandat",
        description="Jabatan pemberi mandat bila menandatangani atas nama (a.n.) pejabat lain.",
    )
    untuk_beliau: AtasNama | None = Field(
        None,
        title="Jabatan yang diwakili untuk beliau",
        description="Jabatan penerima mandat yang menugaskan penanda tangan, bila menandatangani untuk beliau (u.b.); "
        "diisi di samping atas_nama.",
    )
    mandat: Annotated[SuratMandat | None, text_as("nomor")] = Field(
        None,
        title="Surat mandat",
        description="Surat yang memberi mandat kepada penanda tangan yang menandatangani atas nama (a.n.) atasannya.",
    )
    kuasa: Annotated[SuratKuasa | None, text_as("nomor")] = Field(
        None,
        title="Surat kuasa",
        description="Surat kuasa bagi penanda tangan yang bukan pimpinan, misalnya dari kepala daerah.",
    )
    status: Annotated[Literal["definitif", "plt", "plh", "pj"], sebutan.STATUS] = Field(
        "definitif",
        title="Kedudukan pejabat",
        description="Kedudukan pejabat: definitif, plt (pelaksana tugas), plh (pelaksana harian), pj (penjabat).",
    )

    @property
    def nama_lengkap(self) -> str | None:
        """Name with degrees in their places, or None while it is open."""
        return self.bergelar(self.nama)

    def bergelar(self, nama: str | None) -> str | None:
        """A name with his degrees in their places."""
        if not nama:
            return None
        front = f"{self.gelar_depan} {nama}" if self.gelar_depan else nama
        return f"{front}, {self.gelar_belakang}" if self.gelar_belakang else front


class Pemaraf(Record):
    """An official who initials a draft before it is signed; on an internal sheet, never in the naskah."""

    jabatan: Jabatan = Field(title="Jabatan pemaraf", description="Jabatan, misalnya Kepala Biro Hukum.")
    nama: NamaOrang | None = Field(
        None, title="Nama pemaraf", description="Nama lengkap dengan gelar; bila kosong, ditulis tangan."
    )


MAX_PEMARAF = 20
"""Most who initial a draft for one pihak."""
DaftarPemaraf = TypeAliasType(
    "DaftarPemaraf",
    Annotated[
        tuple[Annotated[Pemaraf, text_as("jabatan")], ...],
        BeforeValidator(reading.as_tuple),
        Field(max_length=MAX_PEMARAF),
    ],
)
"""Those who initial a draft for one pihak, from the lowest grade to the highest."""
