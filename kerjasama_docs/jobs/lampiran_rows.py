"""The tables of units, from their files to rows."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kerjasama_docs.assets import Area
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import (
    DocumentFindingsError,
    Finding,
    Level,
    UnreadableInputError,
    Where,
    has_errors,
)
from kerjasama_docs.inputs.folders import left_aside
from kerjasama_docs.inputs.own_output import is_own_output
from kerjasama_docs.inputs.source import in_one_line
from kerjasama_docs.inputs.table_files import TYPES, folder_of_tables, read_tables, table_files
from kerjasama_docs.inputs.tables.data import NaskahInputError
from kerjasama_docs.inputs.tables.sheet import Sheet
from kerjasama_docs.jobs.lampiran_kolom import unused_columns
from kerjasama_docs.jobs.lampiran_order import Gathered, TableOrder, unread
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.tables.header.side_by_side import side_by_side
from kerjasama_docs.tables.reading.broken_cells import broken_cells, lost_cells
from kerjasama_docs.tables.reading.read import read_sheet


def gather_rows(files: Sequence[str], bentuk: LampiranBentuk, order: TableOrder) -> Gathered:
    """Read the tables of units.

    Args:
        files: Files and folders as the user named them.
        bentuk: The form of the table.
        order: What is wanted.

    Raises:
        UsageError: A file is missing, or the file to write is named as one to read.
    """
    sources, own = _own_apart(_sources(files, order.target))
    reader = _Files(bentuk, _other_forms(order), tuple(files))
    given = [reader.read(name) for name in sources]
    readings = tuple(reading for each in given for reading in each.readings)
    findings = [
        *_no_tables(files, order.target),
        *map(own_output, own),
        *(finding for each in given for finding in each.findings),
        *unused_columns(bentuk, readings),
    ]
    if not (readings or has_errors(findings)):
        findings.append(_without_sheet())
    return Gathered(readings, tuple(findings), any(each.unreadable for each in given))


@dataclass(frozen=True)
class _Files:
    """Reads the files of units by one form; knows the other forms, and what the user named."""

    bentuk: LampiranBentuk
    others: Mapping[str, LampiranBentuk]
    named: tuple[str, ...]

    def read(self, name: str) -> Gathered:
        try:
            sheets, said = read_tables(name)
        except NaskahInputError as error:
            return self._naskah(name, error)
        except DocumentFindingsError as error:
            return Gathered((), error.findings, isinstance(error, UnreadableInputError))
        except UsageError as error:
            return unread(name, error)
        return self._rows(name, sheets, said)

    def _rows(self, name: str, sheets: Iterable[Sheet], said: Iterable[Finding]) -> Gathered:
        """The rows of the sheets of a file, of which each table beside another is one of its own."""
        parted = [(sheet.name, *side_by_side(sheet, self.bentuk, self.others)) for sheet in sheets]
        tables = [table for _, apart, _ in parted for table in apart]
        beside = [finding for _, _, found in parted for finding in found]
        by_name = {sheet: apart for sheet, apart, _ in parted}
        broken = tuple(broken_cells(said, by_name, bentuk=self.bentuk, others=self.others))
        unit, lost = in_one_line(Path(name).stem), lost_cells(broken)
        readings = (read_sheet(table, self.bentuk, unit=unit, others=self.others, lost=lost) for table in tables)
        return Gathered(tuple(readings), (*beside, *broken))

    def _naskah(self, name: str, error: NaskahInputError) -> Gathered:
        """The input of a naskah that lies in a folder beside the tables is no more than a warning."""
        if name in self.named:
            return Gathered((), error.findings, unreadable=True)
        return Gathered((), tuple(replace(each, level=Level.PERINGATAN) for each in error.findings))


def _other_forms(order: TableOrder) -> Mapping[str, LampiranBentuk]:
    """The other forms that are made from rows."""
    names = (name for name in order.assets.names(Area.LAMPIRAN) if name != order.bentuk)
    forms = {name: load_bentuk(name, order.assets) for name in names}
    return {name: form for name, form in forms.items() if form.sumber == "baris"}


def _sources(files: Sequence[str], target: Path | None) -> list[str]:
    """The files to read, without the one that will be written.

    Raises:
        UsageError: The file to write is named as one to read.
    """
    own = os.path.realpath(target) if target else ""
    if own in [os.path.realpath(name) for name in files]:
        raise UsageError(f"{target} sekaligus masukan dan hasil.", "Sebut berkas hasil yang lain dengan -o.")
    return [name for name in table_files(files) if os.path.realpath(name) != own]


def _own_apart(names: list[str]) -> tuple[list[str], list[str]]:
    """The files of units, and joined tables of our own among them; when there are no others, those are meant."""
    own = [name for name in names if is_own_output(name)]
    if len(own) == len(names):
        return names, []
    return [name for name in names if name not in own], own


def _no_tables(files: Sequence[str], target: Path | None) -> Iterator[Finding]:
    """What lies in the folders and is not read."""
    for name in files:
        if Path(name).is_dir():
            yield from left_aside(name, folder_of_tables(name).without(target), endings=TYPES, code="tabel-berkas-lain")


def own_output(name: str) -> Finding:
    """What is said of a joined table among the files of units."""
    message = "Berkas ini hasil gabungan kerjasama-docs, bukan kiriman satuan kerja; tidak dibaca agar tidak ganda."
    hint = (
        "Pindahkan ke folder lain. Bila memang kiriman, gabungkan bersama hasil gabungan saja, atau salin ke formulir."
    )
    return Finding("tabel-hasil-sendiri", Level.PERINGATAN, message, Where(name), hint)


def _without_sheet() -> Finding:
    """No sheet at all was read, each for a harmless reason; an empty table is never what was meant."""
    hint = "Sebut berkas yang memuat tabel; lembar yang tersembunyi dalam-dalam tidak dibaca."
    return Finding("tabel-tanpa-baris", Level.GALAT, "Tidak ada lembar tabel yang dibaca.", Where(), hint)
