"""From a sheet as a unit sent it to the rows of a table, with a word about every row that is not one."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Row, Sheet
from kerjasama_docs.language import dipotong
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.cells.example import GUIDE_SHEET
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.cells.text import plain_text
from kerjasama_docs.tables.header.fit import FormJudge
from kerjasama_docs.tables.header.records import Header
from kerjasama_docs.tables.reading.carried_down import carried_down
from kerjasama_docs.tables.reading.columns import Columns, filled
from kerjasama_docs.tables.reading.day_columns import day_columns
from kerjasama_docs.tables.reading.layout import Layout, lay_out
from kerjasama_docs.tables.reading.reasons import Reason, Why
from kerjasama_docs.tables.reading.row_reader import RowReader
from kerjasama_docs.tables.reading.rows import Entry, Origin, Reading, SetAside
from kerjasama_docs.tables.reading.struck import settled
from kerjasama_docs.tables.reading.unit import unit_above, unit_in, unit_named
from kerjasama_docs.tables.reading.unit_of_row import Substitute, UnitOfRow, UnitSource

MAX_SAME = 100
"""Findings of one kind that are shown of one sheet; the rest are counted."""
_SHOWN = 80
"""Characters of a row set aside that are shown."""
_CELLS = 10
"""Cells of a row set aside that are shown."""


def read_sheet(
    sheet: Sheet,
    bentuk: LampiranBentuk,
    *,
    unit: str,
    others: Mapping[str, LampiranBentuk] = MappingProxyType({}),
    lost: Container[str] = (),
) -> Reading:
    """Read the rows of a sheet.

    Args:
        sheet: The sheet.
        bentuk: The form of the table.
        unit: What stands as satuan kerja where neither the row nor the sheet says it.
        others: The other forms by name; a table that fits one of them better is set aside.
        lost: Paths of the cells of which the value was lost when the file was read.
    """
    judge = FormJudge(bentuk, others)
    parts, missing = judge.headers(sheet)
    if not parts:
        return _headerless(sheet, missing)
    sheet, struck = settled(sheet, bentuk, parts)
    layout = lay_out(sheet, bentuk, parts)
    own = tuple(part for part in parts if not part.other_form)
    taken = _taken(sheet, Columns(bentuk, own[0]), layout, unit=unit, lost=lost) if own else _Taken()
    said = (*_of_other_forms(judge, sheet, layout), *_of_headers(own), *struck, *taken.findings)
    reading = Reading(
        file=sheet.file,
        sheet=sheet.name,
        read=len(layout.rows),
        entries=taken.entries,
        set_aside=tuple(_set_aside(sheet, layout)),
        findings=_bounded(sheet, said),
        from_above=taken.from_above,
        other_forms=tuple(dict.fromkeys(part.other_form for part in parts if part.other_form)),
        headers=parts[0].written,
    )
    return _with_columns(reading, own)


def _of_headers(parts: Iterable[Header]) -> Iterator[Finding]:
    """What is said of the headers of the form."""
    for part in parts:
        yield from part.findings


def _with_columns(reading: Reading, parts: Iterable[Header]) -> Reading:
    """A reading with what is told of its columns, once for each header that says it."""
    own = tuple(parts)
    choices = dict.fromkeys(choice for part in own for choice in part.choices)
    return replace(reading, choices=tuple(choices), given=frozenset(given for part in own for given in part.given))


def _headerless(sheet: Sheet, missing: Finding | None) -> Reading:
    """A sheet without any header; one that explains the form needs none."""
    explains = normalised(sheet.name) == normalised(GUIDE_SHEET)
    reason = Reason.GUIDE if explains else Reason.WITHOUT_HEADER
    aside = tuple(_aside(sheet, row, _why(row, reason)) for row in sheet.rows)
    lost = not explains and not all(row.is_empty for row in sheet.rows)
    findings = (missing,) if missing and lost else ()
    return Reading(
        file=sheet.file,
        sheet=sheet.name,
        read=len(aside),
        entries=(),
        set_aside=aside,
        findings=findings,
        headerless=bool(findings),
    )


def _why(row: Row, reason: Reason) -> Why:
    return Why(Reason.EMPTY if row.is_empty else reason)


@dataclass(frozen=True)
class _Taken:
    """What was read of the rows of the form: the rows, what is wrong with them, which took the unit from above."""

    entries: tuple[Entry, ...] = ()
    findings: tuple[Finding, ...] = ()
    from_above: tuple[int, ...] = ()


def _taken(sheet: Sheet, columns: Columns, layout: Layout, *, unit: str, lost: Container[str]) -> _Taken:
    named = unit_above(sheet.rows[: columns.header.start]) or unit_in(sheet.above) or unit_named(sheet.name)
    usual = Substitute(named, UnitSource.SHEET) if named else Substitute(unit, UnitSource.FILE)
    carried = carried_down(layout, columns.bentuk, records=bool(sheet.keys))
    units = UnitOfRow(sheet, usual, carried)
    reader = RowReader(sheet, columns, units, days=day_columns(layout, columns.bentuk), lost=lost)
    entries = _entries(reader, layout)
    own = tuple(header for header in layout.headers.values() if not header.other_form)
    return _Taken(entries, (*reader.lost_columns(own), *reader.findings()), tuple(units.from_above))


def _entries(reader: RowReader, layout: Layout) -> tuple[Entry, ...]:
    """The rows of the table, in their order; what stands between them sets the group, or is compared."""
    entries: list[Entry] = []
    for place, row, header in layout.by_header():
        reader.below(header)
        why = layout.reasons[place]
        if why is None:
            entries.append(reader.entry(row))
        elif why.reason is Reason.GROUP_HEADING:
            reader.heading(row, layout.headings[place])
        elif why.reason is Reason.CONTINUATION and entries:
            entries[-1] = reader.continuation(entries[-1], row)
        elif why.reason is Reason.TOTAL:
            reader.total(row)
        elif why.reason is Reason.STRUCK:
            reader.struck(row)
    return tuple(entries)


def _of_other_forms(judge: FormJudge, sheet: Sheet, layout: Layout) -> Iterator[Finding]:
    """What is said of the tables of other forms on a sheet, and how many rows each has."""
    whole = [(place, header) for place, header in layout.headers.items() if header.differs]
    ends = (*(place for place, _ in whole[1:]), len(layout.rows))
    for (start, header), end in zip(whole, ends, strict=True):
        if header.other_form:
            why = Why(Reason.OTHER_FORM, header.other_form)
            yield judge.finding(sheet, header, layout.reasons[start:end].count(why))


def _set_aside(sheet: Sheet, layout: Layout) -> Iterator[SetAside]:
    for row, why in zip(layout.rows, layout.reasons, strict=True):
        if why:
            yield _aside(sheet, row, why)


def _aside(sheet: Sheet, row: Row, why: Why) -> SetAside:
    """A row that is set aside, with the beginning of what stands in it."""
    words = " | ".join(" ".join(plain_text(value)[: 2 * _SHOWN].split()) for _, value in filled(row)[:_CELLS])
    return SetAside(Origin(sheet.file, sheet.name, row.number), why, dipotong(words, _SHOWN))


def _bounded(sheet: Sheet, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """At most so many findings of one kind, and how many more there were."""
    shown: list[Finding] = []
    counts: Counter[str] = Counter()
    worst: dict[str, Level] = {}
    for finding in findings:
        counts[finding.code] += 1
        if counts[finding.code] <= MAX_SAME:
            shown.append(finding)
        else:
            worst[finding.code] = min(finding.level, worst.get(finding.code, finding.level), key=list(Level).index)
    for code, level in worst.items():
        message = f"Masih ada {counts[code] - MAX_SAME} temuan serupa ({code}) pada lembar ini."
        shown.append(Finding(code, level, message, sheet.where(), "Perbaiki yang disebut lebih dahulu, lalu ulangi."))
    return tuple(shown)
