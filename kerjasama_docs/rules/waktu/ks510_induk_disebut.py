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
from kerjasama_docs.rules.base.hari import Hari
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_NUMBER = regex(r"\b(?:Nomor|Number|No\.):? (?P<nomor>[^\s,;()]{2,60}(?: (?i:Tahun) [0-9]{4})?)")
_DATED = regex(
    r"(?i:,?(?: yang)?(?: telah)?(?: ditandatangani)?(?: oleh [\w ]{1,40})?(?: di [\w ]{1,30})?,?(?: pada| dan)?(?:"
    r" hari)?(?: tanggal| dated)? ?)"
)
"""What may stand between its number and its day."""
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


def _numbers(said: str) -> list[str]:
    """The numbers that a date belongs to; none where other words come between."""
    found = list(_NUMBER.finditer(said))
    dated = found and _DATED.fullmatch(said, found[-1].end())
    return [each["nomor"] for each in found] if dated else []


def _fault(day: Hari, mata: Mata, said: str) -> str:
    """What is wrong with date or number of the parent; empty where both are right, or both are those of another."""
    numbers, own = _numbers(said), [number for number in mata.nomor if number]
    if not numbers or not own:
        return ""
    others = [number for number in numbers if _plain(number) not in set(map(_plain, own))]
    if not others:
        return _wrong_day(day, mata)
    if day.tanggal != mata.tanggal:
        return ""
    right = daftar(own, "dan")
    return f"Nomor {daftar(others, 'dan')}, sedangkan naskah induk bernomor {right}"


def check(subject: Subject) -> Iterator[Finding]:
    """Find the parent with the number or the date of another naskah."""
    for mata in subject.induk.mata if subject.induk else ():
        for day in subject.index.hari:
            said = _named(day, mata)
            if said is not None and (fault := _fault(day, mata, said)):
                hint = "Samakan dengan naskah induk, atau perbaiki catatan pada induk."
                where = subject.place(day.unit, day.start - len(said), day.end)
                message = f"Teks menyebut {mata.jenis.nama} {fault}."
                yield subject.finding(message, where, hint, level=Level.PERINGATAN)
