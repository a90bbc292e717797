"""“terdiri dari” lebih tepat ditulis “terdiri atas”.

Kata kerja dan kata depannya berpasangan tetap, dan kata penghubung bukan kata tanya: terdiri atas, sesuai dengan,
bergantung pada; yang atau tempat, bukan dimana. Larangan dinyatakan dengan kata dilarang.

Salah: Tim terdiri dari lima orang; PIHAK KEDUA tidak diperkenankan mengalihkan pekerjaan
Benar: Tim terdiri atas lima orang; PIHAK KEDUA dilarang mengalihkan pekerjaan
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import text_before
from kerjasama_docs.rules.shared.kata_salah import Salah, wrong_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 270"),)


_GUARDS = {
    "dikenakan": (regex(r"\b(?:kepada|terhadap|atas)\b[^,.;:]*$", re.IGNORECASE), regex(r" (?:kepada|terhadap)\b")),
    "yang mana": (regex(r"\b(?:tergantung|bergantung|menentukan|memilih)\b[^,.;:]*$"), regex(r" (?:yang|lebih|pun)\b")),
}
"""Where words are right after all: what is laid on somebody, and a question; before them, and behind."""


def _is_right(salah: Salah) -> bool:
    """Whether the words go together here."""
    end = salah.start + len(salah.tertulis)
    for begin, (before, behind) in _GUARDS.items():
        if salah.tertulis.casefold().startswith(begin):
            return bool(before.search(text_before(salah.unit, salah.start)) or behind.match(salah.unit.text, end))
    return False


def _found(subject: Subject) -> Iterator[Finding]:
    for salah in wrong_words(subject, "frasa", "larangan"):
        if _is_right(salah):
            continue
        right = salah.benar.replace(" atau ", "” atau “")
        message = f"“{salah.tertulis}” lebih tepat ditulis “{right}”."
        hint = f"Ganti dengan “{right}”, atau susun ulang kalimatnya."
        yield subject.finding(message, salah.where, hint, level=Level.SARAN, basis=salah.dasar)


def check(subject: Subject) -> Iterator[Finding]:
    """Find words that do not go together, and prohibitions in other words."""
    yield from each_word_once(_found(subject))
