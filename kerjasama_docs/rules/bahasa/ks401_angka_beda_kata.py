"""Angka “30” dan katanya “tiga puluh lima” berbeda; tidak jelas mana yang disepakati.

Bilangan dalam naskah ditulis dengan angka yang diikuti kata dalam kurung. Bila keduanya berbeda, tidak ada yang tahu
mana yang disepakati, dan lamanya waktu atau banyaknya uang menjadi sengketa.

Salah: 30 (tiga puluh lima) hari
Benar: 35 (tiga puluh lima) hari
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import BAHASA, beda_kata
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (
    Basis("uu-12-2011", "Lampiran II angka 86"),
    Basis("eyd-v", "Bab II huruf G angka 11"),
)
"""They say how a number is written; that its two halves are one is no matter of a guideline, and blocks."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find numbers whose words in brackets say another number."""
    for unit in subject.index.berangka:
        for beda in beda_kata(unit.text, BAHASA[unit.bahasa]):
            message = f"Angka “{beda.angka}” dan katanya “{beda.kata}” berbeda; tidak jelas mana yang disepakati."
            hint = f"Tulis “{beda.angka} ({beda.benar})” bila angkanya yang benar, atau betulkan angkanya."
            yield subject.finding(message, subject.place(unit, beda.start, beda.end), hint, level=Level.GALAT)
