"""Columns of a sheet that are no columns of the form: what is lost with them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.header.doubts import cell_of, missing_columns
from kerjasama_docs.tables.header.find import Header, header_text

_SHOWN = 60
"""Characters of a header that are shown."""


@dataclass
class OtherColumns:
    """Counts the filled cells of rows of the table that stand in none of its columns.

    Attributes:
        filled: By first row of the header, and by column, the first of those cells and how many they are.
    """

    filled: dict[int, dict[int, tuple[Cell, int]]] = field(default_factory=dict)

    def lihat(self, row: Row, header: Header) -> None:
        """Take note of a row of the table."""
        for place, cell in enumerate(row.cells):
            if cell.value is not None and not cell.merged and place not in header.recognised:
                below = self.filled.setdefault(header.start, {})
                first, count = below.get(place, (cell, 0))
                below[place] = first, count + 1

    def temuan(self, sheet: Sheet, bentuk: LampiranBentuk, parts: Sequence[Header]) -> Iterator[Finding]:
        """What is said of them: all the more where a column of the form is missing, for it may be that one."""
        for part in parts:
            yield from self._berkepala(sheet, part, missing_columns(bentuk, part.places))
            yield from self._tanpa_kepala(sheet, part, missing_columns(bentuk, part.places))

    def _berkepala(self, sheet: Sheet, part: Header, missing: Sequence[Kolom]) -> Iterator[Finding]:
        names = _nama(sheet, part)
        below = self.filled.get(part.start, {})
        lost = {place: below[place][1] if place in below else 0 for place in names}
        rows = sheet.rows[part.start : part.end]
        for place, name in names.items():
            if missing and lost[place]:
                yield _hilang(sheet, cell_of(rows, place), name, lost[place], missing)
        mild = {place: name for place, name in names.items() if not (missing and lost[place])}
        if mild and part.differs:
            shown = ", ".join(dict.fromkeys(f"“{name}”" for name in mild.values()))
            message = f"Kolom {shown} tidak ada dalam bentuk tabel; isinya tidak dibaca."
            hint = "Bila kolom itu sebenarnya kolom tabel, tulis kepalanya seperti pada formulir."
            yield Finding("tabel-kolom-lain", Level.SARAN, message, sheet.where(cell_of(rows, min(mild))), hint)

    def _tanpa_kepala(self, sheet: Sheet, part: Header, missing: Sequence[Kolom]) -> Iterator[Finding]:
        for place, (first, count) in self.filled.get(part.start, {}).items():
            if place not in part.texts:
                level = Level.PERINGATAN if missing else Level.SARAN
                message = f"{count} sel di kolom tanpa kepala tidak dibaca{_sedangkan(missing)}."
                hint = "Beri kolom itu kepala seperti pada formulir, atau hapus isinya."
                yield Finding("tabel-kolom-lain", level, message, sheet.where(first), hint)


def _nama(sheet: Sheet, part: Header) -> Mapping[int, str]:
    """The texts of the headers that are none of the form, by column in the sheet."""
    if sheet.keys:
        return {i: key[:_SHOWN] for i, key in enumerate(sheet.keys) if i not in part.recognised}
    rows = sheet.rows[part.start : part.end]
    unknown = (place for place in sorted(part.texts) if place not in part.recognised)
    texts = ((place, dict.fromkeys(filter(None, (header_text(row, place) for row in rows)))) for place in unknown)
    return {place: " ".join(" ".join(words).split())[:_SHOWN] for place, words in texts}


def _hilang(sheet: Sheet, cell: Cell | None, name: str, count: int, missing: Sequence[Kolom]) -> Finding:
    """A column that is filled and not read, while one of the form is nowhere to be found."""
    needed = any(kolom.wajib for kolom in missing)
    level = Level.GALAT if needed else Level.PERINGATAN
    message = f"Kolom “{name}” tidak dikenali; {count} sel terisi di dalamnya tidak dibaca{_sedangkan(missing)}."
    names = " atau ".join(column_title(kolom) for kolom in missing if kolom.wajib or not needed)
    hint = f"Bila kolom itu {names}, tulis kepalanya demikian; bila bukan, {_ADD if needed else 'hapus kolom itu'}."
    return Finding("tabel-kolom-lain", level, message, sheet.where(cell), hint)


_ADD = "tambahkan kolom yang wajib itu"


def _sedangkan(missing: Sequence[Kolom]) -> str:
    names = ", ".join(map(column_title, missing))
    return f", sedangkan kolom {names} tidak ditemukan" if missing else ""
