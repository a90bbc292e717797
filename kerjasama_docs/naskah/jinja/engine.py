"""Jinja as a klausul may use it: sandboxed, escaped, strict, bounded.

A template sees the fields of the records it is given and the filters named
here, nothing else: no method, no import, no Python (docxtpl#632).
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, __version__, nodes
from jinja2.ext import Extension

from kerjasama_docs import compiled
from kerjasama_docs.findings import DocumentFindingsError, Finding, Where
from kerjasama_docs.inputs.source import forbidden_characters, has_forbidden
from kerjasama_docs.language import dipotong
from kerjasama_docs.naskah.jinja.explain import explained, finding, line_of, place
from kerjasama_docs.naskah.jinja.filters import AS_TYPED, BAHASA, FILTERS, finalize
from kerjasama_docs.naskah.jinja.limits import (
    MAX_RENDERED,
    RefusedError,
    begin_count,
    check_size,
    walking,
)
from kerjasama_docs.naskah.jinja.lines import Literals
from kerjasama_docs.naskah.jinja.rich import Rich, Rinci, as_rich, as_tag
from kerjasama_docs.naskah.jinja.sandbox import Sandbox, checked_tree
from kerjasama_docs.naskah.jinja.tokens import Bounds
from kerjasama_docs.naskah.tree.markup import moved_lines, split_line_tags

__all__ = [
    "AS_TYPED",
    "BAHASA",
    "JINJA",
    "Rich",
    "Rinci",
    "as_rich",
    "as_tag",
    "compile_text",
    "condition_text",
    "environment",
    "evaluate",
    "make_environment",
    "references",
    "render_text",
]


def make_environment(
    finalize: Callable[[object], object],
    filters: Collection[str] | None = None,
    extensions: Sequence[type[Extension]] = (),
    **options: Any,
) -> Sandbox:
    """An environment that is sandboxed, escapes always, and refuses unknown names; without globals.

    Args:
        finalize: Says what may be printed, and how.
        filters: Which filters of Jinja it has; None for all, for a caller that chooses later.
        extensions: Further extensions of Jinja.
        options: Further options of Jinja.
    """
    env = Sandbox(
        autoescape=True, undefined=StrictUndefined, finalize=finalize, extensions=[Bounds, *extensions], **options
    )
    env.globals = {}
    if filters is not None:
        env.filters = {name: env.filters[name] for name in filters}
    return env


_SHOWN = 80
"""Signs of an expression that a message shows."""
_WALKING = ("map", "select", "reject", "selectattr", "rejectattr")
_KEPT = (*_WALKING, "first", "last", "length", "list", "default")
"""The filters of Jinja that a klausul has; those that walk over lists are counted."""


@lru_cache(maxsize=1)
def environment() -> Sandbox:
    """The one Jinja environment; its filters are the whole list a template may use."""
    env = make_environment(finalize, _KEPT, trim_blocks=True, lstrip_blocks=True, extensions=[Literals])
    env.filters |= {name: walking(name, env.filters[name]) for name in _WALKING}
    env.filters |= FILTERS
    return env


JINJA = f"jinja {__version__}"
"""What wrote a compiled program; another Jinja may write another one."""


def condition_text(expression: str) -> str:
    """A condition as a template, which prints something when it holds."""
    return f"{{% if {expression} %}}ya{{% endif %}}"


def _compiled(source: str) -> Template | None:
    """The program of a bundled template, as it was compiled when the wheel was built."""
    env = environment()
    found = compiled.program(JINJA, source, env)
    return Template.from_module_dict(env, found, env.make_globals(None)) if found else None


@lru_cache(maxsize=512)
def compile_text(source: str) -> Template:
    """Compile the text of a klausul; kept, since kinds share klausul.

    Raises:
        TemplateSyntaxError: The Jinja in it is not well formed.
    """
    return _compiled(source) or environment().from_string(checked_tree(environment(), source))


def _bounded(template: Template, names: Mapping[str, object]) -> str:
    parts, total = [], 0
    for part in template.generate(names):
        total += len(part)
        if total > MAX_RENDERED:
            raise RefusedError("Hasil klausul terlalu panjang.")
        parts.append(part)
    return "".join(parts)


_CAUGHT = (
    *(TemplateError, ValueError, TypeError, ArithmeticError, LookupError),
    *(RecursionError, SyntaxError, MemoryError, NameError),
)
"""What a template can raise; the last four come from Python, when it compiles one that is too deep."""


def render_text(source: str, names: Mapping[str, object], where: Where) -> str:
    """Render the text of a klausul; lines carry the number of their source line.

    Args:
        source: Text with Jinja in it.
        names: What it may use.
        where: Its file and the line it starts on.

    Raises:
        DocumentFindingsError: Broken Jinja, an unknown name, a forbidden attribute, a value or a character
            that cannot be printed; with file and line.
    """
    try:
        begin_count()
        rendered = _bounded(compile_text(source), names)
    except _CAUGHT as error:
        line = error.lineno if isinstance(error, TemplateSyntaxError) else line_of(error)
        raise explained(error, names, place(where, line)) from error
    return _printable(_shifted(rendered, where), where)


def _printable(rendered: str, where: Where) -> str:
    r"""Refuse characters that an escape in the Jinja or a klausul file brought in: ``{{ "\u202e" }}``."""
    if not has_forbidden(rendered):
        return rendered
    findings: list[Finding] = []
    number = where.line
    for line in rendered.split("\n"):
        number = split_line_tags(line.lstrip())[0] or number
        findings += forbidden_characters(line, "Baris ini", replace(where, line=number))
    raise DocumentFindingsError(findings)


def _shifted(rendered: str, where: Where) -> str:
    """Move the line tags to where the text stands in its file; a text with a column stands there as a whole."""
    first = where.line or 1
    return moved_lines(rendered, lambda number: first if where.column else first + number - 1)


@lru_cache(maxsize=512)
def _condition(expression: str) -> Callable[[Mapping[str, object]], bool]:
    """Compile a condition; kept, since the naskah of a chain share their klausul."""
    if template := _compiled(condition_text(expression)):
        return lambda names: bool(_bounded(template, names))
    check_size(environment().parse(f"{{{{ {expression} }}}}"))
    evaluated = environment().compile_expression(expression, undefined_to_none=False)
    return lambda names: bool(evaluated(names))


def evaluate(expression: str, names: Mapping[str, object], where: Where) -> bool:
    """Whether the condition of a klausul holds.

    Raises:
        DocumentFindingsError: The expression is not well formed or names something unknown.
    """
    try:
        begin_count()
        return _condition(expression)(names)
    except _CAUGHT as error:
        message = explained(error, names, where).findings[0].message
        raise finding(where, f"Syarat “bila: {dipotong(expression, _SHOWN)}” tidak terbaca. {message}") from error


def references(source: str) -> tuple[str, ...]:
    """Names of the parameters a klausul uses (``param.x``), for the completeness tests."""
    tree = environment().parse(source)
    found = {n.attr for n in tree.find_all(nodes.Getattr) if isinstance(n.node, nodes.Name) and n.node.name == "param"}
    return tuple(sorted(found))
