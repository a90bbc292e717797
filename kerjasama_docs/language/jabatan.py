"""Public offices: the level of an official by how his office begins, by the table in ``jabatan.txt``."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kerjasama_docs.language.sections import sections
from kerjasama_docs.regex import regex

_UNSURE = "tak-pasti"
"""The section of offices of no certain level."""
_INSTANSI = "instansi"
"""What stands before the level in the sections of names of institutions."""
_URUTAN, _SATUAN = "urutan", "satuan"
"""The sections that tell the order of the levels, and the names of the units."""
_UNIT = regex(r",|\bc\.?\s?q\.?\s|\bcq\b", re.IGNORECASE)
_ACTING = regex(
    r"\s*(?:(?P<plt>plt\b\.?|pelaksana tugas\b)|(?P<plh>plh\b\.?|pelaksana harian\b)"
    r"|(?P<pj>pj\b\.?|pjs\b\.?|penjabat\b))\s*",
    re.IGNORECASE,
)


class JabatanDisebut(NamedTuple):
    """An office as it was typed: how it is held (``plt``, ``plh``, ``pj``, else empty), and the office itself."""

    status: str
    jabatan: str


def jabatan_disebut(text: str) -> JabatanDisebut:
    """An office without the word in front of it that says how it is held: "Plt. Direktur Jenderal"."""
    found = _ACTING.match(text)
    if found is None or found.end() == len(text):
        return JabatanDisebut("", text.strip())
    return JabatanDisebut(found.lastgroup or "", text[found.end() :].strip())


def jabatan_lengkap(text: str) -> str:
    """An office folded, its first word in full where it is an acronym: "Dirjen" is "direktur jenderal"."""
    first, _, rest = " ".join(text.split()).casefold().partition(" ")
    return f"{_acronyms().get(first, first)} {rest}".strip()


def berawal(text: str, start: str) -> bool:
    """Whether a text begins with some words, in whatever capitals."""
    text, start = text.casefold(), start.casefold()
    return text.startswith(start) and not text[len(start) : len(start) + 1].isalnum()


def terpanjang(text: str, starts: Iterable[str]) -> str:
    """The longest of some beginnings that a text has; empty for none."""
    return max((start for start in starts if berawal(text, start)), key=len, default="")


@cache
def _acronyms() -> Mapping[str, str]:
    """Offices in full by what they are called for short."""
    lines = sections(Path(__file__).with_name("jabatan_singkat.txt"))[""]
    parts = (line.partition(" = ") for line in lines)
    return {short: full for short, _, full in parts}


@cache
def _sections() -> Mapping[str, Sequence[str]]:
    return sections(Path(__file__).with_name("jabatan.txt"))


@cache
def _order() -> Mapping[str, int]:
    """The rank of each level, and of a level with the beginning of an office behind it; 0 is the highest."""
    lines = enumerate(_sections()[_URUTAN])
    return {entry: rank for rank, line in lines for entry in re.split(r"  +", line)}


@cache
def _units() -> Mapping[str, str]:
    """The beginning of the name of a unit, by that of the office of its head."""
    parts = (line.partition(" = ") for line in _sections()[_SATUAN])
    return {office: unit for office, _, unit in parts}


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    """The level by the beginning of an office, and by that of the name of an institution."""
    found: dict[str, dict[str, str]] = {"": {}, _INSTANSI: {}}
    for name, lines in _sections().items():
        what, _, level = f" {name}".rpartition(" ")
        for line in lines if level not in {_URUTAN, _SATUAN} else ():
            found[what.strip()].update(dict.fromkeys(re.split(r"  +", line), level))
    return found


def _level(text: str, levels: Mapping[str, str]) -> str:
    level = levels.get(terpanjang(text, levels), "")
    return "" if level == _UNSURE else level


def tingkat_jabatan(jabatan: str) -> str:
    """The level of a public office, ``eselon-i``; empty where its words do not tell."""
    return _level(jabatan, _table()[""])


def tingkat_instansi(nama: str) -> str:
    """The level of who heads a public institution, by its name; empty where that does not tell.

    Behind a comma or c.q. stands the unit that is meant.
    """
    return "" if _UNIT.search(nama) else _level(nama, _table()[_INSTANSI])


def peringkat(jabatan: str, tingkat: str) -> int | None:
    """How high an official stands, 0 the highest; None where neither his office nor its level tells."""
    order = _order()
    return order.get(terpanjang(f"{tingkat} {jabatan}", order))


def satuan_pimpinan(jabatan: str) -> str:
    """The unit that an official heads, by his office; empty where that does not tell."""
    units = _units()
    start = terpanjang(jabatan, units)
    return f"{units[start]}{jabatan[len(start) :]}" if start else ""
