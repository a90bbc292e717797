"""Jinja as a klausul may use it: sandboxed, escaped, strict, bounded.

A template sees the fields of the records it is given and the filters named
here, nothing else: no method, no import, no Python (docxtpl#632).
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, Undefined, __version__, nodes
from markupsafe import Markup

from kerjasama_docs import compiled, language
from kerjasama_docs.findings import DocumentFindingsError, Finding, Where
from kerjasama_docs.inputs.source import forbidden_characters
from kerjasama_docs.language import INDONESIA, INGGRIS
from kerjasama_docs.naskah.jinja.explain import explained, finding, line_of, place
from kerjasama_docs.naskah.jinja.limits import (
    MAX_RENDERED,
    RefusedError,
    begin_count,
    charge,
    check_size,
    counted,
    counted_list,
    walking,
)
from kerjasama_docs.naskah.jinja.lines import Literals
from kerjasama_docs.naskah.jinja.sandbox import COUNT_FILTER, Joined, Sandbox, checked_tree
from kerjasama_docs.naskah.tree.markup import escape_value, line_tag, split_line_tags

_ENGLISH = {word: kata for kata, word in INGGRIS.kata.items()}


class Rich(str):
    """A text of the drafter in which ``*miring*`` and ``**tebal**`` count."""

    __slots__ = ()


def as_rich(value: str) -> str:
    """A text of the drafter; what is open stays what it is."""
    return value if isinstance(value, Markup) else Rich(value)


_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (type(None), "kosong"),
    (bool, "ya/tidak"),
    (float, "pecahan"),
    ((list, tuple), "daftar"),
)
"""How a value that cannot be printed is called."""


def _finalize(value: object) -> object:
    """Let text and whole numbers pass; refuse what has no right form in a naskah."""
    if isinstance(value, Undefined | Markup):
        return value
    if isinstance(value, Joined):
        return Markup("").join(Markup(_finalize(part)) for part in value.parts)  # noqa: S704 - Markup already
    if isinstance(value, bool) or not isinstance(value, str | int):
        kind = next((name for kinds, name in _KINDS if isinstance(value, kinds)), "ini")
        raise RefusedError(f"Nilai {kind} tidak dapat dicetak; periksa dengan if atau pakai penyaring.")
    return as_tag(str(value) if isinstance(value, int) else value)


def as_tag(value: str) -> Markup:
    """A value as it stands in rendered text; what is open stays what it is."""
    if isinstance(value, Markup):
        return value
    return Markup(escape_value(value, rich=isinstance(value, Rich)))  # noqa: S704 - escaped by escape_value


def _join(items: Any, kata: str = "dan") -> Markup:  # noqa: ANN401 - whatever a template pipes in
    if isinstance(items, str):
        raise RefusedError("Penyaring daftar hanya untuk daftar.")
    parts = [str(_finalize(item)) for item in counted(items)]
    bahasa = INGGRIS if kata in _ENGLISH else INDONESIA
    return Markup(_answer(bahasa.daftar, parts, _ENGLISH.get(kata, kata)))  # noqa: S704 - each part is escaped


def _answer(function: Callable[..., str], *values: object) -> str:
    """What a function of the language room says; its refusals are for the drafter."""
    try:
        return function(*values)
    except (ValueError, TypeError) as error:
        raise RefusedError(str(error)) from error


def _text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise RefusedError(f"Penyaring {name} hanya untuk teks.")
    charge(len(value))
    return value


def _upper(value: object) -> str:
    text = _text(value, "kapital")
    if isinstance(text, Joined):
        return Joined(tuple(map(_upper_part, text.parts)))
    return text if isinstance(text, Markup) else language.huruf_besar(text)


def _upper_part(part: object) -> object:
    return _upper(part) if isinstance(part, str) else part


def _first_letter(text: str, change: Callable[[str], str]) -> str:
    """A text with its first letter changed; what is open, and what is no text, stays what it is."""
    if isinstance(text, Joined):
        first, *rest = text.parts
        if first and isinstance(first, str) and not isinstance(first, Markup):
            return Joined((type(first)(f"{change(first[0])}{first[1:]}"), *rest))
        return text
    return text if isinstance(text, Markup) else type(text)(f"{change(text[:1])}{text[1:]}")


def _upper_first(value: object) -> str:
    return _first_letter(_text(value, "besar_awal"), str.upper)


def _sentence(value: object) -> str:
    """A text as a sentence: a capital first, and an end."""
    text = _upper_first(_text(value, "kalimat"))
    if isinstance(text, Markup) or str(text).rstrip().endswith((".", "?", "!", ":", ";")):
        return text
    return Joined((*(text.parts if isinstance(text, Joined) else (text,)), "."))


def _lower_first(value: object) -> str:
    text = _text(value, "kecil_awal")
    lowered = language.huruf_awal_kecil(str(text)) != str(text)
    return _first_letter(text, str.lower) if lowered else text


def _meant(value: object) -> str:
    """A maksud behind "dimaksudkan", with the untuk or sebagai that it needs and a small first letter."""
    text = _text(value, "dimaksudkan")
    if isinstance(text, Markup):
        return text
    word = language.pengantar_maksud(str(text))
    lowered = _lower_first(text) if word == "sebagai" else _first_letter(text, str.lower)
    if not word:
        return lowered
    parts = lowered.parts if isinstance(lowered, Joined) else (lowered,)
    return Joined((f"{word} ", *parts))


def _words(value: object) -> str:
    return _answer(language.terbilang, value)


def make_environment(
    finalize: Callable[[object], object],
    filters: Collection[str] | None = None,
    **options: Any,  # noqa: ANN401 - Jinja's own options
) -> Sandbox:
    """An environment that is sandboxed, escapes always, and refuses unknown names; without globals.

    Args:
        finalize: Says what may be printed, and how.
        filters: Which filters of Jinja it has; None for all, for a caller that chooses later.
        options: Further options of Jinja.
    """
    env = Sandbox(autoescape=True, undefined=StrictUndefined, finalize=finalize, **options)
    env.globals = {}
    if filters is not None:
        env.filters = {name: env.filters[name] for name in filters}
    return env


_WALKING = ("map", "select", "reject", "selectattr", "rejectattr")
_KEPT = (*_WALKING, "first", "last", "length", "list", "default")
"""The filters of Jinja that a klausul has; those that walk over lists are counted."""


@lru_cache(maxsize=1)
def environment() -> Sandbox:
    """The one Jinja environment; its filters are the whole list a template may use."""
    env = make_environment(_finalize, _KEPT, trim_blocks=True, lstrip_blocks=True, extensions=[Literals])
    env.filters |= {name: walking(name, env.filters[name]) for name in _WALKING} | {
        "list": counted_list,
        "daftar": _join,
        "kapital": _upper,
        "kecil_awal": _lower_first,
        "besar_awal": _upper_first,
        "kalimat": _sentence,
        "dimaksudkan": _meant,
        "terbilang": _words,
        **COUNT_FILTER,
    }
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
    *(RecursionError, SyntaxError, MemoryError),
)
"""What a template can raise; the last three come from Python when it compiles one that is too deep."""


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
    findings: list[Finding] = []
    number = where.line
    for line in rendered.split("\n"):
        number = split_line_tags(line.lstrip())[0] or number
        findings += forbidden_characters(line, "Baris ini", replace(where, line=number))
    if findings:
        raise DocumentFindingsError(findings)
    return rendered


def _shifted(rendered: str, where: Where) -> str:
    """Move the line tags to where the text stands in its file."""
    return re.sub(r'<l n="(\d+)"/>', lambda match: line_tag(place(where, int(match[1])).line or 1), rendered)


def evaluate(expression: str, names: Mapping[str, object], where: Where) -> bool:
    """Whether the condition of a klausul holds.

    Raises:
        DocumentFindingsError: The expression is not well formed or names something unknown.
    """
    try:
        begin_count()
        if template := _compiled(condition_text(expression)):
            return bool(_bounded(template, names))
        check_size(environment().parse(f"{{{{ {expression} }}}}"))
        return bool(environment().compile_expression(expression, undefined_to_none=False)(names))
    except _CAUGHT as error:
        message = explained(error, names, where).findings[0].message
        raise finding(where, f"Syarat “bila: {_short(expression)}” tidak terbaca. {message}") from error


def _short(expression: str) -> str:
    return expression if len(expression) <= 80 else f"{expression[:80]}…"  # noqa: PLR2004 - what a line shows


def references(source: str) -> tuple[str, ...]:
    """Names of the parameters a klausul uses (``param.x``), for the completeness tests."""
    tree = environment().parse(source)
    found = {n.attr for n in tree.find_all(nodes.Getattr) if isinstance(n.node, nodes.Name) and n.node.name == "param"}
    return tuple(sorted(found))
