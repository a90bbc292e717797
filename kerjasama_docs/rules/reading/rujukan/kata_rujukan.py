"""The words of a rujukan that bear a number, "Pasal 3", "ayat (1)", and which of them follow each other in a text."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from kerjasama_docs.language import BAHASA, INDONESIA, NamaBahasa, bulat_dari
from kerjasama_docs.regex import regex


class Tingkat(IntEnum):
    """The levels of what a rujukan names, the highest first."""

    PASAL = 0
    AYAT = 1
    HURUF = 2
    ANGKA = 3


_ANGKA_KATA = (
    r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)"
    r"(?: belas| puluh(?: (?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan))?)?"
)
_JOIN = regex(
    r"(?:\s*,)?\s+(?P<kata>dan/atau|dan|atau|serta|maupun|sampai dengan|sampai|s\.d\.?|s/d|hingga|juncto|jo\.?"
    r"|and|or|to|kecuali)\s+(?:(?:pada|dalam|di|in)\s+)?|\s*(?P<koma>,)\s*|\s*(?P<sampai>[-–])\s*|(?P<atau>/)"
)
"""What joins two rujukan."""
_OF = regex(r"\s+(?:(?:dari|dalam|pada|of)\s+)?")
"""What stands between a unit and the higher one it belongs to, in "ayat (2) Pasal 5"."""
_COUNTED = (
    r"hari|minggu|bulan|tahun|jam|orang|unit|kali|persen|buah|paket|rangkap|eksemplar|lembar|kegiatan|tahap|pihak"
)
_AND = r"(?:,? (?:dan/atau|dan|atau|serta|sampai dengan|s\.d\.|hingga) |, | ?[-–] ?)"
_PLAIN = rf"\b(?! ?[(%/]|[.,][0-9]| (?:{_COUNTED})\b)"
"""Behind a number that is none of hari, orang, or rupiah."""
_MEMBERS = {
    Tingkat.PASAL: regex(rf"({_AND})([0-9]{{1,4}}[A-Z]?){_PLAIN}"),
    Tingkat.AYAT: regex(rf"({_AND})(?:\(([0-9]{{1,3}}[a-z]?)\)|([0-9]{{1,3}}){_PLAIN})"),
    Tingkat.HURUF: regex(rf"({_AND})([a-z])\b(?![-/]|\.[^\W\d])"),
    Tingkat.ANGKA: regex(rf"({_AND})([0-9]{{1,3}}){_PLAIN}"),
}
"""A number that goes on with the one before it and does not repeat its word: "huruf b dan c"."""


class KataBernomor(NamedTuple):
    """A word with a number: its level, the number, where it stands, and whether the word itself is left out."""

    tingkat: Tingkat
    nomor: str
    start: int
    end: int
    telanjang: bool = False


_PASAL, _AYAT = r"(?:Article|(?-i:Paragraph))", r"(?:sub-)?paragraph"
"""What a Pasal and an ayat are called in English, in either register."""


@cache
def _token(bahasa: NamaBahasa) -> re.Pattern[str]:
    words = BAHASA[bahasa]
    pasal, ayat = (_PASAL, _AYAT) if words is not INDONESIA else (words.pasal, words.satuan["ayat"])
    return re.compile(
        rf"(?<![\w-])(?:(?:{pasal}\s?|psl\.?\s|(?-i:Ps\.)\s?)(?P<pasal>[0-9]{{1,4}}(?:(?-i:[A-Z])\b)?(?![0-9]|[.,][0-9])"
        rf"|(?-i:[IVXL]{{1,6}})\b|{_ANGKA_KATA}\b)"
        rf"|{ayat}\s?(?:\((?P<ayat>[0-9]{{1,3}}[a-z]?)\)|(?P<polos>(?:ke-?)?[0-9]{{1,3}}[a-z]?|{_ANGKA_KATA})\b)"
        rf"|\((?P<depan>[0-9]{{1,2}}[a-z]?)\)(?=\s(?:dari )?{pasal}\s[0-9])"
        rf"|(?:{words.satuan['huruf']}|butir|poin)\s(?P<kurung>\()?[“\"]?(?P<huruf>[a-z])\b[”\"]?(?(kurung)\))(?!-)"
        rf"|{words.satuan['angka']}\s(?P<angka>[0-9]{{1,3}})\b(?![.,][0-9]))",
        re.IGNORECASE,
    )


_LEVELS = {"pasal": Tingkat.PASAL, "ayat": Tingkat.AYAT, "polos": Tingkat.AYAT, "depan": Tingkat.AYAT,
           "huruf": Tingkat.HURUF, "angka": Tingkat.ANGKA}  # fmt: skip


def _number(level: Tingkat, written: str) -> str:
    """The number of a unit as it is printed with it: of "Pasal Lima" 5."""
    small = written.lower().removeprefix("ke").lstrip("-")
    if len(small) > 1 and small[0].isalpha() and not written.isupper():
        return str(bulat_dari(small))
    return small.upper() if level is Tingkat.PASAL else small


def _tokens(text: str, bahasa: NamaBahasa) -> Iterator[KataBernomor]:
    """The words with a number, and behind each the numbers that go on without the word."""
    end = 0
    for found in _token(bahasa).finditer(text):
        if found.start() < end:
            continue
        group = next(name for name in _LEVELS if found[name])
        level = _LEVELS[group]
        yield KataBernomor(level, _number(level, found[group]), *found.span(), telanjang=group == "depan")
        end = found.end()
        while member := _MEMBERS[level].match(text, end):
            number = _number(level, member[member.lastindex or 0])
            yield KataBernomor(level, number, member.end(1), member.end(), telanjang=True)
            end = member.end()


def rantai_kata(text: str, bahasa: NamaBahasa) -> Iterator[list[tuple[str | None, KataBernomor]]]:
    """The words that follow each other, each with what joins it to the one before; None where nothing does."""
    chain: list[tuple[str | None, KataBernomor]] = []
    end = 0
    for token in _tokens(text, bahasa):
        joined = _JOIN.fullmatch(text, end, token.start) if chain else None
        if chain and not joined and not _OF.fullmatch(text, end, token.start):
            yield chain
            chain = []
        word = next(filter(None, joined.groups()), "").removeprefix(", ") if joined else None
        chain.append((word, token))
        end = token.end
    if chain:
        yield chain
