"""Numbers and amounts of rupiah in cells: read by the one reader of numbers, and what is wrong with them."""

import re
from collections.abc import Mapping
from decimal import Context, Decimal

from kerjasama_docs import language
from kerjasama_docs.inputs.tables.sheet import Value
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.cells.problem import Problem, error, parted, warning
from kerjasama_docs.tables.cells.text import plain_text

_EXCEL = Context(prec=15)
"""Digits that Excel keeps of a number; what stands behind them is binary dust."""
_MINUS = regex(r"(?:rp\.?\s*)?[-−–]\s*(?:rp\.?\s*)?[0-9]", re.IGNORECASE | re.ASCII)
"""A number below zero; of nothing in these tables there is less than none."""
_MAX_NUMBER = 200
"""Longest text that can be a number, in characters."""


def is_negative(value: Value) -> bool:
    """Whether a cell holds a number below zero, typed or as text."""
    if isinstance(value, Decimal):
        return value.is_finite() and value < 0
    return isinstance(value, str) and bool(_MINUS.match(value.strip()))


def number_in(value: Value, kolom: Kolom) -> tuple[Value, Problem | None]:
    """The number in a cell; what is none stays as the text it was, with what is wrong."""
    if is_negative(value):
        message = f"{column_title(kolom)}: “{language.dipotong(plain_text(value), _MAX_NUMBER)}” kurang dari nol."
        hint = "Tulis tanpa tanda minus, atau hapus barisnya. Sementara ini tidak ikut dihitung."
        return plain_text(value), error("tabel-negatif", message, hint)
    try:
        return _number(value, uang=kolom.uang), None
    except ValueError as wrong:
        message, hint = parted(wrong)
        hint = f"{hint} Sementara ini tidak ikut dihitung."
        return plain_text(value), error("tabel-bilangan", f"{column_title(kolom)}: {message}", hint)


def _number(value: Value, *, uang: bool) -> Decimal:
    """A number as Excel stores it or as it is typed; raises as those of the language do."""
    if isinstance(value, Decimal):
        number = _EXCEL.plus(value) if value.is_finite() else value
        language.angka(number, uang=uang)
        return number
    text = plain_text(value)
    if isinstance(value, str) and len(text) <= _MAX_NUMBER:
        return language.parse_angka(text, uang=uang)
    shown = language.dipotong(text, _MAX_NUMBER)
    raise ValueError(f"“{shown}” tidak terbaca sebagai bilangan; tulis angka saja, misalnya 1.500 atau 2,5.")


def product_of(kolom: Kolom, values: Mapping[str, Value]) -> tuple[Value, Problem | None]:
    """What a computed column comes to in a row; None while a factor is missing."""
    given = (values.get(name) for name in kolom.faktor)
    factors = [factor for factor in given if isinstance(factor, Decimal)]
    if len(factors) < len(kolom.faktor):
        return None, None
    product = language.hasil_kali(factors, uang=kolom.uang)
    try:
        language.angka(product, uang=kolom.uang)
    except ValueError as wrong:
        message, hint = parted(wrong)
        return None, error("tabel-bilangan", f"{column_title(kolom)}: {message}", hint)
    return product, None


def missing_factor(kolom: Kolom, bentuk: LampiranBentuk, values: Mapping[str, Value]) -> Problem | None:
    """What is to be said of a row whose product is neither computed nor written; None when a factor is unreadable."""
    factors = (each for each in bentuk.kolom if each.kunci in kolom.faktor)
    missing = [column_title(each) for each in factors if values.get(each.kunci) is None]
    if not missing:
        return None
    named = " dan ".join(missing)
    message = f"{column_title(kolom)} tidak terhitung karena {named} kosong."
    total = " Sementara ini baris itu tidak ikut dijumlahkan." if bentuk.jumlah == kolom.kunci else ""
    hint = f"Isi {named}, atau tulis {column_title(kolom)}.{total}"
    return warning("tabel-hitung", message, hint)
