"""Teks menyebut 2 (dua) rangkap, sedangkan pihaknya 3.

Setiap pihak memegang satu rangkap asli. Kalimat tentang rangkap yang diketik sendiri sering tertinggal dari naskah dua
pihak, sehingga pihak ketiga hanya memegang salinan. Rangkap untuk lampiran, laporan, dan dokumen lain tidak diperiksa.

Salah: Naskah ini dibuat dalam 2 (dua) rangkap asli, dengan tiga pihak.
Benar: Naskah ini dibuat dalam 3 (tiga) rangkap asli.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language.baca_angka import angka_kata
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.masa import INI

DASAR: tuple[Basis, ...] = ()

_N = r"(?P<{}>[1-9]|satu|dua|tiga|empat|lima|enam|tujuh)(?: ?\([a-z ]{{2,20}}\))?"
_COPIES = regex(
    rf"(?i:\b(?:(?:dalam|sebanyak) )?(?P<apa>rangkap {_N.format('a')}|{_N.format('b')} (?:rangkap|eksemplar)))"
)
_MADE = regex(rf"{INI}[^.;]{{0,60}}?(?i:\bdibuat\b)[^.;]{{0,60}}$")
"""This naskah, and that it is made."""
_FIELD = "rangkap"


def _copies(found: re.Match[str]) -> int:
    """How many copies are said."""
    said = found["a"] or found["b"]
    return int(said) if said.isdigit() else int(angka_kata(said.lower()) or 0)


def _said(subject: Subject) -> Iterator[tuple[TextUnit, re.Match[str]]]:
    """The sentences of a drafter that say in how many copies this naskah is made."""
    for unit in subject.index.memuat("rangkap", "eksemplar"):
        for found in _COPIES.finditer(unit.text):
            typed = subject.author(unit, *found.span()) is not Author.BUNDLED
            if typed and _MADE.search(unit.text, 0, found.start()):
                yield unit, found


def check(subject: Subject) -> Iterator[Finding]:
    """Find a typed number of originals that does not give every pihak one."""
    count = len(subject.naskah.pihak)
    for unit, found in _said(subject):
        where = subject.place(unit, *found.span())
        if _copies(found) < count and where.path != _FIELD:
            message = f"Teks menyebut {found['apa']}, sedangkan pihaknya {count}."
            hint = "Tulis sebanyak pihak, atau hapus kalimat itu bila penutup sudah mengaturnya."
            yield subject.finding(message, where, hint, level=Level.PERINGATAN)
