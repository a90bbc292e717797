"""“Perjanjian Hibah ini” bukan nama naskah ini; naskah ini Nota Kesepahaman.

Nama naskah lain yang diikuti “ini” biasanya tertinggal dari naskah yang disalin. Pembaca tidak tahu apakah yang
dimaksud naskah ini atau naskah lain, padahal akibat hukumnya berbeda.

Salah: Perjanjian ini berlaku lima tahun, dalam Nota Kesepahaman
Benar: Nota Kesepahaman ini berlaku lima tahun
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import typed_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 250"),)

_CALLED = regex(
    r"\b((?:nota kesepahaman|nota kesepakatan|kesepakatan bersama|kesepahaman bersama|memorandum|(?:surat )?perjanjian"
    r"|kontrak|ad+endum|akta|piagam|mou|pks)(?: (?!ini\b|dan\b|atau\b|yang\b|pada\b|dalam\b)[a-z/-]+){0,4}) ini\b",
    re.IGNORECASE,
)
"""A paper of its own, with up to four words of its name."""


def _same(called: str, own: str) -> bool:
    """Whether a naskah is called by its own name, by the first words of it, or by it in other spelling."""
    typed, name = called.casefold().replace(" ", ""), own.casefold().replace(" ", "")
    return name.startswith(typed) or name in typed


def _units(subject: Subject) -> Iterator[TextUnit]:
    """The texts of a naskah that stands alone, its lampiran and what it quotes apart."""
    if subject.jenis.is_naskah and subject.peran == "pokok":
        for unit in subject.index.kata.having("ini"):
            if unit.part != "lampiran" and not unit.quoted and unit.bahasa == "indonesia":
                yield unit


def _found(subject: Subject) -> Iterator[Finding]:
    own, short = subject.jenis.nama, subject.naskah.nama_pendek
    for _, found, where in typed_words(subject, _units(subject), _CALLED):
        if not any(_same(found[1], name) for name in (own, short) if name):
            message = f"“{found[0]}” bukan nama naskah ini; naskah ini {own}."
            hint = f"Tulis “{own} ini”, atau sebut nomor dan tanggal naskah lain itu."
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])


def check(subject: Subject) -> Iterator[Finding]:
    """Find a naskah that calls itself something else."""
    yield from each_word_once(_found(subject))
