"""Definisi dalam daftar ini diberi huruf; seharusnya angka Arab.

Bila lebih dari satu, tiap definisi diberi nomor 1., 2., diawali huruf kapital, dan diakhiri titik; antara istilah dan
artinya ditulis kata adalah. Isian definisi mencetaknya demikian dengan sendirinya.

Salah: a. peserta ialah warga binaan yang mengikuti pelatihan; dan
Benar: 1. Peserta adalah warga binaan yang mengikuti pelatihan.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import place_to_mend

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 101"),)
READ_HINT = "Tulis istilahnya dengan huruf awal kapital, lalu kata adalah, lalu artinya, dan akhiri dengan titik."

_HINT = "Tulis istilahnya dengan huruf awal kapital; isian definisi mencetak nomor, kata adalah, dan titiknya sendiri."


def _fault(subject: Subject, unit: TextUnit, lettered: set[int]) -> tuple[str, Basis | None] | None:
    """What is wrong with an item of a list of definitions; of letters the first item of the list tells."""
    above = subject.index.definisi.didaftar[unit.order]
    if unit.lead[:1].isalpha() and above not in lettered:
        lettered.add(above)
        return "Definisi dalam daftar ini diberi huruf; seharusnya angka Arab.", DASAR[0]
    known = subject.index.definisi.pada(unit.order)
    if known is None:
        words = " ".join(unit.text.split()[:3])
        return f"Definisi “{words} …” tanpa kata “adalah” antara istilah dan artinya.", None
    if known.kata != "adalah":
        return f"Arti “{known.nama}” dimulai dengan “{known.kata}”; seharusnya “adalah”.", None
    return (f"Istilah “{known.nama}” berawal huruf kecil.", DASAR[0]) if known.nama.islower() else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find lists of definitions in another form."""
    lettered: set[int] = set()
    for order in subject.index.definisi.didaftar:
        item = subject.units[order]
        where = place_to_mend(subject, item)
        fault = _fault(subject, item, lettered) if where is not None else None
        if where is not None and fault:
            yield subject.finding(fault[0], where, _HINT, level=Level.SARAN, basis=fault[1])
