"""Texts of the drafter as a klausul prints them: with the emphasis he typed."""

from collections.abc import Iterable

from kerjasama_docs.naskah.jinja.engine import Rich


def rich_or_none(text: str | None) -> Rich | None:
    """One text; None where he wrote none."""
    return Rich(text) if text else None


def rich_all(items: Iterable[str]) -> tuple[Rich, ...]:
    """A list of texts."""
    return tuple(map(Rich, items))
