"""The rows of tables: each cell of a known column laid to its field, what is wrong with it beside it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from kerjasama_docs.findings import Finding, Level, UnreadableInputError, Where
from kerjasama_docs.inputs.source import MAX_LETTERS
from kerjasama_docs.inputs.table_files import read_tables
from kerjasama_docs.inputs.tables.sheet import CellOfText, CellOfWorkbook, Row, Sheet
from kerjasama_docs.language import bilangan
from kerjasama_docs.massal.cells import laid_of, with_zero
from kerjasama_docs.massal.fields import PIHAK
from kerjasama_docs.massal.header import Header, cell_place, header_of
from kerjasama_docs.massal.induk import Induk
from kerjasama_docs.massal.items import gaps_of, too_far
from kerjasama_docs.massal.laying import Laid
from kerjasama_docs.massal.leftovers import of_another, without_column
from kerjasama_docs.massal.naming import Naming
from kerjasama_docs.massal.outside import beside, end_of_table, signatures
from kerjasama_docs.massal.records import MassalRow
from kerjasama_docs.tables.cells.example import GUIDE_SHEET

CONTOH = "contoh:"
"""What the first cell of the example row begins with, by which it is known to be no data."""

_TOLD_APART = frozenset({PIHAK})
"""Lists of which a row of YAML or JSON says some items; other lists it replaces."""

Faults = dict[str, list[Finding]]
"""What is wrong with cells, by their address."""


@dataclass
class ReadRows:
    """The rows of all tables, collected file by file.

    Attributes:
        induk: The common input.
        naming: Looks up headers.
        rows: The rows so far.
        findings: What is wrong with the tables as such.
        unreadable: Whether one of them could not be read at all.
    """

    induk: Induk
    naming: Naming
    rows: list[MassalRow] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unreadable: bool = False


def read_rows(files: Iterable[str], induk: Induk, naming: Naming) -> ReadRows:
    """The rows of some files.

    Args:
        files: The files.
        induk: The common input.
        naming: Looks up headers.

    Raises:
        UsageError: A file is missing or of an unknown type.
    """
    read = ReadRows(induk, naming)
    for file in files:
        try:
            sheets, said = read_tables(file, within=_TOLD_APART)
        except UnreadableInputError as error:
            read.findings += error.findings
            read.unreadable = True
            continue
        faults: Faults = {}
        for finding in said:
            faults.setdefault(finding.where.path or "", []).append(finding)
        _read_sheets(read, file, sheets, faults=faults)
        read.findings += [_at_cell(each) for some in faults.values() for each in some]
    return read


def _read_sheets(read: ReadRows, file: str, sheets: Sequence[Sheet], *, faults: Faults) -> None:
    """Read all sheets of a file that have a header."""
    filled = [sheet for sheet in sheets if sheet.name != GUIDE_SHEET and any(not row.is_empty for row in sheet.rows)]
    headers = [(sheet, header_of(sheet, read.naming)) for sheet in filled]
    if not any(header for _, header in headers):
        read.findings.append(_no_header(file, read.naming, empty=not filled))
        return
    for sheet, header in headers:
        if header is None:
            message = f"Lembar “{sheet.name}” tidak berkepala isian naskah, sehingga tidak dibaca."
            hint = "Tulis nama isian di atas kolomnya bila barisnya ikut dibuat."
            read.findings.append(Finding("massal-lembar", Level.SARAN, message, Where(file), hint))
            _unread(read, sheet.rows, sheet, faults=faults)
        else:
            _read_sheet(read, sheet, header, faults=faults)


def _no_header(file: str, naming: Naming, *, empty: bool) -> Finding:
    """The finding about a file in which no row names a field."""
    message = "Tidak ada baris kepala yang menyebut isian naskah."
    if empty:
        message = "Tabel ini tidak berisi baris."
    named = f"Tulis di atas setiap kolom isian yang diisinya, misalnya “{naming.fields.contoh.judul}”"
    hint = f"{named}, atau mulai dari tabel buatan massal templat."
    return Finding("massal-kepala", Level.GALAT, message, Where(file), hint)


def _read_sheet(read: ReadRows, sheet: Sheet, header: Header, *, faults: Faults) -> None:
    """Read the rows of a sheet."""
    typed = read.induk.base.typed
    read.findings += [*header.findings, *too_far(header, typed), *without_column(header, read.induk)]
    end = end_of_table(sheet, header)
    read.findings += signatures(sheet, sheet.rows[end:])
    for row in sheet.rows[header.end : end]:
        cells = tuple(_cells(sheet, row, header))
        place = cell_place(sheet, row=row)
        found = _faults_of(place, cells, faults)
        if (found or any(cell.says for cell in cells)) and not _is_example(cells):
            more = (*gaps_of(cells, typed), *of_another(cells, read.induk), *_too_long(cells, place))
            more = (*beside(sheet, row, header), *_with_zeros(sheet, row, header), *more)
            said = () if _letters(cells) > MAX_LETTERS else cells
            read.rows.append(MassalRow(len(read.rows) + 1, place, read.induk.base, said, findings=(*found, *more)))
    _unread(read, sheet.rows[header.end :], sheet, faults=faults)


def _faults_of(place: Where, cells: Iterable[Laid], faults: Faults) -> list[Finding]:
    """What is wrong with a row as such and with its cells, which is told with it and no more of the file."""
    spots = dict.fromkeys((place.cell or "", *(cell.where.cell or "" for cell in cells)))
    lines = {cell.where.cell: cell.where.line for cell in cells}
    return [_at_cell(each, lines.get(spot, place.line)) for spot in spots for each in faults.pop(spot, ())]


def _cells(sheet: Sheet, row: Row, header: Header) -> Iterator[Laid]:
    """What the cells of a row say of the fields of their columns; a short row has no cells in the last of them."""
    for place, isian in header.columns.items():
        if place < len(row.cells):
            cell = row.cells[place]
            yield laid_of(cell, isian, cell_place(sheet, cell, row))
        else:
            yield Laid(isian.key, None, _place_behind(sheet, row, place), says=False)


def _place_behind(sheet: Sheet, row: Row, place: int) -> Where:
    """The place of a cell behind the last of a row; of the row where cells have no addresses by row and column."""
    placed = (each for other in sheet.rows for each in other.cells if isinstance(each, CellOfWorkbook | CellOfText))
    kind = next(map(type, placed), None)
    return cell_place(sheet, kind(None, (row.number, place + sheet.first_column)) if kind else None, row)


def _with_zeros(sheet: Sheet, row: Row, header: Header) -> Iterator[Finding]:
    """What is said of telephone numbers that are read with the zero that Excel took from them."""
    for place, isian in header.columns.items():
        cell = row.cells[place] if place < len(row.cells) else None
        if cell and (text := with_zero(cell, isian)):
            message = f"“{text[1:]}” dibaca “{text}”: angka nol di depan hilang karena selnya berisi angka."
            hint = "Ubah format kolomnya menjadi Teks, lalu ketik lagi nomornya."
            yield Finding("massal-telepon", Level.SARAN, message, cell_place(sheet, cell, row), hint)


def _at_cell(finding: Finding, line: int | None = None) -> Finding:
    """A finding about a cell, whose place in a table is no field.

    Args:
        finding: The finding.
        line: The line of the cell, where its file has lines.
    """
    where = finding.where
    if not where.path:
        return finding
    return replace(finding, where=replace(where, line=where.line or line, path=None, cell=where.path))


def _unread(read: ReadRows, rows: Sequence[Row], sheet: Sheet, *, faults: Faults) -> None:
    """Cells that nothing is read from stop nothing, whatever is wrong with them."""
    for row in rows if faults else ():
        for cell in row.cells:
            found = faults.pop(sheet.where(cell).path or "", ())
            read.findings += [replace(_at_cell(each), level=Level.SARAN) for each in found]


def _is_example(cells: Sequence[Laid]) -> bool:
    """Whether a row is the example of the form that is filled in."""
    first = next((cell.value for cell in cells if cell.says and cell.value), "")
    text = first if isinstance(first, str) else first[0]
    return isinstance(text, str) and text.casefold().startswith(CONTOH)


def _letters(cells: Iterable[Laid]) -> int:
    """How many letters a row holds."""
    return sum(cell.letters for cell in cells)


def _too_long(cells: Sequence[Laid], place: Where) -> Iterator[Finding]:
    """A row that holds more than a whole naskah may."""
    if _letters(cells) > MAX_LETTERS:
        message = f"Isi baris ini lebih dari {bilangan(MAX_LETTERS)} huruf, batas satu naskah."
        yield Finding(
            "massal-baris-panjang", Level.GALAT, message, place, "Ringkas isinya, atau pindahkan ke lampiran."
        )
