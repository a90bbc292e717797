"""Teks menyebut Nota Kesepahaman Nomor 99/NK/2019, sedangkan naskah induk bernomor 09/NK/2025.

Naskah induk dikenali dari nomor, tanggal, dan judulnya. Bila teks menyebut naskah sejenis dengan nomor atau judul lain,
tanpa tanggal dan keterangan apa pun, pembacanya mengira naskah itulah induknya. Naskah lain yang memang dimaksud
disebut dengan nomor dan tanggalnya; naskah yang dikatakan lain, terdahulu, atau dengan pihak lain dibiarkan.

Salah: PARA PIHAK telah menandatangani Nota Kesepahaman Nomor 99/NK/2019, pada induk bernomor 09/NK/2025.
Benar: PARA PIHAK telah menandatangani Nota Kesepahaman Nomor 09/NK/2025.
"""

import re
from collections.abc import Iterator
from functools import cache

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.naskah.rantai.records import Mata
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.hari import MONTHS
from kerjasama_docs.rules.shared.authorship import TypedWords, typed_words

DASAR: tuple[Basis, ...] = ()

_NUMBER = r"(?:Nomor|No\.):? (?P<nomor>[^\s,;()]{2,60}(?: (?i:Tahun) [0-9]{4})?)"
_TITLE = (
    r"tentang (?P<judul>[A-Z][^.,;()]{3,150}?)(?= (?:telah|sudah|akan|perlu|berakhir|berlaku|belum|masih"
    r"|yang|dengan|pada"
    r"|tanggal|tetap|antara|dapat|wajib|diubah|diperpanjang|dilaksanakan)\b|[.,;]|$)"
)
_DATED = regex(rf"(?i:\btanggal\b|\b(?:{MONTHS})\b|[0-9]{{1,2}}-[0-9]{{1,2}}-[0-9]{{4}})")
_OTHER = regex(
    r"(?i:\b(?:lain|lainnya|terdahulu|sebelumnya|semula|dahulu|berbeda|tersendiri|bersama pihak|dengan pihak|mencabut"
    r"|dicabut|menggantikan|selain|serupa|antara|induk dari)\b)"
)
"""Words of a sentence about a naskah that is not the parent."""
_REACH = 200


@cache
def _named(kind: str) -> re.Pattern[str]:
    """A naskah of some kind with its number, or with its title."""
    return regex(rf"\b{re.escape(kind)} (?:{_NUMBER}|{_TITLE})")


def _plain(text: str | None) -> str:
    return re.sub(r"\W", "", text or "").casefold()


def _same(said: str, own: str) -> bool:
    """Whether a number or a title is that of a naskah, be it that one of them ends before the other."""
    short, long = sorted((_plain(said), _plain(own)), key=len)
    return long.startswith(short)


def _whole(unit: TextUnit, found: re.Match[str]) -> str:
    """The words around it."""
    return unit.text[max(0, found.start() - _REACH) : found.end() + _REACH]


def _number(found: re.Match[str], same: list[Mata]) -> str:
    """What is wrong with a number; empty where one of the chain has it, or where none is known."""
    own = [number for mata in same for number in mata.nomor if number]
    if not own or any(_same(found["nomor"], number) for number in own):
        return ""
    return f"Nomor {found['nomor']}, sedangkan naskah induk bernomor {daftar(own, 'dan')}"


def _title(found: re.Match[str], same: list[Mata]) -> str:
    """What is wrong with a title; empty where one of the chain has it, or where none is known."""
    own = [mata.judul for mata in same if mata.judul]
    if not own or any(_same(found["judul"], title) for title in own):
        return ""
    return f"tentang {found['judul']}, sedangkan naskah induk tentang {own[0]}"


def _fault(subject: Subject, hit: TypedWords, same: list[Mata]) -> str:
    """What is wrong with a naskah that is named without a date, and without words that tell it from the parent."""
    text = _whole(hit.unit, hit.found)
    if _DATED.search(text) or _OTHER.search(text):
        return ""
    if hit.found["nomor"]:
        return _number(hit.found, same)
    return _title(hit.found, same) if subject.peran != "pokok" else ""


def _hits(subject: Subject, kind: str) -> Iterator[TypedWords]:
    """Where a naskah of a kind is named with its number or its title."""
    units = [unit for unit in subject.index.memuat(kind.casefold()) if unit.bahasa == "indonesia"]
    return typed_words(subject, units, _named(kind))


def check(subject: Subject) -> Iterator[Finding]:
    """Find a naskah of the kind of the parent with another number or title, and nothing else to know it by."""
    chain = subject.induk.mata if subject.induk else ()
    for kind in dict.fromkeys(mata.jenis.nama for mata in chain):
        same = [mata for mata in chain if mata.jenis.nama == kind]
        for hit in _hits(subject, kind):
            if fault := _fault(subject, hit, same):
                message = f"Teks menyebut {kind} {fault}."
                hint = "Samakan dengan naskah induk; bila naskah lain yang dimaksud, sebut juga tanggalnya."
                yield subject.finding(message, hit.where, hint, level=Level.PERINGATAN)
