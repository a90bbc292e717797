"""A long table as one PDF, converted in parts, so that memory does not grow with its rows.

A part is laid out once to see with which row its last page begins; there the next part begins, so that all pages are
those of the whole. Then every part is converted with the numbers that its pages have in the whole, and they are joined.
"""

import io
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

import pypdfium2
from pypdf import PdfReader, PdfWriter

from kerjasama_docs.pdf.engines import Engine
from kerjasama_docs.pdf.faces import embed
from kerjasama_docs.pdf.parted import Parted
from kerjasama_docs.pdf.quirks.part import marked, numbered_on
from kerjasama_docs.pictures.lock import PDFIUM

_A_LINE = 6
"""Less than the height of a line, in points: by so much a row may stand below the first place of a page."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Rows of a table that fill pages of their own."""

    start: int
    stop: int
    pages: int


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a row begins: its page, and its height above the lower edge in points."""

    row: int
    page: int
    height: float


@dataclass(frozen=True)
class Joined:
    """A long table as PDF, as its engine writes one; and what stands in the place of which family."""

    pdf: bytes
    parts: tuple[bytes, ...]
    substitutions: tuple[tuple[str, str], ...]


def joined(table: Parted, engine: Engine) -> Joined | None:
    """A long table as PDF; None where no part of it ends with a page, so that it has to be converted as a whole."""
    plan = _plan(table, engine)
    if plan is None:
        return None
    total, before = sum(part.pages for part in plan), 0
    made: list[bytes] = []
    substitutions: dict[tuple[str, str], None] = {}
    for part in plan:
        prepared = embed.prepare(table.make(part.start, part.stop))
        made.append(engine.convert(numbered_on(prepared.docx, before=before, total=total)))
        substitutions |= dict.fromkeys(prepared.substitutions)
        before += part.pages
    whole = _whole(made, [part.pages for part in plan])
    return Joined(whole, tuple(made), tuple(sorted(substitutions))) if whole else None


def _plan(table: Parted, engine: Engine) -> list[_Part] | None:
    """The parts of a table; None where one has no row that begins a page."""
    top = _top(table, engine)
    plan: list[_Part] = []
    start, count = 0, len(table.letters)
    while start < count:
        end = table.end_from(start)
        pages, spots = _laid_out(table, engine, (start, end))
        if end == count:
            plan.append(_Part(start, count, pages))
            break
        cut = _cut(spots, top)
        if cut is None:
            return None
        plan.append(_Part(start, start + cut.row, cut.page))
        start += cut.row
    return plan


def _top(table: Parted, engine: Engine) -> float:
    """How high the first row of a page stands that begins with the header of the table."""
    _, spots = _laid_out(table, engine, (1, 2))
    return spots[0].height if spots else 0.0


def _cut(spots: Sequence[_Spot], top: float) -> _Spot | None:
    """The last row that begins a page of its own: what is laid out before it does not know of the rows behind."""
    firsts = {spot.page: spot for spot in reversed(spots)}
    whole = [spot for page, spot in firsts.items() if page and spot.row and spot.height > top - _A_LINE]
    return max(whole, key=lambda spot: spot.row, default=None)


def _laid_out(table: Parted, engine: Engine, rows: tuple[int, int]) -> tuple[int, list[_Spot]]:
    """How many pages some rows take, and where each that has text begins; none where that cannot be told."""
    start, end = rows
    copy = marked(embed.prepare(table.make(start, end)).docx, end - start)
    pages, places = _outline(engine.convert(copy.docx))
    if len(places) < len(copy.rows):
        return pages, []
    own = places[len(places) - len(copy.rows) :]
    return pages, [_Spot(row, page, height) for row, (page, height) in zip(copy.rows, own, strict=True)]


def _outline(pdf: bytes) -> tuple[int, list[tuple[int, float]]]:
    """How many pages a PDF has, and page and height of the entries of its outline."""
    with PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
        return len(document), [*_places(document)]


def _places(document: pypdfium2.PdfDocument) -> Iterator[tuple[int, float]]:
    for entry in document.get_toc():
        target = entry.get_dest()
        if target is not None:
            _, view = target.get_view()
            yield target.get_index(), float(view[1])


def _whole(parts: Sequence[bytes], pages: Sequence[int]) -> bytes:
    """The pages of some PDFs as one, with the outline of the first; empty where one has fewer pages than it had.

    A part may have one more: behind a table that fills its page stands an empty paragraph.
    """
    writer = PdfWriter()
    for place, (part, count) in enumerate(zip(parts, pages, strict=True)):
        reader = PdfReader(io.BytesIO(part))
        if len(reader.pages) < count or (place == len(parts) - 1 and len(reader.pages) > count):
            return b""
        if reader.metadata and not place:
            writer.add_metadata({key: str(value) for key, value in reader.metadata.items()})
        writer.append(reader, pages=(0, count), import_outline=not place)
    for page in writer.pages:
        page.pop("/StructParents", None)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()
