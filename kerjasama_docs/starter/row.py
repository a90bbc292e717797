"""The row of a table that a naskah begins with: found by its number, in the sheet and table that is meant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where, in_order
from kerjasama_docs.inputs.table_files import read_tables
from kerjasama_docs.inputs.tables.sheet import Row, Sheet
from kerjasama_docs.language import daftar, dipotong
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.starter.cells import clean
from kerjasama_docs.starter.lines import GAP
from kerjasama_docs.starter.other_columns import OtherCell, other_cells
from kerjasama_docs.tables.cells.text import plain_text
from kerjasama_docs.tables.header.find import find_header
from kerjasama_docs.tables.header.fit import fit_of
from kerjasama_docs.tables.header.records import Header
from kerjasama_docs.tables.header.side_by_side import side_by_side
from kerjasama_docs.tables.reading.read import read_sheet
from kerjasama_docs.tables.reading.rows import Entry, Reading

_MITRA = "pihak.1.nama"
"""The field that the column with the name of the partner begins."""
_NEAREST = 5
"""Data rows that are named when the one asked for is none."""
_SHOWN = 60
"""Characters of a partner's name that are shown in a message."""


@dataclass(frozen=True, slots=True)
class RowPlace:
    """The row that a naskah begins with.

    Attributes:
        file: The table.
        row: Number of the row as the file shows it.
        sheet: Name of its sheet, where several have such a row.
        table: Which of the tables that stand side by side on its sheet, from the left, counted from 1.
    """

    file: str
    row: int
    sheet: str | None = None
    table: int | None = None

    @property
    def where(self) -> Where:
        """The place of the row, as a finding names it."""
        return Where(self.file, path=f"baris {self.row}")


@dataclass(frozen=True)
class ReadTable:
    """A sheet, or one of the tables side by side on it, read by the form that fits it.

    Attributes:
        sheet: The sheet, or the part of it that is this table.
        bentuk: The form.
        header: Its header.
        reading: Its rows.
        place: Which of the tables on its sheet, from the left; 0 where there is only one.
    """

    sheet: Sheet
    bentuk: LampiranBentuk
    header: Header
    reading: Reading
    place: int = 0

    @property
    def name(self) -> str:
        """The sheet, and which of its tables where it has several."""
        return f"{self.sheet.name} tabel {self.place}".strip() if self.place else self.sheet.name

    def entry(self, number: int) -> Entry | None:
        """The data row of that number."""
        return next((entry for entry in self.reading.entries if entry.origin.row == number), None)

    def others(self, number: int) -> tuple[OtherCell, ...]:
        """The cells of the row of that number in columns that the form does not have."""
        return other_cells(self.sheet, self.header, self.row(number))

    def row(self, number: int) -> Row:
        """The row of that number as it was read."""
        return next(each for each in self.sheet.rows if each.number == number)

    def partner(self, entry: Entry) -> str:
        """With whom the kerja sama of a row is planned, short enough for a message."""
        keys = [kolom.kunci for kolom in self.bentuk.kolom if _MITRA in kolom.ke]
        named = (clean(plain_text(entry.values[key])) for key in keys if entry.values.get(key))
        name = next(named, "tanpa nama mitra")
        return dipotong(name, _SHOWN)

    def findings(self, number: int, said: Iterable[Finding]) -> tuple[Finding, ...]:
        """What is wrong with the header, and with the row of that number."""
        row = self.row(number)
        places = {self.sheet.where(row=row), *(self.sheet.where(cell) for cell in row.cells)}
        found = [each for each in (*self.reading.findings, *said) if each.where in places]
        return in_order((*self.header.findings, *found))


@dataclass(frozen=True)
class ChosenRow:
    """The row that was chosen, the form it was read by, what is wrong with it, and its cells beside the form."""

    entry: Entry
    bentuk: LampiranBentuk
    findings: tuple[Finding, ...] = ()
    others: tuple[OtherCell, ...] = ()


def row_of(wanted: RowPlace, assets: Assets) -> ChosenRow:
    """The row that is meant.

    Raises:
        UsageError: There is no such file or sheet.
        UnreadableInputError: The file cannot be read as a table.
        DocumentFindingsError: No sheet has a header that is known, or none or several have such a row.
    """
    sheets, said = read_tables(wanted.file)
    tables = _at_place(_read_all(_named(sheets, wanted), assets), wanted)
    found = [(table, entry) for table in tables if (entry := table.entry(wanted.row))]
    if not found:
        raise _no_data_row(tables, wanted)
    if len(found) > 1:
        raise _ambiguous(found, wanted)
    table, entry = found[0]
    return ChosenRow(entry, table.bentuk, table.findings(wanted.row, said), table.others(wanted.row))


def _read_all(sheets: Sequence[Sheet], assets: Assets) -> list[ReadTable]:
    """The tables of all sheets, each by a form whose rows can become a naskah.

    Raises:
        DocumentFindingsError: There are sheets, but none has a header that is known.
    """
    known = {name: load_bentuk(name, assets) for name in assets.names(Area.LAMPIRAN)}
    forms = {name: bentuk for name, bentuk in known.items() if bentuk.memulai_naskah}
    read = [table for sheet in sheets for table in _read(sheet, forms)]
    if sheets and not read:
        raise DocumentFindingsError([_no_header(sheet, forms.values()) for sheet in sheets])
    return read


