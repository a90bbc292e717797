"""The numbers of a table: read as they are typed, multiplied, printed; counted things or rupiah."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal, localcontext

from kerjasama_docs.language.baca_angka import bulat_dari
from kerjasama_docs.language.baca_rupiah import parse_rupiah
from kerjasama_docs.language.digits import bilangan
from kerjasama_docs.language.potong import dipotong
from kerjasama_docs.language.rupiah import rupiah
from kerjasama_docs.regex import regex

_TYPED = regex(r"-?(?:0|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]*)(?:,[0-9]+)?", re.ASCII)
_DOUBLE = regex(r"(-?[1-9][0-9]{0,2}),([0-9]{3})", re.ASCII)
"""1,500 is one and a half here and one thousand five hundred in an English Excel."""
_SHOWN = 200
"""Characters of a text that is no number that are shown."""
_SEN = Decimal("0.01")
_EXACT = 200
"""Digits kept while factors of at most 31 digits each are multiplied."""


def parse_bilangan(text: str) -> Decimal:
    """Read a number as it is typed: "1.500", "1500", "2,5", "1.500,125", "2 (dua)", "dua".

    Raises:
        ValueError: No such number, one that means different things to different readers, or one that cannot be written.
    """
    clean = text.strip()
    if (whole := _in_words(clean)) is not None:
        return _writable(whole, uang=False)
    if not _TYPED.fullmatch(clean):
        raise ValueError(
            f"“{dipotong(text, _SHOWN)}” tidak terbaca sebagai bilangan; "
            "tulis angka saja dengan titik tiap ribuan dan koma desimal, misalnya 1.500 atau 2,5."
        )
    if found := _DOUBLE.fullmatch(clean):
        raise ValueError(f"“{clean}” bermakna ganda; {_both(found[1], found[2])}.")
    return _writable(Decimal(clean.replace(".", "").replace(",", ".")), uang=False)


def _in_words(text: str) -> Decimal | None:
    """A number that is said in words, alone or beside its digits; raises when those disagree."""
    if not any(char.isalpha() for char in text) or text[:1] == "-":
        return None
    n = bulat_dari(text)
    return None if n is None else Decimal(n)


def _both(whole: str, fraction: str) -> str:
    """How either meaning is written without a doubt."""
    decimals = fraction.rstrip("0")
    if decimals == fraction:
        decimals = f"{fraction}0"
    broken = f"{whole},{decimals}" if decimals else whole
    return f"tulis {whole}.{fraction} bila ribuan, atau {broken} bila pecahan"


def parse_angka(text: str, *, uang: bool) -> Decimal:
    """Read a number or, where ``uang``, an amount of rupiah that can be written again; raises as those do."""
    return _writable(parse_rupiah(text), uang=True) if uang else parse_bilangan(text)


def angka(n: int | Decimal, *, uang: bool) -> str:
    """Write a number, ``1.500``, or an amount, ``Rp1.500,00``; raises as :func:`bilangan` and :func:`rupiah`."""
    return rupiah(n) if uang else bilangan(n)


def _writable(n: Decimal, *, uang: bool) -> Decimal:
    angka(n, uang=uang)
    return n


def hasil_kali(factors: Iterable[Decimal], *, uang: bool) -> Decimal:
    """Multiply without rounding; an amount of rupiah is rounded to whole sen in the end."""
    with localcontext(prec=_EXACT):
        product = Decimal(1)
        for factor in factors:
            product *= factor
        return product.quantize(_SEN, ROUND_HALF_UP) if uang else product
