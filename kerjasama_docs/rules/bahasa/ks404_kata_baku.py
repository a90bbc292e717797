"""“resiko” bukan kata baku; bentuk bakunya “risiko”.

Naskah resmi memakai ejaan baku, dan satu kata ditulis dengan satu cara. Yang dibandingkan ialah daftar kata yang kerap
keliru dalam naskah kerja sama; nama lembaga, judul peraturan, kutipan, pos-el, dan kata yang dicetak miring dibiarkan.

Salah: materai, Nopember, kwitansi, analisa resiko
Benar: meterai, November, kuitansi, analisis risiko
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.kata_salah import wrong_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (Basis("uu-10-2020", "Pasal 1 angka 4"),)


def _found(subject: Subject) -> Iterator[Finding]:
    for salah in wrong_words(subject, "baku"):
        message = f"“{salah.tertulis}” bukan kata baku; bentuk bakunya “{salah.benar}”."
        hint = f"Tulis “{salah.benar}”; biarkan bila kata itu bagian nama."
        yield subject.finding(message, salah.where, hint, level=Level.SARAN, basis=salah.dasar)


def check(subject: Subject) -> Iterator[Finding]:
    """Find words that are not spelled as the dictionary spells them."""
    yield from each_word_once(_found(subject))