def _named(sheets: Sequence[Sheet], wanted: RowPlace) -> list[Sheet]:
    """The sheets that may be meant.

    Raises:
        UsageError: None bears that name.
    """
    if wanted.sheet is None:
        return [sheet for sheet in sheets if any(not row.is_empty for row in sheet.rows)]
    name = wanted.sheet.casefold()
    found = [sheet for sheet in sheets if sheet.name.casefold() == name]
    if not found:
        raise UsageError(f"Lembar “{wanted.sheet}” tidak ada dalam {wanted.file}.", f"Yang ada: {_names(sheets)}.")
    return found


def _names(sheets: Sequence[Sheet]) -> str:
    """The names of sheets; that of a CSV file has none."""
    names = [f"“{sheet.name}”" for sheet in sheets if sheet.name]
    return daftar(names or ["satu lembar tanpa nama"], "dan")


def _read(sheet: Sheet, forms: Mapping[str, LampiranBentuk]) -> list[ReadTable]:
    """The tables of a sheet, each by the form that fits it best; none where none fits."""
    best = _best(sheet, forms)
    if best is None:
        return []
    others = {name: form for name, form in forms.items() if name != best[1]}
    parts, _ = side_by_side(sheet, forms[best[1]], others)
    found: list[ReadTable] = []
    for place, part in enumerate(parts, 1):
        if own := _best(part, forms):
            header, form = own[0], forms[own[1]]
            reading = read_sheet(part, form, unit=GAP)
            found.append(ReadTable(part, form, header, reading, place if len(parts) > 1 else 0))
    return found


def _best(sheet: Sheet, forms: Mapping[str, LampiranBentuk]) -> tuple[Header, str] | None:
    """The header of a sheet and the name of the form that it fits best; None where it fits none."""
    tried = [(find_header(sheet, bentuk), name) for name, bentuk in forms.items()]
    fitting = [(header, name) for header, name in tried if isinstance(header, Header)]
    return max(fitting, key=lambda pair: fit_of(pair[0].recognised, forms[pair[1]]), default=None)


def _at_place(read: Sequence[ReadTable], wanted: RowPlace) -> list[ReadTable]:
    """The tables that may be meant: those at the place that is named, or all.

    Raises:
        DocumentFindingsError: There are tables, but none at that place.
    """
    places = {table.place or 1 for table in read}
    if places and wanted.table is not None and wanted.table not in places:
        raise _no_such_table(len(places), wanted)
    return [table for table in read if wanted.table in {None, table.place or 1}]


def _no_header(sheet: Sheet, forms: Iterable[LampiranBentuk]) -> Finding:
    names = " maupun ".join(bentuk.nama for bentuk in forms)
    hint = "Tulis kepala kolomnya seperti pada formulir kosong, atau sebut berkas lain."
    return Finding("tabel-kepala", Level.GALAT, f"Kepala tabel {names} tidak ditemukan.", sheet.where(), hint)


def _no_such_table(count: int, wanted: RowPlace) -> DocumentFindingsError:
    """There is no such table: how many there are."""
    message = f"Tabel {wanted.table} tidak ada; ada {count}{' tabel berdampingan' if count > 1 else ''}."
    hint = f"Pakai --tabel 1 sampai {count}, dihitung dari kiri." if count > 1 else "Hapus --tabel."
    where = Where(wanted.file, path=f"tabel {wanted.table}")
    return DocumentFindingsError([Finding("baris-tak-ada", Level.GALAT, message, where, hint)])


def _no_data_row(tables: Sequence[ReadTable], wanted: RowPlace) -> DocumentFindingsError:
    """There is no such data row: why, and which ones are near."""
    aside = (each for table in tables for each in table.reading.set_aside if each.origin.row == wanted.row)
    why = next((f": {each.why}" for each in aside), "")
    names = _nearest(tables, wanted.row)
    hint = f"Baris data yang terdekat: {', '.join(names)}." if names else "Berkas ini tidak berisi baris data."
    message = f"Baris {wanted.row} bukan baris data{why}."
    return DocumentFindingsError([Finding("baris-tak-ada", Level.GALAT, message, wanted.where, hint)])


def _nearest(tables: Sequence[ReadTable], number: int) -> list[str]:
    """The data rows next to a number, in the order of the file, each with its partner and, of several, its table."""
    rows = [(place, entry) for place, table in enumerate(tables) for entry in table.reading.entries]
    near = sorted(rows, key=lambda pair: abs(pair[1].origin.row - number))[:_NEAREST]
    near.sort(key=lambda pair: (pair[0], pair[1].origin.row))
    leads = [f"{table.name} " for table in tables] if len(tables) > 1 else [""]
    return [f"{leads[place]}{entry.origin.row} ({tables[place].partner(entry)})" for place, entry in near]


def _ambiguous(found: Sequence[tuple[ReadTable, Entry]], wanted: RowPlace) -> DocumentFindingsError:
    """There are several such rows: which, and how one is chosen."""
    names = daftar([f"{table.name} ({table.partner(entry)})" for table, entry in found], "dan")
    what, how = "tabel", "Sebut urutan tabelnya dari kiri dengan --tabel."
    if len({table.sheet.name for table, _ in found}) > 1:
        what, how = "lembar", "Sebut nama lembarnya dengan --lembar."
    message = f"Baris {wanted.row} ada pada lebih dari satu {what}: {names}."
    return DocumentFindingsError([Finding("baris-mendua", Level.GALAT, message, wanted.where, how)])
