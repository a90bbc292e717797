"""The first and the last day of a length of time, by what is said of it."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date

Said = dict[str, int]
"""What a text says of a length of time: ``tahun``, ``bulan``, ``hari``, ``satuan`` (its length in months), ``ke``
(which of them) and ``bagian`` (beginning, middle, end)."""
Days = tuple[date, date]
"""The first and the last day."""
WEEK = 0
"""The length of a week, which has no months."""
LAST = 99
"""The last of all days, weeks or parts of a year, however many there are."""
ANY_LEAP_YEAR = 2000
"""The year of what names none."""
_YEARS = range(1980, 2100)
_MONTHS, _PART_MONTHS, _WEEK_DAYS, _PART_DAYS = 12, 4, 7, 10
_END = 2
"""The last of three parts."""


def days_of(said: Mapping[str, int]) -> Days | None:
    """The first and the last day; None where something of it is missing or impossible."""
    year = said.get("tahun", ANY_LEAP_YEAR)
    read = _READERS.get(frozenset(said.keys() - {"tahun"}))
    return read(year, said) if read and year in _YEARS else None


def _of_day(year: int, said: Mapping[str, int]) -> Days | None:
    return _days_of_month(year, said["bulan"], (said["hari"], said["hari"])) if "tahun" in said else None


def _of_month(year: int, said: Mapping[str, int]) -> Days | None:
    return _days_of_month(year, said["bulan"], _part(said.get("bagian")))


def _of_week(year: int, said: Mapping[str, int]) -> Days | None:
    return _days_of_week(year, said["bulan"], said["ke"]) if said["satuan"] == WEEK else None


def _of_unit(year: int, said: Mapping[str, int]) -> Days | None:
    return _days_of_unit(year, said["satuan"], said["ke"]) if said["satuan"] != WEEK else None


def _of_year(year: int, said: Mapping[str, int]) -> Days | None:
    return _days_of_unit(year, _MONTHS, 1) if "tahun" in said else None


def _of_part_of_year(year: int, said: Mapping[str, int]) -> Days | None:
    return _days_of_unit(year, _PART_MONTHS, said["bagian"] + 1) if "tahun" in said else None


_READERS: Mapping[frozenset[str], Callable[[int, Mapping[str, int]], Days | None]] = {
    frozenset(("hari", "bulan")): _of_day,
    frozenset(("bulan",)): _of_month,
    frozenset(("bulan", "bagian")): _of_month,
    frozenset(("satuan", "ke", "bulan")): _of_week,
    frozenset(("satuan", "ke")): _of_unit,
    frozenset(): _of_year,
    frozenset(("bagian",)): _of_part_of_year,
}


def _part(part: int | None) -> tuple[int, int]:
    """The days of the beginning, the middle or the end of a month; of the whole month for None."""
    if part is None:
        return 1, LAST
    return 1 + _PART_DAYS * part, LAST if part == _END else _PART_DAYS * (part + 1)


def _days_of_month(year: int, month: int, span: tuple[int, int]) -> Days | None:
    """Some days of a month, of which the last may lie behind its end only as "the last one"."""
    if month not in range(1, _MONTHS + 1):
        return None
    length = monthrange(year, month)[1]
    first, last = span[0], length if span[1] == LAST else span[1]
    return (date(year, month, first), date(year, month, last)) if 1 <= first <= last <= length else None


def _days_of_week(year: int, month: int, place: int) -> Days | None:
    """A week of a month: of seven days from the first one on, the last as long as the month goes on."""
    if month not in range(1, _MONTHS + 1):
        return None
    weeks = -(-monthrange(year, month)[1] // _WEEK_DAYS)
    place = weeks if place == LAST else place
    if place not in range(1, weeks + 1):
        return None
    span = (1 + _WEEK_DAYS * (place - 1), LAST if place == weeks else _WEEK_DAYS * place)
    return _days_of_month(year, month, span)


def _days_of_unit(year: int, length: int, place: int) -> Days | None:
    """One of the parts of so many months of a year."""
    count = _MONTHS // length
    place = count if place == LAST else place
    if place not in range(1, count + 1):
        return None
    month = place * length
    return date(year, month - length + 1, 1), date(year, month, monthrange(year, month)[1])
