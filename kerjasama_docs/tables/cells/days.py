"""Days as units write them in a table: strictly first, then the usual looser forms with a note."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal

from kerjasama_docs import language
from kerjasama_docs.language.baca_tanggal import UnreadableTanggalError, bulan_ke
from kerjasama_docs.regex import regex

MAX_TEXT = 60
"""Longest text that can be a day, in characters."""
_EPOCH = date(1899, 12, 30)
"""Day 0 of Excel, with its 29 February 1900 taken into account."""
_SERIAL = range(29_221, 73_051)
"""Days of the years 1980 to 2099 as Excel counts them."""
_ORDINALS: Mapping[str, int] = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "pertama": 1,
    "kesatu": 1,
    "kedua": 2,
    "ketiga": 3,
    "keempat": 4,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
}
_LEAD = regex(
    r"^(?:(?:paling lambat|paling lama|selambat-lambatnya|sebelum|sampai(?: dengan)?|s\.?/?d\.?|target|pada"
    r"|tanggal|tgl\.?)\s*:?\s+)+",
    re.IGNORECASE,
)
_MIDNIGHT = regex(r"[ T]0?0[:.]00(?:[:.]00(?:\.0+)?)?(?:Z| ?WIB)?$")
_YEAR = r"(?:(?:tahun|thn?\.?|ta)?\s*)(?P<y>[0-9]{4})"
_FULL = regex(r"(?P<d>[0-9]{1,2})\s*[-/. ]\s*(?P<m>[0-9]{1,2}|[A-Za-z]{3,9}\.?)\s*[-/., ]\s*(?P<y>[0-9]{4}|[0-9]{2})")
_ISO = regex(r"(?P<y>[0-9]{4})[/.](?P<m>[0-9]{1,2})[/.](?P<d>[0-9]{1,2})")
_WHOLE_MONTH = regex(
    rf"(?:(?:akhir|bulan|bln\.?)\s+)*(?P<m>[A-Za-z]{{3,9}}\.?)[\s,-]*{_YEAR}|(?P<n>[0-9]{{1,2}})[-/](?P<y2>[0-9]{{4}})",
    re.IGNORECASE,
)
_PERIOD = regex(
    rf"(?P<w>triwulan|tri wulan|tw\.?|trw\.?|kuartal|kwartal|q|semester|smt\.?)[\s-]*(?:ke[\s-]*)?"
    rf"(?P<n>[a-z]+|[1-4])[\s,/-]+{_YEAR}",
    re.IGNORECASE,
)
_IN_FIGURES = regex(r"(?P<a>[0-9]{1,2})\s*[-/.]\s*(?P<b>[0-9]{1,2})\s*[-/.]\s*(?P<y>[0-9]{4}|[0-9]{2})", re.ASCII)
_HALF_YEAR, _QUARTER, _MONTHS_OF_A_YEAR = 6, 3, 12
_SHORT = 2
"""Digits of a year without its century."""

Read = tuple[date, str]
"""A day, and what was assumed to get it (Indonesian); empty when it is written out in full."""


def day_of(value: str | Decimal) -> Read:
    """Read a day from a text, or from a number as Excel counts days.

    Raises:
        ValueError: It names no day, or none in the calendar; the message says what to write.
    """
    if isinstance(value, Decimal) or value.strip().isdecimal():
        return _serial(value)
    clean = " ".join(value.split()).rstrip(" .,;")
    if len(clean) > MAX_TEXT:
        raise _unreadable(value)
    clean = _MIDNIGHT.sub("", _LEAD.sub("", clean))
    for form, read in _READERS:
        if found := form.fullmatch(clean):
            return read(found)
    if not re.search(r"[0-9]{4}", clean):
        raise _unreadable(value)
    try:
        return language.parse_tanggal(clean), ""
    except UnreadableTanggalError:
        raise _unreadable(value) from None


def two_readings(value: str | date) -> tuple[date | None, date | None]:
    """A day written in figures, read as day/month and as month/day; None where the calendar has none."""
    if isinstance(value, date):
        return value, _in_calendar(value.year, value.day, value.month)
    if len(value) > MAX_TEXT or not (found := _IN_FIGURES.fullmatch(_MIDNIGHT.sub("", value.strip()))):
        return None, None
    year, one, two = _year(found["y"]), int(found["a"]), int(found["b"])
    return _in_calendar(year, two, one), _in_calendar(year, one, two)


def _in_calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(digits: str) -> int:
    """A year, of which the century may be left out."""
    return int(digits) + (2000 if len(digits) == _SHORT else 0)


def _unreadable(value: str | Decimal) -> ValueError:
    shown = language.dipotong(str(value), MAX_TEXT)
    return ValueError(
        f"“{shown}” tidak terbaca sebagai tanggal; tulis harinya, misalnya 31-03-2027 atau 31 Maret 2027."
    )


def _serial(value: str | Decimal) -> Read:
    """A day as Excel counts it."""
    number = value if isinstance(value, Decimal) else Decimal(value.strip()[:20])
    if not number.is_finite() or number != number.to_integral_value() or int(number) not in _SERIAL:
        raise _unreadable(value)
    return _EPOCH + timedelta(int(number)), f"{int(number)} dibaca sebagai tanggal menurut hitungan Excel"


def _month(name: str) -> int:
    if name.isdecimal():
        return int(name)
    month = bulan_ke(name)
    if month is None:
        raise ValueError(f"Bulan “{name}” tidak dikenal; tulis misalnya 31-03-2027 atau 31 Maret 2027.")
    return month


def _full(found: re.Match[str]) -> Read:
    day = language.parse_tanggal(f"{_year(found['y']):04}-{_month(found['m'])}-{found['d']}")
    return day, f"tahun {found['y']} dibaca sebagai {day.year}" if len(found["y"]) == _SHORT else ""


def _last_day(year: int, month: int, what: str) -> Read:
    if not year or month not in range(1, _MONTHS_OF_A_YEAR + 1):
        raise _unreadable(what)
    return date(year, month, monthrange(year, month)[1]), f"“{what}” dibaca sebagai hari terakhirnya"


def _end_of_month(found: re.Match[str]) -> Read:
    return _last_day(int(found["y"] or found["y2"]), _month(found["m"] or found["n"]), found[0])


def _end_of_period(found: re.Match[str]) -> Read:
    """The last day of a quarter or of half a year."""
    length = _HALF_YEAR if found["w"].casefold().startswith("s") else _QUARTER
    month = _ORDINALS.get(found["n"].casefold(), 0) * length
    return _last_day(int(found["y"]), month, found[0])


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Read]], ...] = (
    (_FULL, _full),
    (_ISO, _full),
    (_PERIOD, _end_of_period),
    (_WHOLE_MONTH, _end_of_month),
)
