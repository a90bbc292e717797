"""Where a term is used: its words as a whole, in any capitals or in those it was given."""

import re
from collections.abc import Iterator

from kerjasama_docs.language.kata import kata
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.rules.base.subject import Subject

_TEXT = ("batang-tubuh", "penutup", "lampiran")
"""Parts that a definition is for; premis and titles come before it."""


def uses_of_istilah(subject: Subject, nama: str, *, persis: bool) -> Iterator[tuple[TextUnit, re.Match[str]]]:
    """The places below the opening where a term stands.

    Args:
        subject: The naskah.
        nama: The term.
        persis: Whether its capitals count.
    """
    words = kata(nama)
    if not words:
        return
    pattern = re.compile(rf"(?<![\w-]){re.escape(nama)}(?![\w-])", 0 if persis else re.IGNORECASE)
    for unit in subject.index.kata.having(*words):
        if unit.part in _TEXT:
            yield from ((unit, found) for found in pattern.finditer(unit.text))
