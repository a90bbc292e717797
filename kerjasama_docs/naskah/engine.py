"""Jinja as a klausul may use it: sandboxed, escaped, strict, bounded.

A template sees the fields of the records it is given and the filters named
here, nothing else: no method, no import, no Python (docxtpl#632).
"""

import dataclasses
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, Undefined, UndefinedError, nodes
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment, SecurityError
from markupsafe import Markup

from kerjasama_docs import language
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.naskah.markup import escape_literal, escape_value, line_tag

MAX_RENDERED = 2_000_000
"""Longest text one klausul may render to, in characters."""


class Rich(str):
    """A text of the drafter in which ``*miring*`` and ``**tebal**`` count."""

    __slots__ = ()


class _Literals(Extension):
    """Escapes the text of a template and marks on which line it stands."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Rewrite the data tokens of a template."""
        for token in stream:
            if token.type != "data":
                yield token
                continue
            lines = escape_literal(token.value).split("\n")
            tagged = (line_tag(token.lineno + place) + line for place, line in enumerate(lines))
            yield Token(token.lineno, "data", "\n".join(tagged))


class _Sandbox(ImmutableSandboxedEnvironment):
    """Attributes are the fields of frozen records and of a loop; nothing can be called but our functions."""

    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Allow fields of records and of loops only."""
        if isinstance(obj, LoopContext):
            return attr in {"index", "index0", "first", "last", "length", "revindex"}
        if dataclasses.is_dataclass(obj) and not isinstance(obj, type):
            return attr in {field.name for field in dataclasses.fields(obj)} and not callable(value)
        return isinstance(obj, Undefined)

    def is_safe_callable(self, obj: object) -> bool:
        """Allow the functions of the context, which are marked for templates."""
        return getattr(obj, "for_templates", False) is True

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Count with small whole numbers only; text is joined with ~, which the bound on output covers."""
        if all(isinstance(side, int) and abs(side) < 10**6 for side in (left, right)) and operator != "**":
            return super().call_binop(context, operator, left, right)
        raise SecurityError(f"Operasi {operator} tidak diizinkan pada nilai ini.")


def for_templates(function: Callable[..., Markup | bool]) -> Callable[..., Markup | bool]:
    """Mark a function as callable from templates."""
    function.for_templates = True  # type: ignore[attr-defined]
    return function


def _finalize(value: object) -> object:
    """Let text and whole numbers pass; refuse what has no right form in a naskah."""
    if isinstance(value, Undefined | Markup):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int):
        kind = "kosong" if value is None else type(value).__name__
        raise SecurityError(f"Nilai {kind} tidak dapat dicetak; periksa dengan if atau pakai penyaring.")
    return Markup(escape_value(str(value), rich=isinstance(value, Rich)))  # noqa: S704 - escaped by escape_value


def _join(items: Any, kata: str = "dan") -> Markup:  # noqa: ANN401 - whatever a template pipes in
    parts = [str(_finalize(item)) for item in items]
    return Markup(language.daftar(parts, kata))  # type: ignore[arg-type]  # noqa: S704 - each part is escaped


def _upper(value: str) -> str:
    return value if isinstance(value, Markup) else language.huruf_besar(value)


def _lower_first(value: str) -> str:
    return value if isinstance(value, Markup) else type(value)(language.huruf_awal_kecil(value))


def make_environment(finalize: Callable[[object], object], **options: Any) -> _Sandbox:  # noqa: ANN401 - Jinja's own options
    """An environment that is sandboxed, escapes always, and refuses unknown names; without filters or globals.

    Args:
        finalize: Says what may be printed, and how.
        options: Further options of Jinja.
    """
    env = _Sandbox(autoescape=True, undefined=StrictUndefined, finalize=finalize, **options)
    env.globals = {}
    return env


@lru_cache(maxsize=1)
def environment() -> _Sandbox:
    """The one Jinja environment; its filters are the whole list a template may use."""
    env = make_environment(_finalize, trim_blocks=True, lstrip_blocks=True, extensions=[_Literals])
    kept = {"map", "first", "last", "length", "select", "reject", "selectattr", "rejectattr", "list", "default"}
    env.filters = {name: env.filters[name] for name in kept} | {
        "daftar": _join,
        "kapital": _upper,
        "kecil_awal": _lower_first,
        "terbilang": language.terbilang,
    }
    return env


@lru_cache(maxsize=512)
def compile_text(source: str) -> Template:
    """Compile the text of a klausul; kept, since kinds share klausul.

    Raises:
        TemplateSyntaxError: The Jinja in it is not well formed.
    """
    return environment().from_string(source)


def _finding(where: Where, line: int | None, message: str) -> DocumentFindingsError:
    hint = "Perbaiki tanda {{ }} atau {% %} pada klausul ini; nama yang boleh dipakai ada di docs/panduan.md."
    start = where.line or 1
    place = replace(where, line=start + line - 1 if line else where.line)
    return DocumentFindingsError([Finding("klausul-jinja", Level.GALAT, message, place, hint)])


def _line_of(error: BaseException) -> int | None:
    """The line of the template at which rendering stopped."""
    line = None
    trace = error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _bounded(template: Template, names: dict[str, object]) -> str:
    parts, total = [], 0
    for part in template.generate(names):
        total += len(part)
        if total > MAX_RENDERED:
            raise SecurityError("Hasil klausul terlalu panjang.")
        parts.append(part)
    return "".join(parts)


def render_text(source: str, names: dict[str, object], where: Where) -> str:
    """Render the text of a klausul; lines carry the number of their source line.

    Args:
        source: Text with Jinja in it.
        names: What it may use.
        where: Its file and the line it starts on.

    Raises:
        DocumentFindingsError: Broken Jinja, an unknown name, a forbidden attribute, a value that cannot be
            printed; with file and line.
    """
    try:
        rendered = _bounded(compile_text(source), names)
    except TemplateSyntaxError as error:
        raise _finding(where, error.lineno, f"Jinja tidak terbaca: {error.message}.") from error
    except UndefinedError as error:
        raise _finding(where, _line_of(error), f"Nama tidak dikenal: {error.message}.") from error
    except (TemplateError, ValueError, TypeError, ArithmeticError, RecursionError) as error:
        raise _finding(where, _line_of(error), f"Klausul tidak dapat dirangkai: {error}") from error
    if where.line and where.line > 1:
        return _shifted(rendered, where.line - 1)
    return rendered


def _shifted(rendered: str, lines: int) -> str:
    """Move the line tags down to where the text stands in its file."""
    return re.sub(r'<l n="(\d+)"/>', lambda match: line_tag(int(match[1]) + lines), rendered)


def evaluate(expression: str, names: dict[str, object], where: Where) -> bool:
    """Whether the condition of a klausul holds.

    Raises:
        DocumentFindingsError: The expression is not well formed or names something unknown.
    """
    try:
        return bool(environment().compile_expression(expression, undefined_to_none=False)(names))
    except TemplateError as error:
        raise _finding(where, None, f"Syarat “{expression}” tidak terbaca: {error.message}.") from error


def references(source: str) -> tuple[str, ...]:
    """Names of the parameters a klausul uses (``param.x``), for the completeness tests."""
    tree = environment().parse(source)
    found = {n.attr for n in tree.find_all(nodes.Getattr) if isinstance(n.node, nodes.Name) and n.node.name == "param"}
    return tuple(sorted(found))
