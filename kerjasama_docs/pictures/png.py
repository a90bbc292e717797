"""PNG (ISO/IEC 15948): its chunks, and whether its pixels are all there."""

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kerjasama_docs.pictures.fault import PictureError, broken, check_sides

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DEPTHS = {0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
"""Bits that a sample may have, by type of colour (table 11.1)."""
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PALETTE = 3
_MAX_PALETTE = 256 * 3
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""First column and row, and steps, of each pass of an interlaced picture (8.2)."""
_LAST_FILTER = 4
_CHUNK = 1024 * 1024
"""Bytes of pixels that are looked at together; none are kept."""


@dataclass(frozen=True, slots=True)
class _Head:
    """The chunk IHDR (11.2.2)."""

    width: int
    height: int
    depth: int
    colour: int
    interlaced: bool

    def row(self, width: int) -> int:
        """Bytes of a row of so many pixels, with the byte that names its filter."""
        return 1 + (width * self.depth * _SAMPLES[self.colour] + 7) // 8

    def passes(self) -> Iterator[tuple[int, int]]:
        """Bytes of a row and number of rows, of the picture or of each of its passes."""
        if not self.interlaced:
            yield self.row(self.width), self.height
            return
        for left, top, across, down in _PASSES:
            columns, rows = -(-(self.width - left) // across), -(-(self.height - top) // down)
            if columns > 0 and rows > 0:
                yield self.row(columns), rows


def png_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG that can be shown.

    Raises:
        PictureError: A chunk is missing, damaged or says what no PNG may, or pixels are missing.
    """
    try:
        chunks = list(_chunks(content))
        head = _head(chunks)
        pixels = [body for kind, body in chunks if kind == b"IDAT"]
        _decode(head, pixels)
    except (struct.error, zlib.error) as error:
        raise broken() from error
    return head.width, head.height


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Type and data of each chunk up to the last (5.3).

    Raises:
        PictureError: One is cut off, or not as its checksum says.
    """
    place, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", content, place)
        body = content[place + 8 : place + 8 + length]
        if struct.unpack_from(">I", content, place + 8 + length)[0] != zlib.crc32(body, zlib.crc32(kind)):
            raise broken()
        yield kind, body
        place += 12 + length


def _head(chunks: list[tuple[bytes, bytes]]) -> _Head:
    """The head of a picture, and its palette where it needs one."""
    kind, body = chunks[0]
    if kind != b"IHDR":
        raise broken()
    width, height, depth, colour, packing, filtering, interlace = struct.unpack(">IIBBBBB", body)
    check_sides(width, height)
    if depth not in _DEPTHS.get(colour, ()) or packing or filtering or interlace > 1:
        raise PictureError("bukan PNG yang sah (jenis warna atau kedalaman warnanya tidak ada dalam baku PNG)")
    if colour == _PALETTE:
        _check_palette([body for kind, body in chunks if kind == b"PLTE"])
    return _Head(width, height, depth, colour, interlace == 1)


def _check_palette(palettes: Sequence[bytes]) -> None:
    """Refuse a picture without its table of colours (11.2.3)."""
    size = len(palettes[0]) if len(palettes) == 1 else 0
    if not 0 < size <= _MAX_PALETTE or size % 3:
        raise PictureError("bukan PNG yang sah (daftar warnanya tidak ada atau rusak)")


def _decode(head: _Head, packed: Iterable[bytes]) -> None:
    """Unpack all pixels, keeping none.

    Raises:
        PictureError: Some are missing, or a row has a filter that there is not.
    """
    unpacker, waiting = zlib.decompressobj(), b"".join(packed)
    for row, rows in head.passes():
        together = max(1, _CHUNK // row)
        for start in range(0, rows, together):
            wanted = row * min(together, rows - start)
            made = b""
            while len(made) < wanted:
                piece = unpacker.decompress(waiting, wanted - len(made))
                waiting = unpacker.unconsumed_tail
                if not piece:
                    raise broken()
                made += piece
            if max(made[::row]) > _LAST_FILTER:
                raise broken()
