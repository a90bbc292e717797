"""Patterns that speak of the pihak as this naskah calls them: PIHAK KESATU, PIHAK KESEMBILAN, PIHAK BANK."""

import re
from functools import lru_cache

from kerjasama_docs.regex import regex

_PLACE = "{pihak}"


@lru_cache(maxsize=64)
def with_labels(pattern: str, labels: tuple[str, ...], *, case: bool = False) -> re.Pattern[str]:
    """A pattern with ``{pihak}`` for any of the labels of a naskah, the longest first.

    Args:
        pattern: The pattern.
        labels: What the pihak are called.
        case: Whether capitals matter.
    """
    said = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True)) or r"(?!)"
    return regex(pattern.replace(_PLACE, f"(?:{said})"), 0 if case else re.IGNORECASE)
