"""Texts of the drafter as a klausul prints them: with the emphasis he typed."""

import re
from collections.abc import Iterable

from kerjasama_docs.model.butir import Berincian
from kerjasama_docs.naskah.jinja.engine import Rich, Rinci
from kerjasama_docs.regex import regex

_BAHWA = regex(r"(?:bahwa\s+)+(?=\S)", re.IGNORECASE)


def rich_or_none(text: str | None) -> Rich | None:
    """One text; None where he wrote none."""
    return Rich(text) if text else None


def rich_all(items: Iterable[str]) -> tuple[Rich, ...]:
    """A list of texts."""
    return tuple(map(Rich, items))


def rinci_all(items: Iterable[Berincian | str]) -> tuple[Rich, ...]:
    """Items, each with those below it."""
    return tuple(map(_rinci, items))


def _rinci(item: Berincian | str) -> Rich:
    if isinstance(item, str):
        return Rich(item)
    return Rinci(item.uraian, rinci_all(item.rincian)) if item.rincian else Rich(item.uraian)


def premises(items: Iterable[str], *, whole: bool) -> tuple[Rich, ...]:
    """The premises of a naskah, without the "bahwa" in front of them that the naskah brings itself.

    Args:
        items: What the drafter wrote.
        whole: Whether the "bahwa" stays: behind a verb it makes a clause of what would be a thing without it.
    """
    return rich_all(items) if whole else rich_all(map(_without_bahwa, items))


def _without_bahwa(text: str) -> str:
    found = _BAHWA.match(text)
    return text[found.end() :] if found else text
