"""What the styles of a document say of a paragraph and of a run (ECMA-376 Part 1, 17.7)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kerjasama_docs.ooxml.names import w
from kerjasama_docs.ooxml.xml import Element

_OFF = {"0", "false", "off", "none"}
_DEPTH = 30
"""Styles that are gone through; a chain may run in a circle."""
VAL = w("val")


def on(element: Element | None) -> bool | None:
    """What a switch says; None where it is not there (17.17.4)."""
    return None if element is None else (element.get(VAL) or "1").lower() not in _OFF


def number(text: str | None) -> float | None:
    """A measure; None for what is none, which some writers leave."""
    try:
        return float(text) if text else None
    except ValueError:
        return None


def value(parent: Element | None, name: str) -> str | None:
    """What a property says; None where it is not there."""
    found = parent.find(w(name)) if parent is not None else None
    return found.get(VAL) if found is not None else None


def whole(text: str | None, default: int = 0) -> int:
    """A count; what is none is the default."""
    found = number(text)
    return default if found is None else int(found)


@dataclass(frozen=True)
class Style:
    """A style: its name, what it builds on, its properties."""

    name: str
    based: str
    paragraph: Element | None
    run: Element | None


@dataclass(frozen=True)
class Styles:
    """The styles of a document.

    Attributes:
        known: The styles by their id.
        default: The id of the one that a paragraph has without naming one.
        paragraph: What holds for every paragraph.
        run: What holds for every run.
    """

    known: Mapping[str, Style] = field(default_factory=dict)
    default: str = ""
    paragraph: Element | None = None
    run: Element | None = None

    def chain(self, name: str) -> Iterator[Style]:
        """A style and those it builds on, the nearest first."""
        for _ in range(_DEPTH):
            style = self.known.get(name)
            if style is None:
                return
            yield style
            name = style.based

    @cached_property
    def _kept(self) -> dict[tuple[str, str], Element | None]:
        return {}

    def of_paragraph(self, style: str, name: str) -> Element | None:
        """A property of a paragraph as its style has it."""
        key = (style or self.default, name)
        if key not in self._kept:
            self._kept[key] = self._found(key[0], name, runs=False)
        return self._kept[key]

    def of_run(self, style: str, name: str) -> Element | None:
        """A property of a run as the style of its paragraph, or its own, has it."""
        key = (style or self.default, f"r:{name}")
        if key not in self._kept:
            self._kept[key] = self._found(key[0], name, runs=True)
        return self._kept[key]

    def _found(self, style: str, name: str, *, runs: bool) -> Element | None:
        tag = w(name)
        for each in self.chain(style):
            properties = each.run if runs else each.paragraph
            found = properties.find(tag) if properties is not None else None
            if found is not None:
                return found
        defaults = self.run if runs else self.paragraph
        return defaults.find(tag) if defaults is not None else None


def styles_of(root: Element | None) -> Styles:
    """The styles of a document; none without a part of them."""
    if root is None:
        return Styles()
    known, default = {}, ""
    for item in root.iter(w("style")):
        name, based = item.find(w("name")), item.find(w("basedOn"))
        key = item.get(w("styleId")) or ""
        known[key] = Style(
            (name.get(VAL) or "") if name is not None else key,
            (based.get(VAL) or "") if based is not None else "",
            item.find(w("pPr")),
            item.find(w("rPr")),
        )
        if item.get(w("type")) == "paragraph" and item.get(w("default")) in {"1", "true", "on"}:
            default = key
    return Styles(known, default, _default(root, "pPr"), _default(root, "rPr"))


def _default(root: Element, name: str) -> Element | None:
    return root.find(f"{w('docDefaults')}/{w(name + 'Default')}/{w(name)}")
