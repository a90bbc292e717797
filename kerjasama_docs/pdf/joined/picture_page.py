"""A picture as a page of its own: upright, as large as the paper lets it be, and without losing a pixel.

A JPEG goes in as it is, turned by its matrix; so does a PNG that hides nothing. One that is seen through is parted
into its colours and a mask (ISO 32000-1, 11.6.5.3).
"""

import zlib
from collections.abc import Mapping

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    EncodedStreamObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

from kerjasama_docs.pdf.joined.copying import stream_of
from kerjasama_docs.pdf.joined.geometry import Matrix, spelled
from kerjasama_docs.pdf.joined.writing import content_of, new_writer
from kerjasama_docs.pictures.decoded import SIDEWAYS, TURNS, check_pixels, drawn_upright
from kerjasama_docs.pictures.fault import PictureError
from kerjasama_docs.pictures.jpeg import SIGNATURE as JPEG
from kerjasama_docs.pictures.jpeg import jpeg_head
from kerjasama_docs.pictures.png import SIGNATURE as PNG
from kerjasama_docs.pictures.png import Png, read_png

_MARGIN = 28.35
"""Least distance to the edge of the paper in points: 10 mm, which every printer leaves."""
_INKS = 4
_PALETTE = 3
_WHOLE = 8
_SPACES: Mapping[int, str] = {1: "/DeviceGray", 3: "/DeviceRGB"}
Paper = tuple[float, float]
"""Width and height of a sheet of paper that stands upright, in points."""


def is_picture(content: bytes) -> bool:
    """Whether some bytes are those of a PNG or JPEG."""
    return content.startswith((PNG, JPEG))


def picture_page(content: bytes, paper: Paper) -> bytes:
    """A PDF of one page with a picture on it; the page lies on its side for a wide one.

    Args:
        content: PNG or JPEG.
        paper: The paper.

    Raises:
        PictureError: It cannot be shown, with what to do.
    """
    writer = new_writer()
    image, orientation = _jpeg(content) if content.startswith(JPEG) else _png(writer, content)
    wide, high = _seen(image, orientation)
    sheet = (max(paper), min(paper)) if wide > high else (min(paper), max(paper))
    scale = min(1.0, (sheet[0] - 2 * _MARGIN) / wide, (sheet[1] - 2 * _MARGIN) / high)
    size = (wide * scale, high * scale)
    inner = TURNS[orientation](*size)
    placed = (*inner[:4], inner[4] + (sheet[0] - size[0]) / 2, inner[5] + (sheet[1] - size[1]) / 2)
    _add_page(writer, image, placed, sheet=sheet)
    return content_of(writer)


def _seen(image: StreamObject, orientation: int) -> tuple[int, int]:
    """Width and height as they are seen, in pixels."""
    stored = int(image["/Width"]), int(image["/Height"])  # type: ignore[call-overload]
    return (stored[1], stored[0]) if orientation >= SIDEWAYS else stored


def _add_page(writer: PdfWriter, image: StreamObject, matrix: Matrix, *, sheet: Paper) -> None:
    page = writer.add_blank_page(round(sheet[0], 2), round(sheet[1], 2))
    named = DictionaryObject({NameObject("/Gambar"): writer._add_object(image)})  # noqa: SLF001 - as pypdf does it
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): named})
    drawn = stream_of(f"q {spelled(matrix)} cm /Gambar Do Q".encode())
    page[NameObject("/Contents")] = writer._add_object(drawn)  # noqa: SLF001


def _jpeg(content: bytes) -> tuple[StreamObject, int]:
    """A JPEG as it is, and how it is to be turned; one for a printing press in the colours of a screen.

    Raises:
        PictureError: It cannot be shown.
    """
    head = jpeg_head(content)
    if head.samples >= _INKS:
        made, _, _ = drawn_upright(content, head)
        found = read_png(made)
        return _plain(found), 1
    check_pixels(content)
    image = _image(head.width, head.height, NameObject(_SPACES[head.samples]))
    image[NameObject("/Filter")] = NameObject("/DCTDecode")
    return _filled(image, content), head.orientation


