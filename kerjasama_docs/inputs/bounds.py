"""Refusing what is too large before a parser builds it, and what is read in the end that is or cannot be printed."""

import re
from collections.abc import Iterator, Mapping

from kerjasama_docs.findings import DocumentFindingsError, Finding, Where
from kerjasama_docs.inputs.source import (
    MAX_DEPTH,
    MAX_LETTERS,
    MAX_NODES,
    Key,
    Source,
    compacted,
    forbidden_characters,
    has_forbidden,
    spell,
    too_large,
    visible,
)
from kerjasama_docs.regex import regex

_BASIC = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
JSON = regex(rf"{_BASIC}|(?P<sign>[\[\]{{}},])", re.DOTALL)
"""A text of JSON, or a sign between values."""
_PART = r"(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')[ \t]*+\.[ \t]*+"
_NAMES = rf"(?<![\w-])(?:{_PART}){{{MAX_DEPTH}}}"
TOML = regex(
    r'"""(?:[^"\\]++|\\.|"(?!""))*+"""'
    r"|'''(?:[^']++|'(?!''))*+'''"
    rf"|(?P<names>{_NAMES})|\"[^\"\\\n]*+(?:\\.[^\"\\\n]*+)*+\"|'[^'\n]*+'|#[^\n]*+|(?P<sign>[\[\]{{}},=])",
    re.DOTALL,
)
"""A text or a comment of TOML, a sign between values, or a name of more parts than can be read."""
_LONG_NAME = regex(_NAMES)


def refuse_beyond(text: str, token: re.Pattern[str], file: str | None) -> None:
    """Refuse a text of JSON or TOML that holds too many values, or too deep ones.

    Args:
        text: The file.
        token: Its signs, :data:`JSON` or :data:`TOML`.
        file: Its name.

    Raises:
        DocumentFindingsError: It passes the bounds, with the place where it does.
    """
    if _may_pass(text):
        for offset in _beyond(text, token):
            raise too_large(place(text, offset, file))


def place(text: str, offset: int, file: str | None) -> Where:
    """A place in a text as line and column."""
    return Where(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _may_pass(text: str) -> bool:
    """Whether a look at the signs is worth its time; seldom."""
    brackets = text.count("[") + text.count("{")
    return brackets > MAX_DEPTH or text.count(",") + text.count("=") > MAX_NODES or bool(_LONG_NAME.search(text))


def _beyond(text: str, token: re.Pattern[str]) -> Iterator[int]:
    """Where the text passes a bound."""
    depth = count = 0
    for found in token.finditer(text):
        if found.lastgroup is None:
            continue
        sign = found[0]
        count += sign not in {"]", "}"}
        depth += (sign in {"[", "{"}) - (sign in {"]", "}"})
        if count > MAX_NODES or depth > MAX_DEPTH or found.lastgroup == "names":
            yield found.start()


def _values(source: Source) -> Iterator[tuple[object, Key]]:
    """All values and names, without recursion.

    Raises:
        DocumentFindingsError: There are too many, or nested too deep (a program's value may hold itself).
    """
    waiting: list[tuple[object, Key]] = [(source.data, ())]
    count = 0
    while waiting:
        value, key = waiting.pop()
        count += 1
        if count > MAX_NODES or len(key) > MAX_DEPTH:
            raise too_large(source.where(key[:4]))
        yield value, key
        if isinstance(value, Mapping):
            yield from ((str(name), (*key, str(name))) for name in value)
            waiting += [(item, (*key, str(name))) for name, item in value.items()]
        elif isinstance(value, list | tuple):
            waiting += [(item, (*key, place)) for place, item in enumerate(value)]


def bounded(source: Source) -> Source:
    """Give the source back when its size is bounded.

    Raises:
        DocumentFindingsError: It holds too many values, too long ones all together, or nested too deep.
    """
    letters = 0
    for value, key in _values(source):
        letters += len(value) if isinstance(value, str) else 0
        if letters > MAX_LETTERS:
            raise too_large(source.where(key[:1]))
    return source


def printable(source: Source) -> Source:
    """Give the source back, without empty values, when all text in it can be printed.

    Raises:
        DocumentFindingsError: Control characters, lone surrogates, private use, noncharacters,
            turned direction: Word would drop them without a word, or not open the file; or too much of it.
    """
    findings: list[Finding] = []
    for value, key in _values(source):
        if isinstance(value, str) and has_forbidden(value):
            findings += forbidden_characters(value, f"Teks pada {visible(spell(key))}", source.where(key))
    if findings:
        raise DocumentFindingsError(findings)
    return compacted(source)
