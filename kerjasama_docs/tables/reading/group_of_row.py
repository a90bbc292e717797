"""The group of each row, where a column groups the rows: its own, that of the row above, or the heading."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Row, Sheet, Value
from kerjasama_docs.model.lampiran import Kolom
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.cells.text import is_blank
from kerjasama_docs.tables.header.records import UNIT
from kerjasama_docs.tables.reading.problems import row_numbers


@dataclass
class GroupOfRow:
    """Finds the group of one row after the other.

    Attributes:
        sheet: The sheet.
        kolom: The column that groups the rows.
    """

    sheet: Sheet
    kolom: Kolom
    _heading: str = field(default="", init=False)
    _above: Value = field(default=None, init=False)
    _from_above: list[Row] = field(default_factory=list, init=False)

    def below(self, heading: str) -> None:
        """Go on below a heading."""
        self._heading, self._above = heading, None

    def above(self, value: Value) -> None:
        """Go on below a row that is none of the table; what it says is the group of those below."""
        if not is_blank(value):
            self._above = value

    def end(self) -> None:
        """End the group of the rows above, as a row of sums does."""
        self._above = None

    def of(self, row: Row, value: Value) -> Value:
        """The group of a row; one that names none is in that of the row above, up to the next heading or sum."""
        if not is_blank(value):
            self._above = value
            return value
        if self.kolom.kunci == UNIT or self.sheet.keys or not self._above:
            return self._heading or None
        self._from_above.append(row)
        return self._above

    def findings(self) -> Iterator[Finding]:
        """What is to be said of rows that do not name their group and are put in that of the rows above."""
        if not self._from_above:
            return
        rows, title = self._from_above, column_title(self.kolom)
        message = f"{title} kosong pada baris {row_numbers(rows)}; dipakai {title.lower()} pada baris di atasnya."
        hint = f"Tulis {title} pada setiap baris; baris di luar kelompok letakkan di atas baris yang berkelompok."
        yield Finding("tabel-kelompok", Level.PERINGATAN, message, self.sheet.where(row=rows[0]), hint)
