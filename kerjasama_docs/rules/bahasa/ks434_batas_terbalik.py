"""Batas “paling sedikit 20 (dua puluh) orang dan paling banyak 10 (sepuluh) orang” terbalik.

Batas bawah yang lebih besar daripada batas atasnya tidak dapat dipenuhi siapa pun. Biasanya kedua bilangannya tertukar,
atau satu angka kurang. Tenggat yang dihitung mundur (“paling cepat 30 hari dan paling lambat 14 hari sebelum”) tidak
diperiksa.

Salah: Peserta paling sedikit 20 (dua puluh) orang dan paling banyak 10 (sepuluh) orang.
Benar: Peserta paling sedikit 10 (sepuluh) orang dan paling banyak 20 (dua puluh) orang.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_N = r"(?P<{0}>[0-9]{{1,3}}(?:\.[0-9]{{3}})*|[0-9]{{4,9}})(?:,[0-9]+)?(?: ?\([^()]{{2,80}}\))?"
_COUNTED = "persen|orang|peserta|unit|buah|hari kerja|hari kalender|hari|minggu|bulan|tahun|jam|kali|rangkap|rupiah"
_UNIT = rf"(?P<{{0}}> ?%| ?(?i:{_COUNTED}))"
_BOUNDS = regex(
    rf"(?i:paling (?:sedikit|singkat|rendah|kurang|cepat)|minimal|minimum|sekurang-kurangnya|at least)(?: sebanyak|"
    rf" sebesar)?"
    rf" (?:Rp)?{_N.format('a')}(?:{_UNIT.format('ua')}\b|%)?[^.;0-9]{{0,60}}?"
    r"(?i:paling (?:banyak|lama|tinggi|lambat)|maksimal|maksimum|setinggi-tingginya|sebanyak-banyaknya|at most)(?:"
    r" sebanyak| sebesar)?"
    rf" (?:Rp)?{_N.format('b')}(?:{_UNIT.format('ub')}\b|%)?"
)
"""A lower bound, and the upper one behind it."""
_BOUNDS_BACK = regex(
    r"(?i:paling (?:banyak|lama|tinggi)|maksimal|maksimum)(?: sebanyak| sebesar)?"
    rf" (?:Rp)?{_N.format('b')}(?:{_UNIT.format('ub')}\b|%)?[^.;0-9]{{0,40}}?"
    r"(?i:paling (?:sedikit|singkat|rendah|kurang)|minimal|minimum)(?: sebanyak| sebesar)?"
    rf" (?:Rp)?{_N.format('a')}(?:{_UNIT.format('ua')}\b|%)?"
)
"""An upper bound, and the lower one behind it."""
_RANGE = regex(
    rf"(?<![\w.,/:–-]){_N.format('a')}(?:{_UNIT.format('ua')}\b)?(?: ?[–—] ?| (?i:sampai dengan|hingga|s\.d\.|to) )"
    rf"{_N.format('b')}(?:{_UNIT.format('ub')}\b)"
)
"""From a number to another one, of something that is counted."""
_BACK = regex(r"(?i: ?(?:\w+ ){0,3}(?:sebelum|before|prior))")
"""What is counted back from an end."""
_NAMED = regex(r"(?i:\b(?:nomor|pasal|ayat|angka|tahun|pukul|halaman|tanggal|lampiran|tahap|bab|skala|kelas)) ?$")
_NEAR = 12
"""Signs before a number that are looked at."""
_LOWER = (
    *("paling sedikit", "paling singkat", "paling rendah", "paling kurang", "paling cepat"),
    *("minimal", "minimum", "sekurang-kurangnya", "at least"),
)
_UPPER = (
    *("paling banyak", "paling lama", "paling tinggi", "paling lambat", "maksimal", "maksimum"),
    *("setinggi-tingginya", "sebanyak-banyaknya", "at most"),
)
"""Words of the one bound and of the other; nothing is turned where only one of them stands."""
_RANGE_WORDS = ("–", "—", "sampai dengan", "hingga", "s.d.", " to ")


def _number(text: str) -> int:
    return int(text.replace(".", ""))


def _turned(unit: TextUnit, found: re.Match[str]) -> bool:
    """Whether the lower bound is above the upper one, both of the same unit."""
    units = [(found[name] or "").strip().lower() for name in ("ua", "ub")]
    same = not all(units) or units[0] == units[1]
    named = found[0][0].isdigit() and _NAMED.search(unit.text, max(0, found.start() - _NEAR), found.start())
    return same and not named and _number(found["a"]) > _number(found["b"]) and not _BACK.match(unit.text, found.end())


def _patterns(text: str) -> Iterator[re.Pattern[str]]:
    """What is worth looking for in a text."""
    small = text.lower()
    if any(map(small.__contains__, _LOWER)) and any(map(small.__contains__, _UPPER)):
        yield from (_BOUNDS, _BOUNDS_BACK)
    if any(map(text.__contains__, _RANGE_WORDS)):
        yield _RANGE


def check(subject: Subject) -> Iterator[Finding]:
    """Find bounds that nothing can keep to."""
    for unit in subject.index.berangka:
        for pattern in _patterns(unit.text):
            for found in pattern.finditer(unit.text):
                if _turned(unit, found):
                    where = subject.place(unit, *found.span())
                    hint = "Tukar kedua bilangannya, atau perbaiki yang salah ketik."
                    yield subject.finding(f"Batas “{found[0]}” terbalik.", where, hint, level=Level.PERINGATAN)
