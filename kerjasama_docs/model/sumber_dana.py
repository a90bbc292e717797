"""The sources and the years of money in the ways people write them, before they are checked."""

import re
from collections.abc import Mapping

from kerjasama_docs import language
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.model import sebutan
from kerjasama_docs.regex import regex

_YEAR = regex(r"(?:(?:tahun|ta|t\.a\.)\s+)?(?:anggaran\s+)?((?:19|20|21)[0-9]{2})", re.IGNORECASE | re.ASCII)
_APART = regex(
    r"[,;&+/ ]*(?:(?:\bdan/atau|\bdan(?! (?:tidak mengikat|belanja)\b)|\bserta)\b|[,;&+/])[,;&+/ ]*", re.IGNORECASE
)
"""What parts the sources in one text: "APBN dan APBD"."""
_OR = regex(r"\batau\b", re.IGNORECASE)
_BOTH = regex(r"\bdan\b(?! (?:tidak mengikat|belanja)\b)|\bserta\b|[&+]", re.IGNORECASE)
_LONGEST = 200
_ALL = 100
"""All of it, in per cent."""


def as_sources(given: object) -> object:
    """Sources in one text ("APBN dan APBD"), or each with its amount as an item of a list, as names with amounts.

    Raises:
        ValueError: One stands twice.
    """
    if isinstance(given, str):
        return _in_text(given)
    named = given if isinstance(given, Mapping) else _merged(given)
    if not named:
        return given
    if len({sebutan.SUMBER.known.get(lipat(str(name)), name) for name in named}) < len(named):
        raise ValueError("satu sumber dana ditulis dua kali; jumlahkan, dan tulis sekali saja.")
    return named


def _merged(given: object) -> Mapping[object, object]:
    """The items of a list of names with amounts as one; empty where they are others, or name one twice."""
    items = given if isinstance(given, list | tuple) else ()
    pairs = [pair for item in items if isinstance(item, Mapping) for pair in item.items()]
    whole = all(isinstance(item, Mapping) for item in items)
    return dict(pairs) if whole and len(dict(pairs)) == len(pairs) else {}


def _in_text(text: str) -> object:
    """The names in a text; all of them pay where "dan" joins them."""
    if len(text) > _LONGEST:
        return text
    clean = " ".join(text.split())
    names = [name for name in re.sub(r",+", ",", _APART.sub(",", clean)).split(",") if name] or [clean]
    together = len(names) > 1 and _BOTH.search(clean) and not _OR.search(clean)
    return dict.fromkeys(names) if together else names


def as_years(given: object) -> object:
    """Amounts under years, ``2027`` or ``TA 2027``; refuse a name that is no year.

    Raises:
        ValueError: One is none, or one stands twice.
    """
    if not isinstance(given, Mapping):
        return given
    years: dict[str, object] = {}
    for name, amount in given.items():
        found = _YEAR.fullmatch(str(name).strip()[:_LONGEST])
        if found is None:
            raise ValueError(f"“{name}” bukan tahun anggaran; tulis tahunnya dengan empat angka, misalnya 2027.")
        if found[1] in years:
            raise ValueError(f"Tahun anggaran {found[1]} ditulis dua kali; gabungkan besarnya.")
        years[found[1]] = amount
    return years


def as_instalment(given: object) -> object:
    """An instalment whose text says how much, "tahap pertama 40%": that is known, and the text stays as it is."""
    text = given.get("uraian") if isinstance(given, Mapping) else None
    if not isinstance(given, Mapping) or not isinstance(text, str):
        return given
    said = {"persen": _share(text), "nilai": _amount(text)}
    return {**given, **{name: value for name, value in said.items() if value and given.get(name) is None}}


def _share(text: str) -> str | None:
    """The share that a text names; one that cannot be one is none."""
    share = language.persen_disebut(text)
    return language.bilangan(share) if share is not None and share <= _ALL else None


def _amount(text: str) -> str | None:
    """The amount that a text names."""
    amount = language.rupiah_disebut(text)
    return language.rupiah(amount) if amount is not None else None
