"""What Word prints before a paragraph: the labels of lists, counted as it counts (ECMA-376 Part 1, 17.9).

Lists that share an abstract one share its counters, unless one of them begins anew (17.9.27); a level begins anew
behind every one above it, unless it says behind which (17.9.11).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kerjasama_docs.drafts.word.styles import Styles, number, on, value, whole
from kerjasama_docs.language import huruf, romawi
from kerjasama_docs.ooxml.names import w
from kerjasama_docs.ooxml.xml import Element
from kerjasama_docs.regex import regex

_LEVELS = 9
_PLACE = regex(r"%([1-9])")
SIGNS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "-", "\uf0e0": "→", "\uf06f": "o"}
"""Signs of the symbol fonts in which Word keeps its bullets."""
_MOST_ROMAN = 3999
_MOST_LETTERS = 780
"""Word writes letters up to thirty of one."""
_HOPS = 8
"""Lists that may point to another one by a style."""


@dataclass(frozen=True)
class Level:
    """A level of a list.

    Attributes:
        start: Its first number.
        format: How a number is written, ``decimal``, ``lowerLetter`` …
        text: What is printed, ``(%2)``.
        restart: Behind which level, from 1, it begins anew; 0: never; None: behind every one above.
        style: The style of its paragraphs.
        legal: Whether all numbers are written in figures.
        indent: Its properties of a paragraph.
        gap: What stands behind the number: ``tab``, ``space``, ``nothing``.
    """

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    style: str = ""
    legal: bool = False
    indent: Element | None = None
    gap: str = "tab"


@dataclass(frozen=True)
class List:
    """A list: the abstract one it counts with, its levels, the numbers at which its levels begin anew."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=dict)


def _level(item: Element) -> Level:
    restart = value(item, "lvlRestart")
    return Level(
        start=whole(value(item, "start"), 1),
        format=value(item, "numFmt") or "decimal",
        text=value(item, "lvlText") or "",
        restart=None if restart is None else whole(restart),
        style=value(item, "pStyle") or "",
        legal=bool(on(item.find(w("isLgl")))),
        indent=item.find(w("pPr")),
        gap=value(item, "suff") or "tab",
    )


def _levels(parent: Element) -> dict[int, Level]:
    found = {}
    for item in parent.findall(w("lvl")):
        place = number(item.get(w("ilvl")))
        if place is not None and 0 <= place < _LEVELS:
            found[int(place)] = _level(item)
    return found


class Lists:
    """The lists of a document, and how far each has counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._lists: dict[str, List] = {}
        self._numbers: dict[str, Element] = {}
        if root is not None:
            self._abstract = {item.get(w("abstractNumId")) or "": item for item in root.findall(w("abstractNum"))}
            self._numbers = {item.get(w("numId")) or "": item for item in root.findall(w("num"))}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def list_of(self, key: str, hops: int = _HOPS) -> List | None:
        """A list by its number; None for one that is not there."""
        if key not in self._lists:
            item = self._numbers.get(key)
            made = self._made(item, hops) if item is not None else None
            if made is None:
                return None
            self._lists[key] = made
        return self._lists[key]

    def _made(self, item: Element, hops: int) -> List | None:
        abstract = value(item, "abstractNumId") or ""
        base = self._abstract.get(abstract)
        if base is None:
            return None
        if linked := self._linked(base, item.get(w("numId")), hops):
            return linked
        levels, starts = _levels(base), {}
        for override in item.findall(w("lvlOverride")):
            place = whole(override.get(w("ilvl")))
            for level in _levels(override).values():
                levels[place] = level
            start = value(override, "startOverride")
            if start is not None:
                starts[place] = whole(start)
        return List(abstract, levels, starts)

    def _linked(self, base: Element, own: str | None, hops: int) -> List | None:
        """The list of the style that an abstract one only names (17.9.21)."""
        link = value(base, "numStyleLink")
        key = value(self._styles.of_paragraph(link, "numPr"), "numId") if link and hops else None
        return self.list_of(key, hops - 1) if key and key != own else None

    def level_of_style(self, key: str, style: str) -> int | None:
        """The level of a list whose paragraphs have a style."""
        made = self.list_of(key)
        levels = made.levels.items() if made else ()
        return next((place for place, level in levels if level.style == style), None)

    def label(self, key: str, place: int) -> str:
        """Count a paragraph of a list at a level, and give what is printed before it; empty for none."""
        made = self.list_of(key)
        level = made.levels.get(place) if made else None
        if made is None or level is None:
            return ""
        counts = self._counts.setdefault(made.abstract, {})
        self._begin(key, made, place)
        counts[place] = counts[place] + 1 if place in counts else level.start
        for deeper in [at for at in counts if at > place and _restarts(made.levels.get(at), place)]:
            del counts[deeper]
        return self._printed(made, place, counts)

    def _begin(self, key: str, made: List, place: int) -> None:
        """Begin a level anew where a list says so, when it is first met."""
        if place in made.starts and (key, place) not in self._begun:
            self._begun.add((key, place))
            self._counts[made.abstract][place] = made.starts[place] - 1

    @staticmethod
    def _printed(made: List, place: int, counts: Mapping[int, int]) -> str:
        level = made.levels[place]
        if level.format == "none":
            return _PLACE.sub("", level.text).strip()
        if level.format == "bullet":
            return "".join(SIGNS.get(sign, sign) for sign in level.text).strip() or "•"

        def written(at: int) -> str:
            other = made.levels.get(at, level)
            form = "decimal" if level.legal and other.format != "bullet" else other.format
            return spelled(counts.get(at, other.start), form)

        return _PLACE.sub(lambda match: written(int(match[1]) - 1), level.text).strip()


_WRITTEN: Mapping[str, tuple[int, Callable[[int], str]]] = {
    "lowerLetter": (_MOST_LETTERS, huruf),
    "upperLetter": (_MOST_LETTERS, lambda n: huruf(n).upper()),
    "lowerRoman": (_MOST_ROMAN, lambda n: romawi(n).lower()),
    "upperRoman": (_MOST_ROMAN, romawi),
    "decimalZero": (_MOST_ROMAN, lambda n: f"{n:02}"),
    "none": (_MOST_ROMAN, lambda _: ""),
}
"""Up to which number, and how, a format is written."""


def _restarts(level: Level | None, behind: int) -> bool:
    """Whether a level begins anew behind another one, from 0."""
    if level is None or level.restart is None:
        return True
    return level.restart > 0 and behind < level.restart


def spelled(n: int, form: str) -> str:
    """A number as a list writes it (17.18.59); an unknown way is that of figures."""
    most, written = _WRITTEN.get(form, (_MOST_ROMAN, str))
    return written(n) if 1 <= n <= most else str(n)
