"""Tables as YAML or JSON: a list of records, or one such list under a name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, UnreadableInputError, Where
from kerjasama_docs.inputs.decode import NoTextError, decoded
from kerjasama_docs.inputs.json_reader import read_json
from kerjasama_docs.inputs.read import MAX_BYTES
from kerjasama_docs.inputs.recognise import is_naskah
from kerjasama_docs.inputs.source import Key, Source, spell, visible
from kerjasama_docs.inputs.tables.bounds import MAX_COLUMNS, Budget
from kerjasama_docs.inputs.tables.faults import Spot
from kerjasama_docs.inputs.tables.json_lines import records_of_lines
from kerjasama_docs.inputs.tables.nested import Nesting, flat
from kerjasama_docs.inputs.tables.notes import Notes
from kerjasama_docs.inputs.tables.refusals import refused, too_much
from kerjasama_docs.inputs.tables.sheet import Cell, CellOfList, Row, Sheet, Tables
from kerjasama_docs.inputs.yaml_reader import read_yaml
from kerjasama_docs.regex import regex

_NASKAH_HINT = "Naskahnya dibuat dengan kerjasama-docs buat, daftarnya dengan kerjasama-docs lampiran rekapitulasi."
_LIST = "baris"
_BLANK = r"(?:[ \t]*+(?:#.*)?\n)*+"
_BARE_LIST = regex(rf"{_BLANK}(?:---[ \t]*(?:#.*)?\n{_BLANK})?[ \t]*(?:-(?=\s)|\[)")
_DOCUMENT = regex(r"---\s*(?:#|$)")
_SHAPE = "Tulis daftar baris: tiap baris diawali “- ” dan berisi isian “nama: nilai”."
_ONE_TEXT = "Tulis isinya sebagai satu teks atau daftar teks; yang bersusun pindahkan ke kolom tersendiri."


class NaskahInputError(UnreadableInputError):
    """The file is well formed, but it is the input of a naskah and no table."""


@dataclass(frozen=True, slots=True)
class _Shift:
    """How far a text was moved when it was put under a name: one line down, and so many columns to the right.

    Attributes:
        columns: How many.
        lines: Lines of the text.
    """

    columns: int
    lines: int

    def back(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Findings with their places in the text as it was."""
        return tuple(replace(each, where=self._place(each.where)) for each in findings)

    def _place(self, where: Where) -> Where:
        line = min(max(where.line - 1, 1), self.lines) if where.line else None
        column = max(where.column - self.columns, 1) if where.column else None
        path = where.path.removeprefix(_LIST).lstrip(".") if where.path else None
        return replace(where, line=line, column=column, path=path or None)


def _below_name(text: str, file: str, *, is_json: bool) -> Source:
    """Read a bare list: both readers want a mapping at the root, so the list is put under a name for them."""
    shift = _Shift(columns=0 if is_json else 1, lines=text.count("\n") + 1)
    try:
        source = read_json(f'{{"{_LIST}":\n{text}\n}}', file) if is_json else read_yaml(_indented(text), file)
    except DocumentFindingsError as error:
        raise UnreadableInputError(shift.back(error.findings)) from error
    places = {key[1:]: (line - 1, place - shift.columns) for key, (line, place) in source.places.items()}
    return Source(file, source.data, places, shift.back(source.findings))


def _indented(text: str) -> str:
    """The lines of a YAML list under a name; the line that begins a document would end it there."""
    return "\n".join((f"{_LIST}:", *map(_line_below, text.split("\n"))))


def _line_below(line: str) -> str:
    return "" if _DOCUMENT.match(line) else f" {line}"


def _read(text: str, file: str, *, is_json: bool) -> tuple[Source, str | None]:
    """The file, and the name of its list of rows; None for a bare list."""
    if _BARE_LIST.match(text):
        return _below_name(text, file, is_json=is_json), None
    try:
        source = read_json(text, file) if is_json else read_yaml(text, file)
    except DocumentFindingsError as error:
        raise UnreadableInputError(map(_for_a_table, error.findings)) from error
    if is_naskah(source.data):
        message = "Berkas ini masukan naskah, bukan tabel."
        raise NaskahInputError([Finding("tabel-naskah", Level.GALAT, message, Where(file), _NASKAH_HINT)])
    return source, _only_list(source, file)


def _for_a_table(finding: Finding) -> Finding:
    """A finding with what to do; a YAML without isian is told how a naskah begins, and here a table is wanted."""
    return replace(finding, hint=_SHAPE) if "baru " in finding.hint else finding


def _only_list(source: Source, file: str) -> str:
    """The name of the only list of a file; raises where it has none, or several."""
    names = [name for name, value in source.data.items() if isinstance(value, list)]
    if len(names) == 1:
        return names[0]
    message = "Berkas ini memuat lebih dari satu daftar." if names else "Berkas ini tidak memuat daftar baris."
    raise refused(file, "tabel-susunan", message=message, hint=_SHAPE)


def _decoded(raw: bytes, file: str) -> str:
    try:
        return decoded(raw)
    except NoTextError as error:
        where = Where(file, error.line, error.column)
        raise UnreadableInputError(
            [Finding("tabel-pengodean", Level.GALAT, error.message, where, error.hint)]
        ) from error


