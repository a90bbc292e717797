"""Columns of a sheet that are no columns of the form: what is lost with them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet
from kerjasama_docs.language import sebagian
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.header.doubts import missing_columns
from kerjasama_docs.tables.header.records import Header
from kerjasama_docs.tables.header.remedies import ALIAS, by_hand
from kerjasama_docs.tables.header.texts import header_text, own_cell, spelled

_SHOWN = 60
"""Characters of a header that are shown."""
_TITLES = 3
"""Columns that are named in a hint."""


@dataclass(frozen=True, slots=True)
class _Lost:
    """Filled cells of a column that are not read: the first, and how many they are."""

    first: Cell
    count: int


@dataclass(frozen=True)
class _Part:
    """The part of a sheet below one header, and the columns of the form that it lacks."""

    sheet: Sheet
    header: Header
    missing: Sequence[Kolom]
    lost: Mapping[int, _Lost]

    @property
    def header_rows(self) -> Sequence[Row]:
        return self.sheet.rows[self.header.start : self.header.end]

    @property
    def names(self) -> Mapping[int, str]:
        """The texts of the headers that are none of the form, by column in the sheet."""
        if self.sheet.keys:
            unknown = ((place, key) for place, key in enumerate(self.sheet.keys))
            return {place: key[:_SHOWN] for place, key in unknown if place not in self.header.recognised}
        unknown_places = (place for place in sorted(self.header.texts) if place not in self.header.recognised)
        return {place: self._spelled(place) for place in unknown_places}

    def _spelled(self, place: int) -> str:
        return spelled(header_text(row, place) for row in self.header_rows)[:_SHOWN]

    @property
    def grave(self) -> Sequence[int]:
        """The columns that are filled and may be one of the form that is missing; none that names something else."""
        if not self.missing:
            return ()
        return [place for place in self.names if place in self.lost and place not in self.header.other_columns]

    @property
    def while_missing(self) -> str:
        """How a message goes on where columns of the form are missing."""
        titles = ", ".join(map(column_title, self.missing))
        return f", sedangkan kolom {titles} tidak ditemukan" if titles else ""


@dataclass
class OtherColumns:
    """Counts the filled cells of rows of the table that stand in none of its columns.

    Attributes:
        lost: By first row of the header, and by column, those cells.
    """

    lost: dict[int, dict[int, _Lost]] = field(default_factory=dict)

    def see(self, row: Row, header: Header) -> None:
        """Take note of a row of the table."""
        for place, cell in enumerate(row.cells):
            if cell.value is not None and not cell.merged and place not in header.recognised:
                below = self.lost.setdefault(header.start, {})
                known = below.get(place, _Lost(cell, 0))
                below[place] = _Lost(known.first, known.count + 1)

    def findings(self, sheet: Sheet, bentuk: LampiranBentuk, headers: Sequence[Header]) -> Iterator[Finding]:
        """What is said of them: all the more where a column of the form is missing, for it may be that one."""
        for header in headers:
            missing = missing_columns(bentuk, header.places)
            part = _Part(sheet, header, missing, self.lost.get(header.start, {}))
            yield from _below_header(part)
            yield from _below_nothing(part)


def _below_header(part: _Part) -> Iterator[Finding]:
    """Columns with a header that is not known."""
    names = part.names
    grave = part.grave
    for place in grave:
        yield _unknown(part, place, names[place])
    mild = [place for place in names if place not in grave]
    if mild and part.header.differs:
        yield _not_read(part, mild)


def _not_read(part: _Part, places: Sequence[int]) -> Finding:
    """Columns that are none of the form, so that nothing of the form is lost with them."""
    shown = ", ".join(dict.fromkeys(f"“{part.names[place]}”" for place in places))
    message = f"Kolom {shown} tidak ada dalam bentuk tabel; isinya tidak dibaca."
    hint = "Bila kolom itu sebenarnya kolom tabel, tulis kepalanya seperti pada formulir."
    where = part.sheet.where(own_cell(part.header_rows, min(places)))
    return Finding("tabel-kolom-lain", Level.SARAN, message, where, hint)


def _below_nothing(part: _Part) -> Iterator[Finding]:
    """Columns without any header."""
    level = Level.PERINGATAN if part.missing else Level.SARAN
    for place, lost in part.lost.items():
        if place not in part.header.texts:
            message = f"{lost.count} sel di kolom tanpa kepala tidak dibaca{part.while_missing}."
            hint = "Beri kolom itu kepala seperti pada formulir, atau hapus isinya."
            yield Finding("tabel-kolom-lain", level, message, part.sheet.where(lost.first), hint)


def _unknown(part: _Part, place: int, name: str) -> Finding:
    """A column that is filled and not read, while one of the form is nowhere to be found."""
    needed = [kolom for kolom in part.missing if kolom.wajib]
    level = Level.GALAT if needed else Level.PERINGATAN
    message = (
        f"Kolom “{name}” tidak dikenali; {part.lost[place].count} sel terisi di dalamnya tidak "
        f"dibaca{part.while_missing}."
    )
    titles = sebagian([*map(column_title, needed or part.missing)], _TITLES, lain="kolom lain", pemisah=" atau ")
    otherwise = "tambahkan kolom yang wajib itu" if needed else "hapus kolom itu"
    given = by_hand((needed or part.missing)[0], name)
    hint = f"Bila kolom itu {titles}, tulis kepalanya demikian, atau {given}; bila bukan, {otherwise}. {ALIAS}"
    return Finding("tabel-kolom-lain", level, message, part.sheet.where(own_cell(part.header_rows, place)), hint)
