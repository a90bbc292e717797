"""Angka berbeda: “6 bulan” dalam bahasa Indonesia, “3 months” dalam bahasa kedua.

Bilangan, jumlah uang, dan lama waktu yang disepakati harus sama dalam kedua bahasa, yang sama aslinya. Yang dibaca
ialah angka; yang hanya ditulis dengan kata, nomor surat, waktu, dan angka yang hanya ada dalam satu bahasa dilewati.

Salah: “paling lambat 6 (enam) bulan” di samping “no later than 3 (three) months”.
Benar: “paling lambat 6 (enam) bulan” di samping “no later than 6 (six) months”.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.naskah.tree.inline import Isian
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.lama_teks import Lama
from kerjasama_docs.rules.reading.pasangan import Pasangan

_BASIS = Basis("uu-24-2009", "Pasal 31 ayat (2)")
DASAR: tuple[Basis, ...] = (_BASIS,)

_NUMBER = {
    "indonesia": regex(
        r"(?<![\w./,-])(?:Rp ?)?(?P<n>[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?)(?![\w/-]|[.:][0-9])"
    ),
    "inggris": regex(
        r"(?<![\w./,-])(?:(?:Rp|IDR|USD) ?)?"
        r"(?P<n>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?![\w/-]|:[0-9])"
    ),
}
"""A number in either language; none that belongs to a number of a letter, a time or a code."""
_CLOCK = regex(r"\bpukul [0-9]|\b[0-9]{1,2}[.:][0-9]{2}\b|\b[ap]\.?m\.?\b", re.IGNORECASE)


def _bare(subject: Subject, unit: TextUnit) -> str:
    """A text without its dates, which are looked at elsewhere."""
    text = unit.text
    for day in subject.index.hari_di.get(unit.order, ()):
        text = f"{text[: day.start]}{' ' * (day.end - day.start)}{text[day.end :]}"
    return text


def _numbers(subject: Subject, unit: TextUnit) -> dict[Decimal, str]:
    """The numbers of a text that are written in figures, each as it was typed."""
    text, marks = _bare(subject, unit), ".," if unit.bahasa == "indonesia" else ",."
    found: dict[Decimal, str] = {}
    for match in _NUMBER[unit.bahasa].finditer(text):
        found[Decimal(match["n"].replace(marks[0], "").replace(marks[1], "."))] = match[0]
    return found


def _lengths(subject: Subject, unit: TextUnit) -> list[Lama]:
    """The lengths of time of a text that are written in figures."""
    return [length for length in subject.index.lama_di(unit, 0, len(unit.text)) if not length.huruf]


def _beside(own: dict[Decimal, str], other: dict[Decimal, str]) -> str:
    """The numbers of one text that the other has not, in words; empty where it has all."""
    left = [f"“{typed}”" for number, typed in own.items() if number not in other]
    return daftar(left, "dan") if left else ""


def _by_length(subject: Subject, pair: Pasangan) -> tuple[str, str] | None:
    """The first length of time that differs, where both texts say as many."""
    own, other = (_lengths(subject, unit) for unit in pair)
    if not own or len(own) != len(other):
        return None
    differing = ((a, b) for a, b in zip(own, other, strict=True) if (a.n, a.satuan) != (b.n, b.satuan))
    first = next(differing, None)
    return (f"“{first[0].typed}”", f"“{first[1].typed}”") if first else None


def _by_number(subject: Subject, pair: Pasangan) -> tuple[str, str] | None:
    """The numbers that stand in one text only, where each has one the other lacks."""
    if any(_CLOCK.search(unit.text) for unit in pair):
        return None
    own, other = (_numbers(subject, unit) for unit in pair)
    first, second = _beside(own, other), _beside(other, own)
    return (first, second) if first and second else None


def _open(pair: Pasangan) -> bool:
    """Whether words of one text are still to be written: their numbers may stand in them."""
    return any(isinstance(piece, Isian) for unit in pair for piece in unit.content)


def check(subject: Subject) -> Iterator[Finding]:
    """Find numbers, amounts and lengths of time that differ between the two languages."""
    for pair in subject.index.pasangan:
        if _open(pair) or not any(any(map(str.isdigit, unit.text)) for unit in pair):
            continue
        if differing := _by_length(subject, pair) or _by_number(subject, pair):
            message = f"Angka berbeda: {differing[0]} dalam bahasa Indonesia, {differing[1]} dalam bahasa kedua."
            where = subject.place(pair.padanan)
            hint = "Samakan angka itu dalam kedua bahasa."
            yield subject.finding(message, where, hint, level=Level.GALAT, basis=_BASIS)
