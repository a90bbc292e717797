"""Nomor 12/PKS/VI/2026 menyebut bulan Juni 2026, sedangkan tanggalnya 22 Mei 2026.

Nomor surat dan naskah dinas memuat bulan dan tahun pemberiannya, dengan angka Romawi di samping tahun. Bila tidak sama
dengan tanggalnya, salah satunya biasanya salah ketik, dan naskah itu kelak tidak ditemukan lagi. Nomor dapat juga
diberikan pada hari lain, sehingga ini peringatan.

Salah: NOMOR 12/PKS/VI/2026 pada naskah yang ditandatangani 22 Mei 2026.
Benar: NOMOR 12/PKS/V/2026 pada naskah yang ditandatangani 22 Mei 2026.
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs.findings import Basis, Finding, Level, Where
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.nomor import Nomor, nomor

DASAR: tuple[Basis, ...] = ()

_DATED = regex(
    r"\bNomor:? (?P<nomor>[^\s,;()]{3,60}(?: Tahun [0-9]{4})?),?(?: yang)?(?: ditandatangani)?(?: pada)?(?: tanggal)? $"
)
"""A number right before its date."""


def _finding(subject: Subject, number: Nomor, day: date, *, where: Where | Key) -> Iterator[Finding]:
    if number.cocok(day):
        return
    message = f"Nomor {number.typed} menyebut {number.kapan}, sedangkan tanggalnya {tanggal_panjang(day)}."
    hint = "Perbaiki nomor atau tanggalnya; bila nomornya memang diberikan pada bulan lain, biarkan."
    yield subject.finding(message, where, hint, level=Level.PERINGATAN)


def _numbers(subject: Subject) -> Iterator[tuple[Key, str | None]]:
    """The numbers of the naskah itself; a letter has one of its own."""
    naskah = subject.naskah
    if not subject.jenis.is_surat:
        yield from ((("pihak", place, "nomor"), pihak.nomor) for place, pihak in enumerate(naskah.pihak))
    elif naskah.surat:
        yield ("surat", "nomor"), naskah.surat.nomor


def _fields(subject: Subject) -> Iterator[Finding]:
    """The numbers of the naskah itself beside the day of its signing."""
    day = subject.tanggal
    for key, text in _numbers(subject):
        known = nomor(text or "")
        if known and day:
            yield from _finding(subject, known, day, where=key)


def _of_parents(subject: Subject) -> frozenset[str]:
    """The numbers that fit the date of the parent they belong to: beside another date induk-disebut tells."""
    chain = subject.induk.mata if subject.induk else ()
    dated = ((text, mata.tanggal) for mata in chain for text in mata.nomor if text and mata.tanggal)
    return frozenset(text for text, day in dated if (known := nomor(text)) and known.cocok(day))


def _texts(subject: Subject) -> Iterator[Finding]:
    """The numbers that stand right before their days in a text."""
    parents = _of_parents(subject)
    for day in subject.index.hari:
        found = _DATED.search(day.before) if day.tanggal else None
        known = nomor(found["nomor"]) if found else None
        if found and known and day.tanggal and found["nomor"] not in parents:
            start = day.start - len(day.before) + found.start("nomor")
            yield from _finding(subject, known, day.tanggal, where=subject.place(day.unit, start, day.end))


def check(subject: Subject) -> Iterator[Finding]:
    """Find numbers of another month or year than their dates."""
    yield from _fields(subject)
    yield from _texts(subject)
