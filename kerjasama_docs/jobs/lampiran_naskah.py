"""The naskah of many files as the rows of a ``rekapitulasi``."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, UnreadableInputError, Where
from kerjasama_docs.inputs.folders import Listing, left_aside, listing
from kerjasama_docs.inputs.read import read_source
from kerjasama_docs.inputs.recognise import is_naskah
from kerjasama_docs.inputs.table_files import TYPES
from kerjasama_docs.jobs.inputs import files_of
from kerjasama_docs.jobs.lampiran_order import Gathered, TableOrder
from kerjasama_docs.pipeline import load
from kerjasama_docs.tables.rekapitulasi import NaskahSummary, rekapitulasi, summary_of

_NASKAH = (".yaml", ".yml", ".json", ".toml")
READ = frozenset((*TYPES, *_NASKAH))
"""Endings of the files that are read for a Lampiran."""
_HINT = "Masukan naskah diawali “jenis: …”; tabel digabung dengan bentuknya sendiri (kerjasama-docs daftar lampiran)."


def gather_naskah(files: Sequence[str], order: TableOrder) -> Gathered:
    """Read the input files of naskah.

    Raises:
        UsageError: A file is missing or of another type, or a folder holds no naskah.
    """
    items: list[NaskahSummary] = []
    findings: list[Finding] = []
    no_naskah: list[Finding] = []
    read: list[Path | str] = []
    unreadable = False
    names, aside = _naskah_files(files, order.target)
    for name in names:
        try:
            document = load(name, templates=order.templates)
            items.append(summary_of(document.built, name))
            read += files_of(document)
        except DocumentFindingsError as error:
            unreadable |= isinstance(error, UnreadableInputError)
            if _is_no_naskah(name):
                no_naskah.append(_no_naskah(name, given=name in files))
            else:
                findings += error.findings
    if not items:
        no_naskah = [replace(each, level=Level.GALAT) for each in no_naskah]
    reading = rekapitulasi(items, hari_ini=order.hari_ini, bulan=order.bulan)
    return Gathered((reading,), (*findings, *no_naskah, *aside), unreadable, tuple(read))


def _naskah_files(names: Sequence[str], target: Path | None) -> tuple[list[str], list[Finding]]:
    """The input files of naskah: those named, and those in the folders named; and what is left aside there."""
    found: list[str] = []
    aside: list[Finding] = []
    for name in names:
        if Path(name).is_dir():
            inside = _inside(name, target)
            found += inside.files
            aside += left_aside(name, inside, endings=_NASKAH, code="rekapitulasi-berkas-lain")
        elif Path(name).suffix.lower() in {*TYPES} - {*_NASKAH}:
            raise UsageError(f"Rekapitulasi dibuat dari masukan naskah (.yaml atau .json), bukan {name}.", _HINT)
        else:
            found.append(name)
    return found, aside


def _inside(name: str, target: Path | None) -> Listing:
    """The files in a folder and in those below it, without the one that will be written.

    Raises:
        UsageError: None of them is of a naskah.
    """
    found = listing(name).of(_NASKAH).without(target)
    if not found.files:
        raise UsageError(f"Folder {name} tidak berisi berkas naskah.", f"Isi dengan berkas {', '.join(_NASKAH)}.")
    return found


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
