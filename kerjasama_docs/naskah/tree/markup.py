"""Rendered text ↔ inline pieces.

A rendered klausul is escaped text with a handful of tags that only this
module writes (values are escaped, so no input can forge one):
``<isian p="path">…</isian>``, ``<titik n="20"/>``, ``<rujuk …/>``,
``<nilai/>`` before every value, ``<l n="12"/>`` where a source line starts,
``<kutipan n="1"/>`` where a changed Pasal is quoted, ``<butir n="1"/>`` before
an item that stands so many levels below the line it follows.
Emphasis is typed ``*miring*`` and ``**tebal**``.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from itertools import pairwise

from markupsafe import Markup, escape

from kerjasama_docs.naskah.tree.inline import Blank, Inline, Isian, Line, Rujukan, Text
from kerjasama_docs.regex import regex

Value = str
"""Text that can be printed, an isian or a dotted blank included (both are Markup)."""
VALUE = "<nilai/>"
"""Stands before every value, so that a value is never read as an outline marker."""

_TOKEN = regex(
    r"(?P<text>[^<*]+)"
    r'|<isian p="(?P<path>[^"]*)">(?P<isian>[^<]*)</isian>'
    r'|<titik n="(?P<titik>\d+)"/>'
    r"|<rujuk(?P<rujuk>[^>]*)/>"
    r'|<(?:nilai|l n="\d+")/>'
    r"|(?P<star>\*{1,2})"
)
_ATTRIBUTE = regex(r'(\w+)="([^"]*)"')
_LINE = regex(r'<l n="(\d+)"/>')
_BREAK = regex(r"\s*\n\s*")
_BUTIR = regex(r'<butir n="(\d)"/>')
_KUTIPAN = regex(r'<kutipan n="(\d+)"/>')


def line_tag(number: int) -> str:
    """The tag that says on which line of the source the following text stands."""
    return f'<l n="{number}"/>'


def moved_lines(rendered: str, moved: Callable[[int], int]) -> str:
    """A rendered text whose line tags say other lines."""
    return _LINE.sub(lambda match: line_tag(moved(int(match[1]))), rendered)


def isian_tag(text: str, path: str = "") -> Markup:
    """An open value."""
    return Markup('<isian p="{}">{}</isian>').format(path, text)


def blank_tag(width: int) -> Markup:
    """Dots to be filled in by hand."""
    return Markup('<titik n="{}"/>').format(width)


def kutipan_tag(place: int) -> Markup:
    """The place where the Pasal that the n-th change of an adendum sets down is quoted."""
    return Markup('<kutipan n="{}"/>').format(place)


def has_kutipan(line: str) -> bool:
    """Whether a rendered line quotes something, alone or among other words."""
    return _KUTIPAN.search(line) is not None


def kutipan_of(line: str) -> int | None:
    """Which change a rendered line quotes; None for most lines."""
    match = _KUTIPAN.fullmatch(_LINE.sub("", line).strip().removeprefix(VALUE))
    return int(match[1]) if match else None


def butir_tag(depth: int) -> Markup:
    """The mark of an item that stands so many levels below the line it follows."""
    return Markup('<butir n="{}"/>').format(depth)


def butir_of(line: str) -> tuple[str, str] | None:
    """How deep the item of a rendered line stands, and its text; None for most lines."""
    match = _BUTIR.match(line)
    return (match[1], line[match.end() :]) if match else None


def rujuk_tag(rujukan: Rujukan) -> Markup:
    """A reference by label."""
    values = {
        "target": rujukan.target,
        "ayat": rujukan.ayat,
        "huruf": rujukan.huruf,
        "angka": rujukan.angka,
        "dimaksud": int(rujukan.dimaksud) or None,
        "origin": rujukan.origin,
    }
    attributes = "".join(f' {key}="{escape(value)}"' for key, value in values.items() if value is not None)
    return Markup(f"<rujuk{attributes}/>")  # noqa: S704 - every value is escaped above


def escape_literal(text: str) -> str:
    r"""Escape text of a template; ``\*`` becomes an asterisk without meaning."""
    return str(escape(text)).replace(r"\*", "&#42;")


def escape_value(text: str, *, rich: bool) -> str:
    """Escape a value; asterisks keep their meaning only in rich text."""
    safe = str(escape(text)).replace("|", "&#124;")
    if "\n" in safe:
        safe = _BREAK.sub(" ", safe)
    return VALUE + (safe.replace(r"\*", "&#42;") if rich else safe.replace("*", "&#42;"))


def split_line_tags(line: str) -> tuple[int | None, str]:
    """The source line that ``line`` starts on, and the line without its leading tags."""
    number = None
    while match := _LINE.match(line):
        number = int(match[1])
        line = line[match.end() :]
    return number, line


def is_blank(line: str) -> bool:
    """Tell whether a rendered line holds nothing to print."""
    return not _LINE.sub("", line).replace(VALUE, "").strip()


def _rujukan(attributes: str) -> Rujukan:
    values = {key: unescape(value) for key, value in _ATTRIBUTE.findall(attributes)}
    return Rujukan(
        target=values["target"],
        ayat=values.get("ayat"),
        huruf=values.get("huruf"),
        angka=int(values["angka"]) if "angka" in values else None,
        dimaksud="dimaksud" in values,
        origin=values.get("origin", ""),
    )


def _emphasis(source: str) -> dict[int, str]:
    """Positions of the asterisks that mark emphasis: paired, close to their text, not inside a word or 2*3."""
    stars = [match for match in _TOKEN.finditer(source) if match["star"]]
    meant: dict[int, str] = {}
    for mark in ("*", "**"):
        pairs = _paired([match for match in stars if match["star"] == mark])
        meant |= {match.start(): mark for pair in pairs for match in pair}
    return meant


def _paired(stars: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Asterisks of one sort that open and close an emphasis."""
    opened: re.Match[str] | None = None
    for match in stars:
        before = match.string[match.start() - 1 : match.start()]
        after = match.string[match.end() : match.end() + 1]
        if opened is None:
            opened = match if after.strip() and not before.isalnum() else None
        elif before.strip() and not after.isalnum():
            yield opened, match
            opened = None


