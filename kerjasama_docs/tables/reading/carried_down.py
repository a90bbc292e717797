"""Rows that leave their unit out: whether it is that of the row above, as in a merged cell that is none."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kerjasama_docs.inputs.tables.sheet import Cell, Row
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.cells.normalised import normalised
from kerjasama_docs.tables.cells.text import is_blank, plain_text
from kerjasama_docs.tables.header.find import Header
from kerjasama_docs.tables.reading.layout import Layout
from kerjasama_docs.tables.reading.set_aside import BERULANG, BERULANG_ISI, LANJUTAN, NOMOR, NOMOR_KOLOM

SATUAN_KERJA = "satuan_kerja"
"""The column that may be filled from a row above, from a heading, from above the table, or from the file's name."""
_DITTO = re.compile(
    r"""[-–—\s]*(?:"|''|”|“|〃|″)+[-–—\s]*|s\.?d\.?a\.?|idem|ibid\.?|sama dengan (?:di )?atas""", re.IGNORECASE
)
_THROUGH = frozenset({BERULANG, BERULANG_ISI, LANJUTAN, NOMOR, NOMOR_KOLOM})
"""Rows that do not end a block: a header that is repeated on the next page, numbers typed in advance, more of
a row."""


def says_as_above(value: object) -> bool:
    """Whether a cell only says that it is as the one above: ``sda``, ``idem``, ``"``."""
    return isinstance(value, str) and len(value) <= len("sama dengan di atas") and bool(_DITTO.fullmatch(value.strip()))


@dataclass(frozen=True, slots=True)
class _Isi:
    """One row: its number, the unit it names, whether in a merged cell, as a running number has it, or as "sda"."""

    nomor: int
    unit: str
    merged: bool
    bernomor: bool
    sda: bool


@dataclass
class _Blok:
    """Rows that follow each other below a header, a heading, an empty row or a sum."""

    pertama: bool
    """Whether it stands right below a header or a heading."""
    row: list[_Isi] = field(default_factory=list)

    @property
    def berulang(self) -> bool:
        """Whether two rows after each other write the same unit twice: its writer leaves none out on purpose."""
        typed = [normalised(each.unit) for each in self.row if each.unit and not each.merged]
        return any(one == other for one, other in pairwise(typed))

    @property
    def diawali_kosong(self) -> bool:
        """Whether its first row shows that an empty cell means the unit of the header or the heading."""
        return self.pertama and bool(self.row) and not self.row[0].unit

    def dari_atas(self, *, semua: bool) -> Iterator[tuple[int, str]]:
        """Number and unit of the rows that leave it out, or only of those that say "sda"."""
        above = ""
        for each in self.row:
            if each.unit:
                above = each.unit
            elif above and (semua or each.sda):
                yield each.nomor, above


def _bernomor_seperti_unit(blocks: Sequence[_Blok]) -> bool:
    """Whether exactly the rows that name a unit have a running number: it counts units, not rows."""
    rows = [each for block in blocks for each in block.row]
    return any(each.bernomor for each in rows) and all(bool(each.unit) == each.bernomor for each in rows)


def carried_down(susunan: Layout, bentuk: LampiranBentuk, *, berkunci: bool) -> Mapping[int, str]:
    """By number of the row, the unit of rows that leave it out where it is unmistakably that of the row above.

    It is when the first row of a block names its unit, and no row of the sheet shows that its writer repeats the
    unit on every row, or begins with rows that mean the unit of the heading; and always where the row says "sda".

    Args:
        susunan: The rows of the sheet.
        bentuk: The form.
        berkunci: Whether they are records of YAML or JSON, which have no look.
    """
    blocks = list(_blok(susunan, bentuk))
    style = not any(each.berulang or each.diawali_kosong for each in blocks)
    clear = not berkunci and (style or _bernomor_seperti_unit(blocks))
    return {place: unit for block in blocks for place, unit in block.dari_atas(semua=clear)}


def _blok(susunan: Layout, bentuk: LampiranBentuk) -> Iterator[_Blok]:
    header, block = susunan.header[0], _Blok(pertama=True)
    number = next((kolom.kunci for kolom in bentuk.kolom if kolom.jenis == "nomor"), "")
    for place, (row, why) in enumerate(zip(susunan.row, susunan.reason, strict=True)):
        header = susunan.header.get(place, header)
        if why in _THROUGH:
            continue
        if why is not None:
            yield block
            block = _Blok(pertama=place in susunan.judul)
        elif SATUAN_KERJA in header.places:
            block.row.append(_isi(row, _sel(row, header, SATUAN_KERJA), _sel(row, header, number)))
    yield block


def _isi(row: Row, unit: Cell | None, number: Cell | None) -> _Isi:
    same = unit is not None and says_as_above(unit.value)
    name = "" if unit is None or same or is_blank(unit.value) else plain_text(unit.value)
    counted = number is not None and not number.merged and not is_blank(number.value)
    return _Isi(row.number, name, unit is not None and unit.merged, counted, same)


def _sel(row: Row, header: Header, key: str) -> Cell | None:
    place = header.places.get(key)
    return row.cells[place] if place is not None and place < len(row.cells) else None
