"""What each row of a sheet is: a row of the table, a heading, or one that is set aside and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kerjasama_docs.inputs.tables.sheet import Row, Sheet
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.header.find import Header
from kerjasama_docs.tables.reading.continuation import continued
from kerjasama_docs.tables.reading.set_aside import (
    BENTUK_LAIN,
    BERULANG,
    BERULANG_ISI,
    CATATAN,
    KELOMPOK,
    KEPALA_LAIN,
    KOSONG,
    PENUTUP,
    RowJudge,
    filled,
    reads_as_unit,
)


@dataclass(frozen=True)
class Layout:
    """The rows below the first header of a sheet.

    Attributes:
        row: The rows.
        reason: Why each is set aside; None for a row of the table.
        judul: By place, the names of the groups that headings open.
        header: By place, the header that holds from there on.
    """

    row: tuple[Row, ...]
    reason: tuple[str | None, ...]
    judul: Mapping[int, str] = field(default_factory=dict)
    header: Mapping[int, Header] = field(default_factory=dict)


def other_form_words(header: Header) -> str:
    """Why the rows of a table of another form are set aside."""
    return f"{BENTUK_LAIN} {header.other_form}"


def lay_out(sheet: Sheet, bentuk: LampiranBentuk, parts: Sequence[Header]) -> Layout:
    """Tell what each row below the first header is."""
    rows = sheet.rows[parts[0].end :]
    if sheet.keys:
        why = other_form_words(parts[0]) if parts[0].other_form else None
        return Layout(rows, tuple(KOSONG if row.is_empty else why for row in rows), {}, {0: parts[0]})
    reasons: list[str | None] = []
    ends = (*(part.start for part in parts[1:]), len(sheet.rows))
    for part, end in zip(parts, ends, strict=True):
        if part is not parts[0]:
            reasons += [_kepala(RowJudge(bentuk, parts[0]), part, row) for row in sheet.rows[part.start : part.end]]
        reasons += _bagian(bentuk, part, sheet.rows[part.end : end], lanjut=end < len(sheet.rows))
    headings: dict[int, str] = {}
    pending: tuple[int, str] | None = None
    judge = RowJudge(bentuk, parts[0])
    for i, why in enumerate(reasons):
        if why is None and pending:
            headings[pending[0]] = pending[1]
            reasons[pending[0]], pending = KELOMPOK, None
        elif why == CATATAN and (name := judge.kelompok(_satu(rows[i]))):
            pending = i, name
    return Layout(rows, tuple(reasons), headings, {part.end - parts[0].end: part for part in parts})


def _kepala(judge: RowJudge, part: Header, row: Row) -> str:
    """Why a row of a header further down is set aside."""
    if part.other_form and part.differs:
        return other_form_words(part)
    if part.differs:
        return KEPALA_LAIN
    unknown = tuple((i, value) for i, value in filled(row) if i not in part.recognised)
    return BERULANG_ISI if judge.holds_more(unknown) else BERULANG


def _bagian(bentuk: LampiranBentuk, part: Header, rows: tuple[Row, ...], *, lanjut: bool) -> list[str | None]:
    """Why each row below one header is set aside; a heading right above the next header belongs to that one."""
    judge = RowJudge(bentuk, part)
    last = next((i for i in range(len(rows) - 1, -1, -1) if not rows[i].is_empty), 0) if lanjut else 0
    if lanjut and rows and _satu(rows[last]) and (judge.judul(rows[last]) or reads_as_unit(_satu(rows[last]))):
        return [*_bagian(bentuk, part, rows[:last], lanjut=False), CATATAN, *[KOSONG] * (len(rows) - last - 1)]
    if part.other_form:
        return [KOSONG if row.is_empty else other_form_words(part) for row in rows]
    end = judge.penutup(rows)
    signed = judge.penutup_tengah(rows[:end]) | frozenset(range(end, len(rows)))
    why = [(KOSONG if row.is_empty else PENUTUP) if i in signed else judge.reason(row) for i, row in enumerate(rows)]
    return continued(bentuk, part, rows, why)


def _satu(row: Row) -> str:
    """The text of a row that has but one, the letter or number before it apart."""
    texts = [value for _, value in filled(row)]
    return texts[-1] if texts and len(texts) <= 2 and isinstance(texts[-1], str) else ""  # noqa: PLR2004 - "A." and a name
