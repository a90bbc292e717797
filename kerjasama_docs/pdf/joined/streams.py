"""Streams of a PDF of a stranger: unpacked once to see that they are whole, and that they are no bomb."""

import zlib
from collections.abc import Iterator, Sequence

from pypdf import PageObject
from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, StreamObject

from kerjasama_docs.pdf.joined.copying import contents_of
from kerjasama_docs.pdf.joined.objects import drawn_with, resolved

MAX_STREAM = 400_000_000
"""Most bytes of a stream, unpacked: a picture of 11,000 × 11,000 pixels in colour."""
_MAX_ALL = 1_500_000_000
"""Bytes after which no more pictures are unpacked: they are looked at for a few seconds, not for minutes."""
_CHUNK = 1024 * 1024
_JPEG, _JPEG_END = b"\xff\xd8", b"\xff\xd9"
_FLATE = {"/FlateDecode", "/Fl"}
_DCT = {"/DCTDecode", "/DCT"}


def broken_streams(pages: Sequence[PageObject]) -> Iterator[str]:
    """Why pages lack something, each reason once.

    Raises:
        LimitReachedError: A stream is too large when it is unpacked.
    """
    found: dict[str, None] = {}
    seen = 0
    for each in drawn_with(pages):
        if isinstance(each, StreamObject) and (each.get("/Subtype") != "/Image" or seen < _MAX_ALL):
            whole, size = _unpacked(each)
            seen += size
            if not whole:
                picture = each.get("/Subtype") == "/Image"
                found["ada gambar yang terpotong" if picture else "ada isi halaman yang terpotong"] = None
    yield from found


def contents_on(pages: Sequence[PageObject]) -> Iterator[bytes]:
    """The content streams of pages and of the forms on them, unpacked through all their filters.

    Raises:
        LimitReachedError: One is too large when it is unpacked.
        PyPdfError: A filter cannot read it; beside that what pypdf raises for what is no stream at all.
    """
    for page in pages:
        yield from contents_of(page)
    for found in drawn_with(pages):
        if isinstance(found, StreamObject) and found.get("/Subtype") == "/Form":
            yield found.get_data()


def _unpacked(stream: StreamObject) -> tuple[bool, int]:
    """Whether a stream is whole, and its size unpacked as far as its first filter tells."""
    packed = stream._data  # noqa: SLF001 - pypdf gives only what it has unpacked, broken or not
    filters = resolved(stream.get("/Filter"))
    first = str(filters[0]) if isinstance(filters, ArrayObject) and filters else str(filters)
    if first in _DCT:
        return packed.startswith(_JPEG) and _JPEG_END in packed[2:], len(packed)
    return _inflated(packed) if first in _FLATE else (True, len(packed))


def _inflated(packed: bytes) -> tuple[bool, int]:
    """Unpack, keeping nothing; a missing checksum at the end is no damage (RFC 1950 2.2)."""
    unpacker, waiting, size = zlib.decompressobj(), packed, 0
    try:
        while not unpacker.eof:
            piece = unpacker.decompress(waiting, _CHUNK)
            waiting = unpacker.unconsumed_tail
            size += len(piece)
            if size > MAX_STREAM:
                raise LimitReachedError("a stream unpacks to more than it may")
            if not piece and not waiting:
                return _only_lacks_checksum(unpacker), size
    except zlib.error:
        return False, size
    return True, size


def _only_lacks_checksum(unpacker: "zlib._Decompress") -> bool:
    """Whether the pixels or words are all there: four wrong bytes behind them are read as a wrong checksum."""
    try:
        unpacker.decompress(b"\0\0\0\0")
    except zlib.error as error:
        return "incorrect data check" in str(error)
    return unpacker.eof
