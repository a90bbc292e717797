"""How dense the code may be: a budget is met by splitting, not by squeezing.

Complexity is counted as radon counts it: boolean operators, ternaries and comprehensions included, which
ruff's C901 leaves out. How many arguments may be given by position is ruff's PLR0917 (pyproject.toml).
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from _modules import MODULES, name_of, nodes_of, tree_of
from radon.complexity import cc_visit_ast
from radon.visitors import Class, Function

MAX_COMPLEXITY = 10
DENSER: Mapping[str, str] = {}
"""Functions above the budget, ``pdf/process.py:run``, each with its reason."""
_LOOPS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def functions_in(blocks: list[Function | Class]) -> Iterator[Function]:
    """Every function, method and function inside a function."""
    for block in blocks:
        if isinstance(block, Class):
            yield from functions_in([*block.methods, *block.inner_classes])
        else:
            yield block
            yield from functions_in(block.closures)


@cache
def complexities() -> dict[str, int]:
    """The complexity of every function, by module and name."""
    return {
        f"{name_of(path)}:{function.fullname}": function.complexity
        for path in MODULES
        for function in functions_in(cc_visit_ast(tree_of(path)))
    }


def test_no_function_is_too_complex() -> None:
    found = complexities()
    assert len(found) > 1500
    above = {name: size for name, size in found.items() if size > MAX_COMPLEXITY}
    assert above.keys() <= DENSER.keys(), {name: size for name, size in above.items() if name not in DENSER}


def test_no_exception_outlives_its_reason() -> None:
    found = complexities()
    assert all(DENSER.values())
    assert not [name for name in DENSER if found.get(name, 0) <= MAX_COMPLEXITY]


def nested(nodes: Iterable[ast.AST]) -> Iterator[int]:
    """Lines with a ternary inside another one or inside a comprehension."""
    for node in nodes:
        inside = (each for child in ast.iter_child_nodes(node) for each in ast.walk(child))
        if isinstance(node, (*_LOOPS, ast.IfExp)) and any(isinstance(each, ast.IfExp) for each in inside):
            yield node.lineno


def test_no_ternary_hides_in_another_or_in_a_comprehension() -> None:
    assert list(nested(ast.walk(ast.parse("a = [b if c else d for c in e]\nf = g if h else (i if j else k)")))) == [
        1,
        2,
    ]
    faults = [f"{name_of(path)}:{line}" for path in MODULES for line in nested(nodes_of(path))]
    assert not faults
