"""Finding the header of a table among what units put above it, and which column is which."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Row, Sheet
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.header.candidate import Candidate, at_top_of, best_of, in_keys
from kerjasama_docs.tables.header.choice import Choice, choices
from kerjasama_docs.tables.header.column_names import ColumnNames
from kerjasama_docs.tables.header.doubts import MAX_ROWS, doubts, not_found, required
from kerjasama_docs.tables.header.records import Header, Recognised
from kerjasama_docs.tables.header.texts import MAX_COLUMNS, header_texts, spelled
from kerjasama_docs.tables.header.written import Written

_LEAST = 2
"""Columns that a header names at least."""


def find_header(sheet: Sheet, bentuk: LampiranBentuk) -> Header | Finding:
    """Find the header of a sheet, or say what was looked for and what was found instead."""
    names = ColumnNames(bentuk, first_column=sheet.first_column)
    if sheet.keys:
        return _of_keys(sheet, names)
    best = best_of(sheet.rows[:MAX_ROWS], names)
    if _is_enough(best, names):
        return _header(sheet, names, best)
    found = _found(best, names)
    return not_found(sheet, names, row=sheet.rows[best.start] if found else None, found=found)


def _of_keys(sheet: Sheet, names: ColumnNames) -> Header | Finding:
    """The keys of YAML or JSON as a header."""
    best = Candidate(0, 0, in_keys(sheet, names))
    if best.keys(names.typed):
        return _header(sheet, names, best)
    return not_found(sheet, names, row=None, found=_found(best, names))


def _found(candidate: Candidate, names: ColumnNames) -> Sequence[str]:
    """The names of columns in what is not enough for a header."""
    return [each.name for each in candidate.recognised.values() if each.key in names.typed]


def further_headers(sheet: Sheet, bentuk: LampiranBentuk, first: Header) -> Iterator[Header]:
    """The headers further down: those that repeat the one before, and those that put the columns in another order."""
    if sheet.keys:
        return
    names, before = ColumnNames(bentuk, first_column=sheet.first_column), first
    for place in range(first.end, len(sheet.rows)):
        if place < before.end or not _is_possible(sheet.rows[place], names):
            continue
        best = replace(at_top_of(sheet.rows[place : place + 2], names), start=place)
        if not _is_enough(best, names):
            continue
        found = _header(sheet, names, best)
        if found.places == before.places:
            before = replace(found, doubts=(), differs=False)
            yield before
        elif any(before.places.get(key) != column for key, column in found.places.items()):
            before = replace(found, new_order=(_new_order(sheet, sheet.rows[place]),))
            yield before


def _is_possible(row: Row, names: ColumnNames) -> bool:
    """Whether a row can be a header: nothing but texts, and at least half of them names of columns."""
    cells = [cell.value for cell in row.cells[:MAX_COLUMNS] if cell.value is not None and not cell.merged]
    texts = [value for value in cells if isinstance(value, str)]
    if len(texts) < len(cells) or any(text[:1].isdigit() for text in texts):
        return False
    known = sum(map(names.names_exactly, texts))
    return known >= _LEAST and 2 * known >= len(texts)


def _new_order(sheet: Sheet, row: Row) -> Finding:
    message = "Kepala kedua berbeda: susunan kolomnya lain daripada kepala sebelumnya."
    hint = "Baris di bawahnya dibaca menurut kepala itu; samakan susunan kolomnya bila keliru."
    return Finding("tabel-kepala-beda", Level.SARAN, message, sheet.where(row=row), hint)


def _is_enough(candidate: Candidate, names: ColumnNames) -> bool:
    """Whether a row is a header: it names half of the columns, or all that must be filled in."""
    found, needed = candidate.keys(names.typed), required(names)
    if len(found) < min(_LEAST, len(names.typed)):
        return False
    return 2 * len(found) >= len(names.typed) or bool(needed and needed <= found)


def _header(sheet: Sheet, names: ColumnNames, candidate: Candidate) -> Header:
    """The header that a candidate is."""
    end = candidate.start + candidate.depth
    rows = sheet.rows[candidate.start : end]
    texts = _texts(sheet, rows)
    whole = {column: spelled(words) for column, words in texts.items()}
    seen = {**_given_columns(sheet, names), **candidate.recognised}
    found = choices(seen, names, sheet.rows[end:])
    told = Header(
        places={key: choice.best.column for key, choice in found.items() if choice.best},
        more={key: choice.more for key, choice in found.items() if choice.more},
        texts={column: frozenset(map(normalised, (*words, whole[column]))) for column, words in texts.items()},
        recognised=dict(chain.from_iterable(choice.recognised for choice in found.values())),
        start=candidate.start,
        end=end,
        other_columns=frozenset(seen).union(*map(names.others_in, (whole, *_from_below(texts)))),
        written=tuple(whole[column] for column in sorted(whole)),
    )
    return _told(told, Written(sheet, rows, whole), names, found=found)


def _given_columns(sheet: Sheet, names: ColumnNames) -> Mapping[int, Recognised]:
    """The columns that were given by their letters, those without a header too."""
    if sheet.keys or not names.given_columns:
        return {}
    wide = max((len(row.cells) for row in sheet.rows), default=0)
    return {column: each for column, each in names.given_columns.items() if 0 <= column < wide}


def _told(header: Header, written: Written, names: ColumnNames, *, found: Mapping[str, Choice]) -> Header:
    """A header with what is to be said of it."""
    chosen = filter(None, (choice.account(written) for choice in found.values()))
    return replace(header, doubts=tuple(doubts(written, names, found)), choices=tuple(chosen))


def _from_below(texts: Mapping[int, tuple[str, ...]]) -> Iterator[Mapping[int, str]]:
    """The texts of a header from below, and the lowest alone: ALAMAT under MITRA is that of the partner."""
    yield {column: " ".join(words[::-1]) for column, words in texts.items()}
    yield {column: words[-1] for column, words in texts.items()}


def _texts(sheet: Sheet, rows: Sequence[Row]) -> Mapping[int, tuple[str, ...]]:
    """The texts of a header by column; the keys of YAML or JSON are texts too."""
    if sheet.keys:
        return {place: (key,) for place, key in enumerate(sheet.keys)}
    return header_texts(rows)
