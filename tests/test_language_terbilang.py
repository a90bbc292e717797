"""Terbilang and durations, against a parser of our own and against num2words."""

from decimal import Decimal

import pytest
from _every import every
from hypothesis import example, given
from hypothesis import strategies as st

from kerjasama_docs.language import angka_terbilang, durasi, lama_dari, terbilang, urutan_terbilang
from kerjasama_docs.language.terbilang import SATUAN

ONES = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
SCALES = {"kuadriliun": 10**15, "triliun": 10**12, "miliar": 10**9, "juta": 10**6, "ribu": 10**3}


def _below_hundred(words: list[str]) -> int:
    match words:
        case []:
            return 0
        case ["sepuluh"]:
            return 10
        case ["sebelas"]:
            return 11
        case [unit, "belas"] if unit != "satu":
            return 10 + ONES[unit]
        case [tens, "puluh", *rest] if tens != "satu" and len(rest) < 2:
            return 10 * ONES[tens] + sum(ONES[unit] for unit in rest)
        case [unit]:
            return ONES[unit]
    raise AssertionError(words)


def _below_thousand(words: list[str]) -> int:
    match words:
        case ["seratus", *rest]:
            return 100 + _below_hundred(rest)
        case [unit, "ratus", *rest] if unit != "satu":
            return 100 * ONES[unit] + _below_hundred(rest)
    return _below_hundred(words)


def number_from(text: str) -> int:
    """Read the words of a whole number; only the one right spelling is accepted."""
    if text == "nol":
        return 0
    total, last, group = 0, 10**18, list[str]()
    for word in text.replace("seribu", "seribu ribu").split(" "):
        if word not in SCALES:
            group.append(word)
            continue
        assert SCALES[word] < last, text
        assert not (word == "ribu" and group == ["satu"]), text
        count = 1 if group == ["seribu"] else _below_thousand(group)
        assert count, text
        total, last, group = total + count * SCALES[word], SCALES[word], []
    return total + _below_thousand(group)


@pytest.mark.parametrize(
    "text", ["satu ribu", "satu ratus", "satu puluh", "satu belas", "dua ribu dua juta", "lima lima"]
)
def test_the_parser_of_these_tests_refuses_wrong_words(text: str) -> None:
    with pytest.raises((AssertionError, KeyError)):
        number_from(text)


@given(st.integers(0, 10**15) | st.integers(0, 10**7))
@example(1_001_000)
@example(21_001_000)
@example(1_000_001_000)
@example(1_001_001_001_001)
def test_words_read_back_as_the_number(n: int) -> None:
    assert number_from(terbilang(n)) == n


@every("power", range(16))
def test_words_read_back_around_every_power_of_ten(power: int) -> None:
    around = [m * 10**power + d for m in (1, 2, 9, 10, 11) for d in range(-12, 13)]
    checked = [n for n in around if 0 <= n <= 10**15]
    assert checked
    assert [number_from(terbilang(n)) for n in checked] == checked


def test_words_of_all_numbers_to_ten_thousand() -> None:
    assert [number_from(terbilang(n)) for n in range(10_001)] == list(range(10_001))


