"""The one place that starts other programs."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.pdf.faces import fontconfig

_NEW_GROUP = 0x200
"""CREATE_NEW_PROCESS_GROUP of Windows."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a program ended.

    Attributes:
        code: Its exit code, negative for a signal; None when the time was up.
        output: What it printed, standard output and error together.
    """

    code: int | None
    output: str


_AT_WORK = set["subprocess.Popen[bytes]"]()
"""The programs that run now; each call takes out what it has put in."""
_CHANGING = threading.Lock()
"""Held while a program is started or forgotten."""
_LOOKS = 0.25
"""Seconds between two looks at whether a program can still succeed."""


def _hopeful() -> bool:
    return True


def run(
    command: Sequence[str], *, seconds: float, folder: Path | None = None, hopeful: Callable[[], bool] = _hopeful
) -> Outcome:
    """Run a program to its end, or end it and everything it started when the time is up, or when we are ended.

    Args:
        command: Program and arguments; no shell reads them.
        seconds: Time limit.
        folder: Where the program puts its own temporary files, so that none of them outlives the folder.
        hopeful: Asked a few times a second whether it can still succeed; it is ended when not.

    Returns:
        The outcome. A program that hangs is an outcome, not an exception.

    Raises:
        OSError: The program cannot be started.
    """
    with _started(command, folder) as process:
        try:
            output = _output(process, seconds, hopeful)
        except BaseException:
            _end(process)
            raise
        finally:
            with _CHANGING:
                _AT_WORK.discard(process)
        if output is None:
            _end(process)
            return Outcome(None, "")
    return Outcome(process.returncode, output.decode(errors="replace"))


def _started(command: Sequence[str], folder: Path | None) -> "subprocess.Popen[bytes]":
    windows = sys.platform == "win32"
    with _CHANGING:
        process = subprocess.Popen(  # noqa: S603 (the caller's program, no shell)
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=_environment(folder),
            start_new_session=not windows,
            creationflags=_NEW_GROUP if windows else 0,
        )
        _AT_WORK.add(process)
    return process


def end_programs() -> None:
    """End all that run now, and let none begin any more: for a process that ends itself right behind this call.

    Whoever waits for one of them waits on, and makes nothing of its end.
    """
    _CHANGING.acquire()
    for process in tuple(_AT_WORK):
        _end(process)


def _environment(folder: Path | None) -> dict[str, str]:
    names = ("TMPDIR", "TMP", "TEMP") if folder else ()
    return fontconfig.outside() | {name: str(folder) for name in names}


def _output(process: "subprocess.Popen[bytes]", seconds: float, hopeful: Callable[[], bool]) -> bytes | None:
    """What a program printed; None when it did not end in time or has no hope left."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0 and hopeful():
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=min(left, _LOOKS))[0]
    return None


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Kill the whole group: soffice is a script whose child does the work and would live on."""
    if sys.platform == "win32":
        subprocess.run(  # noqa: S603
            ["taskkill", "/F", "/T", "/PID", str(process.pid)],  # noqa: S607
            check=False,
            capture_output=True,
        )
    else:
        # A group that has just ended is not there (Linux) or may not be killed (macOS).
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