class _Rows:
    """Turns the records of a file into rows of cells."""

    def __init__(self, source: Source, name: str | None, *, rooted: bool = True) -> None:
        self.source = source
        self.root: Key = () if name is None else (name,)
        self.rooted = rooted
        self.file = source.file or ""
        self.notes = Notes(self.file)
        found = source.data[name or _LIST]
        self.items: Sequence[object] = found if isinstance(found, list) else []
        beside = () if name is None else source.data.items()
        self._places: Mapping[str, int] = {}
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
        address = visible(spell(key if self.rooted else key[len(self.root) :]))
        if isinstance(value, tuple):
            shown = "\n".join(each for each in value if isinstance(each, str)) or "…"
            return CellOfList(self.notes.text(shown, self._spot(key, address)), address, items=value)
        if isinstance(value, list):
            value = self._lines(value)
        if isinstance(value, Mapping | list):
            self._refuse(key, address)
            return Cell(None, address)
        return Cell(self._text(value, self._spot(key, address)), address, shared)

    def _lines(self, items: list[object]) -> object:
        """A list of texts as the lines of a cell; any other list as it is."""
        if any(isinstance(each, Mapping | list) for each in items):
            return items
        return "\n".join(filter(None, (self._plain(each) for each in items)))

    def _refuse(self, key: Key, address: str) -> None:
        """Say of a cell that it holds records, which are no text."""
        where = replace(self.source.where(key), path=address)
        message = "Isian ini bersusun; satu sel tabel hanya memuat satu teks, atau daftar teks."
        self.notes.add(Finding("tabel-susunan", Level.GALAT, message, where, _ONE_TEXT))

    def _spot(self, key: Key, address: str) -> Spot:
        """Where a cell stands; what is said beside the list stands in no row."""
        row, names = key[-2] if len(key) > 1 else None, self._places
        return Spot(address, row + 1, names[str(key[-1])]) if isinstance(row, int) else Spot(address)

    def _text(self, value: object, spot: Spot) -> str | None:
        text = self._plain(value)
        return None if text is None else self.notes.text(text, spot)

    @staticmethod
    def _plain(value: object) -> str | None:
        """A value as it is typed in a cell."""
        if isinstance(value, bool):
            return "ya" if value else "tidak"
        return None if value is None else str(value)

    def sheet(self) -> Sheet:
        """All records as one sheet, without those that are empty to the end."""
        keys = self.keys()
        self._places = {name: place for place, name in enumerate(keys, 1)}
        Budget(self.file).take(len(keys) * len(self.items), "")
        shared = {name: self.cell(value, (name,), shared=True) for name, value in self.shared.items()}
        rows = [self._row(place, keys, shared) for place in range(len(self.items))]
        broken = max((each.where.line or 0 for each in self.source.findings), default=0) if not self.rooted else 0
        while len(rows) > broken and rows[-1].is_empty:
            rows.pop()
        return Sheet(self.file, "", tuple(rows), tuple(map(visible, keys)))

    def _row(self, place: int, keys: Sequence[str], shared: Mapping[str, Cell]) -> Row:
        """One record; what it does not say itself is what is said beside the list."""
        item, key = self.items[place], (*self.root, place)
        record = item if isinstance(item, Mapping) else {}
        if item is not None and not isinstance(item, Mapping):
            self.complain(key, "Baris ini bukan isian “nama: nilai”.")
        cells = tuple(self._own(record, (*key, name), shared.get(name)) for name in keys)
        line = self._line(key)
        return Row(place + 1, cells, line, tuple(self._line((*key, name)) or line for name in keys))

    def _line(self, key: Key) -> int | None:
        return self.source.places.get(key, (None,))[0]

    def _own(self, record: Mapping[str, object], key: Key, shared: Cell | None) -> Cell:
        """The cell of a record for the last name of a key; what holds for all records where it says nothing."""
        value = record.get(str(key[-1]))
        if shared and (value is None or value == ""):
            return shared
        return self.cell(value, key)


def _sheets(source: Source, name: str | None, within: frozenset[str] | None, *, rooted: bool) -> Tables:
    """The one sheet of a file, and what is wrong with its cells.

    Args:
        source: The file.
        name: The name of its list; None for a bare one.
        within: As :func:`read_data` has it.
        rooted: Whether addresses name the list.
    """
    found: tuple[Finding, ...] = ()
    if within is not None:
        root: Key = () if name is None else (name,)
        source, found = flat(source, Nesting(name or _LIST, root, 0 if rooted else len(root), within))
    rows = _Rows(source, name, rooted=rooted)
    return (rows.sheet(),), (*source.findings, *found, *rows.notes.findings)


def read_data(raw: bytes, file: str, *, is_json: bool, within: frozenset[str] | None = None) -> Tables:
    """Read a list of records; values are text as typed.

    What stands beside the list (``satuan_kerja: …``) holds for every row that does not say otherwise, as a merged
    cell does.

    Args:
        raw: The file.
        file: Its name.
        is_json: Whether it is JSON.
        within: Where records may stand in a record, each value a column under its path: the lists whose items are
            told apart. None where a cell holds one text.

    Returns:
        Its one sheet, and what is wrong with its cells.

    Raises:
        UnreadableInputError: It is not well formed, holds no list, or passes a bound.
    """
    if len(raw) > MAX_BYTES:
        raise too_much(file, "berkas lebih besar dari 10 MB")
    source, name = _read(_decoded(raw, file), file, is_json=is_json)
    return _sheets(source, name, within, rooted=True)


def read_lines(raw: bytes, file: str, *, within: frozenset[str] | None = None) -> Tables:
    """Read JSON Lines: a record a line; blank lines are no rows, and count.

    Args:
        raw: The file.
        file: Its name.
        within: As :func:`read_data` has it.

    Returns:
        Its one sheet, and what is wrong with its cells.

    Raises:
        UnreadableInputError: A line is not well formed, or it passes a bound.
    """
    if len(raw) > MAX_BYTES:
        raise too_much(file, "berkas lebih besar dari 10 MB")
    return _sheets(records_of_lines(_decoded(raw, file), file, _LIST), _LIST, within, rooted=False)
