"""Tables that stand side by side below one header row, each read as a sheet of its own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Cell, Row, Sheet
from kerjasama_docs.language import daftar
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.tables.cells.normalised import column_title
from kerjasama_docs.tables.header.column_names import ColumnNames
from kerjasama_docs.tables.header.doubts import MAX_ROWS, required
from kerjasama_docs.tables.header.find import find_header
from kerjasama_docs.tables.header.one_key import with_one_key
from kerjasama_docs.tables.header.records import Header, Recognised
from kerjasama_docs.tables.header.texts import own_cell

Parted = tuple[tuple[Sheet, ...], tuple[Finding, ...]]
"""The tables of a sheet, each as a sheet, and what is said of that."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Columns of a header between one that is named again and the next: the first, the one behind, and their keys."""

    start: int
    end: int | None
    keys: frozenset[str]


def side_by_side(
    sheet: Sheet, bentuk: LampiranBentuk, others: Mapping[str, LampiranBentuk] = MappingProxyType({})
) -> Parted:
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
    return _Parting(sheet, header, bentuk, tuple(others.values())).parted()


@dataclass(frozen=True)
class _Parting:
    """Parts one sheet below its header."""

    sheet: Sheet
    header: Header
    bentuk: LampiranBentuk
    others: tuple[LampiranBentuk, ...]

    def parted(self) -> Parted:
        blocks = _joined(_blocks(self.header.recognised), self.header)
        whole = list(filter(self._is_table, blocks)) if len(blocks) > 1 else []
        lost = [block for block in blocks[1:] if block not in whole and self._only_repeats(block, whole)]
        starts = sorted(block.start for block in (*whole, *lost))
        if len(starts) <= 1:
            return (self.sheet,), ()
        spans = zip((0, *starts[1:]), (*starts[1:], None), strict=True)
        parts = tuple(_part(self.sheet, self.header, start, end=end) for start, end in spans)
        return parts, (self._said(starts), *self._said_of_lost(lost))

    def _is_table(self, block: _Block) -> bool:
        """Whether columns are a table by themselves: of the form that is read, or of another one."""
        names = ColumnNames(self.bentuk)
        if len(block.keys & names.typed) > 1 and required(names) <= block.keys:
            return True
        top = replace(self.sheet, rows=self.sheet.rows[:MAX_ROWS])
        part = _part(top, self.header, block.start, end=block.end)
        return any(self._is_beside(find_header(part, other)) for other in self.others)

    def _is_beside(self, found: Header | Finding) -> bool:
        """Whether a header stands in the rows of the one that is parted."""
        if isinstance(found, Finding):
            return False
        return found.start < self.header.end and self.header.start < found.end

    def _only_repeats(self, block: _Block, whole: Iterable[_Block]) -> bool:
        """Whether columns only name again what a table to the left has: the rest of a table, and not of that one."""
        typed = {each.kunci for each in self.bentuk.isian}
        left = (each for each in whole if each.start < block.start)
        return len(block.keys & typed) > 1 and any(block.keys <= each.keys for each in left)

    def _said(self, starts: Sequence[int]) -> Finding:
        found = (self._cell(start) for start in starts)
        cells = [cell for cell in found if cell]
        places = " dan ".join(cell.address for cell in cells)
        message = f"{len(starts)} tabel berdampingan pada lembar ini, dengan kepala mulai {places}."
        hint = "Masing-masing dibaca sebagai tabel sendiri; periksa jumlah barisnya dalam laporan."
        return Finding("tabel-berdampingan", Level.SARAN, message, self.sheet.where(cells[1]), hint)

    def _said_of_lost(self, lost: Iterable[_Block]) -> Iterator[Finding]:
        """What is said of tables that lack what they cannot do without: how many of their rows are not read."""
        needed = required(ColumnNames(self.bentuk))
        for block in lost:
            rows = sum(_is_filled(row, block) for row in self.sheet.rows[self.header.end :])
            missing = [column_title(each) for each in self.bentuk.isian if each.kunci in needed - block.keys]
            cell = self._cell(block.start)
            place = cell.address if cell else "di kanan"
            message = f"Tabel mulai {place} tanpa kolom {daftar(missing, 'dan')}; {rows} barisnya tidak dibaca."
            hint = "Lengkapi kolomnya, atau pindahkan tabel itu ke lembar sendiri dengan kepala seperti pada formulir."
            yield Finding("tabel-berdampingan", Level.PERINGATAN, message, self.sheet.where(cell), hint)

    def _cell(self, column: int) -> Cell | None:
        return own_cell(self.sheet.rows[self.header.start : self.header.end], column)


def _blocks(recognised: Mapping[int, Recognised]) -> Sequence[_Block]:
    """The columns that were recognised, parted before each that the ones before it name already."""
    starts: list[int] = []
    keys: list[set[str]] = []
    for column, each in sorted(recognised.items()):
        if not keys or each.key in keys[-1]:
            starts.append(column)
            keys.append(set())
        keys[-1].add(each.key)
    spans = zip(starts, (*starts[1:], None), keys, strict=True)
    return [_Block(start, end, frozenset(own)) for start, end, own in spans]


def _joined(blocks: Sequence[_Block], header: Header) -> Sequence[_Block]:
    """The blocks, with those that name one column again and otherwise go on with the table to their left as part of it.

    Two tables have more than one column in common, or an empty column between them.
    """
    whole: list[_Block] = []
    for block in blocks:
        left = whole[-1] if whole else None
        if left and len(left.keys & block.keys) == 1 and block.start - 1 in header.texts:
            whole[-1] = _Block(left.start, block.end, left.keys | block.keys)
        else:
            whole.append(block)
    return whole


def _is_filled(row: Row, block: _Block) -> bool:
    return any(cell.value is not None and not cell.merged for cell in row.cells[block.start : block.end])


def _part(sheet: Sheet, header: Header, start: int, *, end: int | None) -> Sheet:
    """Some columns of a sheet as a sheet; what stands above the header stays whole where these have nothing there."""
    rows: list[Row] = []
    for place, row in enumerate(sheet.rows):
        own = Row(row.number, row.cells[start:end])
        rows.append(row if place < header.start and own.is_empty else own)
    while rows and all(cell.value is None for cell in rows[-1].cells):
        rows.pop()
    return Sheet(sheet.file, sheet.name, tuple(rows), first_column=sheet.first_column + start)
