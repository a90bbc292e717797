"""“para pihak” dalam naskah ini disebut PARA PIHAK.

Komparisi memberi tiap penanda tangan satu sebutan dengan huruf kapital. Pihak Kedua, pihak kedua, atau kedua belah
pihak dapat dibaca sebagai orang lain, karena huruf kecil dalam naskah berarti siapa saja di luar para penanda tangan.

Salah: biaya ditanggung kedua belah pihak
Benar: biaya ditanggung PARA PIHAK
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import ordinal
from kerjasama_docs.naskah.units.record import Sort, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import typed_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 108"),)

_MOST = 10
_PLACES = {**{ordinal(n).lower(): n for n in range(1, _MOST + 1)}, "pertama": 1, "i": 1, "ii": 2, "iii": 3}
_SMALL = regex(
    rf"\b(?:(?P<semua>para pihak|kedua (?:belah )?pihak)|(?P<satu>masing-masing pihak|salah satu pihak)"
    rf"|pihak (?:ke-?)?(?P<urut>{'|'.join(sorted(_PLACES, key=len, reverse=True))}))\b"
    r"(?! (?:lain|lainnya|terkait|ketiga|yang|dalam (?:perjanjian|kontrak)|swasta|eksternal)\b)",
    re.IGNORECASE,
)


def _right(subject: Subject, found: re.Match[str]) -> str | None:
    """What the naskah calls whom these words mean; None for words that are right, or mean somebody else."""
    if found[0].isupper() or found[0].endswith("PIHAK"):
        return None
    if found["semua"]:
        return "PARA PIHAK"
    if found["satu"]:
        return f"{found[0].rpartition(' ')[0]} PIHAK"
    place = _PLACES[found["urut"].lower()]
    return subject.labels[place - 1] if place <= len(subject.naskah.pihak) else None


def _units(subject: Subject) -> Iterator[TextUnit]:
    """The texts of a naskah with Pasal that numbers its pihak, which may name one in small letters."""
    if subject.jenis.bernomor and any(pasal.sebutan == "Pasal" for pasal in subject.pohon.pasal):
        parts = {"pembukaan", "batang-tubuh", "penutup"}
        for unit in subject.units:
            if "ihak" in unit.text and unit.part in parts and unit.sort is not Sort.HEADING:
                yield unit


def _found(subject: Subject) -> Iterator[Finding]:
    for _, found, where in typed_words(subject, _units(subject), _SMALL):
        right = _right(subject, found)
        if right:
            message = f"“{found[0]}” dalam naskah ini disebut {right}."
            hint = f"Tulis {right}; pihak di luar naskah disebut “pihak lain”."
            yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])


def check(subject: Subject) -> Iterator[Finding]:
    """Find the pihak in small letters, in a naskah that numbers them."""
    yield from each_word_once(_found(subject))
