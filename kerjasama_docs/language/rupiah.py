"""Rupiah: ``Rp1.500.000,00`` and its words.

``Rp`` stands without space or dot before the digits, a dot per thousand, a
comma and two digits for sen. Outside tables the words follow in brackets
(UU 12/2011 Lampiran II angka 270c, inserted by UU 13/2022):
"Rp10.000.000,00 (sepuluh juta rupiah)".
"""

from decimal import Decimal

from kerjasama_docs.language.digits import Digits, bilangan, digits_of
from kerjasama_docs.language.terbilang import terbilang

_SEN_DIGITS = 2


def rupiah(n: int | Decimal) -> str:
    """Write an amount in digits: ``1500000`` → "Rp1.500.000,00".

    Raises:
        ValueError: Below zero, with parts of a sen, or no exact number.
    """
    _, whole, fraction = amount_of(n)
    return f"Rp{bilangan(int(whole))},{fraction:0<2}"


def rupiah_terbilang(n: int | Decimal) -> str:
    """Write an amount in digits and words: "Rp1.500,50 (seribu lima ratus rupiah lima puluh sen)".

    Raises:
        ValueError: See :func:`rupiah`.
    """
    return f"{rupiah(n)} ({rupiah_kata(n)})"


def rupiah_kata(n: int | Decimal) -> str:
    """Write an amount in words: "seribu lima ratus rupiah lima puluh sen"; raises as :func:`rupiah`."""
    _, whole, fraction = amount_of(n)
    sen = f" {terbilang(int(f'{fraction:0<2}'))} sen" if fraction else ""
    return f"{terbilang(int(whole))} rupiah{sen}"


def amount_of(n: int | Decimal) -> Digits:
    """Take an amount apart: whole rupiah and at most two digits of sen.

    Raises:
        ValueError: See :func:`rupiah`.
    """
    digits = digits_of(n)
    if digits.negative:
        raise ValueError(f"Nilai rupiah {bilangan(n)} kurang dari nol; tulis nilai tanpa tanda minus.")
    if len(digits.fraction) > _SEN_DIGITS:
        raise ValueError(f"Nilai rupiah {bilangan(n)} memuat pecahan sen; bulatkan sampai dua angka di belakang koma.")
    return digits
