"""Penandatanganan 18 Mei 2025 jatuh pada hari Minggu.

Naskah kerja sama jarang ditandatangani pada hari Minggu atau hari libur yang tetap tanggalnya; biasanya tanggalnya
salah ketik satu hari. Bila memang demikian, tidak ada yang perlu diubah.

Salah: penandatanganan: {tanggal: 2025-05-18}
Benar: penandatanganan: {tanggal: 2025-05-19}
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_SUNDAY = 6
_FIXED = {
    (1, 1): "Tahun Baru Masehi",
    (5, 1): "Hari Buruh Internasional",
    (6, 1): "Hari Lahir Pancasila",
    (8, 17): "Hari Kemerdekaan",
    (12, 25): "Hari Natal",
}
"""Holidays that fall on the same day every year; the others are set anew each year."""


def _rest(day: date) -> str:
    """Why nobody works on a day; empty for any other."""
    return _FIXED.get((day.month, day.day), "") or ("hari Minggu" if day.weekday() == _SUNDAY else "")


def check(subject: Subject) -> Iterator[Finding]:
    """Find a signing on a day of rest."""
    day = subject.tanggal
    rest = _rest(day) if day else ""
    if day and rest:
        message = f"Penandatanganan {tanggal_panjang(day)} jatuh pada {rest}."
        hint = "Periksa tanggalnya; bila memang hari itu, abaikan saran ini."
        yield subject.finding(message, ("penandatanganan", "tanggal"), hint, level=Level.SARAN)
