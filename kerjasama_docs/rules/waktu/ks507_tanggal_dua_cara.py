"""Tanggal “22 Mei 2025” dan kurungnya “22-06-2025” menyebut hari yang berbeda.

Tanggal dalam naskah sering ditulis dua kali, dengan kata dan dengan angka dalam kurung. Bila keduanya berbeda, dasar
untuk menghitung jangka waktu dan tenggat hilang.

Salah: tanggal dua puluh dua bulan Mei tahun dua ribu dua puluh lima (22-06-2025)
Benar: tanggal dua puluh dua bulan Mei tahun dua ribu dua puluh lima (22-05-2025)
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    """Find dates whose brackets say another day."""
    for day in subject.index.hari:
        if day.tanggal and day.sama and day.sama != day.tanggal:
            message = f"Tanggal “{day.ditulis}” dan kurungnya “{day.kurung}” menyebut hari yang berbeda."
            hint = f"Samakan keduanya: {tanggal_panjang(day.tanggal)} atau {tanggal_panjang(day.sama)}."
            yield subject.finding(message, subject.place(day.unit, day.start, day.end), hint, level=Level.GALAT)
