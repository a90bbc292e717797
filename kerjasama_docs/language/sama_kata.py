"""Whether words say a number, in any of the ways in which a drafter says it: "satu koma lima miliar"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from kerjasama_docs.language.baca_angka import EJAAN_LAIN, SKALA, angka_kata
from kerjasama_docs.language.bahasa import Bahasa, NamaBahasa
from kerjasama_docs.language.terbilang import terbilang
from kerjasama_docs.regex import regex

_SCALED = regex(rf"(.+?)\s*({'|'.join(sorted(SKALA, key=len, reverse=True))})")
"""A number with the thousands, millions and so on behind it."""
_ZERO_SEN = regex(r"\s+nol\s+sen$")
_MONEY: Final[dict[NamaBahasa, re.Pattern[str]]] = {
    "indonesia": regex(r".*?\brupiah(?:\s+[a-z ]+?\ssen\b)?", re.DOTALL),
    "inggris": regex(r".*?\brupiahs?(?:\s+and\s+[a-z -]+?\ssen\b)?", re.DOTALL),
}
"""An amount in words up to its rupiah and sen; what follows, "per orang", is no part of it."""


def jumlah_uang(kata: str, bahasa: Bahasa) -> str:
    """The part of some words that says an amount: of "satu juta rupiah per orang" without its end."""
    found = _MONEY[bahasa.nama].match(kata.lower())
    return _ZERO_SEN.sub("", found[0]) if found else kata


def sama_kata(number: Decimal, words: str, right: str) -> bool:
    """Whether words say a number.

    Args:
        number: The number as its digits give it.
        words: What was typed, ``satu koma lima miliar rupiah``.
        right: The words that the toolkit would write.
    """
    said = words.lower().strip()
    if _even(said) == _even(right) or any(_even(part) == _even(right) for part in said.split(",")):
        return True
    plain = _without_noughts(re.sub(r"\s*\brupiah\b.*$", "", said))
    return number in _values(plain) or _spelled(number) == _even(plain)


def _without_noughts(words: str) -> str:
    """Words without noughts that change nothing: those before a number, and those that end a fraction."""
    bare = re.sub(r"^(?:nol\s+)+(?!koma\b)(?=\w)", "", words)
    return re.sub(r"(?:\s+nol)+$", "", bare) if " koma " in bare else bare


def _values(words: str) -> Iterator[Decimal]:
    """What words come to: by themselves, and as a broken number of thousands or millions."""
    for read in (angka_kata(words), _broken(words)):
        if read is not None:
            yield read
    if found := _SCALED.fullmatch(words):
        yield from (read * SKALA[found[2]] for read in (angka_kata(found[1]), _broken(found[1])) if read is not None)


def _broken(words: str) -> Decimal | None:
    """A number whose fraction is said as a whole one: "tujuh koma dua puluh lima"."""
    whole, comma, fraction = words.partition(" koma ")
    read = [angka_kata(part) for part in (whole, fraction)] if comma else []
    if None in read or not read or read[1] != int(read[1] or 0):
        return None
    return Decimal(f"{int(read[0] or 0)}.{int(read[1] or 0)}")


def _spelled(number: Decimal) -> str:
    """A whole number figure by figure: "dua nol dua enam"."""
    return "".join(terbilang(int(digit)) for digit in str(number) if digit.isdigit())


def _even(words: str) -> str:
    """Words as they are compared: without blanks, and with one spelling for what has two."""
    plain = re.sub(r"[\s,.-]+|\band\b", "", words.lower())
    for typed, meant in EJAAN_LAIN.items():
        plain = plain.replace(typed, meant)
    return plain.replace("saturatus", "seratus").replace("saturibu", "seribu")
