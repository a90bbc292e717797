"""Dates in the ways people write them: ``10 Desember 2026``, ``Kamis, 10/12/2026``, ``December 10, 2026``."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from functools import cache

from kerjasama_docs.language.baca_angka import angka_kata, lurus
from kerjasama_docs.language.lipat import LEBAR
from kerjasama_docs.language.potong import dipotong
from kerjasama_docs.language.tanggal import hari, nama_bulan, tanggal_panjang, tanggal_pendek
from kerjasama_docs.regex import regex

_LONGEST = 200
_SHORT: Mapping[str, int] = {
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "mrt": 3, "apr": 4, "mei": 5, "jun": 6, "jul": 7, "agu": 8, "agt": 8,
    "agus": 8, "ags": 8, "agust": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "nop": 11, "des": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "aug": 8, "august": 8, "oct": 10,
    "october": 10, "december": 12, "dec": 12, "pebruari": 2, "nopember": 11,
}  # fmt: skip
"""Months in other spellings, shortened, and in English."""
_OLD_DAYS: Mapping[str, str] = {
    "jum'at": "Jumat", "jum’at": "Jumat", "ahad": "Minggu", "senen": "Senin", "rebo": "Rabu", "saptu": "Sabtu",
    "monday": "Senin", "tuesday": "Selasa", "wednesday": "Rabu", "thursday": "Kamis", "friday": "Jumat",
    "saturday": "Sabtu", "sunday": "Minggu",
}  # fmt: skip
_DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", *_OLD_DAYS)
_LEAD = regex(r"(?:pada |hari |tanggal:? |tgl\.? ?:? ?)+", re.IGNORECASE)
_WEEKDAY = regex(rf"(?P<hari>{'|'.join(_DAYS)})(?:, ?| ?/ ?| )(?=\S)", re.IGNORECASE)
_MIDNIGHT = regex(r"(?<=[0-9])[ T]00[:.]00(?:[:.]00(?:\.0+)?)?Z?$", re.IGNORECASE)
_Y, _D = r"(?P<y>[0-9]{4})", r"(?P<d>[0-9]{1,2})"
_M = r"(?P<m>[^\W\d_]{3,12})\.?"
_FORMS = (
    regex(rf"{_Y} ?(?P<sep>[-/.]) ?(?P<m>[0-9]{{1,2}}) ?(?P=sep) ?{_D}"),
    regex(rf"{_D} ?(?P<sep>[-/.]) ?(?P<m>[0-9]{{1,2}}) ?(?P=sep) ?{_Y}"),
    regex(
        rf"(?:the )?{_D}(?:st|nd|rd|th)?(?: of)?[- /]{{0,2}}(?:bulan )?{_M}[- /,]{{0,2}}(?:tahun )?{_Y}", re.IGNORECASE
    ),
    regex(rf"{_M} {_D}(?:st|nd|rd|th)?,? {_Y}", re.IGNORECASE),
)
_IN_WORDS = regex(
    r"(?P<d>[a-z][a-z ]{2,24}?)(?: bulan)? (?P<m>[a-z]{3,12})(?: tahun)? (?P<y>(?:dua ribu|seribu)[a-z ]{0,60})"
    r"(?: \((?P<same>[^()]+)\))?",
    re.IGNORECASE,
)
_TWO_DIGITS = regex(r"(?P<front>[0-9]{1,2}[-/. ]+(?:[0-9]{1,2}|[A-Za-z]{3,12}\.?)[-/. ,]+)['’]?(?P<y>[0-9]{2})")
_NO_YEAR = regex(rf"{_D} ?{_M}", re.IGNORECASE)
_NO_DAY = regex(rf"(?:bulan )?{_M}[ ,]+(?:tahun )?{_Y}|(?P<n>[0-9]{{1,2}})[-/](?P<z>[0-9]{{4}})", re.IGNORECASE)
_FIGURES = regex(
    r"(?<![\w/.-])(?:[0-9]{4}(?P<iso>[-/])[0-9]{1,2}(?P=iso)[0-9]{1,2}"
    r"|[0-9]{1,2}(?P<sep>[-/.])[0-9]{1,2}(?P=sep)[0-9]{4})(?![\w/-]|\.[0-9])"
)


class UnreadableTanggalError(ValueError):
    """A text that is written in none of the forms of a date, so that it need not be one at all."""


class NoTanggalError(ValueError):
    """A text that is written as a date, of a day that the calendar does not have."""


_LONGEST_MONTH = 31


def bulan_ke(name: str) -> int | None:
    """Which month a name means, from 1: "Desember", "Des.", "Nopember", "December"; None for another word."""
    return _months().get(name.casefold().rstrip("."))


@cache
def _months() -> Mapping[str, int]:
    return {**_SHORT, **{month.lower(): place for place, month in enumerate(nama_bulan(), 1)}}


def parse_tanggal(text: str) -> date:
    """Read a date: "2025-05-22", "22-05-2025", "22/05/2025", "22.05.2025", "22 Mei 2025", "Kamis, 22 Mei 2025".

    In figures the day stands before the month, always. Shortened months ("22 Agt 2025"), the old spellings Pebruari,
    Nopember, Jum'at and Ahad, English ("May 22, 2025") and the words of a naskah ("tanggal dua puluh dua bulan Mei
    tahun dua ribu dua puluh lima") are understood. A weekday must be the right one.

    Raises:
        ValueError: Unreadable, not in the calendar, or on another weekday.
    """
    if len(text) > _LONGEST:
        raise _unreadable(dipotong(text, _LONGEST))
    clean = _MIDNIGHT.sub("", " ".join(text.translate(LEBAR).split()).rstrip(" .,;"))
    named = _WEEKDAY.match(clean, _led(clean, 0))
    start = _led(clean, named.end()) if named else _led(clean, 0)
    d = _day(clean[start:], text)
    if named and (written := _weekday(named["hari"])) != hari(d):
        raise ValueError(
            f"Tanggal {tanggal_pendek(d)} jatuh pada hari {hari(d)}, bukan {written}; perbaiki hari atau tanggalnya."
        )
    return d


def _led(clean: str, start: int) -> int:
    """Where a date begins behind "pada tanggal"."""
    found = _LEAD.match(clean, start)
    return found.end() if found else start


def tulis_tanggal(text: str) -> str:
    """Write out the dates in a text that stand there in figures: "2027-04-20" → "20 April 2027".

    Raises:
        ValueError: One of them is not in the calendar.
    """
    return _FIGURES.sub(lambda match: tanggal_panjang(parse_tanggal(match[0])), text)


def _day(clean: str, text: str) -> date:
    found = next((match for form in _FORMS if (match := form.fullmatch(clean))), None)
    if not found:
        return _in_words(clean, text)
    return _in_calendar(int(found["d"]), _month(found["m"]), int(found["y"]))


def _in_words(clean: str, text: str) -> date:
    """A date as the opening of a naskah says it."""
    found = _IN_WORDS.fullmatch(clean)
    day, year = (angka_kata(lurus(found["d"])), angka_kata(lurus(found["y"]))) if found else (None, None)
    if not found or day is None or year is None:
        raise _unreadable(text, _advice(clean))
    d = _in_calendar(int(day), _month(found["m"]), int(year))
    if found["same"] and (other := parse_tanggal(found["same"])) != d:
        raise ValueError(
            f'Tanggal "{text}" tidak cocok: {tanggal_panjang(d)} dalam kata, {tanggal_panjang(other)} dalam angka; '
            "samakan keduanya."
        )
    return d


def _in_calendar(day: int, month: int, year: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        shown = f"Tanggal {day:02}-{month:02}-{year:04} tidak ada dalam kalender"
        if turned := _turned(day, month, year):
            raise NoTanggalError(f"{shown}; hari ditulis sebelum bulan: tulis {tanggal_panjang(turned)}.") from None
        last = _last(month, year) if 1 <= day <= _LONGEST_MONTH else None
        meant = f"tulis tanggal yang benar, misalnya {tanggal_panjang(last)}," if last else "tulis tanggal yang benar"
        raise NoTanggalError(f"{shown}; {meant} atau kosongkan untuk diisi saat penandatanganan.") from None


def _last(month: int, year: int) -> date | None:
    """The last day of a month; None where there is no such month."""
    try:
        return date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None


def _turned(day: int, month: int, year: int) -> date | None:
    """The date that is meant where the month stands before the day."""
    try:
        return date(year, day, month)
    except ValueError:
        return None


def _advice(clean: str) -> str:
    """What is missing of a date, and what to write."""
    if found := _TWO_DIGITS.fullmatch(clean):
        return f"tulis tahun dengan empat angka: {found['front']}20{found['y']}."
    if (found := _NO_YEAR.fullmatch(clean)) and bulan_ke(found["m"]):
        return f"tahunnya belum ada; tulis {clean.rstrip('.')} dengan tahunnya, atau kosongkan."
    if found := _NO_DAY.fullmatch(clean):
        return "harinya belum ada; tulis harinya juga, misalnya 22 Mei 2025, atau kosongkan."
    return ""


def _unreadable(text: str, advice: str = "") -> UnreadableTanggalError:
    todo = f": {advice}" if advice else "; tulis seperti 22-05-2025 atau 22 Mei 2025."
    return UnreadableTanggalError(f'Tanggal "{text}" tidak terbaca{todo}')


def _month(name: str) -> int:
    if name.isdigit():
        return int(name)
    if month := bulan_ke(name):
        return month
    raise ValueError(f'Bulan "{name}" tidak dikenal; pakai {", ".join(nama_bulan())}.')


def _weekday(name: str) -> str:
    return _OLD_DAYS.get(name.lower(), name.capitalize())
