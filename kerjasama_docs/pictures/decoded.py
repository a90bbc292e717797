"""The pixels of a JPEG, from PDFium, which the PDF needs anyway: to see that they are there, and to turn them.

Why: no engine honours the orientation in its Exif as Word does (dxpdf not at all), and the inks of a printer come out
in other colours in each. What is turned or recoloured becomes a PNG, so that nothing is lost a second time.
"""

import io
from collections.abc import Callable, Mapping

import pypdfium2

from kerjasama_docs.pictures.fault import broken
from kerjasama_docs.pictures.jpeg import JpegHead
from kerjasama_docs.pictures.lock import PDFIUM
from kerjasama_docs.pictures.png import written

MAX_TURNED = 2000
"""Longest side of a picture that is drawn anew, in pixels: 24 mm on paper at more than 2,000 dots an inch."""
SIDEWAYS = 5
"""From this orientation on, width and height change places."""
Matrix = tuple[float, float, float, float, float, float]
TURNS: Mapping[int, Callable[[float, float], Matrix]] = {
    1: lambda w, h: (w, 0, 0, h, 0, 0),
    2: lambda w, h: (-w, 0, 0, h, w, 0),
    3: lambda w, h: (-w, 0, 0, -h, w, h),
    4: lambda w, h: (w, 0, 0, -h, 0, h),
    5: lambda w, h: (0, -h, -w, 0, w, h),
    6: lambda w, h: (0, -h, w, 0, 0, h),
    7: lambda w, h: (0, h, w, 0, 0, 0),
    8: lambda w, h: (0, h, -w, 0, w, 0),
}
"""Where a page puts the unit square of a picture (ISO 32000-1, 8.3.3), by its orientation and the size of the page."""


def check_pixels(content: bytes) -> None:
    """Decode a JPEG.

    Raises:
        PictureError: It holds no picture.
    """
    with PDFIUM, pypdfium2.PdfDocument.new() as document:
        _image(document, content)


def drawn_upright(content: bytes, head: JpegHead) -> tuple[bytes, int, int]:
    """A JPEG drawn anew as PNG, upright and in the colours of a screen, with its width and height.

    Raises:
        PictureError: It holds no picture.
    """
    width, height = (head.height, head.width) if head.orientation >= SIDEWAYS else (head.width, head.height)
    scale = min(1.0, MAX_TURNED / max(width, height))
    width, height = max(1, round(width * scale)), max(1, round(height * scale))
    with PDFIUM, pypdfium2.PdfDocument.new() as document:
        page = document.new_page(width, height)
        image = _image(document, content)
        image.set_matrix(pypdfium2.PdfMatrix(*TURNS[head.orientation](width, height)))
        page.insert_obj(image)
        page.gen_content()
        bitmap = page.render(scale=1, rev_byteorder=True)
        pixels, stride = bytes(bitmap.buffer), bitmap.stride
    rows = [pixels[start : start + 3 * width] for start in range(0, stride * height, stride)]
    return written(rows, width), width, height


def _image(document: pypdfium2.PdfDocument, content: bytes) -> pypdfium2.PdfImage:
    """A JPEG as an object of a page.

    Raises:
        PictureError: It holds no picture.
    """
    image = pypdfium2.PdfImage.new(document)
    try:
        image.load_jpeg(io.BytesIO(content), inline=True)
        image.get_bitmap()
    except pypdfium2.PdfiumError as error:
        raise broken() from error
    return image
