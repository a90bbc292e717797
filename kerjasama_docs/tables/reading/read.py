"""From a sheet as a unit sent it to the rows of a table, with a word about every row that is not one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Row, Sheet
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.cells.example import GUIDE_SHEET
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.cells.text import plain_text
from kerjasama_docs.tables.header.find import Header
from kerjasama_docs.tables.header.fit import FormJudge
from kerjasama_docs.tables.reading.carried_down import carried_down
from kerjasama_docs.tables.reading.layout import Layout, lay_out, other_form_words
from kerjasama_docs.tables.reading.row_reader import RowReader
from kerjasama_docs.tables.reading.rows import Entry, Origin, Reading, SetAside
from kerjasama_docs.tables.reading.set_aside import JUMLAH, KOSONG, LANJUTAN, PETUNJUK, TANPA_KEPALA, filled
from kerjasama_docs.tables.reading.unit import unit_above, unit_named

MAX_SAME = 100
"""Findings of one kind that are shown of one sheet; the rest are counted."""
_SHOWN = 80
"""Characters of a row set aside that are shown."""


def read_sheet(
    sheet: Sheet, bentuk: LampiranBentuk, *, unit: str, others: Mapping[str, LampiranBentuk] = MappingProxyType({})
) -> Reading:
    """Read the rows of a sheet.

    Args:
        sheet: The sheet.
        bentuk: The form of the table.
        unit: What stands as satuan kerja where neither the row nor the sheet says it.
        others: The other forms by name; a table that fits one of them better is set aside.
    """
    judge = FormJudge(bentuk, others)
    parts, missing = judge.bagian(sheet)
    own = [part for part in parts if not part.other_form]
    if not parts:
        return _tanpa_kepala(sheet, missing)
    rows = lay_out(sheet, bentuk, parts)
    entry: list[Entry] = []
    found: list[Finding] = []
    from_above: tuple[int, ...] = ()
    if own:
        reader = _pembaca(sheet, bentuk, own[0], rows, unit)
        entry, from_above = _entri(reader, rows), tuple(reader.dari_atas)
        found = [
            *(finding for part in own for finding in part.findings),
            *reader.luar.temuan(sheet, bentuk, own),
            *reader.temuan(),
        ]
    fitting = tuple(dict.fromkeys(part.other_form for part in parts if part.other_form))
    found = [*_asing(judge, sheet, parts, rows), *found]
    aside = tuple(_sisih(sheet, row, why) for row, why in zip(rows.row, rows.reason, strict=True) if why)
    read, said = len(rows.row), _terbatas(sheet, found)
    return Reading(sheet.file, sheet.name, read, tuple(entry), aside, said, from_above, fitting)


def _tanpa_kepala(sheet: Sheet, missing: Finding | None) -> Reading:
    """A sheet without any header; one that explains the form needs none."""
    explains = normalised(sheet.name) == normalised(GUIDE_SHEET)
    why = PETUNJUK if explains else TANPA_KEPALA
    aside = tuple(_sisih(sheet, row, KOSONG if row.is_empty else why) for row in sheet.rows)
    silent = explains or missing is None or all(row.is_empty for row in sheet.rows)
    findings = () if silent or missing is None else (missing,)
    return Reading(sheet.file, sheet.name, len(aside), (), aside, findings)


def _pembaca(sheet: Sheet, bentuk: LampiranBentuk, header: Header, rows: Layout, unit: str) -> RowReader:
    named = unit_above(sheet.rows[: header.start]) or unit_named(sheet.name)
    inherited = carried_down(rows, bentuk, berkunci=bool(sheet.keys))
    return RowReader(sheet, bentuk, header, named or unit, "lembar" if named else "berkas", inherited)


def _entri(reader: RowReader, rows: Layout) -> list[Entry]:
    entry: list[Entry] = []
    for place, (row, why) in enumerate(zip(rows.row, rows.reason, strict=True)):
        reader.header = rows.header.get(place, reader.header)
        if place in rows.judul:
            reader.judul(row, rows.judul[place])
        elif why is None:
            entry.append(reader.entry(row))
        elif why == LANJUTAN and entry:
            entry[-1] = reader.continued(entry[-1], row)
        elif why == JUMLAH:
            reader.jumlah(row)
    return entry


def _asing(judge: FormJudge, sheet: Sheet, parts: Sequence[Header], rows: Layout) -> Iterator[Finding]:
    """What is said of the tables of other forms on a sheet."""
    whole = [part for part in parts if part.differs]
    places = [part.end - parts[0].end for part in whole]
    for part, start, end in zip(whole, places, (*places[1:], len(rows.row)), strict=True):
        if part.other_form:
            yield judge.temuan(sheet, part, rows.reason[start:end].count(other_form_words(part)))


def _sisih(sheet: Sheet, row: Row, why: str) -> SetAside:
    words = " | ".join(" ".join(plain_text(value)[: 2 * _SHOWN].split()) for _, value in filled(row)[:10])
    shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
    return SetAside(Origin(sheet.file, sheet.name, row.number), why, shown)


def _terbatas(sheet: Sheet, findings: Iterable[Finding]) -> tuple[Finding, ...]:
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
