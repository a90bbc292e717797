"""Two texts word by word."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from kerjasama_docs.compare.records import Piece
from kerjasama_docs.regex import regex

_TOKEN = regex(r"\s+|\w+(?:[.,/-]\w+)*|[^\w\s]")
_MOST = 6000
"""Words of a text up to which they are compared one by one; longer ones are shown as a whole."""


def tokens(text: str) -> list[str]:
    """The words, signs and blanks of a text; an amount or a date in figures is one word."""
    return _TOKEN.findall(text)


def pieces_of(before: str, after: str) -> tuple[Piece, ...]:
    """What was kept, taken out and put in."""
    one, other = tokens(before), tokens(after)
    if len(one) + len(other) > _MOST:
        return (Piece("hapus", before), Piece("tambah", after))
    return tuple(_tidied(_pieces(one, other)))


def _pieces(one: Sequence[str], other: Sequence[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for what, first, last, begin, end in matcher.get_opcodes():
        if what == "equal":
            yield Piece("tetap", "".join(one[first:last]))
            continue
        if last > first:
            yield Piece("hapus", "".join(one[first:last]))
        if end > begin:
            yield Piece("tambah", "".join(other[begin:end]))


def _tidied(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The same without islands: a blank that was kept between two changes belongs to both."""
    removed = added = ""
    for piece in pieces:
        if piece.what == "tetap" and (piece.text.strip() or not (removed or added)):
            yield from _told(removed, added)
            removed = added = ""
            yield piece
        elif piece.what == "tetap":
            removed, added = removed + piece.text, added + piece.text
        elif piece.what == "hapus":
            removed += piece.text
        else:
            added += piece.text
    yield from _told(removed, added)


def _told(removed: str, added: str) -> Iterator[Piece]:
    """A change; blanks that stand at the end of both are kept."""
    shared = ""
    if removed and added and removed[-1].isspace() and removed[-1] == added[-1]:
        shared = removed[-1]
        removed, added = removed[:-1], added[:-1]
    if removed:
        yield Piece("hapus", removed)
    if added:
        yield Piece("tambah", added)
    if shared:
        yield Piece("tetap", shared)


def alike(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of words that two texts have in the same order, from 0 to 1."""
    if not one or not other:
        return 0.0
    shorter, longer = sorted((len(one), len(other)))
    if shorter * 4 < longer:
        return 2 * shorter / (shorter + longer)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > 0.3 and matcher.quick_ratio() > 0.3 else 0.0  # noqa: PLR2004
