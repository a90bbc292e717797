"""The zip of a stranger's Word or Excel file, opened within bounds: what it says of itself is not believed."""

import io
import struct
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kerjasama_docs.ooxml.package import UNREADABLE

DAMAGED = (*UNREADABLE, struct.error, OverflowError)
"""What is raised for a file that is no zip, or a damaged one."""
CHUNK = 1024 * 1024
"""Bytes read at a time: a part that is larger than it says is noticed before it is unpacked."""
_END, _LOCATOR64 = b"PK\x05\x06", b"PK\x06\x07"
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 1
_ENTRY = 1024
"""Bytes of the directory for a part, with a long name and whatever a writer adds to it."""


class TooLargeError(Exception):
    """The parts of a zip are too many, or more than may be unpacked."""


class ProtectedError(Exception):
    """A part only opens with a password."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much a file may hold.

    Attributes:
        parts: Most parts.
        unpacked: Most bytes of all parts together.
        ratio: How much smaller than its content a part of more than ``large`` may be packed.
        large: Bytes from which on that is looked at.
    """

    parts: int
    unpacked: int
    ratio: int = 1000
    large: int = 10 * 1024 * 1024


@dataclass(frozen=True)
class Archive:
    """An open zip.

    Attributes:
        file: The zip.
        entries: Its parts by name; of two with the same name the last.
    """

    file: zipfile.ZipFile
    entries: Mapping[str, zipfile.ZipInfo]

    def chunks(self, name: str) -> Iterator[bytes]:
        """The content of a part, in pieces; never more than the directory says.

        Raises:
            Exception: One of :data:`DAMAGED`; also where a part holds more than it says.
        """
        with self.file.open(self.entries[name]) as part:
            while chunk := part.read(CHUNK):
                yield chunk

    def read(self, name: str) -> bytes:
        """The content of a part; raises as :meth:`chunks`."""
        return b"".join(self.chunks(name))


def opened(raw: bytes, bounds: Bounds) -> Archive:
    """Open a zip.

    Args:
        raw: A file whose size its reader has bounded.
        bounds: How much it may hold.

    Raises:
        TooLargeError: It holds more, or one part is packed so small as nothing real is.
        ProtectedError: A part only opens with a password.
        Exception: One of :data:`DAMAGED`.
    """
    _check_directory(raw, bounds)
    archive = zipfile.ZipFile(io.BytesIO(raw))
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise ProtectedError
    if len(entries) > bounds.parts or _is_too_large(entries, bounds):
        raise TooLargeError
    if any(entry.compress_type not in _PACKINGS for entry in entries):
        raise zipfile.BadZipFile
    return Archive(archive, {entry.filename: entry for entry in entries})


def _check_directory(raw: bytes, bounds: Bounds) -> None:
    """Refuse a directory that is not there, or too large; raises as :func:`opened`."""
    size = _directory_size(raw)
    if not 0 <= size <= len(raw):
        raise zipfile.BadZipFile
    if size > bounds.parts * _ENTRY:
        raise TooLargeError


def _is_too_large(entries: Sequence[zipfile.ZipInfo], bounds: Bounds) -> bool:
    """Whether the parts are more than may be unpacked, or one of them far more than it looks."""
    if sum(entry.file_size for entry in entries) > bounds.unpacked:
        return True
    return any(entry.file_size > max(bounds.large, bounds.ratio * entry.compress_size) for entry in entries)


def _directory_size(raw: bytes) -> int:
    """Bytes of the zip's directory (APPNOTE 4.3.16, 4.3.14), known before zipfile builds an object for each entry.

    -1 where there is none.
    """
    end = len(raw) - 22
    if end < 0 or raw[end : end + 4] != _END or raw[-2:] != b"\0\0":
        end = raw.rfind(_END, max(end - 0xFFFF, 0))
    if end < 0:
        return -1
    large = struct.unpack_from("<Q", raw, end - 36)[0] if raw[max(end - 20, 0) :].startswith(_LOCATOR64) else 0
    return max(int(large), int(struct.unpack_from("<L", raw, end + 12)[0]))
