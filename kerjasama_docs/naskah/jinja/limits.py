"""How much one klausul may do: rounds and items walked over, text joined, statements nested.

The counts belong to one rendering; :func:`begin_count` starts them anew.
"""

from collections.abc import Callable, Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TypeVar

from jinja2 import TemplateSyntaxError, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context

from kerjasama_docs.naskah.jinja.tokens import DEEP

T = TypeVar("T")
MAX_RENDERED = 2_000_000
"""Longest text one klausul may render to, and most text it may join or copy on the way, in characters."""
MAX_ROUNDS = 100_000
"""Most items that all loops and filters of one klausul may walk over together."""
MAX_SETS = 100
"""Most ``set`` of one klausul: each keeps a value alive."""
MAX_NESTING = 15
"""Deepest ``if`` and ``for`` inside one another; Python allows 20 loops and 100 indentations."""
MAX_COUNTED = 10**6
"""A whole number that may be multiplied or added is smaller."""
_GROWING = {"*", "**", "+", "%"}
"""Operations whose result may be far larger than its sides; ``%`` fills a text in."""
MAX_EXPRESSION = 60
"""Deepest tree of a template, expressions and statements together."""


class RefusedError(SecurityError):
    """The template does what a klausul may not do; the message is for the drafter."""


@dataclass
class _Count:
    rounds: int = 0
    characters: int = 0


_count: ContextVar[_Count] = ContextVar("count")


def begin_count() -> None:
    """Start the counts of a new klausul."""
    _count.set(_Count())


def _current() -> _Count:
    return _count.get(_Count())


def charge(size: int) -> None:
    """Count text that is joined or copied.

    Raises:
        RefusedError: It has become too much.
    """
    count = _current()
    count.characters += size
    if count.characters > MAX_RENDERED:
        raise RefusedError("Teks yang disambung atau disalin dalam klausul ini terlalu panjang.")


def counted(items: Iterable[T]) -> Iterator[T]:
    """The items of a loop or a filter, each counted.

    Raises:
        RefusedError: They have become too many.
    """
    count = _current()
    for item in items:
        count.rounds += 1
        if count.rounds > MAX_ROUNDS:
            raise RefusedError("Pengulangan for dan butir daftar dalam klausul ini terlalu banyak.")
        yield item


def counted_list(items: Iterable[T]) -> list[T]:
    """The filter ``list``; a text is no list of letters."""
    if isinstance(items, str):
        raise RefusedError("Penyaring list hanya untuk daftar.")
    return list(counted(items))


def walking(name: str, function: Callable[..., object]) -> Callable[..., object]:
    """A filter of Jinja that walks over a list, made to count what it walks over."""

    @pass_context
    def call(context: Context, items: Iterable[object], *args: object, **options: object) -> object:
        if isinstance(items, str):
            raise RefusedError(f"Penyaring {name} hanya untuk daftar.")
        return function(context, counted(items), *args, **options)

    return call


def may_be_counted(operator: str, side: object) -> bool:
    """Whether an operation may have a value on one of its sides: small whole numbers, and no power at all."""
    if operator not in _GROWING:
        return True
    return operator != "**" and isinstance(side, int) and abs(side) < MAX_COUNTED


def uncounted(operator: str) -> str:
    """What is said of an operation that is not allowed."""
    return f"Operasi {operator} tidak diizinkan pada nilai ini; teks disambung dengan ~."


def check_size(tree: nodes.Template) -> None:
    """Refuse a tree that Python could not compile, or that keeps too many values.

    Raises:
        TemplateSyntaxError: It is nested too deep, or sets too many names.
    """
    waiting: list[tuple[nodes.Node, int, int, int]] = [(tree, 0, 0, 1)]
    sets = 0
    while waiting:
        node, statements, depth, line = waiting.pop()
        line = node.lineno or line
        statements += isinstance(node, nodes.If | nodes.For)
        sets += isinstance(node, nodes.Assign)
        if statements > MAX_NESTING:
            message = f"Perintah if dan for bersusun lebih dari {MAX_NESTING} tingkat; susun lebih datar."
            raise TemplateSyntaxError(message, line)
        if depth > MAX_EXPRESSION:
            raise TemplateSyntaxError(DEEP, line)
        if sets > MAX_SETS:
            raise TemplateSyntaxError(f"Perintah set lebih dari {MAX_SETS} kali dalam klausul ini; kurangi.", line)
        branches = {id(branch) for branch in node.elif_} if isinstance(node, nodes.If) else set()
        below = node.iter_child_nodes()
        waiting += [(child, statements - (id(child) in branches), depth + 1, line) for child in below]
