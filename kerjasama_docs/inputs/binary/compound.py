"""The stream of an XLS in its compound file ([MS-CFB])."""

import struct
from collections.abc import Iterator

from kerjasama_docs.inputs.binary.bounds import DamagedError

_LAST = 0xFFFFFFFA
"""Numbers of sectors from here on are signs, such as the end of a chain (2.1)."""
_ENTRY = 128
"""Bytes of an entry of the directory (2.6.1)."""
_STREAM, _ROOT = 2, 5
_SMALL_SECTOR = 64
_NUMBER = 4
"""Bytes of the number of a sector."""
_NAMES = ("Workbook", "Book")
"""What the stream of a workbook is called, by Excel 97 and by Excel 5."""


class _File:
    """A compound file; of its tables no more is kept than there are sectors, and no chain is longer."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.shift = struct.unpack_from("<H", raw, 30)[0]
        if self.shift not in {9, 12}:
            raise DamagedError
        self.size = 1 << self.shift
        self.most = len(raw) // self.size + 1
        first_directory, self.cutoff, first_small = struct.unpack_from("<L4xLL", raw, 48)
        self.table = self._table()
        self.directory = b"".join(self._sectors(first_directory))
        small = b"".join(self._sectors(first_small))
        self.small_table = self._numbers(small[: len(raw) // _SMALL_SECTOR * _NUMBER])

    def _sector(self, number: int) -> bytes:
        start = (number + 1) << self.shift
        if start >= len(self.raw):
            raise DamagedError
        return self.raw[start : start + self.size]

    @staticmethod
    def _numbers(part: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(part) // _NUMBER}L", part[: len(part) // _NUMBER * _NUMBER])

    def _table(self) -> tuple[int, ...]:
        """The table of chains, whose own sectors are listed in the header and behind it (2.5)."""
        listed = [*struct.unpack_from("<109L", self.raw, 76)]
        number = struct.unpack_from("<L", self.raw, 68)[0]
        for _ in range(self.most):
            if number >= _LAST:
                break
            *more, number = self._numbers(self._sector(number))
            listed += more
        found = [each for each in listed if each < _LAST]
        if len(found) > self.most:
            raise DamagedError
        return self._numbers(b"".join(map(self._sector, found))[: self.most * _NUMBER])

    def _chain(self, first: int, table: tuple[int, ...]) -> Iterator[int]:
        number = first
        for _ in range(len(table) + 1):
            if number >= _LAST:
                return
            yield number
            if number >= len(table):
                raise DamagedError
            number = table[number]
        raise DamagedError

    def _sectors(self, first: int) -> Iterator[bytes]:
        return map(self._sector, self._chain(first, self.table))

    def _entries(self) -> Iterator[tuple[str, int, int, int]]:
        """Name, kind, first sector and size of what the directory lists."""
        for start in range(0, len(self.directory) - _ENTRY + 1, _ENTRY):
            entry = self.directory[start : start + _ENTRY]
            length = min(struct.unpack_from("<H", entry, 64)[0], 64)
            name = entry[: max(length - 2, 0)].decode("utf-16-le", "replace")
            first, size = struct.unpack_from("<LL", entry, 116)
            yield name, entry[66], first, size

    def stream(self) -> bytes:
        """The stream of the workbook."""
        entries = [*self._entries()]
        found = {name.lower(): (first, size) for name, kind, first, size in entries if kind == _STREAM}
        name = next((each.lower() for each in _NAMES if each.lower() in found), None)
        if name is None:
            raise DamagedError
        first, size = found[name]
        if size >= self.cutoff:
            return b"".join(self._sectors(first))[:size]
        root = next((start for _, kind, start, _ in entries if kind == _ROOT), _LAST)
        return self._small(first, b"".join(self._sectors(root)))[:size]

    def _small(self, first: int, sectors: bytes) -> bytes:
        """A small stream, which lies in small sectors of its own (2.4)."""
        starts = (number * _SMALL_SECTOR for number in self._chain(first, self.small_table))
        return b"".join(sectors[start : start + _SMALL_SECTOR] for start in starts)


def workbook_stream(raw: bytes) -> bytes:
    """The stream of the workbook in a compound file.

    Raises:
        DamagedError: It is not built as such a file, or holds no workbook.
    """
    try:
        return _File(raw).stream()
    except (struct.error, IndexError, OverflowError) as error:
        raise DamagedError from error
