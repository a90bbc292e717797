"""Cells that could not be read: whether anything of the table is lost with them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Lembar
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.kecocokan import Pembanding
from kerjasama_docs.tables.kepala import Kepala

_CELL = re.compile(r"(?P<lembar>.*)!(?P<kolom>[A-Z]{1,3})(?P<baris>[0-9]{1,7})", re.DOTALL)
_RUSAK = frozenset({"tabel-rumus", "tabel-sel-galat", "tabel-angka", "tabel-tanggal", "tabel-teks"})
_TANPA_HASIL = frozenset({"tabel-rumus", "tabel-sel-galat"})


@dataclass(frozen=True)
class _Tabel:
    """One table of a sheet, by itself or beside others."""

    lembar: Lembar
    bentuk: LampiranBentuk
    lain: Mapping[str, LampiranBentuk]

    @cached_property
    def awal(self) -> int:
        """Its first column, from 1."""
        return max((_kolom(row.sel[0].alamat) for row in self.lembar.baris if row.sel), default=1)

    @cached_property
    def kepala(self) -> Sequence[Kepala]:
        return Pembanding(self.bentuk, self.lain).bagian(self.lembar)[0]

    @property
    def asing(self) -> bool:
        """Whether it is of another form, to the end."""
        return bool(self.kepala) and all(part.asing for part in self.kepala)

    def nilai(self, finding: Finding, column: int, row: int) -> Finding | None:
        """What is left to say of a cell."""
        if not self.kepala:
            return replace(finding, level=Level.PERINGATAN)
        if self.asing:
            return None
        above = [part for part in self.kepala if part.awal < row]
        if not above or row <= above[-1].akhir:
            return finding
        known = above[-1].kenal.get(column - self.awal)
        if above[-1].asing or known is None:
            return None
        kolom = next(each for each in self.bentuk.kolom if each.kunci == known.kunci)
        if kolom.jenis == "nomor":
            return None
        mild = kolom.hitung and finding.code in _TANPA_HASIL
        return replace(finding, level=Level.PERINGATAN) if mild else finding


def sel_rusak(
    findings: Iterable[Finding],
    lembar: Mapping[str, Sequence[Lembar]],
    bentuk: LampiranBentuk,
    lain: Mapping[str, LampiranBentuk],
) -> Iterator[Finding]:
    """What is said of the cells of a workbook, without those that the table never uses.

    Nothing is lost with a running number, with a column that is not read, or with a table of another form; what is
    computed anyway is a warning.

    Args:
        findings: What was found while reading the workbook.
        lembar: By name of the sheet, the tables that stand side by side on it.
        bentuk: The form that is read.
        lain: The other forms by name.
    """
    tables = {name: [_Tabel(part, bentuk, lain) for part in parts] for name, parts in lembar.items()}
    for finding in findings:
        place = finding.where.path or ""
        if finding.code == "tabel-temuan" and place in tables and all(part.asing for part in tables[place]):
            continue
        cell = _CELL.fullmatch(place)
        if finding.code not in _RUSAK or not cell or not tables.get(cell["lembar"]):
            yield finding
            continue
        column, parts = _kolom(cell["kolom"]), tables[cell["lembar"]]
        owner = next((part for part in reversed(parts) if part.awal <= column), parts[0])
        if left := owner.nilai(finding, column, int(cell["baris"])):
            yield left


def _kolom(alamat: str) -> int:
    """The column of a cell, from 1."""
    place = 0
    for letter in alamat.rstrip("0123456789"):
        place = place * 26 + ord(letter) - ord("A") + 1
    return place
