"""Numbers that count or name."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_docs.language import bilangan, dari_huruf, dari_romawi, huruf, ordinal, romawi

SIGNS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1500, "1.500"),
        (1_234_567, "1.234.567"),
        (-1500, "-1.500"),
        (Decimal("1234.50"), "1.234,5"),
    ],
)
def test_bilangan(n: int | Decimal, text: str) -> None:
    assert bilangan(n) == text


@given(st.integers(1, 3999))
def test_romawi_by_subtraction(n: int) -> None:
    values = [SIGNS[sign] for sign in romawi(n)]
    following = [*values[1:], 0]
    assert sum(-a if a < b else a for a, b in zip(values, following, strict=True)) == n


@pytest.mark.parametrize(
    ("n", "text"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (2025, "MMXXV"), (3999, "MMMCMXCIX")],
)
def test_romawi(n: int, text: str) -> None:
    assert romawi(n) == text


@given(st.integers(1, 3999))
def test_romawi_is_read_back(n: int) -> None:
    assert dari_romawi(romawi(n).lower()) == n


@pytest.mark.parametrize("text", ["", "IIX", "IIII", "A", "MMMM"])
def test_no_romawi(text: str) -> None:
    assert dari_romawi(text) is None


@given(st.integers(1, 100))
def test_huruf_is_read_back(n: int) -> None:
    assert dari_huruf(huruf(n)) == n


@pytest.mark.parametrize(
    ("n", "text"),
    [(1, "a"), (2, "b"), (26, "z"), (27, "aa"), (28, "bb"), (52, "zz"), (53, "aaa")],
)
def test_huruf(n: int, text: str) -> None:
    assert huruf(n) == text


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (1, "KESATU"),
        (2, "KEDUA"),
        (3, "KETIGA"),
        (10, "KESEPULUH"),
        (11, "KESEBELAS"),
        (12, "KEDUA BELAS"),
        (20, "KEDUA PULUH"),
        (99, "KESEMBILAN PULUH SEMBILAN"),
    ],
)
def test_ordinal(n: int, text: str) -> None:
    assert ordinal(n) == text
    assert ordinal(n, bentuk="PERTAMA") == ("PERTAMA" if n == 1 else text)


def test_ordinals_to_99_differ() -> None:
    assert len({ordinal(n) for n in range(1, 100)}) == 99


def test_out_of_range_is_refused() -> None:
    with pytest.raises(ValueError, match="1 sampai dengan 3999, bukan 0"):
        romawi(0)
    with pytest.raises(ValueError, match="1 sampai dengan 3999, bukan 4000"):
        romawi(4000)
    with pytest.raises(ValueError, match="mulai dari 1, bukan 0"):
        huruf(0)
    with pytest.raises(ValueError, match="mulai dari 1, bukan 0"):
        ordinal(0)
    with pytest.raises(ValueError, match="pakai KESATU atau PERTAMA"):
        ordinal(1, bentuk="SATU")  # type: ignore[arg-type]
