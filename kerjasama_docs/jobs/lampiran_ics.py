"""A rekapitulasi as a calendar: the last day of each kerja sama that runs, and the days on which it reports."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from kerjasama_docs.pipeline import Document
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.reading.rows import Entry
from kerjasama_docs.tables.rekapitulasi import NaskahEntry, Report, runs
from kerjasama_docs.tenggat import Deadline, deadlines
from kerjasama_docs.tenggat.ics import calendar_of as calendar_file
from kerjasama_docs.tenggat.ics import days_before
from kerjasama_docs.tenggat.record import Source

_MONTHS = (6, 3, 1)
"""How many months before the last day an alarm sounds."""
_DAYS = (30, 7, 0)
"""How many days before a report is due one sounds."""
_TOLD = {"nomor": "Nomor", "unit": "Unit", "narahubung": "Narahubung", "langkah": "Tindak lanjut"}
_REPORT = regex(r"\b(?:(?:me)?lapor|pelaporan|pemantauan|evaluasi)", re.IGNORECASE)
"""What is said of a report, and of what is reported."""
Event = tuple[Deadline, Sequence[int]]
"""A day, and how many days before it alarms sound."""


def calendar_of(entries: Iterable[Entry], *, hari_ini: date, lacks: str = "") -> bytes:
    """The last days of the kerja sama that run, and the days of their reports that are still to come.

    Args:
        entries: The rows of a rekapitulasi.
        hari_ini: The day on which they run, noted as that of its making.
        lacks: What it lacks, told as the description of the calendar; empty for one that is no draft.
    """
    return calendar_file(_events(entries, hari_ini), dibuat=hari_ini, uraian=lacks)


def _events(entries: Iterable[Entry], hari_ini: date) -> Iterator[Event]:
    seen: Counter[str] = Counter()
    for entry in entries:
        if isinstance(entry, NaskahEntry) and runs(entry):
            seen[entry.kunci] += 1
            key = f"rekapitulasi\n{entry.kunci}\n{seen[entry.kunci]}"
            yield from _ends(entry, key)
            yield from _reports(entry, key, hari_ini)


def _ends(entry: NaskahEntry, key: str) -> Iterator[Event]:
    last = entry.values["berakhir"]
    if isinstance(last, date):
        arti = f"Kerja sama berakhir: {_named(entry)}"
        found = Deadline("", arti, last, _source(entry), key, catatan=_notes(entry, _TOLD))
        yield found, tuple(days_before(last, _MONTHS))


def _reports(entry: NaskahEntry, key: str, hari_ini: date) -> Iterator[Event]:
    """The reports from a day on; several of one day are told apart."""
    on_day: Counter[date] = Counter()
    notes = _notes(entry, ("nomor", "unit", "narahubung"))
    for each in entry.pelaporan:
        on_day[each.day] += 1
        if each.day >= hari_ini:
            kunci = f"{key}\nlaporan\n{each.day}\n{on_day[each.day]}"
            told = (f"Menurut: {each.source}", *notes) if each.source else notes
            arti = f"{each.what}: {_named(entry)}"
            yield Deadline("", arti, each.day, _source(entry), kunci, catatan=told), _DAYS


def _notes(entry: NaskahEntry, names: Iterable[str]) -> tuple[str, ...]:
    """What else a calendar tells of a kerja sama."""
    return tuple(f"{_TOLD[name]}: {said}" for name in names if (said := entry.values[name]))


def reports_of(document: Document) -> tuple[Report, ...]:
    """The reports of a naskah that have a day: by the laws that bind it, by its fields, and by its own text."""
    found = (each for each in deadlines(document).tenggat if _REPORT.search(f"{each.arti} {each.source.kalimat}"))
    return tuple(Report(each.hari_terakhir, _what(each), each.source.kalimat or str(each.source)) for each in found)


def _what(found: Deadline) -> str:
    """What a calendar calls a report; the title of a Pasal on duties does not say that it is one."""
    return found.arti if _REPORT.search(found.arti) else f"Laporan menurut {found.arti}"


def _named(entry: NaskahEntry) -> str:
    """What a kerja sama is about, and with whom."""
    return ", ".join(str(said) for name in ("judul", "mitra") if (said := entry.values[name]))


def _source(entry: NaskahEntry) -> Source:
    return Source(berkas=str(entry.origin))
