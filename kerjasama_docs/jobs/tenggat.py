"""Deadlines from what a user says: a name and a day, a number of days, or input files: what ``tenggat`` does."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding, in_order
from kerjasama_docs.jobs.inputs import files_of, templates_of
from kerjasama_docs.jobs.reading import read_all
from kerjasama_docs.language import parse_tanggal
from kerjasama_docs.model.base import Durasi
from kerjasama_docs.naskah.klausul.names import known_name
from kerjasama_docs.pipeline import Document, load
from kerjasama_docs.tenggat.dikenal import deadline_named, is_known, known_deadlines
from kerjasama_docs.tenggat.hitung import Cara, Term, counted, term_of
from kerjasama_docs.tenggat.libur import kalender_with
from kerjasama_docs.tenggat.naskah import deadlines_of
from kerjasama_docs.tenggat.record import Deadlines

_EXAMPLE = "Misalnya: kerjasama-docs tenggat penyelarasan 2026-05-11"
_DAY_EXAMPLE = "Tulis tanggal, misalnya 2026-05-11."
_NAME_AND_DAY = 2
"""Words of a call that names a deadline."""


@dataclass(frozen=True)
class TenggatOrder:
    """What is asked.

    Attributes:
        isian: The name of a deadline and a day, or input files.
        assets: Where templates are looked for.
        dari: The day of the event.
        lama: How long, where no deadline is named.
        mundur: Whether that is counted back.
        libur: A file with days of the user's own.
        hari_itu: Whether the day of the event is the first day.
        profil: The institution whose deadlines are meant.
        templates: The user's own template folder.
    """

    isian: tuple[str, ...]
    assets: Assets
    dari: date | None = None
    lama: Durasi | None = None
    mundur: bool = False
    libur: str | None = None
    hari_itu: bool = False
    profil: str | None = None
    templates: str | None = None


@dataclass(frozen=True)
class FoundDeadlines:
    """What came of it.

    Attributes:
        tenggat: The deadlines.
        findings: What is wrong with the files, or odd.
        unreadable: Whether one of them could not be read at all.
        documents: The naskah that were read.
    """

    tenggat: Deadlines = field(default_factory=Deadlines)
    findings: tuple[Finding, ...] = ()
    unreadable: bool = False
    documents: tuple[Document, ...] = field(default=(), repr=False)

    def read(self, order: TenggatOrder) -> Iterator[Path | str]:
        """The files that it was made from."""
        yield from (each for each in (*order.isian, order.libur) if each)
        for document in self.documents:
            yield from files_of(document)
        yield from templates_of(order.assets)


def find_deadlines(order: TenggatOrder) -> FoundDeadlines:
    """The deadlines that are asked for.

    Raises:
        UsageError: Too little is said or too much, a name is unknown, a file is missing.
        DocumentFindingsError: The file with own days is wrong.
    """
    kalender, findings = kalender_with(order.libur) if order.libur else (Cara().kalender, ())
    cara = Cara(kalender, order.hari_itu)
    asked = _named(order) or _counted(order)
    if asked is None:
        return _of_files(order, cara, findings)
    try:
        return FoundDeadlines(Deadlines((counted(asked, cara),)), findings)
    except ValueError as error:
        raise UsageError(str(error), _DAY_EXAMPLE) from error


def _counted(order: TenggatOrder) -> Term | None:
    """So many days from a day; None where files are named."""
    if order.isian:
        if order.dari or order.lama:
            raise UsageError("Pilihan --dari dan --hari tidak berlaku bagi berkas naskah.", _EXAMPLE)
        return None
    if order.dari is None or order.lama is None:
        raise UsageError(
            "Sebut nama tenggat dan tanggalnya, --dari dan --hari, atau berkas naskah.",
            f"{_EXAMPLE}. Nama-namanya: kerjasama-docs daftar tenggat",
        )
    side = "sebelum" if order.mundur else "sesudah"
    key = f"{order.lama.diketik} {side} {order.dari.isoformat()}"
    return Term(order.lama, order.dari, "tanggal yang disebut", "Hari terakhir", key, mundur=order.mundur)


def _named(order: TenggatOrder) -> Term | None:
    """A deadline by its name; None where something else is asked for."""
    if not order.isian:
        return None
    profil = known_name(Area.PROFIL, order.profil, order.assets) if order.profil else None
    known = known_deadlines(order.assets, profil)
    name, *days = order.isian
    if not (is_known(name, known) or _means_a_name(name, order)):
        return None
    found = deadline_named(name, known)
    if order.lama or order.mundur:
        raise UsageError(f"Lamanya sudah ditetapkan: {found.arti}.", "Hapus --hari, --kalender, dan --sebelum.")
    day = _day_of(days, order.dari)
    return term_of(found.batas, found.nama, day, kunci=f"{found.nama}\n{day.isoformat()}")


def _means_a_name(name: str, order: TenggatOrder) -> bool:
    """Whether a word that is no known deadline is meant as one: no such file could be read."""
    return name != "-" and not Path(name).suffix and not Path(name).exists() and len(order.isian) <= _NAME_AND_DAY


def _day_of(given: list[str], dari: date | None) -> date:
    """The day that stands behind the name or in its option."""
    if len(given) + bool(dari) != 1:
        raise UsageError("Sebut satu tanggal peristiwanya.", _EXAMPLE)
    try:
        return dari or parse_tanggal(given[0])
    except ValueError as error:
        raise UsageError(f"{given[0]}: {error}", _DAY_EXAMPLE) from error


def _of_files(order: TenggatOrder, cara: Cara, before: tuple[Finding, ...]) -> FoundDeadlines:
    """The deadlines of naskah; none while one of them cannot be built."""
    if order.profil:
        raise UsageError("Profil naskah disebut dalam berkasnya.", "Hapus --profil.")
    read = read_all(order.isian, lambda name: load(name, templates=order.templates))
    found = sum((deadlines_of(document.built, cara) for document in read.documents), Deadlines())
    return FoundDeadlines(found, in_order((*before, *read.findings)), read.unreadable, read.documents)
