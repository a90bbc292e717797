"""A picture that can go into a DOCX, from the bytes of a file."""

from collections.abc import Sequence
from dataclasses import dataclass

from kerjasama_docs.pictures import jpeg, png
from kerjasama_docs.pictures.exif import UPRIGHT
from kerjasama_docs.pictures.fault import MAX_SIDE, PictureError

__all__ = ["MAX_BYTES", "MAX_SIDE", "Picture", "read_picture"]

MAX_BYTES = 5 * 1024 * 1024
"""Largest picture, in bytes."""
_INKS = 4
"""Samples of a picture that is meant for a printing press."""
_OTHERS: Sequence[tuple[int, bytes, str]] = (
    (0, b"GIF8", "GIF"),
    (0, b"BM", "BMP"),
    (0, b"II*\0", "TIFF"),
    (0, b"MM\0*", "TIFF"),
    (8, b"WEBP", "WebP"),
    (4, b"ftypheic", "HEIC"),
    (4, b"ftypheix", "HEIC"),
    (4, b"ftypmif1", "HEIC"),
    (4, b"ftypavif", "AVIF"),
    (0, b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (0, b"\xff\x0a", "JPEG XL"),
    (0, b"\0\0\0\x0cJXL ", "JPEG XL"),
    (40, b" EMF", "EMF"),
    (0, b"\xd7\xcd\xc6\x9a", "WMF"),
    (0, b"\0\0\1\0", "ICO"),
    (0, b"8BPS", "Photoshop"),
    (0, b"%PDF", "PDF"),
    (0, b"%!PS", "EPS"),
    (0, b"PK\3\4", "ZIP atau Office"),
)
"""Where other formats have their mark, the mark, and what they are called."""
_MARKUP = 1024
"""How far into a text its first tag is looked for."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can go into a DOCX.

    Attributes:
        content: Its bytes.
        suffix: ``png`` or ``jpeg``.
        width: In pixels, as it is seen.
        height: In pixels, as it is seen.
    """

    content: bytes
    suffix: str
    width: int
    height: int


def read_picture(content: bytes) -> Picture:
    """Look at the bytes of a picture, all of them; one that was held otherwise when it was taken is turned upright.

    Raises:
        PictureError: It is no PNG or JPEG, broken, or too large.
    """
    if content.startswith(png.SIGNATURE):
        return _read_png(content)
    if content.startswith(jpeg.SIGNATURE):
        return _read_jpeg(content)
    name = _other(content)
    raise PictureError(f"formatnya {name}, bukan PNG atau JPEG" if name else "bukan gambar PNG atau JPEG")


def _read_png(content: bytes) -> Picture:
    found = png.read_png(content)
    if found.orientation == UPRIGHT:
        return Picture(content, "png", found.head.width, found.head.height)
    from kerjasama_docs.pictures.turned import turned  # PDFium, for a picture that is to be turned only

    made, width, height = turned(found)
    return Picture(made, "png", width, height)


def _read_jpeg(content: bytes) -> Picture:
    head = jpeg.jpeg_head(content)
    from kerjasama_docs.pictures.decoded import check_pixels, drawn_upright  # PDFium, for a JPEG only

    if head.orientation == UPRIGHT and head.samples < _INKS:
        check_pixels(content)
        return Picture(content, "jpeg", head.width, head.height)
    made, width, height = drawn_upright(content, head)
    return Picture(made, "png", width, height)


def _other(content: bytes) -> str:
    """What another format is called; empty when it is not known."""
    if b"<svg" in content[:_MARKUP].lower():
        return "SVG"
    return next((name for place, mark, name in _OTHERS if content.startswith(mark, place)), "")
