"""Cells that could not be read: whether anything of the table is lost with them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.faults import CellFinding, SheetFinding
from kerjasama_docs.inputs.tables.sheet import Sheet
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.header.fit import FormJudge
from kerjasama_docs.tables.header.records import Header


@dataclass(frozen=True)
class _Table:
    """One table of a sheet, by itself or beside others."""

    sheet: Sheet
    bentuk: LampiranBentuk
    others: Mapping[str, LampiranBentuk]

    @cached_property
    def headers(self) -> Sequence[Header]:
        found, _ = FormJudge(self.bentuk, self.others).headers(self.sheet)
        return found

    @cached_property
    def is_of_other_form(self) -> bool:
        """Whether it is of another form, to the end."""
        return bool(self.headers) and all(header.other_form for header in self.headers)

    def left_of(self, finding: CellFinding) -> Finding | None:
        """What is left to say of a cell."""
        if not self.headers:
            return replace(finding, level=Level.PERINGATAN)
        if self.is_of_other_form:
            return None
        above = [header for header in self.headers if header.start < finding.row]
        if not above or finding.row <= above[-1].end:
            return finding
        return _left_in(self._kolom(above[-1], self._column(finding)), finding)

    def _column(self, finding: CellFinding) -> int:
        """The column of a cell on the sheet, from 1; that of a record by its address, since its key may be another."""
        if not self.sheet.keys:
            return finding.column
        row = next((row for row in self.sheet.rows if row.number == finding.row), None)
        addresses = [cell.address for cell in row.cells] if row else []
        return addresses.index(finding.where.path) + 1 if finding.where.path in addresses else finding.column

    def _kolom(self, header: Header, column: int) -> Kolom | None:
        """The column of the form that a cell below a header stands in; None for none."""
        known = header.recognised.get(column - self.sheet.first_column)
        if header.other_form or known is None:
            return None
        return next(each for each in self.bentuk.kolom if each.kunci == known.key)


def _left_in(kolom: Kolom | None, finding: CellFinding) -> Finding | None:
    """What is left to say of a cell in a column; nothing of one that is counted, or not read."""
    if kolom is None or kolom.jenis == "nomor":
        return None
    mild = kolom.hitung and finding.without_result
    return replace(finding, level=Level.PERINGATAN) if mild else finding


def broken_cells(
    findings: Iterable[Finding],
    sheets: Mapping[str, Sequence[Sheet]],
    *,
    bentuk: LampiranBentuk,
    others: Mapping[str, LampiranBentuk],
) -> Iterator[Finding]:
    """What is said of the cells of a workbook, without those that the table never uses.

    Nothing is lost with a running number, with a column that is not read, or with a table of another form; what is
    computed anyway is a warning.

    Args:
        findings: What was found while reading the workbook.
        sheets: By name of the sheet, the tables that stand side by side on it.
        bentuk: The form that is read.
        others: The other forms by name.
    """
    tables = {name: [_Table(part, bentuk, others) for part in parts] for name, parts in sheets.items()}
    for finding in findings:
        left = _left_of(finding, tables)
        if left:
            yield left


def lost_cells(findings: Iterable[Finding]) -> frozenset[str]:
    """Paths of the cells of which the value is lost, where that matters."""
    return frozenset(each.where.path for each in findings if each.counts_as_error and each.where.path)


def _left_of(finding: Finding, tables: Mapping[str, Sequence[_Table]]) -> Finding | None:
    """What is left to say of a finding; all of one that names no sheet."""
    parts = tables.get(finding.sheet, ()) if isinstance(finding, CellFinding | SheetFinding) else ()
    if not parts:
        return finding
    if isinstance(finding, CellFinding):
        owner = next((part for part in reversed(parts) if part.sheet.first_column <= finding.column), parts[0])
        return owner.left_of(finding)
    return None if all(part.is_of_other_form for part in parts) else finding
