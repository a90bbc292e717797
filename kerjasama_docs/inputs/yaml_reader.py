"""YAML 1.2 with every scalar as it was typed, and the place of each."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.inputs.source import (
    MAX_DEPTH,
    MAX_NODES,
    Key,
    Source,
    spell,
    too_large,
    visible,
)
from kerjasama_docs.inputs.yaml_comments import swallowed_comment
from kerjasama_docs.inputs.yaml_hints import QUOTE, in_quotes
from kerjasama_docs.inputs.yaml_lines import BLOCK, Lines
from kerjasama_docs.inputs.yaml_meant import Meant
from kerjasama_docs.inputs.yaml_names import alone, no_name
from kerjasama_docs.inputs.yaml_nodes import Mapping, Node, Scalar, Sequence
from kerjasama_docs.inputs.yaml_root import root_of

_STANDARD_TAG = "tag:yaml.org,2002:"
_PLAIN_TAGS = {"null", "bool", "int", "float", "str", "seq", "map", "timestamp", "merge", "value"}
_NULLS = {"", "~", "null", "Null", "NULL"}
_MOST_FINDINGS = 1_000
"""Nobody reads more of one file, and each holds the names of all that its place stands in."""

_MOST_REPEATED = 200_000
"""Most letters that aliases repeat, some hundred pages."""

_List = list[object]
_Record = dict[str, object]


class _Entry(NamedTuple):
    """A value that is still to be read.

    Attributes:
        holder: The list or record that it goes into.
        name: Its name as the file has it, None for an item of a list.
        value: Its node.
        key: Its path.
        braces: Whether it stands in { }.
    """

    holder: _List | _Record
    name: Node | None
    value: Node
    key: Key
    braces: bool = False


def _fields(holder: _Record, node: Mapping, key: Key) -> Iterator[_Entry]:
    for name, value in node.pairs:
        yield _Entry(holder, name, value, key, node.flow)


def _items(holder: _List, node: Sequence, key: Key) -> Iterator[_Entry]:
    for place, item in enumerate(node.items):
        yield _Entry(holder, None, item, (*key, place))


class _Reader:
    """Turns nodes into values and places, one at a time, so that neither depth nor size can exhaust it.

    A node that is used by several aliases is read, and counted, each time; so is one that holds itself.
    """

    def __init__(self, file: str | None, meant: Meant) -> None:
        self.file = file
        self.meant = meant
        self.text = meant.text
        self.places: dict[Key, tuple[int, int]] = {}
        self.texts: dict[Key, int] = {}
        self.lines: dict[Key, tuple[str, ...]] = {}
        self.typed = Lines(meant.text)
        self.comments: dict[Scalar, Finding] = {}
        self.findings: list[Finding] = []
        self.open: list[Iterator[_Entry]] = []
        self.nodes = 0
        self.repeated = 0

    def read(self, root: Mapping) -> _Record:
        """The root mapping."""
        data = self.record(root, ())
        while self.open:
            entry = next(self.open[-1], None)
            if entry is None:
                self.open.pop()
            else:
                self.take(entry)
        return data

    def take(self, entry: _Entry) -> None:
        if entry.name is None:
            self.item(entry)
        elif isinstance(entry.name, Scalar):
            self.field(entry, entry.name)
        else:
            message = "Kurung kurawal atau kurung siku di sini terbaca sebagai susunan isian, bukan teks."
            self.complain(self.where(entry.name, entry.key), message, QUOTE)

    def item(self, entry: _Entry) -> None:
        value = self.value(entry.value, entry.key)
        if isinstance(entry.holder, list):
            entry.holder.append(value)

    def field(self, entry: _Entry, name_node: Scalar) -> None:
        name = name_node.text
        key = (*entry.key, name)
        if entry.braces and self.alone(name_node, entry.value):
            self.complain_alone(name_node, key)
        if isinstance(entry.holder, dict):
            if name in entry.holder:
                self.complain_doubled(name_node, key)
            self.check_name(name_node, key)
            self.places[key] = self.place(name_node)
            entry.holder[name] = self.value(entry.value, key)

    def value(self, node: Node, key: Key) -> object:
        """A value; what a list or a record holds is filled in afterwards."""
        self.nodes += 1
        if self.nodes > MAX_NODES or len(key) > MAX_DEPTH:
            raise too_large(self.where(node, key[:4]))
        self.places.setdefault(key, self.place(node))
        self.count_again(node, key)
        if node.tag is not None:
            self.check_tag(node, node.tag, key)
        if isinstance(node, Scalar):
            return self.scalar(node, key)
        return self.record(node, key) if isinstance(node, Mapping) else self.items(node, key)

    def count_again(self, node: Node, key: Key) -> None:
        """Stop where aliases make much more of a file than was typed."""
        if isinstance(node, Scalar):
            self.repeated += len(node.text) * node.is_read
            node.is_read = True
            if self.repeated > _MOST_REPEATED:
                raise too_large(self.where(node, key[:4]))

    def record(self, node: Mapping, key: Key) -> _Record:
        found: _Record = {}
        self.open.append(_fields(found, node, key))
        return found

    def items(self, node: Sequence, key: Key) -> _List:
        found: _List = []
        self.open.append(_items(found, node, key))
        return found

    def below(self, node: Scalar, key: Key) -> int:
        """How many lines below the place of a value its first line stands; none for one that an alias repeats."""
        line, _ = self.places[key]
        first = node.start.line + 1 + (node.style in BLOCK)
        return max(0, first - line)

    def scalar(self, node: Scalar, key: Key) -> str | None:
        if lines := self.typed.of(node):
            self.lines[key] = ("",) * self.below(node, key) + lines
        if node.style is None:
            return self.plain(node, key)
        if node.style == "|":
            blank = len(node.text) - len(node.text.lstrip("\n"))
            self.texts[key] = node.start.line + 2 + blank
        return node.text

    def plain(self, node: Scalar, key: Key) -> str | None:
        """A text that stands in no quotes; None for nothing."""
        self.check_anchor(node, key)
        if found := swallowed_comment(self.text, node, lambda: self.end(node, key)):
            self.comments[node] = found
        empty = node.text in _NULLS if node.tag is None else node.tag == f"{_STANDARD_TAG}null"
        return None if empty else node.text

    def check_name(self, node: Scalar, key: Key) -> None:
        """Refuse a name that begins like an item of a list, or stands in quotes that are none to YAML."""
        self.check_anchor(node, key)
        if node.style is None and (said := no_name(node.text)):
            self.complain(self.where(node, key), *said)

    def check_anchor(self, node: Scalar, key: Key) -> None:
        """Refuse a name for other places that no other place uses: it is the first word of a text."""
        if node.anchor is None:
            return
        message = f"“&{visible(node.anchor)}” di awal nilai terbaca sebagai penanda YAML, sehingga tidak tercetak."
        self.complain(self.where(node, key), message, in_quotes(self.line(node)) or QUOTE)

    def line(self, node: Node) -> str:
        """The line on which a node begins."""
        start = self.text.rfind("\n", 0, node.start.index) + 1
        return self.text[start:].partition("\n")[0]

    def check_tag(self, node: Node, tag: str, key: Key) -> None:
        if tag.startswith(_STANDARD_TAG) and tag.removeprefix(_STANDARD_TAG) in _PLAIN_TAGS:
            return
        message = f"Tanda “{visible(tag).replace(_STANDARD_TAG, '!!')}” tidak dipakai di sini."
        hint = "Hapus kata yang diawali tanda seru, atau apit seluruh nilai dengan tanda petik."
        self.complain(self.where(node, key), message, hint)

    def alone(self, name: Scalar, value: Node) -> bool:
        """Whether a name in { } has neither a colon nor a value behind it."""
        if not isinstance(value, Scalar):
            return False
        start = value.start.index
        return start == value.end.index and ":" not in self.text[name.end.index : start]

    def complain_alone(self, node: Scalar, key: Key) -> None:
        start = node.start.index
        if said := alone(visible(node.text), self.text[:start], self.text[start:]):
            self.complain(self.where(node, key), *said)

    def where(self, node: Node, key: Key) -> Where:
        return Where(self.file, *self.place(node), visible(spell(key)) or None)

    def end(self, node: Scalar, key: Key) -> Where:
        line, column = self.meant.place(node.end.line, node.end.column)
        return replace(self.where(node, key), line=line, column=column)

    def place(self, node: Node) -> tuple[int, int]:
        """Line and column in the file as it was typed."""
        return self.meant.place(node.start.line, node.start.column)

    def complain_doubled(self, node: Scalar, key: Key) -> None:
        first, _ = self.places[key]
        message = f"Isian “{visible(node.text)}” ditulis dua kali; yang pertama di baris {first}."
        below = key[-2:-1] and isinstance(key[-2], int)
        self.complain(
            self.where(node, key),
            message,
            "Awali butir berikutnya dengan “- ”, atau hapus salah satu." if below else "Hapus salah satu.",
        )

    def complain(self, where: Where, message: str, hint: str) -> None:
        self.findings.append(Finding("yaml", Level.GALAT, message, where, hint))
        if len(self.findings) == _MOST_FINDINGS:
            raise DocumentFindingsError(self.findings)


def read_yaml(text: str, file: str | None) -> Source:
    """Read YAML into a source.

    Raises:
        DocumentFindingsError: The YAML is not well formed, repeats a key, or its root is no mapping.
    """
    node, read = root_of(text, file)
    reader = _Reader(file, read)
    data = reader.read(node)
    if reader.findings:
        raise DocumentFindingsError(reader.findings)
    notes = (*read.findings, *reader.comments.values())
    return Source(file, data, reader.places, notes, reader.texts, lines=reader.lines)
