"""Tables that stand side by side below one header row, each read as a sheet of its own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet
from kerjasama_docs.language import daftar
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.header.column_names import ColumnNames, Recognised
from kerjasama_docs.tables.header.doubts import MAX_ROWS, cell_of, required
from kerjasama_docs.tables.header.find import Header, find_header
from kerjasama_docs.tables.header.one_key import with_one_key


@dataclass(frozen=True, slots=True)
class _Blok:
    """Columns of a header between one that is named again and the next: the first, the one behind, and their keys."""

    awal: int
    end: int | None
    kunci: frozenset[str]


def side_by_side(
    sheet: Sheet, bentuk: LampiranBentuk, others: Mapping[str, LampiranBentuk] = MappingProxyType({})
) -> tuple[tuple[Sheet, ...], tuple[Finding, ...]]:
    """A sheet parted into the tables that stand side by side on it, and what is said of that.

    Cells keep their addresses and rows their numbers; what stands above the header holds for a table that has
    nothing of its own there. Records of YAML or JSON are one table, each key of a column under one name.

    Args:
        sheet: The sheet.
        bentuk: The form that is read.
        others: The other forms, of which a table beside may be.
    """
    header = find_header(sheet, bentuk)
    if isinstance(header, Finding):
        return (sheet,), ()
    if sheet.keys:
        return (with_one_key(sheet, header.recognised),), ()
    blocks = _blok(header.recognised)
    if len(blocks) < 2:  # noqa: PLR2004 - one table
        return (sheet,), ()
    top = replace(sheet, rows=sheet.rows[:MAX_ROWS])
    whole = [block for block in blocks if _utuh(top, header, block, bentuk, others.values())]
    lost = [block for block in blocks[1:] if block not in whole and _ulangan(block, whole, bentuk)]
    starts = [block.awal for block in blocks if block in whole or block in lost]
    if len(starts) < 2:  # noqa: PLR2004 - one table
        return (sheet,), ()
    spans = zip((0, *starts[1:]), (*starts[1:], None), strict=True)
    parts = tuple(_bagian(sheet, header, start, end) for start, end in spans)
    return parts, (_terbagi(sheet, header, starts), *_terlewat(sheet, header, bentuk, lost))


def _blok(recognised: Mapping[int, Recognised]) -> Sequence[_Blok]:
    """The columns that were recognised, parted before each that the ones before it name already."""
    starts: list[int] = []
    keys: list[set[str]] = []
    for column, each in sorted(recognised.items()):
        if not keys or each.key in keys[-1]:
            starts.append(column)
            keys.append(set())
        keys[-1].add(each.key)
    spans = zip(starts, (*starts[1:], None), keys, strict=True)
    return [_Blok(start, end, frozenset(own)) for start, end, own in spans]


def _utuh(sheet: Sheet, header: Header, block: _Blok, bentuk: LampiranBentuk, others: Iterable[LampiranBentuk]) -> bool:
    """Whether columns of the top of a sheet are a table by themselves: of the form that is read, or of another one."""
    names = ColumnNames(bentuk)
    if len(block.kunci & names.isian) > 1 and required(names) <= block.kunci:
        return True
    found = (find_header(_bagian(sheet, header, block.awal, block.end), each) for each in others)
    return any(isinstance(each, Header) and each.start < header.end and header.start < each.end for each in found)


def _ulangan(block: _Blok, whole: Iterable[_Blok], bentuk: LampiranBentuk) -> bool:
    """Whether columns only name again what a table to the left has: the rest of a table, and not of that one."""
    typed = {each.kunci for each in bentuk.isian}
    return len(block.kunci & typed) > 1 and any(block.kunci <= each.kunci for each in whole if each.awal < block.awal)


def _terbagi(sheet: Sheet, header: Header, starts: Sequence[int]) -> Finding:
    cells = [cell for start in starts if (cell := _sel(sheet, header, start))]
    places = " dan ".join(cell.address for cell in cells)
    message = f"{len(starts)} tabel berdampingan pada lembar ini, dengan kepala mulai {places}."
    hint = "Masing-masing dibaca sebagai tabel sendiri; periksa jumlah barisnya dalam laporan."
    return Finding("tabel-berdampingan", Level.SARAN, message, sheet.where(cells[1]), hint)


def _terlewat(sheet: Sheet, header: Header, bentuk: LampiranBentuk, lost: Iterable[_Blok]) -> Iterator[Finding]:
    """What is said of tables that lack what they cannot do without: how many of their rows are not read."""
    needed = required(ColumnNames(bentuk))
    for block in lost:
        rows = sum(_terisi(row, block) for row in sheet.rows[header.end :])
        missing = [column_title(each) for each in bentuk.isian if each.kunci in needed - block.kunci]
        cell = _sel(sheet, header, block.awal)
        place = cell.address if cell else "di kanan"
        message = f"Tabel mulai {place} tanpa kolom {daftar(missing, 'dan')}; {rows} barisnya tidak dibaca."
        hint = "Lengkapi kolomnya, atau pindahkan tabel itu ke lembar sendiri dengan kepala seperti pada formulir."
        yield Finding("tabel-berdampingan", Level.PERINGATAN, message, sheet.where(cell), hint)


def _terisi(row: Row, block: _Blok) -> bool:
    return any(cell.value is not None and not cell.merged for cell in row.cells[block.awal : block.end])


def _sel(sheet: Sheet, header: Header, column: int) -> Cell | None:
    return cell_of(sheet.rows[header.start : header.end], column)


def _bagian(sheet: Sheet, header: Header, start: int, end: int | None) -> Sheet:
    rows: list[Row] = []
    for place, row in enumerate(sheet.rows):
        own = Row(row.number, row.cells[start:end])
        rows.append(row if place < header.start and own.is_empty else own)
    while rows and all(cell.value is None for cell in rows[-1].cells):
        rows.pop()
    return Sheet(sheet.file, sheet.name, tuple(rows))
