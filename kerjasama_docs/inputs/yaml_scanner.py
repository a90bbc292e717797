"""The parser in Python: slow, and with words and places that say what is wrong with a file."""

import re

from yaml import SafeLoader
from yaml.error import Mark
from yaml.scanner import ScannerError
from yaml.tokens import AliasToken, AnchorToken, ScalarToken, TagToken

from kerjasama_docs.regex import regex

_BLANKS = r"\0 \t\r\n\x85\u2028\u2029"
_BRACKETS = r",\[\]{}"
_WORD = regex(f"[^{_BLANKS}]*")
_NAME = regex(f"[^{_BLANKS}{_BRACKETS}]*")
_PLAIN = regex(f"(?:[^:{_BLANKS}]|:(?![{_BLANKS}]))*")
_PLAIN_IN_BRACKETS = regex(f"(?:[^:{_BLANKS}{_BRACKETS}]|:(?![{_BLANKS}{_BRACKETS}]))*")
_LONE_TAG = regex(f"!!(?=[{_BLANKS}])|")


class StrictLoader(SafeLoader):
    """PyYAML's parser, with the rules of YAML 1.2.2 where those of 1.1 say other things about a naskah."""

    def scan_to_next_token(self) -> None:
        """Go to what comes next; in brackets a tab parts things as a blank does (6.2)."""
        super().scan_to_next_token()
        while self.flow_level and self.peek() == "\t":
            self.forward()
            super().scan_to_next_token()

    def scan_anchor(self, kind: type[AliasToken | AnchorToken]) -> AliasToken | AnchorToken:
        """Read ``&name`` or ``*name``, in which any sign may stand (6.9.2): ``**tebal**`` is an alias."""
        start = self.get_mark()
        self.forward()
        name = self._taken(_NAME) or self._nameless("while scanning an anchor", start)
        return kind(name, start, self.get_mark())

    def scan_directive_name(self, start_mark: Mark) -> str:
        """Read the name behind ``%``, in which any sign may stand (6.8)."""
        return self._taken(_WORD) or self._nameless("while scanning a directive", start_mark)

    def scan_tag(self) -> TagToken:
        """Read ``!tag``; a lone ``!!`` is one too, so that it is called by its name."""
        start = self.get_mark()
        if lone := self._taken(_LONE_TAG):
            return TagToken((None, lone), start, self.get_mark())
        return super().scan_tag()

    def scan_plain(self) -> ScalarToken:
        """Read a text without quotes; a question mark is a part of it in brackets too (7.3.3)."""
        start = end = self.get_mark()
        pieces: list[str] = []
        spaces: list[str] | None = []
        while spaces is not None and self.peek() != "#" and (piece := self._piece()):
            self.allow_simple_key = False
            pieces += [*spaces, piece]
            end = self.get_mark()
            spaces = self._spaces(start)
        return ScalarToken("".join(pieces), True, start, end)

    def _piece(self) -> str:
        return self._taken(_PLAIN_IN_BRACKETS if self.flow_level else _PLAIN)

    def _spaces(self, start: Mark) -> list[str] | None:
        """What parts two pieces of a text, None where it ends."""
        indent = self.indent + 1
        spaces = self.scan_plain_spaces(indent, start)
        ends = not spaces or (not self.flow_level and self.column < indent)
        return None if ends else spaces

    def _taken(self, pattern: re.Pattern[str]) -> str:
        """What the pattern matches here, which may be nothing; the place is behind it then."""
        found = pattern.match(self.buffer, self.pointer)
        text = found[0] if found else ""
        self.forward(len(text))
        return text

    def _nameless(self, context: str, start: Mark) -> str:
        raise ScannerError(context, start, f"expected a name, but found {self.peek()!r}", self.get_mark())
