"""Options of the test run, and who may start a program."""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Generator

import pytest
from _calc import need_calc
from _pdf_docx import need_soffice
from _soffice import SHARED
from _verapdf import Verapdf, started
from hypothesis import settings

# No example is timed. In CI the examples are the same in every run, so that a failure is one of the change.
settings.register_profile("kerjasama-docs", deadline=None, derandomize="CI" in os.environ)
settings.register_profile("cepat", settings.get_profile("kerjasama-docs"), max_examples=15)
settings.load_profile("kerjasama-docs")

PROGRAMS = frozenset({"proses", "soffice", "calc", "verapdf"})
"""The fixtures of which a test asks for one when it starts a program; it is then marked ``luar``."""
STARTS = frozenset({"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.forkpty", "pty.spawn"})
"""Audit events (https://docs.python.org/3/library/audit_events.html) of a program that is started."""
_closed: list[str] = []
"""The test that runs, when it may not start a program."""


def _refuse(event: str, _: tuple[object, ...]) -> None:
    if event in STARTS and _closed:
        pytest.fail(f"{_closed[-1]} starts a program ({event}); let it use a fixture of {sorted(PROGRAMS)}.")


sys.addaudithook(_refuse)


def pytest_configure(config: pytest.Config) -> None:
    """Give the run a folder that its workers share."""
    if not hasattr(config, "workerinput"):
        os.environ[SHARED] = tempfile.mkdtemp(prefix="kerjasama-docs-uji-")
        config.add_cleanup(lambda: shutil.rmtree(os.environ.pop(SHARED), ignore_errors=True))
        _keep_bytecode()


def _keep_bytecode() -> None:
    """Where Python is told to write no bytecode, write that of the run beside what its workers share.

    Each of some hundred commands that the tests start would compile every module again, which is half of its time.
    """
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        os.environ["PYTHONPYCACHEPREFIX"] = f"{os.environ[SHARED]}/bytecode"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-golden``."""
    parser.addoption("--update-golden", action="store_true", help="write the golden outlines anew")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what starts a program, so that nobody has to remember to."""
    for item in items:
        if _with_libreoffice(item) or PROGRAMS & {*getattr(item, "fixturenames", ())}:
            item.add_marker("luar")


def pytest_collection_finish() -> None:
    """Look for no garbage among the tests themselves, which stay, and rarely among what they make: a sixth of a run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def _with_libreoffice(item: pytest.Item) -> bool:
    """Whether it is the case of a test over the PDF engines that needs LibreOffice."""
    call = getattr(item, "callspec", None)
    return call is not None and "libreoffice" in call.params.values()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """A test that is not marked starts no program, also through the fixtures it uses."""
    if item.get_closest_marker("luar"):
        return (yield)
    _closed.append(item.nodeid)
    try:
        return (yield)
    finally:
        _closed.clear()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """The case of LibreOffice needs it."""
    if _with_libreoffice(item):
        need_soffice()


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def proses() -> None:
    """The test starts our own command, or another program that is everywhere."""


@pytest.fixture(scope="session")
def soffice() -> None:
    """The test needs a real LibreOffice."""
    need_soffice()


@pytest.fixture(scope="session")
def verapdf() -> Generator[Verapdf]:
    """The test needs a real veraPDF, which tells what a PDF does not keep of PDF/A and PDF/UA."""
    with started() as validator:
        yield validator


@pytest.fixture(scope="session")
def calc() -> None:
    """The test needs a LibreOffice that opens workbooks; Writer alone does not."""
    need_calc()
