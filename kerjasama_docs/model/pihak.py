"""The pihak of a naskah: the institution or the person, who signs for it, and whom to write to."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from kerjasama_docs.language import nama_polos
from kerjasama_docs.model import reading, sebutan
from kerjasama_docs.model.akta import Akta
from kerjasama_docs.model.base import Golongan, Record, text_as
from kerjasama_docs.model.butir import DaftarHak, DaftarKewajiban, DaftarKewenangan, DaftarTanggungJawab
from kerjasama_docs.model.mitra import Mitra
from kerjasama_docs.model.penandatangan import DaftarPemaraf, Penandatangan
from kerjasama_docs.model.penyebutan import SEBUTAN_PIHAK, LabelPihak
from kerjasama_docs.model.phrases import (
    Adalah,
    Alamat,
    Berdasarkan,
    Nama,
    NamaDahulu,
    NamaOrang,
    Nomor,
    PosEl,
    Sel,
    Telepon,
    Unit,
)
from kerjasama_docs.model.phrases_orang import BentukBadan, Nik, Npwp, Pekerjaan
from kerjasama_docs.model.rangkap import DaftarPenerima


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


class KontakKop(Record):
    """How an institution is reached, as its letterhead says below the address."""

    telepon: Telepon | None = Field(None, title="Telepon pada kop", description="Nomor telepon instansi.")
    faksimile: Telepon | None = Field(None, title="Faksimile pada kop", description="Nomor faksimile instansi.")
    laman: Annotated[Sel, StringConstraints(max_length=100)] | None = Field(
        None, title="Laman pada kop", description="Alamat laman instansi, misalnya www.contoh.example."
    )
    pos_el: PosEl | None = Field(None, title="Pos-el pada kop", description="Alamat pos-el instansi.")


TANPA_NOMOR = "tanpa"
"""What is written for the number of a pihak that gives none."""


def bernomor(nomor: str | None) -> bool:
    """Whether a pihak gives a number, known or open."""
    return nomor is None or nomor.casefold() != TANPA_NOMOR


Dahulukan = Annotated[Literal["orang", "badan"], sebutan.KOMPARISI]
"""Who is named first in the komparisi: the one who signs, or the body for which he does."""
MAX_BERSAMA = 8
"""Most who sign for a pihak beside the first."""
ORANG = "perseorangan"
"""The golongan of a natural person."""
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
    """One of the two to forty parties of a naskah.

    Its order in the file is its rank: the first is PIHAK KESATU. What a pihak
    may and must do stands with the pihak, so that nothing is typed twice.
    """

    nama: Nama | None = Field(
        None,
        title="Nama instansi",
        description="Nama lengkap instansi, misalnya Kementerian Kesehatan Republik Indonesia; bagi perseorangan nama "
        "orangnya.",
    )
    mitra: Annotated[Mitra | None, text_as("kunci")] = Field(
        None,
        title="Mitra dari berkas mitra",
        description="Kunci mitra dalam mitra.yaml di folder ini, misalnya rsud-contoh; isian pihak ini selebihnya "
        "diambil dari sana, dan yang ditulis di sini didahulukan.",
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
    nama_bersama: Nama | None = Field(
        None,
        title="Nama bersama pada judul",
        description="Nama pada judul bagi pihak ini dan semua pihak sesudahnya, bila terlalu banyak untuk disebut satu "
        "per satu, misalnya 35 (tiga puluh lima) Perguruan Tinggi.",
    )
    nama_pendek: Nama | None = Field(
        None,
        title="Nama pendek",
        description="Bagi naskah luar negeri: nama yang dipakai setelah nama lengkap disebut sekali.",
    )
    sebutan: LabelPihak | None = SEBUTAN_PIHAK
    golongan: Golongan | None = Field(None, title="Golongan mitra", description="Golongan mitra.")
    nik: Nik | None = Field(
        None,
        title="NIK perseorangan",
        description="Bagi perseorangan: nomor induk kependudukan, 16 angka seperti pada KTP.",
    )
    paspor: Nomor | None = Field(
        None,
        title="Nomor paspor perseorangan",
        description="Bagi perseorangan warga negara asing: nomor paspornya, sebagai ganti nik.",
    )
    pekerjaan: Pekerjaan | None = Field(
        None,
        title="Pekerjaan perseorangan",
        description="Bagi perseorangan: pekerjaannya, misalnya Psikolog; kosongkan bila tidak dicantumkan.",
    )
    npwp: Npwp | None = Field(
        None,
        title="Nomor Pokok Wajib Pajak",
        description="Nomor Pokok Wajib Pajak pihak ini, 15 atau 16 angka; tercetak dalam komparisi bila diisi.",
    )
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
    penandatangan_bersama: Annotated[tuple[Penandatangan, ...], BeforeValidator(reading.as_tuple)] = Field(
        (),
        max_length=MAX_BERSAMA,
        title="Penanda tangan lain pihak ini",
        description="Pejabat lain yang bersama penandatangan mewakili pihak ini, misalnya dua anggota Direksi.",
    )
    komparisi: Dahulukan | None = Field(
        None,
        title="Yang disebut dahulu",
        description="Yang disebut dahulu dalam komparisi: orang yang menandatangani, atau badan yang diwakilinya; bila "
        "kosong, menurut profil.",
    )
    bentuk_badan: BentukBadan | None = Field(
        None,
        title="Bentuk badan",
        description="Bentuk badan, bagi komparisi: badan, misalnya perseroan terbatas yang didirikan dengan Akta "
        "Nomor …; bila kosong, menurut namanya.",
    )
    akta: Annotated[Akta | None, text_as("teks")] = Field(
        None,
        title="Akta pendirian",
        description="Akta pendirian badan, bagi komparisi: nomor, tanggal, notaris, kedudukan, dan pengesahan, atau "
        "satu kalimat.",
    )
    akta_perubahan: Annotated[Akta | None, text_as("teks")] = Field(
        None, title="Akta perubahan terakhir", description="Akta perubahan anggaran dasar yang terakhir."
    )
    narahubung: Narahubung = Field(
        Narahubung.model_construct(), title="Alamat korespondensi", description="Alamat korespondensi."
    )
    kop: Annotated[KontakKop | None, text_as("telepon")] = Field(
        None,
        title="Kontak pada kop",
        description="Telepon, faksimile, laman, dan pos-el di bawah alamat pada kop surat dan laporan pihak ini.",
    )
    lembar_paraf: DaftarPemaraf = Field(
        (),
        title="Pemaraf pada lembar paraf",
        description="Pejabat yang memaraf rancangan sebelum ditandatangani, dari jenjang terendah sampai tertinggi; "
        "dicetak buat --lembar-paraf pada lembar tersendiri, tidak dalam naskah.",
    )
    distribusi: DaftarPenerima = Field(
        (),
        title="Penerima rangkap dan salinan",
        description="Siapa di pihak ini yang menerima rangkap asli atau salinan, dan untuk apa; dicetak pada lembar "
        "paraf, tidak dalam naskah.",
    )
    kewenangan: DaftarKewenangan = Field(
        (),
        title="Kewenangan pihak ini",
        description="Kewenangan pihak ini dalam kerja sama, satu butir satu baris; butir boleh berincian.",
    )
    tanggung_jawab: DaftarTanggungJawab = Field(
        (),
        title="Tanggung jawab pihak ini",
        description="Tanggung jawab pihak ini, satu butir satu baris; butir boleh berincian.",
    )
    hak: DaftarHak = Field(
        (), title="Hak pihak ini", description="Hak pihak ini (perjanjian kerja sama); butir boleh berincian."
    )
    kewajiban: DaftarKewajiban = Field(
        (),
        title="Kewajiban pihak ini",
        description="Kewajiban pihak ini (perjanjian kerja sama); butir boleh berincian.",
    )

    @property
    def orang(self) -> bool:
        """Whether it is a natural person."""
        return self.golongan == ORANG

    @property
    def pribadi(self) -> bool:
        """Whether it is a person who signs for himself, and not one for whom another does."""
        signer = self.penandatangan
        if not self.orang or signer.atas_nama or (signer.kuasa and str(signer.kuasa)):
            return False
        return not signer.nama or nama_polos(signer.nama).casefold() == nama_polos(self.nama or "").casefold()
