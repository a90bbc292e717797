"""Boxes, matrices and rotation of pages (ISO 32000-1, 8.3.3, 14.11.2); all lengths in points."""

from collections.abc import Iterator
from dataclasses import dataclass

from pypdf.generic import DictionaryObject

from kerjasama_docs.pdf.joined.objects import as_array, as_number

Matrix = tuple[float, float, float, float, float, float]
Rectangle = tuple[float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
_LONGEST = 1_000_000
"""Longest side of a page or a place on it; PDF itself knows 14,400 (Annex C)."""


def rectangle_of(value: object) -> Rectangle | None:
    """A rectangle with its lower left corner first; None for what is none, or has no area."""
    numbers = [as_number(each) for each in as_array(value)]
    known = [each for each in numbers if each is not None and abs(each) <= _LONGEST]
    if len(known) != 4 or len(numbers) != 4:  # noqa: PLR2004 - two corners
        return None
    left, right, bottom, top = *sorted((known[0], known[2])), *sorted((known[1], known[3]))
    return (left, bottom, right, top) if left < right and bottom < top else None


def matrix_of(value: object) -> Matrix:
    """A matrix; the one that changes nothing for what is none."""
    numbers = [as_number(each) for each in as_array(value)]
    known = [each for each in numbers if each is not None]
    if len(known) != 6 or len(numbers) != 6:  # noqa: PLR2004 - the six numbers of a matrix
        return IDENTITY
    return (known[0], known[1], known[2], known[3], known[4], known[5])


def corners(box: Rectangle, matrix: Matrix) -> Iterator[tuple[float, float]]:
    """The corners of a box where a matrix puts them."""
    a, b, c, d, e, f = matrix
    for x in (box[0], box[2]):
        for y in (box[1], box[3]):
            yield a * x + c * y + e, b * x + d * y + f


def spelled(matrix: Matrix) -> str:
    """A matrix as the operator cm takes it."""
    return " ".join(f"{number:.5f}".rstrip("0").rstrip(".") or "0" for number in matrix)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it is seen.

    Attributes:
        box: Its visible part in its own coordinates.
        turn: How far it is turned clockwise for the eye: 0, 90, 180, 270.
        unit: Points to one of its units (/UserUnit).
    """

    box: Rectangle
    turn: int
    unit: float

    @classmethod
    def of(cls, page: DictionaryObject) -> "Sheet | None":
        """A page; None for one whose size cannot be told."""
        media = rectangle_of(page.get("/MediaBox"))
        if media is None:
            return None
        crop = rectangle_of(page.get("/CropBox")) or media
        seen = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
        box = seen if seen[0] < seen[2] and seen[1] < seen[3] else media
        turn = int(as_number(page.get("/Rotate")) or 0) // 90 * 90 % 360
        return cls(box, turn, as_number(page.get("/UserUnit")) or 1)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as they are seen, in units of the page."""
        wide, high = self.box[2] - self.box[0], self.box[3] - self.box[1]
        return (high, wide) if self.turn % 180 else (wide, high)

    @property
    def upright(self) -> Matrix:
        """From what is seen, with its origin at the lower left, to the coordinates of the page."""
        left, bottom, right, top = self.box
        return {
            0: (1, 0, 0, 1, left, bottom),
            90: (0, 1, -1, 0, right, bottom),
            180: (-1, 0, 0, -1, right, top),
            270: (0, -1, 1, 0, left, top),
        }[self.turn]
