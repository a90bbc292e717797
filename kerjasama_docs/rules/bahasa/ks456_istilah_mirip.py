"""“Pelatihan Vokasional” mirip dengan istilah “Pelatihan Vokasi”, tetapi lain.

Istilah yang diberi arti disebut persis sama di mana pun. Bentuk yang mirip, dengan huruf kapital seperti istilah,
membuat pembaca mengira ada istilah kedua yang lupa diberi arti.

Salah: Pelatihan Vokasi diberi arti, tetapi Pasal 5 menyebut Pelatihan Vokasional
Benar: Pasal 5 menyebut Pelatihan Vokasi
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.istilah import Istilah
from kerjasama_docs.rules.shared.authorship import is_in_name, is_norm, typed_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 250"),)

_STEM = 5
"""First letters of a word by which another form of it is known."""
_MOST = 5
"""Words of the longest term that is looked for in other forms."""


def _alike(name: str) -> re.Pattern[str] | None:
    """A term with its words in any form; None for one of a single word, which many words resemble."""
    words = name.split()
    if not 1 < len(words) <= _MOST or not all(word[:1].isupper() and word.isalpha() for word in words):
        return None
    return re.compile(r"\b" + " ".join(rf"{re.escape(word[:_STEM])}[a-z]*" for word in words) + r"\b")


def _texts(subject: Subject, term: Istilah) -> Iterator[TextUnit]:
    """The texts that may hold a term in another form, by the first letters of its first word."""
    first = term.nama.split()[0][:_STEM]
    return (unit for unit in subject.units if first in unit.text and is_norm(unit))


def _found(subject: Subject) -> Iterator[Finding]:
    own = {name for term in subject.index.definisi.semua for name in term.sebutan}
    for term in subject.index.definisi.semua:
        pattern = _alike(term.nama) if term.arti and term.unit.part == "batang-tubuh" else None
        for unit, found, where in typed_words(subject, _texts(subject, term), pattern) if pattern else ():
            if found[0].removesuffix("nya") not in own and not is_in_name(unit, *found.span()):
                message = f"“{found[0]}” mirip dengan istilah “{term.nama}”, tetapi lain."
                hint = f"Tulis “{term.nama}” bila itu yang dimaksud, atau beri arti istilah yang kedua."
                yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])


def check(subject: Subject) -> Iterator[Finding]:
    """Find terms in another form than the one that was given a meaning."""
    yield from each_word_once(_found(subject))
