"""Lengths of time in a running text: "3 (tiga) tahun", "14 hari kerja", "enam bulan", "3 (three) years"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kerjasama_docs.language import tambah
from kerjasama_docs.language.baca_angka import angka_kata, lurus
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.reading.hari import MONTHS
from kerjasama_docs.rules.reading.potongan import Potongan

_UNITS = {
    "hari kerja": (1, "hari kerja"), "hari kalender": (1, "hari"), "hari": (1, "hari"), "minggu": (1, "minggu"),
    "pekan": (1, "minggu"), "bulan": (1, "bulan"), "triwulan": (3, "bulan"), "semester": (6, "bulan"),
    "tahun": (1, "tahun"), "working day": (1, "hari kerja"), "business day": (1, "hari kerja"),
    "calendar day": (1, "hari"), "day": (1, "hari"), "week": (1, "minggu"), "month": (1, "bulan"), "year": (1, "tahun"),
}  # fmt: skip
"""What a unit comes to, by its name in either language."""
_NAMES = "|".join(_UNITS)
_NUMBER = "(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|belas|puluh|ratus)"
_OF = rf" (?P<satuan>(?:{_NAMES}))(?:s\b|\b)(?! (?:[12][0-9]{{3}}|(?:{MONTHS.lower()})\b))"
"""The unit behind a number, and no month or year behind that."""
_FIGURES = regex(rf"[0-9][0-9]{{0,3}}(?![0-9])(?: ?\((?P<kata>[^()\d]{{2,80}})\))?{_OF}")
_WORDS = regex(rf"{_NUMBER}(?: {_NUMBER}){{0,5}}{_OF}")
"""Either, in small letters; what stands before them is looked at afterwards, so that they are found fast."""
KATA_LAMA = ("hari", "minggu", "pekan", "bulan", "triwulan", "semester", "tahun", "day", "week", "month", "year")
"""One of these stands in every length."""
_JOINED = regex(r"[\w.,/:×–—-]$")
"""What makes a number a part of a longer one: "2 x 24", "1.500", "tigapuluh"."""
_NAMED = regex(r"\b(?:tanggal|tgl\.?|nomor|no\.|pasal|ayat|angka|huruf|usia|umur|ke|pukul)[ -]$|\+ ?$")
"""Words before a number that names something, or an age: "tanggal 10 bulan berikutnya"."""
_NEAR = 10
"""Signs before a number that are looked at."""
_DAYS = {"hari kerja": 1.4, "hari": 1.0, "minggu": 7.0, "bulan": 30.44, "tahun": 365.25}
"""Days of a unit, as far as two lengths are compared."""


@dataclass(frozen=True, slots=True)
class Lama(Potongan):
    """A length of time in a text.

    Attributes:
        n: How many.
        satuan: Of what: hari kerja, hari, minggu, bulan, tahun.
        kata: Whether words stand beside its figures, or alone.
        huruf: Whether words stand alone.
    """

    n: int
    satuan: str
    kata: bool
    huruf: bool

    @property
    def hari(self) -> float:
        """Its days, about."""
        return self.n * _DAYS[self.satuan]

    def sejak(self, first: date) -> date | None:
        """The same day so much later; None for working days and beyond the calendar."""
        try:
            return tambah(first, self.n, self.satuan)
        except ValueError:
            return None


def lama_in(units: Iterable[TextUnit]) -> Iterator[Lama]:
    """The lengths of time in some texts, in the order of reading."""
    for unit in units:
        low = unit.text.lower()
        if len(low) == len(unit.text):
            yield from sorted(_in(unit, low), key=lambda each: each.start)


def _in(unit: TextUnit, low: str) -> Iterator[Lama]:
    """The lengths in a text, from its words in small letters."""
    for pattern in (_FIGURES, _WORDS):
        for found in pattern.finditer(low):
            each = _read(unit, found, figures=pattern is _FIGURES)
            if each:
                yield each


def side_by_side(lengths: Iterable[Lama]) -> Iterator[tuple[Lama, ...]]:
    """Lengths, those that stand side by side together: "1 (satu) tahun 6 (enam) bulan"."""
    group: tuple[Lama, ...] = ()
    for each in lengths:
        last = group[-1] if group else None
        if last and last.unit is each.unit and each.unit.text[last.end : each.start] in {" ", " dan ", ", "}:
            group = (*group, each)
            continue
        if group:
            yield group
        group = (each,)
    if group:
        yield group


def _read(unit: TextUnit, found: re.Match[str], *, figures: bool) -> Lama | None:
    before = found.string[max(0, found.start() - _NEAR) : found.start()]
    n = int(found[0].partition(" ")[0].partition("(")[0]) if figures else _words(found)
    if not n or _JOINED.search(before) or _NAMED.search(before):
        return None
    times, satuan = _UNITS[found["satuan"]]
    return Lama(
        unit=unit,
        start=found.start(),
        end=found.end(),
        n=n * times,
        satuan=satuan,
        kata=not figures or found["kata"] is not None,
        huruf=not figures,
    )


def _words(found: re.Match[str]) -> int | None:
    """What words come to; None for words that are no number."""
    said = angka_kata(lurus(found[0][: found.start("satuan") - found.start()]))
    return None if said is None else int(said)
