"""The naskah of many files, and the rows of registers, as the rows of a ``rekapitulasi``."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, UnreadableInputError, Where
from kerjasama_docs.inputs.folders import Listing, left_aside, listing
from kerjasama_docs.inputs.own_output import is_own_output
from kerjasama_docs.inputs.read import read_source
from kerjasama_docs.inputs.recognise import is_naskah
from kerjasama_docs.inputs.table_files import TYPES
from kerjasama_docs.jobs.inputs import files_of
from kerjasama_docs.jobs.lampiran_order import Gathered, TableOrder, unread
from kerjasama_docs.jobs.lampiran_rows import gather_rows, own_output
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.pipeline import Document, load
from kerjasama_docs.tables.rekapitulasi import (
    NaskahSummary,
    by_sheet,
    matched,
    naskah_of,
    register_form,
    rekapitulasi,
    status_findings,
    summary_of,
)

_NASKAH = (".yaml", ".yml", ".json", ".toml")
_READ = (*_NASKAH, *(ending for ending in TYPES if ending not in _NASKAH))
READ = frozenset((*TYPES, *_NASKAH))
"""Endings of the files that are read for a Lampiran."""
_HINT = "Masukan naskah diawali “jenis: …”; tabel digabung dengan bentuknya sendiri (kerjasama-docs daftar lampiran)."


def gather_naskah(files: Sequence[str], bentuk: LampiranBentuk, order: TableOrder) -> Gathered:
    """Read the input files of naskah, and the registers of those that exist already.

    Args:
        files: Files and folders as the user named them.
        bentuk: The form of the table.
        order: What is wanted.

    Raises:
        UsageError: A file is missing or of another type, or a folder holds no naskah.
    """
    sources = _sources(files, order.target)
    inputs = _inputs(sources, named=files, order=order)
    tables = gather_rows(sources.tables, register_form(bentuk), order) if sources.tables else Gathered()
    rows = [naskah_of(reading) for reading in tables.readings]
    found = matched(inputs.items, (item for items, _ in rows for item in items))
    made = rekapitulasi(found.items, hari_ini=order.hari_ini, bulan=order.bulan, same=found.same)
    days = (*(each for _, more in rows for each in more), *status_findings(found.items, order.hari_ini))
    nothing = not (found.items or tables.readings)
    return Gathered(
        by_sheet(tables.readings, made),
        (*inputs.findings, *tables.findings, *found.findings, *days, *inputs.others(nothing=nothing), *sources.aside),
        inputs.unreadable or tables.unreadable,
        (*inputs.read, *tables.read),
    )


@dataclass(frozen=True)
class _Sources:
    """The files of naskah, the registers, and what is said of the others."""

    naskah: tuple[str, ...]
    tables: tuple[str, ...]
    aside: tuple[Finding, ...]


@dataclass(frozen=True)
class _Inputs:
    """What the input files gave; the findings of those that are no naskah by themselves."""

    items: tuple[NaskahSummary, ...]
    findings: tuple[Finding, ...]
    no_naskah: tuple[Finding, ...]
    read: tuple[Path | str, ...]
    unreadable: bool

    def others(self, *, nothing: bool) -> tuple[Finding, ...]:
        """What is said of the files that are no naskah: an error where nothing else was read."""
        if not nothing:
            return self.no_naskah
        return tuple(replace(each, level=Level.GALAT) for each in self.no_naskah) or (_nothing(),)


def _inputs(sources: _Sources, *, named: Sequence[str], order: TableOrder) -> _Inputs:
    items: list[NaskahSummary] = []
    findings: list[Finding] = []
    no_naskah: list[Finding] = []
    read: list[Path | str] = []
    unreadable = False
    for name in sources.naskah:
        try:
            document = load(name, templates=order.templates)
            items.append(_summary(document, name, calendar=order.is_calendar))
            read += files_of(document)
        except DocumentFindingsError as error:
            unreadable |= isinstance(error, UnreadableInputError)
            if _is_no_naskah(name):
                no_naskah.append(_no_naskah(name, given=name in named))
            else:
                findings += error.findings
        except UsageError as error:
            findings += unread(name, error).findings
            unreadable = True
    return _Inputs(tuple(items), tuple(findings), tuple(no_naskah), tuple(read), unreadable)


def _summary(document: Document, name: str, *, calendar: bool) -> NaskahSummary:
    """A naskah as far as the table needs it; its reports for a calendar alone, since all its text is read for them."""
    summary = summary_of(document.built, name)
    if not calendar:
        return summary
    from kerjasama_docs.jobs.lampiran_ics import reports_of

    return replace(summary, pelaporan=reports_of(document))


def _sources(names: Sequence[str], target: Path | None) -> _Sources:
    """The files named, and those in the folders named; and what is left aside there."""
    given = [_given(name, target) for name in names]
    found = [file for files, _ in given for file in files]
    naskah = (name for name in found if not _is_table(name))
    tables = {os.path.realpath(name): name for name in reversed(found) if _is_table(name)}
    aside = (each for _, said in given for each in said)
    return _Sources(tuple(naskah), tuple(reversed(tables.values())), tuple(aside))


def _given(name: str, target: Path | None) -> tuple[Sequence[str], Sequence[Finding]]:
    """The files behind a name; tables of our own in a folder are no registers."""
    if not Path(name).is_dir():
        return [name], []
    inside = _inside(name, target)
    own = [file for file in inside.files if _is_table(file) and is_own_output(file)]
    others = left_aside(name, inside, endings=_READ, code="rekapitulasi-berkas-lain")
    return [file for file in inside.files if file not in own], [*map(own_output, own), *others]


def _is_table(name: str) -> bool:
    """Whether a file is read as a register, or is refused as one: YAML, JSON and TOML are inputs of naskah."""
    return name != "-" and Path(name).suffix.lower() not in _NASKAH


def _inside(name: str, target: Path | None) -> Listing:
    """The files in a folder and in those below it, without the one that will be written.

    Raises:
        UsageError: None of them is of a naskah or a table.
    """
    found = listing(name).of(_READ).without(target)
    if not found.files:
        hint = f"Isi dengan berkas {', '.join(_READ)}."
        raise UsageError(f"Folder {name} tidak berisi berkas naskah atau register.", hint)
    return found


def _nothing() -> Finding:
    """Nothing at all was read; an empty table is never what was meant."""
    message = "Tidak ada naskah atau register yang terbaca."
    return Finding("rekapitulasi-kosong", Level.GALAT, message, Where(), _HINT)


def _is_no_naskah(name: str) -> bool:
    """Whether a file can be read and is no input of a naskah at all, whatever else is wrong with it."""
    try:
        source, _ = read_source(name)
    except DocumentFindingsError:
        return False
    return not is_naskah(source.data)


def _no_naskah(name: str, *, given: bool) -> Finding:
    """What is said of it: an error where the user named it himself."""
    level = Level.GALAT if given else Level.PERINGATAN
    message = "Berkas ini bukan masukan naskah; tidak masuk rekapitulasi."
    return Finding("rekapitulasi-bukan-naskah", level, message, Where(name), _HINT)
