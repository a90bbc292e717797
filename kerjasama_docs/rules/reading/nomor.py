"""Month and year in the number of a letter or naskah: "12/PKS/VI/2026", "PAS-04.HH.05.05 TAHUN 2026"."""

import re
from datetime import date
from typing import NamedTuple

from kerjasama_docs.language import dari_romawi
from kerjasama_docs.language.tanggal import nama_bulan
from kerjasama_docs.regex import regex

_YEAR = r"(?P<tahun{}>(?:19|20)[0-9]{{2}})(?![0-9])"
_ROMAN = r"(?P<bulan{}>X{{0,1}}(?:IX|IV|V?I{{0,3}}))"
_PARTS = regex(
    rf"/{_ROMAN.format(1)}/{_YEAR.format(1)}|/{_YEAR.format(2)}/{_ROMAN.format(2)}(?![A-Z])"
    rf"|(?:/| TAHUN ){_YEAR.format(3)}$",
    re.IGNORECASE,
)
_MONTHS = 12


class Nomor(NamedTuple):
    """What the number of a letter says of its day.

    Attributes:
        typed: The number.
        bulan: Its month; None where it names none.
        tahun: Its year.
    """

    typed: str
    bulan: int | None
    tahun: int

    def cocok(self, day: date) -> bool:
        """Whether a day is within its month, or its year where it names no month."""
        return self.tahun == day.year and self.bulan in {None, day.month}

    @property
    def kapan(self) -> str:
        """Its month and year in words."""
        return f"bulan {nama_bulan()[self.bulan - 1]} {self.tahun}" if self.bulan else f"tahun {self.tahun}"


def nomor(text: str) -> Nomor | None:
    """The month and year in a number; None for one that names no year."""
    for found in _PARTS.finditer(text):
        roman, year = found["bulan1"] or found["bulan2"], found["tahun1"] or found["tahun2"] or found["tahun3"]
        month = dari_romawi(roman) if roman else None
        if roman or found["tahun3"]:
            return Nomor(text, month if month and month <= _MONTHS else None, int(year))
    return None
