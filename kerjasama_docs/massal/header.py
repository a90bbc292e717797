"""The header of a table whose rows are naskah: which row it is, and which field each column fills."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs.source import in_one_line
from kerjasama_docs.inputs.tables.sheet import Cell, CellOfList, Row, Sheet
from kerjasama_docs.language import daftar, dipotong
from kerjasama_docs.massal.fields import NOMOR, Isian
from kerjasama_docs.massal.naming import Naming, Other
from kerjasama_docs.regex import regex

_ROWS = 60
"""Rows in which a header is looked for."""
_SHOWN = 60
"""Characters of a header that are shown in a message."""
_COUNT = regex(r"\(?[0-9]{1,6}[.)]?")


@dataclass(frozen=True)
class Header:
    """The header of a sheet.

    Attributes:
        columns: The field of each column that fills one, by its place in the sheet.
        places: Where the header of each column stands.
        end: Index of the first row below it.
        headed: The places of all columns that have a header, notes and those that are left out among them.
        findings: What is wrong with its columns.
    """

    columns: Mapping[int, Isian]
    places: Mapping[int, Where]
    end: int
    headed: frozenset[int] = frozenset()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class _Candidate:
    """Rows that may be the header: the texts of their columns, and what they mean."""

    start: int
    depth: int
    texts: Mapping[int, str]
    known: Mapping[int, Isian | Other | None]

    @property
    def fields(self) -> Mapping[int, Isian]:
        """The columns that fill a field."""
        return {place: each for place, each in self.known.items() if isinstance(each, Isian)}

    @property
    def weight(self) -> int:
        """How many fields it names."""
        return len({each.key for each in self.fields.values()})

    @property
    def is_header(self) -> bool:
        """Whether it names any field; one is enough, for no cell of the data does."""
        return self.weight > 0


def cell_place(sheet: Sheet, cell: Cell | None = None, row: Row | None = None) -> Where:
    """The place of a cell or a row of a table, beside which the field has a place of its own."""
    where = sheet.where(cell, row)
    return replace(where, path=None, cell=where.path)


def header_of(sheet: Sheet, naming: Naming) -> Header | None:
    """The header of a sheet; None where no row names any field."""
    best = _of_keys(sheet, naming) if sheet.keys else _best(sheet.rows[:_ROWS], naming)
    if best is None or not best.is_header:
        return None
    end = best.start + best.depth
    while not sheet.keys and end < len(sheet.rows) and _repeats(sheet.rows[end], best, naming):
        end += 1
    rows = sheet.rows[end:]
    findings = (*_strange(sheet, best, rows, naming=naming), *_twice(sheet, best), *_guessed(sheet, best, naming))
    columns = _once(best.fields)
    places = {place: _header_cell(sheet, best, place) for place in columns}
    return Header(columns, places, end, frozenset(best.texts), findings)


def _of_keys(sheet: Sheet, naming: Naming) -> _Candidate:
    """The keys of YAML or JSON as a header; lists of records may be given there, and nowhere else."""
    known = {place: naming.recognised(key) for place, key in enumerate(sheet.keys)}
    for place, key in enumerate(sheet.keys):
        if known[place] is None and all(isinstance(row.cells[place], CellOfList) for row in _filled(sheet.rows, place)):
            known[place] = naming.fields.whole(key)
    return _Candidate(0, 0, dict(enumerate(sheet.keys)), known)


def _filled(rows: Iterable[Row], place: int) -> Iterator[Row]:
    """The rows that say something in a column."""
    return (row for row in rows if _value(row, place) is not None)


def _best(rows: Sequence[Row], naming: Naming) -> _Candidate | None:
    """The first of the rows, or of two rows together, that name most fields."""
    found: _Candidate | None = None
    for start, row in enumerate(rows):
        tried = [_single(row, start, naming), *_pair(rows, start, naming)]
        for each in tried:
            if found is None or each.weight > found.weight:
                found = each
    return found


def _text(row: Row, place: int) -> str:
    value = row.cells[place].value if place < len(row.cells) else None
    return value if isinstance(value, str) else ""


def _single(row: Row, start: int, naming: Naming) -> _Candidate:
    texts = {place: text for place in range(len(row.cells)) if (text := _text(row, place))}
    own = {place: text for place, text in texts.items() if not row.cells[place].merged}
    return _Candidate(start, 1, own, {place: naming.recognised(text) for place, text in own.items()})


def _pair(rows: Sequence[Row], start: int, naming: Naming) -> Iterator[_Candidate]:
    """Two rows as one header, where the upper one is merged over columns of the lower one."""
    if start + 1 >= len(rows) or not any(cell.merged for cell in rows[start].cells):
        return
    top, low = rows[start], rows[start + 1]
    texts: dict[int, str] = {}
    known: dict[int, Isian | Other | None] = {}
    for place in range(max(len(top.cells), len(low.cells))):
        words = dict.fromkeys(filter(None, (_text(top, place), _text(low, place))))
        if words:
            texts[place] = " ".join(words)
            tried = (texts[place], *reversed(words))
            known[place] = next((found for text in tried if (found := naming.recognised(text))), None)
    yield _Candidate(start, 2, texts, known)


def _repeats(row: Row, header: _Candidate, naming: Naming) -> bool:
    """Whether a row below a header says the same again, as paths do, or only counts its columns: (1) (2) (3)."""
    texts = {place: cell.value for place, cell in enumerate(row.cells) if cell.value is not None}
    if not texts:
        return False
    if all(_means(naming, text, header.known.get(place)) for place, text in texts.items()):
        return True
    counts = [_COUNT.fullmatch(str(text)) and str(text).strip("().") for text in texts.values()]
    return len(counts) > 1 and counts == [str(number) for number in range(1, len(counts) + 1)]


def _means(naming: Naming, text: object, column: Isian | Other | None) -> bool:
    """Whether a cell below a header means the column that it stands in."""
    found = naming.recognised(text) if isinstance(text, str) else None
    if isinstance(found, Isian) and isinstance(column, Isian):
        return found.key == column.key
    return found is not None and found is column


def _once(columns: Mapping[int, Isian]) -> dict[int, Isian]:
    """The columns, of those for one field the first."""
    firsts: dict[object, int] = {}
    for place, each in columns.items():
        firsts.setdefault(each.key, place)
    return {place: each for place, each in columns.items() if firsts[each.key] == place}


def _header_cell(sheet: Sheet, header: _Candidate, place: int) -> Where:
    """Where the header of a column stands."""
    if sheet.keys:
        return Where(sheet.file, cell=f"kolom {sheet.keys[place]}")
    rows = sheet.rows[header.start : header.start + header.depth]
    cells = [row.cells[place] for row in rows if place < len(row.cells)]
    own = [cell for cell in cells if cell.value is not None and not cell.merged]
    return cell_place(sheet, (own or cells)[-1])


def _strange(sheet: Sheet, header: _Candidate, rows: Sequence[Row], *, naming: Naming) -> Iterator[Finding]:
    """What is said of columns that fill no field: notes are left out, all others have to be known."""
    for place, text in header.texts.items():
        known, shown = header.known[place], dipotong(in_one_line(" ".join(text.split())), _SHOWN)
        values = [value for row in rows if (value := _value(row, place)) is not None]
        if isinstance(known, Isian) or not values or known is Other.LEFT_OUT:
            continue
        where = _header_cell(sheet, header, place)
        if known is Other.NOTE or _only_counts(text, values):
            if not _only_counts(NOMOR, values):
                message = f"Kolom “{shown}” berisi catatan, sehingga tidak mengisi naskah."
                hint = "Bila itu isian naskah, tulis jalur isiannya sebagai kepala kolom."
                yield Finding("massal-catatan", Level.SARAN, message, where, hint)
            continue
        message = f"Kolom “{shown}” bukan isian naskah ini, atau belum jelas isian yang mana."
        yield Finding("massal-kolom", Level.GALAT, message, where, naming.hint(text))


def _value(row: Row, place: int) -> object:
    return row.cells[place].value if place < len(row.cells) else None


def _only_counts(text: str, values: Iterable[object]) -> bool:
    """Whether a column “Nomor” only counts its rows."""
    return text.strip().casefold() == NOMOR and all(_COUNT.fullmatch(str(value)) for value in values)


def _guessed(sheet: Sheet, header: _Candidate, naming: Naming) -> Iterator[Finding]:
    """How columns are read whose header leaves much out: “Status” may be that of the official or of the talks."""
    for place, isian in header.fields.items():
        if naming.is_guess(header.texts[place], isian):
            shown = dipotong(in_one_line(" ".join(header.texts[place].split())), _SHOWN)
            message = f"Kolom “{shown}” dibaca sebagai {isian.path}."
            hint = (
                f"Bila benar, lebih jelas dengan kepala “{naming.fields.header(isian)}”; bila bukan, ganti kepalanya."
            )
            yield Finding("massal-kolom-dibaca", Level.SARAN, message, _header_cell(sheet, header, place), hint)


def _twice(sheet: Sheet, header: _Candidate) -> Iterator[Finding]:
    """Fields that several columns fill."""
    columns: dict[object, list[int]] = {}
    for place, each in header.fields.items():
        columns.setdefault(each.key, []).append(place)
    for places in columns.values():
        if len(places) > 1:
            names = [f"“{dipotong(in_one_line(header.texts[place]), _SHOWN)}”" for place in places]
            message = f"Kolom {daftar(names, 'dan')} mengisi isian yang sama, {header.fields[places[0]].path}."
            hint = "Hapus salah satunya, atau tulis jalur isian yang dimaksud sebagai kepalanya."
            yield Finding("massal-kolom-ganda", Level.GALAT, message, _header_cell(sheet, header, places[1]), hint)
