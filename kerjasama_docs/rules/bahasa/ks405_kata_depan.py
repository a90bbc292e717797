"""“dibawah” ditulis terpisah, karena “di” di sini kata depan.

Kata depan di, ke, dan dari dipisahkan dari kata yang mengikutinya, sedangkan awalan di- dan ke- disambung: di bawah
pengawasan, tetapi dibayar dan ditandatangani.

Salah: bekerja dibawah koordinasi PIHAK KESATU; biaya di bayar oleh PIHAK KEDUA
Benar: bekerja di bawah koordinasi PIHAK KESATU; biaya dibayar oleh PIHAK KEDUA
"""

from collections.abc import Iterator
from functools import cache

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language.kata_baku import kata_baku
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import typed_words
from kerjasama_docs.rules.shared.kata_salah import wrong_words
from kerjasama_docs.rules.shared.same_words import each_word_once

_PREFIX = Basis("eyd-v", "Bab II huruf B angka 1")
DASAR: tuple[Basis, ...] = (Basis("eyd-v", "Bab II huruf D"), _PREFIX)

_SAID = {
    "depan": "ditulis terpisah, karena “{}” di sini kata depan",
    "awalan": "ditulis serangkai, karena “{}” di sini awalan",
}
"""What is said of each group of the table."""


_SPLIT = regex(r"(?<![\w-])[Dd]i (?!pe|ke)([a-z]{3,}kan)\b")
_NOUNS = """
    ikan pekan bukan makan gerakan tindakan masukan pasukan cetakan rujukan pijakan ledakan tumpukan retakan jebakan
    tembakan ajakan selokan tanjakan lekukan pasokan belokan tolakan bentukan permukaan
"""
_NOUN = frozenset(_NOUNS.split())
"""Places and things whose name ends as a verb does."""


@cache
def _listed() -> frozenset[str]:
    """What is parted from its prefix and stands in the table, of which the table tells."""
    return frozenset(each.salah for words in kata_baku().values() for each in words)


def _depan(word: str) -> str:
    return "dari" if word.lower().startswith("dari") else word[:2].lower()


def _verbs(subject: Subject) -> Iterator[Finding]:
    """A prefix that is parted from a verb which the table does not have: "di optimalkan"."""
    units = (unit for unit in subject.index.kata.having("di") if unit.bahasa == "indonesia")
    for _, found, where in typed_words(subject, units, _SPLIT):
        if found[1] not in _NOUN and found[0].lower() not in _listed():
            message = f"“{found[0]}” {_SAID['awalan'].format('di')}."
            hint = f"Tulis “{found[0][:2]}{found[1]}”."
            yield subject.finding(message, where, hint, level=Level.SARAN, basis=_PREFIX)


def _found(subject: Subject) -> Iterator[Finding]:
    for group, said in _SAID.items():
        for salah in wrong_words(subject, group):
            message = f"“{salah.tertulis}” {said.format(_depan(salah.tertulis))}."
            yield subject.finding(message, salah.where, f"Tulis “{salah.benar}”.", level=Level.SARAN, basis=salah.dasar)
    yield from _verbs(subject)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a preposition that is joined to its word, and a prefix that is not."""
    yield from each_word_once(_found(subject))
