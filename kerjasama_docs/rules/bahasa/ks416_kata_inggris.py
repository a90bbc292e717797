"""“informations” pada teks Inggris keliru; yang lazim “information”.

Naskah dalam dua bahasa dibaca juga oleh penutur bahasa Inggris, dan kedua teksnya sama asli. Yang dicari hanya
kekeliruan yang lazim terbawa dari bahasa Indonesia.

Salah: The Parties shall comply to this Memorandum and exchange informations
Benar: The Parties shall comply with this Memorandum and exchange information
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.kata_salah import wrong_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = ()


def _found(subject: Subject) -> Iterator[Finding]:
    for salah in wrong_words(subject, "inggris", bahasa=frozenset({"inggris"})):
        message = f"“{salah.tertulis}” pada teks Inggris keliru; yang lazim “{salah.benar}”."
        hint = f"Tulis “{salah.benar}”."
        yield subject.finding(message, salah.where, hint, level=Level.SARAN, basis=salah.dasar)


def check(subject: Subject) -> Iterator[Finding]:
    """Find mistakes that an Indonesian drafter is apt to make in English."""
    yield from each_word_once(_found(subject))
