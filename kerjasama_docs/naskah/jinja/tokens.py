"""The words of a template, looked at before any tree is made of them: what Jinja or Python would choke on.

Python's own limits say no line (RecursionError), or are bugs of Jinja (``1e400`` is compiled to the name ``inf``);
here each is a fault with the line it stands on, in klausul and in frames alike.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

MAX_TAGS = 20_000
"""Most tags of one template; the longest klausul has some hundred."""
MAX_WORDS = 1_000
"""Most words of one tag."""
MAX_BRACKETS = 20
"""Deepest brackets, and most signs and ``not`` in a row: Jinja's parser calls itself a dozen times for each."""
MAX_OPEN = 60
"""Most statements that are open at a time; fewer are allowed once the tree is there (:mod:`.limits`)."""
MAX_NUMBER = 10**18
_OPENING, _CLOSING = {"lparen", "lbracket", "lbrace"}, {"rparen", "rbracket", "rbrace"}
_SIGNS = {"add", "sub"}
DEEP = "Perintah atau ungkapan di sini terlalu dalam bersusun; sederhanakan."
"""What is said of a tag that is nested too deep."""
_MANY = "Perintah dan isian di sini terlalu banyak; bagi teksnya."
_LONG = "Perintah atau isian di sini terlalu panjang; sederhanakan."
_NUMBER = "Perintah memuat bilangan yang terlalu besar; tulis paling banyak 18 angka."


@dataclass
class _Tag:
    """How far a tag is read."""

    words: int = 0
    brackets: int = 0
    prefixes: int = 0

    def fault(self, token: Token) -> str:
        """Count a word; what is wrong with the tag by now."""
        kind = token.type
        self.words += 1
        self.brackets += (kind in _OPENING) - (kind in _CLOSING)
        prefix = kind in _SIGNS or (kind == "name" and token.value == "not")
        self.prefixes = self.prefixes + 1 if prefix else 0
        if max(self.brackets, self.prefixes) > MAX_BRACKETS:
            return DEEP
        return _LONG if self.words > MAX_WORDS else ""


@dataclass
class _Reading:
    """How far a template is read."""

    tag: _Tag
    tags: int = 0
    open: int = 0
    first: bool = False

    def fault(self, token: Token) -> str:
        """Count a word; what is wrong with the template by now."""
        if token.type in {"variable_begin", "block_begin"}:
            self.tag, self.tags, self.first = _Tag(), self.tags + 1, token.type == "block_begin"
            return _MANY if self.tags > MAX_TAGS else ""
        if self.first and token.type == "name":
            self.open += (token.value in {"if", "for"}) - (token.value in {"endif", "endfor"})
        self.first = False
        return DEEP if self.open > MAX_OPEN else self.tag.fault(token) or _number_fault(token)


def _number_fault(token: Token) -> str:
    value: object = token.value
    if isinstance(value, float):
        return "" if math.isfinite(value) else _NUMBER
    return _NUMBER if isinstance(value, int) and value > MAX_NUMBER else ""


class Bounds(Extension):
    """Refuses numbers, tags and templates that are too large, on the line where they stand."""

    priority = 1

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Let the words pass while nothing is wrong.

        Raises:
            TemplateSyntaxError: A number, a tag or the template is too large.
        """
        reading = _Reading(_Tag())
        try:
            for token in stream:
                if token.type != "data" and (fault := reading.fault(token)):
                    raise TemplateSyntaxError(fault, token.lineno)
                yield token
        except ValueError as error:  # Python reads no number of more than 4,300 digits
            raise TemplateSyntaxError(_NUMBER, stream.current.lineno) from error
