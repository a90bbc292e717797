"""The one place that starts other programs."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

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


def run(command: Sequence[str], *, seconds: float) -> Outcome:
    """Run a program to its end, or end it and everything it started when the time is up.

    Args:
        command: Program and arguments; no shell reads them.
        seconds: Time limit.

    Returns:
        The outcome. A program that hangs is an outcome, not an exception.

    Raises:
        OSError: The program cannot be started.
    """
    windows = sys.platform == "win32"
    with subprocess.Popen(  # noqa: S603 (the caller's program, no shell)
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=fontconfig.outside(),
        start_new_session=not windows,
        creationflags=_NEW_GROUP if windows else 0,
    ) as process:
        try:
            output, _ = process.communicate(timeout=seconds)
        except BaseException as error:
            _end(process)
            if isinstance(error, subprocess.TimeoutExpired):
                return Outcome(None, "")
            raise
    return Outcome(process.returncode, output.decode(errors="replace"))


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
