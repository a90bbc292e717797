"""The table of wrong words of a naskah, each with its right form and its source: ``kata_baku.txt``.

It is a list of our own. What it goes by is named at the head of each of its sections: the EYD, UU 12/2011, or nothing
where the dictionary alone tells the spelling.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kerjasama_docs.language.kata import kata as words_of
from kerjasama_docs.language.sections import sections
from kerjasama_docs.regex import regex

_FAMILY = regex(r"(\w+) ([/+]) (.+)")
"""Words that all go with one: ``di / bawah, atas`` for "dibawah", ``di + buat, bayar`` for "di buat"."""


@dataclass(frozen=True, slots=True)
class Kata:
    """A wrong form.

    Attributes:
        salah: How it is typed.
        benar: What is right.
        dasar: Key of a regulation and its article; None where the dictionary alone tells it.
        kata: Its words in small letters.
    """

    salah: str
    benar: str
    dasar: tuple[str, str] | None
    kata: tuple[str, ...]


def _forms(line: str) -> Iterator[tuple[str, str]]:
    """The wrong forms of a line, each with its right one."""
    if family := _FAMILY.fullmatch(line):
        first, sign, members = family.groups()
        for each in members.split(", "):
            apart, joined = f"{first} {each}", f"{first}{each}"
            yield (joined, apart) if sign == "/" else (apart, joined)
        return
    wrong, _, right = line.rpartition(" = ")
    for each in wrong.split(", "):
        yield each, right


@cache
def kata_baku() -> Mapping[str, tuple[Kata, ...]]:
    """The table by its groups: ``baku``, ``depan``, ``asing`` and so on."""
    found: dict[str, list[Kata]] = {}
    for heading, lines in sections(Path(__file__).with_name("kata_baku.txt")).items():
        group, *named = heading.split("; ")
        source = (named[0], named[1]) if named else None
        words = found.setdefault(group, [])
        for line in lines:
            words += [Kata(wrong, right, source, tuple(words_of(wrong))) for wrong, right in _forms(line)]
    return {group: tuple(words) for group, words in found.items()}
