"""Where at the foot of a page there is room for its number: seen, since a scan says nothing of what is on it."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

import pypdfium2

from kerjasama_docs.pictures.lock import PDFIUM

FOOT = 60.0
"""How far from the lower edge a number may stand, in points."""
_LOWEST, _STEP = 12.0, 2.0
_MARGIN = 28.35
"""Least distance to the sides in points, 10 mm."""
_CLEAR = 3
"""Points that are free around a number."""
_SCALE = 1.5
"""Pixels to a point: a hairline of a quarter point is still seen as grey."""
_CONTRAST = 40
"""By how much the shades under a number may differ, of 255; paper that was scanned is never one shade."""
_PALE = 150
"""Darkest paper on which black is read."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a number stands: its left end and its base line as the page is seen, and its size; in points."""

    left: float
    base: float
    size: float
    free: bool = True


@dataclass(frozen=True, slots=True)
class _Foot:
    """The lower end of a page as pixels, from the top row down: grey, one byte each."""

    pixels: bytes
    stride: int
    columns: int
    rows: int

    def is_free(self, spot: Spot, width: float) -> bool:
        """Whether nothing is under a number of that width."""
        top = self.rows - int((spot.base + spot.size * 0.75 + _CLEAR) * _SCALE)
        bottom = self.rows - int((spot.base - spot.size * 0.25 - _CLEAR) * _SCALE)
        left, right = int((spot.left - _CLEAR) * _SCALE), int((spot.left + width + _CLEAR) * _SCALE)
        first, last = max(0, left), min(self.columns, right)
        rows = [self.pixels[row * self.stride + first : row * self.stride + last] for row in range(top, bottom)]
        if top < 0 or not rows or not rows[0]:
            return False
        darkest, palest = min(map(min, rows)), max(map(max, rows))
        return palest - darkest <= _CONTRAST and darkest >= _PALE


def spots(pdf: bytes, widths: Sequence[float], size: float) -> list[Spot]:
    """A spot for the number of every page, the same on all pages of a size where there is one.

    Args:
        pdf: The part.
        widths: How wide the number of each page is, in points.
        size: Size of its letters in points; smaller on a page that is too narrow.
    """
    found: list[tuple[tuple[float, float], list[Spot], set[int]]] = []
    with PDFIUM, closing(pypdfium2.PdfDocument(pdf)) as document:
        for index, width in enumerate(widths):
            with closing(document[index]) as page:
                wide, high = page.get_size()
                fitting = min(1.0, (wide - 8) / width) if wide > 8 else 0.1  # noqa: PLR2004 - 4 points at each side
                tried = list(_tried(wide, high, width * fitting, size=size * fitting))
                foot = _foot(page, high)
                free = {place for place, spot in enumerate(tried) if foot.is_free(spot, width * fitting)}
                found.append(((round(wide), round(high)), tried, free))
    return [_chosen(found, place) for place in range(len(found))]


def _chosen(found: Sequence[tuple[tuple[float, float], list[Spot], set[int]]], place: int) -> Spot:
    """The first spot that is free on all pages of that size, or on this one; else the lowest, which is not free."""
    size, tried, free = found[place]
    everywhere = set(free)
    for other, _, there in found:
        if other == size:
            everywhere &= there
    for choice in (everywhere, free):
        if choice:
            return tried[min(choice)]
    lowest = tried[0]
    return Spot(lowest.left, lowest.base, lowest.size, free=False)


def _tried(wide: float, high: float, width: float, *, size: float) -> Iterator[Spot]:
    """Spots in the order in which they are tried: at the right, at the left, in the middle, each from below."""
    side = min(_MARGIN, max(4.0, (wide - width) / 2))
    for left in (wide - width - side, side, (wide - width) / 2):
        base = _LOWEST
        while base + size <= min(FOOT, high):
            yield Spot(left, base, size)
            base += _STEP
    if high < _LOWEST + size:
        yield Spot((wide - width) / 2, 2.0, size)


def _foot(page: pypdfium2.PdfPage, high: float) -> _Foot:
    """The foot of a page, drawn with what lies over it."""
    above = max(0.0, high - FOOT - _CLEAR)
    bitmap = page.render(scale=_SCALE, crop=(0, 0, 0, above), grayscale=True, may_draw_forms=False)
    with closing(bitmap):
        return _Foot(bytes(bitmap.buffer), bitmap.stride, bitmap.width, bitmap.height)
