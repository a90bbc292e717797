"""Spasi di sekitar tanda baca pada “laporan , dan” keliru.

Koma, titik, titik koma, dan titik dua melekat pada kata di depannya dan diikuti satu spasi; kurung melekat pada isinya.
Spasi yang keliru membuat tanda baca terlempar ke baris berikutnya. Pos-el, laman, dan angka dibiarkan.

Salah: PIHAK KEDUA menyusun laporan , dan menyerahkannya;PIHAK KESATU memeriksa
Benar: PIHAK KEDUA menyusun laporan, dan menyerahkannya; PIHAK KESATU memeriksa
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Sort
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import typed_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = ()

_WRONG = regex(
    r"(?<=[\w)”]) [,;:](?=\s|[A-Za-z])|(?<=[a-z]{2}) \.(?=\s|$)|(?<=[a-z]{2})[,;](?=[A-Za-z]{2})"
    r"|(?<=\d)[;](?=[A-Za-z]{2})"
    r"|(?<=[a-z]{3})\.(?=(?:PIHAK|PARA|[A-Z][a-z]{2,}) )|(?<=\w)\((?=[a-z]{3,} )|\( (?=\w)|(?<=\w) \)"
)
_BLANK = regex(r"[ (][ ,;:.)]")
_STUCK = regex(r"[,;.][A-Za-z]")
_OPENED = regex(r"\w\([a-z]")
_SORTS = (Sort.SENTENCE, Sort.ITEM)
_AROUND = 40
"""Letters on either side among which the words to be shown are found."""


def _maybe(text: str) -> bool:
    """Whether a blank or its lack may be wrong anywhere: found at once, in few texts."""
    return bool(_BLANK.search(text) or _STUCK.search(text) or _OPENED.search(text))


def _near(text: str, start: int, end: int) -> str:
    """The words around a place, two on either side."""
    before = text[max(0, start - _AROUND) : end].split(" ")
    behind = text[end : end + _AROUND].split(" ")
    return f"{' '.join(before[-2:])}{' '.join(behind[:2])}".strip()


def _found(subject: Subject) -> Iterator[Finding]:
    typed = (unit for unit in subject.units if unit.sort in _SORTS and _maybe(unit.text))
    told: set[int] = set()
    for unit, found, where in typed_words(subject, typed, _WRONG):
        if unit.order not in told:
            told.add(unit.order)
            message = f"Spasi di sekitar tanda baca pada “{_near(unit.text, *found.span())}” keliru."
            hint = "Lekatkan tanda bacanya pada kata di depannya, dan beri satu spasi sesudahnya."
            yield subject.finding(message, where, hint, level=Level.SARAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find blanks before a mark, and marks without a blank behind them."""
    yield from each_word_once(_found(subject))
