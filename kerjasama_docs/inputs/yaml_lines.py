"""The lines of a value that YAML folds into one text, as they were typed."""

from collections.abc import Mapping

from kerjasama_docs.inputs.yaml_nodes import Scalar
from kerjasama_docs.regex import regex

BLOCK = frozenset("|>")
"""Styles of a text whose lines stand below its mark."""
_PROPERTIES = regex(r"\A(?:[&!]\S*\s+)*")
"""The name and the tag of a value, which stand before it."""
_QUOTED: Mapping[str, tuple[str, str]] = {"'": ("''", "'"), '"': ('"', '"')}
"""How a quote is typed inside such quotes, and what it is."""


class Lines:
    """Finds the lines of values, once of each; a value that aliases repeat has the same ones everywhere.

    Args:
        text: The file.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.known: dict[Scalar, tuple[str, ...]] = {}

    def of(self, node: Scalar) -> tuple[str, ...]:
        """The lines of a value, each without the blanks around it; empty for a value on one line.

        Also empty for a text in double quotes with a backslash, which is not what it says.
        """
        if node.start.line == node.end.line:
            return ()
        if node not in self.known:
            self.known[node] = self._read(node)
        return self.known[node]

    def _read(self, node: Scalar) -> tuple[str, ...]:
        typed = _PROPERTIES.sub("", self.text[node.start.index : node.end.index])
        if node.style == '"' and "\\" in typed:
            return ()
        lines = _inside(typed, node.style)
        return tuple(lines) if len(lines) > 1 or node.style in BLOCK else ()


def _inside(typed: str, style: str | None) -> list[str]:
    """The lines of a text between its quotes, or below its ``|``."""
    if style in BLOCK:
        return [line.strip() for line in typed.rstrip().split("\n")[1:]]
    if style is not None:
        typed = typed[1:-1].replace(*_QUOTED[style])
    return [line.strip() for line in typed.split("\n")]
