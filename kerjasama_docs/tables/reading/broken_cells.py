"""Cells that could not be read: whether anything of the table is lost with them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Sheet
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.header.find import Header
from kerjasama_docs.tables.header.fit import FormJudge

_CELL = re.compile(r"(?P<lembar>.*)!(?P<kolom>[A-Z]{1,3})(?P<baris>[0-9]{1,7})", re.DOTALL)
_RUSAK = frozenset({"tabel-rumus", "tabel-sel-galat", "tabel-angka", "tabel-tanggal", "tabel-teks"})
_TANPA_HASIL = frozenset({"tabel-rumus", "tabel-sel-galat"})


@dataclass(frozen=True)
class _Tabel:
    """One table of a sheet, by itself or beside others."""

    sheet: Sheet
    bentuk: LampiranBentuk
    others: Mapping[str, LampiranBentuk]

    @cached_property
    def awal(self) -> int:
        """Its first column, from 1."""
        return max((_kolom(row.cells[0].address) for row in self.sheet.rows if row.cells), default=1)

    @cached_property
    def header(self) -> Sequence[Header]:
        return FormJudge(self.bentuk, self.others).bagian(self.sheet)[0]

    @property
    def other_form_words(self) -> bool:
        """Whether it is of another form, to the end."""
        return bool(self.header) and all(part.other_form for part in self.header)

    def value(self, finding: Finding, column: int, row: int) -> Finding | None:
        """What is left to say of a cell."""
        if not self.header:
            return replace(finding, level=Level.PERINGATAN)
        if self.other_form_words:
            return None
        above = [part for part in self.header if part.start < row]
        if not above or row <= above[-1].end:
            return finding
        known = above[-1].recognised.get(column - self.awal)
        if above[-1].other_form or known is None:
            return None
        kolom = next(each for each in self.bentuk.kolom if each.kunci == known.key)
        if kolom.jenis == "nomor":
            return None
        mild = kolom.hitung and finding.code in _TANPA_HASIL
        return replace(finding, level=Level.PERINGATAN) if mild else finding


def broken_cells(
    findings: Iterable[Finding],
    sheet: Mapping[str, Sequence[Sheet]],
    *,
    bentuk: LampiranBentuk,
    others: Mapping[str, LampiranBentuk],
) -> Iterator[Finding]:
    """What is said of the cells of a workbook, without those that the table never uses.

    Nothing is lost with a running number, with a column that is not read, or with a table of another form; what is
    computed anyway is a warning.

    Args:
        findings: What was found while reading the workbook.
        sheet: By name of the sheet, the tables that stand side by side on it.
        bentuk: The form that is read.
        others: The other forms by name.
    """
    tables = {name: [_Tabel(part, bentuk, others) for part in parts] for name, parts in sheet.items()}
    for finding in findings:
        place = finding.where.path or ""
        if finding.code == "tabel-temuan" and place in tables and all(part.other_form_words for part in tables[place]):
            continue
        cell = _CELL.fullmatch(place)
        if finding.code not in _RUSAK or not cell or not tables.get(cell["lembar"]):
            yield finding
            continue
        column, parts = _kolom(cell["kolom"]), tables[cell["lembar"]]
        owner = next((part for part in reversed(parts) if part.awal <= column), parts[0])
        if left := owner.value(finding, column, int(cell["baris"])):
            yield left


def _kolom(address: str) -> int:
    """The column of a cell, from 1."""
    place = 0
    for letter in address.rstrip("0123456789"):
        place = place * 26 + ord(letter) - ord("A") + 1
    return place
