"""Dates: what is written reads back, weekdays by Zeller, months by walking."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from _every import every
from hypothesis import example, given
from hypothesis import strategies as st

from kerjasama_docs.language import (
    Zona,
    hari,
    parse_tanggal,
    pukul,
    tambah,
    tanggal_akhir,
    tanggal_hari,
    tanggal_panjang,
    tanggal_pembuka,
    tanggal_pendek,
    tanggal_terbilang,
    tulis_tanggal,
)

DATES = st.dates(date(1945, 1, 1), date(2100, 12, 31))
FROM_SATURDAY = ["Sabtu", "Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat"]


def zeller(d: date) -> str:
    month, year = (d.month + 12, d.year - 1) if d.month < 3 else (d.month, d.year)
    century, rest = divmod(year, 100)
    return FROM_SATURDAY[(d.day + 13 * (month + 1) // 5 + rest + rest // 4 + century // 4 + 5 * century) % 7]


def walk_months(d: date, months: int) -> date:
    """Walk to the first of the month of arrival, then take the day or the nearest one before."""
    first = d.replace(day=1)
    for _ in range(abs(months)):
        first = (first + timedelta(32 if months > 0 else -1)).replace(day=1)
    days = [first + timedelta(step) for step in range(d.day)]
    return [day for day in days if day.month == first.month][-1]


@given(DATES)
@example(date(2025, 5, 22))
@example(date(2000, 2, 29))
def test_weekday(d: date) -> None:
    assert hari(d) == zeller(d)


@given(DATES)
@pytest.mark.parametrize("write", [tanggal_panjang, tanggal_pendek, tanggal_hari, date.isoformat])
def test_a_written_date_reads_back(write: Callable[[date], str], d: date) -> None:
    assert parse_tanggal(write(d)) == d


def test_one_date_in_every_form() -> None:
    d = date(2025, 5, 22)
    assert hari(d) == "Kamis"
    assert tanggal_panjang(d) == "22 Mei 2025"
    assert tanggal_pendek(d) == "22-05-2025"
    assert tanggal_hari(d) == "Kamis, 22 Mei 2025"
    assert tanggal_terbilang(d) == "tanggal dua puluh dua bulan Mei tahun dua ribu dua puluh lima"
    assert tanggal_pembuka(d) == ("Kamis, tanggal dua puluh dua bulan Mei tahun dua ribu dua puluh lima (22-05-2025)")


def test_a_small_day_is_not_padded_in_the_text() -> None:
    assert tanggal_hari(date(2025, 3, 7)) == "Jumat, 7 Maret 2025"
    assert tanggal_pendek(date(2025, 3, 7)) == "07-03-2025"


def test_months() -> None:
    names = [tanggal_panjang(date(2025, month, 1)).split()[1] for month in range(1, 13)]
    assert " ".join(names) == ("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember")


@every(
    ("text", "expected"),
    [
        ("2025-05-22", date(2025, 5, 22)),
        ("22-05-2025", date(2025, 5, 22)),
        ("22/05/2025", date(2025, 5, 22)),
        ("2/5/2025", date(2025, 5, 2)),
        ("22 Mei 2025", date(2025, 5, 22)),
        (" 22  MEI\u00a02025 ", date(2025, 5, 22)),
        ("Kamis, 22 Mei 2025", date(2025, 5, 22)),
        ("kamis 22 Mei 2025", date(2025, 5, 22)),
        ("hari Kamis, 22-05-2025", date(2025, 5, 22)),
        ("Kamis,22/05/2025", date(2025, 5, 22)),
        ("Jum'at, 7 Maret 2025", date(2025, 3, 7)),
        ("Ahad, 9 Maret 2025", date(2025, 3, 9)),
        ("29 Pebruari 2024", date(2024, 2, 29)),
        ("10 Nopember 1945", date(1945, 11, 10)),
    ],
)
def test_parse_tanggal(text: str, expected: date) -> None:
    assert parse_tanggal(text) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "31-02-2025",
            (
                "^Tanggal 31-02-2025 tidak ada dalam kalender; tulis tanggal yang benar, misalnya 28 Februari 2025, "
                r"atau kosongkan untuk diisi saat penandatanganan\.$"
            ),
        ),
        ("29 Februari 2025", "Tanggal 29-02-2025 tidak ada dalam kalender"),
        ("05/22/2025", "Tanggal 05-22-2025 tidak ada dalam kalender"),
        ("0000-01-01", "Tanggal 01-01-0000 tidak ada dalam kalender"),
        ("Rabu, 22 Mei 2025", "Tanggal 22-05-2025 jatuh pada hari Kamis, bukan Rabu; perbaiki"),
        ("22 Meii 2025", 'Bulan "Meii" tidak dikenal; pakai Januari, Februari'),
        ("besok", 'Tanggal "besok" tidak terbaca; tulis seperti 22-05-2025 atau 22 Mei 2025'),
        ("22-05/2025", "tidak terbaca"),
        ("22-05-25", "tidak terbaca"),
        ("Mei 2025", "tidak terbaca"),
        ("", "tidak terbaca"),
    ],
)
def test_parse_tanggal_refuses(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_tanggal(text)


@pytest.mark.parametrize(
    ("t", "zona", "text"),
    [
        (time(9), "WIB", "pukul 09.00 WIB"),
        (time(14, 5, 59), "WITA", "pukul 14.05 WITA"),
        (time(0), "WIT", "pukul 00.00 WIT"),
    ],
)
def test_pukul(t: time, zona: Zona, text: str) -> None:
    assert pukul(t, zona) == text


def test_pukul_refuses_another_zone() -> None:
    with pytest.raises(ValueError, match="pakai WIB, WITA, atau WIT"):
        pukul(time(9), "UTC")  # type: ignore[arg-type]


@given(DATES, st.integers(-600, 600))
@example(date(2024, 1, 31), 1)
def test_months_as_by_walking(d: date, n: int) -> None:
    assert tambah(d, n, "bulan") == walk_months(d, n)


@given(DATES, st.integers(-100, 100))
@example(date(2024, 2, 29), 1)
def test_years_as_twelve_months_by_walking(d: date, n: int) -> None:
    assert tambah(d, n, "tahun") == walk_months(d, 12 * n)


@given(DATES, st.integers(-5000, 5000))
def test_days_and_weeks_by_ordinal(d: date, n: int) -> None:
    assert tambah(d, n, "hari") == date.fromordinal(d.toordinal() + n)
    assert tambah(d, n, "hari kalender") == tambah(d, n, "hari")
    assert tambah(d, n, "minggu") == date.fromordinal(d.toordinal() + 7 * n)


@pytest.mark.parametrize(
    ("mulai", "n", "satuan", "akhir"),
    [
        (date(2025, 5, 22), 3, "tahun", date(2028, 5, 22)),
        (date(2025, 1, 31), 1, "bulan", date(2025, 2, 28)),
        (date(2024, 1, 31), 1, "bulan", date(2024, 2, 29)),
        (date(2024, 2, 29), 1, "tahun", date(2025, 2, 28)),
        (date(2024, 2, 29), 4, "tahun", date(2028, 2, 29)),
        (date(2025, 12, 15), 1, "bulan", date(2026, 1, 15)),
        (date(2025, 12, 25), 2, "minggu", date(2026, 1, 8)),
        (date(2025, 5, 22), 30, "hari kalender", date(2025, 6, 21)),
    ],
)
def test_tanggal_akhir(mulai: date, n: int, satuan: str, akhir: date) -> None:
    assert tanggal_akhir(mulai, n, satuan) == akhir


@pytest.mark.parametrize(
    ("n", "satuan", "message"),
    [
        (0, "tahun", "paling sedikit 1"),
        (14, "hari kerja", "kalender libur"),
        (1, "abad", 'Satuan waktu "abad" tidak dikenal'),
        (9000, "tahun", "22-05-2025 ditambah 9000 tahun melewati batas kalender"),
        (10**12, "hari", "melewati batas kalender"),
    ],
)
def test_tanggal_akhir_refuses(n: int, satuan: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        tanggal_akhir(date(2025, 5, 22), n, satuan)


@given(DATES)
def test_a_day_in_figures_is_written_out(d: date) -> None:
    written = tanggal_panjang(d)
    assert tulis_tanggal(d.isoformat()) == written
    assert (
        tulis_tanggal(f"sejak {d:%d-%m-%Y} sampai dengan {d:%d/%m/%Y}.") == f"sejak {written} sampai dengan {written}."
    )


@pytest.mark.parametrize("text", ["Maret 2027", "triwulan I tahun 2027", "2027-04", "12/PKS-1-2-2027", "1-2-20271", ""])
def test_what_is_no_day_stays(text: str) -> None:
    assert tulis_tanggal(text) == text


def test_a_day_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="tidak ada dalam kalender"):
        tulis_tanggal("paling lambat 2027-02-30")


@given(DATES)
def test_babel_names_days_and_months_the_same(d: date) -> None:
    from babel.dates import format_date

    assert tanggal_hari(d) == format_date(d, "EEEE, d MMMM y", locale="id")
