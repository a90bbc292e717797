"""A rekapitulasi as a calendar: the last day of each kerja sama that runs, with alarms months before."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from kerjasama_docs.tables.reading.rows import Entry
from kerjasama_docs.tables.rekapitulasi import runs
from kerjasama_docs.tenggat import Deadline, Deadlines
from kerjasama_docs.tenggat.ics import as_ics
from kerjasama_docs.tenggat.record import Source

_MONTHS = (6, 3, 1)
"""How many months before the last day an alarm sounds."""
_TOLD = {"nomor": "Nomor", "unit": "Unit", "narahubung": "Narahubung", "langkah": "Tindak lanjut"}


def calendar_of(entries: Iterable[Entry], *, hari_ini: date, lacks: str = "") -> bytes:
    """The last days of the kerja sama that run, as a calendar file.

    Args:
        entries: The rows of a rekapitulasi.
        hari_ini: The day on which they run, noted as that of its making.
        lacks: What it lacks, told as the description of the calendar; empty for one that is no draft.
    """
    found = Deadlines(tuple(_deadlines(entries)))
    return as_ics(found, ingatkan=(), bulan=_MONTHS, dibuat=hari_ini, uraian=lacks)


def _deadlines(entries: Iterable[Entry]) -> Iterator[Deadline]:
    seen: Counter[str] = Counter()
    for entry in entries:
        last = entry.values["berakhir"]
        if not (isinstance(last, date) and runs(entry)):
            continue
        key = "\n".join(str(entry.values[name]) for name in ("mitra", "judul", "tanggal"))
        seen[key] += 1
        told = ", ".join(str(said) for name in ("judul", "mitra") if (said := entry.values[name]))
        notes = (f"{word}: {said}" for name, word in _TOLD.items() if (said := entry.values[name]))
        source = Source(berkas=str(entry.origin))
        kunci = f"rekapitulasi\n{key}\n{seen[key]}"
        yield Deadline("", f"Kerja sama berakhir: {told}", last, source, kunci, catatan=tuple(notes))
