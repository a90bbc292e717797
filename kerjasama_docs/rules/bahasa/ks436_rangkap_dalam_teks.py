"""Teks menyebut 2 (dua) rangkap, sedangkan pihaknya 3.

Setiap pihak memegang satu rangkap asli. Kalimat tentang rangkap yang diketik sendiri sering tertinggal dari naskah dua
pihak, sehingga pihak ketiga hanya memegang salinan. Rangkap untuk lampiran, laporan, dan dokumen lain tidak diperiksa.

Salah: Naskah ini dibuat dalam 2 (dua) rangkap asli, dengan tiga pihak.
Benar: Naskah ini dibuat dalam 3 (tiga) rangkap asli.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.rangkap import banyak_rangkap, rangkap_disebut

DASAR: tuple[Basis, ...] = ()

_FIELD = "rangkap"


def check(subject: Subject) -> Iterator[Finding]:
    """Find a typed number of originals that does not give every pihak one."""
    count = len(subject.naskah.pihak)
    for unit, found in rangkap_disebut(subject):
        where = subject.place(unit, *found.span())
        if banyak_rangkap(found) < count and where.path != _FIELD:
            message = f"Teks menyebut {found['apa']}, sedangkan pihaknya {count}."
            hint = "Tulis sebanyak pihak, atau hapus kalimat itu bila penutup sudah mengaturnya."
            yield subject.finding(message, where, hint, level=Level.PERINGATAN)
