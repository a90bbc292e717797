"""The rows of one sheet, read one after the other: their values, and what is wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet, Value
from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.cells.ambiguous_days import AmbiguousDays
from kerjasama_docs.tables.cells.example import left_of_example
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.cells.text import is_blank, plain_text, printed_text
from kerjasama_docs.tables.cells.value import Problem, cell_value, computed, missing_factor
from kerjasama_docs.tables.header.find import Header
from kerjasama_docs.tables.reading.carried_down import SATUAN_KERJA, says_as_above
from kerjasama_docs.tables.reading.continuation import is_keyless
from kerjasama_docs.tables.reading.other_columns import OtherColumns
from kerjasama_docs.tables.reading.rows import Entry, Origin
from kerjasama_docs.tables.reading.set_aside import reads_as_unit
from kerjasama_docs.tables.reading.unit import without_group, without_unit

_SHOWN = 80
"""Characters of a value that are shown."""


@dataclass
class RowReader:
    """Reads the rows of one sheet one after the other; knows the group they stand in.

    Its ``kelompok`` is the heading above, ``golongan`` the group that a row above names in its column.
    """

    sheet: Sheet
    bentuk: LampiranBentuk
    header: Header
    unit: str
    origin: str
    carried_down: Mapping[int, str] = field(default_factory=dict)
    dari_atas: list[int] = field(default_factory=list)
    tunggal: bool = True
    kelompok: str = ""
    golongan: Value = None
    diteruskan: list[Row] = field(default_factory=list)
    atas: str = ""
    findings: list[Finding] = field(default_factory=list)
    without_unit: dict[tuple[str, str], list[Row]] = field(default_factory=dict)
    bersatuan: int = 0
    sejak_jumlah: tuple[Decimal, Decimal] = (Decimal(0), Decimal(0))
    terakhir: dict[str, Value] = field(default_factory=dict)
    tanggal: dict[str, AmbiguousDays] = field(default_factory=dict)
    luar: OtherColumns = field(default_factory=OtherColumns)

    def judul(self, row: Row, name: str) -> None:
        """Begin a group."""
        self.kelompok, self.golongan, self.atas = name, None, ""
        self.terakhir.clear()
        if not reads_as_unit(name) and self._unit_kosong:
            message = f"“{name}” di antara baris dibaca sebagai satuan kerja bagi baris di bawahnya."
            hint = "Bila bukan nama satuan kerja, isi kolom SATUAN KERJA pada baris-baris itu."
            self.findings.append(Finding("tabel-kelompok", Level.SARAN, message, self.sheet.where(row=row), hint))

    @property
    def _unit_kosong(self) -> bool:
        return SATUAN_KERJA in {kolom.kunci for kolom in self.bentuk.isian} and SATUAN_KERJA not in self.header.places

    def entry(self, row: Row) -> Entry:
        """A row of the table: its values, and what is wrong with them."""
        values: dict[str, Value] = {}
        self.tunggal = not self._tanpa_kunci(row)
        for kolom in self.bentuk.isian:
            values[kolom.kunci] = self._unit(row, kolom) if kolom.kunci == SATUAN_KERJA else self._nilai(row, kolom)
            if kolom.kunci == self.bentuk.kelompok:
                values[kolom.kunci] = self._golongan(row, kolom, values[kolom.kunci])
        for kolom in self.bentuk.kolom:
            if kolom.hitung:
                values[kolom.kunci] = self._hitung(row, kolom, values)
        self.luar.lihat(row, self.header)
        self._contoh(row, values)
        amount = values.get(self.bentuk.jumlah or "")
        if isinstance(amount, Decimal):
            self.sejak_jumlah = (self.sejak_jumlah[0] + amount, self.sejak_jumlah[1] + amount)
        return Entry(values, Origin(self.sheet.file, self.sheet.name, row.number))

    def _golongan(self, row: Row, kolom: Kolom, value: Value) -> Value:
        """The group of a row; one that names none is in that of the row above, up to the next heading or sum."""
        if not is_blank(value):
            self.golongan = value
            return value
        if kolom.kunci == SATUAN_KERJA or self.sheet.keys or not self.golongan:
            return self.kelompok or None
        self.diteruskan.append(row)
        return self.golongan

    def _contoh(self, row: Row, values: Mapping[str, Value]) -> None:
        """Tell of the example of the form that was overwritten only in part."""
        if left := left_of_example(self.bentuk, values):
            names = ", ".join(map(column_title, left))
            message = f"Baris ini masih memuat contoh formulir pada {names}."
            hint = "Ganti isi contoh itu dengan isi yang sebenarnya, atau hapus barisnya."
            self._catat(row, None, Problem("tabel-contoh", Level.PERINGATAN, message, hint))

    def continued(self, entry: Entry, row: Row) -> Entry:
        """A row with what the next one adds to its texts; both are told."""
        values = dict(entry.values)
        for kolom in self.bentuk.isian:
            if more := self._nilai_teks(row, kolom):
                values[kolom.kunci] = f"{plain_text(values.get(kolom.kunci))}\n{more}"
        message = f"Baris ini hanya menyambung isi baris {entry.origin.row}; isinya digabungkan ke baris itu."
        hint = "Bila sebenarnya baris tersendiri, isi kolom yang wajib."
        found = Finding("tabel-sambungan", Level.SARAN, message, self.sheet.where(row=row), hint)
        self.findings.append(found)
        return Entry(values, entry.origin)

    def _nilai_teks(self, row: Row, kolom: Kolom) -> str:
        cell = self._sel(row, kolom)
        if kolom.jenis != "teks" or cell is None or cell.merged or is_blank(cell.value):
            return ""
        value, problem = cell_value(cell.shown or cell.value, kolom)
        self._catat(row, cell, problem)
        return plain_text(value)

    def _tanpa_kunci(self, row: Row) -> bool:
        """Tell of a row that has nothing of what tells rows apart, and goes on with none."""
        if self.sheet.keys or not is_keyless(self.bentuk, self.header, row):
            return False
        names = " dan ".join(column_title(k) for k in self.bentuk.isian if k.wajib and k.kunci != SATUAN_KERJA)
        message = f"{names} kosong; tidak jelas baris mana yang disambung baris ini."
        hint = "Pindahkan isinya ke baris yang dimaksud, isi kolom itu, atau hapus barisnya."
        self._catat(row, None, Problem("tabel-sambungan", Level.GALAT, message, hint))
        return True

    def jumlah(self, row: Row) -> None:
        """Compare the amount that a row of sums names with the rows above it, all or those since the last one."""
        kolom = next((each for each in self.bentuk.kolom if each.kunci == self.bentuk.jumlah), None)
        cell = self._sel(row, kolom) if kolom else None
        written = cell_value(cell.value, kolom)[0] if cell and kolom else None
        if kolom and isinstance(written, Decimal) and written not in self.sejak_jumlah:
            above = self.sejak_jumlah[0], self.sejak_jumlah[1] or self.sejak_jumlah[0]
            said, whole, part = (printed_text(kolom.jenis, each) for each in (written, *above))
            rest = f" (seluruhnya {whole})" if whole != part else ""
            message = f"{column_title(kolom)} tertulis {said}, padahal baris di atasnya berjumlah {part}{rest}."
            hint = "Yang dicetak hasil penjumlahan; periksa baris yang kurang, berlebih, atau keliru angkanya."
            self._catat(row, cell, Problem("tabel-hitung", Level.PERINGATAN, message, hint))
        self.sejak_jumlah, self.golongan = (self.sejak_jumlah[0], Decimal(0)), None

    def _sel(self, row: Row, kolom: Kolom) -> Cell | None:
        place = self.header.places.get(kolom.kunci)
        return row.cells[place] if place is not None and place < len(row.cells) else None

    def _nilai(self, row: Row, kolom: Kolom) -> Value:
        cell = self._sel(row, kolom)
        if cell and says_as_above(cell.value):
            return self._sama(row, cell, kolom)
        shown = cell.shown if cell and kolom.jenis == "teks" else ""
        value, problem = cell_value(shown or cell.value, kolom) if cell else (None, None)
        self._catat(row, cell, problem)
        self.terakhir[kolom.kunci] = value
        if cell and kolom.jenis == "tanggal" and isinstance(cell.value, str | date):
            self.tanggal.setdefault(kolom.kunci, AmbiguousDays(column_title(kolom))).lihat(cell)
        if self.tunggal and kolom.wajib and is_blank(value) and kolom.kunci in self.header.places:
            hint = "Isi sel itu, atau hapus barisnya bila memang tidak dipakai."
            empty = Problem("tabel-kosong", Level.PERINGATAN, f"{column_title(kolom)} kosong.", hint)
            self._catat(row, cell, empty)
        return value

    def _sama(self, row: Row, cell: Cell, kolom: Kolom) -> Value:
        """A cell that says "as above": what that is, since the row will not stay below the one it means."""
        above, said = self.terakhir.get(kolom.kunci), plain_text(cell.value)
        if is_blank(above):
            hint = "Tulis isinya; baris diurutkan lagi, sehingga “di atas” dapat menjadi baris lain."
            message = f"{column_title(kolom)}: “{said}” tidak jelas merujuk ke mana."
            self._catat(row, cell, Problem("tabel-sda", Level.PERINGATAN, message, hint))
            return said if kolom.jenis == "teks" else None
        message = (
            f"{column_title(kolom)}: “{said}” dibaca sama dengan baris di atasnya, “{plain_text(above)[:_SHOWN]}”."
        )
        self._catat(row, cell, Problem("tabel-sda", Level.SARAN, message, "Bila keliru, tulis isinya."))
        return above

    def _unit(self, row: Row, kolom: Kolom) -> Value:
        cell = self._sel(row, kolom)
        if inherited := self.carried_down.get(row.number):
            self.dari_atas.append(row.number)
            self.atas = inherited
            return inherited
        if cell and not is_blank(cell.value) and not says_as_above(cell.value):
            self.bersatuan += 1
            self.atas = plain_text(cell.value)
            return self.atas
        origin, used = self._pengganti()
        if origin:
            self.without_unit.setdefault((origin, "" if origin == "atas" else used), []).append(row)
        return used

    def _pengganti(self) -> tuple[str, str]:
        """Where the unit of a row that names none comes from, empty where that is no question, and the unit."""
        if self.kelompok:
            return ("kelompok" if self.atas else ""), self.kelompok
        if self.atas and self.origin == "berkas":
            return "atas", self.atas
        return self.origin, self.unit

    def _hitung(self, row: Row, kolom: Kolom, values: Mapping[str, Value]) -> Value:
        """A computed column; what the unit wrote there is only compared, or taken where a factor is missing."""
        product, problem = computed(kolom, values)
        self._catat(row, self._sel(row, kolom), problem)
        cell = self._sel(row, kolom)
        if not cell or is_blank(cell.value):
            self._catat(row, cell, missing_factor(kolom, self.bentuk, values) if product is None else None)
            return product
        written, wrong = cell_value(cell.value, kolom)
        if product is None:
            self._catat(row, cell, wrong)
            return written
        self._catat(row, cell, wrong if wrong and wrong.code == "tabel-negatif" else None)
        if isinstance(written, Decimal) and written != product:
            shown = printed_text(kolom.jenis, written), printed_text(kolom.jenis, product)
            message = f"{column_title(kolom)} tertulis {shown[0]}, padahal hasil kalinya {shown[1]}."
            hint = "Yang dipakai hasil hitungan; perbaiki angka yang keliru."
            self._catat(row, cell, Problem("tabel-hitung", Level.PERINGATAN, message, hint))
        return product

    def _catat(self, row: Row, cell: Cell | None, problem: Problem | None) -> None:
        if problem:
            where = self.sheet.where(cell) if cell else self.sheet.where(row=row)
            self.findings.append(Finding(problem.code, problem.level, problem.message, where, problem.hint))

    def temuan(self) -> tuple[Finding, ...]:
        """What is wrong with the rows, and what only shows when all are read."""
        more: list[Finding] = []
        for (origin, used), rows in self.without_unit.items():
            found = without_unit(self.sheet, rows, used, origin, sebagian=self.bersatuan > 0)
            more += [found] if found else []
        if self.diteruskan and self.bentuk.kelompok:
            kolom = next(each for each in self.bentuk.kolom if each.kunci == self.bentuk.kelompok)
            more.append(without_group(self.sheet, self.diteruskan, column_title(kolom)))
        more += [each for column in self.tanggal.values() for each in column.temuan(self.sheet)]
        return (*self.findings, *more)
