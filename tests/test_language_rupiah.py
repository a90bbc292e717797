"""Rupiah: written, said and read back."""

from decimal import Decimal

import pytest
from _every import every
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.language import parse_rupiah, rupiah, rupiah_terbilang

AMOUNTS = st.decimals(0, 10**15, places=2) | st.integers(0, 10**15)


@given(AMOUNTS)
def test_a_written_amount_reads_back(n: int | Decimal) -> None:
    assert parse_rupiah(rupiah(n)) == n
    assert parse_rupiah(rupiah_terbilang(n)) == n


@given(st.integers(0, 10**15))
def test_digits_alone_read_back(n: int) -> None:
    assert parse_rupiah(str(n)) == n


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (0, "Rp0,00 (nol rupiah)"),
        (1_500_000, "Rp1.500.000,00 (satu juta lima ratus ribu rupiah)"),
        (10_000_000, "Rp10.000.000,00 (sepuluh juta rupiah)"),
        (1_001_000, "Rp1.001.000,00 (satu juta seribu rupiah)"),
        (Decimal("1500.50"), "Rp1.500,50 (seribu lima ratus rupiah lima puluh sen)"),
        (Decimal("1500.05"), "Rp1.500,05 (seribu lima ratus rupiah lima sen)"),
        (Decimal("1500.000"), "Rp1.500,00 (seribu lima ratus rupiah)"),
    ],
)
def test_rupiah_terbilang(n: int | Decimal, text: str) -> None:
    assert rupiah_terbilang(n) == text
    assert rupiah(n) == text.partition(" (")[0]


@pytest.mark.parametrize(
    ("n", "message"),
    [
        (-1, "kurang dari nol"),
        (Decimal("0.005"), "pecahan sen"),
        (1.5, "bukan bilangan"),
        (True, "bukan bilangan"),
    ],
)
def test_rupiah_refuses(n: int, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        rupiah(n)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Rp1.500.000,00", "1500000"),
        ("Rp 1.500.000", "1500000"),
        ("Rp. 1.500.000,-", "1500000"),
        ("rp1.500.000.-", "1500000"),
        ("1.500.000", "1500000"),
        ("1500000", "1500000"),
        ("1500000,5", "1500000.50"),
        ("Rp\u00a01.500,05", "1500.05"),
        ("1.500", "1500"),
        ("0", "0"),
        ("Rp1.500,00 (Seribu lima  ratus rupiah)", "1500"),
    ],
)
def test_parse_rupiah(text: str, amount: str) -> None:
    assert parse_rupiah(text) == Decimal(amount)


@every(
    "text",
    [
        "1.5",
        "1,500",
        "1500000.00",
        "1,500,000.00",
        "1.50.000",
        "0.500",
        "007",
        "1,005",
        "-5",
        "Rp",
        "",
        "١",
    ],
)
def test_parse_rupiah_refuses_what_has_two_readings(text: str) -> None:
    with pytest.raises(ValueError, match="tidak terbaca atau bermakna ganda; tulis titik tiap ribuan"):
        parse_rupiah(text)


def test_parse_rupiah_refuses_words_that_contradict() -> None:
    with pytest.raises(ValueError, match=r'Rp5\.000,00 dibaca "lima ribu rupiah"; samakan'):
        parse_rupiah("Rp5.000,00 (enam ribu rupiah)")
