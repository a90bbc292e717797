"""Jinja as a klausul may use it: sandboxed, escaped, strict, bounded.

A template sees the fields of the records it is given and the filters named
here, nothing else: no method, no import, no Python (docxtpl#632).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, Undefined, UndefinedError, nodes
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from kerjasama_docs import language
from kerjasama_docs.assets import nearest
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level, Where
from kerjasama_docs.naskah.markup import escape_literal, escape_value, line_tag
from kerjasama_docs.naskah.sandbox import COUNT_FILTER, MAX_RENDERED, RefusedError, Sandbox, begin_count, checked_tree

_HINT = "Perbaiki tanda {{ }} atau {% %} pada baris ini; yang boleh dipakai ada di docs/panduan.md."
_FUNCTIONS = "rujuk, dimaksud, isian, dan ada"
_SYNTAX = (
    (r"unknown tag '(\w+)'", "Perintah “{}” tidak dikenal atau salah tempat; yang ada: if, for, dan set."),
    (r"No filter named '(\w+)'", "Penyaring “{}” tidak ada."),
    (r"No test named '(\w+)'", "Ujian “is {}” tidak ada."),
    (r"end of print statement|unexpected '}'", "Tanda {{{{ }}}} tidak tertutup dengan benar."),
    (r"end of statement block", "Tanda {{% %}} tidak tertutup dengan benar."),
    (r"[Uu]nexpected end of template", "Perintah if atau for dibuka tetapi tidak ditutup dengan endif atau endfor."),
    (r"comment", "Catatan {{# dibuka tetapi tidak ditutup dengan #}}."),
    (r"^(Perintah .*)$", "{}"),
)
_UNDEFINED = (
    (r"^'([^']+)' is undefined", "Nama “{}” tidak dikenal."),
    (r"has no (?:attribute|element) '?([^']+)'?$", "Isian “{}” tidak ada pada nilai ini."),
)
_UNSAFE = (
    (r"access to attribute '([^']+)'", "Isian “{}” tidak boleh dipakai dalam klausul."),
    (r"not safely callable", f"Yang boleh dipanggil hanya {_FUNCTIONS}."),
)


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


def for_templates(function: Callable[..., Markup | bool]) -> Callable[..., Markup | bool]:
    """Mark a function as callable from templates."""
    function.for_templates = True  # type: ignore[attr-defined]
    return function


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
    if isinstance(value, bool) or not isinstance(value, str | int):
        kind = next((name for kinds, name in _KINDS if isinstance(value, kinds)), "ini")
        raise RefusedError(f"Nilai {kind} tidak dapat dicetak; periksa dengan if atau pakai penyaring.")
    return Markup(escape_value(str(value), rich=isinstance(value, Rich)))  # noqa: S704 - escaped by escape_value


def _join(items: Any, kata: str = "dan") -> Markup:  # noqa: ANN401 - whatever a template pipes in
    if isinstance(items, str):
        raise RefusedError("Penyaring daftar hanya untuk daftar.")
    parts = [str(_finalize(item)) for item in items]
    return Markup(_answer(language.daftar, parts, kata))  # noqa: S704 - each part is escaped


def _answer(function: Callable[..., str], *values: object) -> str:
    """What a function of the language room says; its refusals are for the drafter."""
    try:
        return function(*values)
    except (ValueError, TypeError) as error:
        raise RefusedError(str(error)) from error


def _text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise RefusedError(f"Penyaring {name} hanya untuk teks.")
    return value


def _upper(value: object) -> str:
    text = _text(value, "kapital")
    return text if isinstance(text, Markup) else language.huruf_besar(text)


def _lower_first(value: object) -> str:
    text = _text(value, "kecil_awal")
    return text if isinstance(text, Markup) else type(text)(language.huruf_awal_kecil(text))


def _words(value: object) -> str:
    return _answer(language.terbilang, value)


def make_environment(finalize: Callable[[object], object], **options: Any) -> Sandbox:  # noqa: ANN401 - Jinja's own options
    """An environment that is sandboxed, escapes always, and refuses unknown names; without filters or globals.

    Args:
        finalize: Says what may be printed, and how.
        options: Further options of Jinja.
    """
    env = Sandbox(autoescape=True, undefined=StrictUndefined, finalize=finalize, **options)
    env.globals = {}
    return env


@lru_cache(maxsize=1)
def environment() -> Sandbox:
    """The one Jinja environment; its filters are the whole list a template may use."""
    env = make_environment(_finalize, trim_blocks=True, lstrip_blocks=True, extensions=[_Literals])
    kept = {
        "map",
        "first",
        "last",
        "length",
        "select",
        "reject",
        "selectattr",
        "rejectattr",
        "list",
        "default",
    }
    env.filters = {name: env.filters[name] for name in kept} | {
        "daftar": _join,
        "kapital": _upper,
        "kecil_awal": _lower_first,
        "terbilang": _words,
        **COUNT_FILTER,
    }
    return env


@lru_cache(maxsize=512)
def compile_text(source: str) -> Template:
    """Compile the text of a klausul; kept, since kinds share klausul.

    Raises:
        TemplateSyntaxError: The Jinja in it is not well formed.
    """
    return environment().from_string(checked_tree(environment(), source))


def _place(where: Where, line: int | None) -> Where:
    """The place of a line of a text; a text with a column stands there as a whole."""
    if where.column or line is None:
        return where
    return replace(where, line=(where.line or 1) + line - 1)


def _finding(where: Where, message: str, hint: str = _HINT) -> DocumentFindingsError:
    return DocumentFindingsError([Finding("klausul-jinja", Level.GALAT, message, where, hint)])


def _said(message: str | None, table: tuple[tuple[str, str], ...], otherwise: str) -> str:
    """What Jinja says, in the drafter's words."""
    for pattern, words in table:
        if match := re.search(pattern, message or ""):
            return words.format(*match.groups())
    return otherwise


