"""What a kind or one of its variants asks of the pihak and of those who sign."""

from typing import Literal

from pydantic import Field

from kerjasama_docs.model.base import Golongan, Line, Record, Tingkat

Siapa = Literal["pertama", "salah-satu", "semua"]
"""Of which pihak something is asked: the first, at least one, every one."""


class SyaratPihak(Record):
    """Who may be pihak: the golongan that the first, at least one, or every pihak must have."""

    siapa: Siapa = Field(description="pertama, salah-satu (paling sedikit satu pihak), atau semua.")
    golongan: tuple[Golongan, ...] = Field(min_length=1, description="Golongan yang memenuhi syarat.")
    peraturan: Line = Field(description="Kunci peraturan.")
    pasal: Line = Field(description="Tempatnya dalam peraturan.")

    def cukup(self, golongan: tuple[Golongan | None, ...]) -> bool:
        """Whether the condition holds for pihak of these golongan; one that is open does not fulfil it."""
        met = [each in self.golongan for each in golongan]
        return met[0] if self.siapa == "pertama" else any(met) if self.siapa == "salah-satu" else all(met)

    def mungkin(self, golongan: tuple[Golongan | None, ...]) -> bool:
        """Whether the condition holds, or would if what is open were filled in rightly."""
        return self.cukup(tuple(each or self.golongan[0] for each in golongan))


class SyaratPenandatangan(Record):
    """Who may sign for pihak of some golongan."""

    golongan: tuple[Golongan, ...] = Field(min_length=1, description="Golongan pihak yang dikenai syarat ini.")
    tingkat: tuple[Tingkat, ...] = Field(min_length=1, description="Tingkat pejabat yang boleh menandatangani.")
    kuasa: tuple[Tingkat, ...] = Field((), description="Tingkat pejabat yang boleh menandatangani dengan surat kuasa.")
    peraturan: Line = Field(description="Kunci peraturan.")
    pasal: Line = Field(description="Tempatnya dalam peraturan.")
    pasal_kuasa: Line | None = Field(None, description="Tempat ketentuan tentang kuasa, bila lain.")
