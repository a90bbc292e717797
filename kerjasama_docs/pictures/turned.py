"""A PNG turned upright with all its pixels, those that are seen through too.

Its rows are told from their filters by PDFium, which reads the same in a PDF (ISO 32000-1, 7.4.4.4): in Python that
takes a second a megapixel.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping

import pypdfium2

from kerjasama_docs.pictures.fault import PictureError, broken
from kerjasama_docs.pictures.lock import PDFIUM
from kerjasama_docs.pictures.png import Pass, Png, PngHead, written

MAX_PIXELS = 64_000_000
"""Most bytes of pixels that are turned: 16 megapixels in colour that is seen through."""
_WHOLE = 8
"""Bits of a sample of what is written."""
_GREY = 0
_SPACES = {1: "DeviceGray", 2: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}
"""Any colours with so many samples; no pixel is shown."""
_KEPT = (b"iCCP", b"sRGB", b"gAMA", b"cHRM", b"PLTE")
"""Chunks about colours, in the order in which they stand before the pixels (5.6)."""
_FLIPPED = {3, 4, 7, 8}
"""Orientations whose first row is the last one, or the last column, of what is stored."""
_MIRRORED = {2, 3, 6, 7}
"""Orientations whose rows run from the end of what is stored."""
_SIDEWAYS = 5
"""From this orientation on, a row is a column of what is stored."""


def turned(found: Png) -> tuple[bytes, int, int]:
    """A PNG upright, eight bits a sample, with its width and height.

    Raises:
        PictureError: It has too many pixels, or they are broken.
    """
    head = found.head
    if head.width * head.height * head.samples * max(1, head.depth // _WHOLE) > MAX_PIXELS:
        raise PictureError("gambarnya miring dan terlalu besar untuk ditegakkan")
    rows = list(_rows(pixels(found), head, found.orientation))
    width = len(rows[0]) // head.samples
    return written(rows, width, colour=head.colour, chunks=list(_colours(found))), width, len(rows)


def _rows(pixels: bytes, head: PngHead, orientation: int) -> Iterator[bytes]:
    """The rows of a picture as it is seen (Exif 2.32, 4.6.4 A)."""
    samples, line = head.samples, head.width * head.samples
    sideways = orientation >= _SIDEWAYS
    places = range(head.width if sideways else head.height)
    for place in reversed(places) if orientation in _FLIPPED else places:
        row = bytearray((head.height if sideways else head.width) * samples)
        for sample in range(samples):
            if sideways:
                piece = pixels[place * samples + sample :: line]
            else:
                piece = pixels[place * line + sample : (place + 1) * line : samples]
            row[sample::samples] = piece[::-1] if orientation in _MIRRORED else piece
        yield bytes(row)


def pixels(found: Png) -> bytes:
    """All samples of a picture, a byte each, row by row."""
    head = found.head
    line, samples = head.width * head.samples, head.samples
    raw = zlib.decompressobj().decompress(
        found.pixels, sum(head.row(each.columns) * each.rows for each in head.passes())
    )
    pixels, start = bytearray(line * head.height), 0
    for part in head.passes():
        end = start + head.row(part.columns) * part.rows
        data, start = _samples(_unfiltered(raw[start:end], head, part), head, part), end
        for row in range(part.rows):
            first = (part.top + row * part.down) * line
            for sample in range(samples):
                here = slice(first + part.left * samples + sample, first + line, part.across * samples)
                width = part.columns * samples
                pixels[here] = data[row * width + sample : (row + 1) * width : samples]
    return bytes(pixels)


def _unfiltered(raw: bytes, head: PngHead, part: Pass) -> bytes:
    """The rows of a pass without their filters."""
    shape = f"/Width {part.columns}/Height {part.rows}/BitsPerComponent {head.depth}"
    filters = f"/Predictor 15/Colors {head.samples}/BitsPerComponent {head.depth}/Columns {part.columns}"
    packed = zlib.compress(raw, 1)
    image = f"<</Type/XObject/Subtype/Image{shape}/ColorSpace/{_SPACES[head.samples]}/Filter/FlateDecode"
    image += f"/DecodeParms<<{filters}>>/Length {len(packed)}>>stream\n"
    with PDFIUM, pypdfium2.PdfDocument(_pdf(image.encode() + packed + b"\nendstream")) as document:
        shown = next(iter(document[0].get_objects()))
        if not isinstance(shown, pypdfium2.PdfImage):
            raise broken()
        data = bytes(shown.get_data(decode_simple=True))
    if len(data) != (head.row(part.columns) - 1) * part.rows:
        raise broken()
    return data


def _pdf(image: bytes) -> bytes:
    """A PDF with nothing but one image (ISO 32000-1, 7.5)."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Length 5>>stream\n/I Do\nendstream",
        image,
    )
    made, places = bytearray(b"%PDF-1.7\n"), [b"0000000000 65535 f \n"]
    for number, body in enumerate(objects, 1):
        places.append(b"%010d 00000 n \n" % len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"xref\n0 %d\n%b" % (len(places), b"".join(places))
    return bytes(made) + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(places), len(made))


def _samples(data: bytes, head: PngHead, part: Pass) -> bytes:
    """Samples of any depth as a byte each; of a palette, their places in it."""
    if head.depth > _WHOLE:
        return data[::2]
    if head.depth == _WHOLE:
        return data
    each = _WHOLE // head.depth
    spread = bytearray(len(data) * each)
    for place in range(each):
        spread[place::each] = data.translate(_table(head, place))
    line = len(spread) // part.rows
    return b"".join(bytes(spread[row * line : row * line + part.columns]) for row in range(part.rows))


def _table(head: PngHead, place: int) -> bytes:
    """What a byte says about the sample at a place in it."""
    last, shift = (1 << head.depth) - 1, _WHOLE - head.depth * (place + 1)
    return bytes((byte >> shift & last) * _scale(head) for byte in range(256))


def _scale(head: PngHead) -> int:
    """What makes a grey sample of few bits one of eight."""
    return 255 // ((1 << head.depth) - 1) if head.colour == _GREY and head.depth < _WHOLE else 1


def _colours(found: Png) -> Iterator[tuple[bytes, bytes]]:
    """The chunks that say what its colours are, and which is seen through (11.3.1)."""
    for kind in _KEPT:
        for body in found.bodies(kind):
            yield kind, body
    for body in found.bodies(b"tRNS"):
        yield b"tRNS", _seen_through(body, found.head)


def _seen_through(body: bytes, head: PngHead) -> bytes:
    """Which colour is seen through, for samples of eight bits; of a palette it is said for each place."""
    sizes: Mapping[int, int] = {0: 2, 2: 6}
    if head.colour not in sizes or len(body) != sizes[head.colour]:
        return body
    values = (value >> max(0, head.depth - _WHOLE) for (value,) in struct.iter_unpack(">H", body))
    return b"".join(struct.pack(">H", min(255, value * _scale(head))) for value in values)
