"""Which parser reads a file, and the signs that are hidden from it."""

import re
from collections.abc import Iterator
from contextlib import suppress

import yaml
from yaml.error import YAMLError
from yaml.events import Event

from kerjasama_docs.inputs.yaml_nodes import Composer, Node, NodeError
from kerjasama_docs.inputs.yaml_scanner import StrictLoader
from kerjasama_docs.regex import regex

_SEPARATORS = "\u2028\u2029"
"""Signs of Unicode that PyYAML, as YAML 1.1, takes for line breaks, and YAML 1.2 and we for text."""
_NEXT_LINE = "\x85"
"""One more, which nobody types: a blank."""
_PRIVATE = range(0xE000, 0xF900)
_SLIPS = (ValueError, OverflowError, AssertionError, LookupError, AttributeError, TypeError)
"""How PyYAML fails, instead of saying so, over what it did not expect: ``"\\UFFFFFFFF"`` or ``%YAML 1.3``."""
_SLIP = "escape"
_DOUBTFUL = regex(
    "[\t\ufeff]"
    r"|(?<![^\s,\[\]{}])[&*][\w-]+[?:%@`]"
    r"|[|>][-+\d]*#",
    re.ASCII,
)
"""What libyaml lets pass: a tab where a name is expected, a byte order mark at the start of any line, the
name of an anchor that ends at a sign, a comment right behind the ``|`` of a text."""


def compose(text: str) -> Node | None:
    """The root of a file, None for an empty one.

    A file that libyaml refuses, or would read where it should not, is read by the parser in Python, which
    is slow, and whose words and places say more about what is wrong. So is every file where PyYAML was
    built without libyaml. A separator that cannot be text, as one before a bracket, is a blank there.

    Raises:
        YAMLError: The YAML is not well formed.
        TooLargeError: It is nested too deep or holds too many values.
    """
    if yaml.__with_libyaml__ and not _DOUBTFUL.search(text):
        with suppress(YAMLError, *_SLIPS):
            return _read(text, yaml.CSafeLoader, _stand_ins(text))
    stand_ins = _stand_ins(text)
    if stand_ins:
        with suppress(YAMLError):
            return _read(text, StrictLoader, stand_ins)
    return _read(text, StrictLoader, dict.fromkeys(stand_ins, " "))


def _read(text: str, loader: type[yaml.SafeLoader | yaml.CSafeLoader], stand_ins: dict[str, str]) -> Node | None:
    own = {ord(sign): separator for separator, sign in stand_ins.items() if sign != " "}
    hidden = text.translate({ord(_NEXT_LINE): " "} | {ord(separator): sign for separator, sign in stand_ins.items()})
    return Composer(own).read(_events(loader(hidden)))


def _events(loader: yaml.SafeLoader | yaml.CSafeLoader) -> Iterator[Event]:
    """What a parser finds in a file.

    Raises:
        YAMLError: The YAML is not well formed, or the parser itself slips.
    """
    try:
        while event := loader.get_event():
            yield event
    except _SLIPS as error:
        if isinstance(loader, yaml.CSafeLoader):
            raise
        raise NodeError(_SLIP, loader.get_mark()) from error
    finally:
        loader.dispose()


def _stand_ins(text: str) -> dict[str, str]:
    """A character that the text has not, for each separator that it has."""
    found = [separator for separator in _SEPARATORS if separator in text]
    if not found:
        return {}
    free = (chr(code) for code in _PRIVATE if chr(code) not in text)
    return dict(zip(found, free, strict=False))
