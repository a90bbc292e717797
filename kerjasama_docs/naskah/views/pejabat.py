"""A body as the profil sees it: whether it is its own institution, and how high its offices stand."""

from typing import NamedTuple

from kerjasama_docs.language import jabatan_disebut, peringkat, tingkat_instansi, tingkat_jabatan
from kerjasama_docs.model.base import NEGARA
from kerjasama_docs.model.penandatangan import Penandatangan
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.views.pengirim import official

ENTITLED = {
    ("lembaga-pemerintah", "menteri"),
    ("lembaga-negara", "pimpinan-lembaga"),
    ("pemerintah-daerah", "kepala-daerah"),
}
"""Golongan and tingkat of the officials who use the lambang negara (UU 24/2009 Pasal 54 ayat (1))."""


TERTINGGI = 0
"""The rank of those above whom nobody stands."""


def peringkat_disebut(jabatan: str, profil: Profil) -> int | None:
    """How high an official stands who is named by his office alone, 0 the highest; None where that does not tell."""
    held = jabatan_disebut(jabatan).jabatan
    return peringkat(held, profil.tingkat_pejabat(held))


class Badan(NamedTuple):
    """A pihak as the profil sees it, which tells how the words of its offices are read."""

    profil: Profil
    pihak: Pihak

    @property
    def sendiri(self) -> bool:
        """Whether it is the institution of the profil or a satuan kerja of it, and not a body that bears its name."""
        of_its_kind = self.pihak.golongan in {None, self.profil.golongan}
        return of_its_kind and self.profil.is_unit(self.pihak.nama)

    @property
    def negara(self) -> bool:
        """Whether it is a public body of Indonesia, as far as is known."""
        return self.sendiri or self.pihak.golongan in NEGARA

    @property
    def kepala(self) -> str:
        """The level of who heads it; empty where its name does not tell."""
        nama = self.pihak.nama or ""
        known = self.profil.tingkat_satuan_kerja(nama) if self.sendiri else ""
        return known or (tingkat_instansi(nama) if self.negara else "")

    def level(self, jabatan: str) -> str:
        """The level of an office of it."""
        if self.sendiri:
            return self.profil.tingkat_pejabat(jabatan)
        return tingkat_jabatan(jabatan) if self.negara else ""

    def tingkat(self, signer: Penandatangan) -> str:
        """The level of one who signs for it: by the words of his office, else as the input says."""
        jabatan = official(self.pihak, signer, self.profil).jabatan
        read = self.level(jabatan_disebut(jabatan).jabatan) if jabatan else ""
        return read or signer.tingkat or ""

    def peringkat(self, signer: Penandatangan) -> int | None:
        """How high one stands who signs for it, or he in whose name he does, 0 the highest; None where unsure."""
        if signer.atas_nama:
            giver = jabatan_disebut(signer.atas_nama).jabatan
            return peringkat(giver, self.level(giver))
        jabatan = official(self.pihak, signer, self.profil).jabatan or ""
        return peringkat(jabatan_disebut(jabatan).jabatan, self.tingkat(signer))

    def berlambang(self, signer: Penandatangan) -> bool:
        """Whether one who signs for it heads his own papers with the lambang negara, as the profil has them."""
        own = self.profil.kepala == "lambang-negara" and not signer.atas_nama
        return own and (self.pihak.golongan, self.tingkat(signer)) in ENTITLED
