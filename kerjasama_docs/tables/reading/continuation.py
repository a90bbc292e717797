"""Rows that only go on with the row above: text that did not fit, one more document, "b." of a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from kerjasama_docs.inputs.tables.sheet import Row
from kerjasama_docs.tables.header.records import UNIT
from kerjasama_docs.tables.reading.columns import Columns, filled
from kerjasama_docs.tables.reading.list_marks import goes_on
from kerjasama_docs.tables.reading.reasons import Reason


def is_keyless(columns: Columns, row: Row) -> bool:
    """Whether a row has neither number, unit, group nor any of what it must have, but something else of the table."""
    bentuk, places = columns.bentuk, columns.header.places
    if not any(kolom.wajib and kolom.kunci in places for kolom in bentuk.isian):
        return False
    own = {place for place, _ in filled(row)}
    if own.isdisjoint(places.get(kolom.kunci, -1) for kolom in bentuk.isian):
        return False
    taken = {place for place, cell in enumerate(row.cells) if cell.value is not None}
    return taken.isdisjoint(_key_places(columns))


def _key_places(columns: Columns) -> set[int]:
    """The places of the columns that tell rows apart."""
    bentuk, places = columns.bentuk, columns.header.places
    keys = {kolom.kunci for kolom in bentuk.kolom if kolom.wajib or kolom.jenis == "nomor"}
    keys |= {UNIT, bentuk.kelompok or ""}
    return {places[key] for key in keys if key in places}


def first_key(columns: Columns) -> int | None:
    """The place of the first column that a row must have, that of the partner; None where the header lacks it."""
    keys = (kolom.kunci for kolom in columns.bentuk.isian if kolom.wajib and kolom.kunci != UNIT)
    return columns.header.places.get(next(keys, ""))


def belongs_above(columns: Columns, row: Row) -> bool:
    """Whether a row of a table that is counted is not, or goes on with a list: its partner is that of the row above."""
    if columns.number is not None:
        return not columns.has_number(row)
    return any(isinstance(value, str) and goes_on(value, "") for _, value in filled(row))


@dataclass(frozen=True)
class _Below:
    """A row below one that it may go on with."""

    columns: Columns
    row: Row
    above: Row
    lists: Sequence[Row]
    """The row above and those that go on with it already."""

    def goes_on(self) -> bool:
        """Whether it holds text in none but columns of text, and says nothing by which it would be a row itself.

        It does where it has nothing of what tells rows apart; or where the first of that, the partner, is empty or
        merged with the row above, as the number is, and what it says itself goes on with a list, or is the lesser
        part of what the row above says, which has a number.
        """
        if not self._is_text():
            return False
        if is_keyless(self.columns, self.row):
            return self._goes_on_with_list() or self._stands_below_text()
        if not self._is_below_row():
            return False
        return self._goes_on_with_list() or (self._is_lesser_part() and self._stands_below_text())

    def _is_text(self) -> bool:
        """Whether all that it says itself is text in columns of text of the form."""
        bentuk, places = self.columns.bentuk, self.columns.header.places
        texts = {places.get(kolom.kunci) for kolom in bentuk.isian if kolom.jenis == "teks"} - {self.columns.unit}
        return all(isinstance(value, str) and place in texts for place, value in filled(self.row))

    def _stands_below_text(self) -> bool:
        """Whether every text of it stands below one."""
        written = {place for place, value in filled(self.above) if isinstance(value, str)}
        return all(place in written for place, _ in filled(self.row))

    def _is_below_row(self) -> bool:
        """Whether it has neither a number nor the first of what tells rows apart, but in cells of the row above."""
        first = first_key(self.columns)
        return first is not None and self._is_as_above(first) and self._is_as_above(self.columns.number)

    def _is_as_above(self, place: int | None) -> bool:
        """Whether a cell is empty, or merged with the one above."""
        if place is None or place >= len(self.row.cells) or self.row.cells[place].value is None:
            return True
        cell = self.row.cells[place]
        return cell.merged and place < len(self.above.cells) and self.above.cells[place].value == cell.value

    def _is_lesser_part(self) -> bool:
        """Whether it says at most half as much as the row above, which is counted."""
        return self.columns.has_number(self.above) and 2 * len(filled(self.row)) <= len(filled(self.above))

    def _goes_on_with_list(self) -> bool:
        """Whether one of its texts goes on with the list that stands above it."""
        texts = (self._above(place) for place, _ in filled(self.row))
        return any(goes_on(str(value), text) for (_, value), text in zip(filled(self.row), texts, strict=True))

    def _above(self, place: int) -> str:
        """What stands above a cell, in all the rows of its list."""
        cells = (row.cells[place] for row in self.lists if place < len(row.cells))
        return "\n".join(str(cell.value) for cell in cells if cell.value is not None)


def with_continuations(
    columns: Columns, rows: Sequence[Row], reasons: Sequence[Reason | None]
) -> Sequence[Reason | None]:
    """Why each row is set aside, with those that only go on with the one right above them.

    Args:
        columns: The columns of the table.
        rows: Its rows.
        reasons: Why each is set aside by itself.
    """
    told = list(reasons)
    lists: list[Row] = []
    for place, row in enumerate(rows):
        if told[place] is not None:
            lists = []
        elif lists and _Below(columns, row, lists[0], lists).goes_on():
            told[place] = Reason.CONTINUATION
            lists.append(row)
        else:
            lists = [row]
    return told
