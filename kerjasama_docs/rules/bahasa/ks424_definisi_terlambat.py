"""Istilah “Tim Teknis” sudah dipakai di Pasal 4, sebelum diberi arti di Pasal 6.

Pembaca harus mengenal istilah sebelum menemukannya: pengertian diletakkan dalam ketentuan umum, atau pada pemakaian
yang pertama dengan “yang selanjutnya disebut …”.

Salah: Pasal 4 menyebut Tim Teknis; baru Pasal 6 menulis “yang selanjutnya disebut Tim Teknis”
Benar: “yang selanjutnya disebut Tim Teknis” ditulis di Pasal 4, tempat tim itu disebut pertama kali
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Sort, TextUnit
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.istilah import Istilah
from kerjasama_docs.rules.shared.authorship import begins_sentence, place_to_mend
from kerjasama_docs.rules.shared.pemakaian import uses_of_istilah

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 96"),)


def _first(subject: Subject, term: Istilah) -> TextUnit | None:
    """The first text of another Pasal before its definition that uses a term, not as the beginning of a sentence."""
    for unit, found in uses_of_istilah(subject, term.nama, persis=True):
        if unit.order >= term.unit.order:
            return None
        begins = " " not in term.nama and begins_sentence(unit, found.start())
        other = unit.pasal != term.unit.pasal and unit.order not in subject.index.definisi.didaftar
        if unit.sort is not Sort.HEADING and unit.bahasa == term.unit.bahasa and other and not begins:
            return unit
    return None


def check(subject: Subject) -> Iterator[Finding]:
    """Find terms that are used before they have a meaning."""
    known: set[str] = set()
    for term in subject.index.definisi.semua:
        if term.unit.quoted or not known.isdisjoint(term.sebutan):
            continue
        known.update(term.sebutan)
        where = place_to_mend(subject, term.unit, term.span) if term.unit.part == "batang-tubuh" else None
        first = _first(subject, term) if where is not None else None
        if where is not None and first is not None:
            message = f"Istilah “{term.nama}” sudah dipakai di {first.place}, sebelum diberi arti di {term.unit.place}."
            hint = f"Pindahkan artinya ke {first.place} atau ke ketentuan umum."
            yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])
