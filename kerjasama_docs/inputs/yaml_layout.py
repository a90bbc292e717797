"""Which lines of a YAML file begin an isian, and which are the text of one: told without a parser.

A parser stops at the first fault, and what is told here is needed to mend and to name it.
"""

import re

from kerjasama_docs.inputs.yaml_signs import EDGE
from kerjasama_docs.regex import regex

_REST = {'"': r'[^"\\]*+(?:\\.[^"\\]*+)*+"', "'": r"[^']*+(?:''[^']*+)*+'"}
"""What follows an opening quote, with its closing one."""
_QUOTED = "|".join(sign + rest for sign, rest in _REST.items())
_ISIAN = regex(
    rf"(?P<indent> *)(?P<dashes>(?:-(?: +|$))*)"
    rf"(?:(?P<name>{_QUOTED}|(?:[^\s#\"'\[\]{{}}&*!|>%@`,?-]|-(?=\S)).*?)(?<! ) *+:(?: +|$))?(?P<value>.*)"
)
_PROPERTIES = regex(r"(?:[&!]\S*\s+)*")
_BLOCK = regex(r"[|>][-+\d]*\s*(?:#.*)?$")
_CLOSED = {sign: regex(rest) for sign, rest in _REST.items()}
_IN_BRACKETS = regex(rf"(?<![^\s,:\[{{])(?:{_QUOTED}|(?P<open>[\"']).*)|\s#.*|[\[\]{{}}]")


def width(line: str) -> int:
    """How far a line is set in, by blanks of every kind."""
    return len(line) - len(line.lstrip(EDGE))


class Layout:
    """Goes down a file, one line at a time.

    Attributes:
        names: The columns of the records that are open.
        dashes: The columns of the lists that are open.
        text: The column that all lines of the text that is open stand behind; None between texts.
        is_block: Whether that text stands behind ``|`` or ``>``.
        block: How far its lines are set in, once the first of them is known.
        quote: The quote that is to be closed.
        depth: The brackets that are to be closed.
        record: The column of the last item of the innermost list and that of its first name, when it is a record.
    """

    def __init__(self) -> None:
        self.names: list[int] = []
        self.dashes: list[int] = []
        self.text: int | None = None
        self.is_block = False
        self.block: int | None = None
        self.quote = ""
        self.depth = 0
        self.record: tuple[int, int] | None = None

    def inside(self, line: str) -> bool:
        """Whether a line goes on with a quoted text or with brackets, which it may close."""
        if not self.quote and not self.depth:
            return False
        if self.quote:
            end = _CLOSED[self.quote].match(line)
            if end is None:
                return True
            self.quote, line = "", line[end.end() :]
        if self.depth:
            self._brackets(line)
        return True

    def goes_on(self, line: str) -> bool:
        """Whether a line belongs to the text that is open."""
        bare = line.strip(EDGE)
        if self.text is None:
            return False
        if not bare:
            return True
        if width(line) > self.text and (self.is_block or not bare.startswith("#")):
            if self.is_block and self.block is None:
                plain = len(line) - len(line.lstrip(" "))
                self.block = plain if plain > self.text else width(line)
            return True
        self.text = None
        return False

    def begins(self, line: str) -> bool:
        """Whether a line that belongs to nothing above it says something."""
        bare = line.strip(EDGE)
        return bool(bare) and not bare.startswith("#") and not line.startswith(("---", "...", "%"))

    def take(self, line: str) -> None:
        """Go on behind a line that begins an isian or an item."""
        found = _ISIAN.match(line)
        if not found:
            return
        column = len(found["indent"])
        for dash in re.finditer("-", found["dashes"]):
            column = found.start("dashes") + dash.start()
            self.enter(column, self.dashes)
        if found["name"] is not None:
            self.record = (column, found.start("name")) if found["dashes"] else self.record
            column = found.start("name")
            self.enter(column, self.names)
        elif not found["dashes"]:
            column -= 1
        self._open(found["value"], column)

    def leave(self, column: int) -> None:
        """Close what stands further right than a column."""
        for columns in (self.names, self.dashes):
            while columns and columns[-1] > column:
                columns.pop()
        if self.record and self.record[0] > column:
            self.record = None

    def enter(self, column: int, columns: list[int]) -> None:
        """Open a record or a list at a column; a list may stand as far left as the name that it belongs to."""
        self.leave(column)
        if columns is self.names and self.dashes[-1:] == [column]:
            self.dashes.pop()
        if columns[-1:] != [column]:
            columns.append(column)

    def _open(self, value: str, column: int) -> None:
        value = value[_PROPERTIES.match(value).end() :]  # type: ignore[union-attr]  # it matches nothing, too
        sign = value[:1]
        if sign in {"", "#"}:
            return
        if sign in _CLOSED:
            self.quote = "" if _CLOSED[sign].match(value, 1) else sign
        elif sign in {"[", "{"}:
            self._brackets(value)
        else:
            self.text, self.block, self.is_block = column, None, _BLOCK.match(value) is not None

    def _brackets(self, text: str) -> None:
        """Count the brackets that a line opens and closes, and the quote that it leaves open among them."""
        for sign in _IN_BRACKETS.finditer(text):
            self.depth += (sign[0] in {"[", "{"}) - (sign[0] in {"]", "}"})
            self.quote = sign["open"] or ""
        self.depth = max(self.depth, 0)


def is_closed(value: str) -> bool:
    """Whether a value that begins with a quote or a bracket ends on its line."""
    if value[:1] in _CLOSED:
        return _CLOSED[value[0]].match(value, 1) is not None
    layout = Layout()
    layout.take(f"a: {value}")
    return not layout.depth and not layout.quote
