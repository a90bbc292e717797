"""“agar supaya” berlebihan; cukup “agar”.

Bahasa naskah hemat: hanya kata yang diperlukan yang dipakai, dan kata benda ditulis dalam bentuk tunggal (buku, bukan
buku-buku).

Salah: Laporan ini adalah merupakan dasar pembayaran; PIHAK KEDUA menyerahkan dokumen-dokumen
Benar: Laporan ini merupakan dasar pembayaran; PIHAK KEDUA menyerahkan dokumen
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import typed_words
from kerjasama_docs.rules.shared.kata_salah import wrong_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 243"),)


_ONLY = regex(
    r"\b[Hh]anya(?: (?!(?:saja|tetapi|melainkan)\b)[\w-]+){1,6} (?<!apa )(?<!siapa )(?<!kapan )(?<!mana )(?<!begitu )"
    r"saja\b(?! yang\b)"
)
"""A limit that is said twice, in front of what it limits and behind it."""


def _twice(subject: Subject) -> Iterator[Finding]:
    units = (unit for unit in subject.index.kata.having("saja") if unit.bahasa == "indonesia")
    for _, found, where in typed_words(subject, units, _ONLY):
        once = found[0].removesuffix(" saja")
        message = f"“{found[0]}” berlebihan; cukup “{once}”."
        yield subject.finding(message, where, "Hapus “saja”.", level=Level.SARAN, basis=DASAR[0])


def _found(subject: Subject) -> Iterator[Finding]:
    for salah in wrong_words(subject, "mubazir", "jamak"):
        message = f"“{salah.tertulis}” berlebihan; cukup “{salah.benar}”."
        hint = f"Tulis “{salah.benar}” saja."
        yield subject.finding(message, salah.where, hint, level=Level.SARAN, basis=salah.dasar)
    yield from _twice(subject)


def check(subject: Subject) -> Iterator[Finding]:
    """Find two words that say one thing, and plurals by doubling."""
    yield from each_word_once(_found(subject))
