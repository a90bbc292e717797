"""The Jinja of templates, read without rendering: names, parts of values, filters, calls, labels."""

import dataclasses
import re
import typing
from collections.abc import Iterator, Mapping
from functools import cache

from jinja2 import TemplateSyntaxError, nodes

from kerjasama_docs.assets import nearest
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.naskah.jinja.engine import environment
from kerjasama_docs.naskah.jinja.limits import check_size
from kerjasama_docs.naskah.views.names import name_types

FUNCTIONS = ("rujuk", "dimaksud", "ada", "isian", "pasal_induk", "kutipan")
"""What a klausul may call; the same as those naskah/builder.py gives it."""
_FOREIGN = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends, nodes.Macro, nodes.CallBlock, nodes.Block)
_SAME = {"selectattr", "rejectattr", "select", "reject", "list", "first", "last"}
"""Filters that give back what they were given, or some of it."""
_FAULTS = (
    (r"Encountered unknown tag 'end\w+'", "penutup ini tidak punya pembuka di atasnya"),
    (r"Encountered unknown tag '(.+?)'", "perintah “{}” tidak dikenal atau tidak pada tempatnya"),
    (r"needs to be closed is '(.+?)'", "“{{% {} … %}}” tidak ditutup"),
    (r"unexpected end of template", "tanda {{{{ atau {{% tidak ditutup"),
    (r"No filter named '(.+?)'", "penyaring “{}” tidak dikenal"),
    (r"No test named '(.+?)'", "uji “{}” tidak dikenal"),
    (r"Expected an expression|unexpected 'end of", "ungkapannya kosong atau terputus"),
    (r"unexpected char ['\"](.+?)['\"] at", "tanda {} tidak berpasangan atau tidak dikenal"),
    (r"unexpected '(.+?)', expected '(.+?)'", "tertulis “{}”, seharusnya “{}”"),
    (r"expected token 'end of .+?', got '(.+?)'", "“{}” berlebih; mungkin kurang tanda atau kata penghubung"),
    (r"expected token '(.+?)', got '(.+?)'", "seharusnya “{}”, tertulis “{}”"),
    (r"expected name or number", "nama setelah titik tidak ada"),
    (r"unexpected '(.+?)'", "“{}” tidak pada tempatnya"),
)
"""Messages of Jinja 3.1 and what they mean to a drafter."""


def jinja_fault(message: str) -> str:
    """A message of Jinja in the words of a drafter."""
    for pattern, words in _FAULTS:
        if match := re.search(pattern, message):
            return words.format(*match.groups())
    return "susunannya tidak dikenal"


@cache
def known_names() -> Mapping[str, object]:
    """The names of a klausul with the type of each, the functions and ``param`` apart."""
    return name_types()


