"""Days as units write them: what is read, what is assumed, what is refused."""

from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal

import pytest
from _every import every
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.language import tanggal_hari, tanggal_panjang, tanggal_pendek
from kerjasama_docs.tables.cells.days import day_of

MARCH = date(2027, 3, 31)
DAYS = st.dates(date(1980, 1, 1), date(2099, 12, 31))


@given(DAYS)
def test_a_written_day_reads_back_without_a_note(day: date) -> None:
    for text in (tanggal_panjang(day), tanggal_hari(day), tanggal_pendek(day), day.isoformat(), f"{day:%d.%m.%Y}"):
        assert day_of(text) == (day, "")


@given(DAYS)
def test_a_day_as_excel_counts_it(day: date) -> None:
    number = (day - date(1899, 12, 30)).days
    for nilai in (Decimal(number), Decimal(f"{number}.0"), str(number)):
        assert day_of(nilai) == (day, f"{number} dibaca sebagai tanggal menurut hitungan Excel")


@given(st.integers(1, 12), st.integers(1980, 2099))
def test_a_month_stands_for_its_last_day(month: int, year: int) -> None:
    text = tanggal_panjang(date(year, month, 1)).removeprefix("1 ")
    day, note = day_of(text)
    assert (day.year, day.month) == (year, month)
    assert (day + timedelta(1)).day == 1
    assert text in note


@every(
    "text",
    [
        "31 Mar 2027",
        "31 mar. 2027",
        "31-Mar-2027",
        "31/3/2027",
        "31.3.2027",
        "31 MARET 2027",
        "31 Maret, 2027",
        "31 March 2027",
        "2027/03/31",
        "2027-03-31T00:00:00",
        "2027-03-31 00:00",
        "paling lambat 31 Maret 2027",
        "s.d. 31 Maret 2027",
        "Tgl. 31-03-2027",
        "31 Maret 2027.",
        " 31  Maret 2027 ",
        "selambat-lambatnya tanggal 31-3-2027",
    ],
)
def test_full_days(text: str) -> None:
    assert day_of(text) == (MARCH, "")


@every(
    "text",
    [
        "Maret 2027",
        "Mar 2027",
        "akhir Maret 2027",
        "bulan Maret 2027",
        "03/2027",
        "Maret tahun 2027",
        "TW I 2027",
        "tw1 2027",
        "TW.I/2027",
        "Triwulan I Tahun 2027",
        "triwulan ke-1 2027",
        "Triwulan pertama 2027",
        "Q1 2027",
        "Kuartal 1, 2027",
        "31/3/27",
        "31 Maret 27",
        "31-Mar-27",
    ],
)
def test_days_with_a_note(text: str) -> None:
    day, note = day_of(text)
    assert day == MARCH
    assert "dibaca sebagai" in note


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Triwulan IV 2027", date(2027, 12, 31)),
        ("Semester I 2027", date(2027, 6, 30)),
        ("Februari 2028", date(2028, 2, 29)),
        ("12 Nopember 2027", date(2027, 11, 12)),
        ("1 Agt 2027", date(2027, 8, 1)),
    ],
)
def test_other_days(text: str, day: date) -> None:
    assert day_of(text)[0] == day


@every(
    "nilai",
    [
        "minggu ke-2 Maret 2027",
        "secepatnya",
        "2027",
        "31 Maret",
        "30 Februari 2027",
        "03/31/2027",
        "Triwulan V 2027",
        "Semester III 2027",
        "Senin, 31 Maret 2027",
        "31 Foo 2027",
        "Maret 0000",
        "13/2027",
        "Mar-27",
        "9" * 5000,
        "x" * 5000,
        "Maret s.d. Juni 2027",
        "1-2-3",
        "Triwulan xx 2027",
        "²²",
        Decimal(2027),
        Decimal("46477.5"),
        Decimal("NaN"),
        Decimal("1E+999"),
    ],
)
def test_what_is_no_day_is_refused_with_advice(nilai: str | Decimal) -> None:
    with pytest.raises(ValueError, match=r"tulis|perbaiki|pakai") as caught:
        day_of(nilai)
    assert len(str(caught.value)) < 400


@given(st.text(max_size=80) | st.decimals())
def test_any_text_is_a_day_or_a_value_error(nilai: str | Decimal) -> None:
    day: date | None = None
    with suppress(ValueError):
        day, _ = day_of(nilai)
    assert day is None or isinstance(day, date)
