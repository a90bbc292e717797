"""A time in words read to the days it spans: "triwulan I tahun 2027", "minggu kedua Mei 2027", "Maret–Agustus 2027".

What names no year says nothing certain and is not read.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kerjasama_docs.language.baca_tanggal import bulan_ke
from kerjasama_docs.language.nomor import dari_romawi
from kerjasama_docs.regex import regex

_LONGEST = 300
_WORDS = {"pertama": 1, "kesatu": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "terakhir": 5}
_NUMBER = rf"(?:ke[- ]?)?(?:[1-5]|iv|v|i{{1,3}}|{'|'.join(_WORDS)})(?![\w])"
_AND = r"(?: ?(?:,|/|[-–—]) ?| (?:dan|s\.?/?d\.?|sampai dengan|sampai|hingga) )"
_PARTS = {"triwulan": 3, "kuartal": 3, "tw": 3, "q": 3, "semester": 6, "smt": 6, "caturwulan": 4}
"""Months of a part of a year, by what it is called."""
_MONTH = r"(?P<bulan>[a-z]{3,9})\.?"
_POINT = regex(
    rf"\b(?:(?P<part>{'|'.join(_PARTS)})\.? ?(?P<n>{_NUMBER})(?:{_AND}(?P<last>{_NUMBER}))?"
    rf"|(?:minggu|pekan) (?P<week>{_NUMBER})(?: bulan)? {_MONTH.replace('bulan', 'bulan_minggu')}"
    rf"|(?P<day>[0-9]{{1,2}})(?:{_AND}(?P<day_last>[0-9]{{1,2}}))? {_MONTH.replace('bulan', 'bulan_hari')}"
    rf"|(?P<year>(?:19|20|21)[0-9]{{2}})(?![0-9])"
    rf"|{_MONTH})",
)
_BEFORE = regex(r"\b(?:sebelum|paling lambat|paling lama|selambat|menjelang)")
_AFTER = regex(r"\b(?:setelah|sesudah|sejak|mulai|terhitung|pasca)")
_DAYS_OF_WEEK = 7
_LAST_WEEK = 22
"""From which day on a week may be the last one of its month."""


class Rentang(NamedTuple):
    """The days from one to another, both included."""

    awal: date
    akhir: date


class Kurun(NamedTuple):
    """What a time in words says.

    Attributes:
        mulai: Within which days it begins; None where it only says until when.
        selesai: Within which days it ends; None where it only says from when on.
    """

    mulai: Rentang | None
    selesai: Rentang | None


class _Titik(NamedTuple):
    """A piece of a time: some months of a year, or some days of one month; no year where another piece names it.

    Attributes:
        months: The first and the last month; all of them for a year alone.
        days: The first and the last day of that month; None for whole months.
        year: The year.
    """

    months: tuple[int, int]
    days: tuple[int, int] | None = None
    year: int | None = None

    def dalam(self, year: int) -> Rentang | None:
        """Its days in a year; None where that month lacks one of them."""
        first, last = self.months
        length = monthrange(year, last)[1]
        start, end = self.days or (1, length)
        if start > length:
            return None
        return Rentang(date(year, first, start), date(year, last, min(end, length)))


def kurun(text: str) -> Kurun | None:
    """Read a time in words; None where it names no year, or nothing that is one."""
    clean = " ".join(text.split()).lower()
    if len(clean) > _LONGEST:
        return None
    spans = _dated(_pieces(clean))
    if not spans:
        return None
    first, last = min(spans), max(spans, key=lambda span: span.akhir)
    before, after = _BEFORE.search(clean), _AFTER.search(clean)
    open_end = after is not None and len(spans) == 1
    return Kurun(None if before else first, None if open_end else last)


def _pieces(clean: str) -> list[_Titik]:
    """The pieces of a time, a year that follows one taken into it."""
    found: list[_Titik] = []
    bare = False
    for match in _POINT.finditer(clean):
        piece = _piece(match)
        if piece is None:
            continue
        year_alone = match["year"] is not None
        if year_alone and bare:
            found[-1] = found[-1]._replace(year=piece.year)
        else:
            found.append(piece)
        bare = not year_alone
    return found


def _piece(match: re.Match[str]) -> _Titik | None:
    if match["year"]:
        return _Titik((1, 12), year=int(match["year"]))
    if match["part"]:
        return _part(_PARTS[match["part"]], _number(match["n"]), _number(match["last"] or match["n"]))
    if match["week"]:
        return _week(bulan_ke(match["bulan_minggu"]), _number(match["week"]))
    if match["day"]:
        month, day = bulan_ke(match["bulan_hari"]), int(match["day"])
        return _Titik((month, month), (day, int(match["day_last"] or day))) if month and day else None
    month = bulan_ke(match["bulan"])
    return _Titik((month, month)) if month else None


def _part(months: int, first: int, last: int) -> _Titik | None:
    """Parts of a year of so many months; None for one that no year has."""
    if not first <= last <= 12 // months:
        return None
    return _Titik((months * (first - 1) + 1, months * last))


def _week(month: int | None, week: int) -> _Titik | None:
    """A week of a month, whether it is counted from the first day, the first Monday or the first whole week."""
    if month is None:
        return None
    days = (_DAYS_OF_WEEK * (week - 2) + 2, _DAYS_OF_WEEK * (week + 1) - 1)
    return _Titik((month, month), (max(1, min(days[0], _LAST_WEEK)), 31 if days[1] > _LAST_WEEK else days[1]))


def _number(text: str) -> int:
    bare = re.sub(r"^ke[- ]?(?=[0-9iv])", "", text)
    return _WORDS.get(bare) or dari_romawi(bare) or int(bare)


def _dated(pieces: Sequence[_Titik]) -> list[Rentang]:
    """The pieces with their years: one without has that of the next one, or of the year before where it comes later.

    Nothing where a piece has no year at all, or a day that is not in the calendar.
    """
    found: list[Rentang] = []
    year: int | None = None
    later: date | None = None
    for piece in reversed(pieces):
        year = piece.year or year
        span = piece.dalam(year) if year else None
        if span and later and piece.year is None and span.awal > later:
            span = piece.dalam(span.awal.year - 1)
        if span is None:
            return []
        found.append(span)
        later, year = span.awal, span.awal.year
    return found[::-1]
