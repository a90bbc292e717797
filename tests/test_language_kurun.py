"""Times in words, read to the days they span."""

from datetime import date

import pytest

from kerjasama_docs.language import kurun


def days(text: str) -> tuple[str, str] | None:
    """The first and the last day that a time spans, as ISO; None where it is not read."""
    found = kurun(text)
    if found is None:
        return None
    begins, ends = found.mulai or found.selesai, found.selesai or found.mulai
    assert begins
    assert ends
    return begins.awal.isoformat(), ends.akhir.isoformat()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("triwulan I tahun 2027", "2027-01-01", "2027-03-31"),
        ("Triwulan ke-4 2027", "2027-10-01", "2027-12-31"),
        ("TW II 2027", "2027-04-01", "2027-06-30"),
        ("triwulan I s.d. III tahun 2027", "2027-01-01", "2027-09-30"),
        ("semester kedua tahun 2027", "2027-07-01", "2027-12-31"),
        ("bulan Maret 2027", "2027-03-01", "2027-03-31"),
        ("Maret–Agustus 2027", "2027-03-01", "2027-08-31"),
        ("bulan Maret sampai dengan bulan Agustus 2027", "2027-03-01", "2027-08-31"),
        ("November – Februari 2028", "2027-11-01", "2028-02-29"),
        ("Maret, Juni, dan September 2027", "2027-03-01", "2027-09-30"),
        ("minggu kedua Mei 2027", "2027-05-02", "2027-05-20"),
        ("minggu terakhir Juni 2027", "2027-06-22", "2027-06-30"),
        ("1 Juli 2027", "2027-07-01", "2027-07-01"),
        ("Kamis, 1 Juli 2027", "2027-07-01", "2027-07-01"),
        ("1 s.d. 15 Maret 2027", "2027-03-01", "2027-03-15"),
        ("2027", "2027-01-01", "2027-12-31"),
        ("tahun anggaran 2027–2029", "2027-01-01", "2029-12-31"),
    ],
)
def test_what_is_read(text: str, first: str, last: str) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "setiap tahun",
        "secara berkala",
        "bulan ke-3",
        "Maret",
        "31 Februari 2027",
        "Maret 2027 s.d. Mei",
        "",
    ],
)
def test_what_says_nothing_certain_is_not(text: str) -> None:
    assert kurun(text) is None


def test_open_ends() -> None:
    until, since = kurun("paling lambat 30 Juni 2027"), kurun("setelah Maret 2027")
    assert until
    assert until.mulai is None
    assert since
    assert since.selesai is None
    assert since.mulai
    assert since.mulai.akhir == date(2027, 3, 31)


def test_a_long_text_is_left_alone() -> None:
    assert kurun("Maret 2027 " * 1000) is None
