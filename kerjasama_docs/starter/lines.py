"""Lines of a commented input file: explanations, blocks that are commented out, values as YAML."""

import json
import re
import textwrap
from collections.abc import Sequence

WIDTH = 94
"""Longest line, in characters, before its block is moved in and commented out."""
GAP = "…"
"""Stands where a text of the drafter's comes."""


def explain(text: str, indent: int = 0, hang: int = 0) -> list[str]:
    """An explanation, broken into lines; those after the first stand ``hang`` characters further in."""
    pad = f"{' ' * indent}## "
    later = pad + " " * hang
    return textwrap.wrap(text, WIDTH, initial_indent=pad, subsequent_indent=later, break_on_hyphens=False)


def heading(title: str) -> list[str]:
    """The heading above a group of fields."""
    return ["", "", f"## {f' {title.upper()} ':=^{WIDTH - 3}}"]


def commented(lines: Sequence[str], indent: int = 0) -> list[str]:
    """A block made ready to be used: ``# `` at its own indentation."""
    return [f"{line[:indent]}# {line[indent:]}" for line in lines]


def ready(lines: Sequence[str], indent: int) -> list[str]:
    """Lines to be used when wanted; an explanation among them stays as it is."""
    made: list[str] = []
    for line in lines:
        told = not line or line.startswith(f"{' ' * indent}##")
        made += [line] if told else commented([line], indent)
    return made


def plain(text: str) -> str:
    """A text as YAML, in quotes where it needs them."""
    return json.dumps(text, ensure_ascii=False) if re.search(r"^[^\w(…]|: |:$| #|^(?i:null)$", text) else text


def entry(name: str, text: str, indent: int) -> list[str]:
    """A field with its text; one too long for the line is folded below its name."""
    pad = " " * indent
    line = f"{pad}{name}: {plain(text)}"
    if len(line) <= WIDTH:
        return [line]
    wrapper = textwrap.TextWrapper(WIDTH, f"{pad}  ", f"{pad}  ", break_on_hyphens=False, break_long_words=False)
    return [f"{pad}{name}: >-", *wrapper.wrap(text)]


def moved_in(lines: Sequence[str], indent: int) -> list[str]:
    """Lines further in; empty ones stay empty."""
    return textwrap.indent("\n".join(lines), " " * indent).split("\n") if lines else []


def as_item(lines: Sequence[str], indent: int) -> list[str]:
    """The fields of a record as an item of a list: a hyphen before the first that is no explanation."""
    first = next(place for place, line in enumerate(lines) if not line.lstrip().startswith("##"))
    marked = f"{' ' * indent}- {lines[first].lstrip()}"
    return [*lines[:first], marked, *lines[first + 1 :]]
