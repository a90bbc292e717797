"""The house of one-way imports: who may import whom, and how large a room may be."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from _helpers import ROOT

PACKAGE = ROOT / "kerjasama_docs"
MODULES = tuple(sorted(path for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts))
ROOMS = (
    "errors", "findings", "assets", "version", "language", "model", "inputs", "regulations", "naskah", "ancestry",
    "tables", "rules", "xlsx", "docx", "pdf", "pipeline", "catalogue", "schema_rules", "schema", "starter", "copying",
    "report", "output", "making", "tabulate", "terminal", "cli_common", "cli_templat", "cli_baru", "cli_lampiran",
    "cli", "__main__",
)  # fmt: skip
"""From bottom to top; a module may import only from rooms below its own."""
OUTSIDE = {
    "docxtpl": ("docx/",),
    "docx": ("docx/",),
    "lxml": ("docx/", "pdf/"),
    "openpyxl": ("inputs/xlsx_", "xlsx/"),
    "dxpdf": ("pdf/",),
    "pypdf": ("pdf/",),
    "pypdfium2": ("pdf/",),
    "fontTools": ("pdf/",),
    "jinja2": ("naskah/", "docx/"),
    "ruamel": ("inputs/",),
    "babel": ("language/",),
    "num2words": ("language/",),
    "subprocess": ("pdf/process.py",),
    "click": ("cli", "terminal.py", "__main__.py"),
}
"""Who may use what."""
MAX_MODULE, MAX_FUNCTION = 300, 40


def name_of(path: Path) -> str:
    """The place of a module in the package, ``pdf/check.py``."""
    return path.relative_to(PACKAGE).as_posix()


def room_of(path: Path) -> str:
    """The room a module belongs to; the front door of the package stands above all."""
    name = name_of(path)
    return "__main__" if name == "__init__.py" else name.split("/")[0].removesuffix(".py")


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of everything a module imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}:{node.lineno} imports relatively"
            if node.module == "kerjasama_docs":
                yield from ((node.lineno, f"kerjasama_docs.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, node.module or ""


def test_all_modules_are_looked_at() -> None:
    assert len(MODULES) > 30
    assert sum(len(list(imported(path))) for path in MODULES) > 200


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_one_way(path: Path) -> None:
    room = room_of(path)
    assert room in ROOMS, f"{room} has no place in the house"
    for line, name in imported(path):
        parts = name.split(".")
        if parts[0] != "kerjasama_docs" or len(parts) == 1:
            continue
        other = parts[1]
        if other == room and name_of(path) != "__init__.py":
            continue
        assert other in ROOMS, f"{name_of(path)}:{line} imports {name}"
        assert ROOMS.index(other) <= ROOMS.index(room), f"{name_of(path)}:{line} imports {name}, which stands above it"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_libraries_have_one_room(path: Path) -> None:
    for line, name in imported(path):
        allowed = OUTSIDE.get(name.split(".")[0])
        assert not allowed or name_of(path).startswith(allowed), f"{name_of(path)}:{line} imports {name}"


def test_each_library_is_used_where_it_may_be() -> None:
    used = {name.split(".")[0] for path in MODULES for _, name in imported(path)}
    assert {"jinja2", "docxtpl", "dxpdf", "pypdfium2", "ruamel", "subprocess"} <= used


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_budgets(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MAX_MODULE, name_of(path)
    functions = [
        (node.name, (node.end_lineno or 0) - node.lineno + 1)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert not [(name, size) for name, size in functions if size > MAX_FUNCTION], name_of(path)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), name_of(path)
