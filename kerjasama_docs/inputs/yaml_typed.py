"""One line that begins an isian or an item, in its parts, with signs beside those of YAML."""

from dataclasses import dataclass, replace

from kerjasama_docs.inputs.yaml_layout import is_closed
from kerjasama_docs.inputs.yaml_signs import CLOSING, EDGE, IDENTIFIER, MARKS, NUMBER, OPENING, blanks_of, seen
from kerjasama_docs.regex import regex

Part = tuple[str, int, int]
"""A text, and the columns in the file that it stands for."""

_LINE = regex(
    rf"(?P<indent>[{EDGE}]*+)(?P<marks>(?:(?:-|[{MARKS}]|{NUMBER})[{EDGE}]++)*+(?:-(?={IDENTIFIER}:(?: |$)))?)"
    rf"(?:(?P<name>{IDENTIFIER})(?P<before>[{EDGE}]*+)(?P<colon>[:\uff1a])(?P<after>[{EDGE}]*+))?"
)
_MARK = regex(rf"(?P<mark>[^{EDGE}]+)(?P<run>[{EDGE}]*)")
_QUOTED = regex(
    rf"(?P<open>[\"{OPENING}])(?P<text>[^\"{OPENING}{CLOSING}]++)(?P<close>[\"{CLOSING}])(?P<tail>\s*|\s+#.*)"
)
_COMMENT = regex(r"(?:\A|\s)#.*")
_PLAIN_ONES = regex(r":(?:\s|$)|\s#")
"""What ends a text that stands in no quotes."""


@dataclass(frozen=True)
class TypedLine:
    """A line in its parts.

    Attributes:
        line: The line.
        indent: What sets it in.
        marks: The signs before its items, each with the blanks behind it and the column where it stands.
        name: The columns of name, blanks, colon and blanks; None for a text.
        value: The column of what is said.
    """

    line: str
    indent: str
    marks: tuple[tuple[str, str, int], ...]
    name: tuple[int, int, int, int] | None
    value: int

    @classmethod
    def of(cls, line: str) -> "TypedLine":
        """Part a line."""
        found = _LINE.match(line)
        assert found is not None  # noqa: S101 - every part may be empty
        marks: list[tuple[str, str, int]] = []
        for mark in _MARK.finditer(line, found.start("marks"), found.end("marks")):
            if marks and (mark["mark"] != "-" or mark["run"][:1] not in {"", " "}):
                return cls(line, found["indent"], tuple(marks), None, mark.start())
            marks.append((mark["mark"], mark["run"], mark.start()))
        name = None
        if found["name"] is not None:
            name = found.start("name"), found.end("name"), found.start("colon"), found.end("colon")
        return cls(line, found["indent"], tuple(marks), name, found.end())

    @property
    def odd(self) -> str:
        """The sign that stands for the ``-`` of its first item; empty for a ``-`` with its blank, or none."""
        mark, run, _ = self.marks[0] if self.marks else ("-", " ", 0)
        return "" if mark == "-" and run else mark

    @property
    def is_plain(self) -> bool:
        """Whether the colon behind its name is one to YAML too."""
        if self.name is None:
            return False
        behind = self.line[self.name[3] : self.name[3] + 1]
        return self.line[self.name[2]] == ":" and behind in {"", " ", "\t"}

    @property
    def item(self) -> tuple[int, int] | None:
        """The column of the item that it begins and that of its name; None for another line."""
        return (self.marks[-1][2], self.name[0]) if self.marks and self.name else None

    def without_name(self) -> "TypedLine":
        """The same as an item or a text."""
        return replace(self, name=None, value=self.name[0] if self.name else self.value)

    def without_marks(self) -> "TypedLine":
        """The same as a text."""
        return replace(self, marks=(), value=len(self.indent))

    def parts(self, value: str) -> list[Part]:
        """The line as YAML has it.

        Args:
            value: What is said, as YAML has it.
        """
        edge = len(self.indent)
        parts = [(blanks_of(self.indent), 0, edge)]
        for mark, run, start in self.marks:
            end = start + len(mark)
            parts += [("-".ljust(len(mark)), start, end), (blanks_of(run, least=1), end, end + len(run))]
        if self.name:
            start, end, colon, behind = self.name
            parts += [
                (seen(self.line[start:end]), start, end),
                (blanks_of(self.line[end:colon]), end, colon),
                (":", colon, behind),
                (blanks_of(self.line[behind : self.value], least=1 if value else 0), behind, self.value),
            ]
        return [*parts, (value, self.value, len(self.line))]

    def around(self) -> str:
        """All of it that is neither text nor sign of YAML."""
        runs = "".join(run for _, run, _ in self.marks)
        return self.indent + runs + (self.line[self.name[0] : self.value] if self.name else "")


def straight(value: str) -> str:
    """A value with straight quotes for the curly ones around it, where YAML would misread it without."""
    found = _QUOTED.fullmatch(value)
    if not found or (found["open"] == '"' and is_closed(value)):
        return value
    if found["open"] != '"' and not _PLAIN_ONES.search(found["text"]):
        return value
    text = found["text"]
    quote = next((sign for sign in "'\"" if sign not in text), "")
    return f"{quote}{text}{quote}{found['tail']}" if quote and "\\" not in text else value


def untabbed(value: str) -> str:
    """A value with blanks for the tabs that no quote and no bracket holds."""
    if "\t" not in _COMMENT.sub("", value) or value[:1] in {"|", ">"}:
        return value
    if value[:1] not in {'"', "'", "[", "{"}:
        return value.replace("\t", " ")
    if not is_closed(value):
        return value
    end = max(value.rfind(sign) for sign in "\"']}")
    return value[:end] + value[end:].replace("\t", " ")
