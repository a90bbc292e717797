"""What only a domestic naskah says, in its second language: terms, money, papers; and personal data."""

from typing import Annotated

from pydantic import Field

from kerjasama_docs.model.base import MAX_ITEMS, Line, Record, text_as
from kerjasama_docs.model.butir import DaftarRincianInggris
from kerjasama_docs.model.phrases import ButirInggris, DaftarButirInggris, DaftarNama, Kelompok

_MOST = Field(max_length=MAX_ITEMS)


class PadananDefinisi(Record):
    """A definition in the second language."""

    istilah: Kelompok | None = Field(None, title="Istilah", description="Istilah dalam bahasa kedua.")
    singkatan: Kelompok | None = Field(None, title="Singkatan", description="Singkatannya dalam bahasa kedua.")
    arti: ButirInggris | None = Field(None, title="Arti istilah", description="Artinya dalam bahasa kedua.")
    rincian: DaftarRincianInggris = Field((), title="Rincian arti", description="Rincian artinya dalam bahasa kedua.")


class PadananDokumen(Record):
    """A paper in the second language; its number and its day are said once."""

    jenis: Kelompok | None = Field(None, title="Nama dokumen", description="Nama dokumen dalam bahasa kedua.")
    unit: Kelompok | None = Field(None, title="Unit", description="Unit yang diajak berkoordinasi, dalam bahasa kedua.")


class PadananKeputusan(Record):
    """The decision by which an official holds his office, in the second language."""

    jenis: Kelompok | None = Field(None, title="Nama keputusan", description="Nama keputusan dalam bahasa kedua.")
    tentang: Kelompok | None = Field(None, title="Judul keputusan", description="Judulnya dalam bahasa kedua.")
    teks: Line | None = Field(None, title="Kutipan lengkap", description="Seluruh kutipannya dalam bahasa kedua.")


class PadananPendanaan(Record):
    """The words about money in the second language; amounts and accounts are said once."""

    keterangan: Line | None = Field(
        None, title="Keterangan pendanaan", description="Keterangan pendanaan dalam bahasa kedua, satu kalimat."
    )
    tahap: Annotated[tuple[ButirInggris, ...], _MOST] = Field(
        (), title="Tahap pembayaran", description="Uraian tahap pembayaran dalam bahasa kedua, dalam urutan yang sama."
    )


class PadananDataPribadi(Record):
    """The personal data that are processed, in the second language."""

    subjek: DaftarButirInggris = Field(
        (), title="Orang yang datanya diproses", description="Orang yang datanya diproses, dalam bahasa kedua."
    )
    data: DaftarButirInggris = Field(
        (), title="Jenis data pribadi", description="Jenis data pribadi dalam bahasa kedua."
    )
    tujuan: ButirInggris | None = Field(
        None, title="Tujuan pemrosesan", description="Tujuan pemrosesan dalam bahasa kedua, setelah kata “for”."
    )
    pembagian: DaftarButirInggris = Field(
        (), title="Bagian setiap pengendali", description="Bagian setiap pengendali dalam bahasa kedua."
    )
    prosesor_lain: DaftarNama = Field(
        (), title="Prosesor lain", description="Nama prosesor lain dalam bahasa kedua, bila berbeda."
    )


DaftarDefinisi = Annotated[tuple[PadananDefinisi, ...], _MOST]
DaftarDokumen = Annotated[tuple[Annotated[PadananDokumen, text_as("unit")], ...], _MOST]
DaftarPeraturan = Annotated[dict[str, Line], _MOST]
"""Citations by the key of their regulation, or by their number in the dasar hukum."""
Parameter = dict[str, DaftarButirInggris]
"""Parameters of a klausul that hold words, in the second language."""
