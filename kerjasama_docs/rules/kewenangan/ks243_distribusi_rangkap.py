"""Distribusi membagikan 3 rangkap asli, sedangkan naskah dibuat dalam 2 rangkap.

Rangkap asli ditandatangani sebanyak yang disebut kalimat penutup; yang dibagikan selebihnya hanya dapat berupa
salinan. Penerima yang menunggu rangkap asli akan mendapati bahwa rangkapnya tidak ada.

Salah: distribusi kedua pihak memuat tiga penerima dengan “asli: ya” pada naskah dalam dua rangkap.
Benar: satu penerima rangkap asli pada setiap pihak, dan salinan bagi yang lain.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    """Find more originals handed out than there are."""
    pihak = subject.naskah.pihak
    if not subject.jenis.is_naskah:
        return
    made, given = subject.naskah.rangkap or len(pihak), 0
    for place, each in enumerate(pihak):
        given += sum(receiver.banyaknya for receiver in each.distribusi if receiver.asli)
        if given > made:
            message = f"Distribusi membagikan {given} rangkap asli, sedangkan naskah dibuat dalam {made} rangkap."
            hint = "Tulis selebihnya sebagai salinan (asli: tidak), atau sesuaikan rangkap."
            yield subject.finding(message, ("pihak", place, "distribusi"), hint, level=Level.PERINGATAN)
            return
