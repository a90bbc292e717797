"""Spaces that must not break at the end of a line."""

import re
from functools import cache

from kerjasama_docs.language.tanggal import nama_bulan

NBSP = "\u00a0"
_ENGLISH_MONTHS = ("January", "February", "March", "May", "June", "July", "August", "October", "December")
"""Those that are spelled otherwise than in Indonesian."""


def tak_putus(text: str) -> str:
    """Put a no-break space (U+00A0) where a line break would tear a reference or a number apart.

    "Pasal 5", "ayat (1)", "huruf a", "angka 2", "Nomor 8", "Tahun 2025",
    "5 (lima)", "Rp 5", "22 Mei"; in English "Article 5", "Paragraph 5", "paragraph (1)",
    "point a", "22 May"; before the last of several degrees, ", S.H., M.H.".
    Only single ordinary spaces are touched, so the function may be applied twice.
    """
    return _pattern().sub(NBSP, text)


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join((*nama_bulan(), *_ENGLISH_MONTHS))
    return re.compile(
        r" (?:"  # the blank first: only where one stands is anything else looked at
        r"(?<=\bPasal )(?=[0-9])"
        r"|(?<=\bArticle )(?=[0-9])"
        r"|(?<=\bParagraph )(?=[0-9])"
        r"|(?<=\bparagraph )(?=\([0-9])"
        r"|(?<=\bpoint )(?=a?[a-z]\b)"
        r"|(?<=\bayat )(?=\([0-9])"
        r"|(?<=\bhuruf )(?=a?[a-z]\b)"
        r"|(?<=\bangka )(?=[0-9])"
        r"|(?<=\bNomor )(?=[0-9])"
        r"|(?<=\bTahun )(?=[0-9]{4}\b)"
        r"|(?<=\bRp )(?=[0-9])"
        r"|(?<=[0-9] )(?=\([a-z])"
        rf"|(?<=[0-9] )(?=(?:{months})\b)"
        r"|(?-i:(?<=[A-Za-z]\., )(?=[A-Z][A-Za-z]{0,5}\.[A-Za-z.]{0,8}(?![A-Za-z.])(?!, [A-Z][A-Za-z]{0,5}\.)))"
        r")",
        re.IGNORECASE,
    )
