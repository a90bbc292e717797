"""Dates and times as a naskah writes them.

The opening of a naskah says the date three times, as weekday, in words and in
digits; all three must agree. The names are those of CLDR (a test compares them
with babel's, which a command would load for 20 ms).
"""

from calendar import monthrange
from datetime import date, time, timedelta
from typing import Literal, get_args

from kerjasama_docs.language.terbilang import terbilang

Zona = Literal["WIB", "WITA", "WIT"]
"""The time zones of Indonesia: UTC+7, UTC+8, UTC+9."""


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


def tanggal_akhir(mulai: date, n: int, satuan: str, *, sebelumnya: bool = False) -> date:
    """Give the day on which a jangka waktu that starts on ``mulai`` ends.

    3 tahun from 22-05-2025 end on 22-05-2028: naskah kerja sama name the same
    day n years later. All units follow the same habit.

    Args:
        mulai: The first day.
        n: How many.
        satuan: Of what.
        sebelumnya: Whether it ends on the eve of that day (21-05-2028), as a strict count of days gives it. A month
            without that day ends it on its own last one: 1 bulan from 31-01-2027 on 28-02-2027, either way.

    Raises:
        ValueError: n below 1, and as :func:`tambah`.
    """
    if n < 1:
        raise ValueError(f"Jangka waktu {n} {satuan} tidak sah; tulis bilangan bulat paling sedikit 1.")
    same = tambah(mulai, n, satuan)
    short = satuan in _MONTHS and same.day != mulai.day
    return same - timedelta(days=1) if sebelumnya and not short else same
