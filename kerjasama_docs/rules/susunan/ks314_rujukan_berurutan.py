"""Rujukan “ayat (1), ayat (2), dan ayat (3)” cukup ditulis “ayat (1) sampai dengan ayat (3)”.

Lebih dari dua Pasal, ayat, atau huruf yang berurutan diacu dengan frasa sampai dengan, tidak satu demi satu. Dua
satuan yang berurutan dihubungkan dengan dan.

Salah: Ketentuan sebagaimana dimaksud pada ayat (1), ayat (2), dan ayat (3) berlaku bagi PIHAK KEDUA.
Benar: Ketentuan sebagaimana dimaksud pada ayat (1) sampai dengan ayat (3) berlaku bagi PIHAK KEDUA.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rujukan.deret import berikutnya, berurutan
from kerjasama_docs.rules.reading.rujukan.rujukan import Acuan, Pengacuan
from kerjasama_docs.rules.shared.typed_rujukan import typed_rujukan

DASAR = (Basis("uu-12-2011", "Lampiran II angka 273"),)
_HINT = "Pakai “sampai dengan” untuk lebih dari dua satuan yang berurutan, dan “dan” untuk dua satuan."


def _short(run: Sequence[Acuan]) -> str:
    return f"{run[0].bentuk} sampai dengan {run[-1].bentuk}"


def _faults(found: Pengacuan) -> Iterator[tuple[Acuan, Acuan, str]]:
    """The first and the last unit of what is written otherwise, and the right form."""
    for run in berurutan(found):
        yield run[0], run[-1], _short(run)
    for before, after in pairwise(found.acuan):
        if after.sampai and berikutnya(before, after):
            yield before, after, f"{before.bentuk} dan {after.bentuk}"


def check(subject: Subject) -> Iterator[Finding]:
    """Find three or more units that follow each other and are named one by one, and ranges of two."""
    for found in typed_rujukan(subject):
        for first, last, right in _faults(found):
            said = found.unit.text[first.start : last.end]
            message = f"Rujukan “{said}” cukup ditulis “{right}”."
            where = subject.place(found.unit, first.start, last.end)
            yield subject.finding(message, where, _HINT, level=Level.SARAN, basis=DASAR[0])
