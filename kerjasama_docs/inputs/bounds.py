"""Refusing what is too large before a parser builds it."""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Where
from kerjasama_docs.inputs.source import MAX_DEPTH, MAX_NODES, too_large
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
