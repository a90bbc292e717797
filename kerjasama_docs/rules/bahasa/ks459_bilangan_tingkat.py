"""“angkatan ke 3” seharusnya ditulis “angkatan ke-3”.

Bilangan tingkat ditulis dengan ke- dan angka, dengan huruf, atau dengan angka Romawi saja: ke-3, ketiga, III. Tanpa
tanda hubung ke menjadi kata depan, dan di depan angka Romawi ia berlebih; “dikirim ke 2 (dua) lokasi” memang kata
depan.

Salah: rapat yang ke 3, angkatan ke-III, pihak ke tiga
Benar: rapat yang ke-3, angkatan III, pihak ketiga
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import dari_romawi
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import typed_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (
    Basis("eyd-v", "Bab II huruf G angka 9"),
    Basis("eyd-v", "Bab III huruf E angka 5"),
)

_NOUN = (
    "yang|untuk kali|kali|angkatan|tahap|termin|gelombang|hari|minggu|pekan|bulan|tahun|triwulan|semester|rapat"
    "|pertemuan|sidang|periode|perubahan|adendum|perpanjangan|pihak|bagian|kelas|lantai|abad|ulang tahun|teguran"
    "|peringatan|edisi|cetakan|lembar|halaman|urutan|peringkat"
)
_WORD = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas"
_RANK = regex(
    rf"(?P<benda>\b(?i:{_NOUN})) (?:(?i:ke) (?P<angka>[0-9]{{1,3}})\b(?! ?\(| (?:kota|lokasi|tempat|daerah|provinsi))"
    rf"|(?i:ke)[- ](?P<kata>{_WORD})\b(?! ?\()|(?i:ke)[- ]?(?P<romawi>[IVXL]{{1,6}})\b)"
)


_COUNTED = frozenset({"yang", "kali", "untuk kali"})
"""Behind these no Roman figure stands alone."""


def _right(found: re.Match[str]) -> str:
    """The rank as it is written."""
    if found["romawi"]:
        rank = f"ke-{dari_romawi(found['romawi'])}" if found["benda"].lower() in _COUNTED else found["romawi"]
        return f"{found['benda']} {rank}"
    return f"{found['benda']} ke-{found['angka']}" if found["angka"] else f"{found['benda']} ke{found['kata']}"


def _found(subject: Subject) -> Iterator[Finding]:
    for _, found, where in typed_words(subject, subject.index.memuat(" ke ", " ke-"), _RANK):
        message = f"“{found[0]}” seharusnya ditulis “{_right(found)}”."
        hint = "Tulis ke- dan angka, huruf serangkai, atau angka Romawi tanpa ke."
        basis = DASAR[1] if found["angka"] else DASAR[0]
        yield subject.finding(message, where, hint, level=Level.SARAN, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find ranks that are written as if they were places."""
    yield from each_word_once(_found(subject))
