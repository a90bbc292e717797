"""What a paragraph of a stranger begins with: every mark that people type or Word prints before an item.

Not only the marks of UU 12/2011 Lampiran II angka 95: drafts number ayat by ``1.``, rincian by ``a)``, ``i.`` or a
dash, and company lawyers by ``5.1``. What a mark means is told by its neighbours, see :mod:`.nesting`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kerjasama_docs.drafts.records import Paragraph
from kerjasama_docs.language import dari_huruf, dari_romawi
from kerjasama_docs.language.rapi import BULLETS
from kerjasama_docs.regex import regex

_MARK = regex(
    r"(?P<open>\(\s?)?(?:(?P<levels>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})|(?P<angka>[0-9]{1,3})(?P<sisipan>[a-z])?"
    r"|(?P<roman>[ivxl]{1,6}|[IVXL]{1,6})|(?P<huruf>[a-z]|[A-Z]|([a-z])\7))(?P<close>\s?\)\.?|\s?\.\)?)?(?P<gap>\s+|$|(?=[^\W\d_]{3}))"
)
_BULLET = regex(rf"(?P<sign>[{BULLETS}]|[-–—−*·o➢✓√§])\s+(?=\S)")
_LABEL_BULLET = regex(rf"[{BULLETS}\-–—−*·o➢✓√§\uf000-\uf0ff]")
_DASHES = frozenset("-–—−")
_FIRST_ROMAN = frozenset({"i", "I"})
_UNSURE = frozenset("ivxlIVXL")
"""Letters that are figures too."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a mark may mean.

    Attributes:
        form: Its shape with ``1``, ``a``, ``i``, ``A``, ``I`` for its number: ``(1)``, ``a.``; a bullet is its sign.
        order: Its place in its list, from 1; 0 for a bullet.
    """

    form: str
    order: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark.

    Attributes:
        typed: It as it is printed, ``(1)``.
        readings: What it may mean, the likelier first: ``i.`` is a Roman one, or the letter behind ``h.``.
        text: What stands behind it.
        live: Whether Word numbers it.
        inserted: The letter of an inserted one, ``a`` of ``(4a)``; empty for most.
    """

    typed: str
    readings: tuple[Reading, ...]
    text: str
    live: bool = False
    inserted: str = ""

    @property
    def bullet(self) -> bool:
        """Whether it tells no order."""
        return not self.readings[0].order


def mark_of(paragraph: Paragraph) -> Mark | None:
    """The mark of a paragraph: what Word prints before it, else what it begins with; None for most."""
    if not paragraph.label:
        return typed_mark(paragraph.text)
    label = paragraph.label.strip()
    read = typed_mark(f"{label} x")
    if read and read.text == "x":
        return Mark(label, read.readings, paragraph.text, live=True, inserted=read.inserted)
    if _LABEL_BULLET.fullmatch(label):
        return Mark(label, (Reading(_sign(label), 0),), paragraph.text, live=True)
    return None


_NAMED = regex(r"\b(?:ayat|pasal|huruf|angka|butir|nomor|no\.|tahun|tanggal)$", re.IGNORECASE)
"""Words that a number follows."""


def names_a_number(text: str) -> bool:
    """Whether a line that ends so goes on with a number, which is no mark: "… dimaksud pada ayat"."""
    return bool(_NAMED.search(text.rstrip()))


def typed_mark(text: str) -> Mark | None:
    """The mark that a text begins with and something stands behind; None for most."""
    if bullet := _BULLET.match(text):
        return Mark(bullet["sign"], (Reading(_sign(bullet["sign"]), 0),), text[bullet.end() :])
    match = _MARK.match(text)
    if match is None or match.end() == len(text) or _is_glued(match):
        return None
    shape = _shape(match)
    if not shape:
        return None
    readings = tuple(Reading(shape.format(sign), order) for sign, order in _orders(match.groupdict()))
    typed = text[: match.start("gap")]
    return Mark(typed, readings, text[match.end() :], inserted=match["sisipan"] or "") if readings else None


def _is_glued(match: re.Match[str]) -> bool:
    """Whether a capital or a Roman figure stands right before a word, and so belongs to it: ``M.Yusuf``."""
    return not match["gap"] and not (match["angka"] or (match["huruf"] or "A").islower())


def _shape(match: re.Match[str]) -> str:
    """What stands around a number, a place for it between; empty where nothing makes it a mark."""
    before, after = (match["open"] or "").strip(), (match["close"] or "").strip()
    if before:
        return f"{before}{{}}{after.rstrip('.')}" if ")" in after else ""
    return f"{{}}{after}" if after or match["levels"] else ""


def _sign(typed: str) -> str:
    """A bullet; all dashes are one, since Word makes one of the other as people type."""
    return "-" if typed in _DASHES else typed


def _orders(parts: dict[str, str | None]) -> Iterator[tuple[str, int]]:
    """The signs and orders of a number, the likelier first."""
    if levels := parts["levels"]:
        steps = levels.split(".")
        yield ".".join("1" for _ in steps), int(steps[-1])
    elif figures := parts["angka"]:
        yield "1", int(figures)
    elif roman := parts["roman"]:
        yield from _roman(roman)
    elif letter := parts["huruf"]:
        yield ("a" if letter.islower() else "A"), dari_huruf(letter)


def _roman(typed: str) -> Iterator[tuple[str, int]]:
    """A Roman number, and the letter it may be; one figure other than I is rather a letter."""
    roman, letter = ("i", "a") if typed.islower() else ("I", "A")
    found = [(roman, dari_romawi(typed) or 0)]
    if _is_letter(typed):
        found.append((letter, dari_huruf(typed)))
    if len(typed) == 1 and typed not in _FIRST_ROMAN:
        found.reverse()
    yield from (each for each in found if each[1])


def _is_letter(typed: str) -> bool:
    """Whether it may be a letter of the alphabet, or one twice, which goes on behind ``z``."""
    return typed in _UNSURE or (len(typed) > 1 and len(set(typed)) == 1)
