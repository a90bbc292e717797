"""YAML as nodes: every scalar as it was typed, and where each of them stands.

The events of a parser are put together here, without recursion and within bounds, so that a tree that is
too large is never built. PyYAML's own composer is not used: it recurses, and its constructor gives values
the types of YAML 1.1, where ``012`` is 10 and ``no`` is False.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from yaml.error import YAMLError
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from kerjasama_docs.inputs.source import MAX_DEPTH, MAX_NODES

_DEPTH = MAX_DEPTH + 1
"""Most lists and mappings around one value, the root mapping among them."""


class Mark(Protocol):
    """A place in a file, counted in characters from 0; of libyaml or of the Python parser."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The place in the line."""

    @property
    def index(self) -> int:
        """The place in the file."""


@dataclass(slots=True, eq=False)
class Scalar:
    """A text.

    Attributes:
        text: As typed, without quotes and with escapes read.
        tag: What ``!`` said about it, None for nearly all.
        style: None as it is, a quote, ``|`` or ``>``.
        start: Its first character.
        end: Behind its last one.
        anchor: Its ``&`` name while no alias has used it.
        is_read: Whether it was read once already, which aliases make it again.
    """

    text: str
    tag: str | None
    style: str | None
    start: Mark
    end: Mark
    anchor: str | None = None
    is_read: bool = False


@dataclass(slots=True, eq=False)
class Sequence:
    """A list, in brackets or not; its tag and place as those of a scalar."""

    tag: str | None
    start: Mark
    flow: bool
    items: list["Node"] = field(default_factory=list)

    def add(self, node: "Node") -> None:
        """Take the next item."""
        self.items.append(node)


@dataclass(slots=True, eq=False)
class Mapping:
    """Names and values in their order; a name may be any node, and stand there twice.

    Attributes:
        tag: What ``!`` said about it.
        start: Its first character.
        flow: Whether it is written in { }.
        pairs: Names with their values.
        name: The name whose value is still to come.
    """

    tag: str | None
    start: Mark
    flow: bool
    pairs: list[tuple["Node", "Node"]] = field(default_factory=list)
    name: "Node | None" = None

    def add(self, node: "Node") -> None:
        """Take the next name or value."""
        if self.name is None:
            self.name = node
            return
        self.pairs.append((self.name, node))
        self.name = None


Node = Scalar | Sequence | Mapping


class TooLargeError(Exception):
    """The bounds are passed at this mark."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark


class NodeError(YAMLError):
    """The events are well formed, and do not make one tree.

    Attributes:
        problem: What is wrong, in the words of the library.
        mark: Where.
    """

    def __init__(self, problem: str, mark: Mark) -> None:
        super().__init__(problem)
        self.problem = problem
        self.mark = mark


class Composer:
    """Puts the events of one file together.

    Args:
        characters: What a character of the events is in the file, where they differ.
    """

    def __init__(self, characters: dict[int, str]) -> None:
        self.characters = characters
        self.root: Node | None = None
        self.open: list[Sequence | Mapping] = []
        self.anchors: dict[str, Node] = {}
        self.nodes = 0

    def read(self, events: Iterator[Event]) -> Node | None:
        """Take all events of a file.

        Returns:
            Its root, None for an empty file.
        """
        for event in events:
            if isinstance(event, NodeEvent):
                self.count(event)
                self.take(event)
            elif isinstance(event, CollectionEndEvent):
                self.open.pop()
            elif isinstance(event, DocumentStartEvent) and self.root:
                raise NodeError("expected a single document", _mark(event.start_mark))
        return self.root

    def count(self, event: NodeEvent) -> None:
        """Stop at the bounds."""
        self.nodes += 1
        if self.nodes > MAX_NODES or len(self.open) >= _DEPTH:
            raise TooLargeError(_mark(event.start_mark))

    def take(self, event: NodeEvent) -> None:
        """Put a node into what is open, and open it when more is to come."""
        if isinstance(event, CollectionStartEvent):
            collection = _collection(event)
            self.put(collection)
            self.anchor(event, collection)
            self.open.append(collection)
        elif isinstance(event, ScalarEvent):
            scalar = self.scalar(event)
            self.put(scalar)
            self.anchor(event, scalar)
        elif event.anchor in self.anchors:
            self.put(self.alias(event.anchor))
        else:
            raise NodeError("undefined alias", _mark(event.start_mark))

    def put(self, node: Node) -> None:
        """Make a node an item, a name or a value of what is open, or the root."""
        if self.open:
            self.open[-1].add(node)
        self.root = self.root or node

    def anchor(self, event: NodeEvent, node: Node) -> None:
        """Remember a node by its ``&`` name."""
        if event.anchor is not None:
            self.anchors[event.anchor] = node

    def alias(self, name: str) -> Node:
        """The node of that name, which has served now."""
        node = self.anchors[name]
        if isinstance(node, Scalar):
            node.anchor = None
        return node

    def scalar(self, event: ScalarEvent) -> Scalar:
        """A text with its own characters back."""
        text = event.value.translate(self.characters) if self.characters else event.value
        marks = _mark(event.start_mark), _mark(event.end_mark)
        return Scalar(text, _tag(event.tag), event.style or None, *marks, event.anchor)


def _mark(mark: Mark | None) -> Mark:
    assert mark is not None  # noqa: S101 - what a parser gives has its place
    return mark


def _tag(tag: str | None) -> str | None:
    """What was typed as a tag; a lone ``!`` says nothing."""
    return None if tag == "!" else tag


def _collection(event: CollectionStartEvent) -> Sequence | Mapping:
    kind = Mapping if isinstance(event, MappingStartEvent) else Sequence
    return kind(_tag(event.tag), _mark(event.start_mark), flow=bool(event.flow_style))
