"""The rows of one sheet, read one after the other: their values, and what is wrong with them."""

from collections.abc import Container, Iterator, Mapping

from kerjasama_docs.findings import Finding
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet, Value
from kerjasama_docs.model.lampiran import Kolom
from kerjasama_docs.tables.cells.day_column import DayColumn, order_findings
from kerjasama_docs.tables.cells.example import left_of_example
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.cells.problem import error, suggestion, warning
from kerjasama_docs.tables.cells.text import is_blank, plain_text
from kerjasama_docs.tables.cells.value import cell_value
from kerjasama_docs.tables.header.records import UNIT, Header
from kerjasama_docs.tables.reading.carried_down import says_as_above
from kerjasama_docs.tables.reading.columns import Columns
from kerjasama_docs.tables.reading.continuation import belongs_above, first_key, is_keyless
from kerjasama_docs.tables.reading.group_of_row import GroupOfRow
from kerjasama_docs.tables.reading.headings import reads_as_unit
from kerjasama_docs.tables.reading.other_columns import OtherColumns
from kerjasama_docs.tables.reading.problems import Problems
from kerjasama_docs.tables.reading.rows import Entry, Origin, RowValues
from kerjasama_docs.tables.reading.sums import RunningSum, computed
from kerjasama_docs.tables.reading.unit_of_row import UnitOfRow

_SHOWN = 80
"""Characters of a value that are shown."""


