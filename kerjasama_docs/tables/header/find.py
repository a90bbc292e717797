"""Finding the header of a table among what units put above it, and which column is which."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Row, Sheet
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.header.column_names import KETERANGAN, LEMAH, PERSIS, ColumnNames, Recognised
from kerjasama_docs.tables.header.doubts import MAX_ROWS, doubts, not_found, required

MAX_COLUMNS = 256
"""Columns in which a header is looked for."""


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a table.

    Attributes:
        places: Column in the sheet, from 0, by key.
        texts: By column in the sheet, the short texts of its header, for headers that are repeated below.
        end: Index of the first row below it.
        start: Index of its first row.
        differs: Whether it puts the columns in another order than the header before it.
        findings: What is doubtful about it.
        recognised: What was recognised, by column in the sheet.
        other_form: Name of the other form that it fits; empty for the form that is read.
    """

    places: Mapping[str, int]
    texts: Mapping[int, frozenset[str]]
    end: int
    findings: tuple[Finding, ...] = ()
    start: int = 0
    differs: bool = True
    recognised: Mapping[int, Recognised] = field(default_factory=dict)
    other_form: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Rows that may be the header: which they are, and what was recognised by column in the sheet."""

    start: int
    depth: int
    recognised: Mapping[int, Recognised]

    def count(self, isian: frozenset[str]) -> int:
        return len({each.key for each in self.recognised.values()} & isian)


def header_text(row: Row, place: int) -> str:
    """The text of a cell as a header; empty for what is no text."""
    value = row.cells[place].value if place < len(row.cells) else None
    return value if isinstance(value, str) else ""


def recognised_in(sheet: Sheet, header: Header, names: ColumnNames) -> Mapping[int, Recognised]:
    """What the names of another form recognise in a header, by column in the sheet."""
    if sheet.keys:
        return _kunci(sheet, names)
    rows = sheet.rows[header.start : header.end]
    tried = [_calon(rows, 0, names), *(_calon((row,), 0, names) for row in rows)]
    return max(tried, key=lambda candidate: candidate.count(names.isian)).recognised


def _kunci(sheet: Sheet, names: ColumnNames) -> Mapping[int, Recognised]:
    return {i: each for i, key in enumerate(sheet.keys) if (each := names.recognise(key.replace("_", " ")))}


def find_header(sheet: Sheet, bentuk: LampiranBentuk) -> Header | Finding:
    """Find the header of a sheet, or say what was looked for and what was found instead."""
    names = ColumnNames(bentuk)
    if sheet.keys:
        best = _Candidate(0, 0, _kunci(sheet, names))
        enough = best.count(names.isian) > 0
        texts: Mapping[int, tuple[str, ...]] = {i: (key,) for i, key in enumerate(sheet.keys)}
    else:
        best = _best(sheet, names)
        enough = _enough(best, names)
        texts = _texts(sheet.rows[best.start : best.start + best.depth])
    if not enough:
        found = [each.name for each in best.recognised.values() if each.key in names.isian]
        return not_found(sheet, names, sheet.rows[best.start] if found and not sheet.keys else None, found)
    return _kepala(sheet, names, best, texts)


def _best(sheet: Sheet, names: ColumnNames) -> _Candidate:
    """The first of the rows with most columns; two rows only where they show more than each by itself."""
    rows = sheet.rows[:MAX_ROWS]
    singles = [_calon(rows[i : i + 1], i, names) for i in range(len(rows))]
    best = _Candidate(0, 0, {})
    for place, single in enumerate(singles):
        if _lebih(single, best, names):
            best = single
        if place + 1 < len(rows) and rows[place].cells and _lower(rows[place + 1]):
            pair = _calon(rows[place : place + 2], place, names)
            more = all(_lebih(pair, other, names) for other in (best, single, singles[place + 1]))
            if more or (best is single and _terbagi(rows[place], pair, single, names)):
                best = pair
    return _dengan_bawah(best, rows)


def _terbagi(top: Row, pair: _Candidate, single: _Candidate, names: ColumnNames) -> bool:
    """Whether two rows show as much as the upper one, but tell apart by its exact name what that one merges."""
    return pair.count(names.isian) == single.count(names.isian) and any(
        each.match == PERSIS and single.recognised.get(column) != each and _melebar(top, column)
        for column, each in pair.recognised.items()
    )


def _dengan_bawah(candidate: _Candidate, rows: Sequence[Row]) -> _Candidate:
    """A header of one row with the row below it that only divides its merged cells."""
    below = candidate.start + 1
    if candidate.depth != 1 or below >= len(rows):
        return candidate
    own = [(i, cell) for i, cell in enumerate(rows[below].cells) if cell.value is not None and not cell.merged]
    divides = len(own) > 1 and all(
        isinstance(cell.value, str) and _melebar(rows[candidate.start], i) for i, cell in own
    )
    return replace(candidate, depth=2) if divides else candidate


def _melebar(row: Row, column: int) -> bool:
    """Whether a cell of a header is part of one that is merged over several columns."""
    near = [(place, place + 1) for place in (column - 1, column) if place >= 0 and place + 1 < len(row.cells)]
    return any(
        row.cells[right].merged
        and isinstance(row.cells[right].value, str)
        and row.cells[left].value == row.cells[right].value
        for left, right in near
    )


def further_headers(sheet: Sheet, bentuk: LampiranBentuk, pertama: Header) -> Iterator[Header]:
    """The headers further down: those that repeat the one before, and those that put the columns in another order."""
    if sheet.keys:
        return
    names, before = ColumnNames(bentuk), pertama
    for place in range(pertama.end, len(sheet.rows)):
        if place < before.end or not _mungkin(sheet.rows[place], names):
            continue
        rows = sheet.rows[place : place + 2]
        best = _calon(rows[:1], 0, names)
        if len(rows) > 1 and _lower(rows[1]):
            pair = _calon(rows, 0, names)
            best = pair if _lebih(pair, best, names) or _terbagi(rows[0], pair, best, names) else best
        best = replace(_dengan_bawah(best, rows), start=place)
        if not _enough(best, names):
            continue
        found = _kepala(sheet, names, best, _texts(sheet.rows[place : place + best.depth]))
        if found.places == before.places:
            yield (before := replace(found, findings=(), differs=False))
        elif any(before.places.get(key) != column for key, column in found.places.items()):
            yield (before := replace(found, findings=(_beda(sheet, sheet.rows[place]), *found.findings)))


def _mungkin(row: Row, names: ColumnNames) -> bool:
    """Whether a row can be a header: nothing but texts, and at least half of them names of columns."""
    cells = [cell.value for cell in row.cells[:MAX_COLUMNS] if cell.value is not None and not cell.merged]
    texts = [value for value in cells if isinstance(value, str)]
    if len(texts) < len(cells) or any(text[:1].isdigit() for text in texts):
        return False
    known = sum(names.names_exactly(text) for text in texts)
    return known > 1 and 2 * known >= len(texts)


def _beda(sheet: Sheet, row: Row) -> Finding:
    message = "Kepala kedua berbeda: susunan kolomnya lain daripada kepala sebelumnya."
    hint = "Baris di bawahnya dibaca menurut kepala itu; samakan susunan kolomnya bila keliru."
    return Finding("tabel-kepala-beda", Level.SARAN, message, sheet.where(row=row), hint)


def _lebih(one: _Candidate, other: _Candidate, names: ColumnNames) -> bool:
    return one.count(names.isian) > other.count(names.isian)


def _lower(row: Row) -> bool:
    """Whether a row can be the lower of two header rows: it has texts of its own and nothing else."""
    return not row.is_empty and all(cell.value is None or isinstance(cell.value, str) for cell in row.cells)


def _calon(rows: tuple[Row, ...], place: int, names: ColumnNames) -> _Candidate:
    """What is recognised in one row or in two; nothing when the second of two belongs to the data."""
    recognised: dict[int, Recognised] = {}
    for column in range(min(max(len(row.cells) for row in rows), MAX_COLUMNS)):
        if _lanjutan(rows, column):
            continue
        top, low = header_text(rows[0], column), header_text(rows[-1], column)
        if len(rows) == 1 or low in {"", top}:
            found = names.recognise(top) if top else None
        else:
            named = filter(None, (names.recognise(f"{top} {low}"), names.recognise(low)))
            found = min(named, key=lambda recognised: recognised.match, default=None)
            if not found and (found := names.recognise(top)) and not KETERANGAN.fullmatch(low):
                if not _melebar(rows[0], column):
                    return _Candidate(place, 0, {})
                found = None
        if found:
            recognised[column] = found
    return _Candidate(place, len(rows), recognised)


def _lanjutan(rows: Sequence[Row], column: int) -> bool:
    """Whether a column only continues the header to its left, which is merged over both."""
    cells = [(row.cells[column - 1], row.cells[column]) for row in rows if 0 < column < len(row.cells)]
    return bool(cells) and all(
        isinstance(cell.value, str) and cell.merged and cell.value == left.value for left, cell in cells
    )


def _enough(candidate: _Candidate, names: ColumnNames) -> bool:
    found = {each.key for each in candidate.recognised.values()} & names.isian
    needed = required(names)
    if len(found) < min(2, len(names.isian)):
        return False
    return 2 * len(found) >= len(names.isian) or bool(needed and needed <= found)


def _texts(rows: Sequence[Row]) -> Mapping[int, tuple[str, ...]]:
    """The texts of a header by column, each once."""
    width = min(max((len(row.cells) for row in rows), default=0), MAX_COLUMNS)
    own = (i for i in range(width) if not _lanjutan(rows, i))
    columns = {i: tuple(dict.fromkeys(filter(None, (header_text(row, i) for row in rows)))) for i in own}
    return {i: texts for i, texts in columns.items() if texts}


def _kepala(sheet: Sheet, names: ColumnNames, candidate: _Candidate, texts: Mapping[int, tuple[str, ...]]) -> Header:
    rows = sheet.rows[candidate.start : candidate.start + candidate.depth]
    sure = {each.key for each in candidate.recognised.values() if each.match < LEMAH}
    recognised = {i: each for i, each in candidate.recognised.items() if each.match < LEMAH or each.key not in sure}
    by_key: dict[str, list[int]] = {}
    for column, each in sorted(recognised.items(), key=lambda pair: (pair[1].match, pair[0])):
        by_key.setdefault(each.key, []).append(column)
    spelled = {column: " ".join(" ".join(words).split()) for column, words in texts.items()}
    findings = tuple(doubts(sheet, names, rows, spelled, {k: [(i, recognised[i]) for i in by_key[k]] for k in by_key}))
    short = {column: frozenset(map(normalised, (*words, spelled[column]))) for column, words in texts.items()}
    tempat = {key: columns[0] for key, columns in by_key.items()}
    return Header(tempat, short, candidate.start + candidate.depth, findings, candidate.start, recognised=recognised)
