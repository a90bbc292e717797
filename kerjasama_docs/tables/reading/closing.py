"""Where the signatures of a table begin, at its end or between its rows."""

import re
from collections.abc import Sequence

from kerjasama_docs.inputs.tables.sheet import Row
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.reading.columns import Columns, filled
from kerjasama_docs.tables.reading.headings import heading_text, reads_as_unit
from kerjasama_docs.tables.reading.totals import is_total

_FULL = 3
"""Cells of its own from which a row without number is taken for a row of the table."""
_CLOSING = regex(
    r"(?:mengetahui|menyetujui|mengesahkan|(?:dibuat|disusun|diperiksa|disetujui) oleh|hormat kami|ttd|nip|a\.?n"
    r"|plt|plh)\b"
    r"|[^\W\d][^,:;]{1,40},\s*(?:tanggal\s*)?(?:[0-9.…_ ]{1,20}\s*)?"
    r"(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)?"
    r"\s*[0-9.…_]{2,}\s*$",
    re.IGNORECASE,
)
_OFFICE = regex(r"(?:kepala|direktur|sekretaris|pejabat|ketua)\b", re.IGNORECASE)


def begins_closing(text: str) -> bool:
    """Whether a text is the first line of signatures: "Mengetahui,", a place and a day."""
    return _CLOSING.match(text) is not None


def closing_rows(columns: Columns, rows: Sequence[Row]) -> frozenset[int]:
    """The places of the rows of signatures, those at the end and those above further rows."""
    start = _start(columns, rows)
    return _between(columns, rows[:start]) | frozenset(range(start, len(rows)))


def _start(columns: Columns, rows: Sequence[Row]) -> int:
    """Where signatures begin: the first line of a closing behind the last full row; else the end."""
    last = next((i for i in range(len(rows) - 1, -1, -1) if _is_surely_entry(columns, rows[i])), -1)
    behind = range(last + 1, len(rows))
    return next((i for i in behind if _closes(rows[i]) or _names_office(columns, rows[i])), len(rows))


def _between(columns: Columns, rows: Sequence[Row]) -> frozenset[int]:
    """The lines of signatures above further rows: from a closing to the next row of the table, two at least."""
    found: set[int] = set()
    for start, row in enumerate(rows):
        if start in found or not _closes(row) or _is_surely_entry(columns, row):
            continue
        block = _block(columns, rows, start)
        if sum(not rows[i].is_empty for i in block) > 1:
            found.update(block)
    return frozenset(found)


def _block(columns: Columns, rows: Sequence[Row], start: int) -> list[int]:
    """The rows from a closing to the next row of the table, without headings that name a unit."""
    behind = range(start, len(rows))
    end = next((i for i in behind if _is_surely_entry(columns, rows[i]) or columns.is_complete(rows[i])), len(rows))
    return [i for i in range(start, end) if not reads_as_unit(heading_text(columns, rows[i]) or "")]


def _is_surely_entry(columns: Columns, row: Row) -> bool:
    """Whether a row is surely one of the table: it has a number, or many cells."""
    if columns.has_number(row):
        return True
    return len(filled(row)) >= _FULL and not is_total(columns, row)


def _closes(row: Row) -> bool:
    """Whether a row begins a closing: "Mengetahui,", a place and a day."""
    return any(isinstance(value, str) and begins_closing(value) for _, value in filled(row))


def _names_office(columns: Columns, row: Row) -> bool:
    """Whether a row that is not one of the table names an office: "Kepala Bagian …"."""
    texts = [value for _, value in filled(row) if isinstance(value, str)]
    return any(map(_OFFICE.match, texts)) and not columns.is_complete(row)
