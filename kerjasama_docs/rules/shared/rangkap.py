"""How many copies of itself a text says that a naskah is made in."""

import re
from collections.abc import Iterator

from kerjasama_docs.language.baca_angka import angka_kata
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.masa import INI

_N = r"(?P<{}>[1-9]|satu|dua|tiga|empat|lima|enam|tujuh)(?: ?\([a-z ]{{2,20}}\))?"
_COPIES = regex(
    rf"(?i:\b(?:(?:dalam|sebanyak) )?(?P<apa>rangkap {_N.format('a')}|{_N.format('b')} (?:rangkap|eksemplar)))"
)
_MADE = regex(rf"{INI}[^.;]{{0,60}}?(?i:\bdibuat\b)[^.;]{{0,60}}$")
"""This naskah, and that it is made."""


def banyak_rangkap(found: re.Match[str]) -> int:
    """How many copies are said."""
    said = found["a"] or found["b"]
    return int(said) if said.isdigit() else int(angka_kata(said.lower()) or 0)


def rangkap_disebut(subject: Subject) -> Iterator[tuple[TextUnit, re.Match[str]]]:
    """The sentences of a drafter that say in how many copies this naskah is made."""
    for unit in subject.index.memuat("rangkap", "eksemplar"):
        for found in _COPIES.finditer(unit.text):
            typed = subject.author(unit, *found.span()) is not Author.BUNDLED
            if typed and _MADE.search(unit.text, 0, found.start()):
                yield unit, found
