"""What of a change matters to who signs: money, days, terms, duties, forums, pihak."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from kerjasama_docs.regex import regex

_UNIT = r"(?:hari(?:\s+(?:kerja|kalender))?|minggu|bulan|triwulan|semester|tahun|days?|weeks?|months?|years?)"
_PATTERNS: Mapping[str, re.Pattern[str]] = {
    "nilai uang": regex(r"(?:rp|idr|usd)\.?\s?[0-9][0-9.,]*|[a-z ]+\brupiah\b", re.IGNORECASE),
    "persentase": regex(r"[0-9]+(?:[.,][0-9]+)?\s?(?:%|persen|percent)", re.IGNORECASE),
    "jangka waktu": regex(rf"[0-9]+\s*(?:\([^()]{{2,60}}\)\s*)?{_UNIT}\b(?!\s+[12][0-9]{{3}})", re.IGNORECASE),
    "tanggal": regex(
        r"[0-9]{1,2}\s+(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\s+"
        r"[0-9]{4}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}",
        re.IGNORECASE,
    ),
    "kewajiban": regex(
        r"\b(?:wajib|harus|dapat|berhak|berwenang|dilarang|bertanggung jawab|tidak|bukan|kecuali|tanpa"
        r"|shall|must|may|not)\b",
        re.IGNORECASE,
    ),
    "batas waktu": regex(r"\bpaling\s+(?:lama|lambat|cepat|singkat|sedikit|banyak|rendah|tinggi)\b", re.IGNORECASE),
    "penyelesaian perselisihan": regex(
        r"\b(?:pengadilan(?:\s+negeri)?|arbitrase|musyawarah|mediasi|BANI|arbitration|court)\b", re.IGNORECASE
    ),
    "sanksi dan ganti rugi": regex(
        r"\b(?:denda|sanksi|ganti rugi|penalti|wanprestasi|penalty|damages)\b", re.IGNORECASE
    ),
    "pihak": regex(r"\b(?:PARA\s+)?PIHAK(?:\s+[A-Z]{3,})?\b"),
}
"""What is looked for in both texts, by what its reader calls it."""


def matters(before: str, after: str) -> tuple[str, ...]:
    """What of two texts is not the same in both."""
    return tuple(_different(before, after))


def _different(before: str, after: str) -> Iterator[str]:
    for name, pattern in _PATTERNS.items():
        if _said(pattern, before) != _said(pattern, after):
            yield name


def _said(pattern: re.Pattern[str], text: str) -> Counter[str]:
    return Counter(" ".join(match.casefold().split()) for match in pattern.findall(text))
