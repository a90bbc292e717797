"""The zip of a Word or Excel file: fixed dates, fixed order, so that the same parts give the same bytes.

It is written here and not by zipfile, which writes one part after the other into one file: what is the same in
every naskah is compressed once (:class:`Entry`) and only copied after that.
"""

import io
import zipfile
import zlib
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from struct import Struct

TYPES = "[Content_Types].xml"
"""The part that says what every other part is; it stands first."""
LEVEL = 2
"""A quarter of the time of zlib's usual 6; a Nota Kesepahaman takes 21.9 KB instead of 20.2."""
UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
"""What zipfile raises for a file that is no zip, damaged, cut off, of unknown compression, or encrypted."""
Content = bytes | Iterable[bytes]
"""A part: as it is, or in pieces."""
_SMALL = 16 * 1024
"""Bytes below which a compressed part is kept for the next file."""
_PICTURES = (".png", ".jpeg")
"""What is compressed already."""

# The records of a zip (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16) with the values that zipfile gives them.
_LOCAL = Struct("<4s2B4HL2L2H")
_CENTRAL = Struct("<4s4B4HL2L5H2L")
_END = Struct("<4s4H2LH")
_VERSION, _UNIX = 20, 3
_UTF8 = 0x800
"""The flag of a name that is not ASCII."""
_STAMP = (0, 1 << 5 | 1)
"""Time and date of every part: 1 January 1980, before which no zip knows a date."""
_RIGHTS = 0o600 << 16


def unused(stem: str, taken: Container[str], ending: str = "") -> str:
    """The first of ``stem1ending``, ``stem2ending``, … that is not taken."""
    return next(name for place in count(1) if (name := f"{stem}{place}{ending}") not in taken)


def relations_of(part: str) -> str:
    """The part that holds the relationships of another (ECMA-376 Part 2, 9.3): ``word/_rels/document.xml.rels``."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


@dataclass(frozen=True, slots=True)
class Entry:
    """A part as it lies in a zip.

    Attributes:
        name: Its name, without a slash in front.
        packed: Its bytes, compressed as ``method`` says.
        method: 0 as they are, 8 deflated.
        checksum: CRC-32 of its content.
        size: Bytes of its content.
    """

    name: str
    packed: bytes
    method: int
    checksum: int
    size: int

    @classmethod
    def of(cls, name: str, content: bytes, level: int = LEVEL) -> "Entry":
        """Compress a part; level 0 and pictures stay as they are."""
        if not level or name.endswith(_PICTURES):
            return cls(name, content, zipfile.ZIP_STORED, zlib.crc32(content), len(content))
        deflate = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = deflate.compress(content) + deflate.flush()
        return cls(name, packed, zipfile.ZIP_DEFLATED, zlib.crc32(content), len(content))

    @classmethod
    def in_pieces(cls, name: str, content: Iterable[bytes], level: int = LEVEL) -> "Entry":
        """Compress a part of which only one piece is kept at a time; the same bytes as of the whole."""
        deflate, packed, checksum, size = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS), [], 0, 0
        for piece in content:
            packed.append(deflate.compress(piece))
            checksum, size = zlib.crc32(piece, checksum), size + len(piece)
        packed.append(deflate.flush())
        return cls(name, b"".join(packed), zipfile.ZIP_DEFLATED, checksum, size)

    def _record(self) -> tuple[int, ...]:
        """What both records of a part say in the same order: method, date, checksum, sizes, length of its name."""
        return self.method, *_STAMP, self.checksum, len(self.packed), self.size, len(self.name.encode())

    def local(self) -> bytes:
        """The part with the record that stands before it."""
        name = self.name.encode()
        return _LOCAL.pack(b"PK\3\4", _VERSION, 0, _flags(self.name), *self._record(), 0) + name + self.packed

    def central(self, place: int) -> bytes:
        """Its record in the directory; ``place`` is where :meth:`local` begins."""
        head = _CENTRAL.pack(
            *(b"PK\1\2", _VERSION, _UNIX, _VERSION, 0, _flags(self.name), *self._record()),
            *(0, 0, 0, 0, _RIGHTS, place),
        )
        return head + self.name.encode()


def _flags(name: str) -> int:
    return 0 if name.isascii() else _UTF8


def in_order(names: Iterable[str]) -> list[str]:
    """Names of parts in the order in which they are written."""
    return sorted(names, key=lambda name: (name != TYPES, name))


_kept = lru_cache(maxsize=64)(Entry.of)


def packed(parts: Mapping[str, Content], level: int = LEVEL) -> tuple[Entry, ...]:
    """Parts, compressed, in their order; small ones, such as footers and lists, are the same in many files."""
    return tuple([_packed(name, parts[name], level) for name in in_order(parts)])


def _packed(name: str, content: Content, level: int) -> Entry:
    if not isinstance(content, bytes):
        return Entry.in_pieces(name, content, level)
    pack = _kept if len(content) < _SMALL else Entry.of
    return pack(name, content, level)


@dataclass(frozen=True, slots=True)
class Beginning:
    """A file that is not ended yet: what is the same in many files, made once.

    Attributes:
        parts: Its parts as they lie in the file.
        directory: Their records in the directory at its end.
        count: How many they are.
    """

    parts: bytes = b""
    directory: bytes = b""
    count: int = 0

    def then(self, entries: Iterable[Entry]) -> "Beginning":
        """The same with more parts, in the order given."""
        parts, directory, place = [self.parts], [self.directory], len(self.parts)
        for entry in entries:
            parts.append(entry.local())
            directory.append(entry.central(place))
            place += len(parts[-1])
        return Beginning(b"".join(parts), b"".join(directory), self.count + len(parts) - 1)

    def ended(self) -> bytes:
        """The file."""
        number, length = self.count, len(self.directory)
        end = _END.pack(b"PK\5\6", 0, 0, number, number, length, len(self.parts), 0)
        return b"".join((self.parts, self.directory, end))


def zipped(entries: Iterable[Entry], beginning: Beginning = Beginning()) -> bytes:
    """The file of parts, in the order given, behind those that it begins with."""
    return beginning.then(entries).ended()


def unpacked(file: bytes, only: Container[str] | None = None) -> dict[str, bytes]:
    """The parts of a file by name, in the order in which they lie there.

    Args:
        file: A file whose size its reader has bounded.
        only: Names of the parts that are wanted, as far as they are there; None for all.

    Raises:
        Exception: One of :data:`UNREADABLE`.
    """
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        names = (entry.filename for entry in archive.infolist() if not entry.is_dir())
        return {name: archive.read(name) for name in names if only is None or name in only}
