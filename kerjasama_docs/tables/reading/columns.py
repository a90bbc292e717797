"""A row seen through the header above it: which of its cells stand in which column, and how much it says."""

from dataclasses import dataclass
from functools import cached_property

from kerjasama_docs.inputs.tables.sheet import Cell, Row, Value
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.text import is_blank, plain_text
from kerjasama_docs.tables.header.records import UNIT, Header

_COUNT = regex(r"\(?([0-9]{1,6})\s*[.)]{0,2}")

Filled = tuple[tuple[int, Value], ...]
"""Column and value of the cells that a row has of its own."""


def filled(row: Row) -> Filled:
    """The cells that are filled, without what merged cells repeat."""
    return tuple((i, cell.value) for i, cell in enumerate(row.cells) if cell.value is not None and not cell.merged)


def running_number(value: Value) -> int | None:
    """A running number as it is typed: 3, "3.", "(3)"; None for anything else."""
    if value is None:
        return None
    found = _COUNT.fullmatch(str(value).strip()[:12].removesuffix(".0"))
    return int(found[1]) if found else None


def merged_width(row: Row, place: int) -> int:
    """Over how many columns a cell is merged."""
    wide = 1
    for cell in row.cells[place + 1 :]:
        if not cell.merged or cell.value != row.cells[place].value:
            break
        wide += 1
    return wide


@dataclass(frozen=True)
class Columns:
    """The columns of a form in the part of a sheet below one header."""

    bentuk: LampiranBentuk
    header: Header

    @cached_property
    def number(self) -> int | None:
        """The place of the running number, None without one."""
        keys = (kolom.kunci for kolom in self.bentuk.kolom if kolom.jenis == "nomor")
        return next((self.header.places[key] for key in keys if key in self.header.places), None)

    @cached_property
    def unit(self) -> int | None:
        """The place of the unit, None without one."""
        return self.header.places.get(UNIT)

    @cached_property
    def group(self) -> int | None:
        """The place of the column that groups the rows, None without one."""
        return self.header.places.get(self.bentuk.kelompok or "")

    @cached_property
    def fillable(self) -> frozenset[int]:
        """The places in which one filled cell can be a row: all that units fill in but their own name."""
        keys = {kolom.kunci for kolom in self.bentuk.isian} - {UNIT}
        return frozenset(place for key, place in self.header.places.items() if key in keys)

    @cached_property
    def _required(self) -> tuple[tuple[str, int | None], ...]:
        """Key and place of what a row must have; None where the header lacks it."""
        keys = (kolom.kunci for kolom in self.bentuk.isian if kolom.wajib)
        return tuple((key, self.header.places.get(key)) for key in keys)

    @cached_property
    def _needed(self) -> frozenset[int | None]:
        """The places of what a row must have, but for that of its unit."""
        return frozenset(place for _, place in self._required if place is None or place != self.unit)

    @cached_property
    def needed(self) -> frozenset[int]:
        """The places of what a row must have and the header names, but for that of its unit."""
        return frozenset(place for place in self._needed if place is not None)

    def cell(self, row: Row, kolom: Kolom) -> Cell | None:
        """The cell of a column, None where the sheet has none."""
        return self._at(row, self.header.places.get(kolom.kunci))

    def joined(self, row: Row, key: str, own: Value) -> Value:
        """What several columns of the sheet say of a column of the form, each once, in their order.

        Args:
            row: The row.
            key: The column of the form.
            own: What was read from the first choice for it.
        """
        places = self.header.more[key]
        said = {place: self._shown(row, place) for place in places} | {self.header.places[key]: own}
        texts = (plain_text(value) for value in said.values() if not is_blank(value))
        return "\n".join(dict.fromkeys(texts)) or None

    def _shown(self, row: Row, place: int) -> Value:
        cell = self._at(row, place)
        return (cell.shown or cell.value) if cell else None

    def has_number(self, row: Row) -> bool:
        """Whether a row has a running number of its own."""
        return any(place == self.number and running_number(value) is not None for place, value in filled(row))

    def is_complete(self, row: Row) -> bool:
        """Whether a row has all that it must have in cells of its own, the name of its unit apart."""
        own = {place for place, _ in filled(row)}
        return bool(self._required) and own.issuperset(self._needed)

    def is_numbered_and_complete(self, row: Row) -> bool:
        """Whether a row has a running number and all that it must have, in merged cells too."""
        if not self.has_number(row):
            return False
        cells = [self._at(row, place) for key, place in self._required if key != UNIT]
        return bool(cells) and all(cell is not None and cell.value is not None for cell in cells)

    def _at(self, row: Row, place: int | None) -> Cell | None:
        return row.cells[place] if place is not None and place < len(row.cells) else None
