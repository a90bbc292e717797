"""Teks menyebut 3 (tiga) tahap pembayaran, sedangkan pendanaan.tahap merinci 4.

Kalimat tentang banyaknya tahap yang diketik sendiri tertinggal bila tahapnya ditambah atau digabung. Tahap kegiatan
yang bukan pembayaran tidak diperiksa.

Salah: “Pembayaran dilakukan dalam 3 (tiga) tahap”, dengan empat butir pendanaan.tahap.
Benar: “Pembayaran dilakukan dalam 4 (empat) tahap”.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language.baca_angka import angka_kata
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_COUNT = regex(
    r"(?i:\b(?P<apa>(?P<n>[1-9][0-9]?|dua|tiga|empat|lima|enam|tujuh|delapan)(?: ?\([a-z ]{3,20}\))? (?:kali"
    r" )?(?:tahap(?:an)?|termin"
    r"|angsuran))\b)"
)
_PAYING = regex(r"(?i:\b(?:di|mem|pem)bayar\w*|\bpencairan\b|\bdicairkan\b)")


def _number(text: str) -> int:
    return int(text) if text.isdigit() else int(angka_kata(text.lower()) or 0)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a number of instalments that is not theirs."""
    count = len(subject.rantai.berlaku.naskah.pendanaan.tahap)
    for unit in subject.index.memuat("tahap", "termin", "angsuran") if count else ():
        found = _COUNT.search(unit.text)
        if found is None or not _PAYING.search(unit.text) or subject.author(unit, *found.span()) is Author.BUNDLED:
            continue
        if _number(found["n"]) != count:
            message = f"Teks menyebut {found['apa']} pembayaran, sedangkan pendanaan.tahap merinci {count}."
            where = subject.place(unit, *found.span())
            yield subject.finding(message, where, "Samakan bilangannya dengan tahapnya.", level=Level.PERINGATAN)
