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


class Literals(Extension):
    """Keeps the line breaks of text, escapes it, and marks on which line it stands."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Write ``+%}`` for ``%}`` where the line holds text as well; no line moves."""
        if "%}\n" not in source and "#}\n" not in source:
            return source
        source = re.sub(r"\r\n?", "\n", source)
        pieces, done, position, mixed = [], 0, 0, False
        for _, kind, value in self.environment.lexer.tokeniter(source, name, filename):
            position = source.index(value, position) + len(value)  # Jinja leaves out blanks only
            if kind == "data":
                _, broken, last = value.rpartition("\n")
                mixed = bool(last.strip()) or (mixed and not broken)
            elif kind == "variable_begin":
                mixed = True
            elif kind in _CLOSING and value.endswith("\n") and "-" not in value:
                if mixed:
                    pieces += [source[done : position - 3], "+"]
                    done = position - 3
                mixed = False
        return "".join((*pieces, source[done:]))

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Rewrite the data tokens of a template."""
        for token in stream:
            if token.type != "data":
                yield token
                continue
            lines = escape_literal(token.value).split("\n")
            tagged = (line_tag(token.lineno + place) + line for place, line in enumerate(lines))
            yield Token(token.lineno, "data", "\n".join(tagged))
