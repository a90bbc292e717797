"""Surat menyebut pembacanya “PIHAK KEDUA”; surat menyapa pembacanya.

Nomor pihak ialah sebutan dalam naskah yang ditandatangani bersama. Surat ditulis satu pihak kepada pihak lain:
pengirimnya “kami”, pembacanya disapa “Saudara”, atau “Bapak/Ibu” bila kedudukannya lebih tinggi. Sebutan dalam kutipan
naskah induk tetap.

Salah: PIHAK KEDUA tidak menyediakan instruktur yang bersertifikat.
Benar: Saudara tidak menyediakan instruktur yang bersertifikat.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_NUMBERED = regex(r"\b(?:PARA PIHAK|PIHAK (?:PERTAMA|KE[A-Z]{3,9}))\b")
_QUOTED = regex(r"[“\"][^”\"]*$")


def check(subject: Subject) -> Iterator[Finding]:
    """Find the numbers of the pihak in the words that a drafter wrote for a letter that ends a naskah."""
    if not subject.jenis.is_surat or subject.peran == "pokok":
        return
    hint = "Tulis Saudara (Bapak/Ibu bagi yang lebih tinggi) bagi pembaca, kami bagi pengirim."
    for unit in subject.units:
        for found in _NUMBERED.finditer(unit.text):
            typed = subject.author(unit, *found.span()) is Author.DRAFTER
            if typed and not _QUOTED.search(unit.text, 0, found.start()):
                message = f"Surat menyebut pembacanya “{found[0]}”; surat menyapa pembacanya."
                where = subject.place(unit, *found.span())
                yield subject.finding(message, where, hint, level=Level.SARAN)
