"""Nama pendek “Perjanjian” dipakai dalam naskah ini, tetapi pembukanya tidak memperkenalkannya.

Nama pendek menggantikan nama lengkap dalam setiap kalimat, maka harus disebut sekali di samping nama lengkapnya.
Klausul yang mengantar Pasal pertama menyebutnya sendiri, kecuali bunyi klausul itu diganti.

Salah: sepakat mengadakan kerja sama dengan ketentuan sebagai berikut
Benar: dituangkan dalam Perjanjian Kerja Sama ini, yang selanjutnya disebut Perjanjian, dengan ketentuan sebagai berikut
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def _opening(subject: Subject, *, first: bool) -> str:
    """The opening in Indonesian, or in the second language."""
    units = (unit for unit in subject.units if unit.part == "pembukaan")
    return " ".join(unit.text for unit in units if (unit.bahasa == "indonesia") is first)


def _unsaid(subject: Subject) -> Iterator[tuple[str, Key]]:
    """The short names that the opening does not say, and where they are given."""
    own = subject.naskah.nama_pendek
    if own and not re.search(rf"\bdisebut (?:juga )?“?{re.escape(own)}\b", _opening(subject, first=True)):
        yield own, ("nama_pendek",)
    second = subject.naskah.padanan.nama_pendek if own and subject.naskah.padanan else None
    if second and f"“{second}”" not in _opening(subject, first=False):
        yield second, ("padanan", "nama_pendek")


def check(subject: Subject) -> Iterator[Finding]:
    """Find a short name that is never said beside the full one."""
    for name, key in _unsaid(subject):
        message = f"Nama pendek “{name}” dipakai dalam naskah ini, tetapi pembukanya tidak memperkenalkannya."
        hint = "Tulis “yang selanjutnya disebut {{ nama_pendek }}” di samping nama lengkapnya pada bunyi klausul "
        hint += "pembuka, atau hapus isian nama_pendek."
        yield subject.finding(message, key, hint, level=Level.PERINGATAN)
