"""A file that was read: its values as typed, and where each of them stands."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.regex import regex

T = TypeVar("T")
Key = tuple[str | int, ...]
"""Path of a value: names of mappings and places in lists, from the root."""

MAX_DEPTH = 40
"""Deepest nesting that is read; a naskah needs six."""
MAX_NODES = 100_000
"""Most values of one input, a value counted each time it is used."""
MAX_LETTERS = 500_000
"""Most letters of all values of one input, an alias counted each time: some 200 pages, or 12,000 rows of tables."""
_CONTROLS = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
"""Control characters without the tab and the line breaks."""
_TURNING = r"\u202a-\u202e\u2066-\u2069"
"""Characters that turn the direction of text and so can hide what is written."""
_OTHERS = r"\ud800-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U0001fffe-\U0010ffff"
"""Surrogates, private use, noncharacters; and with them the upper planes, which end with noncharacters."""
_UPPER_PLANES = "".join(rf"\U{plane:04x}0000-\U{plane:04x}fffd" for plane in range(2, 15))
"""What may stand in a text all the same; as holes in the set itself they cost each character ten times as much."""
_FORBIDDEN = regex(f"[{_CONTROLS}{_TURNING}{_OTHERS}](?<![{_UPPER_PLANES}])")


@dataclass(frozen=True)
class Source:
    """What a file says.

    Attributes:
        file: Its name as the user gave it, None for input from a program.
        data: The root mapping; scalars as typed (str) or None, or Python values from a program.
        places: Line and column, from 1, by path.
        findings: What was noticed while reading, none of level galat.
        texts: First line that is not blank, by path, of each text whose lines stand one to one in the file.
        inherited: Places in the files of its parents, by path, of the values that are taken from them.
        lines: By path, the lines as typed of each text of YAML that stands on several, without the blanks around
            each: what YAML folds into one line can be parted again. A line stands as many lines below the place of
            its value as there are lines before it; blank ones are kept.
        unfilled: Words that stand where something is still to be written, ``…``, and where; they are no values.
        cells: Places in a table, by path, of the values that come from one; they go before all others.
        partners: The files of partners from which values were taken, with their hashes.
        as_typed: Whether it is printed as it was typed: not even a first letter is made small.
        row: The row of a table that was laid over it.
    """

    file: str | None
    data: Mapping[str, object]
    places: Mapping[Key, tuple[int, int]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    texts: Mapping[Key, int] = field(default_factory=dict)
    inherited: Mapping[Key, Where] = field(default_factory=dict)
    lines: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    unfilled: tuple[tuple[str, Where], ...] = ()
    as_typed: bool = False
    cells: Mapping[Key, Where] = field(default_factory=dict)
    row: Where | None = None
    partners: tuple[tuple[str, str], ...] = ()

    def value(self, key: Key) -> object:
        """The value at a path; None where there is none."""
        found: object = self.data
        for part in key:
            if isinstance(found, Mapping):
                found = found.get(part)
            elif isinstance(found, list | tuple) and isinstance(part, int):
                found = found[part] if part < len(found) else None
            else:
                return None
        return found

    def where(self, key: Key) -> Where:
        """The place of a value, or of the nearest thing around it that is in the file or in that of a parent."""
        if self.row and (lacking := self._where_lacking(self.row, key)):
            return replace(lacking, path=visible(spell(key)))
        found = self._nearest(key)
        if found in self.inherited and found not in self.places and found not in self.cells:
            where = self.inherited[found]
            return replace(where, path=visible(spell((where.path or "", *key[len(found) :]))))
        if found in self.cells:
            return replace(self.cells[found], path=visible(spell(key)))
        line, column = self.places.get(found, (None, None))
        return Where(self.file, line, column, visible(spell(key)) or None)

    def _nearest(self, key: Key) -> Key:
        """The path of a value, or of the nearest thing around it of which a place is known."""
        known = (self.places, self.cells, self.inherited)
        return next((key[:end] for end in range(len(key), 0, -1) if any(key[:end] in each for each in known)), ())

    def _where_lacking(self, row: Where, key: Key) -> Where | None:
        """Where a row lacks a value: the cell that says a part of it, else the row that tells of its item of a list."""
        if key in self.cells or self.value(key) is not None or self.is_inherited(key):
            return None
        item = next((key[:end] for end in range(len(key) - 1, 0, -1) if isinstance(key[end - 1], int)), None)
        told = row if item and self._cell_below(item) else None
        return self._cell_below(key) or told

    def _cell_below(self, key: Key) -> Where | None:
        """The first cell that tells a part of a value."""
        return next((where for cell, where in self.cells.items() if cell[: len(key)] == key), None)

    def is_inherited(self, key: Key) -> bool:
        """Whether a value, or what it stands in, is taken from a parent."""
        return any(key[:end] in self.inherited for end in range(1, len(key) + 1))

    def text_where(self, key: Key) -> Where:
        """Where the lines of a text begin; with a column when all of them stand at that one place."""
        where = self.where(key)
        line = self.texts.get(key)
        return replace(where, line=line, column=None) if line else where


def texts_of(source: Source) -> Iterator[tuple[Key, str]]:
    """All texts that a bounded source holds, with their paths, in the order of the file."""
    waiting: list[tuple[Key, object]] = [((), source.data)]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, str):
            yield key, value
        elif isinstance(value, Mapping):
            waiting += [((*key, str(name)), item) for name, item in reversed([*value.items()])]
        elif isinstance(value, list | tuple):
            waiting += [((*key, place), item) for place, item in reversed([*enumerate(value)])]


def spell(key: Key) -> str:
    """A path as the user reads it: ``pihak[1].penandatangan.nama``, lists counted from 1."""
    text = ""
    for part in key:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            text += f".{part}" if text else part
    return text


_PLACE = regex(r"[0-9]{1,9}")
"""The place of an item in a list; what is longer is a name, and no number that Python would have to read."""


def unspell(path: str) -> Key:
    """The path that :func:`spell` wrote."""
    parts: list[str | int] = []
    for part in path.replace("]", "").replace("[", ".").split("."):
        parts.append(int(part) - 1 if _PLACE.fullmatch(part) else part)  # noqa: PERF401 - two kinds of parts
    return tuple(part for part in parts if part != "")


def compacted(source: Source) -> Source:
    """Make every empty value None, and leave it out of lists, where places move up.

    Under a name it stays: whether that name is known is for the record to say, which then leaves it out
    (:class:`kerjasama_docs.model.base.Record`).
    """
    moves: dict[Key, Key] = {}

    def keep(value: object, old: Key, new: Key) -> object:
        moves[new] = old
        if isinstance(value, Mapping):
            names = ((str(name), item) for name, item in value.items())
            return {name: keep(item, (*old, name), (*new, name)) for name, item in names}
        if isinstance(value, list | tuple):
            return [keep(value[place], (*old, place), (*new, index)) for index, place in enumerate(_full(value))]
        return None if _is_empty(value) else value

    data = keep(source.data, (), ())
    return replace(
        source,
        data=cast("Mapping[str, object]", data),
        places={**source.places, **at_new(source.places, moves)},
        texts=at_new(source.texts, moves),
        lines=at_new(source.lines, moves),
        cells={**source.cells, **at_new(source.cells, moves)},
    )


def at_new(entries: Mapping[Key, T], moves: Mapping[Key, Key]) -> dict[Key, T]:
    """What is known about values, by the paths to which they moved.

    Args:
        entries: What is known, by the old paths.
        moves: Old paths by new ones.
    """
    return {new: entries[old] for new, old in moves.items() if old in entries}


def _full(values: Sequence[object]) -> list[int]:
    """The places of the items of a list that hold something."""
    return [place for place, item in enumerate(values) if not _is_empty(item)]


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def is_forbidden(char: str) -> bool:
    """Tell whether a character has no place in a naskah; a tab and a line break have."""
    return _FORBIDDEN.match(char) is not None


def has_forbidden(text: str) -> bool:
    """Tell whether a text holds a character that has no place in a naskah."""
    plain = text.isascii() and text.isprintable()
    return not plain and _FORBIDDEN.search(text) is not None


def visible(text: str) -> str:
    """The text with every forbidden character spelled out, ``<U+0007>``."""
    return _FORBIDDEN.sub(_spelled, text)


def in_one_line(text: str) -> str:
    """A name of a file or a word of the command line as text: what has no shape of its own is spelled out."""
    if text.isprintable():
        return text
    unseen = {ord(char): f"<U+{ord(char):04X}>" for char in text if not char.isprintable()}
    return text.translate(unseen)


def _spelled(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"


def forbidden_characters(text: str, what: str, where: Where) -> list[Finding]:
    """The finding about forbidden characters in a text, if it has any.

    Args:
        text: The text.
        what: Where it stands, in words.
        where: Its place.
    """
    bad = sorted(set(_FORBIDDEN.findall(text)))
    if not bad:
        return []
    names = ", ".join(f"U+{ord(char):04X}" for char in bad)
    message = f"{what} memuat karakter yang tidak dapat dicetak ({names})."
    hint = "Hapus karakter itu; biasanya terbawa saat menyalin dari aplikasi lain. Ketik ulang teksnya."
    return [Finding("karakter-terlarang", Level.GALAT, message, where, hint)]


def too_large(where: Where) -> DocumentFindingsError:
    """The input is nested too deep or holds too many values."""
    message = "Isi masukan terlalu banyak atau terlalu dalam bersusun."
    hint = "Sederhanakan susunannya, atau pecah menjadi beberapa berkas."
    return DocumentFindingsError([Finding("terlalu-besar", Level.GALAT, message, where, hint)])
