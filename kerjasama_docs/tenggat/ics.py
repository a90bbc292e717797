"""Deadlines as a calendar file (RFC 5545): whole days with alarms; the only user of icalendar.

Why no clock: the same input gives the same bytes. DTSTAMP, which RFC 5545 asks for, is the day from which a deadline
runs, or the one that the user names; the UID tells a deadline from all others whatever day it falls on, so that a
calendar moves it when the naskah changes.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

from kerjasama_docs.language import dipotong, tambah, tanggal_hari
from kerjasama_docs.tenggat.record import Deadline, Deadlines
from kerjasama_docs.tenggat.tampil import notes
from kerjasama_docs.version import __version__

_PUKUL = timedelta(hours=8)
"""When an alarm sounds, in the time of the machine that keeps the calendar."""
_DAYS_OF_A_MONTH = 31
_UID_LENGTH = 32
_SUMMARY = 120
"""Letters of what a calendar shows of an event."""


def as_ics(found: Deadlines, *, ingatkan: Sequence[int] = (7, 1), dibuat: date | None = None) -> bytes:
    """A calendar of deadlines.

    Args:
        found: The deadlines; what cannot be counted yet is left out.
        ingatkan: How many days before the last day an alarm sounds; 0 is that day itself.
        dibuat: The day that is noted as that of its making; None for one that follows from each deadline.
    """
    return calendar_of(((each, ingatkan) for each in found.tenggat), dibuat=dibuat)


def calendar_of(
    events: Iterable[tuple[Deadline, Sequence[int]]], *, dibuat: date | None = None, uraian: str = ""
) -> bytes:
    """A calendar of deadlines, each with how many days before it an alarm sounds.

    Args:
        events: The deadlines.
        dibuat: The day that is noted as that of its making; None for one that follows from each deadline.
        uraian: What is told of the calendar as a whole.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//kerjasama-docs//tenggat {__version__}//ID")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Tenggat kerja sama")
    if uraian:
        calendar.add("x-wr-caldesc", uraian)
    for each, days in events:
        calendar.add_component(_event(each, days, dibuat))
    return bytes(calendar.to_ical())


def days_before(last: date, months: Sequence[int]) -> Iterator[int]:
    """How many days so many months before a day are; what lies before the calendar is left out."""
    for each in months:
        if last > date.min + timedelta(days=_DAYS_OF_A_MONTH * each):
            yield (last - tambah(last, -each, "bulan")).days


def _event(each: Deadline, ingatkan: Sequence[int], dibuat: date | None) -> Event:
    """One deadline as an event of a whole day that takes no time of its reader."""
    event = Event()
    event.add("uid", f"{sha256(each.kunci.encode()).hexdigest()[:_UID_LENGTH]}@kerjasama-docs")
    event.add("dtstamp", datetime.combine(dibuat or each.sejak or each.hari_terakhir, time(), UTC))
    event.add("dtstart", each.hari_terakhir)
    if each.hari_terakhir < date.max:  # without an end it takes the whole day all the same (RFC 5545 3.6.1)
        event.add("dtend", each.hari_terakhir + timedelta(days=1))
    event.add("summary", _summary(each))
    event.add("description", "\n".join(_described(each)))
    event.add("transp", "TRANSPARENT")
    event.add("status", "TENTATIVE" if each.perkiraan else "CONFIRMED")
    event.add("categories", ["Tenggat kerja sama"])
    for days in dict.fromkeys(ingatkan):
        event.add_component(_alarm(each, days))
    return event


def _summary(each: Deadline) -> str:
    """What stands in the calendar itself: what has to be done; of a text with no name for it, how it begins."""
    told = f"{each.arti}: {each.source.kalimat}" if each.source.kalimat and each.sejak else each.arti
    return dipotong(f"Perkiraan: {told}" if each.perkiraan else told, _SUMMARY)


def _described(each: Deadline) -> Iterator[str]:
    yield f"Paling lambat {tanggal_hari(each.hari_terakhir)}."
    if each.sejak:
        yield f"{each.lama} {'sebelum' if each.mundur else 'sejak'} {each.peristiwa} ({tanggal_hari(each.sejak)})."
    if cited := str(each.source):
        yield f"Dasar: {cited}."
    if each.source.kalimat:
        yield f"“{each.source.kalimat}”"
    if each.source.berkas not in {"", "-"}:
        yield f"Naskah: {each.source.berkas}."
    yield from notes(each)


def _alarm(each: Deadline, days: int) -> Alarm:
    """An alarm in the morning, so many days before; a whole day begins at midnight."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", each.arti)
    alarm.add("trigger", _PUKUL - timedelta(days=days))
    return alarm
