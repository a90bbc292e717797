"""veraPDF as the oracle of PDF/A and PDF/UA: one virtual machine a worker, which looks at file after file.

Maven brings its jars once into ``.venv/verapdf/``, named by what is asked of it.
"""

import hashlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from _helpers import ROOT
from _pdf_docx import need

SOURCES = ROOT / "tests" / "verapdf"
_KEPT = ROOT / ".venv" / "verapdf"
_SECONDS = 600
"""Time limit for Maven, which meets the network."""
_FAST = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss16m")
"""A machine that lives for seconds need not be made fast; trees of many Pasal are walked by recursion."""


class Verapdf:
    """Looks at files by a profile."""

    def __init__(self, asked: IO[str], said: IO[str]) -> None:
        self._asked = asked
        self._said = said

    def __call__(self, pdf: bytes | Path, profile: str = "2u") -> list[str]:
        """What a file does not keep: ``6.2.11.8-1 (3 ×): …`` a rule, with how often, why and where at first.

        Args:
            pdf: The file.
            profile: ``2u``, ``2b``, ``2a``, ``ua1``.
        """
        if isinstance(pdf, Path):
            return self._answer(f"{profile}\t{pdf}")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.pdf"
            path.write_bytes(pdf)
            return self._answer(f"{profile}\t{path}")

    def faults(self, files: Iterable[tuple[str, bytes]], profile: str = "2u") -> dict[str, list[str]]:
        """What the files do not keep, by their name; at least one is looked at."""
        found = {name: self(content, profile) for name, content in files}
        assert found, "no file was looked at"
        return {name: faults for name, faults in found.items() if faults}

    def _answer(self, question: str) -> list[str]:
        print(question, file=self._asked, flush=True)
        return list(self._lines())

    def _lines(self) -> Iterator[str]:
        while True:
            line = self._said.readline().rstrip("\n")
            words = line.split("\t")
            assert words[0] not in {"", "error"}, f"veraPDF: {line}"
            if words[0] in {"ok", "fails"}:
                return
            clause, test, count, message, place = words
            yield f"{clause}-{test} ({count} ×): {message} | {place}"


@contextmanager
def started() -> Iterator[Verapdf]:
    """A virtual machine that waits for files."""
    programs = [name for name in ("java", "javac", "mvn") if shutil.which(name) is None]
    need(present=not programs, what=", ".join(programs) + " (JDK, Maven)")
    folder = _kept()
    command = ["java", *_FAST, "-cp", f"{folder}/lib/*:{folder}", "Validate"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, text=True, encoding="utf-8", **pipes) as machine:  # type: ignore[call-overload]
        try:
            yield Verapdf(machine.stdin, machine.stdout)
        finally:
            machine.kill()


def _kept() -> Path:
    """The folder with the jars and our own class; made by whoever needs it first."""
    sources = sorted(SOURCES.iterdir())
    folder = _KEPT / hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as part:
            made = Path(part) / "a"
            shutil.copytree(SOURCES, made)
            for command in (
                ("mvn", "-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib"),
                ("javac", "-cp", "lib/*", "Validate.java"),
            ):
                subprocess.run(command, cwd=made, check=True, timeout=_SECONDS, stdin=subprocess.DEVNULL)
            with suppress(OSError):  # another worker was first
                made.rename(folder)
    return folder
