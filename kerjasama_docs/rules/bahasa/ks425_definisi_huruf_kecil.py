"""Istilah “Pelatihan Vokasi” di sini ditulis “pelatihan vokasi”.

Istilah yang sudah diberi arti ditulis dengan huruf awal kapital di mana pun dalam naskah. Dengan huruf kecil, pembaca
tidak tahu apakah arti itu masih berlaku. Istilah satu kata yang lazim dibiarkan, karena mungkin memang arti umumnya
yang dimaksud.

Salah: PIHAK KEDUA menyelenggarakan pelatihan vokasi
Benar: PIHAK KEDUA menyelenggarakan Pelatihan Vokasi
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import kata_biasa
from kerjasama_docs.naskah.units.record import Sort, TextUnit
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.istilah import Istilah
from kerjasama_docs.rules.shared.authorship import begins_sentence, is_quoted, place_to_mend
from kerjasama_docs.rules.shared.pemakaian import uses_of_istilah
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 108"),)


def _is_telling(name: str) -> bool:
    """Whether a term cannot be meant by chance: of several words, or of one that is no common word."""
    return not name.islower() and (" " in name or (not kata_biasa(name) and not name.isupper()))


def _is_small(unit: TextUnit, found: re.Match[str]) -> bool:
    """Whether a term is in small letters, at the beginning of a sentence but for its first one."""
    head = " " in found[0] and begins_sentence(unit, found.start())
    return found[0][1:].islower() and (found[0][0].islower() or head)


def _small(subject: Subject, term: Istilah, name: str) -> Iterator[Finding]:
    for unit, found in uses_of_istilah(subject, name, persis=False):
        if unit.order == term.unit.order or unit.sort is Sort.HEADING or not _is_small(unit, found):
            continue
        where = None if is_quoted(unit, found.start()) else place_to_mend(subject, unit, found.span())
        if where is not None:
            message = f"Istilah “{name}” di sini ditulis “{found[0]}”."
            hint = f"Tulis “{name}”, atau pakai kata lain bila bukan itu yang dimaksud."
            yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])


def _found(subject: Subject) -> Iterator[Finding]:
    for term in subject.index.definisi.semua:
        if term.unit.part == "batang-tubuh":
            for name in filter(_is_telling, term.sebutan):
                yield from _small(subject, term, name)


def check(subject: Subject) -> Iterator[Finding]:
    """Find defined terms in small letters."""
    yield from each_word_once(_found(subject))
