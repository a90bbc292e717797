"""Rows of a sheet that are, by themselves, no rows of its table: totals, repeated headers, headings, notes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from kerjasama_docs.inputs.tables.sheet import Row, Value
from kerjasama_docs.tables.cells.example import is_example
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.cells.value import cell_value
from kerjasama_docs.tables.header.column_names import EXPLANATION, MAX_WORDS
from kerjasama_docs.tables.header.records import Header
from kerjasama_docs.tables.reading.columns import Columns, Filled, filled, running_number
from kerjasama_docs.tables.reading.headings import is_note
from kerjasama_docs.tables.reading.reasons import Reason
from kerjasama_docs.tables.reading.totals import is_total

_NOTHING = frozenset(
    {"nihil", "n i h i l", "tidak ada", "belum ada", "tidak ada usulan", "belum ada usulan", "tidak ada data"}
)
_LEAST_COUNTED = 3
"""Columns from which a row that counts them is no row of numbers."""


@dataclass(frozen=True)
class RowJudge:
    """Tells rows of the table from other rows, by its form and its header."""

    columns: Columns

    def reason(self, row: Row) -> Reason | None:
        """Why a row is no row of the table, by itself; None for one that is."""
        if row.is_empty:
            return Reason.EMPTY
        cells = filled(row)
        tests: tuple[tuple[Reason, Callable[[], bool]], ...] = (
            (Reason.ONLY_NUMBER, lambda: self._only_number(cells)),
            (Reason.REPEATED_HEADER, lambda: self._repeats_header(row, cells) and not self._holds_more(cells)),
            (Reason.REPEATED_HEADER_AND_MORE, lambda: self._repeats_header(row, cells)),
            (Reason.COLUMN_NUMBERS, lambda: _counts_columns(cells)),
            (Reason.NOTHING_TO_REPORT, lambda: self._nothing_to_report(cells)),
            (Reason.TOTAL, lambda: is_total(self.columns, row)),
            (Reason.NOTE, lambda: is_note(self.columns, row)),
            (Reason.EXAMPLE, lambda: self._is_example(row)),
        )
        return next((why for why, holds in tests if holds()), None)

    def of_repeated_header(self, row: Row, recognised: Iterable[int]) -> Reason:
        """Why a row of a header that is repeated further down is set aside.

        Args:
            row: The row.
            recognised: The places of its cells that name a column.
        """
        known = frozenset(recognised)
        unknown = tuple((place, value) for place, value in filled(row) if place not in known)
        return Reason.REPEATED_HEADER_AND_MORE if self._holds_more(unknown) else Reason.REPEATED_HEADER

    def _only_number(self, cells: Filled) -> bool:
        return all(place == self.columns.number and running_number(value) is not None for place, value in cells)

    def _nothing_to_report(self, cells: Filled) -> bool:
        """Whether a unit says that it has nothing: "NIHIL" beside its number and its name, or over all columns."""
        own = {self.columns.number, self.columns.unit}
        words = [(place, _word(value)) for place, value in cells]
        said = any(word in _NOTHING for _, word in words)
        return said and all(place in own or word in _NOTHING or not word for place, word in words)

    def _repeats_header(self, row: Row, cells: Filled) -> bool:
        """Whether a row repeats the header, or a cell of the header is merged down into it."""
        header = self.columns.header
        merged = [(place, cell.value) for place, cell in enumerate(row.cells) if cell.merged]
        if any(_is_header_word(header, place, value) for place, value in merged):
            return all(any(_is_header_word(header, place, value) for place in header.texts) for _, value in merged)
        same = sum(_is_header_word(header, place, value) for place, value in cells)
        return same == len(cells) or (same > 1 and 2 * same >= len(cells))

    def _holds_more(self, cells: Filled) -> bool:
        """Whether a repeated header holds something besides the header words of its columns."""
        header = self.columns.header
        return any(
            not _is_header_word(header, place, value) and not EXPLANATION.fullmatch(str(value))
            for place, value in cells
        )

    @cached_property
    def _mark(self) -> tuple[int, str] | None:
        """A column of text and its example, by which most rows are seen not to be the example of the form."""
        places = self.columns.header.places
        shown = [kolom for kolom in self.columns.bentuk.isian if kolom.contoh and kolom.kunci in places]
        text = next((kolom for kolom in shown if kolom.wajib and kolom.jenis == "teks"), None)
        return (places[text.kunci], normalised(text.contoh or "")) if text else None

    def _is_example(self, row: Row) -> bool:
        """Whether a row is the example that the form came with."""
        if self._mark and not _says(row, *self._mark):
            return False
        cells = ((kolom, self.columns.cell(row, kolom)) for kolom in self.columns.bentuk.isian)
        values = {kolom.kunci: cell_value(cell.value, kolom)[0] for kolom, cell in cells if cell}
        return is_example(self.columns.bentuk, values)


def _word(value: Value) -> str:
    return normalised(value[:100]) if isinstance(value, str) else "?"


def _says(row: Row, place: int, text: str) -> bool:
    """Whether a cell says a text, as everybody may write it."""
    value = row.cells[place].value if place < len(row.cells) else None
    return isinstance(value, str) and len(value) <= 2 * len(text) and normalised(value) == text


def _is_header_word(header: Header, place: int, value: Value) -> bool:
    """Whether a cell says what the header of its column says."""
    if not isinstance(value, str) or len(value) > 2 * MAX_WORDS:
        return False
    return normalised(value) in header.texts.get(place, ())


def _counts_columns(cells: Filled) -> bool:
    """Whether a row counts the columns: 1 2 3 4, (1) (2) (3), from 1 or, without the number column, from 2."""
    numbers = [running_number(value) for _, value in cells]
    first = numbers[0]
    return len(cells) >= _LEAST_COUNTED and first in {1, 2} and numbers == list(range(first, first + len(numbers)))
