"""Days as units write them: what is read, what is assumed, what is refused."""

from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from _every import every
from _tabel import lembar_dari, tabel
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from kerjasama_docs.findings import Level
from kerjasama_docs.inputs.table_files import read_tables
from kerjasama_docs.language import tanggal_hari, tanggal_panjang, tanggal_pendek
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.cells.day_cell import day_sort_key
from kerjasama_docs.tables.cells.days import Note, day_of
from kerjasama_docs.tables.cells.periods import Period, period_of
from kerjasama_docs.tables.reading.rows import JoinedTable

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
        assert day_of(nilai) == (day, Note.SERIAL)


@given(st.integers(1, 12), st.integers(1980, 2099))
def test_a_month_is_all_of_its_days(month: int, year: int) -> None:
    period = period_of(tanggal_panjang(date(year, month, 1)).removeprefix("1 "))
    assert period
    assert (period.first, period.last + timedelta(1)) == (
        date(year, month, 1),
        date(year + month // 12, month % 12 + 1, 1),
    )


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


@every("text", ["31/3/27", "31 Maret 27", "31-Mar-27", "31 3.27"])
def test_a_year_of_two_digits_is_said(text: str) -> None:
    assert day_of(text) == (MARCH, Note.CENTURY)


@every("text", ["31/3/2027 13:20", "2027-03-31T13:20:01.5Z", "31 Maret 2027 pukul 13.20 WIB", "31-03-2027 1:20 PM"])
def test_an_hour_is_left_out_and_said(text: str) -> None:
    assert day_of(text) == (MARCH, Note.HOUR)


def test_an_hour_hides_no_order() -> None:
    joined = column_of("3/4/2027 10:00", "3/31/2027 10:00")
    assert [entry.values["batas_waktu"] for entry in joined.entries] == [date(2027, 3, 4), MARCH]
    told = [each.message for each in joined.findings if each.code == "tabel-cara-tanggal"]
    assert ["bulan/hari/tahun" in told[0], "jamnya tidak dibaca pada 2 sel" in told[1]] == [True, True]


@every("text", ["3/31/2027", "03/31/2027", "3-31-27", "03.31.2027"])
def test_a_day_of_a_column_with_the_month_first(text: str) -> None:
    assert day_of(text, month_first=True)[0] == MARCH
    assert day_of("31 Maret 2027", month_first=True) == day_of("2027-03-31", month_first=True) == (MARCH, Note.NONE)


def test_a_month_first_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="kalender"):
        day_of("31/3/2027", month_first=True)


@pytest.mark.parametrize(("text", "day"), [("12 Nopember 2027", date(2027, 11, 12)), ("1 Agt 2027", date(2027, 8, 1))])
def test_other_days(text: str, day: date) -> None:
    assert day_of(text)[0] == day


