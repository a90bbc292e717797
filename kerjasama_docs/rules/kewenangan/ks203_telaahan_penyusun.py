"""Telaahan disusun oleh pimpinan Unit Eselon I, padahal telaahan itu bahan pertimbangannya.

Perjanjian kerja sama tanpa Kerja Sama utama didasarkan pada pertimbangan pimpinan Unit Eselon I, dan pertimbangan itu
berdasarkan telaahan dari Eselon II Pusat, Kantor Wilayah, dan/atau UPT. Yang menelaah bukan yang mempertimbangkan.

Salah: telaahan yang penanda tangannya bertingkat eselon-i.
Benar: telaahan yang penanda tangannya bertingkat kantor-wilayah, upt, atau lainnya (pejabat Eselon II Pusat).
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (Basis("permen-imipas-8-2025", "Pasal 7 ayat (2)"),)

_ABOVE = {"menteri": "menteri", "pimpinan-lembaga": "pimpinan lembaga", "eselon-i": "pimpinan Unit Eselon I"}


def check(subject: Subject) -> Iterator[Finding]:
    """Find a telaahan made by those whom it is made for."""
    basis = subject.bound("permen-imipas-8-2025", "Pasal 7 ayat (2)")
    if "telaahan" not in subject.jenis.isian or not basis:
        return
    by = subject.index.pengirim
    office = _ABOVE.get(by.penandatangan.tingkat or "")
    if office:
        message = f"Telaahan disusun oleh {office}, padahal telaahan itu bahan pertimbangannya."
        hint = "Telaahan ditandatangani pejabat Eselon II Pusat, kepala Kantor Wilayah, atau kepala UPT."
        yield subject.finding(message, (*by.key, "tingkat"), hint, level=Level.PERINGATAN, basis=basis)
