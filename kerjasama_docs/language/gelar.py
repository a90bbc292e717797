"""Degrees, ranks and professions beside a name: which words of a text are such, by the table in ``gelar.txt``.

Their spelling is fixed by custom ("Sp.OG(K).", "M.Si."), so that capitals leave them alone.
"""

import re
from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.language.sections import sections
from kerjasama_docs.regex import regex

_MOST_WORDS = 3
"""Words that one degree is typed in at most: "Sp. OG (K)"."""
_EDGES = ",;:\"'“”‘’<>[]"
_LEVEL = regex(r"\([A-Za-z.]{1,6}\)\.?$")
"""What stands in brackets behind a degree: (K) of a konsultan."""
_SPECIALIST = regex(r"Sp[A-Z]{1,5}[a-z]{0,4}(?:-[A-Z]+)?(?:\(K\))?")
"""A specialist without points: SpOG, SpPD-KHOM."""
_DOTTED = regex(r"[A-Za-z]{1,8}(?:\.-?[A-Za-z]{1,8})+(?:-[A-Za-z]+)?(?:\([A-Za-z]+\))?\.?|[A-Za-z]{1,4}\.")
"""What only a degree looks like behind a comma: S.Xyz."""
_MIXED = regex(r"[A-Z][a-z]{0,2}[A-Z][A-Za-z]{0,3}")
"""A degree without its points: SKom, PhD."""
_CORPORATE = regex(r"(?:tbk|ltd|inc|co|corp|llc|pte|bhd|sdn)\.?", re.IGNORECASE)
_ABBREVIATED = frozenset(
    {
        *("blok", "bpk", "ds", "dsn", "dusun", "gd", "gg", "hlm", "jl", "jln", "kab", "kav", "kec", "kel", "komp"),
        *("kp", "lt", "no", "nom", "prov", "prop", "rt", "rw", "sdr", "tel", "telp", "wil"),
    }
)
"""Abbreviations of an address or the name of an institution, which are no degrees: Kab. Pandeglang."""
_PROFESSIONS = frozenset({"Ners", "Psikolog", "Arsitek", "Akuntan", "Ak", "Lc", "Ns", "Adv", "Ar", "Apt", "Ftr", "Bdn"})
"""Words of the table that are degrees only beside another one."""
_NAMES = frozenset({"Ma", "Sa", "Li", "Mar", "El", "Or", "Kr", "Ek"})
"""Ends of degrees that behind an initial, without a comma, are rather a name: "Jack M. Ma"."""


class _Table(NamedTuple):
    """The table of degrees.

    Attributes:
        front: Titles in front of a name, folded.
        ranks: Ranks in front of a name, folded.
        behind: Degrees behind a name, folded.
        bare: The same without points and blanks, with their capitals.
        begun: How degrees begin that go on in many ways, ``sp``, folded.
    """

    front: frozenset[str]
    ranks: frozenset[str]
    behind: frozenset[str]
    bare: frozenset[str]
    begun: tuple[str, ...]


@cache
def _table() -> _Table:
    table = sections(Path(__file__).with_name("gelar.txt"))
    found = {name: [entry for line in lines for entry in re.split(r"  +", line)] for name, lines in table.items()}
    behind = found["belakang"]
    whole = [entry for entry in behind if not entry.endswith("*")]
    return _Table(
        front=frozenset(map(lipat, found["depan"])),
        ranks=frozenset(map(lipat, found["pangkat"])),
        behind=frozenset(map(lipat, whole)),
        bare=frozenset(re.sub(r"[. ]", "", entry) for entry in whole),
        begun=tuple(entry.rstrip("*").casefold() for entry in behind if entry.endswith("*")),
    )


def is_gelar_depan(word: str) -> bool:
    """Whether a word with its point is a title or a rank in front of a name."""
    core = word.strip(_EDGES)
    return core.endswith((".", ")")) and lipat(core) in _table().front | _table().ranks


def is_pangkat(word: str) -> bool:
    """Whether a word is a rank in front of a name, with its point or without."""
    return lipat(word.strip(_EDGES)) in _table().ranks


def banyak_gelar(words: Sequence[str], place: int, *, behind_comma: bool, beside: bool) -> int:
    """How many words from a place on are one degree; 0 for none.

    Args:
        words: The words of a part of a text.
        place: Where to look.
        behind_comma: Whether the part stands behind a comma, where anything with points is a degree.
        beside: Whether another degree stands in the text, so that a profession is one too.
    """
    for count in range(min(_MOST_WORDS, len(words) - place), 0, -1):
        group = words[place : place + count]
        if _is_degree("".join(group).strip(_EDGES), group, behind_comma=behind_comma, beside=beside):
            return count
    return 0


def _is_degree(core: str, group: Sequence[str], *, behind_comma: bool, beside: bool) -> bool:
    if _CORPORATE.fullmatch(core) or core.casefold().rstrip(".") in _ABBREVIATED:
        return False
    if "." not in core:
        return len(group) == 1 and _is_bare(core, behind_comma=behind_comma, beside=beside)
    if len(group) == 1 and behind_comma and _DOTTED.fullmatch(core):
        return True
    return not _is_name(group, behind_comma=behind_comma) and in_table(core)


def _is_bare(core: str, *, behind_comma: bool, beside: bool) -> bool:
    """Whether a word without points is a degree."""
    if core in _PROFESSIONS:
        return beside or (core == "Ak" and behind_comma)
    known = core in _table().bare or _SPECIALIST.fullmatch(core)
    return bool(known) or (behind_comma and _MIXED.fullmatch(core) is not None)


def _is_name(group: Sequence[str], *, behind_comma: bool) -> bool:
    """Whether words that make a degree are rather the initial and the end of a name."""
    if behind_comma or len(group) == 1:
        return False
    return group[-1] in _NAMES or not all(word.endswith(".") or len(word) <= 4 for word in group)  # noqa: PLR2004


def in_table(core: str) -> bool:
    """Whether the table has a degree that is typed with points: "S.Kom", "Sp.PD-KHOM.", "Sp.OG(K)."."""
    table, bare = _table(), _LEVEL.sub("", core)
    if lipat(core) in table.behind or lipat(bare) in table.behind:
        return True
    return bare.casefold().startswith(table.begun) and len(lipat(bare)) > 1


def any_gelar(words: Collection[str]) -> bool:
    """Whether one of some words is a degree with its points, or a title in front."""
    return any("." in word and (in_table(word.strip(_EDGES)) or is_gelar_depan(word)) for word in words)