PERIODS = {
    "Maret 2027": "0301 0331",
    "Mar 2027": "0301 0331",
    "akhir Maret 2027": "0321 0331",
    "awal Maret 2027": "0301 0310",
    "pertengahan Feb 2027": "0211 0220",
    "bulan Maret 2027": "0301 0331",
    "Maret tahun 2027": "0301 0331",
    "03/2027": "0301 0331",
    "2027-03": "0301 0331",
    "Jan-27": "0101 0131",
    "Jan '27": "0101 0131",
    "JAN 27": "0101 0131",
    "paling lambat Maret 2027": "0301 0331",
    "s.d. Maret 2027": "0301 0331",
    "TW I 2027": "0101 0331",
    "tw1 2027": "0101 0331",
    "TW.I/2027": "0101 0331",
    "TWII 2027": "0401 0630",
    "TW II TA 2027": "0401 0630",
    "Triwulan I Tahun 2027": "0101 0331",
    "Tri Wulan ke-3 2027": "0701 0930",
    "Triwulan pertama 2027": "0101 0331",
    "Q1 2027": "0101 0331",
    "Kuartal 4, 2027": "1001 1231",
    "Triwulan I (Januari-Maret) 2027": "0101 0331",
    "Caturwulan II 2027": "0501 0831",
    "Semester I 2027": "0101 0630",
    "Smt. II/2027": "0701 1231",
    "Minggu III Maret 2027": "0315 0321",
    "minggu ke-2 Maret 2027": "0308 0314",
    "Minggu ke 5 bulan Maret 2027": "0329 0331",
    "Minggu terakhir Februari 2027": "0222 0228",
    "Maret 2027 Minggu I": "0301 0307",
    "M3 Maret 2027": "0315 0321",
    "Minggu 3 Maret 2027": "0315 0321",
    "Minggu 1 dan 2 Maret 2027": "0301 0314",
    "Quartal 2 2027": "0401 0630",
    "1 s.d. 5 Maret 2027": "0301 0305",
    "1 sd 5 Maret 2027": "0301 0305",
    "1-5 Maret 2027": "0301 0305",
    "1 – 5 Maret 2027": "0301 0305",
    "28 Februari s/d 5 Maret 2027": "0228 0305",
    "1 Maret 2027 sampai dengan 5 April 2027": "0301 0405",
    "01/03/2027 - 05/03/2027": "0301 0305",
    "2027-03-01 s.d. 2027-03-05": "0301 0305",
    "Jan–Mar 2027": "0101 0331",
    "Januari - Maret 2027": "0101 0331",
    "Maret s.d. Juni 2027": "0301 0630",
    "Jan-27 s.d. Mar-27": "0101 0331",
    "Maret/April 2027": "0301 0430",
    "Maret, April, dan Mei 2027": "0301 0531",
    "TW I - II 2027": "0101 0630",
    "TW I s.d. TW III 2027": "0101 0930",
    "Minggu I - III Maret 2027": "0301 0321",
    "Semester I dan II 2027": "0101 1231",
    "2027": "0101 1231",
    "Tahun 2027": "0101 1231",
    "akhir tahun 2027": "0901 1231",
}
"""Texts, and the first and last month and day that they mean in 2027."""


@every("text", PERIODS)
def test_a_length_of_time(text: str) -> None:
    period = period_of(text)
    assert period, text
    assert (f"{period.first:%m%d} {period.last:%m%d}", period.last.year) == (PERIODS[text], 2027)
    assert not period.yearless


def test_a_span_over_the_turn_of_the_year() -> None:
    for text in ("Nov 2026 - Feb 2027", "November – Februari 2027", "Nov-26 s.d. Feb-27"):
        assert period_of(text) == Period(date(2026, 11, 1), date(2027, 2, 28))


def test_without_a_year_periods_stand_behind_all_days_in_their_own_order() -> None:
    named = ["Triwulan I", "Minggu II April", "Semester I", "Agustus", "TW II-III", "Triwulan IV"]
    assert all((found := period_of(text)) and found.yearless for text in named)
    assert sorted(set(named), key=day_sort_key) == named
    assert (
        day_sort_key(date(2099, 12, 31)) < day_sort_key("Triwulan I") < day_sort_key("secepatnya") < day_sort_key(None)
    )


@every(
    "text",
    [
        "secepatnya", "31 Maret 2027", "31 Maret", "30 Februari 2027", "31/11/2027", "02/13/2027", "Triwulan V 2027",
        "Semester III 2027", "Minggu VI Maret 2027", "Minggu, 3 April 2027", "Maret 0000", "13/2027", "31 Foo 2027",
        "1 s.d. 5", "5 s.d. 1 Maret 2027", "1 Maret s.d. selesai", "2 tahun", "No. 5 Tahun 2027", "12", "9" * 5000,
        "Triwulan", "Mei Juni Juli", "1-2-3", "²²", "TW I " * 100, "a - " * 1000, "", "-", "15 s.d. Maret 2027",
    ],
)  # fmt: skip
def test_what_is_no_length_of_time(text: str) -> None:
    assert period_of(text) is None


