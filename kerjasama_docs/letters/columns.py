"""How wide the columns of a table are: as asked, but no word and no number is broken while the page has room.

Where there is none, the letters become smaller within bounds; then words break, and figures last of all.
Widths on paper are twips.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kerjasama_docs.letters.widths import Lettering, is_figures, words

LEAST_SIZE = 6
"""Smallest size of the letters of a table, in points."""
_STEP = 1
_MOST_LETTERS = 28
"""Longest word for which letters become smaller; a longer one is an address of the web and may break."""
_SYLLABLES = 4_000
"""What a column of words keeps at least where words break, in thousandths of the size: some seven letters."""
_SLACK = 40
"""What an engine takes besides letters and margins: the line of a border, and what it rounds."""
_WIDEST = 1_250
"""A character is no wider than this, in thousandths of the size."""


@dataclass(frozen=True, slots=True)
class Needs:
    """The widest words of some texts, in thousandths of the size: of all, without addresses, of figures alone."""

    every: int = 0
    word: int = 0
    figures: int = 0

    def with_(self, other: "Needs") -> "Needs":
        """The wider of both in each respect."""
        return Needs(max(self.every, other.every), max(self.word, other.word), max(self.figures, other.figures))


def needs(texts: Iterable[str], lettering: Lettering) -> Needs:
    """What some texts need so that no word of them is broken."""
    found = sorted(words(texts), key=len, reverse=True)
    figures = [word for word in found if word[-1].isdigit() or word[0].isdigit()]
    usual = [word for word in found if len(word) <= _MOST_LETTERS or is_figures(word)]
    return Needs(_widest(found, lettering), _widest(usual, lettering), _widest(filter(is_figures, figures), lettering))


def _widest(found: Iterable[str], lettering: Lettering) -> int:
    """Width of the widest of some words, of which the longest come first."""
    most = 0
    for word in found:
        if len(word) * _WIDEST <= most:
            break
        most = max(most, lettering.units(word))
    return most


@dataclass(frozen=True, slots=True)
class Room:
    """Where a table goes: its width, the size of its letters in points, the margins of a cell together."""

    total: int
    size: float
    margins: int
    least_size: float = LEAST_SIZE


@dataclass(frozen=True, slots=True)
class Fitted:
    """The widths of columns.

    Attributes:
        widths: Twips, together the whole room.
        size: Size of the letters in points, that of the room or a smaller one.
        smaller: Whether it is smaller, for want of room.
        torn: Whether a word or a number is broken, for want of room in the smallest size too.
    """

    widths: tuple[int, ...]
    size: float
    smaller: bool = False
    torn: bool = False


def fitted(asked: Sequence[int], columns: Sequence[Needs], room: Room) -> Fitted:
    """The widths of the columns of a table.

    Args:
        asked: Their relative widths.
        columns: What each of them needs.
        room: Where they go.
    """
    every = [_least(each.every, room, room.size) for each in columns]
    if sum(every) <= room.total:
        return Fitted(_widths(asked, every, room.total), room.size)
    for size in _sizes(room):
        least = [_least(each.word, room, size) for each in columns]
        if sum(least) <= room.total:
            return Fitted(_widths(asked, least, room.total), size, size < room.size)
    return _torn(asked, columns, room)


def _torn(asked: Sequence[int], columns: Sequence[Needs], room: Room) -> Fitted:
    """The widths where words have to break; figures do so where there is no room for them alone."""
    size = _sizes(room)[-1]
    least = [_least(max(each.figures, min(each.word, _SYLLABLES)), room, size) for each in columns]
    fits = sum(least) <= room.total
    widths = _widths(asked, least, room.total) if fits else shared(room.total, least)
    return Fitted(widths, size, size < room.size, torn=True)


def shared(total: int, parts: Sequence[int]) -> tuple[int, ...]:
    """A width divided in proportion, without losing a twip."""
    whole = sum(parts)
    widths = [total * part // whole for part in parts]
    widths[-1] += total - sum(widths)
    return tuple(widths)


def _sizes(room: Room) -> list[float]:
    """The sizes that are tried, from that of the room down."""
    sizes = [room.size]
    while sizes[-1] - _STEP >= room.least_size:
        sizes.append(sizes[-1] - _STEP)
    return sizes


def _least(units: int, room: Room, size: float) -> int:
    """The width of a column whose widest word is so wide."""
    return -(-units * round(size * 20) // 1_000) + room.margins + _SLACK


def _widths(asked: Sequence[int], least: Sequence[int], total: int) -> tuple[int, ...]:
    """The widths as asked; a column that needs more gets just that, and the others share what is left."""
    fixed: dict[int, int] = {}
    while len(fixed) < len(asked):
        free = _free(asked, total, fixed)
        short = {place: least[place] for place, width in free.items() if width < least[place]}
        if not short:
            widths = fixed | free
            return tuple(widths[place] for place in range(len(asked)))
        fixed |= short
    return _rest_to_widest(least, total)


def _free(asked: Sequence[int], total: int, fixed: Mapping[int, int]) -> dict[int, int]:
    """The width that is left, shared by the columns that have none yet."""
    free = [place for place in range(len(asked)) if place not in fixed]
    return dict(zip(free, shared(total - sum(fixed.values()), [asked[place] for place in free]), strict=True))


def _rest_to_widest(least: Sequence[int], total: int) -> tuple[int, ...]:
    """What each needs, and what is left to the widest."""
    widths = list(least)
    widths[widths.index(max(widths))] += total - sum(widths)
    return tuple(widths)
