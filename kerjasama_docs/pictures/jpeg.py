"""JPEG (ITU T.81): the segments before its pixels, and how it was held when it was taken."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from kerjasama_docs.pictures.exif import UPRIGHT, orientation
from kerjasama_docs.pictures.fault import PictureError, broken, check_sides

SIGNATURE = b"\xff\xd8\xff"
_MARK = 0xFF
"""The byte with which every marker begins; any number of them may fill the room before one (B.1.1.2)."""
_ALONE = {0x01, *range(0xD0, 0xD8)}
"""Markers without a segment."""
_SCAN, _END, _EXIF = 0xDA, b"\xff\xd9", 0xE1
_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of a frame header (table B.1)."""
_COMMON = {0xC0, 0xC1, 0xC2}
"""Those that Word and the PDF engines show: baseline, extended, progressive."""
_SCAN_MARK = b"\xff\xda"
_MAX_WORK = 500_000_000
"""Most pixels that all scans together may draw: a progressive picture is drawn anew by each, and usually has ten."""
_TABLES = {0xDB, 0xC4}
"""Those of the tables without which no pixel can be told (B.2.4.1, B.2.4.2)."""


@dataclass(frozen=True, slots=True)
class JpegHead:
    """What stands before the pixels.

    Attributes:
        width: In pixels, as they are stored.
        height: In pixels, as they are stored.
        samples: 1 grey, 3 colour, 4 the inks of a printer.
        orientation: How it is to be turned, 1 to 8; 1 stands upright.
    """

    width: int
    height: int
    samples: int
    orientation: int


def jpeg_head(content: bytes) -> JpegHead:
    """Look at a JPEG.

    Raises:
        PictureError: It is cut off, has no picture in it, or is of a kind that hardly anything shows.
    """
    try:
        found = dict(reversed([*_segments(content)]))
        marker = next(iter(found.keys() & _FRAMES))
        bits, height, width, samples = struct.unpack_from(">BHHB", found[marker])
    except (struct.error, IndexError, StopIteration) as error:
        raise broken() from error
    if not found.keys() >= _TABLES:
        raise broken()
    if marker not in _COMMON or bits != 8 or samples not in {1, 3, 4}:  # noqa: PLR2004 - bits a sample
        raise PictureError("jenis JPEG ini tidak tampil di Word")
    check_sides(width, height)
    if content.count(_SCAN_MARK) * width * height > _MAX_WORK:
        raise PictureError("JPEG ini tersusun dari terlalu banyak lapisan")
    exif = found.get(_EXIF, b"")
    return JpegHead(width, height, samples, orientation(exif[6:]) if exif.startswith(b"Exif\0\0") else UPRIGHT)


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and data of each segment before the pixels.

    Raises:
        PictureError: There is none where one should be, or no end behind the pixels.
    """
    place, marker = 2, 0
    while marker != _SCAN:
        if content[place] != _MARK:
            raise broken()
        while content[place] == _MARK:
            place += 1
        marker = content[place]
        place += 1
        if marker in _ALONE:
            continue
        length = struct.unpack_from(">H", content, place)[0]
        yield marker, content[place + 2 : place + length]
        place += length
    if content.find(_END, place) < 0:
        raise broken()
