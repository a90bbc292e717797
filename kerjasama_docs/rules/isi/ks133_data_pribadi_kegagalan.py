"""“7 (tujuh) hari” bagi PIHAK lain tidak menyisakan waktu untuk memberitahukan kegagalan dalam 3 x 24 jam.

Pengendali wajib memberitahukan kegagalan secara tertulis kepada pemilik data dan lembaga paling lambat 3 x 24 jam.
Waktu bagi pihak lain harus lebih singkat, agar pengendali masih sempat memberitahukannya; 3 x 24 jam kepada pihak lain
tidak menyisakan waktu. Waktu yang lebih lama bagi pemilik data atau lembaga melanggar undang-undang.

Salah: “PIHAK memberitahukan kebocoran data kepada PIHAK lain paling lambat 7 (tujuh) hari.”
Benar: “… kepada PIHAK lain paling lambat 1 x 24 (satu kali dua puluh empat) jam sejak diketahui.”
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import Alinea
from kerjasama_docs.rules.shared.ikatan import place_in, says_any
from kerjasama_docs.rules.shared.kegagalan import BATAS_JAM, memberitahukan

DASAR: tuple[Basis, ...] = (Basis("uu-27-2022", "Pasal 46 ayat (1)"),)
_SAID = ("kegagalan", "kebocoran", "insiden", "tidak sah", "bocor", "terungkap")
_OWNER = regex(
    r"\b(?:subjek data|pemilik data|orang yang bersangkutan|kepada lembaga\b(?! pemasyarakatan))\b"
    r"|\bdan lembaga\b"
)
_TIME = regex(
    r"\b(?P<kali>\d{1,3}) ?(?:\([a-z ]+\) ?)?[x×] ?24(?: ?\([a-z ]+\))?(?: jam)?"
    r"|\b(?P<n>\d{1,3}|dua|tiga|empat|lima|enam|tujuh|sepuluh)(?: ?\([a-z ]+\))? ?(?P<apa>jam|hari kerja"
    r"|hari kalender|hari|minggu|bulan)\b"
)
_HOURS = {"jam": 1, "hari kerja": 24, "hari kalender": 24, "hari": 24, "minggu": 168, "bulan": 720}
_WORDS = {"dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "sepuluh": 10}
_FAULTS = {
    True: "bagi pemilik data atau lembaga melampaui batas memberitahukan kegagalan pelindungan data pribadi, yaitu",
    False: "bagi PIHAK lain tidak menyisakan waktu untuk memberitahukan kegagalan dalam",
}
"""What is wrong, by whether the owner of the data is told so late, or the other pihak."""
_HINTS = {
    True: "Tulis paling lambat 3 x 24 (tiga kali dua puluh empat) jam bagi pemilik data dan lembaga.",
    False: "Pendekkan waktu bagi PIHAK lain, misalnya 1 x 24 (satu kali dua puluh empat) jam sejak diketahui.",
}


def _hours(found: re.Match[str]) -> int:
    return (
        int(found["kali"]) * 24 if found["kali"] else (_WORDS.get(found["n"]) or int(found["n"])) * _HOURS[found["apa"]]
    )


def _told(alinea: Alinea) -> Iterator[tuple[re.Match[str], bool]]:
    """The longest time of each sentence about a failure that is told, and whether its owner is told so.

    A sentence that has a time within the law beside a longer one may mean that for its owner.
    """
    for start, end in alinea.kalimat:
        if not memberitahukan(alinea.kecil, start, end):
            continue
        times = [
            found for found in _TIME.finditer(alinea.kecil, start, end) if "24 jam" not in found[0] or found["kali"]
        ]
        if times:
            owner, longest = bool(_OWNER.search(alinea.kecil, start, end)), max(times, key=_hours)
            if not (owner and _hours(min(times, key=_hours)) <= BATAS_JAM < _hours(longest)):
                yield longest, owner


def check(subject: Subject) -> Iterator[Finding]:
    """Find a time for telling of a failure that leaves none for the law, or is longer than it."""
    bacaan = subject.index.bacaan
    if not says_any(bacaan, *_SAID):
        return
    for alinea in bacaan.ketentuan_memuat(*_SAID, "pelanggaran"):
        for found, owner in _told(alinea):
            hours = _hours(found)
            if hours < BATAS_JAM or (owner and hours == BATAS_JAM):
                continue
            said = alinea.text[slice(*found.span())]
            message = f"“{said}” {_FAULTS[owner]} 3 x 24 jam."
            hint = _HINTS[owner]
            level = Level.GALAT if owner else Level.PERINGATAN
            where = place_in(subject, alinea, found.span())
            yield subject.finding(message, where, hint, level=level, basis=DASAR[0])
