"""Days written in figures only, in a column where another cell shows that the month may stand first."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Cell, Sheet
from kerjasama_docs.tables.cells.days import two_readings


@dataclass(frozen=True, slots=True)
class _TwoReadings:
    """A cell, and the two days that it can mean: the day first, the month first."""

    cell: Cell
    day_first: date
    month_first: date


@dataclass
class AmbiguousDays:
    """One column of days: which cells can be read in two ways, and the first that has its month first.

    Attributes:
        title: The header of the column.
    """

    title: str
    _doubtful: list[_TwoReadings] = field(default_factory=list, init=False)
    _month_first: Cell | None = field(default=None, init=False)

    def see(self, cell: Cell) -> None:
        """Take note of a cell; one that Excel made a day may have been turned about before."""
        if not isinstance(cell.value, str | date):
            return
        first, second = two_readings(cell.value)
        if first and second and first != second:
            self._doubtful.append(_TwoReadings(cell, first, second))
        elif second and not first and not self._month_first:
            self._month_first = cell

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        """A warning for each cell that can be read in two ways."""
        if not self._month_first:
            return
        why = f"karena {self._month_first.address} menulis bulan lebih dahulu"
        for each in self._doubtful:
            read, other = language.tanggal_panjang(each.day_first), language.tanggal_panjang(each.month_first)
            message = f"{self.title}: tanggal ini dapat berarti {read} atau {other}, {why}; dibaca {read}."
            hint = "Periksa, lalu tulis bulannya dengan huruf, misalnya 3 April 2027."
            yield Finding("tabel-tanggal", Level.PERINGATAN, message, sheet.where(each.cell), hint)
