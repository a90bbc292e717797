"""Teks menyebut tahap keempat, sedangkan tahap pembayarannya 3.

Kewajiban atau syarat yang digantungkan pada tahap yang tidak ada tidak pernah jatuh tempo. Banyaknya tahap diketahui
dari isian pendanaan.tahap, atau dari kalimat yang menyebutnya; yang dibaca hanya kalimat tentang pembayaran.

Salah: Pembayaran tahap IV dilakukan setelah laporan akhir, dengan tiga tahap pembayaran.
Benar: Pembayaran tahap III dilakukan setelah laporan akhir.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import dari_romawi
from kerjasama_docs.language.baca_angka import angka_kata
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_NAMED = regex(
    r"\b(?i:tahap(?:an)?|termin|angsuran)(?: (?i:pembayaran))? (?:(?P<romawi>[IVX]{1,4})\b"
    r"|(?P<angka>[1-9][0-9]?)(?![0-9]|[.,][0-9]| ?\()"
    r"|(?i:ke[- ]?(?P<ke>[1-9][0-9]?|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))\b)"
)
_COUNT = regex(
    r"(?i:\b(?P<n>[2-9]|1[0-9])(?: ?\([a-z ]{3,20}\))? (?:\(\w+\) )?(?:kali )?(?:tahap(?:an)?|termin|angsuran)\b)"
)
_PAYING = regex(r"(?i:\b(?:di|mem|pem)bayar\w*|\bpelunasan|\btermin\b|\bangsuran\b|\btagihan\b|\bpencairan\b)")


def _number(found: re.Match[str]) -> int | None:
    """Which one is named, from 1."""
    if found["romawi"]:
        return dari_romawi(found["romawi"])
    text = (found["angka"] or found["ke"]).lower()
    said = int(text) if text.isdigit() else angka_kata(text)
    return None if said is None else int(said)


def _count(subject: Subject) -> int:
    """How many instalments there are, by the field or by the text; 0 while that is not known."""
    fields = len(subject.rantai.berlaku.naskah.pendanaan.tahap)
    said = [int(found["n"]) for unit in _paying(subject) for found in _COUNT.finditer(unit.text)]
    return max([fields, *said])


def _paying(subject: Subject) -> Iterator[TextUnit]:
    """The texts about the instalments of a payment."""
    return (unit for unit in subject.index.memuat("tahap", "termin", "angsuran") if _PAYING.search(unit.text))


def check(subject: Subject) -> Iterator[Finding]:
    """Find instalments that are named and do not exist."""
    count = _count(subject)
    for unit in _paying(subject) if count > 1 else ():
        for found in _NAMED.finditer(unit.text):
            number = _number(found)
            if number and number > count:
                message = f"Teks menyebut {found[0]}, sedangkan tahap pembayarannya {count}."
                where = subject.place(unit, *found.span())
                yield subject.finding(
                    message, where, "Perbaiki nomornya, atau tambah tahapnya.", level=Level.PERINGATAN
                )
