"""The walls of the sandbox: which Jinja a klausul may use, and how much of it.

What a template does is bounded in all directions: the statements and calls it
may write, the rounds its loops may make, the text it may join together.
"""

import dataclasses
import math
from collections.abc import Callable
from functools import lru_cache
from itertools import chain
from typing import Any, Self

from jinja2 import Environment, TemplateSyntaxError, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from kerjasama_docs.naskah.jinja.limits import (
    RefusedError,
    charge,
    check_size,
    counted,
    may_be_counted,
    uncounted,
)

__all__ = ["COUNT_FILTER", "STATEMENTS", "Joined", "Permitted", "RefusedError", "Sandbox", "checked_tree"]

_LOOP_FIELDS = {"index", "index0", "first", "last", "length", "revindex"}
STATEMENTS = {
    nodes.Import: "import",
    nodes.FromImport: "from",
    nodes.Include: "include",
    nodes.Extends: "extends",
    nodes.Block: "block",
    nodes.Macro: "macro",
    nodes.CallBlock: "call",
    nodes.FilterBlock: "filter",
    nodes.AssignBlock: "set tanpa nilai",
    nodes.With: "with",
    nodes.ScopedEvalContextModifier: "autoescape",
}
"""The statements that no klausul needs, as a drafter writes them."""


class Joined(str):  # noqa: SLOT000 - a str cannot have slots that hold something
    """Texts joined with ``~``: as a text it is plain, printed it is each part in its own right.

    Attributes:
        parts: What was joined: an isian stays an isian, a plain name stays plain.
    """

    parts: tuple[object, ...]

    def __new__(cls, parts: tuple[object, ...]) -> Self:
        """Join the parts."""
        joined = super().__new__(cls, "".join(map(_plain, parts)))
        joined.parts = tuple(chain.from_iterable(map(_pieces, parts)))
        return joined

    def __html__(self) -> str:
        """Escape each part alone, for whoever prints it without our own finalize."""
        return Markup("").join(escape(part) for part in self.parts)


def _plain(part: object) -> str:
    return part.striptags() if isinstance(part, Markup) else str(part)


def _pieces(part: object) -> tuple[object, ...]:
    """What a part was joined of itself."""
    return part.parts if isinstance(part, Joined) else (part,)


class Permitted:
    """A function that a klausul may call; no other can be called from Jinja."""

    __slots__ = ("_function",)

    def __init__(self, function: Callable[..., Markup | str | bool]) -> None:
        """Permit a function."""
        self._function = function

    def __call__(self, *given: object, **named: object) -> Markup | str | bool:
        """Call it."""
        return self._function(*given, **named)


class _Code(CodeGenerator):
    """Lets the environment join texts, so that it can count."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - the name is Jinja's
        """Write a call for ``a ~ b``."""
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802 - the name is Jinja's
        """Write a call for ``a[b:c]``, which is a copy."""
        if not isinstance(node.arg, nodes.Slice):
            super().visit_Getitem(node, frame)
            return
        self.write("environment.sliced(")
        self.visit(node.node, frame)
        for part in (node.arg.start, node.arg.stop, node.arg.step):
            self.write(", ")
            self.visit(part or nodes.Const(None), frame)
        self.write(")")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:  # noqa: ANN401 - Jinja's own signature
        """Leave values to the rendering: folded while compiling, None and lists would pass ``finalize`` as text."""
        if isinstance(node, nodes.TemplateData):
            return super()._output_child_to_const(node, frame, finalize)
        raise nodes.Impossible


@lru_cache(maxsize=256)
def _fields_of(kind: type) -> frozenset[str]:
    """The fields of a kind of record; none of what is no record."""
    if not dataclasses.is_dataclass(kind):
        return frozenset()
    return frozenset(field.name for field in dataclasses.fields(kind))


class Sandbox(ImmutableSandboxedEnvironment):
    """Attributes are the fields of frozen records and of a loop; nothing can be called but our functions."""

    intercepted_binops = frozenset({"*", "**", "+", "%", "-", "/"})
    code_generator_class = _Code

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Allow fields of records and of loops only."""
        if isinstance(obj, LoopContext):
            return attr in _LOOP_FIELDS
        kind: type = type(obj)
        if attr in _fields_of(kind):
            return not callable(value)
        return isinstance(obj, Undefined)

    def is_safe_callable(self, obj: object) -> bool:
        """Allow the functions of the context that are permitted; of what is missing its own error says more."""
        if isinstance(obj, Undefined):
            str(obj)  # raises with the name
        return isinstance(obj, Permitted)

    def call_binop(self, context: Context, operator: str, /, *sides: Any) -> Any:  # noqa: ANN401 - whatever is counted
        """Count with small whole numbers only; text is joined with ~, which is bounded."""
        if not all(may_be_counted(operator, side) for side in sides):
            raise RefusedError(uncounted(operator))
        result = super().call_binop(context, operator, *sides)
        if isinstance(result, float) and not math.isfinite(result):
            raise RefusedError(uncounted(operator))
        return result

    def joined(self, values: tuple[object, ...]) -> str:
        """Join texts as ``~`` does, up to the bound; what cannot be printed cannot be joined."""
        for value in values:
            if isinstance(value, Undefined):
                str(value)  # raises UndefinedError with the name
            elif self.finalize and not isinstance(value, Joined):
                self.finalize(value)
        result = Joined(values)
        charge(len(result) + len(result.parts))
        return result

    def sliced(self, value: Any, *bounds: int | None) -> Any:  # noqa: ANN401 - whatever a template slices
        """A slice, counted since it is a copy."""
        found = value[slice(*bounds)]
        charge(len(found))
        return found


def _count_rounds(loop: nodes.For, environment: Environment | None) -> None:
    if loop.recursive:
        raise TemplateSyntaxError("Perintah “recursive” tidak dipakai dalam klausul.", loop.lineno)
    loop.iter = nodes.Filter(loop.iter, "dihitung", [], [], None, None, lineno=loop.iter.lineno)
    loop.iter.environment = environment


def checked_tree(environment: Environment, source: str) -> nodes.Template:
    """Parse a template, refuse statements that no klausul needs, and have its loops counted.

    Raises:
        TemplateSyntaxError: The Jinja is not well formed.
    """
    tree = environment.parse(source)
    check_size(tree)
    for node in list(tree.find_all((*STATEMENTS, nodes.For))):
        if name := STATEMENTS.get(type(node)):
            message = f"Perintah “{name}” tidak dipakai dalam klausul; yang ada: if, for, dan set."
            raise TemplateSyntaxError(message, node.lineno)
        if isinstance(node, nodes.For):
            _count_rounds(node, tree.environment)
    return tree


COUNT_FILTER = {"dihitung": counted}
"""The filter that :func:`checked_tree` puts around what a loop runs over."""
