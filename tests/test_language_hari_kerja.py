"""Working days against dates known from the SKB, and against an independent count."""

from datetime import date, timedelta

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.language import hari_kerja, tenggat

DAYS = st.dates(date(2020, 1, 1), date(2026, 10, 1))


@pytest.mark.parametrize(
    ("sejak", "jumlah", "akhir"),
    [
        (date(2025, 5, 22), 10, date(2025, 6, 11)),
        (date(2026, 5, 11), 10, date(2026, 5, 29)),
        (date(2026, 3, 13), 30, date(2026, 5, 5)),
        (date(2025, 7, 17), 14, date(2025, 8, 6)),
        (date(2025, 8, 15), 1, date(2025, 8, 19)),
    ],
)
def test_cuti_bersama_counts_as_no_working_day(sejak: date, jumlah: int, akhir: date) -> None:
    assert tenggat(sejak, jumlah) == (akhir, False)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2025, 8, 18), False),  # cuti bersama added by SKB 933/2025
        (date(2025, 8, 19), True),
        (date(2026, 2, 16), False),  # cuti bersama Imlek
        (date(2026, 2, 17), False),  # Imlek
        (date(2024, 11, 27), False),  # pemilihan kepala daerah
        (date(2026, 1, 17), False),  # Saturday
        (date(2026, 1, 18), False),  # Sunday
        (date(2026, 1, 19), True),
    ],
)
def test_single_days(day: date, works: bool) -> None:
    assert hari_kerja(day) is works


@given(DAYS, st.integers(1, 45))
def test_as_many_working_days_lie_in_a_term(sejak: date, jumlah: int) -> None:
    akhir, _ = tenggat(sejak, jumlah)
    calendar = country_holidays("ID", years=range(2020, 2028), categories=("government", "public"))
    days = (sejak + timedelta(days=n) for n in range(1, (akhir - sejak).days + 1))
    assert sum(day.weekday() < 5 and day not in calendar for day in days) == jumlah
    assert hari_kerja(akhir)


@pytest.mark.parametrize(("year", "perkiraan"), [(2019, True), (2020, False), (2026, False), (2027, True)])
def test_years_without_a_seen_skb_are_provisional(year: int, perkiraan: bool) -> None:
    assert tenggat(date(year, 2, 3), 14).perkiraan is perkiraan


def test_a_term_into_a_provisional_year_is_provisional() -> None:
    assert tenggat(date(2026, 12, 28), 14).perkiraan


@pytest.mark.parametrize("jumlah", [0, -1, 1_001])
def test_refuses_what_is_no_term(jumlah: int) -> None:
    with pytest.raises(ValueError, match="tidak dapat dihitung"):
        tenggat(date(2026, 1, 5), jumlah)


def test_refuses_a_term_beyond_the_calendar() -> None:
    with pytest.raises(ValueError, match="akhir kalender"):
        tenggat(date.max - timedelta(days=3), 14)
