"""Pictures for the tests: PNG of every type (ISO/IEC 15948), made here, and small JPEG files that a library wrote."""

import struct
import zlib
from collections.abc import Sequence

from _helpers import ROOT

GAMBAR = ROOT / "tests" / "gambar"
"""A red corner on the top left, a green one on the top right, a blue one on the bottom right, in each of them."""
PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
Chunk = tuple[bytes, bytes]


def chunks(
    width: int = 60, height: int = 40, *, colour: int = 2, depth: int = 8, interlaced: bool = False
) -> list[Chunk]:
    """The chunks of a picture of one dark colour, row by row or in seven passes."""
    sizes = [(width, height)]
    if interlaced:
        sizes = [(-(-(width - x) // across), -(-(height - y) // down)) for x, y, across, down in PASSES]
    rows = b"".join(
        (b"\0" + b"\x01" * ((w * depth * SAMPLES.get(colour, 1) + 7) // 8)) * h for w, h in sizes if w > 0 and h > 0
    )
    palette = [(b"PLTE", bytes(range(6)))] if colour == 3 else []
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced)
    return [(b"IHDR", head), *palette, (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]


def png_of(items: Sequence[Chunk]) -> bytes:
    """A PNG from its chunks."""
    packed = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in items
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def png(width: int = 60, height: int = 40) -> bytes:
    """A dark PNG."""
    return png_of(chunks(width, height))


def jpeg(name: str = "exif-1") -> bytes:
    """One of the files: 24 pixels wide and 36 high when it is seen upright."""
    return (GAMBAR / f"{name}.jpg").read_bytes()
