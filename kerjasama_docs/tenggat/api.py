"""Deadlines for a program: of a naskah that was loaded, or of a name and a day."""

from datetime import date
from pathlib import Path

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.naskah.klausul.names import known_name
from kerjasama_docs.pipeline import Document
from kerjasama_docs.tenggat.dikenal import deadline_named, known_deadlines
from kerjasama_docs.tenggat.hitung import Cara, counted, term_of
from kerjasama_docs.tenggat.libur import kalender_with
from kerjasama_docs.tenggat.naskah import deadlines_of
from kerjasama_docs.tenggat.record import Deadline, Deadlines


def deadlines(document: Document, *, libur: str | Path | None = None, hari_itu: bool = False) -> Deadlines:
    """The deadlines of a naskah: of the law for its kind and its dates, of its fields, and of its own text.

    Args:
        document: What ``load`` gave.
        libur: A file with days of the user's own (YAML, JSON, TOML, CSV).
        hari_itu: Whether the day of an event is the first day of its term, and not the day after it.

    Raises:
        UsageError: The file of days is missing or of an unknown type.
        DocumentFindingsError: That file is wrong.
    """
    return deadlines_of(document.built, _cara(libur, hari_itu=hari_itu))


def deadline(
    name: str, day: date, *, profil: str | None = None, libur: str | Path | None = None, hari_itu: bool = False
) -> Deadline:
    """The last day of a deadline that a law or a profil sets: ``deadline("penyelarasan", date(2026, 5, 11))``.

    Args:
        name: Its name (``kerjasama-docs daftar tenggat``).
        day: The day of the event from which it runs.
        profil: Only what binds this profil; its own deadlines go before those of the law.
        libur: A file with days of the user's own.
        hari_itu: Whether that day is the first day.

    Raises:
        UsageError: There is no such deadline or profil.
        DocumentFindingsError: The file of days is wrong.
        ValueError: The last day lies beyond the calendar.
    """
    assets = Assets()
    bound = known_name(Area.PROFIL, profil, assets) if profil else None
    known = deadline_named(name, known_deadlines(assets, bound))
    return counted(term_of(known.batas, known.nama, day, kunci=f"{known.nama}\n{day}"), _cara(libur, hari_itu=hari_itu))


def _cara(libur: str | Path | None, *, hari_itu: bool) -> Cara:
    if libur is None:
        return Cara(hari_itu=hari_itu)
    return Cara(kalender_with(str(libur))[0], hari_itu)
