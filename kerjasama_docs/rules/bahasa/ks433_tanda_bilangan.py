"""Bilangan “2.5 persen” memakai tanda pecahan bahasa Inggris; tulis “2,5 persen”.

Dalam bahasa Indonesia pecahan ditandai koma dan ribuan dipisah titik. “1,500 orang” terbaca satu setengah, dan “2.5
tahun” sebagai nomor butir. Pukul, nomor, kode, dan uang tidak diperiksa di sini.

Salah: Target pelatihan 1,500 orang dengan tingkat kelulusan 92.5 persen.
Benar: Target pelatihan 1.500 orang dengan tingkat kelulusan 92,5 persen.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (Basis("eyd-v", "Bab III huruf B angka 12"), Basis("eyd-v", "Bab III huruf A angka 8"))

_THINGS = (
    r"(?i:orang|peserta|unit|buah|lembar|eksemplar|paket|kendaraan|kepala keluarga|siswa|mahasiswa|pegawai|warga"
    r"|rumah|modul"
    r"|judul|berkas|dokumen|bibit|ekor|ton|kilogram|kg|meter|hektare)\b"
)
_FRACTION = regex(
    r"(?<![\w.,/:–-])(?P<n>[0-9]{1,3}\.[0-9]{1,2}) ?(?P<apa>%|(?i:persen|tahun|bulan|hari|kali|juta|miliar|meter"
    r"|hektare|kilometer|km|kg|ton)\b)"
)
"""A number with a point before its fraction."""
_THOUSANDS = regex(rf"(?<![\w.,/:–-])(?P<n>[0-9]{{1,3}}(?:,[0-9]{{3}})+) (?P<apa>{_THINGS})")
"""A number with commas between its thousands."""
_MARKED = regex(r"[0-9][.,][0-9]")
"""What both have."""
_KINDS = ((_FRACTION, ".", "pecahan", DASAR[0]), (_THOUSANDS, ",", "ribuan", DASAR[1]))
"""The signs that are taken from another language, what they part, and what is kept instead."""
_NAMED = regex(r"(?i:\b(?:nomor|no\.|pukul|pasal|butir|angka|bab|versi|tabel|gambar|kode)|rp\.?) ?$")
_NEAR = 12
"""Signs before a number that are looked at."""


def _right(typed: str, old: str) -> str:
    return typed.replace(old, "," if old == "." else ".")


def check(subject: Subject) -> Iterator[Finding]:
    """Find numbers with the signs of another language."""
    for unit in subject.index.berangka:
        if unit.bahasa != "indonesia" or not _MARKED.search(unit.text):
            continue
        for pattern, old, what, basis in _KINDS:
            for found in pattern.finditer(unit.text):
                if _NAMED.search(unit.text, max(0, found.start() - _NEAR), found.start()):
                    continue
                right = found[0].replace(found["n"], _right(found["n"], old))
                message = f"Bilangan “{found[0]}” memakai tanda {what} bahasa Inggris; tulis “{right}”."
                hint = "Dalam bahasa Indonesia titik memisahkan ribuan dan koma menandai pecahan."
                where = subject.place(unit, *found.span())
                yield subject.finding(message, where, hint, level=Level.SARAN, basis=basis)
