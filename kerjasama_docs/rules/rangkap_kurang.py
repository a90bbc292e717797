"""Naskah dibuat dalam 1 rangkap, sedangkan pihaknya 2.

Setiap pihak menyimpan satu rangkap asli; rangkap yang kurang dari banyaknya pihak membuat salah satu pihak
hanya memegang salinan.

Salah: rangkap: 1
Benar: rangkap: 2
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find a number of originals that does not give every pihak one."""
    naskah = subject.built.naskah
    if naskah.rangkap is not None and naskah.rangkap < len(naskah.pihak):
        message = f"Naskah dibuat dalam {naskah.rangkap} rangkap, sedangkan pihaknya {len(naskah.pihak)}."
        hint = f"Tulis paling sedikit {len(naskah.pihak)}, atau kosongkan."
        where = subject.built.source.where(("rangkap",))
        yield Finding("rangkap-kurang", Level.PERINGATAN, message, where, hint)
