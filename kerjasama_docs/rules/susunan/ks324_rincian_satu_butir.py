"""Rincian Pasal 4 ayat (1) hanya berisi satu butir.

Rincian menguraikan dua hal atau lebih. Satu butir saja ditulis dalam kalimatnya; bila butir lain terhapus atau belum
diketik, lengkapi rinciannya.

Salah: (1) Tim terdiri atas: a. ketua.
Benar: (1) Tim terdiri atas ketua.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    """Find lists with one item in the Pasal."""
    for found in subject.index.rincian:
        unit = found.butir[0]
        single = len(found.butir) == 1 and unit.part == "batang-tubuh"
        if not single or subject.author(unit) is Author.BUNDLED:
            continue
        above = found.pengantar.place if found.pengantar and found.pengantar.pasal is unit.pasal else unit.place
        message = f"Rincian {above} hanya berisi satu butir."
        hint = f"Tulis butir {unit.lead} itu dalam kalimatnya, atau lengkapi rinciannya."
        yield subject.finding(message, subject.place(unit, 0, 1), hint, level=Level.PERINGATAN)
