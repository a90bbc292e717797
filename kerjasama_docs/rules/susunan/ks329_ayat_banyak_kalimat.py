"""Pasal 4 ayat (1) berisi 4 kalimat; satu ayat sebaiknya satu kalimat.

Satu ayat hendaknya memuat satu norma dalam satu kalimat utuh, agar setiap hak dan kewajiban dapat diacu dengan
nomornya. Beberapa kalimat dalam satu ayat dipecah menjadi beberapa ayat.

Salah: (1) Tim dibentuk. Tim bekerja setahun. Tim melapor setiap bulan.
Benar: (1) Tim dibentuk. (2) Tim bekerja setahun. (3) Tim melapor setiap bulan.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author, Sort
from kerjasama_docs.rules.base.subject import Subject

DASAR = (Basis("uu-12-2011", "Lampiran II angka 83"),)
_MANY = 3
"""Sentences that are more than one norm and its exception."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find ayat, and Pasal without ayat, of several sentences."""
    for unit in subject.index.ketikan:
        if unit.sort is not Sort.SENTENCE or unit.author is Author.BUNDLED or not (unit.pasal and unit.pasal.bernama):
            continue
        count = len(unit.sentences)
        if count >= _MANY and unit.bahasa == "indonesia":
            message = f"{unit.place} berisi {count} kalimat; satu ayat sebaiknya satu kalimat."
            hint = "Pecah menjadi ayat tersendiri: (1), (2), (3), masing-masing satu kalimat."
            yield subject.finding(message, subject.place(unit), hint, level=Level.SARAN, basis=DASAR[0])
