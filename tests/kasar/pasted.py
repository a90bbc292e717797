"""Inputs as people type and paste them: lists with Word's bullets, curly quotes, names spelled otherwise."""

import re
from collections.abc import Callable
from random import Random

from kasar.values import word

_FIELD = re.compile(r"^(\s*(?:- )?)([a-z_]+): *(.*)$")
_ITEM = re.compile(r"^(\s*)- (?!\{)(?![a-z_]+:)(.+)$")
_MARKS = ("• ", "– ", "\uf0b7 ", "a. ", "1) ", "(1) ", "-", "*", "o ", "1. ", "\u2022\t", "")
_ENDS = ("", ";", "; dan", ".", ",", " dan", "; dan/atau")


def pasted(content: str, random: Random, times: int) -> str:
    """An input with some lines typed as people do."""
    for _ in range(times):
        lines = content.split("\n")
        content = "\n".join(random.choice(_WAYS)(lines, random))
    return content


def _one(lines: list[str], pattern: re.Pattern[str], random: Random) -> tuple[int, re.Match[str]] | None:
    """Any line that a pattern fits, with its place."""
    found = [(place, match) for place, line in enumerate(lines) if (match := pattern.match(line))]
    return random.choice(found) if found else None


def _spelled(lines: list[str], random: Random) -> list[str]:
    """The name of a field in another spelling."""
    if not (found := _one(lines, _FIELD, random)):
        return lines
    place, (lead, name, said) = found[0], found[1].groups()
    other = random.choice((name.upper(), name.title(), name.replace("_", " "), name.replace("_", "-"), f'"{name}"'))
    joint = random.choice((": ",) * 6 + (":", ":\u00a0", " : ", "： ", ":\t", " = "))
    return [*lines[:place], f"{lead}{other}{joint}{said}", *lines[place + 1 :]]


def _quoted(lines: list[str], random: Random) -> list[str]:
    """A value in quotes of any kind, or with only one of them."""
    if not (found := _one(lines, _FIELD, random)):
        return lines
    place, (lead, name, said) = found[0], found[1].groups()
    opening, closing = random.choice(("“”", "‘’", "„“", '""', "''", "«»", "“ ", '" ', " ”", "”“"))
    return [*lines[:place], f"{lead}{name}: {opening}{said}{closing}", *lines[place + 1 :]]


def _led(lines: list[str], random: Random) -> list[str]:
    """A value with the words and marks around it that the sentence brings."""
    if not (found := _one(lines, _FIELD, random)):
        return lines
    place, (lead, name, said) = found[0], found[1].groups()
    before = random.choice(
        ("di ", "bahwa ", "NOMOR: ", "selaku ", "a.n. ", "tentang ", "untuk ", "Pada ", "PARA PIHAK ")
    )
    after = random.choice((".", ";", "; dan", ",", "…", " dst.", " (dua)", "\u00a0", "\u200b"))
    return [*lines[:place], f"{lead}{name}: {before}{said}{after}", *lines[place + 1 :]]


def _listed(lines: list[str], random: Random) -> list[str]:
    """The items of a list as lines of one text with marks of another kind, or as one line."""
    if not (found := _one(lines, _ITEM, random)):
        return lines
    first = last = found[0]
    while first > 0 and _ITEM.match(lines[first - 1]):
        first -= 1
    while last + 1 < len(lines) and _ITEM.match(lines[last + 1]):
        last += 1
    items = [match[2] for line in lines[first : last + 1] if (match := _ITEM.match(line))]
    mark, end = random.choice(_MARKS), random.choice(_ENDS)
    rows = [f"{found[1][1]}  {mark}{item}{end}" for item in items]
    if random.random() < 0.3:
        rows = [" ".join(row.strip() for row in rows)]
    above = lines[:first]
    if above and random.random() < 0.5:
        above = [*above[:-1], f"{above[-1]} |"]
    return [*above, *rows, *lines[last + 1 :]]


def _placeholder(lines: list[str], random: Random) -> list[str]:
    """A value that stands for one still to be written, or is a word of another field."""
    if not (found := _one(lines, _FIELD, random)):
        return lines
    place, (lead, name, _) = found[0], found[1].groups()
    return [*lines[:place], f"{lead}{name}: {word(random)}", *lines[place + 1 :]]


def _indented(lines: list[str], random: Random) -> list[str]:
    """A line that is set in by a blank of another kind, or by too few or too many."""
    place = random.randrange(len(lines))
    bare = lines[place].lstrip()
    width = max(0, len(lines[place]) - len(bare) + random.choice((-1, 0, 0, 0, 1)))
    return [*lines[:place], random.choice((" ", "\u00a0", "\t", "\u3000")) * width + bare, *lines[place + 1 :]]


_WAYS: tuple[Callable[[list[str], Random], list[str]], ...] = (
    _spelled, _spelled, _spelled, _quoted, _quoted, _led, _led, _led, _listed, _listed, _listed, _placeholder,
    _placeholder, _indented,
)  # fmt: skip
