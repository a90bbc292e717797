"""“dibawah” ditulis terpisah, karena “di” di sini kata depan.

Kata depan di, ke, dan dari dipisahkan dari kata yang mengikutinya, sedangkan awalan di- dan ke- disambung: di bawah
pengawasan, tetapi dibayar dan ditandatangani.

Salah: bekerja dibawah koordinasi PIHAK KESATU; biaya di bayar oleh PIHAK KEDUA
Benar: bekerja di bawah koordinasi PIHAK KESATU; biaya dibayar oleh PIHAK KEDUA
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.kata_salah import kata_salah
from kerjasama_docs.rules.base.sekali import sekali
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (Basis("eyd-v", "Bab II huruf D"),)

_SAID = {
    "depan": "ditulis terpisah, karena “{}” di sini kata depan",
    "awalan": "ditulis serangkai, karena “{}” di sini awalan",
}
"""What is said of each group of the table."""


def _depan(word: str) -> str:
    return "dari" if word.lower().startswith("dari") else word[:2].lower()


def _found(subject: Subject) -> Iterator[Finding]:
    for group, said in _SAID.items():
        for salah in kata_salah(subject, group):
            message = f"“{salah.tertulis}” {said.format(_depan(salah.tertulis))}."
            yield subject.finding(message, salah.where, f"Tulis “{salah.benar}”.", level=Level.SARAN, basis=salah.dasar)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a preposition that is joined to its word, and a prefix that is not."""
    yield from sekali(_found(subject))
