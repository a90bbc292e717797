"""“the parties” pada teks Inggris seharusnya “the Parties”.

Pihak dalam naskah internasional disebut the Parties dan the Party, atau the Participants dan the Participant dalam
ragam yang tidak mengikat, dengan huruf awal kapital di seluruh teks. Sebutan lain bagi orang yang sama, huruf kecil,
atau sebutan ragam yang lain, dibaca sebagai pihak mana saja.

Salah: Each party shall inform the other party
Benar: Each Party shall inform the other Party
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import place_to_mend
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = ()
READ_HINT = "Pakai satu sebutan di seluruh naskah."

_ALL = r"(?:[Tt]he|[Bb]oth|[Ee]ach|[Ee]ither|[Nn]either|(?:[Tt]he )?[Oo]ther|[Bb]etween the|[Aa]mong the|[Tt]he two)"
_TO = r"\b(?! to (?:the|an?|any|that|such|another|other)\b)"
_SMALL = regex(rf"\b({_ALL} (?:part(?:y|ies)|PART(?:Y|IES))){_TO}")
"""A third party, "any party", and the parties to another text are meant in small letters."""
_OTHER = regex(r"\b(?:[Tt]he )?((?:First|Second|1st|2nd) Part(?:y|ies)|PART(?:Y|IES) (?:I|II|ONE|TWO))\b")
_STRANGE = {
    "Participant": regex(rf"\b({_ALL} Part(?:y|ies)){_TO}"),
    "Party": regex(rf"\b({_ALL} Participants?)\b"),
}
"""What those who make a naskah are called in the other register, by what one of them is called in its own."""


class _Said(NamedTuple):
    """Words for those who make a naskah, what is right, and whether they belong to the other register."""

    found: re.Match[str]
    right: str
    strange: bool = False


def _called(found: re.Match[str], one: str) -> str:
    """The same words with what one of them is called, or several."""
    *before, last = found[1].split()
    several = last.casefold().endswith("s")
    many = "Parties" if one == "Party" else f"{one}s"
    return " ".join((*before, many if several else one))


def _said(text: str, one: str) -> Iterator[_Said]:
    """Those who make the naskah as they are called otherwise in a text."""
    yield from (_Said(found, _called(found, one)) for found in _SMALL.finditer(text))
    yield from (_Said(found, f"the {one}") for found in _OTHER.finditer(text))
    yield from (_Said(found, _called(found, one), strange=True) for found in _STRANGE[one].finditer(text))


def _one(subject: Subject) -> str | None:
    """What one of those who make the naskah is called in its English text; None without one, and with numbers."""
    both = (subject.pohon, subject.pohon.padanan) if not subject.jenis.bernomor else ()
    return next((pohon.bahasa.para_pihak[1] for pohon in both if pohon and pohon.bahasa.nama == "inggris"), None)


def _found(subject: Subject, one: str) -> Iterator[Finding]:
    for unit in subject.index.kata.having_any("party", "parties", "participant", "participants"):
        if unit.bahasa != "inggris" or unit.text.isupper():
            continue
        for found, right, strange in _said(unit.text, one):
            where = place_to_mend(subject, unit, found.span(1))
            if where is not None:
                message = f"“{found[1]}” pada teks Inggris seharusnya “{right}”."
                hint = f"Tulis “{right}”."
                if strange:
                    message = f"“{found[1]}” pada teks Inggris tidak sesuai dengan ragam naskah ini, yaitu “{right}”."
                    hint = f"Tulis “{right}”, atau pilih ragamnya pada isian ragam."
                level = Level.PERINGATAN if strange else Level.SARAN
                yield subject.finding(message, where, hint, level=level)


def check(subject: Subject) -> Iterator[Finding]:
    """Find the Parties in small letters, by other names, or by the name of the other register."""
    one = _one(subject)
    if one:
        yield from each_word_once(_found(subject, one))
