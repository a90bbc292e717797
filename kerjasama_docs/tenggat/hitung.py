"""From a term and the day of an event to its last day, with the days that did not count."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from kerjasama_docs.language import KALENDER, Kalender
from kerjasama_docs.model.base import Durasi
from kerjasama_docs.model.tenggat import HARI_KERJA, BatasWaktu, jatuh
from kerjasama_docs.tenggat.record import Deadline, OpenDeadline, Source

_IN_DAYS = (HARI_KERJA, "hari kalender", "hari")
"""Units of which the day of the event can be the first."""


_NOTHING = Source()


@dataclass(frozen=True)
class Cara:
    """How days are counted.

    Attributes:
        kalender: The working days.
        hari_itu: Whether the day of the event is the first day; else the day after it, which no law says.
    """

    kalender: Kalender = KALENDER
    hari_itu: bool = False

    def dari(self, sejak: date, lama: Durasi, *, mundur: bool) -> date:
        """The day from which a term is counted, which does not count itself.

        Raises:
            ValueError: It lies beyond the calendar.
        """
        if not self.hari_itu or lama.satuan not in _IN_DAYS:
            return sejak
        try:
            return sejak + timedelta(days=1 if mundur else -1)
        except OverflowError:
            raise ValueError("Tenggat melewati akhir kalender; perbaiki tanggalnya.") from None


@dataclass(frozen=True, slots=True)
class Term:
    """A term that runs from a day.

    Attributes:
        lama: How long.
        sejak: The day of the event.
        peristiwa: The event.
        arti: What has to be done.
        kunci: What tells it from all others.
        source: What sets it.
        nama: Its name.
        mundur: Whether it is counted back.
        catatan: What its reader has to know.
    """

    lama: Durasi
    sejak: date
    peristiwa: str
    arti: str
    kunci: str
    source: Source = _NOTHING
    nama: str = ""
    mundur: bool = False
    catatan: tuple[str, ...] = ()


def term_of(batas: BatasWaktu, name: str, sejak: date, *, kunci: str, source: Source = _NOTHING) -> Term:
    """A deadline of a law or a profil from a day.

    Args:
        batas: The deadline.
        name: Its name.
        sejak: The day of its event.
        kunci: What tells it from all others.
        source: Where it was found, to which its law is added.
    """
    cited = replace(source, basis=batas.basis, sumber=batas.sumber or "")
    return Term(batas.lama, sejak, batas.peristiwa, batas.arti, kunci, source=cited, nama=name)


def counted(term: Term, cara: Cara) -> Deadline:
    """The last day of a term.

    Raises:
        ValueError: It lies beyond the calendar, or the term is too long to be counted.
    """
    start = cara.dari(term.sejak, term.lama, mundur=term.mundur)
    last = jatuh(term.lama, start, kalender=cara.kalender, mundur=term.mundur)
    found = Deadline(
        nama=term.nama,
        arti=term.arti,
        hari_terakhir=last.hari_terakhir,
        source=term.source,
        kunci=term.kunci,
        sejak=term.sejak,
        peristiwa=term.peristiwa,
        lama=term.lama.diketik,
        mundur=term.mundur,
        perkiraan=last.perkiraan,
        catatan=term.catatan,
    )
    if term.lama.satuan == HARI_KERJA:
        return _in_working_days(found, term, start, cara=cara)
    return _on_its_day(found, cara.kalender)


def counted_or_open(term: Term, cara: Cara) -> Deadline | OpenDeadline:
    """The last day of a term; one beyond the calendar waits for a date that is right."""
    try:
        return counted(term, cara)
    except ValueError as error:
        return OpenDeadline(term.arti, term.lama.diketik, str(error), term.source)


def _in_working_days(found: Deadline, term: Term, start: date, *, cara: Cara) -> Deadline:
    """A term of working days, with the days that did not count and what it were without cuti bersama."""
    public = replace(cara.kalender, cuti_bersama=False)
    other = jatuh(term.lama, start, kalender=public, mundur=term.mundur).hari_terakhir
    first, last = sorted((start, found.hari_terakhir))
    return replace(
        found,
        dilewati=tuple(cara.kalender.di_antara(first, last)),
        tanpa_cuti_bersama=other if other != found.hari_terakhir else None,
    )


def stated(day: date, arti: str, *, kunci: str, source: Source, kalender: Kalender) -> Deadline:
    """A last day that a naskah names itself."""
    return _on_its_day(Deadline("", arti, day, source, kunci), kalender)


def _on_its_day(found: Deadline, kalender: Kalender) -> Deadline:
    """A last day that may be none of work, with the working day before it."""
    libur = kalender.hari_libur(found.hari_terakhir)
    if libur is None or found.hari_terakhir == date.min:
        return found
    before = kalender.tenggat(found.hari_terakhir, 1, mundur=True).hari_terakhir
    return replace(found, libur=libur, kerja_sebelumnya=before)