def _png(writer: PdfWriter, content: bytes) -> tuple[StreamObject, int]:
    """A PNG, and how it is to be turned.

    Raises:
        PictureError: It cannot be shown.
    """
    found = read_png(content)
    seen_through = found.head.samples in {2, 4} or any(found.bodies(b"tRNS"))
    if not seen_through and not found.head.interlaced and found.head.depth <= _WHOLE:
        return _plain(found), found.orientation
    return _parted(writer, found), found.orientation


def _plain(found: Png) -> StreamObject:
    """A PNG whose packed pixels a PDF reads as they are (7.4.4.4)."""
    head = found.head
    image = _image(head.width, head.height, _space(found), depth=head.depth)
    image[NameObject("/Filter")] = NameObject("/FlateDecode")
    values = {"/Predictor": 15, "/Colors": head.samples, "/BitsPerComponent": head.depth, "/Columns": head.width}
    how = DictionaryObject({NameObject(name): NumberObject(value) for name, value in values.items()})
    image[NameObject("/DecodeParms")] = how
    return _filled(image, found.pixels)


def _space(found: Png) -> PdfObject:
    """The colours of a PNG; a palette stands in the PDF as it stands there (8.6.6.3)."""
    if found.head.colour != _PALETTE:
        return NameObject(_SPACES[3 if found.head.samples >= 3 else 1])  # noqa: PLR2004 - red, green, blue
    table = next(found.bodies(b"PLTE"))
    last = NumberObject(len(table) // 3 - 1)
    return ArrayObject([NameObject("/Indexed"), NameObject("/DeviceRGB"), last, ByteStringObject(table)])


def _parted(writer: PdfWriter, found: Png) -> StreamObject:
    """A PNG as its colours and, where it is seen through, a mask, eight bits a sample.

    Raises:
        PictureError: It has too many pixels.
    """
    from kerjasama_docs.pictures.turned import MAX_PIXELS, pixels

    head = found.head
    if head.width * head.height * head.samples * max(1, head.depth // _WHOLE) > MAX_PIXELS:
        raise PictureError("gambarnya tembus pandang dan terlalu besar")
    samples = pixels(found)
    colours, mask = _colours_and_mask(found, samples)
    image = _packed(_image(head.width, head.height, _space(found)), colours)
    if mask:
        veil = _packed(_image(head.width, head.height, NameObject("/DeviceGray")), mask)
        image[NameObject("/SMask")] = writer._add_object(veil)  # noqa: SLF001 - as pypdf does it
    return image


def _colours_and_mask(found: Png, samples: bytes) -> tuple[bytes, bytes]:
    """The samples of colour, and how far each pixel is seen (empty for all of them)."""
    count = found.head.samples
    if count in {2, 4}:
        mask = samples[count - 1 :: count]
        colours = bytearray(len(mask) * (count - 1))
        for place in range(count - 1):
            colours[place :: count - 1] = samples[place::count]
        return bytes(colours), mask
    clear = next(found.bodies(b"tRNS"), b"")
    if found.head.colour == _PALETTE and clear:
        return samples, samples.translate(clear[:256] + b"\xff" * (256 - len(clear[:256])))
    return samples, b""


def _image(width: int, height: int, space: PdfObject, *, depth: int = _WHOLE) -> EncodedStreamObject:
    """An image without its pixels (8.9.5)."""
    image = EncodedStreamObject()
    image[NameObject("/Type")] = NameObject("/XObject")
    image[NameObject("/Subtype")] = NameObject("/Image")
    image[NameObject("/Width")] = NumberObject(width)
    image[NameObject("/Height")] = NumberObject(height)
    image[NameObject("/ColorSpace")] = space
    image[NameObject("/BitsPerComponent")] = NumberObject(depth)
    return image


def _filled(image: EncodedStreamObject, packed: bytes) -> StreamObject:
    """An image with pixels that are packed already; pypdf lets nobody else put them in."""
    image._data = packed  # noqa: SLF001
    return image


def _packed(image: EncodedStreamObject, samples: bytes) -> StreamObject:
    image[NameObject("/Filter")] = NameObject("/FlateDecode")
    return _filled(image, zlib.compress(samples, 6))
