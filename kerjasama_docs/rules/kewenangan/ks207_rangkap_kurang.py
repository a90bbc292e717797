"""Naskah dibuat dalam 1 rangkap, sedangkan pihaknya 2.

Setiap pihak menyimpan satu rangkap asli; rangkap yang kurang dari banyaknya pihak membuat salah satu pihak
hanya memegang salinan.

Salah: rangkap: 1
Benar: rangkap: 2
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    """Find a number of originals that does not give every pihak one."""
    rangkap, count = subject.naskah.rangkap, len(subject.naskah.pihak)
    if rangkap is not None and rangkap < count:
        message = f"Naskah dibuat dalam {rangkap} rangkap, sedangkan pihaknya {count}."
        hint = f"Tulis paling sedikit {count}, atau kosongkan."
        yield subject.finding(message, ("rangkap",), hint, level=Level.PERINGATAN)
