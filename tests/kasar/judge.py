"""Runs a world in a process of its own and judges how it went.

What has to hold, whatever is sent: an exit code that the program has agreed on and that is no bug (70); an end, within
:data:`SECONDS` of the processor; no more memory than 20 times the input and 200 MB; no traceback; the inputs are
as they were; nothing hidden is left behind; ``periksa`` and ``buat`` agree.
"""

import contextlib
import hashlib
import os
import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kasar.worlds import World, make

SECONDS = 20
"""Processor time after which a command counts as one that hangs."""
TIMES, ABOVE = 20, 200 * 1024**2
"""Memory in bytes: so many times the size of the input, and so many more."""
AGREED = frozenset({0, 1, 2})
"""Exit codes: done, findings, wrong use. Nothing that is sent can make the machine lack something (3)."""
_NASKAH = {"periksa", "buat"}


class Fault(NamedTuple):
    """Something that must not happen: where it did, and what it was."""

    world: World
    command: tuple[str, ...]
    what: str

    def __str__(self) -> str:
        """A line to look it up by."""
        return f"benih {self.world.seed} ({self.world.kind}): {' '.join(self.command)[:120]!r}: {self.what}"


class Ran(NamedTuple):
    """How a command ended: its exit code, or minus the signal; the most memory above that of the idle program."""

    code: int
    memory: int
    said: str


def judged(seed: int) -> tuple[Fault, ...]:
    """What went wrong in the world of a number."""
    with tempfile.TemporaryDirectory(prefix="kasar-") as name:
        folder = Path(name)
        world = make(seed, folder)
        before = hashes(folder)
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        ran = [_run(command, folder) for command in world.commands]
        faults = [
            fault for command, each in zip(world.commands, ran, strict=True) for fault in ended(command, each, size)
        ]
        faults += changed(before, folder)
        if _disagree(world, ran):
            faults.append((world.commands[0], f"periksa {ran[0].code}, buat {ran[-1].code}: {ran[-1].said[-300:]}"))
        return tuple(Fault(world, command, what) for command, what in faults)


Said = tuple[tuple[str, ...], str]


def ended(command: tuple[str, ...], ran: Ran, size: int) -> Iterator[Said]:
    """What is wrong with the end of a command whose inputs are of that size in bytes."""
    if ran.code not in AGREED:
        yield command, f"kode {ran.code}: {ran.said[-400:]}"
    if "Traceback" in ran.said:
        yield command, f"traceback: {ran.said[-600:]}"
    if ran.memory > TIMES * size + ABOVE:
        yield command, f"{ran.memory // 1024**2} MB untuk {size} bita"


def hashes(folder: Path) -> dict[Path, str]:
    """What the files of a folder hold."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def changed(before: dict[Path, str], folder: Path) -> Iterator[Said]:
    """What is wrong with a folder after the commands: an input that is another, a hidden file that stays."""
    after = hashes(folder)
    for path, digest in before.items():
        if after.get(path) != digest:
            yield (), f"masukan {path.name} berubah"
    for path in after.keys() - before.keys():
        if path.name.startswith("."):
            yield (), f"tersisa {path.name}"


def _disagree(world: World, ran: list[Ran]) -> bool:
    """Whether periksa and buat of the same naskah give another answer."""
    names = [command[0] for command in world.commands]
    if names[0] != "periksa" or names[-1] != "buat" or "--konsolidasi" in world.commands[-1]:
        return False
    plain = not {"--rapikan", "--alternat"} & {*world.commands[-1]}
    return plain and ran[0].code != ran[-1].code


def _run(command: tuple[str, ...], folder: Path) -> Ran:
    """A command in a child of this process, which has all modules loaded."""
    log = folder.parent / f"{folder.name}.log"
    child = os.fork()
    if child == 0:
        _as_program(command, folder, log)
    _, status, usage = os.wait4(child, 0)
    said = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
    log.unlink(missing_ok=True)
    idle = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Ran(os.waitstatus_to_exitcode(status), max(0, usage.ru_maxrss - idle) * 1024, said)


def _as_program(command: tuple[str, ...], folder: Path, log: Path) -> None:
    """Become the program; never returns."""
    code = 70
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 2))
        os.chdir(folder)
        stdin = folder / "masukan"
        os.dup2(os.open(stdin if stdin.exists() else os.devnull, os.O_RDONLY), 0)
        os.dup2(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 1)
        os.dup2(1, 2)
        sys.stdin = os.fdopen(0, "r", encoding="utf-8")
        sys.stdout, sys.stderr = (os.fdopen(each, "w", encoding="utf-8") for each in (1, 2))
        sys.argv = ["kerjasama-docs", *command]
        from kerjasama_docs.cli.main import run

        run()
        code = 0
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else int(left.code is not None)
    except BaseException:  # noqa: BLE001 - whatever escapes is what is looked for
        import traceback

        traceback.print_exc()
    finally:
        with contextlib.suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def warm() -> None:
    """Load what a command loads, so that a child begins with it."""
    import importlib
    import pkgutil

    import kerjasama_docs

    for module in pkgutil.walk_packages(kerjasama_docs.__path__, "kerjasama_docs."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