@dataclasses.dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in Jinja.

    Attributes:
        code: What kind of fault.
        line: Line in the text, from 1.
        message: What is wrong.
        hint: What to do.
    """

    code: str
    line: int
    message: str
    hint: str


def parse(source: str) -> nodes.Template | Fault:
    """The tree of a text, or why it has none."""
    try:
        tree = environment().parse(source)
        check_size(tree)
    except RecursionError:
        return Fault("jinja", 1, "Perintah atau ungkapan terlalu dalam bersusun.", "Sederhanakan susunannya.")
    except TemplateSyntaxError as error:
        if (error.message or "").startswith("Perintah "):
            what, _, todo = (error.message or "").partition("; ")
            return Fault("jinja", error.lineno, f"{what}.", huruf_awal_besar(todo))
        hint = "Perbaiki tanda {{ … }} atau {% … %} di baris ini."
        return Fault("jinja", error.lineno, f"Jinja tidak terbaca: {jinja_fault(error.message or '')}.", hint)
    return tree


def faults(tree: nodes.Template, allowed: tuple[str, ...]) -> Iterator[Fault]:
    """What is wrong in a tree that parses.

    Args:
        tree: The tree.
        allowed: Names beside those of the naskah: ``param`` and the functions.
    """
    known = {*known_names(), *allowed}
    made = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
    made |= {"loop"} if tree.find(nodes.For) else set()
    for name in tree.find_all(nodes.Name):
        if name.name not in known | made:
            message = f"Nama “{name.name}” tidak dikenal."
            yield Fault("nama", name.lineno, message, nearest(name.name, known))
    for kind, table in ((nodes.Filter, environment().filters), (nodes.Test, environment().tests)):
        for used in tree.find_all(kind):
            if used.name not in table:
                what = "Penyaring" if kind is nodes.Filter else "Uji"
                yield Fault("penyaring", used.lineno, f"{what} “{used.name}” tidak dikenal.", nearest(used.name, table))
    yield from _forbidden(tree)
    yield from _unknown_parts(tree)


def _forbidden(tree: nodes.Template) -> Iterator[Fault]:
    """What the sandbox would refuse when the klausul is rendered."""
    hint = f"Yang dapat dipanggil hanya {', '.join(FUNCTIONS)}; bagian klausul lain diatur dengan jenis.yaml."
    for node in tree.find_all(_FOREIGN):
        yield Fault(
            "terlarang", node.lineno, f"Perintah {type(node).__name__.lower()} tidak tersedia dalam klausul.", hint
        )
    for call in tree.find_all(nodes.Call):
        if not (isinstance(call.node, nodes.Name) and call.node.name in FUNCTIONS):
            yield Fault("terlarang", call.lineno, "Panggilan ini tidak diizinkan dalam klausul.", hint)
    for part in tree.find_all(nodes.Getattr):
        if part.attr.startswith("_"):
            yield Fault("terlarang", part.lineno, f"Bagian “{part.attr}” tidak dapat dipakai.", "Hapus bagian itu.")


def _record(hint: object) -> type | None:
    """The record inside a type such as ``tuple[TahapView, ...]`` or ``RekeningView | None``."""
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return hint
    return next(filter(None, map(_record, typing.get_args(hint))), None)


def _roots() -> dict[str, type]:
    """Names that hold a record, or a list of records."""
    found = {name: _record(hint) for name, hint in known_names().items()}
    return {name: record for name, record in found.items() if record}


def _holds(node: nodes.Node | None, scope: Mapping[str, type]) -> type | None:
    """The record that an expression holds, alone or many of it; None when it cannot be told."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name)
    if isinstance(node, nodes.Getattr) and (record := _holds(node.node, scope)):
        return _record(typing.get_type_hints(record).get(node.attr))
    if isinstance(node, nodes.Filter) and node.name in _SAME:
        return _holds(node.node, scope)
    return None


def _unknown_parts(node: nodes.Node, scope: dict[str, type] | None = None) -> Iterator[Fault]:
    """Parts of records that do not exist, ``p.alamta``, also in branches that a sample does not reach."""
    scope = _roots() if scope is None else scope
    source: nodes.Node | None = None
    if isinstance(node, nodes.For | nodes.Assign) and isinstance(node.target, nodes.Name):
        source = node.iter if isinstance(node, nodes.For) else node.node
        yield from _unknown_parts(source, scope)
        record = _holds(source, scope)
        scope = dict(scope) if isinstance(node, nodes.For) else scope
        scope.pop(node.target.name, None)
        if record:
            scope[node.target.name] = record
    for asked, part in _asked(node, scope):
        fields = [field.name for field in dataclasses.fields(asked)]
        if part not in fields and not part.startswith("_"):
            yield Fault("bagian", node.lineno, f"Bagian “{part}” tidak dikenal.", nearest(part, fields))
    for below in node.iter_child_nodes():
        if below is not source:
            yield from _unknown_parts(below, scope)


def _asked(node: nodes.Node, scope: Mapping[str, type]) -> Iterator[tuple[type, str]]:
    """The part of a record that a node asks for: ``p.label``, ``map(attribute="label")``, ``selectattr("hak")``."""
    if isinstance(node, nodes.Getattr) and (record := _holds(node.node, scope)):
        yield record, node.attr
    if isinstance(node, nodes.Filter) and (record := _holds(node.node, scope)):
        named = [item.value for item in node.kwargs if item.key == "attribute"]
        first = node.args[:1] if node.name in {"selectattr", "rejectattr"} else []
        for item in [*named, *first]:
            if isinstance(item, nodes.Const):
                yield record, str(item.value)


def parameters_used(tree: nodes.Template) -> dict[str, int]:
    """Parameters that a klausul uses, each with the line of its first use."""
    used: dict[str, int] = {}
    for part in tree.find_all(nodes.Getattr):
        if isinstance(part.node, nodes.Name) and part.node.name == "param":
            used.setdefault(part.attr, part.lineno)
    for item in tree.find_all(nodes.Getitem):
        if isinstance(item.node, nodes.Name) and item.node.name == "param" and isinstance(item.arg, nodes.Const):
            used.setdefault(str(item.arg.value), item.lineno)
    return used


def own_targets(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """Labels of the same klausul that a rujukan names, ``dimaksud("#alamat")``, with the line."""
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in {"rujuk", "dimaksud"} and call.args:
            target = call.args[0]
            if isinstance(target, nodes.Const) and str(target.value).startswith("#"):
                yield str(target.value)[1:], call.lineno
