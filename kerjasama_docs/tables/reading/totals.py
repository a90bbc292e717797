"""Rows that sum up the rows above them."""

import re
from collections.abc import Sequence

from kerjasama_docs.inputs.tables.sheet import Row, Value
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.reading.columns import Columns, filled, merged_width

_TOTAL = regex(r"(?:(?:sub|grand) ?)?(?:jumlah|total|jml)\b")
_TOTAL_WORDS = regex(
    r"(?:(?:(?:sub|grand) ?)?(?:jumlah|total|jml)|pembulatan|dibulatkan)"
    r"(?: (?:keseluruhan|seluruh(?:nya)?|akhir|umum|besar|semua(?:nya)?|total|biaya|anggaran|setelah|dibulatkan"
    r"|nilai|rencana|kegiatan|kerja sama|mitra|usulan|naskah|data|baris|rp|pembulatan|[ivx]{1,4}|[a-z]|[0-9]+))*"
)
_NUMBERLIKE = regex(r"(?:rp\.?)?[\s0-9.,()%–-]+(?:[a-z]+\.?)?", re.IGNORECASE)
_LEADING = 2
"""Texts at the beginning of a row in which its word stands."""
_LONGEST = 100
"""Characters of a text that are looked at."""


def is_total(columns: Columns, row: Row) -> bool:
    """Whether a row sums up: "Jumlah" by itself, or "Total Kanwil …" with nothing but numbers behind it."""
    texts = [(place, value) for place, value in filled(row) if isinstance(value, str)]
    words = [normalised(text[:_LONGEST]) for _, text in texts[:_LEADING]]
    if not words or _is_entry(columns, row, words):
        return False
    if any(map(_TOTAL_WORDS.fullmatch, words)):
        return True
    return bool(_TOTAL.match(words[0])) and _only_numbers_behind(row, texts[0][0])


def _is_entry(columns: Columns, row: Row, words: Sequence[str]) -> bool:
    """Whether a row has all that it must have: one with a number, or one that only speaks of rounding."""
    if columns.is_numbered_and_complete(row):
        return True
    return any(word.startswith("pembulatan") for word in words) and columns.is_complete(row)


def _only_numbers_behind(row: Row, place: int) -> bool:
    """Whether beside the words of a sum, or merged under them, there is nothing but numbers."""
    rest = [value for other, value in filled(row) if other != place]
    return (bool(rest) and _are_numbers(rest)) or merged_width(row, place) > 1


def _are_numbers(values: Sequence[Value]) -> bool:
    return all(not isinstance(value, str) or _NUMBERLIKE.fullmatch(value[:40]) for value in values)
