"""The pihak of a naskah: the institution, who signs for it, and whom to write to."""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from kerjasama_docs import language
from kerjasama_docs.model import reading, sebutan
from kerjasama_docs.model.base import Golongan, Line, Record, Tanggal, Tingkat, text_as
from kerjasama_docs.model.phrases import (
    Adalah,
    Alamat,
    AtasNama,
    Berdasarkan,
    BerdasarkanDokumen,
    Jabatan,
    Nama,
    NamaDahulu,
    NamaOrang,
    Nip,
    Nomor,
    PemberiKuasa,
    PosEl,
    Sel,
    Telepon,
    Tentang,
    Unit,
)
from kerjasama_docs.model.phrases_kalimat import DaftarHak, DaftarKewajiban, DaftarKewenangan, DaftarTanggungJawab
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
        if not self.nama:
            return None
        front = f"{self.gelar_depan} {self.nama}" if self.gelar_depan else self.nama
        return f"{front}, {self.gelar_belakang}" if self.gelar_belakang else front


class Narahubung(Record):
    """To whom letters about the kerja sama go (the korespondensi block)."""

    unit: Unit | None = Field(
        None, title="Unit kerja yang dituju", description="Unit kerja atau jabatan yang dituju (u.p.)."
    )
    nama: NamaOrang | None = Field(
        None, title="Nama narahubung", description="Nama narahubung; boleh kosong, jabatan lebih tahan lama."
    )
    alamat: Alamat | None = Field(
        None, title="Alamat surat", description="Alamat surat; bila kosong dipakai alamat pihak."
    )
    telepon: Telepon | None = Field(None, title="Nomor telepon", description="Nomor telepon.")
    pos_el: PosEl | None = Field(None, title="Alamat pos-el", description="Alamat pos-el (surat elektronik).")


TANPA_NOMOR = "tanpa"
"""What is written for the number of a pihak that gives none."""


def bernomor(nomor: str | None) -> bool:
    """Whether a pihak gives a number, known or open."""
    return nomor is None or nomor.casefold() != TANPA_NOMOR


Peralihan = Literal["berganti-nama", "melanjutkan"]
"""How a pihak came after another: the same institution under a new name, or one that took over its functions."""


class Dahulu(Record):
    """What a pihak was when the first naskah of the chain was signed, if that was not what it is now."""

    nama: NamaDahulu | None = Field(
        None,
        title="Nama yang dahulu",
        description="Nama instansi yang menandatangani naskah induk, misalnya sebelum kementerian berganti nama.",
    )
    cara: Annotated[Peralihan, sebutan.PERALIHAN] = Field(
        "berganti-nama",
        title="Cara peralihan",
        description="berganti-nama bagi instansi yang sama dengan nama baru; melanjutkan bagi instansi yang meneruskan "
        "tugas dan fungsinya, misalnya setelah kementerian dipecah atau digabung.",
    )
    dasar: Berdasarkan | None = Field(
        None,
        title="Dasar peralihan",
        description="Peraturan atau dokumen yang mendasarinya, misalnya Peraturan Presiden Nomor … Tahun … tentang ….",
    )


class Pihak(Record):
    """One of the two to eight parties of a naskah.

    Its order in the file is its rank: the first is PIHAK KESATU. What a pihak
    may and must do stands with the pihak, so that nothing is typed twice.
    """

    nama: Nama | None = Field(
        None,
        title="Nama instansi",
        description="Nama lengkap instansi, misalnya Kementerian Kesehatan Republik Indonesia.",
    )
    dahulu: Annotated[Dahulu | None, text_as("nama")] = Field(
        None,
        title="Nama saat naskah induk ditandatangani",
        description="Nama instansi saat naskah induk ditandatangani, bila sejak itu berganti nama atau tugas dan "
        "fungsinya dilanjutkan instansi lain.",
    )
    nama_judul: Nama | None = Field(
        None,
        title="Nama pada judul",
        description="Nama pada judul bila berbeda dari nama, misalnya dengan unit eselon I.",
    )
    nama_pendek: Nama | None = Field(
        None,
        title="Nama pendek",
        description="Bagi naskah luar negeri: nama yang dipakai setelah nama lengkap disebut sekali.",
    )
    golongan: Golongan | None = Field(None, title="Golongan mitra", description="Golongan mitra.")
    nomor: Nomor | None = Field(
        None,
        title="Nomor naskah",
        description="Nomor naskah pihak ini; kosongkan untuk diisi saat penandatanganan, tulis tanpa bila pihak ini "
        "tidak memberi nomor.",
    )
    alamat: Alamat | None = Field(
        None,
        title="Alamat kedudukan",
        description="Alamat kedudukan, misalnya Jalan H.R. Rasuna Said Kaveling X-6 Nomor 8, Jakarta Selatan.",
    )
    logo: Annotated[Sel | None, BeforeValidator(reading.as_logo)] = Field(
        None,
        title="Gambar logo",
        description="Berkas gambar logo (PNG atau JPEG) dari folder berkas ini; tulis tanpa untuk tidak memakai logo.",
    )
    uraian: Adalah | None = Field(
        None, title="Kedudukan instansi", description="Apa pihak ini, untuk premis: “bahwa PIHAK KESATU adalah …”."
    )
    penandatangan: Penandatangan = Field(
        Penandatangan.model_construct(), title="Pejabat yang menandatangani", description="Pejabat yang menandatangani."
    )
    narahubung: Narahubung = Field(
        Narahubung.model_construct(), title="Alamat korespondensi", description="Alamat korespondensi."
    )
    kewenangan: DaftarKewenangan = Field(
        (), title="Kewenangan pihak ini", description="Kewenangan pihak ini dalam kerja sama, satu butir satu baris."
    )
    tanggung_jawab: DaftarTanggungJawab = Field(
        (), title="Tanggung jawab pihak ini", description="Tanggung jawab pihak ini, satu butir satu baris."
    )
    hak: DaftarHak = Field((), title="Hak pihak ini", description="Hak pihak ini (perjanjian kerja sama).")
    kewajiban: DaftarKewajiban = Field(
        (), title="Kewajiban pihak ini", description="Kewajiban pihak ini (perjanjian kerja sama)."
    )