class RowReader:
    """Reads the rows of one sheet one after the other; knows the header and the group they stand below.

    Args:
        sheet: The sheet.
        columns: Its columns below the first header.
        units: Finds the unit of each row.
        days: The columns of days by key, with all cells of the rows seen.
        lost: Paths of the cells of which the value was lost before.
    """

    def __init__(
        self,
        sheet: Sheet,
        columns: Columns,
        units: UnitOfRow,
        *,
        days: Mapping[str, DayColumn],
        lost: Container[str] = (),
    ) -> None:
        self._sheet, self._columns, self._units = sheet, columns, units
        self._bentuk = columns.bentuk
        self._others = OtherColumns()
        self._problems = Problems(sheet)
        self._sum = RunningSum()
        self._above: dict[str, Value] = {}
        self._days, self._lost = days, lost
        self._is_counted = False
        by_key = {kolom.kunci: kolom for kolom in self._bentuk.kolom}
        group = by_key.get(self._bentuk.kelompok or "")
        self._groups = GroupOfRow(sheet, group) if group else None
        self._summed = by_key.get(self._bentuk.jumlah or "")

    def below(self, header: Header) -> None:
        """Go on below another header."""
        if header is not self._columns.header:
            self._columns = Columns(self._bentuk, header)

    def heading(self, row: Row, name: str) -> None:
        """Begin a group."""
        self._units.below(name)
        if self._groups:
            self._groups.below(name)
        self._above.clear()
        self._is_counted = False
        if self._lacks_unit() and not reads_as_unit(name):
            message = f"“{name}” di antara baris dibaca sebagai satuan kerja bagi baris di bawahnya."
            hint = "Bila bukan nama satuan kerja, isi kolom SATUAN KERJA pada baris-baris itu."
            self._problems.note_row(row, suggestion("tabel-kelompok", message, hint))

    def _lacks_unit(self) -> bool:
        """Whether the form has a column for units, and the sheet has not."""
        return self._columns.unit is None and any(kolom.kunci == UNIT for kolom in self._bentuk.isian)

    def entry(self, row: Row) -> Entry:
        """A row of the table: its values, and what is wrong with them."""
        keyless = self._is_keyless(row)
        self._is_counted = self._is_counted or self._columns.number is None or self._columns.has_number(row)
        values = {kolom.kunci: self._typed(row, kolom, keyless=keyless) for kolom in self._bentuk.isian}
        for kolom in self._bentuk.kolom:
            if kolom.hitung:
                values[kolom.kunci] = self._computed(row, kolom, values)
        for key in self._columns.header.more:
            values[key] = self._columns.joined(row, key, values.get(key))
        self._others.see(row, self._columns.header)
        self._note_example(row, values)
        if self._summed:
            self._sum.add(values.get(self._summed.kunci))
        return Entry(RowValues(values), Origin(self._sheet.file, self._sheet.name, row.number), self._wrong_in(row))

    def continuation(self, entry: Entry, row: Row) -> Entry:
        """A row with what the next one adds to its texts; both are told."""
        values = dict(entry.values)
        for kolom in self._bentuk.isian:
            if more := self._more_text(row, kolom):
                values[kolom.kunci] = f"{plain_text(values.get(kolom.kunci))}\n{more}"
        message = f"Baris ini hanya menyambung isi baris {entry.origin.row}; isinya digabungkan ke baris itu."
        hint = "Bila sebenarnya baris tersendiri, isi kolom yang wajib."
        self._problems.note_row(row, suggestion("tabel-sambungan", message, hint))
        return Entry(RowValues(values), entry.origin, tuple(dict.fromkeys((*entry.wrong, *self._wrong_in(row)))))

    def total(self, row: Row) -> None:
        """Compare the amount that a row of sums names with the rows above it, all or those since the last one."""
        kolom = self._summed
        cell = self._columns.cell(row, kolom) if kolom else None
        if kolom and cell:
            self._problems.note(row, cell, self._sum.compare(kolom, cell.value))
        self._sum.begin_part()
        if self._groups:
            self._groups.end()

    def struck(self, row: Row) -> None:
        """Go on below a row that is struck out: those that name no group are in its group all the same."""
        kolom = next((each for each in self._bentuk.isian if each.kunci == self._bentuk.kelompok), None)
        cell = self._columns.cell(row, kolom) if kolom else None
        if self._groups and cell:
            self._groups.above(cell.value)

    def findings(self) -> Iterator[Finding]:
        """What is wrong with the rows, and what only shows when all are read."""
        yield from self._problems.findings
        yield from self._units.findings()
        if self._groups:
            yield from self._groups.findings()
        yield from order_findings(self._days.values(), self._sheet)

    def lost_columns(self, parts: tuple[Header, ...]) -> Iterator[Finding]:
        """What is said of filled cells that stand in no column of the form, by the headers they stand below."""
        return self._others.findings(self._sheet, self._bentuk, parts)

    def _is_keyless(self, row: Row) -> bool:
        """Tell of a row that has nothing of what tells rows apart, and goes on with none."""
        if self._sheet.keys or not is_keyless(self._columns, row):
            return False
        needed = [kolom for kolom in self._bentuk.isian if kolom.wajib and kolom.kunci != UNIT]
        message = f"{' dan '.join(map(column_title, needed))} kosong; tidak jelas baris mana yang disambung baris ini."
        hint = "Pindahkan isinya ke baris yang dimaksud, isi kolom itu, atau hapus barisnya."
        self._problems.note_row(row, error("tabel-sambungan", message, hint))
        for kolom in needed:
            self._problems.mark(row, kolom.kunci)
        return True

    def _wrong_in(self, row: Row) -> tuple[str, ...]:
        """Keys of the columns in which the cell of a row is wrong, those of which the value was lost before too."""
        for kolom in self._bentuk.kolom if self._lost else ():
            cell = self._columns.cell(row, kolom)
            if cell and self._sheet.where(cell).path in self._lost:
                self._problems.mark(row, kolom.kunci)
        return self._problems.wrong_in(row)

    def _typed(self, row: Row, kolom: Kolom, *, keyless: bool) -> Value:
        """What a row says in a column that is typed."""
        if kolom.kunci == UNIT:
            value: Value = self._units.of(row, self._columns.cell(row, kolom))
        else:
            value = self._value(row, kolom, keyless=keyless)
        if self._groups and kolom.kunci == self._bentuk.kelompok:
            return self._groups.of(row, value)
        return value

    def _value(self, row: Row, kolom: Kolom, *, keyless: bool) -> Value:
        cell = self._columns.cell(row, kolom)
        if cell and says_as_above(cell.value):
            return self._as_above(row, cell, kolom)
        value = self._read(row, cell, kolom)
        if is_blank(value) and not keyless and (above := self._of_above(row, kolom)):
            return above
        self._above[kolom.kunci] = value
        needed = kolom.wajib and kolom.kunci in self._columns.header.places
        if needed and not keyless and is_blank(value):
            hint = "Isi sel itu, atau hapus barisnya bila memang tidak dipakai."
            self._problems.note(row, cell, warning("tabel-kosong", f"{column_title(kolom)} kosong.", hint))
        return value

    def _of_above(self, row: Row, kolom: Kolom) -> Value:
        """The partner of the row above, for a row that goes on with it and is a row of its own; None for others."""
        if self._sheet.keys or self._columns.header.places.get(kolom.kunci, -1) != first_key(self._columns):
            return None
        above = self._above.get(kolom.kunci)
        if is_blank(above) or not self._is_counted or not belongs_above(self._columns, row):
            return None
        title, meant = column_title(kolom), plain_text(above)[:_SHOWN]
        message = f"{title} kosong; dipakai {title} pada baris di atasnya, “{meant}”."
        hint = "Tulis isinya pada setiap baris; bila baris ini hanya sambungan, pindahkan isinya ke baris di atasnya."
        self._problems.note_row(row, warning("tabel-kosong", message, hint))
        return above

    def _read(self, row: Row, cell: Cell | None, kolom: Kolom) -> Value:
        """The value of a cell; a column of text takes what the sheet shows, 15 % and not 0,15."""
        if cell is None:
            return None
        if kolom.kunci in self._days and not is_blank(cell.value):
            value, problem = self._days[kolom.kunci].read(cell)
            if self._days[kolom.kunci].is_unclear(cell):
                self._problems.mark(row, kolom.kunci)
        else:
            shown = cell.shown if kolom.jenis == "teks" else ""
            value, problem = cell_value(shown or cell.value, kolom)
        self._problems.note(row, cell, problem, of=kolom.kunci)
        return value

    def _as_above(self, row: Row, cell: Cell, kolom: Kolom) -> Value:
        """A cell that says "as above": what that is, since the row will not stay below the one it means."""
        above, said = self._above.get(kolom.kunci), plain_text(cell.value)
        if is_blank(above):
            hint = "Tulis isinya; baris diurutkan lagi, sehingga “di atas” dapat menjadi baris lain."
            message = f"{column_title(kolom)}: “{said}” tidak jelas merujuk ke mana."
            self._problems.note(row, cell, warning("tabel-sda", message, hint))
            return said if kolom.jenis == "teks" else None
        meant = plain_text(above)[:_SHOWN]
        message = f"{column_title(kolom)}: “{said}” dibaca sama dengan baris di atasnya, “{meant}”."
        self._problems.note(row, cell, suggestion("tabel-sda", message, "Bila keliru, tulis isinya."))
        return above

    def _more_text(self, row: Row, kolom: Kolom) -> str:
        """What a row that goes on with the one above says in a column of text."""
        cell = self._columns.cell(row, kolom)
        if kolom.jenis != "teks" or cell is None or cell.merged or is_blank(cell.value):
            return ""
        return plain_text(self._read(row, cell, kolom))

    def _computed(self, row: Row, kolom: Kolom, values: Mapping[str, Value]) -> Value:
        cell = self._columns.cell(row, kolom)
        found = computed(self._bentuk, kolom, values=values, cell=cell)
        for problem in found.problems:
            self._problems.note(row, cell, problem, of=kolom.kunci)
        return found.value

    def _note_example(self, row: Row, values: Mapping[str, Value]) -> None:
        """Tell of the example of the form that was overwritten only in part."""
        if left := left_of_example(self._bentuk, values):
            message = f"Baris ini masih memuat contoh formulir pada {', '.join(map(column_title, left))}."
            hint = "Ganti isi contoh itu dengan isi yang sebenarnya, atau hapus barisnya."
            self._problems.note_row(row, warning("tabel-contoh", message, hint))
