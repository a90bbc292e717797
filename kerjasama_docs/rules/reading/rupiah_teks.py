"""Amounts of rupiah in a running text, well written or not: "Rp480.000,00 (…)", "Rp. 1.000.000,-", "5.000 rupiah"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from kerjasama_docs.language import parse_rupiah
from kerjasama_docs.naskah.units.record import TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.reading.potongan import Potongan

_SCALE = r"(?: ?(?P<skala>ribu|juta|jt|rb|mil[iy]ar|tril[iy]un)\b)?"
_SIGNED = r"(?P<rp>Rp|IDR)(?P<sep>[. ]{0,3})(?P<angka>[0-9][0-9.,]{0,30}(?<=[0-9]))(?P<ekor>[.,]? ?[-–=]{1,2}(?!\w))?"
_BARE = r"(?P<angka2>[0-9]{1,3}(?:\.[0-9]{3}){1,5}(?:,[0-9]{1,2})?|[0-9]{4,15})(?P<ekor2>,[-–]{1,2})?(?= rupiah\b)"
"""Figures with "rupiah" behind them: "1.000.000 rupiah"."""
_AMOUNT = regex(rf"(?<!\w)(?:{_SIGNED}{_SCALE}|(?<![.,/-]){_BARE})(?P<kata> ?\([^()\d]{{4,200}}\))?", re.IGNORECASE)
_MAYBE = ("Rp", "rp", "RP", "IDR", "idr", "upiah")


@dataclass(frozen=True, slots=True)
class Rupiah(Potongan):
    """An amount in a text, without the words behind its figures.

    Attributes:
        nilai: What it says; None where its figures cannot be read.
        lambang: How its sign was typed, ``Rp. ``; empty for figures with "rupiah" behind them.
        ekor: What was typed for no sen, ``,-``.
        skala: Whether a word for its thousands or millions follows.
        kata: Whether words in brackets follow.
    """

    nilai: Decimal | None
    lambang: str
    ekor: str
    skala: bool
    kata: bool


def rupiah_teks(units: Iterable[TextUnit]) -> Iterator[Rupiah]:
    """The amounts in some texts, in the order of reading."""
    for unit in units:
        if any(sign in unit.text for sign in _MAYBE):
            yield from (_read(unit, found) for found in _AMOUNT.finditer(unit.text))


def _read(unit: TextUnit, found: re.Match[str]) -> Rupiah:
    words, end = found["kata"], found.start("kata") if found["kata"] else found.end()
    return Rupiah(
        unit=unit,
        start=found.start(),
        end=end,
        nilai=_value(unit.text[found.start() : end]),
        lambang=f"{found['rp']}{found['sep']}" if found["rp"] else "",
        ekor=found["ekor"] or found["ekor2"] or "",
        skala=found["skala"] is not None,
        kata=words is not None,
    )


def _value(text: str) -> Decimal | None:
    try:
        return Decimal(parse_rupiah(text))
    except ValueError:
        return None
