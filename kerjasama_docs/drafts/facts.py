"""What the head and the opening of a draft tell: its name, its pihak and what they are called, its numbers, its day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from kerjasama_docs.drafts.recognise.numbers import ordinal_of
from kerjasama_docs.language import parse_tanggal
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Pohon, Table, Unit
from kerjasama_docs.naskah.tree.walk import all_lines, lines_of, walk
from kerjasama_docs.regex import regex

_BETWEEN = regex(r"antara|between", re.IGNORECASE)
_PARTS = regex(r"dan|dengan|and|with|serta", re.IGNORECASE)
_ABOUT = regex(r"tentang|dalam\s+rangka|on|concerning|regarding|mengenai", re.IGNORECASE)
_INLINE = regex(r"(?P<before>.+?)\s+(?P<word>ANTARA|DENGAN|TENTANG)\s+(?P<after>.+)")
_LABEL = regex(
    r"disebut\s+(?:juga\s+)?(?:dengan\s+)?(?:sebagai\s+)?(?:[“”\"'‘’*(]\s?)*"
    r"(?P<label>(?:PIHAK|Pihak)\s+(?!LAIN|Lain)[A-Z][A-Za-z]*(?:\s+(?:PULUH|BELAS|Puluh|Belas)(?:\s+[A-Z][A-Za-z]*)?)?)"
)
_BEHALF = regex(
    r"untuk\s+dan\s+atas\s+nama\s+(?P<name>[^,;]{3,160}?)(?:,|;|\s+(?:yang\s+)?(?:berkedudukan|selanjutnya|beralamat))"
)
_DAY = regex(
    r"\bhari\b[^().;:]{0,140}?\((?P<figures>[0-9]{1,2}\s?[-./]\s?[0-9]{1,2}\s?[-./]\s?[0-9]{4})\)", re.IGNORECASE
)
_PLACE = regex(r"\bbertempat\s+di\s+(?P<place>[^,;:.]{3,80}),")
_FIGURES = regex(r"\s")
_NUMBER = regex(r"(?:nomor|no\.?|number)\s*[:.]?\s*(?P<number>\S.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Party:
    """A pihak as a draft tells of it: its name, and what it is called; either may be empty."""

    nama: str
    sebutan: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What was recognised; what a draft does not tell is empty or None, and never guessed.

    Attributes:
        nama: What the naskah calls itself in its title, ``PERJANJIAN KERJA SAMA``.
        disebut: The same as its sentences write it, ``Perjanjian Kerja Sama``; empty where none does.
        tentang: What it is about.
        nomor: Its numbers.
        pihak: Its pihak, in order.
        tanggal: The day on which it is signed.
        tempat: Where it is signed.
    """

    nama: str = ""
    disebut: str = ""
    tentang: str = ""
    nomor: tuple[str, ...] = ()
    pihak: tuple[Party, ...] = ()
    tanggal: date | None = None
    tempat: str = ""


def facts_of(pohon: Pohon) -> Facts:
    """What a draft tells of itself."""
    title = [part for line in pohon.judul if line.style == "judul" for part in _lines(plain(line.content))]
    opening = [*_opening(pohon)]
    names, about = _names(title), _after(title, _ABOUT)
    name = " ".join(_until(title, (_BETWEEN, _ABOUT)))
    return Facts(
        nama=name,
        disebut=_called(name, pohon),
        tentang=" ".join(about),
        nomor=tuple(_numbers(pohon)),
        pihak=tuple(_parties(names, opening)),
        tanggal=_day(" ".join(opening)),
        tempat=_place(" ".join(opening)),
    )


def _called(name: str, pohon: Pohon) -> str:
    """The name of a naskah as its sentences write it."""
    sought = f"{name.casefold()} ini"
    for line, _ in all_lines(pohon):
        text = plain(line).replace("\u00a0", " ")
        at = text.casefold().find(sought) if name else -1
        if at >= 0 and not text[at : at + len(name)].isupper():
            return text[at : at + len(name)]
    return ""


def _lines(text: str) -> Iterator[str]:
    """The lines of a title; one in which several stand beside each other is parted at the words between them."""
    match = _INLINE.fullmatch(text)
    if match is None:
        yield text
        return
    yield from (*_lines(match["before"]), match["word"], *_lines(match["after"]))


def _opening(pohon: Pohon) -> Iterator[str]:
    """The texts of the opening, rows of a table as one."""
    for block in walk(pohon.opening):
        if isinstance(block, Table):
            yield from (" ".join(plain(cell) for cell in row.cells) for row in block.rows)
        elif isinstance(block, Unit):
            yield from (plain(line) for line in lines_of(block))


def _until(title: Sequence[str], ends: Sequence[re.Pattern[str]]) -> Iterator[str]:
    for line in title:
        if any(end.fullmatch(line) for end in ends):
            return
        yield line


def _after(title: Sequence[str], word: re.Pattern[str]) -> Sequence[str]:
    """The lines behind the first one that is a word."""
    places = (place for place, line in enumerate(title) if word.fullmatch(line))
    return title[next(places, len(title)) + 1 :]


def _names(title: Sequence[str]) -> list[str]:
    """The names between "ANTARA" and "TENTANG"."""
    names = [""]
    for line in _until(_after(title, _BETWEEN), (_ABOUT,)):
        if _PARTS.fullmatch(line):
            names.append("")
        else:
            names[-1] = f"{names[-1]} {line}".strip()
    return [name for name in names if name]


def _parties(names: Sequence[str], opening: Sequence[str]) -> Iterator[Party]:
    """The pihak by the names of the title, else by those whom they act for, with what they are called."""
    text = "\n".join(opening)
    labels = list(dict.fromkeys(" ".join(match["label"].split()) for match in _LABEL.finditer(text)))
    behalf = list(dict.fromkeys(" ".join(match["name"].split()) for match in _BEHALF.finditer(text)))
    spelled = {name.casefold(): name for name in behalf}
    known = names if len(names) == len(labels) or not behalf else behalf
    known = [spelled.get(name.casefold(), name) for name in known]
    called = _called_by_place(labels, max(len(known), len(labels)))
    for name, label in zip_longest(known, called, fillvalue=""):
        yield Party(name, label)


def _called_by_place(labels: Sequence[str], count: int) -> list[str]:
    """What the pihak are called, by their places; where not all are told, a number says whose label it is."""
    if len(labels) == count:
        return list(labels)
    numbered = {place: label for label in labels if (place := ordinal_of(label.rpartition(" ")[2]))}
    return [numbered.get(place, "") for place in range(1, count + 1)]


def _numbers(pohon: Pohon) -> Iterator[str]:
    for line in pohon.judul:
        match = _NUMBER.fullmatch(plain(line.content)) if line.style == "nomor" else None
        if match:
            yield match["number"].strip()


def _place(text: str) -> str:
    """Where the opening says that it is signed; nothing where that is open."""
    match = _PLACE.search(text)
    return " ".join(match["place"].split()) if match else ""


def _day(text: str) -> date | None:
    """The day that the opening names; None for one that cannot be read, or is open."""
    match = _DAY.search(text)
    if match is None:
        return None
    try:
        return parse_tanggal(_FIGURES.sub("", match["figures"]))
    except ValueError:
        return None
