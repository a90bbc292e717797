"""What a paragraph is by its own properties or by its style (ECMA-376 Part 1, 17.7.2)."""

from collections.abc import Iterator

from kerjasama_docs.ooxml.names import W, qualified
from kerjasama_docs.ooxml.xml import Element

_W = qualified(W, "")
_BODY_TEXT = 9
"""The outline level of what is no heading (17.3.1.20)."""


def number_of(element: Element | None, otherwise: int) -> int:
    """The number that an element says; another one where there is no element, or what it says is none."""
    value = "" if element is None else element.get(f"{_W}val", "")
    return int(value) if value.isascii() and value.isdigit() else otherwise


class Styles:
    """The styles of a document."""

    def __init__(self, styles: Element) -> None:
        self._styles = {style.get(f"{_W}styleId"): style for style in styles.iter(f"{_W}style")}

    def outline_level(self, paragraph: Element) -> int | None:
        """The level of a heading, from 0; None of what is no heading."""
        for properties in self._properties(paragraph):
            level = properties.find(f"{_W}outlineLvl")
            if level is not None:
                number = number_of(level, _BODY_TEXT)
                return number if number < _BODY_TEXT else None
        return None

    def list_level(self, paragraph: Element) -> int | None:
        """The level of the list that numbers a paragraph, from 0; None where none does."""
        for properties in self._properties(paragraph):
            number = properties.find(f"{_W}numPr/{_W}numId")
            if number is not None:
                place = number_of(properties.find(f"{_W}numPr/{_W}ilvl"), 0)
                return None if number.get(f"{_W}val") == "0" else place
        return None

    def _properties(self, paragraph: Element) -> Iterator[Element]:
        """The properties of a paragraph, of its style, and of the styles that one is based on."""
        own = paragraph.find(f"{_W}pPr")
        if own is not None:
            yield own
        named = None if own is None else own.find(f"{_W}pStyle")
        name = None if named is None else named.get(f"{_W}val")
        for _ in self._styles:
            style = self._styles.get(name)
            if style is None:
                return
            found = style.find(f"{_W}pPr")
            if found is not None:
                yield found
            base = style.find(f"{_W}basedOn")
            name = None if base is None else base.get(f"{_W}val")
