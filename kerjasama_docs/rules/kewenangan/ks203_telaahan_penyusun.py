"""Telaahan disusun oleh pimpinan Unit Eselon I, padahal telaahan itu bahan pertimbangannya.

Perjanjian kerja sama tanpa Kerja Sama utama didasarkan pada pertimbangan pimpinan Unit Eselon I, dan pertimbangan itu
berdasarkan telaahan dari Eselon II Pusat, Kantor Wilayah, dan/atau UPT. Yang menelaah bukan yang mempertimbangkan.
Tingkatnya dibaca dari jabatan penyusun, atau dari isian tingkat.

Salah: telaahan yang ditandatangani Direktur Jenderal.
Benar: telaahan yang ditandatangani Kalapas, kepala Kantor Wilayah, atau pejabat Eselon II Pusat.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import sebut_tingkat

_BASIS = Basis("permen-imipas-8-2025", "Pasal 7 ayat (2)")
DASAR = (_BASIS,)
_ABOVE = frozenset({"menteri", "pimpinan-lembaga", "eselon-i"})


def check(subject: Subject) -> Iterator[Finding]:
    """Find a telaahan made by those whom it is made for."""
    if "telaahan" not in subject.jenis.isian or not subject.binds(_BASIS.regulation):
        return
    by = subject.index.penyusun
    if by.tingkat in _ABOVE:
        message = f"Telaahan disusun oleh {sebut_tingkat(by.tingkat)}, padahal telaahan itu bahan pertimbangannya."
        hint = "Telaahan ditandatangani pejabat Eselon II Pusat, kepala Kantor Wilayah, atau kepala UPT."
        where = by.key("jabatan" if by.dibaca else "tingkat")
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=_BASIS)
