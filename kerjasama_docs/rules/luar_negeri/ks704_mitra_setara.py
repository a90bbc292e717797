"""Mitra pihak ke-2 tidak setara dengan Unit Eselon I.

Kerja sama luar negeri pada tingkat Unit Eselon I dilaksanakan oleh pimpinannya dengan mitra yang setara; kerja sama
tingkat Kementerian dilaksanakan oleh Menteri. Tingkat mitra asing tidak selalu dapat disamakan, sehingga ini hanya
peringatan.

Salah: tingkat: eselon-i pada pihak sendiri, tingkat: menteri pada mitra.
Benar: tingkat: eselon-i pada keduanya.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import ASING
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (Basis("permen-imipas-8-2025", "Pasal 8 ayat (4)"),)

_BASIS = Basis("permen-imipas-8-2025", "Pasal 8 ayat (4)")
_LEVEL = "eselon-i"


def check(subject: Subject) -> Iterator[Finding]:
    """Find foreign partners of another level than the Unit Eselon I that signs with them."""
    pihak = subject.naskah.pihak
    own = any(each.golongan not in ASING and each.penandatangan.tingkat == _LEVEL for each in pihak)
    if not (own and subject.binds(_BASIS.regulation)):
        return
    hint = "Naikkan penanda tangan ke tingkat Kementerian, atau periksa tingkat mitra."
    for place, each in enumerate(pihak):
        if each.golongan in ASING and each.penandatangan.tingkat not in {None, _LEVEL}:
            message = f"Mitra pihak ke-{place + 1} tidak setara dengan Unit Eselon I."
            where = ("pihak", place, "penandatangan", "tingkat")
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=_BASIS)
