"""A table that can be printed in parts, for engines that keep all pages in the memory of this process."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

ROWS = 1_000
"""Rows of a part."""
LETTERS = 300_000
"""Letters of a part, from which on it has fewer rows."""


@dataclass(frozen=True)
class Parted:
    """A table that can be printed in parts.

    Attributes:
        letters: How many letters each of its rows has.
        make: Some of its rows as DOCX, from and to: with what stands above the table where it is the first row, with
            what stands below it where it is the last.
    """

    letters: Sequence[int]
    make: Callable[[int, int], bytes]

    @property
    def is_long(self) -> bool:
        """Whether it is more than one part."""
        return self.end_from(0) < len(self.letters)

    def end_from(self, start: int) -> int:
        """The row behind a part that begins with a row."""
        letters, end = 0, start
        while end < len(self.letters) and end - start < ROWS and (letters < LETTERS or end == start):
            letters += self.letters[end]
            end += 1
        return end
