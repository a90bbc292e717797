"""Items of several levels as they are pasted: each with its own mark, those below a colon one level deeper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from kerjasama_docs.language.rapi.butir import sebutan_tanda, tanpa_tanda

_DEEPER = 2
"""Blanks by which an item is further in than one with the same mark that it belongs to."""


class Bersusun(NamedTuple):
    """An item with its mark, on which line it began, from 0, and the items below it."""

    row: int
    text: str
    rincian: tuple["Bersusun", ...]


@dataclass
class _Open:
    """An item while its lines are still being read.

    Attributes:
        mark: The sort of its mark; empty for a text without one.
        indent: Blanks before it.
        row: On which line it began.
        text: Its words so far.
        below: The items below it.
    """

    mark: str
    indent: int
    row: int
    text: str
    below: list["_Open"] = field(default_factory=list)

    @property
    def led(self) -> bool:
        """Whether it leads to a list."""
        return self.text.endswith(":")

    def closed(self) -> Bersusun:
        return Bersusun(self.row, self.text, tuple(each.closed() for each in self.below))


def butir_bersusun(lines: Sequence[str]) -> tuple[Bersusun, ...]:
    """The items of a text of several lines, where at least one of them has items below it.

    A line that begins with a mark of another sort, or further in, behind a colon stands one level deeper; one with a
    mark that is open goes on with that level. A line without a mark goes on with the item above.

    Args:
        lines: The lines as they were typed.

    Returns:
        The items of the first level; empty for a text without nested items.
    """
    top: list[_Open] = []
    path: list[_Open] = []
    for new in _marked(lines):
        if not new.mark and path:
            path[-1].text += f" {new.text}"
            continue
        path = _above(path, new)
        (path[-1].below if path else top).append(new)
        path = [*path, new]
    return tuple(each.closed() for each in top) if any(each.below for each in top) else ()


def semua_butir(items: Sequence[Bersusun]) -> Iterator[str]:
    """The texts of items of all levels, without their marks, in the order of reading."""
    for item in items:
        yield tanpa_tanda(item.text)
        yield from semua_butir(item.rincian)


def _marked(lines: Sequence[str]) -> Iterator[_Open]:
    for row, line in enumerate(lines):
        if text := " ".join(line.split()):
            yield _Open(sebutan_tanda(text), len(line) - len(line.lstrip()), row, text)


def _above(path: list[_Open], new: _Open) -> list[_Open]:
    """The open items that a new one stands below."""
    beside = _beside(path, new)
    if path and path[-1].led and not (beside and new.indent < beside.indent + _DEEPER):
        return path
    return path[: path.index(beside)] if beside else path[:-1]


def _beside(path: list[_Open], new: _Open) -> _Open | None:
    """The open item of the same mark that a new one follows: the last that is as far in as it, or the first."""
    alike = [each for each in path if each.mark == new.mark]
    level = [each for each in alike if each.indent < new.indent + _DEEPER]
    return next(iter(level[-1:] or alike), None)
