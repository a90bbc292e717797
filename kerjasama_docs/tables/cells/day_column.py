"""One column of days: in which order all of its cells are read, and what is said of that once for all of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs.tables.sheet import Cell, Sheet, Value
from kerjasama_docs.model.lampiran import Kolom
from kerjasama_docs.tables.cells.day_cell import day_in
from kerjasama_docs.tables.cells.days import Order, two_readings
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.cells.periods import period_of
from kerjasama_docs.tables.cells.problem import Problem
from kerjasama_docs.tables.cells.text import plain_text

_SHOWN = 30
"""Characters of a cell that are shown."""
_NAMED = 5
"""Cells that are named one by one."""
_LETTERS = "Samakan urutannya, atau tulis bulannya dengan huruf, misalnya 3 April 2027."


@dataclass(frozen=True, slots=True)
class _Typed:
    """A cell that Excel made a day, and the two days that may have been meant."""

    cell: Cell
    stored: date
    turned: date


@dataclass
class DayColumn:
    """One column of days of a sheet: all cells are seen first, and only then is any of them read.

    Attributes:
        kolom: The column of the form.
    """

    kolom: Kolom
    _day_first: Cell | None = field(default=None, init=False)
    _month_first: Cell | None = field(default=None, init=False)
    _either: list[Cell] = field(default_factory=list, init=False)
    _typed: list[_Typed] = field(default_factory=list, init=False)
    _in_figures: int = field(default=0, init=False)
    _read: dict[str, list[tuple[Cell, Value]]] = field(default_factory=dict, init=False)

    def see(self, cell: Cell) -> None:
        """Take note of a cell; one that Excel made a day may have been turned about before."""
        if not isinstance(cell.value, str | date):
            return
        first, second = two_readings(cell.value)
        if isinstance(cell.value, date):
            self._see_typed(cell, first, second)
        else:
            self._see_figures(cell, first, second)

    def _see_typed(self, cell: Cell, stored: date | None, turned: date | None) -> None:
        if stored and turned and stored != turned:
            self._typed.append(_Typed(cell, stored, turned))

    def _see_figures(self, cell: Cell, first: date | None, second: date | None) -> None:
        self._in_figures += bool(first or second)
        match first, second:
            case date(), None:
                self._day_first = self._day_first or cell
            case None, date():
                self._month_first = self._month_first or cell
            case _ if first != second:
                self._either.append(cell)

    @property
    def order(self) -> Order:
        """In which order its days in figures are read: as those of them say that can be read in one way only."""
        if self._month_first:
            return Order.BOTH if self._day_first else Order.MONTH_FIRST
        return Order.DAY_FIRST

    @property
    def is_open(self) -> bool:
        """Whether some of its days can be read in two ways, and none shows in which."""
        return bool(self._either) and not self._day_first and not self._month_first

    @property
    def title(self) -> str:
        """Its header."""
        return column_title(self.kolom)

    def read(self, cell: Cell) -> tuple[Value, Problem | None]:
        """The value of a cell, and what is wrong with it alone."""
        found = day_in(_shown(cell), self.kolom, order=self.order)
        if found.note or found.is_period:
            self._read.setdefault(_PERIOD if found.is_period else found.note, []).append((cell, found.value))
        return found.value, found.wrong

    def is_unclear(self, cell: Cell) -> bool:
        """Whether a cell cannot be read because its column is written in two orders."""
        return self.order is Order.BOTH and isinstance(cell.value, str) and any(two_readings(cell.value))

    def findings(self, sheet: Sheet) -> Iterator[Finding]:
        """What is said of the order, and of what was assumed."""
        if self._month_first and self._day_first:
            yield self._contradiction(sheet, self._month_first, self._day_first)
        elif self._month_first:
            yield self._turned(sheet, self._month_first)
            if self._typed:
                yield self._turned_before(sheet, self._month_first)
        for note, cells in self._read.items():
            yield self._noted(sheet, note, cells)

    def doubt(self, sheet: Sheet, other: "DayColumn") -> Finding:
        """What is said of an open column beside one that has its month first."""
        message = (
            f"Kolom {self.title}: {_cells(self._either)} dapat berarti hari/bulan atau bulan/hari, sedangkan kolom "
            f"{other.title} pada lembar ini menulis bulan lebih dahulu; dibaca {Order.DAY_FIRST.value}."
        )
        return _finding(Level.PERINGATAN, message, sheet.where(self._either[0]), hint=f"Periksa. {_LETTERS}")

    def _contradiction(self, sheet: Sheet, month: Cell, day: Cell) -> Finding:
        rest = f"; {len(self._either)} sel lain dapat berarti keduanya" if self._either else ""
        message = (
            f"Kolom {self.title} memakai dua urutan: {_quoted(month)} hanya dapat dibaca bulan/hari/tahun, "
            f"{_quoted(day)} hanya hari/bulan/tahun{rest}."
        )
        return _finding(Level.GALAT, message, sheet.where(month), hint=_LETTERS)

    def _turned(self, sheet: Sheet, month: Cell) -> Finding:
        either = f", di antaranya {len(self._either)} sel yang dapat berarti lain" if self._either else ""
        message = (
            f"Kolom {self.title} dibaca {Order.MONTH_FIRST.value} karena {_quoted(month)} hanya dapat berarti "
            f"demikian; {self._in_figures} sel dibaca begitu{either}."
        )
        hint = "Periksa; bila keliru, tulis bulannya dengan huruf, misalnya 3 April 2027."
        return _finding(Level.PERINGATAN, message, sheet.where(month), hint=hint)

    def _turned_before(self, sheet: Sheet, month: Cell) -> Finding:
        first = self._typed[0]
        stored, turned = language.tanggal_panjang(first.stored), language.tanggal_panjang(first.turned)
        cells = _cells([each.cell for each in self._typed])
        message = (
            f"Kolom {self.title}: {cells} telah dijadikan tanggal oleh Excel, mungkin dengan hari dan "
            f"bulan tertukar, sebab {_quoted(month)} menulis bulan lebih dahulu; {first.cell.address} dibaca {stored}, "
            f"dapat juga berarti {turned}."
        )
        return _finding(Level.PERINGATAN, message, sheet.where(first.cell), hint=f"Periksa. {_LETTERS}")

    def _noted(self, sheet: Sheet, note: str, cells: Sequence[tuple[Cell, Value]]) -> Finding:
        cell, value = cells[0]
        if note == _PERIOD:
            message = f"Kolom {self.title}: {_cells([each for each, _ in cells])} {note}"
            return _finding(Level.SARAN, message, sheet.where(cell), hint="Bila harinya sudah pasti, tulis harinya.")
        example = f"{_quoted(cell)} menjadi {plain_text(value)}"
        message = f"Kolom {self.title}: {note} pada {len(cells)} sel; {example}."
        hint = f"Periksa; bila keliru, tulis tanggalnya seperti {_as_figures(value)}."
        return _finding(Level.SARAN, message, sheet.where(cell), hint=hint)


_PERIOD = "menyebut masa, bukan hari; dicetak seperti tertulis dan diurutkan menurut hari terakhirnya."


def order_findings(columns: Iterable[DayColumn], sheet: Sheet) -> Iterator[Finding]:
    """What is said of all columns of days of a sheet, and of one that may have the order of another."""
    seen = tuple(columns)
    turned = next((each for each in seen if each.order is Order.MONTH_FIRST), None)
    for column in seen:
        yield from column.findings(sheet)
        if turned and column.is_open:
            yield column.doubt(sheet, turned)


def _finding(level: Level, message: str, where: Where, *, hint: str) -> Finding:
    """What is said of a whole column, never of one cell."""
    return Finding("tabel-cara-tanggal", level, message, where, hint)


def _shown(cell: Cell) -> Value:
    """What a cell says: a month alone where its sheet shows a month alone and stores the first day of it."""
    value = cell.value
    return cell.shown if isinstance(value, date) and period_of(cell.shown) else value


def _quoted(cell: Cell) -> str:
    return f"{cell.address} (“{language.dipotong(plain_text(cell.value), _SHOWN)}”)"


def _cells(cells: Sequence[Cell]) -> str:
    """How many cells, and the first of them by name."""
    return f"{len(cells)} sel ({language.sebagian([_quoted(each) for each in cells], _NAMED)})"


def _as_figures(value: Value) -> str:
    return language.tanggal_pendek(value) if isinstance(value, date) else "31-03-2027"
