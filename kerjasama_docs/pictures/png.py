"""PNG (ISO/IEC 15948): its chunks, how it was held when it was taken, and whether its pixels are all there."""

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kerjasama_docs.pictures.exif import UPRIGHT, orientation
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
class PngHead:
    """The chunk IHDR (11.2.2): sides in pixels, bits of a sample, and the type of colour."""

    width: int
    height: int
    depth: int
    colour: int
    interlaced: bool

    @property
    def samples(self) -> int:
        """Samples of a pixel."""
        return _SAMPLES[self.colour]

    def row(self, width: int) -> int:
        """Bytes of a row of so many pixels, with the byte that names its filter."""
        return 1 + (width * self.depth * self.samples + 7) // 8

    def passes(self) -> Iterator["Pass"]:
        """The picture as one pass, or each of its passes that has pixels."""
        for left, top, across, down in _PASSES if self.interlaced else ((0, 0, 1, 1),):
            columns, rows = -(-(self.width - left) // across), -(-(self.height - top) // down)
            if columns > 0 and rows > 0:
                yield Pass(left, top, across, down, columns=columns, rows=rows)


@dataclass(frozen=True, slots=True)
class Pass:
    """A part of the pixels: the first column and row, the steps to the next ones, and how many there are."""

    left: int
    top: int
    across: int
    down: int
    columns: int
    rows: int


@dataclass(frozen=True, slots=True)
class Png:
    """A PNG that can be shown: its head, and the type and data of all chunks."""

    head: PngHead
    chunks: Sequence[tuple[bytes, bytes]]

    @property
    def pixels(self) -> bytes:
        """Its pixels, packed."""
        return b"".join(self.bodies(b"IDAT"))

    @property
    def orientation(self) -> int:
        """How it is to be turned, 1 to 8 (PNG 3rd edition, 11.3.3.4)."""
        return next(map(orientation, self.bodies(b"eXIf")), UPRIGHT)

    def bodies(self, kind: bytes) -> Iterator[bytes]:
        """The data of the chunks of a type."""
        return (body for name, body in self.chunks if name == kind)


def read_png(content: bytes) -> Png:
    """Look at a PNG.

    Raises:
        PictureError: A chunk is missing, damaged or says what no PNG may, or pixels are missing.
    """
    try:
        chunks = list(_chunks(content))
        found = Png(_head(chunks), chunks)
        _decode(found.head, found.pixels)
    except (struct.error, zlib.error) as error:
        raise broken() from error
    return found


def written(rows: Iterable[bytes], width: int, *, colour: int = 2, chunks: Sequence[tuple[bytes, bytes]] = ()) -> bytes:
    """Rows of pixels, eight bits a sample, as a PNG without filters.

    Args:
        rows: The bytes of each row.
        width: In pixels.
        colour: The type of colour; red, green and blue.
        chunks: Those that stand before the pixels.
    """
    lines = [b"\0" + row for row in rows]
    head = struct.pack(">IIBBBBB", width, len(lines), 8, colour, 0, 0, 0)
    packed = zlib.compress(b"".join(lines), 6)
    parts = ((b"IHDR", head), *chunks, (b"IDAT", packed), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(kind, body) for kind, body in parts)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


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


def _head(chunks: list[tuple[bytes, bytes]]) -> PngHead:
    """The head of a picture, and its palette where it needs one."""
    kind, body = chunks[0]
    if kind != b"IHDR":
        raise broken()
    width, height, depth, colour, packing, filtering, interlace = struct.unpack(">IIBBBBB", body)
    check_sides(width, height)
    if depth not in _DEPTHS.get(colour, ()) or packing or filtering or interlace > 1:
        raise PictureError("bukan PNG yang sah (jenis warna atau kedalaman warnanya tidak ada dalam standar PNG)")
    if colour == _PALETTE:
        _check_palette([body for kind, body in chunks if kind == b"PLTE"])
    return PngHead(width, height, depth, colour, interlace == 1)


def _check_palette(palettes: Sequence[bytes]) -> None:
    """Refuse a picture without its table of colours (11.2.3)."""
    size = len(palettes[0]) if len(palettes) == 1 else 0
    if not 0 < size <= _MAX_PALETTE or size % 3:
        raise PictureError("bukan PNG yang sah (daftar warnanya tidak ada atau rusak)")


def _decode(head: PngHead, packed: bytes) -> None:
    """Unpack all pixels, keeping none.

    Raises:
        PictureError: Some are missing, or a row has a filter that there is not.
    """
    unpacker, waiting = zlib.decompressobj(), packed
    for part in head.passes():
        row, rows = head.row(part.columns), part.rows
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
