"""The lines of a template: which of them are text, and where each stands.

Jinja's ``trim_blocks`` takes the line break behind every ``{% … %}``, so that a
tag alone on its line leaves no blank line. Where the tag shares its line with
text that break belongs to the text and is kept.
"""

import re
from collections.abc import Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from kerjasama_docs.naskah.tree.markup import escape_literal, line_tag

_CLOSING = {"block_end", "comment_end", "raw_end"}
"""Tokens that take the line break behind them."""


def _holds_text(kind: str, value: str, *, before: bool) -> bool:
    """Whether a line holds text once a token of it is read; ``before`` whether it did until then."""
    if kind != "data":
        return before or kind == "variable_begin"
    _, broken, last = value.rpartition("\n")
    return bool(last.strip()) or (before and not broken)


class Literals(Extension):
    """Keeps the line breaks of text, escapes it, and marks on which line it stands."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Write ``+%}`` for ``%}`` where the line holds text as well; no line moves."""
        if "%}\n" not in source and "#}\n" not in source:
            return source
        source = re.sub(r"\r\n?", "\n", source)
        pieces, done = [], 0
        for end in self._kept_breaks(source, name, filename):
            pieces += [source[done:end], "+"]
            done = end
        return "".join((*pieces, source[done:]))

    def _kept_breaks(self, source: str, name: str | None, filename: str | None) -> Iterator[int]:
        """Where the ``%}`` stand whose line holds text as well."""
        position, text = 0, False
        for _, kind, value in self.environment.lexer.tokeniter(source, name, filename):
            position = source.index(value, position) + len(value)  # Jinja leaves out blanks only
            closing = kind in _CLOSING and value.endswith("\n") and "-" not in value
            if closing and text:
                yield position - len("%}\n")
            text = not closing and _holds_text(kind, value, before=text)

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Rewrite the data tokens of a template."""
        for token in stream:
            if token.type != "data":
                yield token
                continue
            lines = escape_literal(token.value).split("\n")
            tagged = (line_tag(token.lineno + place) + line for place, line in enumerate(lines))
            yield Token(token.lineno, "data", "\n".join(tagged))
