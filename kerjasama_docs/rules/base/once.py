"""A fault of one value, said once: a title is printed above the text and in a sentence, and is one value."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace

from kerjasama_docs.findings import Finding, Where
from kerjasama_docs.naskah.units.record import TextUnit

Spot = tuple[object, ...]
"""Words of a value: its path, where they stand in it, the language, and the words themselves."""


@dataclass(frozen=True, slots=True)
class Printed(Where):
    """The place of words of a value, in one of the units that print it.

    Attributes:
        spot: The words in the value, the same wherever it is printed.
        capitals: Whether they are printed in capitals, which the drafter did not type.
    """

    spot: Spot = ()
    capitals: bool = False


def printed_at(where: Where, unit: TextUnit, begin: int, *, span: tuple[int, int | None]) -> Printed:
    """The place of some words of a unit that a value gave.

    Args:
        where: The place of the value.
        unit: The unit.
        begin: Where the value begins in it.
        span: The first of the words and their end; None for the end of the unit.
    """
    start, end = span[0], len(unit.text) if span[1] is None else span[1]
    words = unit.text[start:end]
    spot = (where.path, where.line, start - begin, unit.bahasa, words.casefold())
    place = (where.file, where.line, where.column, where.path, unit.place or None, unit.order)
    return Printed(*place, words if span[1] is not None else None, start, where.cell, spot, words.isupper())


def said_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of one rule, of each value of the input a fault once: as it is printed first without capitals."""
    kept: dict[object, Finding] = {}
    for finding in findings:
        where = finding.where
        key = (finding.level, where.spot) if isinstance(where, Printed) else finding
        before = kept.get(key)
        if before is None or (isinstance(before.where, Printed) and before.where.capitals):
            kept[key] = finding
    yield from map(_plain, kept.values())


def _plain(finding: Finding) -> Finding:
    """A finding with the place that its reader sees."""
    if not isinstance(finding.where, Printed):
        return finding
    shown = {each.name: getattr(finding.where, each.name) for each in fields(Where)}
    return replace(finding, where=Where(**shown))
