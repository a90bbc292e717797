"""Pasal 4 ayat (1) mengacu ke ayat (3), yang terletak sesudahnya.

Pengacuan ke ketentuan yang terletak sesudahnya dihindari: pembaca belum mengetahui isinya. Biasanya urutan ayat atau
Pasalnya yang perlu ditukar.

Salah: (1) Tim sebagaimana dimaksud pada ayat (2) bertugas menyusun rencana.
Benar: (1) PARA PIHAK membentuk tim. (2) Tim sebagaimana dimaksud pada ayat (1) bertugas menyusun rencana.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.tree.pohon import Pasal
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.rujukan.deret import letak
from kerjasama_docs.rules.reading.rujukan.kata_rujukan import Tingkat
from kerjasama_docs.rules.reading.rujukan.rujukan import Acuan, Pengacuan
from kerjasama_docs.rules.shared.typed_rujukan import typed_rujukan

TYPED = True
DASAR = (Basis("uu-12-2011", "Lampiran II angka 279"),)


def _later_unit(unit: TextUnit, acuan: Acuan) -> bool:
    """Whether a unit of the same Pasal stands behind the one that names it."""
    if acuan.ayat and acuan.ayat != unit.ayat:
        return bool(unit.ayat) and letak(Tingkat.AYAT, acuan.ayat) > letak(Tingkat.AYAT, unit.ayat)
    if acuan.huruf and unit.huruf:
        return letak(Tingkat.HURUF, acuan.huruf) > letak(Tingkat.HURUF, unit.huruf)
    return False


def _other(subject: Subject, unit: TextUnit, acuan: Acuan) -> Pasal | None:
    """The Pasal that is named, where it is another one of this naskah."""
    if acuan.pasal is None or acuan.pasal in subject.index.dikenal.induk:
        return None
    found = next(subject.index.dikenal.pasal(unit, acuan.pasal), None)
    return found if found is not unit.pasal else None


def _is_later(subject: Subject, unit: TextUnit, acuan: Acuan) -> bool:
    """Whether what is named stands behind the text that names it."""
    other = _other(subject, unit, acuan)
    if other is None:
        return acuan.pasal is None and _later_unit(unit, acuan)
    order = [*subject.index.dikenal.sendiri.values()]
    return unit.pasal in order and other in order and order.index(other) > order.index(unit.pasal)


def _first(subject: Subject, found: Pengacuan) -> Acuan | None:
    """The first of several rujukan that leads ahead; of one that leads nowhere rujukan-diketik tells."""
    leading = (acuan for acuan in found.acuan if acuan.penghubung != "kecuali")
    later = (acuan for acuan in leading if _is_later(subject, found.unit, acuan))
    return next((acuan for acuan in later if not subject.index.dikenal.sasaran(found.unit, acuan).hilang), None)


def check(subject: Subject) -> Iterator[Finding]:
    """Find rujukan to what stands behind them."""
    hint = "Pindahkan ketentuan yang diacu ke depan, atau tulis maksudnya tanpa rujukan."
    for found in typed_rujukan(subject):
        ahead = _first(subject, found) if found.unit.pasal and found.kata.startswith("dimaksud") else None
        if ahead:
            message = f"{found.unit.place} mengacu ke {ahead.nama}, yang terletak sesudahnya."
            where = subject.place(found.unit, ahead.start, ahead.end)
            yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])
