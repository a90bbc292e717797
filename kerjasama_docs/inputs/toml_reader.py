"""TOML, read into the same source as YAML."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs.bounds import TOML, refuse_beyond
from kerjasama_docs.inputs.source import Key, Source
from kerjasama_docs.regex import regex

_PART = r"(?:[\w-]++|\"[^\"]*+\"|'[^']*+')"
_LINE = regex(
    rf"^\s*(?:(?P<list>\[\[)|(?P<table>\[))?\s*(?P<name>{_PART}(?:\s*\.\s*{_PART})*+)\s*(?:\]+|=)\s*(?P<rest>.*)"
)
_PROBLEMS = (
    ("Expected '='", "Tanda sama dengan di antara nama dan nilai tidak ada."),
    ("Invalid value", "Nilai di tempat ini tidak terbaca; teks diapit tanda petik."),
    ("Cannot overwrite", "Isian ini ditulis dua kali."),
    ("Cannot declare", "Bagian ini ditulis dua kali."),
    ("Duplicate", "Isian ini ditulis dua kali."),
    ("Unclosed", "Kurung dibuka tetapi tidak ditutup, atau komanya kurang."),
    ("Unterminated", "Tanda petik dibuka tetapi tidak ditutup."),
    ('Expected "', "Tanda petik dibuka tetapi tidak ditutup."),
    ("Expected newline", "Ada tulisan sesudah nilai; satu isian satu baris."),
    ("Illegal character", "Karakter ini tidak boleh ada di tempat ini; mungkin tanda petik belum ditutup."),
    ("date", "Tanggal ini tidak ada dalam kalender."),
    ("'\\\\'", "Garis miring terbalik di tempat ini tidak terbaca; apit teksnya dengan petik tunggal."),
)


def _typed(value: object) -> object:
    """TOML values back to the text that stands for them."""
    if isinstance(value, Mapping):
        return {name: _typed(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_typed(item) for item in value]
    if isinstance(value, bool | date | datetime | time):
        return value.isoformat() if isinstance(value, date | time) else value
    return str(value)


class _Places:
    """Places of keys written one to a line; values inside inline tables are found at their line."""

    def __init__(self) -> None:
        self.places: dict[Key, tuple[int, int]] = {}
        self.texts: dict[Key, int] = {}
        self.counts: dict[Key, int] = {}
        self.table: Key = ()
        self.quote = ""
        self.text: Key = ()

    def read(self, number: int, line: str) -> None:
        if self.quote:
            if not line.strip() and self.texts[self.text] == number:
                self.texts[self.text] += 1
            self.quote = "" if self.quote in line else self.quote
            return
        if match := _LINE.match(line):
            self.entry(number, match)

    def entry(self, number: int, match: re.Match[str]) -> None:
        key: Key = ()
        for part in re.findall(_PART, match["name"]):
            key = (*key, part.strip("\"'"))
            if key in self.counts and not match["list"]:
                key = (*key, self.counts[key])
        place = (number, match.start("name") + 1)
        if match["list"]:
            self.counts[key] = self.counts.get(key, -1) + 1
            self.places.setdefault(key, place)
            self.table = (*key, self.counts[key])
            self.places[self.table] = place
        elif match["table"]:
            self.table = key
            self.places[key] = place
        else:
            for end in range(1, len(key)):
                self.places.setdefault((*self.table, *key[:end]), place)
            self.places[(*self.table, *key)] = place
            self.value(number, (*self.table, *key), match["rest"])

    def value(self, number: int, key: Key, rest: str) -> None:
        """Note where the lines of a multi-line text stand."""
        if rest.startswith(('"""', "'''")):
            self.quote = "" if rest[:3] in rest[3:] else rest[:3]
            self.text = key
            self.texts[key] = number if rest[3:].strip() else number + 1


def read_toml(text: str, file: str | None) -> Source:
    """Read TOML into a source.

    Raises:
        DocumentFindingsError: The TOML is not well formed.
    """
    import tomllib  # few inputs are TOML

    refuse_beyond(text, TOML, file)
    try:
        typed = _typed(tomllib.loads(text, parse_float=str))
    except ValueError as error:
        match = re.search(r"at line (\d+), column (\d+)", str(error))
        where = Where(file, int(match[1]), int(match[2])) if match else Where(file, text.rstrip().count("\n") + 1)
        said = (message for sign, message in _PROBLEMS if sign in str(error))
        message = next(said, "TOML tidak terbaca di tempat ini.")
        hint = 'Perbaiki tempat ini; tulis nama = "nilai", satu isian satu baris.'
        raise DocumentFindingsError([Finding("toml", Level.GALAT, message, where, hint)]) from error
    places = _Places()
    for number, line in enumerate(text.split("\n"), 1):
        places.read(number, line)
    assert isinstance(typed, dict)  # noqa: S101 - the root of TOML is a table
    return Source(file, typed, places.places, texts=places.texts)
