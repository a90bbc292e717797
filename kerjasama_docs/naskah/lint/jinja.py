"""The Jinja of templates, read without rendering: names, parts of values, filters, calls, labels."""

import dataclasses
import typing
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from jinja2 import TemplateSyntaxError, nodes

from kerjasama_docs.assets import nearest
from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.naskah.jinja.engine import environment
from kerjasama_docs.naskah.jinja.explain import unreadable
from kerjasama_docs.naskah.jinja.limits import check_size, may_be_counted, uncounted
from kerjasama_docs.naskah.jinja.sandbox import STATEMENTS
from kerjasama_docs.naskah.jinja.tokens import DEEP
from kerjasama_docs.naskah.parts.functions import Functions
from kerjasama_docs.naskah.views.names import name_types

FUNCTIONS = tuple(Functions(origin="").by_name())
"""What a klausul may call."""
_DIVIDING = {"/", "//", "%"}
_SAME = {"selectattr", "rejectattr", "select", "reject", "list", "first", "last"}
"""Filters that give back what they were given, or some of it."""


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
        return Fault("jinja", 1, f"{DEEP.partition(';')[0]}.", "Sederhanakan.")
    except TemplateSyntaxError as error:
        what, todo = unreadable(error), ""
        if what.startswith("Perintah "):
            what, _, todo = what.partition("; ")
        hint = huruf_awal_besar(todo) or "Perbaiki tanda {{ … }} atau {% … %} di baris ini."
        return Fault("jinja", error.lineno, f"{what.removesuffix('.')}.", hint)
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
    yield from _parts_of_plain(tree, made)
    yield from _unknown_parts(tree, _roots())


def _forbidden(tree: nodes.Template) -> Iterator[Fault]:
    """What the sandbox would refuse when the klausul is rendered."""
    hint = f"Yang dapat dipanggil hanya {', '.join(FUNCTIONS)}; bagian klausul lain diatur dengan jenis.yaml."
    for node in tree.find_all(tuple(STATEMENTS)):
        message = f"Perintah {STATEMENTS[type(node)]} tidak tersedia dalam klausul."
        yield Fault("terlarang", node.lineno, message, hint)
    for call in tree.find_all(nodes.Call):
        if not (isinstance(call.node, nodes.Name) and call.node.name in FUNCTIONS):
            yield Fault("terlarang", call.lineno, "Panggilan ini tidak diizinkan dalam klausul.", hint)
    for part in tree.find_all(nodes.Getattr):
        if part.attr.startswith("_"):
            yield Fault("terlarang", part.lineno, f"Bagian “{part.attr}” tidak dapat dipakai.", "Hapus bagian itu.")
    yield from _operations(tree)


def _operations(tree: nodes.Template) -> Iterator[Fault]:
    """Sums that never have a result: what can be told from the numbers and texts in them."""
    for node in tree.find_all(nodes.BinExpr):
        known = [side.value for side in (node.left, node.right) if isinstance(side, nodes.Const)]
        if node.operator == "**" or not all(may_be_counted(node.operator, value) for value in known):
            message, _, todo = uncounted(node.operator).partition("; ")
            yield Fault("terlarang", node.lineno, f"{message}.", huruf_awal_besar(todo))
        elif node.operator in _DIVIDING and isinstance(node.right, nodes.Const) and not node.right.value:
            yield Fault("terlarang", node.lineno, "Pembagian dengan nol tidak ada hasilnya.", "Perbaiki bilangannya.")


_PLAIN: Mapping[object, tuple[str, str]] = {
    str: ("teks", "Pakai namanya saja."),
    int: ("bilangan", "Pakai namanya saja."),
    bool: ("ya atau tidak", "Tanyakan dengan {% if … %}."),
    tuple: ("daftar", "Ulangi dengan {% for … %}, atau sebut butirnya: [0]."),
}
"""Values that have no parts: what a drafter calls each, and what to do instead."""


def _parts_of_plain(tree: nodes.Template, made: Collection[str]) -> Iterator[Fault]:
    """Parts of names that hold a text, a number or a list: ``judul.nama``, ``pihak.nama``."""
    for part in tree.find_all(nodes.Getattr):
        if isinstance(part.node, nodes.Name) and part.node.name not in made:
            name = part.node.name
            if plain := _PLAIN.get(_kind(known_names().get(name))):
                message = f"Bagian “{part.attr}” tidak ada pada “{name}”, yang berisi {plain[0]}."
                yield Fault("bagian", part.lineno, message, plain[1])


def _kind(hint: object) -> object:
    """What a type is when it is there at all: ``str`` of ``str | None``, ``tuple`` of ``tuple[Butir, ...]``."""
    kinds = [typing.get_origin(each) or each for each in typing.get_args(hint) or (hint,) if each is not type(None)]
    return typing.get_origin(hint) if typing.get_origin(hint) is tuple else next(iter(kinds), None)


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


def _unknown_parts(node: nodes.Node, scope: dict[str, type]) -> Iterator[Fault]:
    """Parts of records that do not exist, ``p.alamta``, also in branches that a sample does not reach."""
    for asked, part in _asked(node, scope):
        fields = [field.name for field in dataclasses.fields(asked)]
        if part not in fields and not part.startswith("_"):
            yield Fault("bagian", node.lineno, f"Bagian “{part}” tidak dikenal.", nearest(part, fields))
    binding = _binding(node)
    if binding:
        yield from _unknown_parts(binding.source, scope)
        scope = _within(binding, scope)
    for below in node.iter_child_nodes():
        if not (binding and below is binding.source):
            yield from _unknown_parts(below, scope)


class _Binding(NamedTuple):
    """A ``for`` or a ``set``: the name it gives to something, and whether the name ends with the statement."""

    name: str
    source: nodes.Node
    ends: bool


def _binding(node: nodes.Node) -> _Binding | None:
    if isinstance(node, nodes.For) and isinstance(node.target, nodes.Name):
        return _Binding(node.target.name, node.iter, ends=True)
    if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
        return _Binding(node.target.name, node.node, ends=False)
    return None


def _within(binding: _Binding, scope: dict[str, type]) -> dict[str, type]:
    """The names that hold a record behind a binding; those of a ``set`` are seen by all that follows."""
    record = _holds(binding.source, scope)
    scope = dict(scope) if binding.ends else scope
    scope.pop(binding.name, None)
    if record:
        scope[binding.name] = record
    return scope


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
