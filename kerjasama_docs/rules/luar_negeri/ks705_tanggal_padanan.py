"""Tanggal berbeda: 12 Maret 2027 dalam bahasa Indonesia, 21 March 2027 dalam bahasa kedua.

Kedua bahasa satu naskah sama aslinya, sehingga tanggal yang berbeda membuat dua naskah yang berbeda. Biasanya satu
bahasa tertinggal ketika tanggalnya diubah. Tanggal yang hanya disebut dalam satu bahasa diperingatkan.

Salah: “ditandatangani pada tanggal 21 Juni 2027” di samping “signed on 12 June 2027”.
Benar: “ditandatangani pada tanggal 21 Juni 2027” di samping “signed on 21 June 2027”.
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import BAHASA, daftar
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.pasangan import Pasangan

_BASIS = Basis("uu-24-2009", "Pasal 31 ayat (2)")
DASAR: tuple[Basis, ...] = (_BASIS,)

_DAY_OF = regex(r"\bday of [A-Z][a-z]+[ ,]")
"""A date in English words, "the twelfth day of March in the year …"."""


def _days(subject: Subject, unit: TextUnit) -> set[date]:
    return {day.tanggal for day in subject.index.hari_di.get(unit.order, ()) if day.tanggal}


def _in_words(days: set[date], unit: TextUnit) -> bool:
    """Whether a text in English says these days in words."""
    said, text = BAHASA[unit.bahasa].tanggal_kata, _plain(unit.text)
    return all(_plain(said(day)) in text for day in days)


def _plain(text: str) -> str:
    """A date in words without what may be written in two ways: "two thousand twenty-seven"."""
    return " ".join(text.casefold().replace("-", " ").replace(",", " ").replace(" and ", " ").split())


def _shown(days: set[date], unit: TextUnit) -> str:
    """Some days in the language of a text."""
    return daftar([BAHASA[unit.bahasa].tanggal(day) for day in sorted(days)], "dan") if days else "tidak ada"


def _message(pair: Pasangan, own: set[date], other: set[date] | None) -> str:
    """What is said of days that differ; ``other`` is None where they are words that say another day."""
    second = "tanggal lain" if other is None else _shown(other, pair.padanan)
    return f"Tanggal berbeda: {_shown(own, pair.asli)} dalam bahasa Indonesia, {second} dalam bahasa kedua."


def _fault(subject: Subject, pair: Pasangan) -> tuple[Level, str] | None:
    """How the dates of two texts differ."""
    own, other = _days(subject, pair.asli), _days(subject, pair.padanan)
    if _DAY_OF.search(pair.padanan.text):
        return (Level.GALAT, _message(pair, own, None)) if own and not _in_words(own, pair.padanan) else None
    if own == other:
        return None
    level = Level.GALAT if own - other and other - own else Level.PERINGATAN
    return level, _message(pair, own - other, other - own)


def check(subject: Subject) -> Iterator[Finding]:
    """Find dates that differ between the two languages."""
    dated = subject.index.hari_di
    for pair in subject.index.pasangan if dated else ():
        fault = _fault(subject, pair) if any(unit.order in dated for unit in pair) else None
        if fault:
            where = subject.place(pair.padanan)
            yield subject.finding(
                fault[1], where, "Samakan tanggal itu dalam kedua bahasa.", level=fault[0], basis=_BASIS
            )
