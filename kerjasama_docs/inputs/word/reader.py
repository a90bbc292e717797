"""Tables in a Word document as sheets: one for each table, with the text above it."""

from collections.abc import Iterator, Mapping
from operator import attrgetter

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs.packed.package import Package, opened_zip
from kerjasama_docs.inputs.packed.relations import relations
from kerjasama_docs.inputs.packed.xml_stream import Attributes, Listener, XmlError, parse
from kerjasama_docs.inputs.tables.faults import Spot
from kerjasama_docs.inputs.tables.grid import Area
from kerjasama_docs.inputs.tables.notes import Notes
from kerjasama_docs.inputs.tables.refusals import broken, refused
from kerjasama_docs.inputs.tables.runs import parted
from kerjasama_docs.inputs.tables.sheet import Place, Sheet, Tables
from kerjasama_docs.inputs.tables.told import commented, partly_struck
from kerjasama_docs.inputs.word.tables import FirstOfTwo, WordCell, WordTable, WordTables

_LONGEST = 2000
"""Characters of a comment that are kept."""


class _Comments(Listener):
    """Collects the texts of comments by their number (17.13.4.2)."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._id = ""

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "comment":
            self._id = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")

    def text(self, text: str) -> None:
        known = self.found.get(self._id, "")
        if len(known) < _LONGEST:
            self.found[self._id] = known + text


def read_word(raw: bytes, file: str) -> Tables:
    """Read the tables of a DOCX.

    Args:
        raw: The file.
        file: Its name.

    Returns:
        A sheet for each table, and what is wrong with their cells.

    Raises:
        UnreadableInputError: The file cannot be read, holds no table, or passes a bound.
    """
    package = opened_zip(raw, file)
    tables = WordTables(file)
    try:
        part = _main_part(package)
        parse(package.chunks(part), FirstOfTwo(tables))
        comments = _comments(package, part)
    except (XmlError, KeyError) as error:
        raise broken(file) from error
    if not tables.found:
        hint = "Pindahkan isinya ke tabel di Word atau Excel, atau isi formulir kosong."
        raise refused(file, "tabel-kosong", message="Dokumen ini tidak memuat tabel.", hint=hint)
    read = [_read(table, file, comments) for table in sorted(tables.found, key=attrgetter("number"))]
    said = [*_changed(file)] if tables.changed else []
    return tuple(sheet for sheet, _ in read), (*said, *(found for _, more in read for found in more))


def _main_part(package: Package) -> str:
    """The name of the part with the text."""
    for kind, target in relations(package, "").values():
        if kind == "officeDocument" and target.lower().startswith("word/"):
            return target
    hint = "Simpan ulang dari Word sebagai .docx."
    raise refused(package.file, "tabel-bukan-docx", message="Berkas ini bukan dokumen Word.", hint=hint)


def _comments(package: Package, part: str) -> Mapping[str, str]:
    told = _Comments()
    for kind, target in relations(package, part).values():
        if kind == "comments" and package.has(target):
            parse(package.chunks(target), told)
    return told.found


def _changed(file: str) -> Iterator[Finding]:
    message = "Dokumen ini memuat perubahan yang belum diterima; tabelnya dibaca seperti bila semuanya diterima."
    hint = "Terima atau tolak perubahannya di Word (Tinjau › Terima), lalu simpan."
    yield Finding("tabel-perubahan", Level.SARAN, message, Where(file), hint)


def _read(table: WordTable, file: str, comments: Mapping[str, str]) -> tuple[Sheet, list[Finding]]:
    """A table as a sheet, and what is said of its cells."""
    notes = Notes(file, table.grid.sheet)
    said: list[tuple[str, str]] = []
    for area in _areas(table):
        table.grid.merge(area)
    for cell in table.cells:
        _put(cell, table, notes)
        address = table.grid.address((cell.row, cell.column))
        said += ((address, comments[each]) for each in cell.comments if each in comments)
    sheet = Sheet(file, table.grid.sheet, table.grid.rows(), above=table.above)
    return sheet, [*notes.findings, *(commented(sheet, address, text) for address, text in said)]


def _areas(table: WordTable) -> Iterator[Area]:
    """The areas of cells that are more than one: with those that go on with them below, or over some columns."""
    begun: dict[int, WordCell] = {}
    ends: dict[Place, int] = {}
    for cell in table.cells:
        if cell.goes_on and cell.column in begun:
            first = begun[cell.column]
            ends[first.row, first.column] = cell.row
        else:
            begun[cell.column] = cell
    for cell in table.cells:
        last, right = ends.get((cell.row, cell.column), cell.row), cell.column + cell.width - 1
        if last > cell.row or cell.width > 1:
            yield cell.row, cell.column, last, right


def _put(cell: WordCell, table: WordTable, notes: Notes) -> None:
    """Read the tables of a DOCX, each as a sheet: a :data:`Reader`; one without a table is refused."""
    place = cell.row, cell.column
    spot = Spot(table.grid.address(place), *place)
    kept, struck = parted(tuple(cell.runs), cell_is_struck=False)
    partly = bool(kept.strip() and struck.strip())
    if partly:
        notes.cell(partly_struck(struck), spot)
    value = notes.text(kept if partly else kept + struck, spot)
    if value is not None:
        table.grid.put(place, value, struck=bool(struck.strip()) and not partly)
