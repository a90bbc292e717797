"""The house of one-way imports: who may import whom, and how large a room may be."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from _modules import MODULES, name_of, nodes_of, text_of, tree_of

ROOMS = (
    "errors", "findings", "version", "regex", "compiled", "output", "assets", "letters", "language", "model", "ooxml",
    "pictures",
    "inputs.source", "inputs.whereabouts", "inputs.validate", "inputs.decode",
    "inputs.yaml_signs", "inputs.yaml_layout", "inputs.yaml_typed", "inputs.yaml_meant", "inputs.yaml_hints",
    "inputs.yaml_names",
    "inputs.yaml_nodes", "inputs.yaml_scanner", "inputs.yaml_compose", "inputs.yaml_faults", "inputs.yaml_comments",
    "inputs.yaml_lines", "inputs.yaml_root", "inputs.yaml_reader",
    "inputs.bounds", "inputs.json_reader", "inputs.toml_reader",
    "inputs.keys", "inputs.tidy_words", "inputs.tidy",
    "inputs.recognise", "inputs.read", "inputs.padanan", "inputs.signed", "inputs.inherit",
    "inputs.tables", "inputs.packed", "inputs.xlsx", "inputs.ods", "inputs.binary", "inputs.word", "inputs.pdf",
    "inputs.folders", "inputs.table_files", "inputs.own_output", "inputs",
    "regulations",
    "naskah.tree", "naskah.jinja", "naskah.klausul", "naskah.rantai", "naskah.views", "naskah.parts",
    "naskah.berlaku", "naskah.padanan", "naskah.lint", "naskah.build", "naskah.konsolidasi",
    "naskah.pictures", "naskah.versi", "naskah.units", "naskah", "naskah.ancestry",
    "drafts.records", "drafts.files", "drafts.refusals", "drafts.recognise", "drafts.word", "drafts.pages", "drafts",
    "compare",
    "tables.cells", "tables.header", "tables.reading", "tables.join", "tables.summary", "tables.printed",
    "tables.account", "tables",
    "rules.reading.rujukan", "rules.reading", "rules.base", "rules.shared",
    "rules.isi", "rules.kewenangan", "rules.susunan", "rules.bahasa", "rules.waktu", "rules.lanjutan",
    "rules.luar_negeri", "rules.daerah", "rules.uang", "rules", "xlsx",
    "docx.wml", "docx.frame", "docx.page", "docx.write", "docx.table_document", "docx",
    "pdf.result", "pdf.properties", "pdf.update", "pdf.archival", "pdf.tagging", "pdf.faces", "pdf.process",
    "pdf.quirks", "pdf.engines", "pdf.verify", "pdf.metadata", "pdf", "pdf.joined",
    "pipeline", "report", "massal", "tenggat", "jobs", "schema", "starter", "cli", "__main__",
)  # fmt: skip
"""From bottom to top; a module may import only from rooms below its own, and from its own."""
OUTSIDE = {
    "docxtpl": ("docx/",),
    "docx": ("docx/",),
    "lxml": ("docx/", "pdf/", "ooxml/", "drafts/word/"),
    "openpyxl": ("inputs/xlsx/", "xlsx/"),
    "distributed": ("jobs/massal/cluster.py",),
    "segno": ("pictures/kode_qr.py",),
    "python_calamine": ("inputs/binary/",),
    "dxpdf": ("pdf/",),
    "pypdf": ("pdf/",),
    "pypdfium2": ("pdf/", "pictures/", "inputs/pdf/", "drafts/pages/"),
    "fontTools": ("pdf/",),
    "jinja2": ("naskah/", "docx/"),
    "yaml": ("inputs/",),
    "babel": ("language/",),
    "icalendar": ("tenggat/",),
    "holidays": ("language/",),
    "num2words": ("language/",),
    "subprocess": ("pdf/process.py",),
    "click": ("cli/", "__main__.py"),
}
"""Who may use what."""
MAX_MODULE, MAX_FUNCTION = 300, 40


def dotted(path: Path) -> str:
    """The name of a module inside the package, ``pdf.verify.check``; that of a folder for its front door."""
    return name_of(path).removesuffix(".py").replace("/", ".").removesuffix("__init__").rstrip(".")


def room_of(name: str) -> str:
    """The room a module stands in: the longest of the names above that it begins with."""
    found = [room for room in ROOMS if name == room or name.startswith(f"{room}.")]
    return max(found, key=len, default="")


NAMES = frozenset(dotted(path) for path in MODULES)
"""All modules of the package, as :func:`dotted` calls them."""


@cache
def imported(path: Path) -> tuple[tuple[int, str], ...]:
    """Line and full name of everything a module imports, inside functions too."""
    return tuple(_imported(path))


def _imported(path: Path) -> Iterator[tuple[int, str]]:
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}:{node.lineno} imports relatively"
            module = node.module or ""
            for alias in node.names:
                full = f"{module}.{alias.name}"
                yield node.lineno, full if full.removeprefix("kerjasama_docs.") in NAMES else module


def test_all_modules_are_looked_at() -> None:
    assert len(MODULES) > 30
    assert sum(len(imported(path)) for path in MODULES) > 200


def test_imports_go_one_way() -> None:
    faults = []
    for path in MODULES:
        own = room_of(dotted(path) or "__main__")
        assert own, f"{name_of(path)} has no place in the house"
        for line, name in imported(path):
            if not name.startswith("kerjasama_docs."):
                continue
            other = room_of(name.removeprefix("kerjasama_docs."))
            if ROOMS.index(other) > ROOMS.index(own):
                faults.append(f"{name_of(path)}:{line} imports {name}, which stands above it")
    assert not faults


def test_every_room_holds_something() -> None:
    used = {room_of(dotted(path) or "__main__") for path in MODULES}
    assert used == set(ROOMS)


def test_libraries_have_one_room() -> None:
    found = [(path, line, name) for path in MODULES for line, name in imported(path)]
    strange = [
        f"{name_of(path)}:{line} imports {name}"
        for path, line, name in found
        if (allowed := OUTSIDE.get(name.split(".")[0])) and not name_of(path).startswith(allowed)
    ]
    assert not strange


def test_each_library_is_used_where_it_may_be() -> None:
    used = {name.split(".")[0] for path in MODULES for _, name in imported(path)}
    assert {"jinja2", "docxtpl", "dxpdf", "pypdfium2", "yaml", "subprocess"} <= used


def test_budgets() -> None:
    long = [name_of(path) for path in MODULES if len(text_of(path).splitlines()) > MAX_MODULE]
    assert not long
    functions = [
        (name_of(path), node.name, (node.end_lineno or 0) - node.lineno + 1)
        for path in MODULES
        for node in nodes_of(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert len(functions) > 1000
    assert not [each for each in functions if each[2] > MAX_FUNCTION]


def test_every_module_says_what_it_is() -> None:
    assert not [name_of(path) for path in MODULES if not ast.get_docstring(tree_of(path))]
