"""Jabatan “Kepala Lembaga Pemasyarakatan Kelas I Contoh” berarti kepala UPT, sedangkan isian tingkat menyebut menteri.

Yang tercetak ialah jabatannya, sedangkan lambang negara, alamat, dan kewenangan dinilai menurut tingkatnya. Bila
keduanya berlainan, salah satunya salah ketik atau tertinggal dari naskah lain. Yang menandatangani atas nama
atasannya tidak diperiksa, karena tingkatnya boleh disebut menurut atasan itu.

Salah: jabatan: Direktur Jenderal Imigrasi dengan tingkat: menteri.
Benar: jabatan: Direktur Jenderal Imigrasi dengan tingkat: eselon-i.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import Penanda, sebut_tingkat
from kerjasama_docs.rules.shared.wewenang import places_judged

DASAR: tuple[Basis, ...] = ()
_EQUAL = frozenset({"menteri", "pimpinan-lembaga"})
"""Levels of one rank: a head of an institution may be called an official of the rank of a minister."""


def _differs(typed: str, by: Penanda) -> bool:
    """Whether the words of an office tell another level than the one that was typed."""
    if not by.dibaca or by.pemberi or typed == by.dibaca:
        return False
    return not {typed, by.dibaca} <= _EQUAL


def check(subject: Subject) -> Iterator[Finding]:
    """Find offices of another level than the input says; where the wrong official signs, that is told instead."""
    judged = places_judged(subject)
    for by in subject.index.penanda:
        typed = by.by.penandatangan.tingkat
        if not typed or not _differs(typed, by) or by.by.place in judged:
            continue
        message = (
            f"Jabatan “{by.jabatan}” berarti {sebut_tingkat(by.dibaca)}, sedangkan isian tingkat menyebut {typed}."
        )
        hint = f"Tulis tingkat: {by.dibaca}, atau perbaiki jabatannya."
        yield subject.finding(message, by.key("tingkat"), hint, level=Level.PERINGATAN)
