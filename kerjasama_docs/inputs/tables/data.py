"""Tables as YAML or JSON: a list of records, or one such list under a name."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, UnreadableInputError, Where
from kerjasama_docs.inputs.json_reader import read_json
from kerjasama_docs.inputs.read import MAX_BYTES
from kerjasama_docs.inputs.recognise import is_naskah
from kerjasama_docs.inputs.source import Key, Source, spell, visible
from kerjasama_docs.inputs.tables.notes import MAX_COLUMNS, Budget, Notes, refused, too_much
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet
from kerjasama_docs.inputs.yaml_reader import read_yaml

_NASKAH_HINT = "Naskahnya dibuat dengan kerjasama-docs buat, daftarnya dengan kerjasama-docs lampiran rekapitulasi."
_LIST = "baris"
_BLANK = r"(?:[ \t]*+(?:#.*)?\n)*+"
_BARE_LIST = re.compile(rf"{_BLANK}(?:---[ \t]*(?:#.*)?\n{_BLANK})?[ \t]*(?:-(?=\s)|\[)")
_SHAPE = "Tulis daftar baris: tiap baris diawali “- ” dan berisi isian “nama: nilai”."


class NaskahInputError(UnreadableInputError):
    """The file is well formed, but it is the input of a naskah and no table."""


def _moved(where: Where, column: int, lines: int) -> Where:
    """The place in a file of so many lines of a place in the text that was put under a name."""
    line = min(max(where.line - 1, 1), lines) if where.line else None
    path = where.path.removeprefix(_LIST).lstrip(".") if where.path else None
    return replace(where, line=line, column=max(where.column - column, 1) if where.column else None, path=path or None)


def _below_name(text: str, file: str, *, is_json: bool) -> Source:
    """Read a bare list: both readers want a mapping at the root, so the list is put under a name for them."""
    column, count = (0 if is_json else 1), text.count("\n") + 1

    def moved(findings: Iterable[Finding]) -> tuple[Finding, ...]:
        return tuple(replace(each, where=_moved(each.where, column, count)) for each in findings)

    try:
        if is_json:
            source = read_json(f'{{"{_LIST}":\n{text}\n}}', file)
        else:
            lines = ("" if re.match(r"---\s*(?:#|$)", line) else f" {line}" for line in text.split("\n"))
            source = read_yaml(f"{_LIST}:\n" + "\n".join(lines), file)
    except DocumentFindingsError as error:
        raise UnreadableInputError(moved(error.findings)) from error
    places = {key[1:]: (line - 1, place - column) for key, (line, place) in source.places.items()}
    return Source(file, source.data, places, moved(source.findings))


def _read(text: str, file: str, *, is_json: bool) -> tuple[Source, str | None]:
    """The file, and the name of its list of rows; None for a bare list."""
    if _BARE_LIST.match(text):
        return _below_name(text, file, is_json=is_json), None
    try:
        source = read_json(text, file) if is_json else read_yaml(text, file)
    except DocumentFindingsError as error:
        # A YAML without isian is told how a naskah begins; here a table is wanted.
        said = (replace(each, hint=_SHAPE) if "baru " in each.hint else each for each in error.findings)
        raise UnreadableInputError(said) from error
    if is_naskah(source.data):
        message = "Berkas ini masukan naskah, bukan tabel."
        raise NaskahInputError([Finding("tabel-naskah", Level.GALAT, message, Where(file), _NASKAH_HINT)])
    names = [name for name, value in source.data.items() if isinstance(value, list)]
    if len(names) != 1:
        message = "Berkas ini memuat lebih dari satu daftar." if names else "Berkas ini tidak memuat daftar baris."
        raise refused(file, "tabel-susunan", message, _SHAPE)
    return source, names[0]


def _decoded(raw: bytes, file: str) -> str:
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        hint = "Simpan ulang dengan pengodean UTF-8 (di Notepad: Simpan Sebagai › Pengodean UTF-8)."
        raise refused(file, "tabel-pengodean", "Berkas ini bukan teks UTF-8.", hint) from error


class _Rows:
    """Turns the records of a file into rows of cells."""

    def __init__(self, source: Source, name: str | None) -> None:
        self.source = source
        self.root: Key = () if name is None else (name,)
        self.file = source.file or ""
        self.notes = Notes(self.file)
        found = source.data[name or _LIST]
        self.items: Sequence[object] = found if isinstance(found, list) else []
        beside = () if name is None else source.data.items()
        self.shared = {key: value for key, value in beside if key != name}

    def complain(self, key: Key, message: str) -> None:
        self.notes.add(Finding("tabel-susunan", Level.GALAT, message, self.source.where(key), _SHAPE))

    def keys(self) -> tuple[str, ...]:
        """The names of all columns in the order in which they appear."""
        records = [item for item in self.items if isinstance(item, Mapping)]
        found = dict.fromkeys((*self.shared, *(str(name) for record in records for name in record)))
        if len(found) > MAX_COLUMNS:
            raise too_much(self.file, f"lebih dari {MAX_COLUMNS} kolom")
        return tuple(found)

    def cell(self, value: object, key: Key, *, shared: bool = False) -> Cell:
        address = visible(spell(key))
        if isinstance(value, Mapping | list):
            self.complain(key, "Isian ini bersusun; satu sel tabel hanya memuat satu teks.")
            return Cell(None, address)
        if isinstance(value, bool):
            return Cell("ya" if value else "tidak", address, shared)
        return Cell(None if value is None else self.notes.text(str(value), address), address, shared)

    def rows(self) -> Sheet:
        keys = self.keys()
        Budget(self.file).take(len(keys) * len(self.items), "")
        shared = {name: self.cell(value, (name,), shared=True) for name, value in self.shared.items()}
        rows = []
        for place, item in enumerate(self.items):
            key = (*self.root, place)
            if item is not None and not isinstance(item, Mapping):
                self.complain(key, "Baris ini bukan isian “nama: nilai”.")
            record = item if isinstance(item, Mapping) else {}
            cells = (
                shared[name]
                if name in shared and record.get(name) in (None, "")
                else self.cell(record.get(name), (*key, name))
                for name in keys
            )
            rows.append(Row(place + 1, tuple(cells)))
        while rows and rows[-1].is_empty:
            rows.pop()
        return Sheet(self.file, "", tuple(rows), tuple(visible(name) for name in keys))


def read_data(raw: bytes, file: str, *, is_json: bool) -> tuple[tuple[Sheet, ...], tuple[Finding, ...]]:
    """Read a list of records; values are text as typed.

    What stands beside the list (``satuan_kerja: …``) holds for every row that does not say otherwise, as a merged
    cell does.

    Returns:
        Its one sheet, and what is wrong with its cells.

    Raises:
        UnreadableInputError: It is not well formed, holds no list, or passes a bound.
    """
    if len(raw) > MAX_BYTES:
        raise too_much(file, "berkas lebih besar dari 10 MB")
    source, name = _read(_decoded(raw, file), file, is_json=is_json)
    rows = _Rows(source, name)
    sheet = rows.rows()
    return (sheet,), (*source.findings, *rows.notes.findings)
