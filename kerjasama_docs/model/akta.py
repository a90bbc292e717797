"""The deed of a notary by which a body of private law was founded, or changed last; part of the komparisi."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypeAliasType

from kerjasama_docs import language
from kerjasama_docs.language.rapi import Fit
from kerjasama_docs.model.base import Line, Record, Tanggal
from kerjasama_docs.model.phrases import Berdasarkan, NamaOrang, Nomor

_MARKS = ".,;:"
Tempat = TypeAliasType(
    "Tempat", Annotated[Line, Fit(leads=("di", "berkedudukan di", "notaris di"), labels=("kedudukan",), ends=_MARKS)]
)
"""Where a notary has his office."""
Disahkan = TypeAliasType(
    "Disahkan",
    Annotated[
        Line,
        Fit(leads=("dan", "yang", "telah", "sudah"), labels=("pengesahan",), ends=_MARKS, words=True),
    ],
)
"""How a deed was confirmed, behind "yang telah"; a paper alone is that which confirms it."""

_CONFIRMING = frozenset({"disahkan", "disetujui", "diterima", "diberitahukan", "dicatat", "mendapat", "memperoleh"})
"""What happens to a deed; where none of these is typed, the paper that confirmed it is."""


class Akta(Record):
    """A deed: its number and day, the notary before whom it was made, and how it was confirmed."""

    nomor: Nomor | None = Field(None, title="Nomor akta", description="Nomor akta, misalnya 27.")
    tanggal: Tanggal | None = Field(None, title="Tanggal akta", description="Tanggal akta.")
    notaris: NamaOrang | None = Field(
        None, title="Nama notaris", description="Nama notaris beserta gelarnya, misalnya Ratih Puspita, S.H., M.Kn."
    )
    kedudukan: Tempat | None = Field(
        None, title="Kedudukan notaris", description="Tempat kedudukan notaris, misalnya Kota Semarang."
    )
    pengesahan: Disahkan | None = Field(
        None,
        title="Pengesahan akta",
        description="Cara akta itu disahkan, misalnya disahkan dengan Keputusan Nomor … tanggal …, atau "
        "diterima pemberitahuannya dengan Surat Nomor … tanggal ….",
    )
    teks: Berdasarkan | None = Field(
        None,
        title="Kutipan lengkap",
        description="Seluruh kutipan akta dalam satu kalimat, sebagai ganti kelima isian di atas.",
    )

    def __str__(self) -> str:
        """The deed as the komparisi cites it; empty when nothing is known."""
        if self.teks:
            return self.teks
        paper = language.gabung("Akta", language.nomor_tanggal(self.nomor, self.tanggal))
        office = language.gabung("Notaris", self.kedudukan and f"di {self.kedudukan}")
        notary = self.notaris and f"yang dibuat di hadapan {self.notaris}, {office}"
        made = language.gabung(paper, notary)
        if made == "Akta":
            return ""
        return f"{made}, yang telah {self._confirmed}" if self.pengesahan else made

    @property
    def _confirmed(self) -> str:
        said = self.pengesahan or ""
        verb, _, rest = said.partition(" ")
        return f"{verb.lower()} {rest}" if verb.lower() in _CONFIRMING else f"disahkan dengan {said}"
