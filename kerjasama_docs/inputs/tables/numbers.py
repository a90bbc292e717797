"""Numbers as workbooks of all kinds store them."""

import math
import re
from decimal import Decimal

from kerjasama_docs.regex import regex

EXACT = 10**15
"""From here on Excel has replaced digits by zeros: it keeps fifteen."""
_NUMBER = regex(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,4})?", re.ASCII)


def number(raw: str) -> Decimal | None:
    """A stored number as Excel shows it, with fifteen digits and without float noise; None when it is none.

    >>> number("0.30000000000000004")
    Decimal('0.3')
    """
    value = float(raw) if _NUMBER.fullmatch(raw) else float("nan")
    if not math.isfinite(value):
        return None
    if value.is_integer():
        return Decimal(int(value))
    return Decimal(format(Decimal(f"{value:.15g}"), "f"))
