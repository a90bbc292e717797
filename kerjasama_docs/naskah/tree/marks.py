"""What a line of an outline begins with: the marks that the syntax knows, and those that people type and paste.

Between mark and text any space may stand, or none before a word; a number of four digits is a year. Bullets, ``(a)``
and ``A.`` are no marks of the syntax: they stand for the level that their place asks for.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from kerjasama_docs.language import dari_huruf
from kerjasama_docs.language.rapi import BULLETS
from kerjasama_docs.naskah.tree.markup import butir_of
from kerjasama_docs.regex import regex

_MARKER = regex(
    r"(?:\(\s{0,3}(?P<ayat>[0-9]{1,3})\s{0,3}\)|(?P<huruf>([a-z])\3*)\.|(?P<angka>[0-9]{1,3})\.|\((?P<hb>[a-z])\)"
    r"|(?P<hk>([a-z])\7*)\)|(?P<ak>[0-9]{1,3})\))(?P<space>[ \t]|\s|(?=<)|$|(?=[^\W\d_]{3}))\s*"
)
_GROUPS = ("ayat", "huruf", "angka", "hb", "hk", "ak")
_FORMS = {"ayat": "({})", "huruf": "{}.", "angka": "{}.", "hb": "({})", "hk": "{})", "ak": "{})", "kapital": "{}."}
"""How a mark is typed, by its form."""
_BULLET = regex(rf"(?P<sure>[{BULLETS}])\s*|(?P<dash>[-–—−])(?:\s+|(?=[^\W\d_]))|(?P<star>[*·])\s+")
"""A bullet; a dash also right before a letter, a star never: there it is emphasis."""
_CAPITAL = regex(r"(?P<kapital>[A-Z])\.\s+")
_FEW = 2
"""Lines with the same dash or star that are a list."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a line begins with.

    Attributes:
        form: ``ayat`` ``(1)``, ``huruf`` ``a.``, ``angka`` ``1.``, ``hk`` ``a)``, ``ak`` ``1)``; ``hb`` ``(a)``,
            ``kapital`` ``A.`` and ``butir`` are not of the syntax; ``rinci`` is an item of a value, and never typed.
        marker: The number or letter in it; the sign of a bullet, one for all dashes: Word makes ``–`` of some ``-``;
            how deep an item of a value stands.
        typed: The mark as it was typed.
        text: What stands behind it.
        glued: Whether nothing stands between mark and text.
    """

    form: str
    marker: str
    typed: str
    text: str
    glued: bool = False

    @property
    def usual(self) -> str:
        """The mark as the syntax has it; as it was typed where the syntax does not know it."""
        return _FORMS[self.form].format(self.marker) if self.form in _FORMS else self.typed

    @property
    def whole(self) -> str:
        """The line as it was typed."""
        return f"{self.typed}{self.text}" if self.glued else f"{self.typed} {self.text}"

    @property
    def foreign(self) -> bool:
        """Whether the syntax does not know it."""
        return self.form in {"hb", "kapital", "butir"}

    @property
    def order(self) -> int | None:
        """Its place as it is typed, from 1; None for a bullet, which tells none."""
        if self.form == "butir":
            return None
        if self.marker.isdecimal():
            return int(self.marker)
        return dari_huruf(self.marker)


def marked(text: str) -> Mark | None:
    """The mark of the syntax, or ``(a)``, with which a line begins; None for most lines."""
    match = _MARKER.match(text)
    if match is None:
        return None
    form = next(name for name in _GROUPS if match[name])
    rest = text[match.end() :]
    glued = not match["space"] and bool(rest) and not rest.startswith("<")
    typed = text[: match.start("space")]
    return None if glued and form == "hb" else Mark(form, match[form], typed, rest, glued)


def bulleted(text: str) -> Mark | None:
    """The bullet with which a line begins, behind which something stands."""
    match = _BULLET.match(text)
    if match is None or match.end() == len(text):
        return None
    sign = match["sure"] or match["dash"] or match["star"]
    return Mark("butir", "-" if match["dash"] else sign, sign, text[match.end() :])


class Marks:
    """Tells the marks of one text: whether a dash begins an item is seen by the lines around it."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Look at all lines of a text, without the space around them."""
        bullets = (bulleted(line) for line in lines)
        self._bullets = Counter(mark.marker for mark in bullets if mark)
        capitals = (_CAPITAL.match(line) for line in lines)
        typed = [match["kapital"] for match in capitals if match]
        self._capitals = len(typed) > 1 and "".join(typed) == ascii_uppercase[: len(typed)]

    def of(self, line: str, before: str) -> Mark | None:
        """The mark of a line; ``before`` is the line above it, empty behind a blank one."""
        if nested := butir_of(line):
            depth, text = nested
            return Mark("rinci", depth, "–", text)
        return marked(line) or self._bullet(line, before) or self._capital(line)

    def _bullet(self, line: str, before: str) -> Mark | None:
        mark = bulleted(line)
        if mark is None or mark.marker in BULLETS or not before or before.endswith((":", ";")):
            return mark
        return mark if self._bullets[mark.marker] >= _FEW else None

    def _capital(self, line: str) -> Mark | None:
        match = _CAPITAL.match(line) if self._capitals else None
        return Mark("kapital", match["kapital"], f"{match['kapital']}.", line[match.end() :]) if match else None
