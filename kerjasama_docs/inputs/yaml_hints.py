"""What a line of YAML that cannot be read was meant to be; a parser only knows where it stopped."""

from collections.abc import Sequence
from typing import NamedTuple

from kerjasama_docs.inputs.yaml_layout import Layout, width
from kerjasama_docs.inputs.yaml_signs import IDENTIFIER
from kerjasama_docs.inputs.yaml_typed import TypedLine
from kerjasama_docs.language import dipotong
from kerjasama_docs.regex import regex

_OTHER_SIGN = regex(
    rf"(?P<head>[ ]*(?:- +)*(?P<name>{IDENTIFIER}))[ ]*(?P<sign>=|;|->|=>|\u2192|~)[ ]*(?P<value>[^:]*)$"
)
_GLUED = regex(r" *(?P<dash>-)(?P<text>[^\s-].{0,60})")
_BLOCK = regex(r".*[:-] +[|>][-+\d]*\s*$")
_SEVERAL = regex(r"""(?P<sign>["'])[^"']*[^\s"'](?P=sign)(?:[\s,.;]|$)(?=.)""")
"""A text in quotes that ends before the value does."""
_NEXT = regex(rf"[ ]*(?:- +)*{IDENTIFIER} *:(?: |$)|[ ]*-(?: |$)")
_LONGEST = 120
"""Most letters of a line that is shown as it should be."""


class Told(NamedTuple):
    """What is said of a line, and its place from 0."""

    message: str
    hint: str
    line: int
    column: int


QUOTE = "Apit nilai itu dengan tanda petik."
"""What to do about a sign that YAML takes for its own."""


def quoted(value: str) -> str:
    """A value in quotes as YAML has them."""
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" and not _SEVERAL.match(value):
        value = value[1:-1]
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def in_quotes(line: str) -> str:
    """What to do: write a line with its value in quotes; empty where it has none, or too long a one."""
    typed = TypedLine.of(line)
    value = line[typed.value :].strip()
    if not value or len(value) > _LONGEST or not (typed.name or typed.marks):
        return ""
    name = f"{line[typed.name[0] : typed.name[1]]}:" if typed.name else "-"
    return f"Tulis “{name} {quoted(value)}”."


def told(lines: Sequence[str], line: int, column: int) -> Told | None:
    """What is wrong with a line at which a parser stopped, or with one above it that led it astray.

    Args:
        lines: The file.
        line: Where it stopped, from 0.
        column: The column of that.
    """
    above = next((place for place in range(min(line, len(lines)) - 1, -1, -1) if lines[place].strip()), line)
    near = [place for place in dict.fromkeys((line, above)) if place < len(lines)]
    return (
        _directive(lines, near)
        or _open_quote(lines, line)
        or _no_block(lines, near)
        or other_sign(lines, near)
        or _glued(lines, near)
        or _colon(lines, near, column)
    )


def _directive(lines: Sequence[str], near: Sequence[int]) -> Told | None:
    for place in near:
        if lines[place].startswith("%"):
            message = "Baris ini diawali %, yang bagi YAML bukan isian."
            return Told(message, "Hapus baris ini, atau apit nilainya dengan tanda petik.", place, 0)
    return None


def _open_quote(lines: Sequence[str], line: int) -> Told | None:
    """The quote that was opened and not closed before the next isian began."""
    layout = Layout()
    for place, each in enumerate(lines[: line + 1]):
        if layout.inside(each) or layout.goes_on(each) or not layout.begins(each):
            continue
        layout.take(each)
        below = next((other for other in lines[place + 1 :] if other.strip()), "")
        if layout.quote and _is_next(below, layout):
            hint = in_quotes(f"{each.rstrip()}{layout.quote}") or "Tutup tanda petik."
            return Told("Tanda petik dibuka di sini tetapi tidak ditutup.", hint, place, TypedLine.of(each).value)
    return None


def _is_next(line: str, layout: Layout) -> bool:
    """Whether a line begins another isian or item, and stands no further right than the last one."""
    return _NEXT.match(line) is not None and width(line) <= max(layout.names[-1:], default=0)


def other_sign(lines: Sequence[str], near: Sequence[int]) -> Told | None:
    """A sign that stands where a colon should."""
    for place in near:
        if found := _OTHER_SIGN.match(lines[place]):
            message = f"Sesudah nama isian tertulis “{found['sign']}”, seharusnya titik dua."
            shown = f"{found['name']}: {dipotong(found['value'].strip(), _LONGEST)}".rstrip()
            return Told(message, f"Tulis “{shown}”.", place, found.start("sign"))
    return None


def _no_block(lines: Sequence[str], near: Sequence[int]) -> Told | None:
    """A text below ``|`` that is not set in."""
    line = lines[near[0]] if near else ""
    if len(near) > 1 and _BLOCK.match(lines[near[1]]) and width(line) <= width(lines[near[1]]):
        message = "Teks di bawah tanda | atau > tidak menjorok."
        return Told(message, "Awali setiap barisnya dengan dua spasi lebih banyak.", near[0], width(line))
    return None


def _glued(lines: Sequence[str], near: Sequence[int]) -> Told | None:
    """A dash before an item without the blank behind it."""
    for place in near:
        if found := _GLUED.match(lines[place]):
            message = "Tanda hubung butir daftar tidak diikuti spasi."
            return Told(message, f"Tulis “- {found['text'].strip()}”.", place, found.start("dash"))
    return None


def _colon(lines: Sequence[str], near: Sequence[int], column: int) -> Told | None:
    """A colon that begins a value inside a text, or a name on a line set in too far or below one that is no isian."""
    line = lines[near[0]] if near else ""
    typed = TypedLine.of(line)
    if line[column : column + 1] != ":" or not typed.name:
        return None
    if column != typed.name[2]:
        message = "Titik dua di dalam nilai terbaca sebagai awal nilai baru."
        return Told(message, in_quotes(line) or QUOTE, near[0], column)
    above = TypedLine.of(lines[near[-1]])
    if len(near) > 1 and not above.name and not above.marks:
        return Told("Baris ini bukan isian: titik dua tidak ada.", "Tulis “nama: nilai”.", near[-1], len(above.indent))
    message = "Baris ini menjorok lebih dalam daripada baris di atasnya, padahal di situ sudah ada nilai."
    return Told(message, "Samakan spasi di awal baris ini dengan baris di atasnya.", near[0], len(typed.indent))
