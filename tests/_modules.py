"""The modules of the package as Python reads them; each is parsed and walked once in a worker."""

import ast
from functools import cache
from pathlib import Path

from _helpers import ROOT

PACKAGE = ROOT / "kerjasama_docs"
MODULES = tuple(sorted(path for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts))


def name_of(path: Path) -> str:
    """The place of a module in the package, ``pdf/check.py``."""
    return path.relative_to(PACKAGE).as_posix()


@cache
def text_of(path: Path) -> str:
    """The source of a module."""
    return path.read_text(encoding="utf-8")


@cache
def tree_of(path: Path) -> ast.Module:
    """A module as Python reads it."""
    return ast.parse(text_of(path))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Everything in a module, as ``ast.walk`` gives it."""
    return tuple(ast.walk(tree_of(path)))
