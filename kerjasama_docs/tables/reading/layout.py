"""What each row of a sheet is: a row of the table, a heading, or one that is set aside and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kerjasama_docs.inputs.tables.sheet import Row, Sheet
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.header.records import Header
from kerjasama_docs.tables.reading.closing import closing_rows
from kerjasama_docs.tables.reading.columns import Columns
from kerjasama_docs.tables.reading.continuation import with_continuations
from kerjasama_docs.tables.reading.headings import group_named, heading_text, reads_as_unit, single_text
from kerjasama_docs.tables.reading.reasons import Reason, Why
from kerjasama_docs.tables.reading.set_aside import RowJudge
from kerjasama_docs.tables.reading.struck import is_struck

Reasons = list[Why | None]
"""Why each of some rows is set aside; None for a row of the table."""
_EMPTY = Why(Reason.EMPTY)


@dataclass(frozen=True)
class Layout:
    """The rows below the first header of a sheet.

    Attributes:
        rows: The rows.
        reasons: Why each is set aside; None for a row of the table.
        headings: By place, the names of the groups that headings open.
        headers: By place, the header that holds from there on.
    """

    rows: tuple[Row, ...]
    reasons: tuple[Why | None, ...]
    headings: Mapping[int, str] = field(default_factory=dict)
    headers: Mapping[int, Header] = field(default_factory=dict)

    def by_header(self) -> Iterator[tuple[int, Row, Header]]:
        """Every row with its place and the header above it."""
        header = self.headers[0]
        for place, row in enumerate(self.rows):
            header = self.headers.get(place, header)
            yield place, row, header


def lay_out(sheet: Sheet, bentuk: LampiranBentuk, parts: Sequence[Header]) -> Layout:
    """Tell what each row below the first header is.

    Args:
        sheet: The sheet.
        bentuk: The form that is read.
        parts: Its headers from top to bottom, one at least.
    """
    first = parts[0]
    rows = sheet.rows[first.end :]
    if sheet.keys:
        return Layout(rows, tuple(_of_records(first, rows)), {}, {0: first})
    reasons = _reasons(sheet, bentuk, parts)
    headings = _headings(bentuk, rows, reasons)
    for place in headings:
        reasons[place] = Why(Reason.GROUP_HEADING)
    return Layout(rows, tuple(reasons), headings, {part.end - first.end: part for part in parts})


def _of_records(header: Header, rows: Sequence[Row]) -> Reasons:
    """Records of YAML or JSON: rows of the table, whatever they look like."""
    if header.other_form:
        return _of_other_form(header, rows)
    return list(map(_empty, rows))


def _of_other_form(header: Header, rows: Sequence[Row]) -> Reasons:
    why = Why(Reason.OTHER_FORM, header.other_form)
    return [_empty(row) or why for row in rows]


def _reasons(sheet: Sheet, bentuk: LampiranBentuk, parts: Sequence[Header]) -> Reasons:
    """Why each row below the first header is set aside, section by section."""
    judge = RowJudge(Columns(bentuk, parts[0]))
    ends = (*(part.start for part in parts[1:]), len(sheet.rows))
    found: Reasons = []
    for part, end in zip(parts, ends, strict=True):
        if part is not parts[0]:
            found += (_of_header(judge, part, row) for row in sheet.rows[part.start : part.end])
        columns = Columns(bentuk, part)
        found += _of_section(columns, sheet.rows[part.end : end], followed=end < len(sheet.rows))
    return found


def _of_header(judge: RowJudge, part: Header, row: Row) -> Why:
    """Why a row of a header further down is set aside."""
    if not part.differs:
        return Why(judge.of_repeated_header(row, part.recognised))
    if part.other_form:
        return Why(Reason.OTHER_FORM, part.other_form)
    return Why(Reason.OTHER_HEADER)


def _of_section(columns: Columns, rows: Sequence[Row], *, followed: bool) -> Reasons:
    """Why each row below one header is set aside; a heading right above the next header belongs to that one."""
    last = _last_filled(rows) if followed else None
    if last is None or not _is_heading(columns, rows[last]):
        return _of_rows(columns, rows)
    behind = len(rows) - last - 1
    return [*_of_rows(columns, rows[:last]), Why(Reason.NOTE), *[_EMPTY] * behind]


def _last_filled(rows: Sequence[Row]) -> int | None:
    return next((place for place in range(len(rows) - 1, -1, -1) if not rows[place].is_empty), None)


def _is_heading(columns: Columns, row: Row) -> bool:
    text = single_text(row)
    return bool(text) and (bool(heading_text(columns, row)) or reads_as_unit(text))


def _of_rows(columns: Columns, rows: Sequence[Row]) -> Reasons:
    """Why each row of a section is set aside."""
    if columns.header.other_form:
        return _of_other_form(columns.header, rows)
    judge, closing = RowJudge(columns), closing_rows(columns, rows)
    alone = [_reason(judge, row, closing=place in closing) for place, row in enumerate(rows)]
    return list(map(_why, with_continuations(columns, rows, alone)))


def _reason(judge: RowJudge, row: Row, *, closing: bool) -> Reason | None:
    if is_struck(row):
        return Reason.STRUCK
    return Reason.CLOSING if closing and not row.is_empty else judge.reason(row)


def _headings(bentuk: LampiranBentuk, rows: Sequence[Row], reasons: Sequence[Why | None]) -> dict[int, str]:
    """The headings that open a group: of those above a row of the table the last."""
    found: dict[int, str] = {}
    pending: tuple[int, str] | None = None
    for place, why in enumerate(reasons):
        if why is None and pending:
            found[pending[0]] = pending[1]
            pending = None
        elif why == Why(Reason.NOTE) and (name := group_named(bentuk, single_text(rows[place]))):
            pending = place, name
    return found


def _empty(row: Row) -> Why | None:
    return _EMPTY if row.is_empty else None


def _why(reason: Reason | None) -> Why | None:
    return Why(reason) if reason else None
