"""Nota Kesepahaman hanya berbahasa Indonesia, sedangkan pihak ke-2 pihak asing.

Bahasa Indonesia wajib dalam setiap naskah, dan naskah dengan pihak asing mempunyai bahasa kedua; jenis dalam
negeri hanya berbahasa Indonesia.

Salah: jenis nota-kesepahaman dengan golongan pemerintah-asing.
Benar: jenis memorandum-saling-pengertian
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import ASING
from kerjasama_docs.rules.registry import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find foreign pihak in a kind of one language."""
    built = subject.built
    kind, pihak = built.jenis, built.naskah.pihak
    foreign = [place for place, each in enumerate(pihak) if each.golongan in ASING]
    if foreign and not kind.padanan and kind.bentuk == "naskah" and kind.klausul:
        message = f"{kind.nama} hanya berbahasa Indonesia, sedangkan pihak ke-{foreign[0] + 1} pihak asing."
        hint = "Pakai jenis dengan dua bahasa, misalnya memorandum-saling-pengertian."
        if kind.peran != "pokok":
            hint = (
                "Susun naskah ini dalam dua bahasa di luar aplikasi, atau buat memorandum-saling-pengertian yang baru."
            )
        where = built.source.where(("pihak", foreign[0], "golongan"))
        yield Finding("pihak-asing", Level.GALAT, message, where, hint, Basis("uu-24-2009", "Pasal 31 ayat (2)"))
