"""“stakeholder” kata asing; padanannya “pemangku kepentingan”.

Kata asing hanya dipakai bila didahului padanan Indonesianya, dicetak miring, dan diletakkan di antara tanda kurung:
keadaan kahar (force majeure). Yang sudah ditulis demikian, nama, dan teks dalam bahasa asing dibiarkan.

Salah: PARA PIHAK mengadakan workshop bagi stakeholder
Benar: PARA PIHAK mengadakan lokakarya bagi pemangku kepentingan
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import is_in_brackets
from kerjasama_docs.rules.shared.kata_salah import wrong_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 254"),)


def _found(subject: Subject) -> Iterator[Finding]:
    for salah in wrong_words(subject, "asing"):
        if is_in_brackets(salah.unit, salah.start):
            continue
        message = f"“{salah.tertulis}” kata asing; padanannya “{salah.benar}”."
        hint = f"Tulis “{salah.benar}”, bila perlu diikuti kata asingnya dengan huruf miring dalam kurung."
        yield subject.finding(message, salah.where, hint, level=Level.SARAN, basis=salah.dasar)


def check(subject: Subject) -> Iterator[Finding]:
    """Find foreign words that have an Indonesian word of their own."""
    yield from each_word_once(_found(subject))
