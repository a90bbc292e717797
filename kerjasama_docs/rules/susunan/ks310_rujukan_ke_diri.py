"""Pasal 4 ayat (2) menunjuk dirinya sendiri: “ayat (2)”.

Rujukan menunjuk ketentuan lain yang sudah diatur. Ayat yang mengacu ke dirinya sendiri tidak mengatakan apa yang
dimaksud; biasanya yang dimaksud ayat sebelumnya, dan nomornya bergeser ketika naskah disunting.

Salah: (2) Laporan sebagaimana dimaksud pada ayat (2) disampaikan setiap bulan.
Benar: (2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan setiap bulan.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author, Sort, TextUnit
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rujukan.kata_rujukan import Tingkat
from kerjasama_docs.rules.reading.rujukan.rujukan import Acuan, Pengacuan
from kerjasama_docs.rules.shared.typed_rujukan import typed_rujukan

DASAR: tuple[Basis, ...] = ()


def _here(subject: Subject, unit: TextUnit, acuan: Acuan) -> bool:
    """Whether a rujukan leads to the Pasal that a text stands in."""
    if acuan.pasal is None:
        return True
    found = [*subject.index.dikenal.pasal(unit, acuan.pasal)]
    return len(found) == 1 and found[0] is unit.pasal


def _is_itself(unit: TextUnit, acuan: Acuan) -> bool:
    """Whether a rujukan into the same Pasal names the unit of the text, or one that it is part of."""
    if acuan.tingkat is Tingkat.PASAL:
        return True
    if acuan.ayat and acuan.ayat != unit.ayat:
        return False
    if acuan.huruf:
        return acuan.huruf == unit.huruf and acuan.angka is None and (acuan.pasal is None or acuan.ayat == unit.ayat)
    return bool(acuan.ayat) and acuan.angka is None


def _pointing(subject: Subject, found: Pengacuan) -> Iterator[Acuan]:
    """The rujukan that lead to the place they stand at; the first unit of a range does not stand alone."""
    unit = found.unit
    for acuan, after in zip(found.acuan, [*found.acuan[1:], None], strict=True):
        ranged = after is not None and after.sampai
        if unit.pasal and not ranged and _here(subject, unit, acuan) and _is_itself(unit, acuan):
            yield acuan


def _weight(found: Pengacuan, acuan: Acuan) -> Level:
    """A rujukan of the first sentence of an ayat to that ayat leaves no other reading; an item may mean all of it."""
    unit = found.unit
    itself = acuan.tingkat is Tingkat.HURUF or (acuan.tingkat is Tingkat.AYAT and unit.sort is Sort.SENTENCE)
    circular = itself and found.dimaksud and not acuan.sampai and acuan.start < unit.sentences[0][1]
    return Level.GALAT if circular else Level.PERINGATAN


def check(subject: Subject) -> Iterator[Finding]:
    """Find rujukan that lead to the unit they stand in."""
    for found in typed_rujukan(subject, inggris=True):
        unit = found.unit
        for acuan in _pointing(subject, found):
            if acuan.hidup or subject.author(unit, acuan.start, acuan.end) is Author.BUNDLED:
                continue
            message = f"{unit.place} menunjuk dirinya sendiri: “{unit.text[acuan.start : acuan.end]}”."
            hint = (
                "Tunjuk ketentuan lain yang dimaksud, atau hapus rujukannya bila yang dimaksud ketentuan itu sendiri."
            )
            where = subject.place(unit, acuan.start, acuan.end)
            level = _weight(found, acuan)
            yield subject.finding(message, where, hint, level=level)
