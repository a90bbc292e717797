"""Kata “Sedangkan” tidak dipakai untuk mengawali kalimat.

Rumusan norma tidak diawali kata sambung: kalimat yang dimulai dengan sedangkan, sehingga, dan, atau serta hanya
lanjutan kalimat sebelumnya dan tidak dapat dirujuk sendiri. Butir rincian menyambung frasa pembukanya tanpa kata itu.
Bahwa membuka premis, bukan Pasal.

Salah: Sedangkan biaya perjalanan ditanggung PIHAK KEDUA.
Benar: Biaya perjalanan ditanggung PIHAK KEDUA.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Sort, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import is_norm, is_typed, place_to_mend

DASAR: tuple[Basis, ...] = (
    Basis("uu-13-2022", "Lampiran II angka 270a"),
    Basis("uu-12-2011", "Lampiran II angka 87"),
)

_SENTENCE = regex(
    r"(?:Dan|Serta|Atau|Sedangkan|Sehingga|Tetapi|Melainkan|Bahwa|Maka|Dimana"
    r"|Yang(?! (?:dimaksud|selanjutnya|bersangkutan)))\b(?!/)"
)
_ITEM = regex(r"(?:dan|serta|atau|sehingga|sedangkan|maka)\b(?!/)")
_LEADING = {Sort.SENTENCE: _SENTENCE, Sort.ITEM: _ITEM}
_WHAT = {Sort.SENTENCE: ("kalimat", DASAR[0]), Sort.ITEM: ("butir", DASAR[1])}
"""What such a word begins, and by which article it should not."""


def _starts(unit: TextUnit) -> Iterator[int]:
    """Where a sentence of a unit begins; of an item its first letter."""
    if unit.sort is Sort.ITEM:
        yield 0
    else:
        yield from (start for start, _ in unit.sentences)


def _begun(unit: TextUnit) -> Iterator[re.Match[str]]:
    """Conjunctions with which sentences of a unit begin."""
    begun = (_LEADING[unit.sort].match(unit.text, start) for start in _starts(unit))
    return (found for found in begun if found)


def check(subject: Subject) -> Iterator[Finding]:
    """Find sentences of a Pasal that begin with a conjunction."""
    for unit in filter(is_norm, subject.units):
        for found in _begun(unit) if is_typed(subject, unit) else ():
            where = place_to_mend(subject, unit, found.span())
            if where is not None:
                what, basis = _WHAT[unit.sort]
                message = f"Kata “{found[0].strip()}” tidak dipakai untuk mengawali {what}."
                hint = "Sambung dengan kalimat sebelumnya, atau mulai dengan pokok kalimatnya."
                yield subject.finding(message, where, hint, level=Level.SARAN, basis=basis)
