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

    def free(self, tried: Sequence[Spot], width: float) -> set[int]:
        """Which of some spots have nothing under a number of that width, by their places."""
        lefts = dict.fromkeys(spot.left for spot in tried)
        shades = {left: [*self._shades(left - _CLEAR, left + width + _CLEAR)] for left in lefts}
        return {place for place, spot in enumerate(tried) if self._is_free(spot, shades[spot.left])}

    def _shades(self, left: float, right: float) -> Iterator[tuple[int, int]]:
        """The darkest and the palest pixel of each row between two places, which are asked for once for all spots."""
        first, last = max(0, int(left * _SCALE)), min(self.columns, int(right * _SCALE))
        for start in range(0, self.rows * self.stride if first < last else 0, self.stride):
            row = self.pixels[start + first : start + last]
            same = row.count(row[0]) == len(row)
            yield (row[0], row[0]) if same else (min(row), max(row))

    def _is_free(self, spot: Spot, shades: Sequence[tuple[int, int]]) -> bool:
        top = self.rows - int((spot.base + spot.size * 0.75 + _CLEAR) * _SCALE)
        bottom = self.rows - int((spot.base - spot.size * 0.25 - _CLEAR) * _SCALE)
        rows = shades[max(0, top) : bottom]
        if top < 0 or not rows:
            return False
        darkest, palest = min(low for low, _ in rows), max(high for _, high in rows)
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
                found.append(((round(wide), round(high)), tried, foot.free(tried, width * fitting)))
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
