"""What a kind or one of its variants asks of the pihak and of those who sign."""

from typing import Literal

from pydantic import Field

from kerjasama_docs.model.base import Golongan, Line, Lines, Record, Tingkat, YesNo

Siapa = Literal["pertama", "salah-satu", "semua", "tanpa", "bukan-pertama"]
"""Of which pihak something is asked: the first, at least one, every one; or what none, or the first, may not be."""


class SyaratPihak(Record):
    """Who may be pihak: the golongan that the first, at least one, or every pihak must have, or none may have."""

    siapa: Siapa = Field(description="pertama, salah-satu, semua, tanpa (tidak satu pun), atau bukan-pertama.")
    golongan: tuple[Golongan, ...] = Field(
        min_length=1, description="Golongan yang memenuhi syarat; bagi tanpa dan bukan-pertama, yang tidak."
    )
    peraturan: Line = Field(description="Kunci peraturan.")
    pasal: Line = Field(description="Tempatnya dalam peraturan.")
    selalu: YesNo = Field(
        False, description="ya: jenisnya sendiri berarti demikian; diperiksa juga bila peraturan itu tidak mengikat."
    )
    hanya: dict[Golongan, Line] = Field(
        default_factory=dict, description="Golongan yang hanya dalam arti tertentu memenuhi syarat, dan arti itu."
    )
    pasal_hanya: Line | None = Field(None, description="Tempat arti itu dalam peraturan, bila lain.")
    saran: Line | None = Field(None, description="Yang dapat dilakukan bila pihaknya memang tidak memenuhi syarat.")

    @property
    def menolak(self) -> bool:
        """Whether it says who may not be pihak."""
        return self.siapa in {"tanpa", "bukan-pertama"}

    def cukup(self, golongan: tuple[Golongan | None, ...]) -> bool:
        """Whether the condition holds for pihak of these golongan; one that is open does not fulfil it."""
        met = [each in self.golongan for each in golongan]
        holds = {"pertama": met[0], "salah-satu": any(met), "semua": all(met), "tanpa": not any(met)}
        holds["bukan-pertama"] = not met[0]
        return holds[self.siapa]

    def meragukan(self, golongan: tuple[Golongan | None, ...]) -> int | None:
        """The place of the pihak that alone fulfils the condition, and only in one sense of its golongan."""
        fit = [place for place, each in enumerate(golongan) if each in self.golongan]
        unsure = [place for place in fit if golongan[place] in self.hanya]
        return unsure[-1] if unsure and len(unsure) == len(fit) else None

    def mungkin(self, golongan: tuple[Golongan | None, ...]) -> bool:
        """Whether the condition holds, or would if what is open were filled in rightly."""
        right = None if self.menolak else self.golongan[0]
        return self.cukup(tuple(each or right for each in golongan))


class SyaratPenandatangan(Record):
    """Who may sign for pihak of some golongan."""

    golongan: tuple[Golongan, ...] = Field(min_length=1, description="Golongan pihak yang dikenai syarat ini.")
    tingkat: tuple[Tingkat, ...] = Field(min_length=1, description="Tingkat pejabat yang boleh menandatangani.")
    kuasa: tuple[Tingkat, ...] = Field((), description="Tingkat pejabat yang boleh menandatangani dengan surat kuasa.")
    peraturan: Line = Field(description="Kunci peraturan.")
    pasal: Line = Field(description="Tempatnya dalam peraturan.")
    pasal_kuasa: Line | None = Field(None, description="Tempat ketentuan tentang kuasa, bila lain.")
    sendiri: YesNo = Field(
        False, description="ya: hanya bagi pihak yang merupakan instansi profil atau satuan kerjanya."
    )
    ragu: dict[Tingkat, Line] = Field(
        default_factory=dict,
        description="Tingkat yang menurut satu ketentuan tidak boleh, tetapi menurut ketentuan lain boleh, dan "
        "sebabnya; hanya diperingatkan.",
    )


class SyaratKoordinasi(Record):
    """With whom a kerja sama has to be coordinated before it is made."""

    dengan: Line = Field(description="Dengan siapa koordinasi dilakukan, dengan kata peraturan.")
    kata: Lines = Field(min_length=1, description="Kata yang menunjukkan mereka dalam dokumen koordinasi dan premis.")
    kecuali: tuple[Tingkat, ...] = Field(
        (),
        description="Tingkat penanda tangan yang tidak perlu berkoordinasi dengan mereka, misalnya mereka sendiri.",
    )
    peraturan: Line = Field(description="Kunci peraturan.")
    pasal: Line = Field(description="Tempatnya dalam peraturan.")
