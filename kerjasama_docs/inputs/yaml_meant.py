"""YAML as people type and paste it, read as it is certainly meant, each kind of slip said once.

Only what YAML cannot read at all, or would read as the name of an isian that cannot be one, is touched; the
text of an isian stays as it was typed. A line keeps its length where it can, and its columns are known where
it cannot.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs.yaml_layout import Layout, width
from kerjasama_docs.inputs.yaml_signs import (
    EDGE,
    IDENTIFIER,
    MARKS,
    NUMBER,
    ODD,
    OPENING,
    UNSEEN,
    blanks_of,
    called,
    odd_in,
)
from kerjasama_docs.inputs.yaml_typed import Part, TypedLine, straight, untabbed
from kerjasama_docs.language import dipotong
from kerjasama_docs.regex import regex

_SUSPECT = regex(
    rf"[{ODD}{UNSEEN}\t\uff1a]"
    rf"|^ *+(?:- ++)*+(?:[{MARKS}] |{NUMBER}|-[a-z_]++:|[a-z_-]++:[^\s/])"
    rf"|^ *+(?:- ++)*+(?:[^\s:]++:[ ]+)?(?:[{OPENING}]|\"(?![^\"\\\n]*+\"))",
    re.MULTILINE,
)
"""What a file without a slip seldom has; a file without it is not looked at."""
_NAME = regex(rf"[{EDGE}]*+{IDENTIFIER}[{EDGE}]*+:(?:[{EDGE}]|$)")
_ITEM = regex(rf"[{EDGE}]*+(?:-(?:\s|$)|#)")
_LONGEST = 60
"""Most letters of a line that are shown."""
_SAID = {
    "blank": ("Di luar teks ada {signs}{more}; dibaca sebagai spasi biasa.", "Ganti dengan spasi biasa."),
    "unseen": ("Di luar teks ada {signs}{more}; diabaikan.", "Hapus karakter itu."),
    "colon": ("Titik dua di sini tidak diikuti spasi{more}; dibaca sebagai “nama: nilai”.", "Tulis “{text}”."),
    "wide": ("Di sini ada titik dua lebar (：){more}; dibaca sebagai titik dua biasa.", "Tulis “{text}”."),
    "mark": ("Butir daftar diawali “{signs}”{more}; dibaca sebagai “- ”.", "Tulis “- ” di awal butir."),
    "quote": ("Nilai ini diapit tanda petik lengkung{more}; dibaca sebagai tanda petik lurus.", "Tulis {text}."),
}
"""What is said about a kind of slip, and what to do."""


@dataclass(frozen=True)
class Meant:
    """A file as it is read.

    Attributes:
        text: What the parser gets.
        findings: What was read otherwise than it stands there.
        columns: Of each line that has another length now, the column in the file of each of its characters.
    """

    text: str
    findings: tuple[Finding, ...] = ()
    columns: dict[int, list[int]] = field(default_factory=dict)

    def place(self, line: int, column: int) -> tuple[int, int]:
        """The line and the column in the file of a place in the text, which is counted from 0; the result from 1."""
        columns = self.columns.get(line)
        return line + 1, (columns[min(column, len(columns) - 1)] if columns else column) + 1


@dataclass
class _Slips:
    """What was noticed, by kind: where first and how it is written, which signs, on which lines."""

    first: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    signs: dict[str, dict[str, None]] = field(default_factory=dict)
    lines: dict[str, set[int]] = field(default_factory=dict)

    def add(self, kind: str, place: tuple[int, int], *, signs: Sequence[str] = (), text: str = "") -> None:
        self.first.setdefault(kind, (*place, text))
        self.signs.setdefault(kind, {}).update(dict.fromkeys(signs))
        self.lines.setdefault(kind, set()).add(place[0])

    def findings(self, file: str | None) -> Iterator[Finding]:
        for kind, (line, column, text) in self.first.items():
            message, hint = _SAID[kind]
            others = len(self.lines[kind]) - 1
            more = f" (juga pada {others} baris lain)" if others else ""
            said = {"signs": " dan ".join(self.signs[kind]), "more": more, "text": text}
            where = Where(file, line + 1, column + 1)
            yield Finding("yaml-ketikan", Level.SARAN, message.format_map(said), where, hint.format_map(said))


class _Mender:
    """Goes through a file line by line."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.layout = Layout()
        self.slips = _Slips()
        self.columns: dict[int, list[int]] = {}

    def mended(self) -> list[str]:
        """All lines as they are meant."""
        return [self.line(number, line) for number, line in enumerate(self.lines)]

    def line(self, number: int, line: str) -> str:
        if self.layout.inside(line):
            return line
        if self.layout.goes_on(line):
            return self.text_line(number, line)
        if not self.layout.begins(line):
            return line
        mended = self.isian(number, line)
        self.layout.take(mended)
        return mended

    def text_line(self, number: int, line: str) -> str:
        """A line of a text: the blanks that set it in where plain ones are missing, and tabs that YAML refuses."""
        edge, layout = width(line), self.layout
        plain = len(line) - len(line.lstrip(" "))
        needed = layout.block or (layout.text or 0) + 1
        indent, rest = line[:edge], line[edge:]
        if rest and plain < needed <= edge and "\t" not in indent:
            self.blanks(number, indent)
            indent = blanks_of(indent)
        if not layout.is_block and "\t" in rest:
            self.slips.add("blank", (number, line.index("\t", edge)), signs=[called("\t")])
            rest = rest.replace("\t", " ")
        return self.put(number, [(indent, 0, edge), (rest, edge, len(line))])

    def isian(self, number: int, line: str) -> str:
        """A line that begins an isian or an item."""
        typed = TypedLine.of(line)
        if "\t" in typed.indent:
            return line
        self.layout.leave(len(typed.indent))
        if typed.name and not typed.is_plain and not self.is_isian(number, typed):
            typed = typed.without_name()
        if typed.odd and not self.is_item(number, typed):
            typed = typed.without_name().without_marks()
        said = line[typed.value :]
        value = untabbed(said if said[:1] == '"' and self.may_go_on(number, typed) else straight(said))
        mended = self.put(number, typed.parts(value))
        self.note(number, typed, said=said, value=value)
        return mended

    def is_isian(self, number: int, typed: TypedLine) -> bool:
        """Whether a name whose colon is none to YAML is one all the same, and not the first word of a text.

        It is where a record is open, or goes on below in the same column.
        """
        column = typed.name[0] if typed.name else 0
        if typed.line.startswith("/", typed.value):
            return False
        is_open = self.layout.names[-1:] == [column] or self.layout.record == typed.item
        return column == 0 or is_open or self.goes_on_below(number, column)

    def goes_on_below(self, number: int, column: int) -> bool:
        """Whether the next line has a name at a column."""
        below = next((each for each in self.lines[number + 1 : number + 4] if each.strip(EDGE)), "")
        return width(below) == column and _NAME.match(below) is not None

    def may_go_on(self, number: int, typed: TypedLine) -> bool:
        """Whether the next line may be that of a text in quotes, and not another isian or item."""
        below = next((each for each in self.lines[number + 1 : number + 4] if each.strip(EDGE)), "-")
        column = typed.name[0] if typed.name else len(typed.indent)
        return width(below) > column or not (_NAME.match(below.replace("-", " ", 1)) or _ITEM.match(below))

    def is_item(self, number: int, typed: TypedLine) -> bool:
        """Whether a sign that stands for the ``-`` of a list begins an item all the same."""
        if typed.odd == "-":
            return typed.name is not None and not self.goes_on_below(number, typed.name[0])
        if len(typed.odd) > 1 and self.layout.names[-1:] == [len(typed.indent)]:
            return False
        return typed.name is not None or typed.odd == "*" or self.layout.dashes[-1:] == [len(typed.indent)]

    def note(self, number: int, typed: TypedLine, *, said: str, value: str) -> None:
        """Remember what was read otherwise."""
        if odd_in(typed.around().replace("\uff1a", "")):
            self.blanks(number, typed.line)
        if typed.odd:
            self.slips.add("mark", (number, len(typed.indent)), signs=[typed.odd])
        if typed.name:
            self.note_colon(number, typed, value)
        if "\t" in said and "\t" not in value:
            self.slips.add("blank", (number, typed.value + said.index("\t")), signs=[called("\t")])
        if value[:1] != said[:1]:
            self.slips.add("quote", (number, typed.value), text=dipotong(value, _LONGEST))

    def note_colon(self, number: int, typed: TypedLine, value: str) -> None:
        start, end, colon, behind = typed.name or (0, 0, 0, 0)
        shown = f"{typed.line[start:end]}: {dipotong(value, _LONGEST)}".rstrip()
        if typed.line[colon] != ":":
            self.slips.add("wide", (number, colon), text=shown)
        elif behind == typed.value and value:
            self.slips.add("colon", (number, colon), text=shown)

    def blanks(self, number: int, text: str) -> None:
        """Remember signs that are no blanks to YAML."""
        signs = odd_in(text.replace("\uff1a", ""))
        for kind in ("blank", "unseen"):
            found = [sign for sign in signs if (sign in UNSEEN) == (kind == "unseen")]
            if found:
                self.slips.add(kind, (number, text.index(found[0])), signs=[called(each) for each in found])

    def put(self, number: int, parts: Sequence[Part]) -> str:
        """A line of new parts."""
        line = "".join(text for text, _, _ in parts)
        if len(line) != len(self.lines[number]):
            spread = (
                min(start + place, max(end - 1, start)) for text, start, end in parts for place in range(len(text))
            )
            self.columns[number] = [*spread, len(self.lines[number])]
        return line


def meant(text: str, file: str | None) -> Meant:
    """A file as it is certainly meant.

    Args:
        text: What was typed.
        file: The name of the file.
    """
    if not _SUSPECT.search(text):
        return Meant(text)
    mender = _Mender(text.split("\n"))
    mended = "\n".join(mender.mended())
    return Meant(mended, tuple(mender.slips.findings(file)), mender.columns) if mended != text else Meant(text)
