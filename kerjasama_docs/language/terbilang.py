"""Terbilang: numbers in words, and durations, as a naskah writes them.

A number in the text of a naskah stands as digits followed by its words in
brackets, "5 (lima) tahun" (UU 12/2011 Lampiran II angka 86, by analogy); the
words decide when the two disagree, so they must be right.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from kerjasama_docs.language.digits import bilangan, digits_of

SATUAN = ("hari kerja", "hari kalender", "hari", "minggu", "bulan", "tahun")
"""Units of a duration. "Hari" alone must be defined in the naskah (UU 13/2022 Lampiran II angka 104)."""
PILIHAN_SATUAN = f"{', '.join(SATUAN[:-1])}, atau {SATUAN[-1]}"
"""The units of a duration, as a message offers them."""

_SATUAN_KATA = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
KELOMPOK = (
    (10**15, "kuadriliun"),
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
    (10**3, "ribu"),
)
"""What the groups of three digits are called, the largest first; "miliar" is the form of KBBI."""


def terbilang(n: int | Decimal) -> str:
    """Say a number in Indonesian words: ``1001000`` → "satu juta seribu".

    1.000 is "seribu" wherever the group of thousands is exactly one; "miliar"
    is the form of KBBI. The digits after a decimal comma are read one by one,
    trailing zeros are not read: ``Decimal("3.140")`` → "tiga koma satu empat".

    Args:
        n: An int or Decimal of at most 10**15 either way; below zero it begins with "minus".

    Raises:
        ValueError: A float, a bool, NaN, or a number out of range.
    """
    negative, whole, fraction = digits_of(n)
    words = ["minus"] if negative else []
    words.append(_words(int(whole)))
    if fraction:
        words += ["koma", *(_words(int(digit)) for digit in fraction)]
    return " ".join(words)


@lru_cache(maxsize=1024)
def _words(n: int) -> str:
    """A whole number of at most 10**15.

    By our own rule and not by num2words, which loads every language it knows (17 ms of every start), and
    says "satu juta satu ribu" for 1.001.000.
    """
    if n == 0:
        return "nol"
    words: list[str] = []
    for size, name in KELOMPOK:
        group, n = divmod(n, size)
        words += _group(group, name)
    return " ".join([*words, *_hundreds(n)])


def _group(group: int, name: str) -> list[str]:
    """A group of digits with its name: "dua belas ribu"; one thousand is "seribu"."""
    if group == 0:
        return []
    return ["seribu"] if (group, name) == (1, "ribu") else [*_hundreds(group), name]


def _hundreds(n: int) -> list[str]:
    """The words of a number below 1.000, none for 0."""
    hundreds, rest = divmod(n, 100)
    words = _tens(rest)
    if hundreds == 0:
        return words
    return ["seratus", *words] if hundreds == 1 else [_SATUAN_KATA[hundreds], "ratus", *words]


def _tens(n: int) -> list[str]:
    """The words of a number below 100, none for 0."""
    special = {0: [], 10: ["sepuluh"], 11: ["sebelas"]}
    if n in special:
        return special[n]
    tens, ones = divmod(n, 10)
    if tens == 0:
        return [_SATUAN_KATA[ones]]
    if tens == 1:
        return [_SATUAN_KATA[ones], "belas"]
    return [_SATUAN_KATA[tens], "puluh", *filter(None, [_SATUAN_KATA[ones]])]


def angka_terbilang(n: int | Decimal) -> str:
    """Write a number as digits and words: "5 (lima)", "1.500 (seribu lima ratus)".

    Source: UU 12/2011 Lampiran II angka 86.

    Raises:
        ValueError: See :func:`terbilang`.
    """
    return f"{bilangan(n)} ({terbilang(n)})"


def urutan_terbilang(n: int) -> str:
    """Write the place in an order as digits and words: "ke-14 (keempat belas)".

    Source: EYD V E.3 for the hyphen before digits.

    Raises:
        ValueError: See :func:`terbilang`.
    """
    return f"ke-{bilangan(n)} (ke{terbilang(n)})"


def durasi(n: int, satuan: str) -> str:
    """Write a duration: "5 (lima) tahun", "14 (empat belas) hari kerja".

    Args:
        n: How many, at least 1.
        satuan: One of :data:`SATUAN`.

    Raises:
        ValueError: No whole number of at least 1, or another unit.
    """
    if satuan not in SATUAN:
        raise ValueError(f'Satuan waktu "{satuan}" tidak dikenal; pakai {PILIHAN_SATUAN}.')
    if digits_of(n).fraction or n < 1:
        raise ValueError(f"Lama waktu {n} {satuan} tidak sah; tulis bilangan bulat paling sedikit 1.")
    return f"{angka_terbilang(n)} {satuan}"


def lama(parts: Sequence[tuple[int, str]]) -> str:
    """Write a duration of one or more parts: "1 (satu) tahun 6 (enam) bulan"; raises as :func:`durasi`."""
    return " ".join(durasi(n, satuan) for n, satuan in parts)
