"""Which label a Pasal has that was named by its number, ``Pasal 6``, where the number may change with what is typed."""

import re
from collections.abc import Iterable

from kerjasama_docs.regex import regex

_NUMBER = regex(r"(?:(?:pasal|psl?\.?)[ .-]?)? ?([1-9][0-9]{0,2}[A-Z]?)", re.IGNORECASE | re.ASCII)


def pasal_number(text: str) -> str | None:
    """The number of the Pasal that a text names, "6" of "Pasal 6" and of "6"; None for a label."""
    found = _NUMBER.fullmatch(" ".join(text[:20].split()))
    return found[1].upper() if found else None


def by_number(text: str, pasal: Iterable[tuple[str, str]]) -> str:
    """The hint which label a Pasal has that was named by its number; empty where it was not, or there is none.

    Args:
        text: What was typed.
        pasal: Numbers and labels.
    """
    number = pasal_number(text)
    label = dict(pasal).get(number or "")
    return f"Pasal {number} ialah “{label}”: tulis labelnya." if label else ""
