"""A file that was read: its values as typed, and where each of them stands."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where

Key = tuple[str | int, ...]
"""Path of a value: names of mappings and places in lists, from the root."""

MAX_DEPTH = 40
"""Deepest nesting that is read; a naskah needs six."""
_BIDI = set(range(0x202A, 0x202F)) | set(range(0x2066, 0x206A))
"""Characters that turn the direction of text and so can hide what is written."""


@dataclass(frozen=True)
class Source:
    """What a file says.

    Attributes:
        file: Its name as the user gave it, None for input from a program.
        data: The root mapping; scalars as typed (str) or None, or Python values from a program.
        places: Line and column, from 1, by path.
        findings: What was noticed while reading, none of level galat.
    """

    file: str | None
    data: Mapping[str, object]
    places: Mapping[Key, tuple[int, int]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    def where(self, key: Key) -> Where:
        """The place of a value, or of the nearest thing around it that is in the file."""
        found = key
        while found and found not in self.places:
            found = found[:-1]
        line, column = self.places.get(found, (None, None))
        return Where(self.file, line, column, spell(key) or None)


def spell(key: Key) -> str:
    """A path as the user reads it: ``pihak[1].penandatangan.nama``, lists counted from 1."""
    text = ""
    for part in key:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def unspell(path: str) -> Key:
    """The path that :func:`spell` wrote."""
    parts: list[str | int] = []
    for part in path.replace("]", "").replace("[", ".").split("."):
        parts.append(int(part) - 1 if part.isdecimal() else part)
    return tuple(part for part in parts if part != "")


def _is_forbidden(char: str) -> bool:
    code = ord(char)
    category = unicodedata.category(char)
    return (
        (category == "Cc" and char not in "\n\t\r")
        or category in {"Cs", "Co"}
        or code & 0xFFFE == 0xFFFE  # noqa: PLR2004 - the noncharacters end every plane
        or 0xFDD0 <= code <= 0xFDEF  # noqa: PLR2004 - the other noncharacters
        or code in _BIDI
    )


def _texts(value: object, key: Key) -> Iterator[tuple[str, Key]]:
    if isinstance(value, str):
        yield value, key
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield str(name), (*key, str(name))
            yield from _texts(item, (*key, str(name)))
    elif isinstance(value, list | tuple):
        for place, item in enumerate(value):
            yield from _texts(item, (*key, place))


def refuse_characters(source: Source) -> Source:
    """Give the source back when no text in it holds a character that cannot be printed.

    Raises:
        DocumentFindingsError: Control characters, lone surrogates, private use, noncharacters,
            turned direction: Word would drop them without a word, or not open the file.
    """
    findings = []
    for text, key in _texts(source.data, ()):
        bad = sorted({char for char in text if _is_forbidden(char)})
        if bad:
            names = ", ".join(f"U+{ord(char):04X}" for char in bad)
            message = f"Teks pada {spell(key)} memuat karakter yang tidak dapat dicetak ({names})."
            hint = "Hapus karakter itu; biasanya terbawa saat menyalin dari aplikasi lain. Ketik ulang teksnya."
            findings.append(Finding("karakter-terlarang", Level.GALAT, message, source.where(key), hint))
    if findings:
        raise DocumentFindingsError(findings)
    return source
