"""The digits of a number, exactly: the ground under terbilang, bilangan and rupiah."""

from decimal import Decimal
from typing import NamedTuple

LIMIT = 10**15
"""The largest number that is written; beyond seribu triliun no naskah has ever counted."""

MAX_DECIMALS = 15


class Digits(NamedTuple):
    """A number taken apart.

    Attributes:
        negative: Whether it is below zero.
        whole: The digits before the decimal comma, ``"1500"``; ``"0"`` for none.
        fraction: The digits after it without trailing zeros, ``"05"``; empty for a whole number.
    """

    negative: bool
    whole: str
    fraction: str

    def written(self, group: str, point: str) -> str:
        """The number with a sign between its thousands and one before its fraction: ``1.500,25``, ``1,500.25``."""
        minus = "-" if self.negative else ""
        whole = f"{minus}{int(self.whole):,}".replace(",", group)
        return f"{whole}{point}{self.fraction}" if self.fraction else whole


def digits_of(n: int | Decimal) -> Digits:
    """Take a number apart without rounding.

    Args:
        n: An int or a Decimal. A float is refused, because 0.1 has no exact
            float and a contract has no room for "about"; so is a bool.

    Raises:
        ValueError: No number, no finite number, or one that is too large or too fine.
    """
    if type(n) is bool or not isinstance(n, int | Decimal):
        raise ValueError(f"{n!r} bukan bilangan bulat atau desimal; tulis bilangan tanpa tanda kutip.")
    if isinstance(n, Decimal) and not n.is_finite():
        raise ValueError(f"{n} bukan bilangan; tulis bilangan dengan angka.")
    if not -LIMIT <= n <= LIMIT:
        raise ValueError("Bilangan melebihi seribu triliun; periksa banyaknya angka nol.")
    if isinstance(n, int):
        return Digits(n < 0, str(abs(n)), "")
    return _decimal_digits(n)


def _decimal_digits(n: Decimal) -> Digits:
    exponent = n.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -MAX_DECIMALS:
        raise ValueError(f"Bilangan memuat lebih dari {MAX_DECIMALS} angka di belakang koma; bulatkan dahulu.")
    # abs() and normalize() round to the context's precision, copy_abs() and the format "f" do not.
    whole, _, fraction = f"{n.copy_abs():f}".partition(".")
    return Digits(n < 0, whole.lstrip("0") or "0", fraction.rstrip("0"))


def bilangan(n: int | Decimal) -> str:
    """Write a number with a dot per thousand and a decimal comma: ``1.500``, ``2,5``.

    Raises:
        ValueError: See :func:`digits_of`.
    """
    return digits_of(n).written(".", ",")
