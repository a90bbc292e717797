"""Pages written anew: what shows a paragraph or a picture is marked, all else an artifact (ISO 32000-1, 14.8.2.2)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from kerjasama_docs.pdf.tagging.contents import Part
from kerjasama_docs.pdf.tagging.places import Owner, Owners, UncertainError
from kerjasama_docs.regex import regex

_FLIPPED = regex(rb"1 0 0 -1 0 ([\d.]+) cm\n")
_MATRIX = regex(rb"q\n([-\d.]+) [-\d.]+ [-\d.]+ ([-\d.]+) ([-\d.]+) ([-\d.]+) cm\n")
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Shown:
    """What the marks of a page show.

    Attributes:
        owners: What each mark shows, by its number.
        boxes: Where a picture stands on the page, in points, by its number.
    """

    owners: list[Owner] = field(default_factory=list)
    boxes: dict[int, Box] = field(default_factory=dict)


def written(page: int, parts: Sequence[Part], owners: Owners) -> tuple[bytes, Shown]:
    """The content stream of a page with its marks, and what they show.

    Raises:
        UncertainError: It cannot be told where a picture stands.
    """
    shown, result = Shown(), []
    owned = [(_told(owners.get((page, at)), part), part) for at, part in enumerate(parts)]
    height = _height(parts)
    for owner, group in groupby(owned, key=lambda each: each[0]):
        content = b"".join(part.content for _, part in group)
        if owner == _STATE:
            result.append(content)
        elif owner is None:
            result.append(b"/Artifact BMC\n%sEMC\n" % content)
        else:
            result.append(_marked(owner, content, len(shown.owners)))
            shown.owners.append(owner)
            shown.boxes |= {owner[1]: _box(content, height)} if owner[0] == "picture" else {}
    return b"".join(result), shown


def _marked(owner: Owner, content: bytes, mark: int) -> bytes:
    tag = b"Figure" if owner[0] == "picture" else b"P"
    return b"/%s <</MCID %d>>BDC\n%sEMC\n" % (tag, mark, content)


_STATE: Owner = ("state", 0)


def _told(owner: Owner | None, part: Part) -> Owner | None:
    """What changes the state of the page alone is neither shown nor an artifact."""
    return _STATE if part.kind == "state" else owner


def _height(parts: Sequence[Part]) -> float:
    found = _FLIPPED.match(parts[0].content) if parts else None
    return float(found[1]) if found else 0.0


def _box(content: bytes, height: float) -> Box:
    """Where a picture stands, from the matrix that puts it there, upside down on a page that is."""
    found = _MATRIX.match(content)
    if found is None or not height:
        raise UncertainError
    width, tall, left, bottom = map(float, found.groups())
    return (left, height - bottom, left + width, height - bottom - tall)
