"""Rows that may be the header of a table, and how much each shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kerjasama_docs.inputs.tables.sheet import Row, Sheet
from kerjasama_docs.tables.header.column_names import EXPLANATION, ColumnNames
from kerjasama_docs.tables.header.records import Header, Match, Recognised
from kerjasama_docs.tables.header.texts import continues_left, header_text, is_merged_over, width

_TWO = 2
"""Most rows of a header."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Rows that may be the header.

    Attributes:
        start: Index of the first.
        depth: How many they are.
        recognised: What was recognised by column in the sheet.
    """

    start: int
    depth: int
    recognised: Mapping[int, Recognised]

    def keys(self, typed: frozenset[str]) -> frozenset[str]:
        """Which of some columns it names."""
        return typed & {each.key for each in self.recognised.values()}

    def shows_more(self, other: "Candidate", typed: frozenset[str]) -> bool:
        """Whether it names more of some columns than another one."""
        return len(self.keys(typed)) > len(other.keys(typed))


NONE = Candidate(0, 0, {})
"""No row at all."""


def in_rows(rows: Sequence[Row], start: int, names: ColumnNames) -> Candidate:
    """What is recognised in one row or in two; nothing when the second of two belongs to the data.

    Args:
        rows: The rows.
        start: Index of the first in its sheet.
        names: The names of the columns.
    """
    recognised: dict[int, Recognised] = {}
    for column in range(width(rows)):
        if continues_left(rows, column):
            continue
        found = _recognised(rows, column, names)
        if isinstance(found, _DataBelow):
            return Candidate(start, 0, {})
        if found:
            recognised[column] = found
    return Candidate(start, len(rows), recognised)


class _DataBelow:
    """The upper of two rows is a header, and below it stands no second row of it but the table."""


def _recognised(rows: Sequence[Row], column: int, names: ColumnNames) -> Recognised | _DataBelow | None:
    """What the cells of one column name."""
    top, low = header_text(rows[0], column), header_text(rows[-1], column)
    if (given := names.given_columns.get(column)) and (top or low):
        return given
    if len(rows) == 1 or low in {"", top}:
        return names.recognise(top) if top else None
    return _in_two(rows, column, names)


def _in_two(rows: Sequence[Row], column: int, names: ColumnNames) -> Recognised | _DataBelow | None:
    """What two cells of one column name, of which the lower one says more."""
    top, low = header_text(rows[0], column), header_text(rows[-1], column)
    merged = is_merged_over(rows[0], column)
    if merged and names.says_whose(low, top):
        return _whose(top, low, names)
    if found := _best_named((f"{top} {low}", f"{low} {top}", low), names):
        return found
    above = names.recognise(top)
    if above is None or EXPLANATION.fullmatch(low):
        return above
    return None if merged else _DataBelow()


def _whose(top: str, low: str, names: ColumnNames) -> Recognised | None:
    """What is named by a cell of which the one below only says whose it is."""
    if found := _best_named((f"{top} {low}", f"{low} {top}"), names):
        return found
    above = names.recognise(top)
    return replace(above, match=max(above.match, Match.NEAR)) if above else None


def _best_named(texts: Iterable[str], names: ColumnNames) -> Recognised | None:
    named = [each for each in map(names.recognise, texts) if each]
    return min(named, key=lambda each: each.match) if named else None


def best_of(rows: Sequence[Row], names: ColumnNames) -> Candidate:
    """The first of the rows with most columns; two rows only where they show more than each by itself."""
    singles = [in_rows(rows[place : place + 1], place, names) for place in range(len(rows))]
    best = NONE
    for place, single in enumerate(singles):
        if single.shows_more(best, names.typed):
            best = single
        pair = _pair(rows, place, names)
        if pair is None:
            continue
        more = all(pair.shows_more(each, names.typed) for each in (best, single, singles[place + 1]))
        if more or (best is single and _divides(rows[place], pair, single, names=names)):
            best = pair
    return _with_lower_row(best, rows)


def _pair(rows: Sequence[Row], place: int, names: ColumnNames) -> Candidate | None:
    """A row with the next one, where that can belong to the same header."""
    if place + 1 == len(rows) or not rows[place].cells or not _can_be_lower(rows[place + 1]):
        return None
    return in_rows(rows[place : place + _TWO], place, names)


def at_top_of(rows: Sequence[Row], names: ColumnNames) -> Candidate:
    """What the first of one or two rows shows, or both where they show more than it does."""
    best = in_rows(rows[:1], 0, names)
    if len(rows) > 1 and _can_be_lower(rows[1]):
        pair = in_rows(rows, 0, names)
        if pair.shows_more(best, names.typed) or _divides(rows[0], pair, best, names=names):
            best = pair
    return _with_lower_row(best, rows)


def in_header(sheet: Sheet, header: Header, names: ColumnNames) -> Mapping[int, Recognised]:
    """What the names of another form recognise in a header, by column in the sheet."""
    if sheet.keys:
        return in_keys(sheet, names)
    rows = sheet.rows[header.start : header.end]
    tried = [in_rows(rows, 0, names), *(in_rows((row,), 0, names) for row in rows)]
    return max(tried, key=lambda each: len(each.keys(names.typed))).recognised


def in_keys(sheet: Sheet, names: ColumnNames) -> Mapping[int, Recognised]:
    """What is recognised in the keys of YAML or JSON, by their place."""
    found = {place: names.recognise(key.replace("_", " ")) for place, key in enumerate(sheet.keys)}
    return {place: each for place, each in found.items() if each}


def _divides(top: Row, pair: Candidate, single: Candidate, *, names: ColumnNames) -> bool:
    """Whether two rows show as much as the upper one, but tell apart what that one merges.

    They do by an exact name, or by several columns of one of which the form takes several: NOMOR over both pihak.
    """
    if len(pair.keys(names.typed)) != len(single.keys(names.typed)):
        return False
    several = {kolom.kunci for kolom in names.bentuk.kolom if kolom.berulang}
    sure = (i for i, each in pair.recognised.items() if each.match is Match.EXACT or each.key in several)
    return any(single.recognised.get(i) != pair.recognised[i] and is_merged_over(top, i) for i in sure)


def _with_lower_row(candidate: Candidate, rows: Sequence[Row]) -> Candidate:
    """A header of one row with the row below it that only divides its merged cells."""
    below = candidate.start + 1
    if candidate.depth != 1 or below >= len(rows):
        return candidate
    return replace(candidate, depth=_TWO) if _only_divides(rows[candidate.start], rows[below]) else candidate


def _only_divides(top: Row, low: Row) -> bool:
    """Whether a row has several texts of its own, all below merged cells, and nothing else."""
    own = [place for place, cell in enumerate(low.cells) if cell.value is not None and not cell.merged]
    return len(own) >= _TWO and all(header_text(low, place) and is_merged_over(top, place) for place in own)


def _can_be_lower(row: Row) -> bool:
    """Whether a row can be the lower of two header rows: it has texts of its own and nothing else."""
    return not row.is_empty and all(cell.value is None or isinstance(cell.value, str) for cell in row.cells)
