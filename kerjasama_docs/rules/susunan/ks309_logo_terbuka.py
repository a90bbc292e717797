"""Gambar logo Kementerian Kesehatan belum ada.

Judul naskah memuat logo lembaga atau lambang negara. Tempatnya ditandai dalam rancangan; dalam naskah final
tempat yang kosong ditiadakan, sebab sering dicetak di atas kertas berlambang.

Salah: pihak tanpa logo, sedangkan profil menghendaki logo.
Benar: logo: logo/kemenkes.png, atau logo: tanpa
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    """Find pictures that the profil asks for and nobody gave."""
    hint = "Sebut berkasnya pada pihak (logo: …), dalam folder profil, atau tulis logo: tanpa."
    for logo in subject.pohon.logos:
        if logo.path is None:
            yield subject.finding(f"Gambar {logo.text} belum ada.", ("pihak",), hint, level=Level.SARAN)
