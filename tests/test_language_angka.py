"""The numbers of a table: read, written, multiplied."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.language import angka, bilangan, hasil_kali, parse_angka, parse_bilangan


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1.500", "1500"), ("1500", "1500"), (" 2,5 ", "2.5"), ("1500,125", "1500.125"), ("1.500,125", "1500.125"),
        ("-2,5", "-2.5"), ("0,125", "0.125"), ("2,1250", "2.125"),
        ("2 (dua)", "2"), ("Dua", "2"), ("dua (2)", "2"), ("1.500 (seribu lima ratus)", "1500"),
    ],
)  # fmt: skip
def test_a_number_as_it_is_typed(typed: str, number: str) -> None:
    assert parse_bilangan(typed) == Decimal(number)


@pytest.mark.parametrize("typed", ["", "1,", ",5", "01", "1.50", "--1", "٣", "1 500", "1e3", "1,500.00", "x" * 5000])
def test_what_is_no_number(typed: str) -> None:
    with pytest.raises(ValueError, match="tidak terbaca") as error:
        parse_bilangan(typed)
    assert len(str(error.value)) < 400


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1,500", "tulis 1.500 bila ribuan, atau 1,5 bila pecahan"),
        ("2,125", "tulis 2.125 bila ribuan, atau 2,1250 bila pecahan"),
        ("-12,000", "tulis -12.000 bila ribuan, atau -12 bila pecahan"),
    ],
)
def test_a_number_with_two_meanings_is_not_guessed(typed: str, said: str) -> None:
    with pytest.raises(ValueError, match="bermakna ganda") as error:
        parse_bilangan(typed)
    assert said in str(error.value)


@pytest.mark.parametrize("typed", ["3 (dua)", "tiga (2)"])
def test_a_number_whose_words_disagree_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="samakan angka dan katanya"):
        parse_bilangan(typed)


@given(st.integers(-(10**9), 10**9), st.integers(0, 4))
def test_what_is_written_is_read_again(digits: int, decimals: int) -> None:
    number = Decimal(digits).scaleb(-decimals)
    written = bilangan(number)
    if re.fullmatch(r"-?[1-9][0-9]{0,2},[0-9]{3}", written):
        written += "0"
    assert parse_bilangan(written) == number


def test_an_amount_is_read_and_written_as_rupiah() -> None:
    assert angka(parse_angka("Rp 1.500", uang=True), uang=True) == "Rp1.500,00"
    assert angka(parse_angka("1.500", uang=False), uang=False) == "1.500"
    with pytest.raises(ValueError, match="terbaca"):
        parse_angka("Rp1.500", uang=False)


def test_a_product_is_exact_and_an_amount_of_whole_sen() -> None:
    fine = Decimal("0.333333333333333")
    assert hasil_kali([fine, fine], uang=False) == Decimal("0.111111111111110888888888888889")
    assert hasil_kali([Decimal("1.125"), Decimal("0.04")], uang=True) == Decimal("0.05")
