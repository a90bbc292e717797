"""In which order the Pasal of a naskah stand, and under which BAB, Bagian and Paragraf."""

from typing import Literal, get_args

from pydantic import Field, model_validator

from kerjasama_docs.model.base import Record
from kerjasama_docs.model.phrases import DaftarSel, JudulPasal, Sel

TingkatBab = Literal["bab", "bagian", "paragraf"]
"""What the Pasal of a naskah may be grouped into, the highest first (UU 12/2011 Lampiran II angka 70)."""
TINGKAT_BAB: tuple[TingkatBab, ...] = get_args(TingkatBab)


class ButirUrutan(Record):
    """One line of the order: a Pasal by its label, or the heading of a BAB, Bagian or Paragraf that begins here."""

    pasal: Sel | None = Field(
        None,
        title="Klausul atau label Pasal",
        description="Nama klausul atau label Pasal tambahan yang berdiri di sini.",
    )
    bab: JudulPasal | None = Field(None, title="Judul BAB", description="Judul BAB yang mulai di sini, tanpa nomornya.")
    bagian: JudulPasal | None = Field(
        None, title="Judul Bagian", description="Judul Bagian yang mulai di sini, tanpa nomornya."
    )
    paragraf: JudulPasal | None = Field(
        None, title="Judul Paragraf", description="Judul Paragraf yang mulai di sini, tanpa nomornya."
    )

    gabung: DaftarSel = Field(
        (),
        title="Klausul yang digabung",
        description="Nama klausul atau label Pasal yang bersama-sama menjadi satu Pasal di sini, menurut urutannya.",
    )
    judul: JudulPasal | None = Field(
        None,
        title="Judul Pasal gabungan",
        description="Judul Pasal gabungan; bila kosong, judul semua klausulnya; tanpa bila tidak berjudul.",
    )
    label: Sel | None = Field(
        None,
        pattern=r"^[a-z][a-z0-9-]*$",
        title="Nama untuk rujukan",
        description="Nama Pasal gabungan untuk rujukan; bila kosong, dibuat dari judulnya.",
    )

    @model_validator(mode="after")
    def _one(self) -> "ButirUrutan":
        said = self.model_fields_set - {"judul", "label"}
        if not said:
            raise ValueError(
                "Butir urutan ini kosong; sebut Pasalnya, isi judul BAB, Bagian, atau Paragraf, atau hapus."
            )
        if len(said) > 1:
            raise ValueError(
                "Satu butir memuat satu hal: nama sebuah Pasal, atau gabung, atau bab, bagian, atau paragraf."
            )
        if (self.judul or self.label) and not self.gabung:
            raise ValueError("Judul dan label di sini hanya bagi Pasal gabungan; tulis gabung, atau hapus keduanya.")
        return self

    @property
    def kepala(self) -> tuple[TingkatBab, str] | None:
        """The heading that begins here, by its level and title; None for a Pasal."""
        titles = ((tingkat, getattr(self, tingkat)) for tingkat in TINGKAT_BAB)
        return next(((tingkat, title) for tingkat, title in titles if title), None)
