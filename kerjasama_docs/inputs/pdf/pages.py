"""What stands on the pages of a PDF: ruled tables with the text in their cells, and the text above them."""

import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw as pdfium

from kerjasama_docs.inputs.pdf.ruling import Area, Box, Lines, Ruled, ruled_tables
from kerjasama_docs.inputs.tables.bounds import MAX_COLUMNS
from kerjasama_docs.inputs.tables.refusals import too_much
from kerjasama_docs.pictures.lock import PDFIUM
from kerjasama_docs.regex import regex

MAX_PAGES = 500
"""Most pages of a file."""
_MAX_SHAPES = 50_000
"""Most shapes of a page that are looked at."""
_MAX_ROWS = 2_000
"""Most rows of a table on one page."""
_SPARED = 0.4
"""How far inside of its lines the text of a cell begins, in points."""
_DEPTH = 4
"""How deep forms in forms are gone into."""
_ITEM = regex(r"(?:[-–—•▪◦*]|\(?(?:[0-9]{1,2}|[a-z]|[ivx]{2,4})[.)])\s", re.IGNORECASE)
"""How an item of a list begins, which is a line of its own; other lines of a cell were broken to fit it."""
_ABOVE = 10


@dataclass(frozen=True)
class PageTable:
    """A table of a page: its lines, the text of each cell, the lines of text above it, cells with loose lines."""

    ruled: Ruled
    texts: tuple[str, ...]
    above: tuple[str, ...]
    lined: frozenset[int]


@dataclass(frozen=True)
class PageRead:
    """A page: its number, its tables, and whether any text stands on it."""

    number: int
    tables: tuple[PageTable, ...]
    has_text: bool


def read_pages(raw: bytes, file: str) -> list[PageRead]:
    """Read the pages of a PDF.

    Raises:
        pypdfium2.PdfiumError: It is damaged, or only opens with a password.
        UnreadableInputError: It passes a bound.
    """
    with PDFIUM, closing(pypdfium2.PdfDocument(raw)) as document:
        if len(document) > MAX_PAGES:
            raise too_much(file, f"lebih dari {MAX_PAGES} halaman")
        return [_page(document[number], number + 1, file) for number in range(len(document))]


def _page(page: pypdfium2.PdfPage, number: int, file: str) -> PageRead:
    with closing(page), closing(page.get_textpage()) as text:
        has_text = bool(text.get_text_range().strip())
        ruled = [*ruled_tables(Lines.of(_shapes(page, file)))] if has_text else []
        if any(len(each.columns) > MAX_COLUMNS or len(each.rows) > _MAX_ROWS for each in ruled):
            raise too_much(file, "terlalu banyak garis", f"halaman {number}")
        ceilings = [page.get_height(), *(each.rows[-1] for each in ruled)]
        pairs = zip(ruled, ceilings, strict=False)
        tables = tuple(_table(text, each, (page.get_width(), ceiling)) for each, ceiling in pairs)
        return PageRead(number, tables, has_text)


def _shapes(page: pypdfium2.PdfPage, file: str) -> Iterator[tuple[Box, bool]]:
    for count, shape in enumerate(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=_DEPTH)):
        if count > _MAX_SHAPES:
            raise too_much(file, "terlalu banyak garis dan gambar pada satu halaman")
        yield Box(*shape.get_bounds()), _is_framed(shape)


def _is_framed(shape: pypdfium2.PdfObject) -> bool:
    """Whether the sides of a shape are drawn, and not only its inside."""
    fill, stroke = pdfium.c_int(), pdfium.c_int()
    return bool(pdfium.FPDFPath_GetDrawMode(shape, fill, stroke)) and bool(stroke.value)


def _table(text: pypdfium2.PdfTextPage, ruled: Ruled, corner: tuple[float, float]) -> PageTable:
    """A table with its texts; ``corner`` is where the room above it ends, at the right and at the top."""
    width, ceiling = corner
    texts = tuple(_cell_text(text, area.box) for area in ruled.areas)
    over = text.get_text_bounded(left=0, bottom=ruled.rows[0], right=width, top=ceiling)
    above = tuple(" ".join(line.split()) for line in over.splitlines() if line.strip())[-_ABOVE:]
    lined = frozenset(place for place, area in enumerate(ruled.areas) if texts[place] and _has_loose(ruled, area))
    return PageTable(ruled, texts, above, lined)


def _has_loose(ruled: Ruled, area: Area) -> bool:
    box = area.box
    return any(box.bottom < line.at < box.top and box.left < line.start < box.right for line in ruled.loose)


def _cell_text(text: pypdfium2.PdfTextPage, box: Box) -> str:
    """The text of a cell: lines that were broken to fit it are joined, those of a list are not."""
    inside = text.get_text_bounded(
        left=box.left + _SPARED, bottom=box.bottom + _SPARED, right=box.right - _SPARED, top=box.top - _SPARED
    )
    lines = [line.strip() for line in inside.splitlines() if line.strip()]
    return going_on(lines)


def going_on(lines: Iterable[str]) -> str:
    """Lines as one, but for those that begin an item of a list."""
    made = ""
    for line in lines:
        parting = "\n" if _ITEM.match(line) else " "
        made = f"{made}{parting}{line}" if made else line
    return made
