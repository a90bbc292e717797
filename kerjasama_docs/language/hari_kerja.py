"""Working days: no Saturday, Sunday, libur nasional or cuti bersama.

Neither Permen Imipas 8/2025 nor PP 28/2018 says what a hari kerja is or which day is the first. Taken here, as is
usual: the first is the first working day after the event. The calendar comes from the package ``holidays``, which
puts the libur nasional under ``public`` and the cuti bersama of the SKB under ``government``; both are needed.
"""

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

PASTI = range(2020, 2027)
"""Years whose libur and cuti bersama were compared with the SKB; the days of any other year are provisional."""
_WEEKEND = 5
"""Number of Saturday, the first day of the week that is none of work."""
MAX_HARI = 1_000
"""Most working days that are counted; the longest of the regulations are 45."""


class Tenggat(NamedTuple):
    """The last day of a term.

    Attributes:
        hari_terakhir: The day itself.
        perkiraan: Whether the term runs through a year whose calendar is provisional.
    """

    hari_terakhir: date
    perkiraan: bool


@lru_cache(maxsize=64)
def _libur(year: int) -> frozenset[date]:
    """The days of a year on which the law rests work."""
    from holidays import country_holidays  # commands that count no working day do not pay for it

    return frozenset(country_holidays("ID", years=year, categories=("government", "public")))


def hari_kerja(d: date) -> bool:
    """Whether a day is a working day."""
    return d.weekday() < _WEEKEND and d not in _libur(d.year)


def tenggat(sejak: date, jumlah: int) -> Tenggat:
    """The last day of a term of working days; the day of the event itself does not count.

    Args:
        sejak: The day of the event: a signing, the receipt of a letter.
        jumlah: Working days of the term.

    Raises:
        ValueError: No term, one longer than :data:`MAX_HARI`, or one that ends beyond the calendar.
    """
    if not 0 < jumlah <= MAX_HARI:
        raise ValueError(f"Tenggat {jumlah} hari kerja tidak dapat dihitung; tulis 1 sampai dengan {MAX_HARI}.")
    day, left = sejak, jumlah
    while left:
        if day == date.max:
            raise ValueError("Tenggat melewati akhir kalender; perbaiki tanggalnya.")
        day += timedelta(days=1)
        left -= hari_kerja(day)
    return Tenggat(day, any(year not in PASTI for year in range(sejak.year, day.year + 1)))
