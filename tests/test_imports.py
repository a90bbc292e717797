"""What a command loads: every library of a stranger, and what is heavy in Python's own, with its reason."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from _helpers import ROOT

PROBE = """
import json, sys
before = set(sys.modules)
_, folder, *words = sys.argv
sys.argv = ["kerjasama-docs", *words]
from kerjasama_docs import compiled
from pathlib import Path
compiled._FOLDER = Path(folder)
from kerjasama_docs.cli.main import run
try:
    run()
except SystemExit as end:
    code = end.code or 0
names = {name.split(".")[0] for name in set(sys.modules) - before}
own = sorted(name for name in sys.modules if name.startswith("kerjasama_docs."))
print("\\n" + json.dumps([code, sorted(names - sys.stdlib_module_names), sorted(names & sys.stdlib_module_names), own]))
"""
HELP = {
    "click": "the command line",
    "kerjasama_docs": "ourselves",
    "urllib": "pathlib",
}
CHECK = HELP | {
    "annotated_types": "pydantic",
    "csv": "importlib.metadata, with which pydantic looks for plugins",
    "email": "importlib.metadata, as csv",
    "jinja2": "klausul are Jinja",
    "markupsafe": "the escaped texts of Jinja",
    "pickle": "Jinja's cache of bytecode, which is not used",
    "pydantic": "reads the input, and finds all that is wrong with it at once",
    "pydantic_core": "pydantic",
    "typing_extensions": "pydantic",
    "typing_inspection": "pydantic",
    "yaml": "the input is YAML",
    "zipfile": "importlib.metadata, as csv",
}
MAKE = CHECK | {
    "ctypes": "pypdfium2 is bound with it",
    "difflib": "click looks for a near option before it knows that one is short",
    "dxpdf": "makes the PDF",
    "logging": "pypdfium2",
    "lxml": "settles the pages of the copy that is made a PDF",
    "pypdfium2": "reads the PDF that was made",
    "pypdfium2_cfg": "pypdfium2",
    "pypdfium2_raw": "pypdfium2",
    "subprocess": "ctypes.util, of pypdfium2",
    "xml": "expat sees that a filled frame is XML",
}
"""What the command loads, and why: a library has its reason here, or the command does without it."""
HEAVY = {
    *("asyncio", "concurrent", "csv", "ctypes", "difflib", "email", "http", "logging", "multiprocessing", "pickle"),
    *("sqlite3", "ssl", "statistics", "subprocess", "tomllib", "unittest", "urllib", "xml", "xmlrpc", "zipfile"),
}
"""Parts of Python itself that take milliseconds to load."""
NOTHING: tuple[set[str], set[str]] = (set(), set())
"""Neither a newcomer without a reason nor a reason without its library."""
CI = (3, 11)
"""The Python of CI (.ci/run), of which the reasons hold: what its own libraries load differs from one to the next."""
UNUSED = ("kerjasama_docs.tables", "kerjasama_docs.xlsx", "kerjasama_docs.schema", "kerjasama_docs.starter")
"""Our own rooms that a naskah does without; and what reads a frame is not loaded for a bundled one."""


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled parts, as an installed package has them."""
    from test_compiled import script

    folder = tmp_path_factory.mktemp("compiled")
    script().write(folder)
    return folder


def loaded(parts: Path, *words: str) -> tuple[set[str], list[str]]:
    """Libraries with the heavy parts of Python, and modules of our own, that a command loads."""
    command = [sys.executable, "-c", PROBE, str(parts), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, timeout=120)
    code, libraries, python, own = json.loads(done.stdout.splitlines()[-1])
    assert code == 0, done.stderr
    strangers = {name for name in libraries if not name.startswith("_") and name != "cython_runtime"}
    return strangers | (HEAVY & set(python)), own


def left_over(reasons: dict[str, str], libraries: set[str]) -> set[str]:
    """Reasons for what is not loaded any more; in another Python than that of CI, for libraries of strangers alone."""
    gone = set(reasons) - libraries
    return gone if sys.version_info[:2] == CI else gone - sys.stdlib_module_names


SPARED = ("kerjasama_docs.docx", "kerjasama_docs.pdf", "kerjasama_docs.output", "kerjasama_docs.jobs.buat")
"""Rooms that ``periksa`` does without, since it writes nothing."""
MOST = 410
"""Most modules of our own that ``periksa`` loads beside the rules, each of which is a file and looks at every naskah.

A module costs every command about a sixth of a millisecond, and what it makes: a dataclass twice as much again.
"""
RULE = re.compile(r"kerjasama_docs\.rules\.\w+\.ks\d+_")
SAMPLE = str(ROOT / "samples" / "nota-kesepahaman.yaml")
TABLE_SAMPLE = str(ROOT / "samples" / "perjanjian-kerja-sama.yaml")


@pytest.mark.usefixtures("proses")
def test_help(parts: Path) -> None:
    libraries, own = loaded(parts, "--help")
    assert (libraries - set(HELP), left_over(HELP, libraries)) == NOTHING
    assert len(own) < 12, own


@pytest.mark.usefixtures("proses")
def test_checking_a_naskah(parts: Path) -> None:
    libraries, own = loaded(parts, "periksa", SAMPLE, TABLE_SAMPLE)
    assert (libraries - set(CHECK), left_over(CHECK, libraries)) == NOTHING
    assert not [name for name in own if name.startswith((*UNUSED, *SPARED))]
    beside = [name for name in own if not RULE.match(name)]
    assert len(beside) <= MOST, len(beside)
    assert len(beside) < len(own)


@pytest.mark.usefixtures("proses")
def test_counting_a_deadline(parts: Path) -> None:
    libraries, own = loaded(parts, "tenggat", "penyelarasan", "2026-05-11")
    assert libraries - set(CHECK) == {"holidays", "dateutil", "six", "csv"} - set(CHECK)
    assert not [name for name in own if name.startswith(("kerjasama_docs.docx", "kerjasama_docs.pdf"))]
    assert "kerjasama_docs.tenggat.ics" not in own


@pytest.mark.usefixtures("proses")
def test_making_a_naskah(parts: Path, tmp_path: Path) -> None:
    libraries, own = loaded(parts, "buat", SAMPLE, "-o", str(tmp_path))
    assert (libraries - set(MAKE), left_over(MAKE, libraries)) == NOTHING
    assert not [name for name in own if name.startswith((*UNUSED, "kerjasama_docs.docx.frame.prepare."))]
    assert "kerjasama_docs.docx.frame.prepare" not in own
    assert "kerjasama_docs.docx.table_document" not in own


SWITCH = "PYDANTIC_DISABLE_PLUGINS"
PLUGINS = f"import os, kerjasama_docs.pipeline; print(os.environ.get({SWITCH!r}))"


@pytest.mark.usefixtures("proses")
def test_a_command_looks_for_no_plugins_and_a_program_as_it_likes() -> None:
    sparing = f"from kerjasama_docs.cli.main import spare; spare(); {PLUGINS}"
    bare = {name: value for name, value in os.environ.items() if name != SWITCH}
    seen = []
    for code, given in ((PLUGINS, {}), (sparing, {}), (sparing, {SWITCH: "logfire-plugin"})):
        command = [sys.executable, "-c", code]
        seen.append(subprocess.check_output(command, text=True, cwd=ROOT, env={**bare, **given}, timeout=120).strip())
    assert seen == ["None", "__all__", "logfire-plugin"]
