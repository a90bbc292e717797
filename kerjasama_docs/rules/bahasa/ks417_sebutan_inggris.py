"""“the parties” pada teks Inggris seharusnya “the Parties”.

Pihak dalam naskah internasional disebut the Parties dan the Party dengan huruf awal kapital di seluruh teks. Sebutan
lain bagi orang yang sama, atau huruf kecil, dibaca sebagai pihak mana saja.

Salah: Each party shall inform the other party
Benar: Each Party shall inform the other Party
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import place_to_mend
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = ()

_SMALL = regex(
    r"\b((?:[Tt]he|[Bb]oth|[Ee]ach|[Ee]ither|[Nn]either|(?:[Tt]he )?[Oo]ther|[Bb]etween the|[Tt]he two)"
    r" (?:part(?:y|ies)|PART(?:Y|IES)))\b(?! to (?:the|an?|any|that|such|another|other)\b)"
)
"""A third party, "any party", and the parties to another text are meant in small letters."""
_OTHER = regex(r"\b(?:[Tt]he )?((?:First|Second|1st|2nd) Part(?:y|ies)|PART(?:Y|IES) (?:I|II|ONE|TWO))\b")


def _said(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """The Parties as they are called otherwise in a text, each with what is right."""
    for found in _SMALL.finditer(text):
        *before, last = found[1].split()
        yield found, " ".join((*before, last.capitalize()))
    yield from ((found, "the Party") for found in _OTHER.finditer(text))


def _found(subject: Subject) -> Iterator[Finding]:
    for unit in subject.index.kata.having_any("party", "parties"):
        if unit.bahasa != "inggris" or unit.text.isupper():
            continue
        for found, right in _said(unit.text):
            where = place_to_mend(subject, unit, found.span(1))
            if where is not None:
                message = f"“{found[1]}” pada teks Inggris seharusnya “{right}”."
                yield subject.finding(message, where, f"Tulis “{right}”.", level=Level.SARAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find the Parties in small letters or by other names."""
    yield from each_word_once(_found(subject))
