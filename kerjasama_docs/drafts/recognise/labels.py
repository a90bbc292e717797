"""Lines that begin a place to sign: what a pihak is called, for whom somebody signs, who sees or knows of it."""

import re

from kerjasama_docs.regex import regex

_LABEL = regex(
    r"(?:(?:para\s+)?pihak\b.{0,40}|(?:untuk\s+dan\s+)?atas\s+nama\b.*|for\s+the\b.*|yang\s+(?:menandatangani|membuat)\b.*"
    r"|(?:mengetahui|menyaksikan|disaksikan|menyetujui|disetujui|diketahui|saksi)\b.*)",
    re.IGNORECASE,
)
_SEES = regex(r"(?:para\s+)?saksi(?:-saksi)?\b|menyaksikan|disaksikan|witness", re.IGNORECASE)
_KNOWS = regex(r"mengetahui|diketahui|menyetujui|disetujui", re.IGNORECASE)


def is_label(line: str) -> bool:
    """Whether a line begins a place to sign."""
    return bool(_LABEL.fullmatch(line))


def sees(line: str) -> bool:
    """Whether a saksi signs below a line."""
    return bool(_SEES.match(line))


def knows(line: str) -> bool:
    """Whether somebody signs below a line who only knows of the naskah, or agrees to it."""
    return bool(_KNOWS.match(line))
