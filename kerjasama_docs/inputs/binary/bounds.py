"""How far out the cells of a binary workbook stand, seen before a reader that keeps whole rectangles is given it.

Two cells at the ends of a sheet make a rectangle of 17 thousand million cells; the records tell where they stand.
"""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kerjasama_docs.inputs.tables.bounds import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from kerjasama_docs.inputs.tables.refusals import too_much
from kerjasama_docs.language import bilangan

Record = tuple[int, bytes, int]
"""Kind of a record, the beginning of what it holds, and how many bytes that is."""
_HEAD = 8
"""Bytes of a record that are looked at."""
_BEGIN, _END_OF = 0x809, 0x0A
"""BOF and EOF of a substream of XLS ([MS-XLS] 2.4.21, 2.4.103)."""
_CELLS_XLS = {0x06, 0x203, 0x204, 0x205, 0x27E, 0xBD, 0xD6, 0xFD, 0x406, 0x206}
"""Records of cells that hold a value; each begins with its row and its column, two bytes each."""
_MANY, _MANY_SIZE = 0xBD, 6
"""MulRk ([MS-XLS] 2.4.175): numbers in columns beside each other, and how many bytes each takes."""
_ROW_XLSB, _CELLS_XLSB = 0, frozenset(range(2, 12))
"""BrtRowHdr and the records of cells with a value ([MS-XLSB] 2.4.749, 2.5.9)."""


class DamagedError(Exception):
    """The file is not built as its kind is."""


@dataclass
class _Rectangle:
    """The rectangle from the first cell of a sheet over all that hold a value, which is what calamine keeps."""

    bottom: int = -1
    right: int = -1

    def take(self, row: int, column: int) -> None:
        """Make room for a cell, counted from 0."""
        self.bottom, self.right = max(self.bottom, row), max(self.right, column)

    @property
    def cells(self) -> int:
        """How many cells it has."""
        return (self.bottom + 1) * (self.right + 1)


def refuse_wide(rectangles: Iterable[_Rectangle], file: str) -> None:
    """Refuse sheets whose cells stand too far out, or are too many with those between them.

    Raises:
        UnreadableInputError: They do.
    """
    cells = 0
    for each in rectangles:
        if each.bottom >= MAX_ROWS:
            raise too_much(file, f"masih ada isi sesudah baris {bilangan(MAX_ROWS)}")
        if each.right >= MAX_COLUMNS:
            raise too_much(file, f"masih ada isi sesudah kolom ke-{MAX_COLUMNS}")
        cells += each.cells
        if cells > MAX_CELLS:
            raise too_much(file, f"lebih dari {bilangan(MAX_CELLS)} sel")


def sheets_of_xls(stream: bytes) -> Iterator[_Rectangle]:
    """The rectangles of the substreams of an XLS, as far as its records go."""
    own = _Rectangle()
    for kind, head, size in _records_of_xls(stream):
        if kind in {_BEGIN, _END_OF}:
            yield own
            own = _Rectangle()
        elif kind in _CELLS_XLS and len(head) >= 4:  # noqa: PLR2004 - two numbers of two bytes
            row, column = struct.unpack_from("<HH", head)
            own.take(row, column + (max(size // _MANY_SIZE, 1) - 1 if kind == _MANY else 0))
    yield own


def _records_of_xls(stream: bytes) -> Iterator[Record]:
    place = 0
    while place + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, place)
        if kind == size == 0:
            return
        place += 4
        yield kind, stream[place : place + _HEAD], size
        place += size


def sheet_of_xlsb(part: bytes) -> _Rectangle:
    """The rectangle of a sheet of an XLSB.

    Raises:
        DamagedError: A record goes beyond the end.
    """
    own, row = _Rectangle(), 0
    for kind, head, _ in _records_of_xlsb(part):
        if len(head) < 4:  # noqa: PLR2004 - a number of four bytes
            continue
        if kind == _ROW_XLSB:
            row = struct.unpack_from("<L", head)[0]
        elif kind in _CELLS_XLSB:
            own.take(row, struct.unpack_from("<L", head)[0])
    return own


def _records_of_xlsb(part: bytes) -> Iterator[Record]:
    place = 0
    while place < len(part):
        kind, place = _number(part, place, 2)
        size, place = _number(part, place, 4)
        yield kind, part[place : place + min(size, _HEAD)], size
        place += size


def _number(part: bytes, place: int, most: int) -> tuple[int, int]:
    """A number of seven bits a byte ([MS-XLSB] 2.1.4), and where the next begins."""
    value = 0
    for shift in range(most):
        if place >= len(part):
            raise DamagedError
        value |= (part[place] & 0x7F) << (7 * shift)
        place += 1
        if not part[place - 1] & 0x80:
            break
    return value, place
