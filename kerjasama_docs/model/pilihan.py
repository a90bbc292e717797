"""What a drafter decides about the klausul, and the Pasal and lampiran of his own."""

from pydantic import Field, model_validator

from kerjasama_docs.model.base import MAX_ITEMS, Outline, Record, YesNo
from kerjasama_docs.model.phrases import IsianKlausul, JudulPasal, Sel

_NOTHING: tuple[object, ...] = (None, "", (), [], {})
"""What says nothing as the value of a parameter."""


class KlausulPilihan(Record):
    """What the drafter decides about one klausul of the kind."""

    pakai: YesNo | None = Field(
        None, title="Pakai atau tiadakan", description="ya untuk memakai, tidak untuk meniadakan klausul ini."
    )
    judul: JudulPasal | None = Field(
        None,
        title="Judul Pasal",
        description="Judul Pasal sebagai ganti judul bawaan; tanpa bila Pasal ini tidak berjudul.",
    )
    teks: Outline | None = Field(
        None, title="Bunyi Pasal", description="Bunyi Pasal sebagai ganti bunyi bawaan, dalam sintaks kerangka."
    )
    parameter: dict[str, IsianKlausul] = Field(
        default_factory=dict, title="Isian khusus", description="Isian khusus klausul ini."
    )

    @property
    def isi(self) -> tuple[str, ...]:
        """The fields with which the drafter fills the klausul itself: ``judul``, ``teks``, ``parameter``."""
        told = {"judul": self.judul, "teks": self.teks, "parameter": self.parameter_terisi}
        return tuple(name for name, value in told.items() if value)

    @property
    def parameter_terisi(self) -> tuple[str, ...]:
        """The parameters that are given a value."""
        return tuple(name for name, value in self.parameter.items() if value not in _NOTHING)


class PasalTambahan(Record):
    """A Pasal of the drafter's own."""

    judul: JudulPasal = Field(title="Judul Pasal", description="Judul Pasal; tanpa bila Pasal ini tidak berjudul.")
    teks: Outline = Field(title="Bunyi Pasal", description="Bunyi Pasal dalam sintaks kerangka: (1) …, a. …, 1. ….")
    label: Sel | None = Field(
        None,
        pattern=r"^[a-z][a-z0-9-]*$",
        title="Nama untuk rujukan",
        description="Nama untuk rujukan, huruf kecil dan tanda hubung.",
    )
    sesudah: Sel | None = Field(None, title="Sesudah klausul", description="Klausul yang mendahului Pasal ini.")
    sebelum: Sel | None = Field(None, title="Sebelum klausul", description="Klausul yang mengikuti Pasal ini.")

    @model_validator(mode="after")
    def _one_place(self) -> "PasalTambahan":
        if self.sesudah and self.sebelum:
            raise ValueError("Isi sesudah atau sebelum, jangan keduanya.")
        return self


class LampiranIsi(Record):
    """A lampiran that is printed behind the signatures of the naskah."""

    judul: JudulPasal = Field(title="Judul lampiran", description="Judul lampiran.")
    teks: Outline | None = Field(None, title="Isi lampiran", description="Isi lampiran dalam sintaks kerangka.")
    tabel: Sel | None = Field(
        None,
        title="Bentuk tabel",
        description="Nama bentuk tabel, misalnya rincian-biaya (lihat: kerjasama-docs daftar lampiran).",
    )
    baris: tuple[dict[str, Sel | None], ...] = Field(
        (), max_length=MAX_ITEMS, title="Baris tabel", description="Baris tabel: satu catatan satu baris."
    )
    berkas: Sel | None = Field(
        None,
        title="Berkas terlampir",
        description="Berkas lampiran yang sudah jadi, dari folder berkas ini: PDF, PNG, JPEG, atau .docx dari "
        "kerjasama-docs; digabungkan oleh buat --lengkap.",
    )
