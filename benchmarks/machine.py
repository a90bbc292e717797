"""On what a run was made: the day, the machine, and the versions of what takes part."""

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from figures import Table

_PACKAGES = ("docxtpl", "dxpdf", "lxml", "pydantic", "pypdf", "pypdfium2", "python-docx")


def report() -> None:
    """Print the table of the run."""
    table = Table("this run", ("",)).begin()
    for name, said in _facts():
        table.row(name, said)


def _facts() -> Iterator[tuple[str, str]]:
    yield "day", f"{datetime.now(UTC):%Y-%m-%d}"
    yield "machine", f"{_cores()} cores, {_model()}, {platform.system()} {platform.machine()}"
    yield "load before", _load()
    yield "Python", platform.python_version()
    yield "kerjasama-docs", version("kerjasama-docs")
    yield "packages", ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    for name in ("soffice", "node"):
        yield name, _said(name)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _model() -> str:
    """The name of the processor, as Linux tells it."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())


def _load() -> str:
    """How many processes wanted to run in the last minute: a busy machine has no figures to keep."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "not told"


def _said(name: str) -> str:
    if not shutil.which(name):
        return "not there"
    return subprocess.run([name, "--version"], capture_output=True, text=True, check=False).stdout.strip()


if __name__ == "__main__":
    report()
