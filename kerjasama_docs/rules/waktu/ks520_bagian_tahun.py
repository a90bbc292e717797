"""“triwulan VI” tidak ada dalam setahun.

Setahun terdiri atas empat triwulan, tiga caturwulan, dan dua semester, dan sebulan atas paling banyak lima minggu.
Bagian yang tidak ada membuat tenggatnya tidak dapat dihitung. Semester studi, dan triwulan yang dihitung sejak awal
kerja sama, memang dapat lebih banyak.

Salah: Laporan disampaikan pada triwulan VI tahun 2026.
Benar: Laporan disampaikan pada triwulan II tahun 2027.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import dari_romawi
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.potongan import Potongan

DASAR: tuple[Basis, ...] = ()

_MOST = {"triwulan": 4, "kuartal": 4, "kwartal": 4, "caturwulan": 3, "semester": 2, "minggu": 5, "pekan": 5}
"""How many of a part there are in what it is a part of."""
_UNITS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_WORDS = {
    **{word: place for place, word in enumerate(_UNITS, 1)},
    "sepuluh": 10,
    "sebelas": 11,
    **{f"{word} belas": place + 10 for place, word in enumerate(_UNITS, 1)},
}
_PART = regex(
    rf"(?i:\b(?P<apa>{'|'.join(_MOST)})) (?:(?P<romawi>[IVX]{{1,5}})|(?:(?i:ke)[- ]?)(?P<ke>[0-9]{{1,2}}"
    rf"|{'|'.join(sorted(_WORDS, key=len, reverse=True))})|(?P<angka>[0-9]))\b(?![-/.,][0-9]|%| ?\()"
    r"(?P<bulan> bulan\b)?"
)
_RUNNING = regex(
    r"(?i:\b(?:mahasiswa|siswa|taruna|praja|murid|kuliah|perkuliahan|studi|akademik|kurikulum|ajaran|belajar|mata"
    r" (?:kuliah|pelajaran)|pembelajaran|kehamilan|kandungan|usia|umur|masa (?:kerja sama|pelaksanaan|kontrak|jabatan)"
    r"|sejak|terhitung|setelah|sesudah|dihitung|pelaksanaan kerja sama|jangka waktu|berjalan(?:nya)? kerja sama)\b)"
)
"""Words of a count that goes on over the end of a year; weeks are counted within one only where a month is named."""


def _number(found: re.Match[str]) -> int:
    """Which part it is; 0 for a number that cannot be read."""
    if found["romawi"]:
        return dari_romawi(found["romawi"]) or 0
    said = (found["ke"] or found["angka"]).lower()
    return int(said) if said.isdigit() else _WORDS[said]


def check(subject: Subject) -> Iterator[Finding]:
    """Find parts of a year that no year has."""
    seen: set[str] = set()
    for unit in subject.index.memuat(*_MOST):
        for found in _PART.finditer(unit.text) if unit.bahasa == "indonesia" else ():
            most, part = _MOST[found["apa"].lower()], Potongan(unit, *found.span())
            whole = "sebulan" if most == _MOST["minggu"] else "setahun"
            counted = whole == "sebulan" and not found["bulan"]
            if counted or _number(found) <= most or found[0] in seen or _RUNNING.search(part.whole):
                continue
            seen.add(found[0])
            message = f"“{found[0].removesuffix(' bulan')}” tidak ada dalam {whole}."
            hint = f"{found['apa'].capitalize()} terakhir ialah yang ke-{most}; perbaiki, atau sebut sejak kapan."
            where = subject.place(unit, *found.span())
            yield subject.finding(message, where, hint, level=Level.PERINGATAN)
