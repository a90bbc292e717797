"""Butir “Startup digital” berawal huruf kapital, sedangkan butir lain dalam rincian itu berawal huruf kecil.

Setiap butir rincian diawali huruf kecil (UU 12/2011 Lampiran II angka 87), kecuali nama. Kata yang lazim sudah
dikecilkan sendiri; kata lain, dan kegiatan yang dapat merupakan nama program, dibiarkan.

Salah: a. pelatihan; b. Startup digital
Benar: a. pelatihan; b. startup digital
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import menyebut_kegiatan
from kerjasama_docs.naskah.tree.pohon import RINCIAN
from kerjasama_docs.naskah.units.record import Author, Sort, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_CAPITAL = regex(r"([A-Z][a-z]+)(?= [a-z])")
"""A first word in capitals before one in small letters; "Data Center" and "BPJS" are names."""
_WORD = regex(r"([A-Z][a-z]+)(?= )")
_FEW = 2
"""Items with a small first letter that show how the list is written."""


def _lists(subject: Subject) -> Iterator[list[TextUnit]]:
    """The items of each list, one after the other."""
    items: list[TextUnit] = []
    for unit in subject.units:
        if unit.sort is not Sort.ITEM or unit.bahasa != "indonesia" or unit.steps[-1].kind not in RINCIAN:
            continue
        above = items[-1] if items else unit
        if (above.pasal, above.steps[:-1], above.steps[-1].kind) != (unit.pasal, unit.steps[:-1], unit.steps[-1].kind):
            yield items
            items = []
        items.append(unit)
    yield items


def _is_name(subject: Subject, word: str) -> bool:
    """Whether a word stands with its capital inside a sentence too, as a name or a defined term does."""
    within = re.compile(rf"[a-z,] {word}\b")
    return any(within.search(unit.text) for unit in subject.units)


def _capital(subject: Subject, text: str, small: int) -> re.Match[str] | None:
    """The first word of an item that begins with a capital though others of its list do not; None for a name."""
    if small and (found := _WORD.match(text)) and menyebut_kegiatan(text):
        return found
    found = _CAPITAL.match(text) if small >= _FEW else None
    return None if found is None or _is_name(subject, found[1]) else found


def check(subject: Subject) -> Iterator[Finding]:
    """Find items that begin with a capital in a list of items that do not."""
    for items in _lists(subject):
        small = sum(unit.text[:1].islower() for unit in items)
        for unit in items:
            found = _capital(subject, unit.text, small)
            if not found or subject.author(unit) is Author.BUNDLED:
                continue
            shown = " ".join(unit.text.partition(";")[0].split()[:3]).rstrip(".,")
            what = f"Butir “{shown}” berawal huruf kapital"
            message = f"{what}, sedangkan butir lain dalam rincian itu berawal huruf kecil."
            hint = f"Tulis “{found[1].lower()}” bila bukan nama."
            yield subject.finding(message, subject.place(unit, *found.span()), hint, level=Level.SARAN)
