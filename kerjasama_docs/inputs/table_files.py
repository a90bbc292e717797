"""The door for tables: files and folders as the units send them, to sheets of cells."""

import os
from collections.abc import Sequence
from pathlib import Path

from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import Finding
from kerjasama_docs.inputs.folders import Listing, listing
from kerjasama_docs.inputs.read import read_bytes
from kerjasama_docs.inputs.tables.csv_reader import read_csv
from kerjasama_docs.inputs.tables.data import read_data
from kerjasama_docs.inputs.tables.notes import MAX_FILE, refused, too_much
from kerjasama_docs.inputs.tables.sheet import Sheet
from kerjasama_docs.inputs.xlsx.package import OLE, is_markup, markup, old, open_package
from kerjasama_docs.inputs.xlsx.reader import read_xlsx

Tables = tuple[tuple[Sheet, ...], tuple[Finding, ...]]
"""The sheets of a file, and what is wrong with their cells."""

_TEXTS = (".csv", ".tsv", ".yaml", ".yml", ".json")
_WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xltm")
_REFUSED = (".xlam", ".xls", ".xlsb", ".ods")
"""Tables that are not read; in a folder they are named all the same, so that no unit is lost without a word."""
TYPES = (*_WORKBOOKS, *_TEXTS)
"""Endings of the files that are read."""


def folder_of_tables(folder: str) -> Listing:
    """The tables in a folder and the folders in it, and what is left aside there."""
    return listing(folder).of((*TYPES, *_REFUSED))


def table_files(names: Sequence[str]) -> tuple[str, ...]:
    """The files behind names of files and folders, each once, in the order given.

    Raises:
        UsageError: A folder holds no table.
    """
    found: dict[str, str] = {}
    for name in names:
        files = folder_of_tables(name).files if Path(name).is_dir() else (name,)
        if not files:
            raise UsageError(f"Folder {name} tidak berisi tabel.", f"Isi dengan berkas {', '.join(TYPES)}.")
        for file in files:
            found.setdefault(os.path.realpath(file), file)
    return tuple(found.values())


def _bytes_of(name: str) -> bytes:
    raw = read_bytes(name, MAX_FILE)
    if len(raw) > MAX_FILE:
        raise too_much(name, "berkas lebih besar dari 50 MB")
    if not raw.strip():
        raise refused(
            name, "tabel-kosong", message="Berkas ini kosong.", hint="Minta unit pengirim mengirimkannya lagi."
        )
    return raw


def _text_table(raw: bytes, name: str, suffix: str) -> Tables:
    if raw.startswith(OLE):
        raise old(raw, name)
    if raw.startswith(b"PK\x03\x04"):
        message = "Isi berkas ini buku kerja Excel, bukan teks."
        raise refused(name, "tabel-bukan-teks", message=message, hint="Ganti akhiran namanya menjadi .xlsx.")
    if is_markup(raw):
        raise markup(name)
    if suffix in {".csv", ".tsv"}:
        return read_csv(raw, name, tab=suffix == ".tsv")
    return read_data(raw, name, is_json=suffix == ".json")


def read_tables(path: str) -> Tables:
    """Read one file; ``.xlsx``, ``.csv``, ``.tsv``, ``.yaml``, ``.yml`` and ``.json`` are known.

    Returns:
        Its sheets, and what is wrong with their cells, each with its place.

    Raises:
        UsageError: The file is missing or of an unknown type.
        UnreadableInputError: It cannot be read as a table.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in {*TYPES, *_REFUSED}:
        raise UsageError(f"Jenis berkas {path} tidak dikenal.", f"Pakai salah satu dari {', '.join(TYPES)}.")
    raw = _bytes_of(path)
    if suffix in _TEXTS:
        return _text_table(raw, path, suffix)
    if suffix in _REFUSED:
        open_package(raw, path)
        hint = "Ganti akhiran namanya menjadi .xlsx."
        raise refused(
            path, "tabel-bukan-xlsx", message=f"Isi berkas ini .xlsx, tetapi namanya berakhiran {suffix}.", hint=hint
        )
    return read_xlsx(raw, path)
