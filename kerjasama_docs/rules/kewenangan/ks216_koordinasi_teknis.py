"""Koordinasi dengan Kepala Biro Hukum dan Kerja Sama sebelum Perjanjian Kerja Sama ini belum dicatat.

Kerja Sama teknis dilakukan setelah berkoordinasi dengan pimpinan Unit Eselon I sesuai dengan substansinya dan dengan
Kepala Biro Hukum dan Kerja Sama. Dokumennya dicatat pada koordinasi_teknis dan tercetak dalam premis; premis yang
diketik sendiri dan menyebut koordinasi itu juga cukup. Pimpinan Unit Eselon I yang menandatangani tidak
berkoordinasi dengan dirinya sendiri. Koordinasi mendahului penandatanganan.

Salah: perjanjian kerja sama Kalapas tanpa catatan koordinasi.
Benar: "koordinasi_teknis: [{unit: Direktorat Jenderal Pemasyarakatan, jenis: Surat, nomor: …, tanggal: …}, …]"
"""

from collections.abc import Iterator, Sequence

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.model.syarat import SyaratKoordinasi
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

_REGULATION = "permen-imipas-8-2025"
_BOTH = Basis(_REGULATION, "Pasal 4 ayat (4)")
DASAR = (_BOTH, Basis(_REGULATION, "Pasal 4 ayat (4) huruf a"), Basis(_REGULATION, "Pasal 4 ayat (4) huruf b"))
_FIELD = "koordinasi_teknis"
_SPEAKS = regex(r"(?:koordinasi|konsultasi)(?:kan)?\b")


def _asked(subject: Subject) -> list[SyaratKoordinasi]:
    """With whom it has to be coordinated: those who sign for the own institution apart."""
    levels = {by.bertindak for by in subject.index.penanda if by.sendiri}
    if not levels:
        return []
    asked = (each for each in subject.jenis.koordinasi if subject.binds(each.peraturan))
    return [each for each in asked if levels.isdisjoint(each.kecuali)]


def _recorded(subject: Subject) -> tuple[str, ...]:
    """The words that record a coordination: papers in the input, and sentences of the opening."""
    papers = (paper.unit for paper in subject.naskah.koordinasi_teknis if paper.unit)
    opening = (unit.text for unit in subject.units if unit.part == "pembukaan")
    return (*papers, *filter(_SPEAKS.search, opening))


def _names(text: str, words: Sequence[str]) -> bool:
    """Whether a text has one of some words as words."""
    said = f" {' '.join(text.replace(',', ' ').replace('.', ' ').split())} ".casefold()
    return any(f" {word.casefold()} " in said for word in words)


def _missing(subject: Subject) -> Iterator[Finding]:
    recorded = _recorded(subject)
    missing = [each for each in _asked(subject) if not any(_names(text, each.kata) for text in recorded)]
    if not missing:
        return
    whom = daftar([each.dengan for each in missing], "dan")
    message = f"Koordinasi dengan {whom} sebelum {subject.jenis.nama} ini belum dicatat."
    hint = f"Catat dokumennya pada {_FIELD}: [{{unit: …, jenis: …, nomor: …, tanggal: …}}], satu baris setiap unit."
    basis = Basis(missing[0].peraturan, missing[0].pasal) if len(missing) == 1 else _BOTH
    yield subject.finding(message, (_FIELD,), hint, level=Level.PERINGATAN, basis=basis)


def _late(subject: Subject) -> Iterator[Finding]:
    signed, basis = subject.tanggal, subject.bound(_REGULATION, _BOTH.article)
    for place, paper in enumerate(subject.naskah.koordinasi_teknis if signed else ()):
        if paper.tanggal and signed and paper.tanggal > signed:
            day = language.tanggal_panjang(paper.tanggal)
            message = (
                f"Koordinasi dengan {paper.unit or 'unit terkait'} bertanggal {day}, setelah naskah ditandatangani."
            )
            hint = "Periksa tanggalnya; koordinasi dilakukan sebelum kerja sama diadakan."
            yield subject.finding(message, (_FIELD, place, "tanggal"), hint, level=Level.PERINGATAN, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a kerja sama teknis of which no coordination is recorded, or only one that came after it."""
    if subject.jenis.koordinasi:
        yield from _missing(subject)
        yield from _late(subject)
