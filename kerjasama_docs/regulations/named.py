"""Regulations by what people type for them: their kind, number and year, ``PP 28/2018`` or ``UU No. 23 Tahun 2014``."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.regex import regex
from kerjasama_docs.regulations.cari import by_name, by_number
from kerjasama_docs.regulations.load import regulation, regulation_keys

_LONGEST = 400
"""Letters of a text that are looked at."""
_NAMED = regex(
    r"(?P<jenis>[A-Za-z][A-Za-z .-]{1,120}?)(?: (?:Republik Indonesia|R\.?I\.?))?"
    r"(?: ?(?:Nomor|Nomer|No\.?|Nr\.?) ?:?)?[ -]"
    r"(?P<nomor>\d{1,4}[A-Z]?)(?:/[A-Z]{2,6}\.\d{2})?"
    r"(?: ?[/-] ?| (?:Tahun |Thn?\.? )?)(?P<tahun>\d{4})(?!\d)(?P<ekor>.*)",
    re.IGNORECASE,
)
"""A regulation by its kind, number and year, and what stands behind them."""
_SHORT = regex(
    r"(?:UUD?|PP|Perp?pu|Perpres|Ke[pP]pres|Inpres|Permen|Kepmen|Perda|Pergub|Perbup|Perwal|Perban|Perka|Perma|PMK|POJK)",
    re.IGNORECASE,
)
"""What the kinds of regulations are called for short; a name of a ministry may be glued to it."""
_FULL = regex(r"(?:Undang|Peraturan)\b", re.IGNORECASE)
_SHORTEST = 60
"""Letters of a name by which a regulation is called without its number, at most."""
_TITLED = regex(r",? tentang ", re.IGNORECASE)


class Named(NamedTuple):
    """A regulation that a text begins with.

    Attributes:
        key: Its key; None for one that is not known.
        short: Whether its kind is abbreviated.
        titled: Whether its title stands behind it.
        capitals: Whether it is all in capitals.
        alone: Whether nothing follows its year but its own title and what stands in brackets.
    """

    key: str | None
    short: bool
    titled: bool
    capitals: bool
    alone: bool

    @property
    def whole(self) -> bool:
        """Whether it is cited as it is to be printed: with its full name and its title."""
        return self.titled and not (self.short or self.capitals)


def named(text: str) -> Named | None:
    """The regulation that a text begins with; None for another text.

    >>> named("PP 28/2018").key, named("UU No. 1 Tahun 1999").key, named("Keputusan Bersama Nomor 1 Tahun 2025")
    ('pp-28-2018', None, None)
    """
    said = " ".join(text[:_LONGEST].split()).strip(" ;,.")
    found = _NAMED.fullmatch(said)
    if not found or not (_SHORT.match(said) or _FULL.match(said)):
        return None
    tail, key = found["ekor"], by_number(found["jenis"], found["nomor"], found["tahun"])
    own = (regulation(key).tentang or "") if key else ""
    title = tail[match.end() :] if (match := _TITLED.match(tail)) else ""
    about = lipat(title.partition("(")[0])
    alone = not tail or (bool(title) and about == lipat(own))
    return Named(key, not _FULL.match(said), bool(title), said.isupper(), alone)


def key_of(entry: str) -> str:
    """The key that an entry of a dasar hukum stands for; the entry itself where it is another text, or cited whole."""
    if entry in regulation_keys():
        return entry
    if known := _folded().get(lipat(entry)):
        return known
    found = named(entry)
    if found:
        return found.key if found.key and found.alone and not found.whole else entry
    return (by_name(entry) if len(entry) < _SHORTEST else None) or entry


@cache
def _folded() -> Mapping[str, str]:
    return {lipat(key): key for key in regulation_keys()}
