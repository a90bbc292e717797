"""“Perjanjian Kerja Sama ini tidak mengikat” bertentangan dengan hak dan kewajiban yang diaturnya.

Kerja sama teknis ialah perjanjian tertulis yang menimbulkan hak dan kewajiban, dan perjanjian berlaku sebagai undang-
undang bagi yang membuatnya. Kalimat bahwa ia tidak mengikat biasanya tersalin dari nota kesepahaman, dan dapat dipakai
untuk menolak semua kewajiban di dalamnya.

Salah: “Perjanjian Kerja Sama ini tidak mengikat PARA PIHAK secara hukum.”
Benar: “Perjanjian Kerja Sama ini mengikat PARA PIHAK sejak ditandatangani.”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ikatan import place_in, shown, sifat, unbinding

DASAR: tuple[Basis, ...] = (Basis("permen-imipas-8-2025", "Pasal 3 ayat (3)"), Basis("kuhperdata", "Pasal 1338"))
_LAW, _ARTICLE = "permen-imipas-8-2025", "Pasal 3 ayat (3)"


def check(subject: Subject) -> Iterator[Finding]:
    """Find an agreement that says it binds nobody."""
    if sifat(subject) != "perjanjian":
        return
    hint = "Hapus kalimat itu; naskah yang belum mengikat adalah Nota Kesepahaman."
    basis = subject.bound(_LAW, _ARTICLE) or DASAR[1]
    for alinea, found in unbinding(subject.index.bacaan):
        message = f"{shown(alinea, found.span())} bertentangan dengan hak dan kewajiban yang diaturnya."
        where = place_in(subject, alinea, found.span())
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
        return
