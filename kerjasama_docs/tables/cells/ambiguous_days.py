"""Days written in figures only, in a column where another cell shows that the month may stand first."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Cell, Sheet
from kerjasama_docs.tables.cells.days import two_readings


@dataclass
class AmbiguousDays:
    """One column of days: which cells can be read in two ways, and the first that has its month first."""

    judul: str
    ganda: list[tuple[Cell, date, date]] = field(default_factory=list)
    terbalik: Cell | None = None

    def see(self, cell: Cell) -> None:
        """Take note of a cell; one that Excel made a day may have been turned about before."""
        if not isinstance(cell.value, str | date):
            return
        first, second = two_readings(cell.value)
        if first and second and first != second:
            self.ganda.append((cell, first, second))
        elif second and not first and not self.terbalik:
            self.terbalik = cell

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        """A warning for each cell that can be read in two ways."""
        if not self.terbalik:
            return
        why = f"karena {self.terbalik.address} menulis bulan lebih dahulu"
        for cell, first, second in self.ganda:
            read, other = language.tanggal_panjang(first), language.tanggal_panjang(second)
            message = f"{self.judul}: tanggal ini dapat berarti {read} atau {other}, {why}; dibaca {read}."
            hint = "Periksa, lalu tulis bulannya dengan huruf, misalnya 3 April 2027."
            yield Finding("tabel-tanggal", Level.PERINGATAN, message, sheet.where(cell), hint)
