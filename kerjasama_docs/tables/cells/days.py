"""Days as units write them in a table: strictly first, then the usual looser forms with a note."""

import re
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum, StrEnum

from kerjasama_docs import language
from kerjasama_docs.language.baca_tanggal import UnreadableTanggalError, bulan_ke
from kerjasama_docs.regex import regex

MAX_TEXT = 60
"""Longest text that can be a day, in characters."""
_EPOCH = date(1899, 12, 30)
"""Day 0 of Excel, with its 29 February 1900 taken into account."""
_SERIAL = range(29_221, 73_051)
"""Days of the years 1980 to 2099 as Excel counts them."""
_LEAD = regex(
    r"^(?:(?:paling lambat|paling lama|selambat-lambatnya|sebelum|sampai(?: dengan)?|s\.?/?d\.?|target|pada"
    r"|tanggal|tgl\.?)\s*:?\s+)+",
    re.IGNORECASE,
)
_MIDNIGHT = regex(r"[ T]0?0[:.]00(?:[:.]00(?:\.0+)?)?(?:Z| ?WIB)?$")
_HOUR = regex(
    r"[ T](?:pukul |jam )?[0-2]?[0-9][:.][0-5][0-9](?:[:.][0-5][0-9](?:\.[0-9]{1,6})?)?"
    r"(?:Z| ?(?:AM|PM|WIB|WITA|WIT))?$",
    re.IGNORECASE,
)
_FULL = regex(r"(?P<d>[0-9]{1,2})\s*[-/. ]\s*(?P<m>[0-9]{1,2}|[A-Za-z]{3,9}\.?)\s*[-/., ]\s*(?P<y>[0-9]{4}|[0-9]{2})")
_ISO = regex(r"(?P<y>[0-9]{4})[/.](?P<m>[0-9]{1,2})[/.](?P<d>[0-9]{1,2})")
_IN_FIGURES = regex(r"(?P<a>[0-9]{1,2})\s*[-/.]\s*(?P<b>[0-9]{1,2})\s*[-/.]\s*(?P<y>[0-9]{4}|[0-9]{2})", re.ASCII)
_SHORT = 2
"""Digits of a year without its century."""


class Order(Enum):
    """In which order a column writes its days in figures."""

    DAY_FIRST = "hari/bulan/tahun"
    MONTH_FIRST = "bulan/hari/tahun"
    BOTH = "dua urutan"
    """Some of its cells have the day first and some the month: none of them can be read for sure."""


class Note(StrEnum):
    """What was assumed to get a day; nothing where it is written out in full."""

    NONE = ""
    SERIAL = "bilangan dibaca sebagai tanggal menurut hitungan Excel"
    HOUR = "jamnya tidak dibaca"
    CENTURY = "tahun dua angka dibaca sebagai tahun 2000-an"


Read = tuple[date, Note]
"""A day, and what was assumed to get it."""


def day_of(value: str | Decimal, *, month_first: bool = False) -> Read:
    """Read a day from a text, or from a number as Excel counts days.

    Args:
        value: The text or the number.
        month_first: Whether the month stands first where a day is written in figures only.

    Raises:
        ValueError: It names no day, or none in the calendar; the message says what to write.
    """
    if isinstance(value, Decimal) or value.strip().isdecimal():
        return _serial(value)
    clean = without_lead(value)
    if len(clean) > MAX_TEXT:
        raise _unreadable(value)
    timeless = _timeless(clean)
    day, note = _of_text(timeless or clean, value, month_first=month_first)
    return day, note or (Note.HOUR if timeless else Note.NONE)


def _of_text(clean: str, value: str, *, month_first: bool) -> Read:
    """The day of a text without what may stand around it."""
    if month_first and (found := _IN_FIGURES.fullmatch(clean)):
        return _read(found["y"], found["a"], found["b"])
    if found := _FULL.fullmatch(clean) or _ISO.fullmatch(clean):
        return _read(found["y"], found["m"], found["d"])
    if not re.search(r"[0-9]{4}", clean):
        raise _unreadable(value)
    try:
        return language.parse_tanggal(clean), Note.NONE
    except UnreadableTanggalError:
        raise _unreadable(value) from None


def _timeless(text: str) -> str:
    """A day without the hour behind it; empty where none stands there."""
    return _HOUR.sub("", text) if _HOUR.search(text) and not _FULL.fullmatch(text) else ""


def without_lead(text: str) -> str:
    """A text as a day alone: without "paling lambat" before and midnight behind it; a longer text as it is."""
    clean = " ".join(text.split()).rstrip(" .,;")
    return _MIDNIGHT.sub("", _LEAD.sub("", clean)) if len(clean) <= 2 * MAX_TEXT else clean


def two_readings(value: str | date) -> tuple[date | None, date | None]:
    """A day written in figures, read as day/month and as month/day; None where the calendar has none."""
    if isinstance(value, date):
        return value, _in_calendar(value.year, value.day, value.month)
    clean = without_lead(value) if len(value) <= MAX_TEXT else ""
    found = _IN_FIGURES.fullmatch(_timeless(clean) or clean)
    if not found:
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
    return _EPOCH + timedelta(int(number)), Note.SERIAL


def _month(name: str) -> int:
    if name.isdecimal():
        return int(name)
    month = bulan_ke(name)
    if month is None:
        raise ValueError(f"Bulan “{name}” tidak dikenal; tulis misalnya 31-03-2027 atau 31 Maret 2027.")
    return month


def _read(year: str, month: str, day: str) -> Read:
    read = language.parse_tanggal(f"{_year(year):04}-{_month(month)}-{day}")
    return read, Note.CENTURY if len(year) == _SHORT else Note.NONE
