"""At which level of an outline a marked line stands: that of its mark in the syntax, or that which its place asks for.

A rincian has the levels a., 1., a), 1) below an ayat (UU 12/2011 Lampiran II angka 95). A mark that has no place there,
a bullet or ``1.`` below an ayat, stands for the level below what is open.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kerjasama_docs.language import huruf
from kerjasama_docs.naskah.tree.closing import OpenUnit
from kerjasama_docs.naskah.tree.marks import Mark
from kerjasama_docs.naskah.tree.pohon import Kind

_KINDS = {
    "ayat": Kind.AYAT,
    "huruf": Kind.HURUF,
    "angka": Kind.ANGKA,
    "hk": Kind.HURUF_KURUNG,
    "ak": Kind.ANGKA_KURUNG,
}
_READ = {
    "ayat": {Kind.AYAT},
    "huruf": {Kind.HURUF},
    "angka": {Kind.ANGKA, Kind.DEFINISI},
    "hk": {Kind.HURUF_KURUNG},
    "ak": {Kind.ANGKA_KURUNG, Kind.ANGKA},
}
"""What the syntax has for a mark."""
PARENTS: dict[Kind, tuple[Kind, ...]] = {
    Kind.AYAT: (),
    Kind.DEFINISI: (),
    Kind.HURUF: (Kind.AYAT, Kind.DEFINISI),
    Kind.ANGKA: (Kind.HURUF,),
    Kind.HURUF_KURUNG: (Kind.ANGKA,),
    Kind.ANGKA_KURUNG: (Kind.HURUF_KURUNG,),
}
"""Under what a unit may hang; ayat, definitions and huruf may also stand at the root."""
BELOW: dict[Kind | None, Kind] = {
    None: Kind.HURUF,
    Kind.AYAT: Kind.HURUF,
    Kind.DEFINISI: Kind.HURUF,
    Kind.HURUF: Kind.ANGKA,
    Kind.ANGKA: Kind.HURUF_KURUNG,
    Kind.HURUF_KURUNG: Kind.ANGKA_KURUNG,
    Kind.ANGKA_KURUNG: Kind.ANGKA_KURUNG,
}
"""What hangs below a unit, and what a rincian at the root is made of."""
_MARKS = {
    Kind.AYAT: "({})",
    Kind.HURUF: "{}.",
    Kind.ANGKA: "{}.",
    Kind.HURUF_KURUNG: "{})",
    Kind.ANGKA_KURUNG: "{})",
}
_LETTERS = {Kind.HURUF, Kind.HURUF_KURUNG}
_DEEPER = 2
"""Blanks by which a bullet is further in than the one above it that it belongs to."""
Stack = Sequence[OpenUnit]
"""The units that are open, each below the one before it."""


@dataclass(frozen=True, slots=True)
class Level:
    """Where a marked line stands.

    Attributes:
        kind: What it is.
        beside: The open unit of a mark of its sort, beside which it stands; None where the kind tells its place.
        moved: Whether its mark is read as that of another level.
        too_deep: Whether the syntax has no level for it.
    """

    kind: Kind
    beside: OpenUnit | None = None
    moved: bool = False
    too_deep: bool = False


def level_of(stack: Stack, mark: Mark, indent: int, *, begins: bool) -> Level:
    """The level of a marked line.

    Args:
        stack: What is open above it.
        mark: Its mark.
        indent: Blanks before it.
        begins: Whether no text stands above it that it could be a rincian of.
    """
    if mark.form == "rinci":
        return _nested(stack, mark.marker)
    if like := _alike(stack, mark, indent):
        return Level(like.kind, like, moved=True)
    if kind := _usual(stack, mark):
        return Level(kind, moved=kind not in _READ[mark.form])
    if begins and not stack and mark.form == "ak":
        return Level(Kind.AYAT, moved=True)
    above = stack[-1].kind if stack else None
    return Level(BELOW[above], moved=True, too_deep=above is Kind.ANGKA_KURUNG)


def _nested(stack: Stack, depth: str) -> Level:
    """The level of an item of a value, which stands below the unit in which the value is printed."""
    beside = _last([unit for unit in stack if unit.form == "rinci" and unit.sign == depth])
    if beside:
        return Level(beside.kind, beside)
    above = stack[-1].kind if stack else None
    return Level(BELOW[above], too_deep=above is Kind.ANGKA_KURUNG)


def spelled(kind: Kind, order: int) -> str:
    """The number or letter of a unit at its place."""
    return huruf(order) if kind in _LETTERS else str(order)


def mark_of(kind: Kind, order: int) -> str:
    """The mark of a unit at its place, as the syntax has it."""
    return _MARKS[kind].format(spelled(kind, order))


def _alike(stack: Stack, mark: Mark, indent: int) -> OpenUnit | None:
    """The open unit that was moved to its level and whose mark is of this form."""
    found = [unit for unit in stack if unit.moved and unit.form == mark.form]
    if mark.form == "butir":
        found = [unit for unit in found if unit.sign == mark.marker and indent < unit.indent + _DEEPER]
        return found[0] if found and indent < found[-1].indent else _last(found)
    return _last(found)


def _last(found: list[OpenUnit]) -> OpenUnit | None:
    return found[-1] if found else None


def _usual(stack: Stack, mark: Mark) -> Kind | None:
    """What the syntax has for a mark; None where that has no place here."""
    if mark.foreign:
        return None
    kind = _counted(stack, _KINDS[mark.form], mark.marker)
    return kind if _fits(stack, kind, mark.form) else None


def _fits(stack: Stack, kind: Kind, form: str) -> bool:
    """Whether a unit of that kind can stand here, beside no other mark that was read as this kind."""
    if any(unit.moved and unit.kind is kind and unit.form != form for unit in stack):
        return False
    if kind is Kind.DEFINISI:
        return not (stack and stack[0].kind is Kind.AYAT)
    parents = PARENTS[kind]
    return kind is Kind.HURUF or not parents or any(unit.kind in parents for unit in stack)


def _counted(stack: Stack, kind: Kind, marker: str) -> Kind:
    """What a number means where it stands: below a huruf an angka, elsewhere a definition.

    A number that goes on counting the definitions above ends the rincian of the last of them;
    ``1)`` below a huruf that has no ``1.`` is taken for an angka.
    """
    kinds = {unit.kind for unit in stack}
    if kind is Kind.ANGKA and (Kind.HURUF not in kinds or _goes_on(stack, marker)):
        return Kind.DEFINISI
    bare = Kind.HURUF in kinds and Kind.HURUF_KURUNG not in kinds
    if kind is Kind.ANGKA_KURUNG and bare and not _numbered(stack):
        return Kind.ANGKA
    return kind


def _numbered(stack: Stack) -> bool:
    """Whether an angka typed as ``1.`` is open."""
    return any(unit.kind is Kind.ANGKA and unit.form == "angka" for unit in stack)


def _goes_on(stack: Stack, marker: str) -> bool:
    """Whether a number follows the open definition rather than an open angka."""
    above = [unit for unit in stack if unit.kind in {Kind.DEFINISI, Kind.ANGKA}]
    return bool(above) and above[-1].kind is Kind.DEFINISI and int(marker) == int(above[-1].marker) + 1
