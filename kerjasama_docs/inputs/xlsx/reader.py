"""XLSX, read as a stream into the rows and cells that its author sees."""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs.packed.package import Package
from kerjasama_docs.inputs.packed.xml_stream import XmlError, parse
from kerjasama_docs.inputs.tables.bounds import Budget
from kerjasama_docs.inputs.tables.notes import Notes
from kerjasama_docs.inputs.tables.refusals import broken
from kerjasama_docs.inputs.tables.sheet import Sheet, Tables
from kerjasama_docs.inputs.tables.told import concealed
from kerjasama_docs.inputs.xlsx.comments import comments
from kerjasama_docs.inputs.xlsx.empty_end import empty_end, without
from kerjasama_docs.inputs.xlsx.package import open_package
from kerjasama_docs.inputs.xlsx.sheet_reader import SheetReader
from kerjasama_docs.inputs.xlsx.values import Values
from kerjasama_docs.inputs.xlsx.workbook import SheetEntry, Workbook, read_workbook

_SKIPPED = {
    "veryHidden": "disembunyikan oleh pembuatnya sedemikian rupa sehingga tidak tampak di Excel",
    "chartsheet": "berisi grafik, bukan sel",
    "dialogsheet": "berisi dialog, bukan sel",
    "xlMacrosheet": "berisi makro, bukan tabel",
    "xlIntlMacrosheet": "berisi makro, bukan tabel",
}


def _advice(sheet: Sheet, code: str, *, message: str, hint: str) -> Finding:
    return Finding(code, Level.SARAN, message, sheet.where(), hint)


def _concealed(entry: SheetEntry, reader: SheetReader, sheet: Sheet) -> Iterator[Finding]:
    """What is said of a sheet, of rows and of columns that are hidden, and read all the same."""
    hidden = entry.state != "visible"
    return concealed(sheet, whole=hidden, rows=reader.hidden, columns=reader.concealed_columns)


class _Book:
    """Reads the sheets of one workbook, with what they share: texts, styles, the bounds of all of them."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.budget = Budget(package.file)
        self.workbook = _workbook(package)
        self._cleaned: dict[str, tuple[str, bool]] = {}

    def sheet(self, entry: SheetEntry) -> tuple[Sheet, list[Finding]]:
        """One sheet, and what is wrong with its cells."""
        file, notes = self.package.file, Notes(self.package.file, entry.name, self._cleaned)
        reader = SheetReader(entry.name, Values(self.workbook, notes), self.budget)
        try:
            span = empty_end(self.package.chunks(entry.part))
            parse(without(self.package.chunks(entry.part), span), reader)
            sheet = Sheet(file, entry.name, reader.grid.rows())
            said = [*notes.findings, *comments(self.package, entry.part, sheet), *_concealed(entry, reader, sheet)]
        except (XmlError, KeyError) as error:
            raise broken(file, entry.name) from error
        return sheet, said


def _workbook(package: Package) -> Workbook:
    """What the sheets of a package refer to; raises where it is damaged, or two sheets are one."""
    try:
        workbook = read_workbook(package)
    except (XmlError, KeyError) as error:
        raise broken(package.file) from error
    parts = {entry.part for entry in workbook.sheets}
    if not parts or len(parts) < len(workbook.sheets):
        raise broken(package.file)
    return workbook


def _skipped(entry: SheetEntry, file: str) -> Finding | None:
    """What is said of a sheet that is not read; None for one that is."""
    reason = _SKIPPED.get(entry.state) or _SKIPPED.get(entry.kind)
    if not reason:
        return None
    message = f"Lembar ini tidak dibaca: {reason}."
    hint = "Bila isinya diperlukan, pindahkan ke lembar biasa."
    return _advice(Sheet(file, entry.name, ()), "tabel-lembar-dilewati", message=message, hint=hint)


def _macros(package: Package) -> Iterator[Finding]:
    """What is said of a workbook that can run programs: none of them is."""
    if package.has_macros:
        message = "Berkas ini memuat makro; makronya diabaikan, hanya isi selnya yang dibaca."
        hint = "Bila ada sel yang diisi oleh makro, simpan dahulu sebagai .xlsx dari Excel."
        yield Finding("tabel-makro", Level.SARAN, message, Where(package.file), hint)


def read_xlsx(raw: bytes, file: str) -> Tables:
    """Read the sheets of a workbook: a :data:`Reader`.

    The place of a cell in its row is its column; rows end with their last cell that holds something.
    """
    book = _Book(open_package(raw, file))
    sheets: list[Sheet] = []
    findings: list[Finding] = [*_macros(book.package)]
    for entry in book.workbook.sheets:
        if skipped := _skipped(entry, file):
            findings.append(skipped)
            continue
        sheet, found = book.sheet(entry)
        sheets.append(sheet)
        findings += found
    return tuple(sheets), tuple(findings)
