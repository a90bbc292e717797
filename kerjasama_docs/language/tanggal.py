"""Dates and times as a naskah writes them, and the ways people type them.

The opening of a naskah says the date three times, as weekday, in words and in
digits; all three must agree. The names are those of CLDR (a test compares them
with babel's, which a command would load for 20 ms).
"""

import re
from calendar import monthrange
from datetime import date, time, timedelta
from typing import Literal, get_args

from kerjasama_docs.language.terbilang import terbilang

Zona = Literal["WIB", "WITA", "WIT"]
"""The time zones of Indonesia: UTC+7, UTC+8, UTC+9."""

_OLD_MONTHS = {"pebruari": 2, "nopember": 11}
_OLD_DAYS = {"jum'at": "Jumat", "jum’at": "Jumat", "ahad": "Minggu"}

_WEEKDAY = re.compile(r"(?:hari )?(?P<hari>[^\W\d_][^\s,]*)(?:, ?| )(?P<rest>[0-9].*)", re.IGNORECASE)
_FORMS = (
    re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})"),
    re.compile(r"(?P<d>[0-9]{1,2})(?P<sep>[-/])(?P<m>[0-9]{1,2})(?P=sep)(?P<y>[0-9]{4})"),
    re.compile(r"(?P<d>[0-9]{1,2}) (?P<m>[A-Za-z]+) (?P<y>[0-9]{4})"),
)
_FIGURES = re.compile(
    r"(?<![\w/-])(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}(?P<sep>[-/])[0-9]{1,2}(?P=sep)[0-9]{4})(?![\w/-])"
)
_MONTHS = {"bulan": 1, "tahun": 12}
_DAYS = {"hari": 1, "hari kalender": 1, "minggu": 7}


