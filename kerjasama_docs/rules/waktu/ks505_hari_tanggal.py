"""Tanggal 22 Mei 2025 jatuh pada hari Kamis, bukan Senin.

Hari di depan tanggal memberi tahu pembaca bahwa tanggalnya benar. Bila keduanya tidak cocok, salah satunya salah ketik,
dan tidak ada yang tahu hari mana yang dimaksud. Yang diperiksa setiap tanggal dalam teks, dengan angka, dengan kata,
dan dalam bahasa Inggris.

Salah: Rapat dilaksanakan pada hari Senin, 22 Mei 2025.
Benar: Rapat dilaksanakan pada hari Kamis, 22 Mei 2025.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.hari import Hari, hari_lain

DASAR: tuple[Basis, ...] = ()


def _finding(subject: Subject, day: Hari) -> Iterator[Finding]:
    if day.tanggal is None:
        return
    right = hari_lain(day.hari_benar, day.unit.bahasa)
    message = f"Tanggal {tanggal_panjang(day.tanggal)} jatuh pada hari {right}, bukan {day.hari}."
    hint = f"Tulis {right} sebagai ganti {day.hari}, atau perbaiki tanggalnya bila harinya yang benar."
    yield subject.finding(message, subject.place(day.unit, day.start, day.end), hint, level=Level.GALAT)


def check(subject: Subject) -> Iterator[Finding]:
    """Find dates behind the weekday of another day."""
    for day in subject.index.hari:
        if day.salah_hari:
            yield from _finding(subject, day)
