"""What the pages of a naskah have besides its text: a cover, a line at the head of each, the number in the archive."""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from kerjasama_docs.model.base import Record, YesNo
from kerjasama_docs.model.phrases import Sel

TANPA = "tanpa"
"""What a drafter writes for no line at the head, though the profil has one."""


MAX_BITA_QR = 100
"""Longest text of a QR code in bytes: more makes squares too small for a telephone at the size of a margin."""


def _short_enough(text: str) -> str:
    if len(text.encode()) > MAX_BITA_QR:
        raise ValueError(f"Kode QR memuat paling banyak {MAX_BITA_QR} bita; pakai alamat yang lebih pendek.")
    return text


class Halaman(Record):
    """The pages of a naskah."""

    sampul: YesNo | None = Field(
        None,
        title="Bersampul",
        description="Apakah naskah bersampul: logo, judul, nomor, para pihak, tempat, dan tahun; bila kosong, menurut "
        "profil, dan bagi laporan menurut jenisnya.",
    )
    kepala: Annotated[Sel, StringConstraints(max_length=80)] | None = Field(
        None,
        title="Kepala setiap halaman",
        description="Teks kecil di kiri atas setiap halaman, paling panjang 80 huruf; bila kosong, menurut profil. "
        "Tulis tanpa bila naskah ini tidak memuatnya.",
    )
    nomor_arsip: Annotated[Sel, StringConstraints(max_length=50)] | None = Field(
        None,
        title="Nomor arsip",
        description="Nomor naskah dalam arsip, di kanan atas setiap halaman; paling panjang 50 huruf.",
    )

    kode_qr: Annotated[Sel, AfterValidator(_short_enough)] | None = Field(
        None,
        title="Isi kode QR",
        description="Alamat atau teks yang dicetak sebagai kode QR di kaki halaman pertama atau sampul, misalnya "
        "https://arsip.contoh.example/147; paling banyak 100 bita.",
    )

    def kepala_pada(self, bawaan: str | None) -> str:
        """The line at the head of each page, that of the profil where none is typed; empty without one."""
        said = bawaan if self.kepala is None else self.kepala
        return "" if said is None or said.casefold() == TANPA else said


HalamanNaskah = Annotated[
    Halaman,
    Field(
        title="Sampul dan halaman",
        description="Yang menyertai teks pada halamannya: sampul, kepala setiap halaman, nomor arsip, dan kode QR.",
    ),
]
"""The pages of a naskah; all that is not typed follows its profil."""
HALAMAN_BAWAAN = Halaman.model_construct()
"""Nothing but the text."""
