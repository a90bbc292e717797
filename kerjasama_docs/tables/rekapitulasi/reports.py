"""When the partners of a kerja sama report, as a register says it: "semesteran", "setiap 3 bulan", "31 Maret 2028"."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.days import day_of

_MONTHS = {"bulan": 1, "triwulan": 3, "kuartal": 3, "caturwulan": 4, "semester": 6, "tahun": 12}
"""The lengths by which reports are asked for, in months."""
_UNIT = r"bulan|triwulan|kuartal|caturwulan|semester|tahun"
_EVERY = regex(rf"\b(?:setiap|tiap|per)\s*-?(?:([1-9][0-9]?)(?:\s?\([^()]{{1,30}}\))?\s?)?({_UNIT})\b")
_EACH = regex(rf"\b({_UNIT})an\b")
_OFTEN = regex(
    r"\b(?:([1-9][0-9]?)\s?(?:\([^()]{1,30}\)\s?)?(?:x|kali)|se-?kali)\s?"
    r"(?:dalam|per|setiap|tiap|/)?\s?(?:se|1 |satu |1 \(satu\) )?-?tahun\b"
)
_YEAR = 12
_PARTS = regex(r"[;\n,]|\bdan\b")
_NONE = regex(r"(?:belum|tidak|tanpa|nihil|kosong)\b")
_MOST = 60
"""Most days of one report that comes again: five years, month by month."""
_LONGEST = 200
"""Letters of a cell that are looked at."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report that is due.

    Attributes:
        day: The last day.
        what: What it is, as a calendar says it.
        source: What sets it.
    """

    day: date
    what: str
    source: str = ""


def is_there(said: str | None) -> bool:
    """Whether a register says that there is a report: not with "belum ada" or "nihil"."""
    return bool(said) and not _NONE.match((said or "").strip().casefold()[:_LONGEST])


def reports_said(said: str, first: date | None, last: date | None) -> tuple[Report, ...]:
    """The reports that a cell of a register asks for.

    What comes again is counted from the first day of the kerja sama, as in the text of a naskah, and ends with it.

    Args:
        said: The cell.
        first: The first day of the kerja sama.
        last: Its last day.
    """
    text = said[:_LONGEST].casefold()
    months = _months(text)
    if months and first and last:
        what = f"Laporan kerja sama, setiap {_named(months)}"
        return tuple(Report(day, what, said) for day in _steps(first, last, months))
    return tuple(Report(day, "Laporan kerja sama", said) for day in dict.fromkeys(_days(said[:_LONGEST])))


def _months(text: str) -> int | None:
    """Every how many months reports are asked for; None for a text that does not say it."""
    if found := _OFTEN.search(text):
        often = int(found[1] or 1)
        return _YEAR // often if _YEAR % often == 0 else None
    if found := _EVERY.search(text):
        return int(found[1] or 1) * _MONTHS[found[2]]
    found = _EACH.search(text)
    return _MONTHS[found[1]] if found else None


def _named(months: int) -> str:
    """A length in words: years where it is whole ones."""
    return f"{months // _YEAR} tahun" if months % _YEAR == 0 else f"{months} bulan"


def _steps(first: date, last: date, months: int) -> Iterator[date]:
    for place in range(1, _MOST + 1):
        try:
            day = language.tanggal_akhir(first, months * place, "bulan", sebelumnya=True)
        except ValueError:  # beyond the calendar, and so behind the last day
            return
        if day > last:
            return
        yield day


def _days(text: str) -> Iterator[date]:
    """The days that a text names."""
    for part in _PARTS.split(text):
        if not part.strip().isdecimal():
            try:
                yield day_of(part.strip())[0]
            except ValueError:
                continue
