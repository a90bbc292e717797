"""XLSX, read as a stream into the rows and cells that its author sees."""

import re
from collections.abc import Iterable

from openpyxl.utils.cell import get_column_letter

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.notes import MAX_COLUMNS, MAX_ROWS, MAX_TEXT, Budget, Notes, too_much
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet, Value
from kerjasama_docs.inputs.xlsx.package import Package, broken, open_package
from kerjasama_docs.inputs.xlsx.values import Values
from kerjasama_docs.inputs.xlsx.workbook import SheetEntry, flag, read_workbook
from kerjasama_docs.inputs.xlsx.xml_stream import Attributes, XmlError, empty_end, parse, without

_MAX_MERGES = 200_000
_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})", re.ASCII)
_SKIPPED = {
    "veryHidden": "disembunyikan oleh pembuatnya sedemikian rupa sehingga tidak tampak di Excel",
    "chartsheet": "berisi grafik, bukan sel",
    "dialogsheet": "berisi dialog, bukan sel",
}
_LETTERS = tuple(get_column_letter(place) for place in range(1, MAX_COLUMNS + 1))

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column."""


def _column(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place


def _corner(address: str) -> tuple[int, int]:
    match = _ADDRESS.fullmatch(address)
    if not match:
        raise XmlError
    return int(match[2]), _column(match[1])


class _SheetReader:
    """Collects the values of one sheet while its XML goes by."""

    def __init__(self, nama: str, values: Values, budget: Budget) -> None:
        self.nama, self.values, self.budget = nama, values, budget
        self.rows: dict[int, dict[int, Value]] = {}
        self.shown: dict[int, dict[int, str]] = {}
        self.hidden: list[int] = []
        self.merges: list[Area] = []
        self.row, self.column, self.concealed = 0, 0, False
        self.kind, self.style = "", ""
        self.formula = self.aid = self.open = False
        self.pieces: list[str] = []
        self.length = 0

    def start(self, name: str, attributes: Attributes) -> None:
        match name:
            case "row":
                self._row(attributes)
            case "c":
                self._cell(attributes)
            case "v" | "t":
                self.open = not self.aid
            case "f":
                self.formula = True
            case "rPh":
                self.aid = True
            case "mergeCell":
                self._merge(attributes["ref"])

    def end(self, name: str) -> None:
        match name:
            case "c":
                self._close()
            case "v" | "t":
                self.open = False
            case "rPh":
                self.aid = False

    def text(self, text: str) -> None:
        if self.open and self.length <= MAX_TEXT:
            self.pieces.append(text)
            self.length += len(text)

    def _row(self, attributes: Attributes) -> None:
        self.row = int(attributes.get("r", self.row + 1))
        self.column, self.concealed = 0, flag(attributes.get("hidden"))
        if self.row < 1:
            raise XmlError
        if self.row > MAX_ROWS:
            what = f"masih ada isi sesudah baris {MAX_ROWS:,}".replace(",", ".")
            raise too_much(self.budget.file, what, self.nama)

    def _cell(self, attributes: Attributes) -> None:
        address = attributes.get("r")
        self.column = _corner(address)[1] if address else self.column + 1
        self.kind, self.style = attributes.get("t", "n"), attributes.get("s", "")
        self.formula = False
        self.pieces, self.length = [], 0

    def _close(self) -> None:
        if not self.pieces and not self.formula:
            return
        letters = _LETTERS[self.column - 1] if self.column <= MAX_COLUMNS else get_column_letter(self.column)
        address = f"{letters}{self.row}"
        raw = "".join(self.pieces)
        if self.formula and not raw and self.kind != "str":
            self.values.missing(address)
            return
        value = self.values.value(self.kind, self.style, raw, address)
        if value is None:
            return
        if self.column > MAX_COLUMNS:
            raise too_much(self.budget.file, f"masih ada isi sesudah kolom {_LETTERS[-1]}", f"{self.nama}!{address}")
        self.budget.take(1, self.nama)
        self.rows.setdefault(self.row, {})[self.column] = value
        if not isinstance(value, str) and (shown := self.values.shown(self.kind, self.style, raw, value)):
            self.shown.setdefault(self.row, {})[self.column] = shown
        if self.concealed and self.row not in self.hidden[-1:]:
            self.hidden.append(self.row)

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        if last:
            self.merges.append((*_corner(first), *_corner(last)))
        if len(self.merges) > _MAX_MERGES:
            raise too_much(self.budget.file, "terlalu banyak sel gabungan", self.nama)

    def all_rows(self) -> tuple[Row, ...]:
        """The rows, up to the last that holds a value; each up to its last cell that does."""
        repeated = self._repeated()
        numbers = range(1, max(self.rows, default=0) + 1)
        widths = [max((*self.rows.get(nomor, ()), *repeated.get(nomor, ())), default=0) for nomor in numbers]
        self.budget.take(sum(widths) - sum(map(len, self.rows.values())), self.nama)
        found = []
        for nomor, width in zip(numbers, widths, strict=True):
            values, merged = self.rows.pop(nomor, {}), repeated.pop(nomor, {})
            shown = self.shown.pop(nomor, {})
            cells = (
                Cell(
                    values.get(place, merged.get(place)),
                    f"{_LETTERS[place - 1]}{nomor}",
                    place not in values,
                    shown.get(place, ""),
                )
                if place in values or place in merged
                else Cell(None, f"{_LETTERS[place - 1]}{nomor}")
                for place in range(1, width + 1)
            )
            found.append(Row(nomor, tuple(cells)))
        return tuple(found)

    def _repeated(self) -> dict[int, dict[int, Value]]:
        """The value of each merged area in its other cells, within the part of the sheet that holds values."""
        last_row = max(self.rows, default=0)
        last_column = max((max(row) for row in self.rows.values()), default=0)
        found: dict[int, dict[int, Value]] = {}
        for top, left, bottom, right in self.merges:
            value = self.rows.get(top, {}).get(left)
            if value is None:
                continue
            rows, columns = range(top, min(bottom, last_row) + 1), range(left, min(right, last_column) + 1)
            self.budget.take(len(rows) * len(columns), self.nama)
            for row in rows:
                found.setdefault(row, {}).update(dict.fromkeys(columns, value))
                if shown := self.shown.get(top, {}).get(left):
                    self.shown.setdefault(row, {}).update(dict.fromkeys(columns, shown))
        return found


def _spans(numbers: Iterable[int]) -> str:
    """Numbers as a reader names them: ``5, 7–9``."""
    spans: list[list[int]] = []
    for place in sorted(numbers):
        if spans and spans[-1][1] == place - 1:
            spans[-1][1] = place
        else:
            spans.append([place, place])
    shown = [f"{first}" if first == last else f"{first}–{last}" for first, last in spans[:10]]
    return ", ".join(shown) + (", …" if len(spans) > len(shown) else "")


def _advice(code: str, message: str, hint: str, sheet: Sheet) -> Finding:
    return Finding(code, Level.SARAN, message, sheet.where(), hint)


def _concealed(entry: SheetEntry, rows: list[int], sheet: Sheet) -> list[Finding]:
    hint = "Periksa apakah isinya memang harus masuk tabel; bila tidak, hapus dari berkas."
    found = []
    if entry.state != "visible" and sheet.rows:
        found.append(_advice("tabel-tersembunyi", "Lembar ini tersembunyi, tetapi ikut dibaca.", hint, sheet))
    if rows:
        message = f"{len(set(rows))} baris tersembunyi ikut dibaca (baris {_spans(set(rows))})."
        found.append(_advice("tabel-tersembunyi", message, hint, sheet))
    return found


def _sheet(package: Package, entry: SheetEntry, values: Values, budget: Budget) -> tuple[Sheet, list[Finding]]:
    reader = _SheetReader(entry.nama, values, budget)
    try:
        span = empty_end(package.chunks(entry.part))
        parse(without(package.chunks(entry.part), span), reader.start, reader.end, reader.text)
    except (XmlError, KeyError) as error:
        raise broken(package.file, entry.nama) from error
    sheet = Sheet(package.file, entry.nama, reader.all_rows())
    return sheet, [*values.notes.findings, *_concealed(entry, reader.hidden, sheet)]


def read_xlsx(raw: bytes, file: str) -> tuple[tuple[Sheet, ...], tuple[Finding, ...]]:
    """Read the sheets of a workbook.

    The place of a cell in its row is its column; rows end with their last cell that holds something.

    Args:
        raw: The file.
        file: Its name.

    Returns:
        Its sheets, and what is wrong with their cells.

    Raises:
        UnreadableInputError: The file cannot be read, is of another kind, or passes a bound.
    """
    package = open_package(raw, file)
    try:
        workbook = read_workbook(package)
    except (XmlError, KeyError) as error:
        raise broken(file) from error
    parts = {entry.part for entry in workbook.sheets}
    if not parts or len(parts) < len(workbook.sheets):
        raise broken(file)
    budget = Budget(file)
    sheets: list[Sheet] = []
    findings: list[Finding] = []
    cleaned: dict[str, tuple[str, bool]] = {}
    for entry in workbook.sheets:
        reason = _SKIPPED.get(entry.state) or _SKIPPED.get(entry.kind)
        if reason:
            message = f"Lembar ini tidak dibaca: {reason}."
            hint = "Bila isinya diperlukan, pindahkan ke lembar biasa."
            findings.append(_advice("tabel-lembar-dilewati", message, hint, Sheet(file, entry.nama, ())))
            continue
        values = Values(workbook, Notes(file, entry.nama, cleaned))
        sheet, found = _sheet(package, entry, values, budget)
        sheets.append(sheet)
        findings += found
    return tuple(sheets), tuple(findings)
