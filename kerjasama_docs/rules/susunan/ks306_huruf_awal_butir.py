"""Butir “Startup digital” berawal huruf kapital, sedangkan butir lain dalam rincian itu berawal huruf kecil.

Setiap butir rincian diawali huruf kecil (UU 12/2011 Lampiran II angka 87), kecuali nama. Kata yang lazim sudah
dikecilkan sendiri; kata lain, dan kegiatan yang dapat merupakan nama program, dibiarkan.

Salah: a. pelatihan; b. Startup digital
Benar: a. pelatihan; b. startup digital
"""

import re
from collections.abc import Iterator, Sequence

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import kata_biasa, menyebut_kegiatan
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR = (Basis("uu-12-2011", "Lampiran II angka 87"),)

_CAPITAL = regex(r"([A-Z][a-z]+)(?= [a-z])")
"""A first word in capitals before one in small letters; "Data Center" and "BPJS" are names."""
_WORD = regex(r"([A-Z][a-z]+)(?= )")
_FEW = 2
"""Items with a small first letter that show how the list is written."""


def _is_name(subject: Subject, word: str) -> bool:
    """Whether a word stands with its capital inside a sentence too, as a name or a defined term does."""
    within = re.compile(rf"[a-z,] {word}\b")
    return any(within.search(unit.text) for unit in subject.units)


def _is_term(subject: Subject, text: str) -> bool:
    """Whether a text begins with a defined term, which keeps its capital everywhere."""
    names = (name for term in subject.index.definisi.semua for name in term.sebutan)
    return any(text.startswith(name) and not text[len(name) : len(name) + 1].isalpha() for name in names)


def _capital(subject: Subject, text: str, small: int) -> re.Match[str] | None:
    """The first word of an item that begins with a capital though others of its list do not; None for a name."""
    if _is_term(subject, text):
        return None
    if small and (found := _WORD.match(text)) and menyebut_kegiatan(text):
        return found
    found = _CAPITAL.match(text) if small >= _FEW else None
    return None if found is None or _is_name(subject, found[1]) else found


def _mixed(subject: Subject, items: Sequence[TextUnit]) -> Iterator[Finding]:
    """Items that begin with a capital in a list of items that do not."""
    small = sum(unit.text[:1].islower() for unit in items)
    for unit in items:
        found = _capital(subject, unit.text, small)
        if not found or subject.author(unit) is Author.BUNDLED:
            continue
        shown = " ".join(unit.text.partition(";")[0].split()[:3]).rstrip(".,")
        what = f"Butir “{shown}” berawal huruf kapital"
        message = f"{what}, sedangkan butir lain dalam rincian itu berawal huruf kecil."
        hint = f"Tulis “{found[1].lower()}” bila bukan nama."
        where = subject.place(unit, *found.span())
        yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])


def _ordinary(subject: Subject, unit: TextUnit) -> bool:
    """Whether an item begins with an ordinary word in a capital."""
    found = _CAPITAL.match(unit.text)
    return found is not None and kata_biasa(found[1]) and not _is_name(subject, found[1])


def _all(subject: Subject, items: Sequence[TextUnit]) -> Iterator[Finding]:
    """A list whose items all begin with a capital, at least two of them with an ordinary word."""
    if not all(unit.text[:1].isupper() for unit in items) or subject.author(items[0]) is Author.BUNDLED:
        return
    ordinary = [unit for unit in items if _ordinary(subject, unit)]
    if len(ordinary) >= _FEW:
        word = ordinary[0].text.partition(" ")[0]
        message = f"Butir “{word} …” dan butir lain dalam rincian itu berawal huruf kapital."
        hint = f"Tulis “{word.lower()} …”: setiap butir menyambung kalimat pembukanya."
        where = subject.place(ordinary[0], 0, len(word))
        yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])


def check(subject: Subject) -> Iterator[Finding]:
    """Find items that begin with a capital and are no names."""
    for found in subject.index.rincian:
        if found.butir[0].bahasa == "indonesia":
            yield from _mixed(subject, found.butir)
            yield from _all(subject, found.butir)
