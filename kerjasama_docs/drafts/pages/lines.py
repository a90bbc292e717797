"""The lines of text on the pages of a PDF, where each stands and how it looks, in the order of the file."""

import ctypes
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace

import pypdfium2
from pypdfium2 import raw as pdfium

from kerjasama_docs.drafts.refusals import too_much
from kerjasama_docs.pictures.lock import PDFIUM

MAX_PAGES = 1000
MAX_LETTERS = 5_000_000
"""Most characters of all pages together."""
_BOLD = 600
"""Weight of a font from which on it is bold."""
_NAME = 128
_HYPHENS = {0xFFFE: "-", 0x2011: "-", 0x00AD: "-"}
"""What PDFium makes of a hyphen at the end of a line, one that does not break, and one that only shows there."""
_UPRIGHT = 0.2
"""Radians by which a line may be turned that is read as text; a watermark lies across the page."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of text; lengths are points, heights from the lower edge of the page.

    Attributes:
        text: Its words.
        page: Its page, from 1.
        left: Where it begins.
        right: Where it ends.
        bottom: Its lower edge.
        top: Its upper edge.
        size: Size of its letters.
        bold: Whether its middle is bold.
        turned: Whether it lies across the page.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its number, its size in points, its lines."""

    number: int
    width: float
    height: float
    lines: tuple[PageLine, ...]


def sheets_of(raw: bytes, file: str) -> tuple[Sheet, ...]:
    """The pages of a PDF.

    Raises:
        pypdfium2.PdfiumError: It is damaged, or only opens with a password.
        UnreadableInputError: It passes a bound.
    """
    with PDFIUM, closing(pypdfium2.PdfDocument(raw)) as document:
        if len(document) > MAX_PAGES:
            raise too_much(file, f"lebih dari {MAX_PAGES} halaman")
        sheets, letters = [], 0
        for number in range(len(document)):
            sheets.append(_sheet(document[number], number + 1))
            letters += sum(len(line.text) for line in sheets[-1].lines)
            if letters > MAX_LETTERS:
                raise too_much(file, "terlalu banyak huruf")
        return tuple(sheets)


def _sheet(page: pypdfium2.PdfPage, number: int) -> Sheet:
    with closing(page), closing(page.get_textpage()) as text:
        return Sheet(number, page.get_width(), page.get_height(), tuple(_lines(text, number)))


def _lines(page: pypdfium2.PdfTextPage, number: int) -> Iterator[PageLine]:
    """The lines of a page; PDFium parts them where the text goes on at another height."""
    start = 0
    for line in page.get_text_range().split("\r\n"):
        words = line.rstrip()
        lead = len(words) - len(words.lstrip())
        if words.strip():
            yield replace(_line(page, words.strip(), start + lead), page=number)
        start += len(line) + 2


def _line(page: pypdfium2.PdfTextPage, words: str, first: int) -> PageLine:
    """A line whose first character stands at a place in the text of its page."""
    last = first + len(words) - 1
    boxes = [_box(page, place) for place in {first, last, (first + last) // 2}]
    middle = (first + last) // 2
    return PageLine(
        " ".join(words.translate(_HYPHENS).split()),
        0,
        min(box[0] for box in boxes),
        max(box[2] for box in boxes),
        min(box[1] for box in boxes),
        max(box[3] for box in boxes),
        float(pdfium.FPDFText_GetFontSize(page, first)),
        bold=_is_bold(page, first) and _is_bold(page, last),
        turned=abs(float(pdfium.FPDFText_GetCharAngle(page, middle))) > _UPRIGHT,
    )


def _box(page: pypdfium2.PdfTextPage, place: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a character."""
    sides = page.get_charbox(place, loose=True)
    return float(sides[0]), float(sides[1]), float(sides[2]), float(sides[3])


def _is_bold(page: pypdfium2.PdfTextPage, place: int) -> bool:
    if int(pdfium.FPDFText_GetFontWeight(page, place)) >= _BOLD:
        return True
    name, flags = ctypes.create_string_buffer(_NAME), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page, place, name, _NAME, flags)
    return b"bold" in name.value.lower()
