"""“sebagaimana dimaksud dalam ayat (1)” lazim ditulis “sebagaimana dimaksud pada ayat (1)”.

Pengacuan memakai frasa sebagaimana dimaksud dalam untuk Pasal, huruf, dan angka, dan sebagaimana dimaksud pada untuk
ayat. Teknik penyusunan peraturan itu dipakai pula untuk naskah kerja sama agar rujukan terbaca sama di mana pun.

Salah: Laporan sebagaimana dimaksud ayat (2) disampaikan kepada pimpinan.
Benar: Laporan sebagaimana dimaksud pada ayat (2) disampaikan kepada pimpinan.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rujukan.kata_rujukan import Tingkat
from kerjasama_docs.rules.reading.rujukan.rujukan import Pengacuan
from kerjasama_docs.rules.shared.typed_rujukan import typed_rujukan

DASAR = (Basis("uu-12-2011", "Lampiran II angka 272"),)
_LED = regex(r"\b[Ss]ebagaimana $")
"""What leads to a rujukan without a word for what it does there."""
_NEAR = 24


def _right(found: Pengacuan) -> str:
    """The preposition that the first unit of a rujukan asks for."""
    first = found.acuan[0]
    return "pada" if first.teratas is Tingkat.AYAT and not first.terbalik else "dalam"


def _message(found: Pengacuan) -> str:
    """What is wrong with the words that lead to a rujukan; empty where they are right."""
    right = _right(found)
    unit = found.unit.text[found.start : found.acuan[0].end]
    said = found.unit.text[found.mulai : found.acuan[0].end]
    if not found.depan:
        return f"“{said}” tidak memakai kata depan “{right}”." if found.cara else ""
    if found.depan == right or not found.kata.startswith("dimaksud"):
        return ""
    return f"“{said}” lazim ditulis “sebagaimana dimaksud {right} {unit}”."


def _verbless(found: Pengacuan) -> str:
    """What is wrong with a rujukan that only "sebagaimana" leads to; empty where that does not stand before it."""
    led = _LED.search(found.unit.text, max(0, found.mulai - _NEAR), found.mulai)
    if not led:
        return ""
    text, end = found.unit.text, found.acuan[0].end
    unit = text[found.start : end]
    return f"“{text[led.start() : end]}” lazim ditulis “sebagaimana dimaksud {_right(found)} {unit}”."


def check(subject: Subject) -> Iterator[Finding]:
    """Find rujukan that are led to by the wrong preposition, or by none."""
    for found in typed_rujukan(subject, luar=True):
        if found.acuan[0].terbalik:
            continue
        message = _message(found) if found.kata else _verbless(found)
        if message:
            hint = f"Tulis “{_right(found)}” di depan {_named(found)}."
            where = subject.place(found.unit, found.mulai, found.end)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])


def _named(found: Pengacuan) -> str:
    """The unit as its reader names it."""
    return found.unit.text[found.start : found.acuan[0].end]