@given(st.text(alphabet="0123456789 -/.,IVsdMaretTWgu", max_size=40))
def test_any_text_is_a_length_of_time_or_none(text: str) -> None:
    period = period_of(text)
    assert period is None or period.first <= period.last


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
        "Maret 2027",
        "TW I 2027",
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


def column_of(*texts: str, bentuk: str = "perencanaan") -> JoinedTable:
    """A table whose rows differ in their days only."""
    head = ["Satuan Kerja", "Mitra", "Bidang", "Urgensi", "Batas Waktu", "Renstra", "Data Dukung"]
    rows = [["Unit", f"Mitra {place}", "B", "U", text, "S", "K"] for place, text in enumerate(texts)]
    return tabel(lembar_dari([head, *rows], "unit.csv"), bentuk=bentuk)


def test_a_reinterpretation_is_told_once_however_many_cells_and_other_findings_there_are() -> None:
    texts = [f"{place % 12 + 1}/{place % 28 + 1}/2027" for place in range(300)]
    joined = column_of(*texts, *["secepatnya"] * 300)
    (told,) = [each for each in joined.findings if each.code == "tabel-cara-tanggal"]
    assert told.level is Level.PERINGATAN
    assert "dibaca bulan/hari/tahun" in told.message
    assert "300 sel" in told.message
    days = {entry.origin.row: entry.values["batas_waktu"] for entry in joined.entries}
    assert [days[place + 2] for place in range(300)] == [date(2027, n % 12 + 1, n % 28 + 1) for n in range(300)]


def test_two_orders_in_one_column_are_refused_with_both_cells() -> None:
    joined = column_of("13/02/2027", "03/04/2027", "02/13/2027")
    (told,) = [each for each in joined.findings if each.code == "tabel-cara-tanggal"]
    assert told.level is Level.GALAT
    assert "baris 2 kolom 5 (“13/02/2027”)" in told.message
    assert "baris 4 kolom 5 (“02/13/2027”)" in told.message
    assert {str(entry.values["batas_waktu"]) for entry in joined.entries} == {"13/02/2027", "03/04/2027", "02/13/2027"}


def test_a_column_without_a_sure_cell_has_the_day_first_in_silence() -> None:
    joined = column_of("03/04/2027", "5/6/2027")
    assert [each.code for each in joined.findings] == []
    assert [entry.values["batas_waktu"] for entry in joined.entries] == [date(2027, 4, 3), date(2027, 6, 5)]


def test_an_open_column_beside_one_with_the_month_first_is_told() -> None:
    columns = [{"kunci": "mitra", "judul": "MITRA", "wajib": True}]
    columns += [{"kunci": key, "judul": key.upper(), "jenis": "tanggal"} for key in ("mulai", "berakhir")]
    form = LampiranBentuk.model_validate({"nama": "Register", "arti": "Register.", "kolom": columns})
    rows = [["Mitra", "Mulai", "Berakhir"], ["A", "1/2/2027", "12/31/2027"], ["B", "3/4/2027", "1/1/2028"]]
    joined = tabel(lembar_dari(rows, "unit.csv"), bentuk=form)
    assert [each.message.split()[1].rstrip(":") for each in joined.findings if each.code == "tabel-cara-tanggal"] == [
        "MULAI",
        "BERAKHIR",
    ]
    assert [entry.values["mulai"] for entry in joined.entries] == [date(2027, 2, 1), date(2027, 4, 3)]


def test_a_month_that_excel_made_a_day_is_kept_as_its_cell_shows_it(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Mitra", "Bidang", "Batas Waktu"])
    for place, code in enumerate(("mmm-yy", "mmmm yyyy", "dd/mm/yyyy"), 2):
        sheet.append([f"Mitra {place}", "B", date(2027, 1, 1)])
        sheet.cell(place, 3).number_format = code
    book.save(tmp_path / "unit.xlsx")
    ((read,), _) = read_tables(str(tmp_path / "unit.xlsx"))
    said = [entry.values["batas_waktu"] for entry in tabel(read).entries]
    assert said == [date(2027, 1, 1), "Jan-27", "Januari 2027"]
