"""What a single value may look like to an editor, by its type in the model."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from kerjasama_docs.language.baca_lama import NAMA_SATUAN
from kerjasama_docs.model.base import MAX_TEXT, Durasi
from kerjasama_docs.model.reading import ANSWERS
from kerjasama_docs.model.shape import Shape
from kerjasama_docs.schema.parts import Schema, choice


def _any_case(words: str) -> str:
    """A pattern for words in small or capital letters; ECMA patterns have no flag for it."""
    return "".join(map(_any_case_of, words))


def _any_case_of(char: str) -> str:
    if char.isalpha():
        return f"[{char.upper()}{char}]"
    return char.replace(" ", r"\s+")


def _one_of(words: tuple[str, ...]) -> str:
    return f"({'|'.join(map(_any_case, words))})"


_DAY = r"(?=.*([0-9]{4}|[Rr]ibu))(?=.*[0-9A-Za-z][\s/.,-])"
"""A year in figures or words, and something beside it; what a day may look like has too many forms for a pattern."""
_NUMBER_WORDS = (
    *("nol", "se", "satu", "dua", "tiga", "empat", "lima"),
    *("enam", "tujuh", "delapan", "sembilan"),
)
"""How a number in words begins."""
_PLACE_WORDS = ("pihak", "ke", "pertama")
"""How the place of a pihak in words begins."""
VALUES: Mapping[type, Schema] = {
    str: {"title": "Teks saja", "type": ["string", "number", "boolean"], "maxLength": MAX_TEXT},
    bool: {
        "title": "Ya atau tidak",
        "type": ["string", "boolean"],
        "pattern": f"^{_one_of(ANSWERS)}$",
        "patternErrorMessage": "Tulis ya atau tidak.",
        "examples": ["ya", "tidak"],
    },
    int: {
        "title": "Bilangan bulat",
        "type": ["integer", "string"],
        "pattern": rf"^\s*([0-9]|{_one_of((*_NUMBER_WORDS, *_PLACE_WORDS))})",
        "patternErrorMessage": "Tulis bilangan bulat, misalnya 2.",
        "minimum": 0,
        "maximum": 10**15 - 1,
    },
    Decimal: {
        "title": "Bilangan",
        "type": ["string", "number"],
        "pattern": rf"^\s*({_one_of(('rp', 'idr'))}\.?\s*)?([0-9]|{_one_of(_NUMBER_WORDS)})",
        "patternErrorMessage": "Tulis titik tiap ribuan dan koma sebelum sen, misalnya 1.500.000.",
        "minimum": 0,
        "examples": ["1.500.000"],
    },
    date: {
        "title": "Tanggal",
        "type": ["string"],
        "pattern": rf"^{_DAY}",
        "patternErrorMessage": "Tulis tanggal, misalnya 2025-05-22 atau 22 Mei 2025.",
        "examples": ["2025-05-22", "22 Mei 2025"],
    },
    Durasi: {
        "title": "Lama",
        "type": ["string"],
        "pattern": rf"^\s*(?!0+\s)[0-9A-Za-z](.*{_one_of(NAMA_SATUAN)}|{_DAY})",
        "patternErrorMessage": "Tulis lamanya dengan satuan, misalnya 3 tahun atau 14 hari kerja.",
        "examples": ["3 tahun", "14 hari kerja"],
    },
    object: {"title": "Nilai apa pun", "type": ["string", "number", "boolean", "array", "object"]},
}
"""The schema of a value."""

PERSEN: Schema = {
    "title": "Persen",
    "type": ["string", "number"],
    "pattern": rf"^\s*([0-9]{{1,3}}([.,][0-9]{{1,2}})?\s*([%(pP].*)?|{_one_of(_NUMBER_WORDS)}.*)$",
    "patternErrorMessage": "Tulis persen, dengan koma untuk pecahan, misalnya 33,5.",
    "examples": ["30", "33,5"],
}
"""A share in per cent: the one number of the model with an upper bound."""

_MOST_DIGITS = 9
"""Digits that a number may have where a text with a pattern is asked for; a number of an ayat has three."""


def value_of(shape: Shape) -> Schema:
    """The schema of a plain value."""
    limits = dict(shape.limits)
    if shape.choices:
        return {**choice(dict.fromkeys(shape.choices)), **limits}
    if "pattern" in limits:
        return {**VALUES[str], "type": ["string"], **_number_like(str(limits["pattern"])), **limits}
    if shape.base is Decimal and "maximum" in limits:
        return {**PERSEN, **limits}
    return {**VALUES[shape.base], **limits}


def _number_like(pattern: str) -> Schema:
    """Of a text with a pattern an editor may see a number, ``2``, where the pattern allows one."""
    numbers = [10**digits - 1 for digits in range(1, _MOST_DIGITS + 1)]
    fitting = [number for number in numbers if re.search(pattern, str(number))]
    return {"type": ["string", "integer"], "minimum": 1, "maximum": fitting[-1]} if fitting else {}
