"""Teks menyebut Nota Kesepahaman tanggal 6 Agustus 2024, sedangkan naskah induk tertanggal 6 Agustus 2025.

Nomor dan tanggal naskah induk adalah cara menemukannya kembali. Bila teks menyebut yang satu benar dan yang lain
keliru, pembaca tidak tahu naskah mana yang dijabarkan, diubah, atau diperpanjang. Naskah lain yang disebut dengan nomor
dan tanggal yang dua-duanya lain tidak diperiksa.

Salah: Nota Kesepahaman Nomor 09/NK/2025 tanggal 6 Agustus 2024, pada induk tertanggal 6 Agustus 2025.
Benar: Nota Kesepahaman Nomor 09/NK/2025 tanggal 6 Agustus 2025.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar, tanggal_panjang
from kerjasama_docs.naskah.rantai.records import Mata
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.hari import Hari

DASAR: tuple[Basis, ...] = ()

_NUMBER = regex(r"\b(?:Nomor|Number|No\.):? (?P<nomor>[^\s,;()]{2,60}(?: (?i:Tahun) [0-9]{4})?)")
_DATED = regex(
    r"(?i:,?(?: yang)?(?: telah)?(?: ditandatangani)?(?: oleh [\w ]{1,40})?(?: di [\w ]{1,30})?,?(?: pada| dan)?(?:"
    r" hari)?(?: tanggal| dated)? ?)"
)
"""What may stand between its number and its day."""
_BEHIND = regex(rf",? ?\(?{_NUMBER.pattern}")
"""Its number right behind its day."""
_CARRIED = regex(r"(?i:jabarkan|tindak ?lanjut|\binduk\b|berdasarkan|\bpelaksanaan\b)")
_SIGNED = regex(
    r"(?: (?:antara|tentang) [^.;]{1,150}?)?,?(?: yang)?(?: telah)? ditandatangani(?: di [\w ]{1,30})?(?: pada)?(?:"
    r" hari)?(?: tanggal)? "
)
"""Words of a sentence about the parent, and how its day stands there without a number."""
_NEAR = 220
"""Signs between the name of a naskah and its day."""


def _plain(number: str | None) -> str:
    return re.sub(r"\W", "", number or "").casefold()


def _named(day: Hari, mata: Mata) -> str | None:
    """The words between the name of a naskah and a date; None where the date is not of it."""
    _, name, said = day.before.rpartition(mata.jenis.nama)
    if not name or said.lstrip().startswith("ini") or len(said) > _NEAR or ";" in said:
        return None
    return said


def _wrong_day(day: Hari, mata: Mata) -> str:
    """What is wrong with the date of a parent that has its own number; empty where it is right."""
    if day.tanggal is None or mata.tanggal is None or day.tanggal == mata.tanggal:
        return ""
    return f"tanggal {tanggal_panjang(day.tanggal)}, sedangkan naskah induk tertanggal {tanggal_panjang(mata.tanggal)}"


def _numbers(day: Hari, said: str) -> list[str]:
    """The numbers that a date belongs to, before or right behind it; none where other words come between."""
    found = list(_NUMBER.finditer(said))
    dated = found and _DATED.fullmatch(said, found[-1].end())
    behind = _BEHIND.match(day.after) if not found and _DATED.fullmatch(said) else None
    if behind:
        return [behind["nomor"]]
    return [each["nomor"] for each in found] if dated else []


def _fault(day: Hari, mata: Mata, said: str, *, lanjutan: bool) -> str:
    """What is wrong with date or number of the parent; empty where both are right, or both are those of another.

    A naskah that changes, prolongs or ends its parent (``lanjutan``) speaks of no other one without a number.
    """
    numbers, own = _numbers(day, said), list(filter(None, mata.nomor))
    if not numbers:
        told = lanjutan or _CARRIED.search(day.whole)
        return _wrong_day(day, mata) if told and _SIGNED.fullmatch(said) else ""
    others = _others(numbers, own)
    if not others:
        return _wrong_day(day, mata)
    return _wrong_number(others, own) if own and day.tanggal == mata.tanggal else ""


def _others(numbers: list[str], own: list[str]) -> list[str]:
    """The numbers that are none of the parent."""
    known = set(map(_plain, own))
    return [number for number in numbers if _plain(number) not in known]


def _wrong_number(others: list[str], own: list[str]) -> str:
    """What is wrong with numbers beside the date of the parent."""
    return f"Nomor {daftar(others, 'dan')}, sedangkan naskah induk bernomor {daftar(own, 'dan')}"


def check(subject: Subject) -> Iterator[Finding]:
    """Find the parent with the number or the date of another naskah."""
    chain, lanjutan = subject.induk.mata if subject.induk else (), subject.peran != "pokok"
    known = {mata.tanggal for mata in chain}
    for mata in chain:
        for day in subject.index.hari:
            said = _named(day, mata)
            if day.tanggal in known - {mata.tanggal}:
                continue
            if said is not None and (fault := _fault(day, mata, said, lanjutan=lanjutan)):
                hint = "Samakan dengan naskah induk, atau perbaiki catatan pada induk."
                where = subject.place(day.unit, day.start - len(said), day.end)
                message = f"Teks menyebut {mata.jenis.nama} {fault}."
                yield subject.finding(message, where, hint, level=Level.PERINGATAN)
