"""The memory of a command and of all that it starts, as Linux tells it in ``/proc`` (proc(5))."""

import re
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_SECONDS = 0.2
"""Between two looks; the kernel keeps the highest size, so that few are enough, and looking takes time itself."""
_KB_PER_MB = 1024


@dataclass(frozen=True)
class Ran:
    """A command that ended.

    Attributes:
        seconds: How long it took.
        together: Megabytes: the highest resident size of each of its processes, added up.
        largest: Megabytes of the largest of them.
        printed: What it printed.
    """

    seconds: float
    together: float
    largest: float
    printed: str


def ran(command: Sequence[str]) -> Ran:
    """Run a command and watch the memory of its processes; without ``/proc``, that is 0.

    Raises:
        SystemExit: It ends with an error.
    """
    peaks: dict[int, int] = {}
    start = time.perf_counter()
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    ended = threading.Event()
    watcher = threading.Thread(target=_watch, args=(running.pid, peaks, ended))
    watcher.start()
    printed, said = running.communicate()
    seconds = time.perf_counter() - start
    ended.set()
    watcher.join()
    if running.returncode:
        raise SystemExit(f"{' '.join(command)}: {running.returncode}\n{said[-2000:]}")
    sizes = [size / _KB_PER_MB for size in peaks.values()] or [0.0]
    return Ran(seconds, sum(sizes), max(sizes), printed)


def _watch(root: int, peaks: dict[int, int], ended: threading.Event) -> None:
    while not ended.wait(_SECONDS):
        for pid in _tree(root):
            peaks[pid] = max(peaks.get(pid, 0), _highest(pid))


def _tree(root: int) -> list[int]:
    """A process and all below it."""
    parents = {}
    for entry in _PROC.glob("[0-9]*/stat"):
        try:
            parents[int(entry.parent.name)] = int(entry.read_text().rpartition(")")[2].split()[1])
        except OSError:  # it has ended meanwhile
            continue
    found, wanted = [], [root]
    while wanted:
        found.append(wanted.pop())
        wanted += [pid for pid, parent in parents.items() if parent == found[-1]]
    return found


def _highest(pid: int) -> int:
    """The highest resident size of a process so far, in kilobytes."""
    try:
        said = (_PROC / str(pid) / "status").read_text()
    except OSError:
        return 0
    size = re.search(r"^VmHWM:\s*(\d+) kB", said, re.MULTILINE)
    return int(size[1]) if size else 0
