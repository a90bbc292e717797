"""The door for tables: files and folders as the units send them, to sheets of cells."""

import os
from codecs import BOM_UTF8
from collections.abc import Mapping, Sequence
from pathlib import Path

from kerjasama_docs.errors import UsageError
from kerjasama_docs.inputs.folders import Listing, listing
from kerjasama_docs.inputs.packed.package import OLE, is_encrypted, opened_zip
from kerjasama_docs.inputs.read import read_bytes
from kerjasama_docs.inputs.tables.bounds import MAX_FILE
from kerjasama_docs.inputs.tables.csv_reader import read_csv
from kerjasama_docs.inputs.tables.data import read_data, read_lines
from kerjasama_docs.inputs.tables.refusals import is_markup, markup, protected, refused, too_much
from kerjasama_docs.inputs.tables.sheet import Tables
from kerjasama_docs.inputs.xlsx.reader import read_xlsx

STDIN = "-"
"""The name of standard input."""
_ZIP = b"PK\x03\x04"
_LINES = (".jsonl", ".ndjson")
"""JSON Lines: a record a line."""
_TEXTS = (".csv", ".tsv", ".yaml", ".yml", ".json", *_LINES)
WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlt", ".xlsb", ".ods", ".ots")
"""Endings of the workbooks that are read."""
_SAVE = "Buka di aplikasi asalnya, lalu simpan sebagai .xlsx, .ods, atau .csv."
_REFUSED: Mapping[str, str] = {
    ".xlam": "Berkas ini berisi makro, bukan tabel; minta buku kerjanya.",
    ".fods": _SAVE,
    ".numbers": "Di Numbers, pilih File › Export To › Excel, lalu kirim hasilnya.",
    ".gsheet": "Berkas ini hanya pintasan; di Google Sheets, pilih File › Download › Microsoft Excel.",
    ".html": "Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx.",
    ".htm": "Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx.",
    ".rtf": "Buka di Word, lalu simpan sebagai .docx, atau salin tabelnya ke .xlsx.",
    ".doc": "Buka di Word, lalu simpan sebagai .docx, atau salin tabelnya ke .xlsx.",
    ".wk1": _SAVE,
    ".dbf": _SAVE,
    ".mdb": _SAVE,
    ".et": _SAVE,
    ".jpg": "Gambar tidak dibaca; minta berkas tabelnya, atau ketik ulang.",
    ".jpeg": "Gambar tidak dibaca; minta berkas tabelnya, atau ketik ulang.",
    ".png": "Gambar tidak dibaca; minta berkas tabelnya, atau ketik ulang.",
    ".zip": "Buka arsipnya, lalu sebut berkas atau folder di dalamnya.",
    ".rar": "Buka arsipnya, lalu sebut berkas atau folder di dalamnya.",
}
"""What is to be done with files that are not read, by their ending."""
_WORD = (".docx", ".docm", ".dotx")
TYPES = (*WORKBOOKS, *_TEXTS)
"""Endings of the files that are read, in folders too; a document in a folder is a letter more often than a table."""
NAMED = (*TYPES, *_WORD, ".pdf")
"""Endings of the files that are read where they are named."""


def folder_of_tables(folder: str) -> Listing:
    """The tables in a folder and the folders in it, and what is left aside there."""
    return listing(folder).of(TYPES)


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


def _text_table(raw: bytes, name: str, suffix: str, *, within: frozenset[str] | None) -> Tables:
    if raw.startswith((OLE, _ZIP)):
        message = "Isi berkas ini buku kerja Excel, bukan teks."
        raise refused(name, "tabel-bukan-teks", message=message, hint="Ganti akhiran namanya menjadi .xlsx atau .xls.")
    if is_markup(raw):
        raise markup(name)
    if suffix in {".csv", ".tsv"}:
        return read_csv(raw, name, tab=suffix == ".tsv")
    if suffix in _LINES:
        return read_lines(raw, name, within=within)
    return read_data(raw, name, is_json=suffix == ".json", within=within)


def _workbook(raw: bytes, name: str) -> Tables:
    """A workbook, read as what it is: units send an .xlsx with the name of an .xls, and the other way round."""
    if is_encrypted(raw):
        raise protected(name)
    if raw.startswith(OLE):
        from kerjasama_docs.inputs.binary.reader import read_xls  # calamine, for a file that needs it only

        return read_xls(raw, name)
    package = opened_zip(raw, name)
    if package.has("xl/workbook.bin"):
        from kerjasama_docs.inputs.binary.reader import read_xlsb

        return read_xlsb(raw, name)
    if package.has("content.xml") and package.has("mimetype"):
        from kerjasama_docs.inputs.ods.reader import read_ods

        return read_ods(raw, name)
    return read_xlsx(raw, name)


def _document(raw: bytes, name: str) -> Tables:
    """The tables of a document, each reader loaded for a file that needs it only."""
    if raw.startswith(b"%PDF-"):
        from kerjasama_docs.inputs.pdf.reader import read_pdf

        return read_pdf(raw, name)
    from kerjasama_docs.inputs.word.reader import read_word

    if is_encrypted(raw):
        raise protected(name)
    return read_word(raw, name)


def read_tables(path: str, *, within: frozenset[str] | None = None) -> Tables:
    """Read one file of any of the kinds in :data:`NAMED`, by what it holds rather than by how its name ends.

    What comes from standard input is told by how it begins; JSON of several lines is JSON Lines where the first of them
    is a whole record.

    Args:
        path: The file; ``-`` for standard input.
        within: Where records of YAML and JSON may hold records: as ``tables.data.read_data`` has it.

    Returns:
        Its sheets, and what is wrong with their cells, each with its place.

    Raises:
        UsageError: The file is missing or of an unknown type.
        UnreadableInputError: It cannot be read as a table.
    """
    if path == STDIN:
        raw = _bytes_of(path)
        return _read(raw, path, _ending_of(raw), within=within)
    suffix = Path(path).suffix.lower()
    if suffix in _REFUSED:
        raise UsageError(f"Jenis berkas {path} tidak dibaca.", _REFUSED[suffix])
    if suffix not in NAMED:
        raise UsageError(f"Jenis berkas {path} tidak dikenal.", f"Pakai salah satu dari {', '.join(NAMED)}.")
    return _read(_bytes_of(path), path, suffix, within=within)


def _read(raw: bytes, path: str, suffix: str, *, within: frozenset[str] | None) -> Tables:
    if suffix in {*_WORD, ".pdf"}:
        return _document(raw, path)
    if suffix in _TEXTS:
        return _text_table(raw, path, suffix, within=within)
    return _workbook(raw, path)


def _ending_of(raw: bytes) -> str:
    """The ending that fits what comes from standard input, which has no name: JSON Lines before JSON, CSV last."""
    if raw.startswith((OLE, _ZIP)):
        return ".xlsx"
    if raw.startswith(b"%PDF-"):
        return ".pdf"
    text = raw.removeprefix(BOM_UTF8).lstrip()
    if text.startswith(b"{"):
        first = text.partition(b"\n")[0].rstrip()
        return ".jsonl" if first.endswith(b"}") else ".json"
    if text.startswith(b"["):
        return ".json"
    return ".yaml" if text.startswith((b"- ", b"-\n", b"---")) else ".csv"