def _explained(error: Exception, names: Mapping[str, object], where: Where) -> DocumentFindingsError:
    """Why the rendering stopped."""
    if isinstance(error, RefusedError):
        return _finding(where, str(error))
    if isinstance(error, SecurityError):
        return _finding(where, _said(str(error), _UNSAFE, "Yang dilakukan di sini tidak boleh dalam klausul."))
    if isinstance(error, UndefinedError):
        found = re.match(r"'(\w+)' is undefined", error.message or "")
        hint = nearest(found[1], names) if found else _HINT
        return _finding(where, _said(error.message, _UNDEFINED, "Nilai ini tidak ada."), hint)
    return _finding(where, "Nilai di sini tidak cocok dengan penyaring atau fungsi yang dipakai.")


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
            raise RefusedError("Hasil klausul terlalu panjang.")
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
        begin_count()
        rendered = _bounded(compile_text(source), names)
    except TemplateSyntaxError as error:
        message = _said(error.message, _SYNTAX, "Isi tanda {{ }} atau {% %} di sini tidak terbaca.")
        raise _finding(_place(where, error.lineno), message) from error
    except (TemplateError, ValueError, TypeError, ArithmeticError, LookupError, RecursionError) as error:
        raise _explained(error, names, _place(where, _line_of(error))) from error
    return _shifted(rendered, where)


def _shifted(rendered: str, where: Where) -> str:
    """Move the line tags to where the text stands in its file."""
    return re.sub(r'<l n="(\d+)"/>', lambda match: line_tag(_place(where, int(match[1])).line or 1), rendered)


def evaluate(expression: str, names: dict[str, object], where: Where) -> bool:
    """Whether the condition of a klausul holds.

    Raises:
        DocumentFindingsError: The expression is not well formed or names something unknown.
    """
    try:
        return bool(environment().compile_expression(expression, undefined_to_none=False)(names))
    except (TemplateError, ValueError, TypeError, ArithmeticError, LookupError) as error:
        message = _explained(error, names, where).findings[0].message
        raise _finding(where, f"Syarat “bila: {expression}” tidak terbaca. {message}") from error


def references(source: str) -> tuple[str, ...]:
    """Names of the parameters a klausul uses (``param.x``), for the completeness tests."""
    tree = environment().parse(source)
    found = {n.attr for n in tree.find_all(nodes.Getattr) if isinstance(n.node, nodes.Name) and n.node.name == "param"}
    return tuple(sorted(found))
