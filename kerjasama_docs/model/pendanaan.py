"""Where the money of a kerja sama comes from and, in a PKS, how it is paid."""

from typing import Literal

from pydantic import Field

from kerjasama_docs.model.base import MAX_ITEMS, Line, Persen, Record, Rupiah, UrutanPihak
from kerjasama_docs.model.phrases import Butir, Kelompok, Nomor


class Tahap(Record):
    """One instalment of a payment."""

    uraian: Butir = Field(title="Syarat atau saat pembayaran", description="Syarat atau saat pembayaran tahap ini.")
    persen: Persen | None = Field(
        None, title="Bagian dalam persen", description="Bagian dari nilai, dalam persen, misalnya 30 atau 33,5."
    )
    nilai: Rupiah | None = Field(None, title="Besarnya dalam rupiah", description="Besarnya, dalam rupiah.")


class Rekening(Record):
    """The account that receives a payment."""

    bank: Kelompok | None = Field(None, title="Nama bank", description="Nama bank.")
    nomor: Nomor | None = Field(None, title="Nomor rekening", description="Nomor rekening.")
    atas_nama: Kelompok | None = Field(None, title="Nama pemilik rekening", description="Nama pemilik rekening.")


class Pendanaan(Record):
    """Where the money comes from (Permen Imipas 8/2025 Pasal 41) and, in a PKS, where it goes."""

    sumber: tuple[Literal["apbn", "apbd", "lain"], ...] = Field(
        ("apbn", "lain"),
        min_length=1,
        max_length=3,
        title="Sumber dana",
        description="Sumber dana: apbn, apbd, dan/atau lain (sumber lain yang sah).",
    )
    nilai: Rupiah | None = Field(None, title="Nilai kerja sama", description="Nilai kerja sama dalam rupiah.")
    pembayar: UrutanPihak | None = Field(
        None, title="Pihak yang membayar", description="Nomor urut pihak yang membayar."
    )
    penerima: UrutanPihak | None = Field(
        None, title="Pihak yang menerima", description="Nomor urut pihak yang menerima."
    )
    tahap: tuple[Tahap, ...] = Field(
        (), max_length=MAX_ITEMS, title="Tahap pembayaran", description="Tahap pembayaran."
    )
    rekening: Rekening | None = Field(None, title="Rekening penerima", description="Rekening penerima.")
    keterangan: Line | None = Field(
        None, title="Ketentuan tambahan", description="Ketentuan tambahan, satu kalimat lengkap."
    )
