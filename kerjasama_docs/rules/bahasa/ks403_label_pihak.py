"""PIHAK KETIGA tidak ada; naskah ini hanya punya 2 pihak.

Kewajiban pihak yang tidak menandatangani tidak mengikat siapa pun, dan dua sebutan bagi satu pihak membuat pembaca
mencari pihak yang lain. Sebutan pihak seragam dalam satu naskah: PIHAK KESATU atau PIHAK PERTAMA, bukan PIHAK I.

Salah: data diserahkan kepada PIHAK KETIGA, dalam naskah dua pihak
Benar: data diserahkan kepada PIHAK KEDUA
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import ordinal
from kerjasama_docs.naskah.units.record import Author, Sort
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_MOST = 30
"""Places that are told from other words."""
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
_PLACES = {
    **{ordinal(n): n for n in range(1, _MOST + 1)},
    "PERTAMA": 1,
    "SATU": 1,
    "DUA": 2,
    "TIGA": 3,
    **{roman: place for place, roman in enumerate(_ROMAN, 1)},
    **{str(n): n for n in range(1, len(_ROMAN) + 1)},
    **{letter: place for place, letter in enumerate("ABCD", 1)},
}
_TYPED = regex(rf"\bPIHAK (?:KE-?)?({'|'.join(sorted(_PLACES, key=len, reverse=True))})\b(?![.]\w)")


def _said(subject: Subject, typed: str, label: str) -> tuple[str, str, Level] | None:
    """Message, hint and level about a label; None for one that the naskah uses."""
    place, count = _PLACES[label], len(subject.naskah.pihak)
    if typed in subject.labels:
        return None
    if place > count:
        known = ", ".join(subject.labels)
        message = f"{typed} tidak ada; naskah ini hanya punya {count} pihak."
        return message, f"Pakai {known}; yang di luar naskah disebut “pihak lain”.", Level.GALAT
    right = subject.labels[place - 1]
    return f"{typed} dalam naskah ini disebut {right}.", f"Tulis {right}, agar sebutannya seragam.", Level.PERINGATAN


def check(subject: Subject) -> Iterator[Finding]:
    """Find pihak that are named and are not there, and those that are named otherwise than the naskah does."""
    if not subject.jenis.bernomor or not any(pasal.sebutan == "Pasal" for pasal in subject.pohon.pasal):
        return
    for unit in subject.units:
        if unit.sort is Sort.HEADING or "PIHAK " not in unit.text:
            continue
        for found in _TYPED.finditer(unit.text):
            said = _said(subject, found[0], found[1])
            if said and subject.author(unit, *found.span()) is not Author.BUNDLED:
                message, hint, level = said
                yield subject.finding(message, subject.place(unit, *found.span()), hint, level=level)