_BULAN = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
_HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""The days of a week, in the order of :meth:`datetime.date.weekday`."""


def nama_bulan() -> tuple[str, ...]:
    """The twelve months, "Januari" to "Desember"."""
    return _BULAN


class UnreadableTanggalError(ValueError):
    """A text that is written in none of the forms of a date, so that it need not be one at all."""


def hari(d: date) -> str:
    """Name the weekday: "Kamis"."""
    return _HARI[d.weekday()]


def tanggal_panjang(d: date) -> str:
    """Write a date in the running text: "22 Mei 2025"."""
    return f"{d.day} {_BULAN[d.month - 1]} {d.year}"


def tanggal_hari(d: date) -> str:
    """Write a date with its weekday: "Kamis, 22 Mei 2025"."""
    return f"{hari(d)}, {tanggal_panjang(d)}"


def tanggal_pendek(d: date) -> str:
    """Write a date in digits, day first: "22-05-2025"."""
    return f"{d.day:02}-{d.month:02}-{d.year:04}"


def tanggal_terbilang(d: date) -> str:
    """Say a date in words: "tanggal dua puluh dua bulan Mei tahun dua ribu dua puluh lima"."""
    return f"tanggal {terbilang(d.day)} bulan {nama_bulan()[d.month - 1]} tahun {terbilang(d.year)}"


def tanggal_pembuka(d: date) -> str:
    """Write the date of the opening sentence of a naskah, three times over.

    "Pada hari ini, " + "Kamis, tanggal dua puluh dua bulan Mei tahun dua ribu
    dua puluh lima (22-05-2025)".
    """
    return f"{hari(d)}, {tanggal_terbilang(d)} ({tanggal_pendek(d)})"


def pukul(t: time, zona: Zona) -> str:
    """Write a time of day with a dot and its zone: "pukul 09.00 WIB" (EYD V). Seconds are left out.

    Raises:
        ValueError: Another zone; babel has no names for ours.
    """
    if zona not in get_args(Zona):
        raise ValueError(f'Zona waktu "{zona}" tidak dikenal; pakai WIB, WITA, atau WIT.')
    return f"pukul {t.hour:02}.{t.minute:02} {zona}"


def parse_tanggal(text: str) -> date:
    """Read a date: "2025-05-22", "22-05-2025", "22/05/2025", "22 Mei 2025", "Kamis, 22 Mei 2025".

    The day stands before the month, always. The old spellings Pebruari,
    Nopember, Jum'at and Ahad are understood. A weekday must be the right one.

    Raises:
        ValueError: Unreadable, not in the calendar, or on another weekday.
    """
    clean = " ".join(text.split())
    named = _WEEKDAY.fullmatch(clean)
    d = _day(named["rest"] if named else clean, text)
    if named and (written := _weekday(named["hari"])) != hari(d):
        raise ValueError(
            f"Tanggal {tanggal_pendek(d)} jatuh pada hari {hari(d)}, bukan {written}; perbaiki hari atau tanggalnya."
        )
    return d


def tulis_tanggal(text: str) -> str:
    """Write out the dates in a text that stand there in figures: "2027-04-20" → "20 April 2027".

    Raises:
        ValueError: One of them is not in the calendar.
    """
    return _FIGURES.sub(lambda match: tanggal_panjang(parse_tanggal(match[0])), text)


def _day(clean: str, text: str) -> date:
    found = next((match for form in _FORMS if (match := form.fullmatch(clean))), None)
    if not found:
        raise UnreadableTanggalError(f'Tanggal "{text}" tidak terbaca; tulis seperti 22-05-2025 atau 22 Mei 2025.')
    day, month, year = int(found["d"]), _month(found["m"]), int(found["y"])
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(
            f"Tanggal {day:02}-{month:02}-{year:04} tidak ada dalam kalender; tulis tanggal yang benar "
            "atau kosongkan untuk diisi saat penandatanganan."
        ) from None


def _month(name: str) -> int:
    if name.isdigit():
        return int(name)
    months = _OLD_MONTHS | {month.lower(): place for place, month in enumerate(nama_bulan(), 1)}
    if name.lower() not in months:
        raise ValueError(f'Bulan "{name}" tidak dikenal; pakai {", ".join(nama_bulan())}.')
    return months[name.lower()]


def _weekday(name: str) -> str:
    return _OLD_DAYS.get(name.lower(), name.capitalize())


def tambah(d: date, n: int, satuan: str) -> date:
    """Move a date by n hari, hari kalender, minggu, bulan or tahun (n below zero: back).

    Where the month of arrival is too short its last day is taken: 31 January +
    1 bulan = 28 or 29 February, 29 February 2024 + 1 tahun = 28 February 2025.

    Raises:
        ValueError: Another unit, or a date outside the calendar. "hari kerja" needs
            the holidays and is counted elsewhere.
    """
    if satuan == "hari kerja":
        raise ValueError("Hari kerja dihitung dengan kalender libur; pakai hari, minggu, bulan, atau tahun.")
    if satuan not in _DAYS and satuan not in _MONTHS:
        raise ValueError(f'Satuan waktu "{satuan}" tidak dikenal; pakai hari, minggu, bulan, atau tahun.')
    try:
        return _add_months(d, n * _MONTHS[satuan]) if satuan in _MONTHS else d + timedelta(n * _DAYS[satuan])
    except (ValueError, OverflowError):
        raise ValueError(
            f"{tanggal_pendek(d)} ditambah {n} {satuan} melewati batas kalender; periksa lamanya."
        ) from None


def _add_months(d: date, months: int) -> date:
    year, month = divmod(d.year * 12 + d.month - 1 + months, 12)
    return d.replace(year=year, month=month + 1, day=min(d.day, monthrange(year, month + 1)[1]))


def tanggal_akhir(mulai: date, n: int, satuan: str) -> date:
    """Give the day on which a jangka waktu that starts on ``mulai`` ends.

    3 tahun from 22-05-2025 end on 22-05-2028: naskah kerja sama name the same
    day n years later, not the eve of it (21-05-2028) as a strict count of days
    would give. All units follow the same habit.

    Raises:
        ValueError: n below 1, and as :func:`tambah`.
    """
    if n < 1:
        raise ValueError(f"Jangka waktu {n} {satuan} tidak sah; tulis bilangan bulat paling sedikit 1.")
    return tambah(mulai, n, satuan)
