"""Regular expressions of the modules: each is compiled at its first use, and each can be."""

import ast
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from _every import every
from _modules import MODULES, name_of, tree_of

import kerjasama_docs
from kerjasama_docs.regex import regex

LATE = type(regex(""))


def test_as_re_has_it() -> None:
    late, made = regex(r"(?P<n>[0-9]+)|x", re.IGNORECASE), re.compile(r"(?P<n>[0-9]+)|x", re.IGNORECASE)
    assert (late.pattern, late.flags) == (made.pattern, re.IGNORECASE)
    assert [found["n"] for found in late.finditer("12 X 3")] == [found["n"] for found in made.finditer("12 X 3")]
    assert late.sub("-", "12 X 3") == made.sub("-", "12 X 3") == "- - -"
    assert late.groupindex == made.groupindex
    assert late.fullmatch("12")
    assert not late.match("y")
    assert late.search(" x")


def test_bytes() -> None:
    assert regex(rb"\d+").findall(b"1 22") == [b"1", b"22"]


def test_compiled_at_the_first_use() -> None:
    late = regex("(")
    with pytest.raises(re.error):
        late.match("")


def late_ones() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every expression that stands in a module by itself or in a table, with the name of the module."""
    for module in pkgutil.walk_packages(kerjasama_docs.__path__, "kerjasama_docs."):
        if not module.name.endswith("__main__"):
            for value in vars(import_module(module.name)).values():
                yield from ((module.name, each) for each in within(value) if type(each) is LATE)


def within(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, dict | tuple | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from within(each)


def test_each_can_be_compiled() -> None:
    found = list(late_ones())
    assert len(found) > 200
    for name, each in found:
        assert each.groups >= 0, name


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """What runs when a module is imported: all but the bodies of its functions."""
    yield node
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from at_import(child)


@every("path", MODULES)
def test_none_is_compiled_at_import(path: Path) -> None:
    calls = [node for node in at_import(tree_of(path)) if isinstance(node, ast.Call)]
    assert [node.lineno for node in calls if ast.unparse(node.func) == "re.compile"] == [], name_of(path)
