"""English as the second language of a naskah writes it: numbers, durations, dates, lists.

The words stand beside the Indonesian ones of :mod:`kerjasama_docs.language.terbilang` and
:mod:`kerjasama_docs.language.tanggal` and take the same values, so that the two texts cannot drift apart.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from kerjasama_docs.language.daftar import Kata, joined
from kerjasama_docs.language.digits import digits_of
from kerjasama_docs.language.rupiah import amount_of
from kerjasama_docs.language.terbilang import durasi

KATA: dict[str, str] = {"dan": "and", "atau": "or", "dan/atau": "and/or"}
"""The words that join a list, by the Indonesian ones."""
_SATUAN = {
    "hari kerja": "working day",
    "hari kalender": "calendar day",
    "hari": "day",
    "minggu": "week",
    "bulan": "month",
    "tahun": "year",
}


def _words(n: int, *, to: str = "cardinal") -> str:
    from num2words import num2words  # 17 ms that a naskah in one language does not pay

    return str(num2words(n, lang="en", to=to))


def angka_terbilang(n: int | Decimal) -> str:
    """Write a whole number as digits and words: "5 (five)", "1,500 (one thousand, five hundred)".

    Raises:
        ValueError: Not a whole number.
    """
    if digits_of(n).fraction:
        raise ValueError(f"{n} bukan bilangan bulat; tulis bilangan bulat.")
    return f"{int(n):,} ({_words(int(n))})"


def rupiah_terbilang(n: int | Decimal) -> str:
    """Write money: "Rp1,500.50 (one thousand, five hundred rupiah and fifty sen)".

    Raises:
        ValueError: See :func:`rupiah`.
    """
    return f"{rupiah(n)} ({rupiah_kata(n)})"


def bilangan(n: int | Decimal) -> str:
    """Write a number with a comma per thousand and a decimal point: ``1,500``, ``2.5``.

    Raises:
        ValueError: Not a number.
    """
    return digits_of(n).written(",", ".")


def rupiah(n: int | Decimal) -> str:
    """Write money in digits: "Rp1,500,000.00".

    Raises:
        ValueError: Below zero, with parts of a sen, or no exact number.
    """
    _, whole, fraction = amount_of(n)
    return f"Rp{int(whole):,}.{fraction.ljust(2, '0')}"


def rupiah_kata(n: int | Decimal) -> str:
    """Write money in words: "one million, five hundred thousand rupiah and fifty sen"; raises as :func:`rupiah`."""
    _, whole, fraction = amount_of(n)
    sen = f" and {_words(int(fraction.ljust(2, '0')))} sen" if fraction else ""
    return f"{_words(int(whole))} rupiah{sen}"


def durasi_inggris(n: int, satuan: str) -> str:
    """Write a duration: ``(5, "tahun")`` → "5 (five) years", ``(14, "hari kerja")`` → "14 (fourteen) working days".

    Raises:
        ValueError: No whole number of at least 1, or another unit.
    """
    durasi(n, satuan)
    plural = "" if n == 1 else "s"
    return f"{angka_terbilang(n)} {_SATUAN[satuan]}{plural}"


def lama(parts: Sequence[tuple[int, str]]) -> str:
    """Write a duration of one or more parts: "1 (one) year and 6 (six) months"; raises as :func:`durasi_inggris`."""
    return " and ".join(durasi_inggris(n, satuan) for n, satuan in parts)


def selang(parts: Sequence[tuple[int, str]]) -> str:
    """Write how often, behind "every": "year", "6 (six) months"; raises as :func:`durasi_inggris`."""
    (n, satuan), *more = parts
    return _SATUAN[satuan] if n == 1 and not more else lama(parts)


def urutan(n: int) -> str:
    """Name a place in a row: "First", "Twenty-First"."""
    return _words(n, to="ordinal").title()


def bilangan_judul(n: int) -> str:
    """Name the place of a part by its number, "One", "Twenty-One"."""
    return _words(n).title()


def tanggal_panjang(d: date) -> str:
    """Write a date in the running text: "22 May 2025"."""
    from babel.dates import format_date  # 20 ms that a naskah in one language does not pay

    return format_date(d, "d MMMM y", locale="en")


def hari(d: date) -> str:
    """The day of the week: "Monday"."""
    from babel.dates import format_date  # as in tanggal_panjang

    return format_date(d, "EEEE", locale="en")


def tanggal_terbilang(d: date) -> str:
    """Say a date in words: "the twenty-second day of May in the year two thousand and twenty-five"."""
    month = tanggal_panjang(d).split()[1]
    return f"the {_words(d.day, to='ordinal')} day of {month} in the year {_words(d.year)}"


def daftar(items: Sequence[str], kata: Kata = "dan") -> str:
    """Join items in a sentence: "a", "a and b", "a, b, and c".

    Raises:
        ValueError: No items, or another joining word.
    """
    if not items or kata not in KATA:
        raise ValueError("Daftar kosong, atau kata penghubungnya bukan dan, atau, dan/atau.")
    return joined(items, KATA[kata])
