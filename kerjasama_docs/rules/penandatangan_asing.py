"""Penanda tangan pihak ke-1 bertingkat upt; yang berwenang Menteri atau Eselon I.

Kerja sama luar negeri dilaksanakan pada tingkat Kementerian dan Unit Eselon I; pimpinan Unit Eselon I
menandatangani dengan mitra yang setara. Pejabat lain tidak berwenang, dan mitra yang tidak setara harus diperiksa.

Salah: tingkat: upt pada naskah dengan mitra luar negeri.
Benar: tingkat: eselon-i, dengan mitra yang setara.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import ASING
from kerjasama_docs.naskah.context import is_own
from kerjasama_docs.rules.registry import Subject

_REGULATION = "permen-imipas-8-2025"
_LEVELS = {"menteri", "eselon-i"}


def check(subject: Subject) -> Iterator[Finding]:
    """Find signers of a foreign naskah who may not sign it, and partners that are not of their level."""
    built = subject.built
    pihak = list(enumerate(built.naskah.pihak))
    foreign = [(place, each) for place, each in pihak if each.golongan in ASING]
    if not (built.jenis.padanan and foreign and subject.binds(_REGULATION)):
        return
    for place, each in pihak:
        level = each.penandatangan.tingkat
        where = built.source.where(("pihak", place, "penandatangan", "tingkat"))
        if level and each.golongan == "lembaga-pemerintah" and level not in _LEVELS:
            message = f"Penanda tangan pihak ke-{place + 1} bertingkat {level}; yang berwenang Menteri atau Eselon I."
            hint = "Naikkan ke tingkat Unit Eselon I atau Kementerian."
            yield Finding("penandatangan-asing", Level.GALAT, message, where, hint, Basis(_REGULATION, "Pasal 34"))
    own = next((each for _, each in pihak if is_own(each, built.profil.profil)), built.naskah.pihak[0])
    if own.penandatangan.tingkat != "eselon-i":
        return
    for place, each in foreign:
        if each.penandatangan.tingkat not in {None, "eselon-i"}:
            message = f"Mitra pihak ke-{place + 1} tidak setara dengan Unit Eselon I."
            hint = "Naskah dengan mitra yang lebih tinggi dilaksanakan oleh Menteri; periksa tingkat mitra."
            where = built.source.where(("pihak", place, "penandatangan", "tingkat"))
            basis = Basis(_REGULATION, "Pasal 8 ayat (4)")
            yield Finding("penandatangan-asing", Level.PERINGATAN, message, where, hint, basis)
