"""Working days: no Saturday, Sunday, libur nasional or cuti bersama.

Neither Permen Imipas 8/2025 nor PP 28/2018 says what a hari kerja is or which day is the first. Taken here, as is
usual: the first is the first working day after the event. The calendar comes from the package ``holidays``, which
puts the libur nasional under ``public`` and the cuti bersama of the SKB under ``government``; both are needed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

PASTI = range(2020, 2027)
"""Years whose libur and cuti bersama were compared with the SKB; the days of any other year are provisional."""
_WEEKEND = 5
"""Number of Saturday, the first day of the week that is none of work."""
MAX_HARI = 1_000
"""Most working days that are counted; the longest of the regulations are 45."""
_ONE_DAY = timedelta(days=1)
MacamLibur = Literal["akhir pekan", "libur nasional", "cuti bersama", "libur tambahan"]
"""Why no work is done on a day; the last is one that the user names."""
_CATEGORIES: Mapping[str, MacamLibur] = {"public": "libur nasional", "government": "cuti bersama"}
"""What the package calls them."""


class Tenggat(NamedTuple):
    """The last day of a term.

    Attributes:
        hari_terakhir: The day itself.
        perkiraan: Whether the term runs through a year whose calendar is provisional.
    """

    hari_terakhir: date
    perkiraan: bool


class HariLibur(NamedTuple):
    """A day on which no work is done.

    Attributes:
        tanggal: The day.
        macam: Why.
        nama: What it is called; empty for an end of the week.
    """

    tanggal: date
    macam: MacamLibur
    nama: str = ""

    @property
    def sebab(self) -> str:
        """Why no work is done: "Hari Raya Idul Adha (libur nasional)", "akhir pekan"."""
        return f"{self.nama} ({self.macam})" if self.nama else self.macam


@lru_cache(maxsize=128)
def _libur(year: int, category: str) -> Mapping[date, str]:
    """The days of a year on which the law rests work, with their names."""
    from holidays import country_holidays  # commands that count no working day do not pay for it

    return dict(country_holidays("ID", years=year, categories=(category,), language="id"))


@dataclass(frozen=True)
class Kalender:
    """The working days: of the law, and what a user knows beside it.

    Attributes:
        libur: Days without work that the package does not know, with their names.
        masuk: Days of work that would be none, with the reason.
        pasti: Years whose calendar was compared with the SKB, beside :data:`PASTI`.
        cuti_bersama: Whether cuti bersama counts as no working day; without it only for comparison.
    """

    libur: Mapping[date, str] = field(default_factory=dict)
    masuk: Mapping[date, str] = field(default_factory=dict)
    pasti: frozenset[int] = frozenset()
    cuti_bersama: bool = True

    def hari_libur(self, d: date) -> HariLibur | None:
        """Why a day is no working day; None for one that is."""
        if d in self.masuk:
            return None
        if d in self.libur:
            return HariLibur(d, "libur tambahan", self.libur[d])
        for category, macam in _CATEGORIES.items():
            name = _libur(d.year, category).get(d)
            if name and (self.cuti_bersama or macam != "cuti bersama"):
                return HariLibur(d, macam, name)
        return HariLibur(d, "akhir pekan") if d.weekday() >= _WEEKEND else None

    def hari_kerja(self, d: date) -> bool:
        """Whether a day is a working day."""
        return self.hari_libur(d) is None

    def perkiraan(self, awal: date, akhir: date) -> bool:
        """Whether a span of days runs through a year whose calendar is provisional."""
        return any(year not in PASTI and year not in self.pasti for year in range(awal.year, akhir.year + 1))

    def di_antara(self, awal: date, akhir: date) -> Iterator[HariLibur]:
        """The days without work between two days, neither of which is looked at."""
        day = awal
        while (day := day + _ONE_DAY) < akhir:
            if libur := self.hari_libur(day):
                yield libur

    def tenggat(self, sejak: date, jumlah: int, *, mundur: bool = False) -> Tenggat:
        """The last day of a term of working days; the day of the event itself does not count.

        Args:
            sejak: The day of the event: a signing, the receipt of a letter.
            jumlah: Working days of the term.
            mundur: Whether the term lies before the event; its last day is then so many working days earlier.

        Raises:
            ValueError: No term, one longer than :data:`MAX_HARI`, or one that ends beyond the calendar.
        """
        if not 0 < jumlah <= MAX_HARI:
            raise ValueError(f"Tenggat {jumlah} hari kerja tidak dapat dihitung; tulis 1 sampai dengan {MAX_HARI}.")
        step, end = (-_ONE_DAY, date.min) if mundur else (_ONE_DAY, date.max)
        day, left = sejak, jumlah
        while left:
            if day == end:
                raise ValueError("Tenggat melewati akhir kalender; perbaiki tanggalnya.")
            day += step
            left -= self.hari_kerja(day)
        return Tenggat(day, self.perkiraan(min(sejak, day), max(sejak, day)))


KALENDER = Kalender()
"""The working days as the law has them."""


def hari_kerja(d: date) -> bool:
    """Whether a day is a working day."""
    return KALENDER.hari_kerja(d)


def tenggat(sejak: date, jumlah: int) -> Tenggat:
    """The last day of a term of working days by the calendar of the law; as :meth:`Kalender.tenggat`."""
    return KALENDER.tenggat(sejak, jumlah)
