"""Rows that leave their unit out: whether it is that of the row above, as in a merged cell that is none."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kerjasama_docs.inputs.tables.sheet import Cell, Row
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.cells.text import is_blank, plain_text
from kerjasama_docs.tables.header.records import UNIT, Header
from kerjasama_docs.tables.reading.layout import Layout
from kerjasama_docs.tables.reading.reasons import Reason

_DITTO = regex(
    r"""[-–—\s]*(?:"|''|”|“|〃|″)+[-–—\s]*|s\.?d\.?a\.?|idem|ibid\.?|sama dengan (?:di )?atas""", re.IGNORECASE
)
_LONGEST_DITTO = len("sama dengan di atas")
_THROUGH = frozenset(
    {
        Reason.REPEATED_HEADER,
        Reason.REPEATED_HEADER_AND_MORE,
        Reason.CONTINUATION,
        Reason.ONLY_NUMBER,
        Reason.COLUMN_NUMBERS,
    }
)
"""Rows that do not end a block: a header that is repeated on the next page, numbers typed in advance, more of
a row."""


def says_as_above(value: object) -> bool:
    """Whether a cell only says that it is as the one above: ``sda``, ``idem``, ``"``."""
    return isinstance(value, str) and len(value) <= _LONGEST_DITTO and bool(_DITTO.fullmatch(value.strip()))


@dataclass(frozen=True, slots=True)
class _Named:
    """One row: its number, the unit it names, whether in a merged cell, as a running number has it, or as "sda"."""

    number: int
    unit: str
    merged: bool
    counted: bool
    as_above: bool


@dataclass
class _Block:
    """Rows that follow each other below a header, a heading, an empty row or a sum."""

    is_first: bool
    """Whether it stands right below a header or a heading."""
    rows: list[_Named] = field(default_factory=list)

    @property
    def repeats(self) -> bool:
        """Whether two rows after each other write the same unit twice: its writer leaves none out on purpose."""
        typed = [normalised(each.unit) for each in self.rows if each.unit and not each.merged]
        return any(one == other for one, other in pairwise(typed))

    @property
    def begins_without(self) -> bool:
        """Whether its first row shows that an empty cell means the unit of the header or the heading."""
        return self.is_first and bool(self.rows) and not self.rows[0].unit

    def from_above(self, *, everywhere: bool) -> Iterator[tuple[int, str]]:
        """Number and unit of the rows that leave it out, or only of those that say "sda"."""
        above = ""
        for each in self.rows:
            if each.unit:
                above = each.unit
            elif above and (everywhere or each.as_above):
                yield each.number, above


def carried_down(layout: Layout, bentuk: LampiranBentuk, *, records: bool) -> Mapping[int, str]:
    """By number of the row, the unit of rows that leave it out where it is unmistakably that of the row above.

    It is when the first row of a block names its unit, and no row of the sheet shows that its writer repeats the
    unit on every row, or begins with rows that mean the unit of the heading; and always where the row says "sda".

    Args:
        layout: The rows of the sheet.
        bentuk: The form.
        records: Whether they are records of YAML or JSON, which have no look.
    """
    blocks = list(_blocks(layout, bentuk))
    doubtful = any(each.repeats or each.begins_without for each in blocks)
    everywhere = not records and (not doubtful or _numbers_count_units(blocks))
    return {number: unit for block in blocks for number, unit in block.from_above(everywhere=everywhere)}


def _numbers_count_units(blocks: Sequence[_Block]) -> bool:
    """Whether exactly the rows that name a unit have a running number: it counts units, not rows."""
    rows = [each for block in blocks for each in block.rows]
    return any(each.counted for each in rows) and all(bool(each.unit) == each.counted for each in rows)


def _blocks(layout: Layout, bentuk: LampiranBentuk) -> Iterator[_Block]:
    number = next((kolom.kunci for kolom in bentuk.kolom if kolom.jenis == "nomor"), "")
    block = _Block(is_first=True)
    for place, row, header in layout.by_header():
        why = layout.reasons[place]
        if why is None or why.reason is Reason.STRUCK:
            if UNIT in header.places:
                block.rows.append(_named(row, _cell(row, header, UNIT), _cell(row, header, number)))
        elif why.reason not in _THROUGH:
            yield block
            block = _Block(is_first=place in layout.headings)
    yield block


def _named(row: Row, unit: Cell | None, number: Cell | None) -> _Named:
    counted = number is not None and not number.merged and not is_blank(number.value)
    if unit is None:
        return _Named(row.number, "", merged=False, counted=counted, as_above=False)
    as_above = says_as_above(unit.value)
    name = "" if as_above or is_blank(unit.value) else plain_text(unit.value)
    return _Named(row.number, name, merged=unit.merged, counted=counted, as_above=as_above)


def _cell(row: Row, header: Header, key: str) -> Cell | None:
    place = header.places.get(key)
    return row.cells[place] if place is not None and place < len(row.cells) else None
