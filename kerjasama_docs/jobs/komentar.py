"""Findings as comments at their place in the naskah: ``buat --catatan``."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kerjasama_docs.docx.comments import Comment
from kerjasama_docs.findings import Finding, Where
from kerjasama_docs.naskah import Built
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regulations import paraphrase
from kerjasama_docs.report.text import basis_text, weight
from kerjasama_docs.rules.base.index import Index


def comments_of(built: Built, findings: Iterable[Finding]) -> tuple[Comment, ...]:
    """A comment for each finding about the naskah, in its order; what is said of the PDF alone has no place in it."""
    places = _Places(Index(built))
    placed = [(places.unit_of(finding), finding) for finding in findings if str(finding.where)]
    placed.sort(key=lambda each: each[0].order if each[0] else -1)
    return tuple(places.comment(unit, finding) for unit, finding in placed)


def _lines(finding: Finding) -> Iterator[str]:
    """What a comment says: weight and message, the article with what it says, what to do."""
    yield f"{weight(finding)}: {finding.message}"
    if finding.basis:
        yield f"Dasar: {basis_text(finding)}. {paraphrase(finding.basis)}"
    if finding.waived:
        yield f"Alasan: {finding.waived}"
    elif finding.hint:
        yield finding.hint


@dataclass(frozen=True)
class _Places:
    """Where findings stand in what is printed."""

    index: Index

    def unit_of(self, finding: Finding) -> TextUnit | None:
        """The text that a finding is about; None for one about the whole naskah."""
        where = finding.where
        if where.order is not None and where.order < len(self.index.units):
            return self.index.units[where.order]
        return self._by_value.get(where.path or "") or self._by_place.get(where.unit or "")

    def comment(self, unit: TextUnit | None, finding: Finding) -> Comment:
        """A finding as a comment at a text."""
        if unit is None:
            return Comment(tuple(_lines(finding)))
        words = finding.where.words or ""
        before = unit.text.count(words, 0, finding.where.start) if words else 0
        return Comment(tuple(_lines(finding)), unit.text, self._turns[unit.order], words, before)

    @cached_property
    def _turns(self) -> Mapping[int, int]:
        """How many units with the same text stand before each."""
        seen: Counter[str] = Counter()
        turns = {}
        for unit in self.index.units:
            turns[unit.order] = seen[unit.text]
            seen[unit.text] += 1
        return turns

    @cached_property
    def _by_value(self) -> Mapping[str, TextUnit]:
        """The first text that prints a value, by its path."""
        found: dict[str, TextUnit] = {}
        for unit, typed in zip(self.index.units, self.index.typed, strict=True):
            for each in typed:
                found.setdefault(_path(self.index.built.source.where(each.key)), unit)
        return found

    @cached_property
    def _by_place(self) -> Mapping[str, TextUnit]:
        """The first text of a Pasal or of a part of one, by its name."""
        found: dict[str, TextUnit] = {}
        for unit in self.index.units:
            found.setdefault(unit.place, unit)
        return {place: unit for place, unit in found.items() if place}


def _path(where: Where) -> str:
    return where.path or ""
