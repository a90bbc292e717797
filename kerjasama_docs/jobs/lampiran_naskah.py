"""The naskah of many files as the rows of a ``rekapitulasi``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, UnreadableInputError, Where
from kerjasama_docs.inputs.read import read_source
from kerjasama_docs.inputs.recognise import is_naskah
from kerjasama_docs.inputs.table_files import TYPES
from kerjasama_docs.jobs.inputs import files_of
from kerjasama_docs.jobs.lampiran_order import Gathered, TableOrder
from kerjasama_docs.language import sebagian
from kerjasama_docs.output import is_same_file, shown
from kerjasama_docs.pipeline import load
from kerjasama_docs.tables.rekapitulasi import NaskahSummary, rekapitulasi, summary_of

_NASKAH = (".yaml", ".yml", ".json", ".toml")
READ = frozenset((*TYPES, *_NASKAH))
"""Endings of the files that are read for a Lampiran."""
_OF_SYSTEM = (".DS_Store", "._", ".git", ".kerjasama-docs", "~$", "Thumbs.db", "desktop.ini")
"""How the names begin of what systems, editors and this program leave in a folder; nobody misses it."""
_SHOWN = 5
"""Files that are named one by one; further ones are counted."""
_HINT = "Masukan naskah diawali “jenis: …”; tabel digabung dengan bentuknya sendiri (kerjasama-docs daftar lampiran)."


@dataclass(frozen=True)
class _Folder:
    """What lies in a folder and in those below it: input files of naskah, and what is left aside, with the reason."""

    naskah: tuple[str, ...]
    aside: Mapping[str, tuple[str, ...]]


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
            found += inside.naskah
            aside += [_left_aside(name, reason, files) for reason, files in inside.aside.items()]
        elif Path(name).suffix.lower() in {*TYPES} - {*_NASKAH}:
            raise UsageError(f"Rekapitulasi dibuat dari masukan naskah (.yaml atau .json), bukan {name}.", _HINT)
        else:
            found.append(name)
    return found, aside


def _inside(name: str, target: Path | None) -> _Folder:
    """The files in a folder and in those below it, without the one that will be written.

    Raises:
        UsageError: None of them is of a naskah.
    """
    folder = Path(name)
    naskah: list[str] = []
    aside: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        if path.is_dir() or inner.name.startswith(_OF_SYSTEM) or (target and is_same_file(path, target)):
            continue
        if reason := _reason(path, inner):
            aside.setdefault(reason, []).append(str(inner))
        else:
            naskah.append(str(path))
    if not naskah:
        raise UsageError(f"Folder {name} tidak berisi berkas naskah.", f"Isi dengan berkas {', '.join(_NASKAH)}.")
    return _Folder(tuple(naskah), {reason: tuple(files) for reason, files in aside.items()})


def _reason(path: Path, inner: Path) -> str:
    """Why a file in a folder is not read; empty for one that is."""
    if any(part.startswith(".") for part in inner.parts):
        return "tersembunyi"
    if path.suffix.lower() not in _NASKAH:
        return "bukan masukan naskah"
    if path.is_file():
        return ""
    return "tautan yang tidak menuju berkas" if path.is_symlink() else "bukan berkas biasa"


def _left_aside(folder: str, reason: str, files: Sequence[str]) -> Finding:
    """What is said of files that a folder holds and that are not read."""
    named = sebagian([shown(file) for file in files], _SHOWN)
    message = f"{len(files)} berkas tidak dibaca ({reason}): {named}."
    hint = f"Rekapitulasi dibuat dari masukan naskah ({', '.join(_NASKAH)})."
    return Finding("rekapitulasi-berkas-lain", Level.SARAN, message, Where(folder), hint)


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
