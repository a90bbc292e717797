"""The order of regulations in a dasar hukum: the highest first, of one level the oldest (UU 12/2011 Lampiran II 43)."""

from typing import NamedTuple

from kerjasama_docs.regex import regex
from kerjasama_docs.regulations.load import regulation

_LEVELS = (
    regex(r"Undang-Undang Dasar"),
    regex(r"Undang-Undang\b|Peraturan Pemerintah Pengganti\b|Kitab Undang-Undang\b|Ketetapan Majelis\b"),
    regex(r"Peraturan Pemerintah\b"),
    regex(r"Peraturan Presiden\b|Keputusan Presiden\b|Instruksi Presiden\b"),
)
"""How their names begin, from the highest level down; what ministers and others make stands below."""
_NUMBER = regex(r"\d+")


class Urutan(NamedTuple):
    """The place of a regulation in a dasar hukum; a code, which has no number, stands before those of its level."""

    level: int
    tahun: int
    nomor: int


def level_of(jenis: str) -> int:
    """The level of a regulation by its kind, from 0."""
    return next((place for place, pattern in enumerate(_LEVELS) if pattern.match(jenis)), len(_LEVELS))


def urutan(key: str) -> Urutan:
    """The place of a regulation that is known."""
    cited = regulation(key)
    number = _NUMBER.match(cited.nomor or "")
    return Urutan(level_of(cited.jenis), int(cited.tahun or 0), int(number[0]) if number else 0)