@every(
    ("n", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (19, "sembilan belas"),
        (100, "seratus"),
        (1_000, "seribu"),
        (1_500, "seribu lima ratus"),
        (1_995, "seribu sembilan ratus sembilan puluh lima"),
        (11_000, "sebelas ribu"),
        (21_000, "dua puluh satu ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (21_001_000, "dua puluh satu juta seribu"),
        (1_000_001_000, "satu miliar seribu"),
        (10**12 + 1_999, "satu triliun seribu sembilan ratus sembilan puluh sembilan"),
        (10**15, "satu kuadriliun"),
        (-7, "minus tujuh"),
        (-1_000, "minus seribu"),
        (Decimal("3.14"), "tiga koma satu empat"),
        (Decimal("2.50"), "dua koma lima"),
        (Decimal("5.00"), "lima"),
        (Decimal("0.05"), "nol koma nol lima"),
        (Decimal("-0.5"), "minus nol koma lima"),
        (Decimal("-0"), "nol"),
        (Decimal("1E+6"), "satu juta"),
        (Decimal("123456789012345.25"), None),
    ],
)
def test_terbilang(n: int | Decimal, words: str | None) -> None:
    expected = words or f"{terbilang(123456789012345)} koma dua lima"
    assert terbilang(n) == expected


@pytest.mark.parametrize(
    ("n", "message"),
    [
        (1.5, "bukan bilangan bulat atau desimal"),
        (True, "bukan bilangan bulat atau desimal"),
        ("5", "bukan bilangan bulat atau desimal"),
        (None, "bukan bilangan bulat atau desimal"),
        (Decimal("NaN"), "bukan bilangan"),
        (Decimal("Infinity"), "bukan bilangan"),
        (10**15 + 1, "melebihi seribu triliun"),
        (-(10**15) - 1, "melebihi seribu triliun"),
        (Decimal("1E+999999"), "melebihi seribu triliun"),
        (Decimal("1E-999999"), "bulatkan"),
    ],
)
def test_terbilang_refuses(n: int, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        terbilang(n)


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (5, "5 (lima)"),
        (1_500, "1.500 (seribu lima ratus)"),
        (1_234_567, "1.234.567 (satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh)"),
        (Decimal("1500.5"), "1.500,5 (seribu lima ratus koma lima)"),
    ],
)
def test_angka_terbilang(n: int | Decimal, text: str) -> None:
    assert angka_terbilang(n) == text


@pytest.mark.parametrize(
    ("n", "text"), [(1, "ke-1 (kesatu)"), (10, "ke-10 (kesepuluh)"), (14, "ke-14 (keempat belas)")]
)
def test_urutan_terbilang(n: int, text: str) -> None:
    assert urutan_terbilang(n) == text


def test_durasi() -> None:
    assert durasi(5, "tahun") == "5 (lima) tahun"
    assert durasi(14, "hari kerja") == "14 (empat belas) hari kerja"


@pytest.mark.parametrize(
    ("n", "satuan", "message"),
    [(0, "tahun", "paling sedikit 1"), (-1, "hari", "paling sedikit 1"), (5, "abad", 'Satuan waktu "abad"')],
)
def test_durasi_refuses(n: int, satuan: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        durasi(n, satuan)


@every(
    ("text", "expected"),
    [
        ("3 tahun", (3, "tahun")),
        ("14 hari kerja", (14, "hari kerja")),
        ("30 hari kalender", (30, "hari kalender")),
        ("30 hari", (30, "hari")),
        ("6 bulan", (6, "bulan")),
        ("2 minggu", (2, "minggu")),
        ("3 (tiga) tahun", (3, "tahun")),
        ("3(tiga) Tahun", (3, "tahun")),
        ("14 (empat  belas)\u00a0hari kerja", (14, "hari kerja")),
        ("1.000 (seribu) hari", (1000, "hari")),
        ("satu tahun", (1, "tahun")),
        ("Dua Belas bulan", (12, "bulan")),
    ],
)
def test_lama_dari(text: str, expected: tuple[int, str]) -> None:
    assert lama_dari(text) == (expected,)


@every(
    ("text", "message"),
    [
        ("3", "tidak terbaca"),
        ("tahun", "tidak terbaca"),
        ("tiga", "tidak terbaca"),
        ("", "tidak terbaca"),
        ("3 abad", "tidak terbaca"),
        ("1,5 hari", "bukan bilangan bulat"),
        ("1.51 tahun", "bukan bilangan bulat"),
        ("-3 tahun", "tidak terbaca"),
        ("beberapa tahun", "bukan bilangan bulat"),
        ("0 tahun", "paling sedikit 1"),
        ("3 (empat) tahun", 'dibaca "tiga", bukan "empat"; samakan'),
        ("3 () tahun", "samakan"),
    ],
)
def test_lama_dari_refuses(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        lama_dari(text)


@given(st.integers(1, 999_999), st.sampled_from(SATUAN))
def test_durasi_reads_back(n: int, satuan: str) -> None:
    assert lama_dari(durasi(n, satuan)) == ((n, satuan),)


@given(st.integers(0, 10**15))
@example(10**15)
@example(1_000_000)
def test_num2words_says_the_same_but_for_one_thousand(n: int) -> None:
    from num2words import num2words

    said = str(num2words(n, lang="id"))
    for group in ("juta", "miliar", "triliun", "kuadriliun"):
        said = said.replace(f"{group} satu ribu", f"{group} seribu")
    assert terbilang(n) == said