def parse_inline(source: str) -> Line:
    """Read one rendered line into inline pieces; adjoining text of one emphasis is joined."""
    source = " ".join(source.split())
    meant = _emphasis(source) if "*" in source else {}
    italic = bold = False
    pieces: list[Inline] = []
    for token in _TOKEN.finditer(source):
        if mark := meant.get(token.start()):
            italic, bold = italic ^ (mark == "*"), bold ^ (mark == "**")
            continue
        match token.lastgroup:
            case "text" | "star":
                pieces.append(Text(unescape(token[0]), italic, bold))
            case "isian":
                pieces.append(Isian(unescape(token["isian"]), unescape(token["path"]), bold))
            case "titik":
                pieces.append(Blank(int(token["titik"])))
            case "rujuk":
                pieces.append(_rujukan(token["rujuk"]))
    return join_texts(pieces)


def join_texts(pieces: list[Inline]) -> Line:
    """Join neighbouring texts of the same emphasis; drop empty ones."""
    joined: list[Inline] = []
    last: Inline | None = None
    for piece in pieces:
        if isinstance(piece, Text) and not piece.text:
            continue
        if isinstance(piece, Text) and isinstance(last, Text) and _alike(last, piece):
            last = joined[-1] = Text(last.text + piece.text, piece.italic, piece.bold)
        else:
            joined.append(last := piece)
    return tuple(joined)


def _alike(one: Text, other: Text) -> bool:
    return one.italic == other.italic and one.bold == other.bold


def cells(line: str) -> list[str]:
    """The cells of a table line ``| a | b |``; a bar inside a value is no border."""
    bars = [match.start() for match in re.finditer(r"\|", line)]
    return [line[start + 1 : end].strip() for start, end in pairwise(bars)]
