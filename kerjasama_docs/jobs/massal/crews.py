"""Who does the work: this process alone, or processes of this machine."""

import contextlib
import gc
import multiprocessing
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from typing import ParamSpec, TypeVar

from kerjasama_docs.jobs.massal.run import Crew
from kerjasama_docs.output import no_temporary, undisturbed
from kerjasama_docs.pdf import end_programs

P = ParamSpec("P")
R = TypeVar("R")
_FEW = 8
"""Rows that this process has made before others have begun to work."""
_AHEAD = 2
"""Rows that are given to each worker at once: one to work on, one that waits for it."""
_PREFIX = "kerjasama-docs-massal-"


def usual_workers(rows: int) -> int:
    """How many workers are usual for so many rows: one for each core that we may use, none for a few rows."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, rows // _FEW))


class _Here(Executor):
    """Does at once what it is given."""

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        future: Future[R] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - as every executor does
            future.set_exception(error)
        return future


class Alone:
    """This process."""

    window = 1
    lost: tuple[type[BaseException], ...] = ()
    executor: Executor = _Here()

    def renew(self) -> None:
        """Nothing of it can die and leave the rest."""

    def look(self) -> None:
        """It is there."""


class Processes:
    """Processes of this machine.

    They hear nothing of Ctrl-C and of other signals, on which this process decides, and end at once when it ends,
    however that comes: each waits at a pipe of which this process holds the only other end. What they need for a time
    lies in one folder, which is removed behind them.
    """

    lost: tuple[type[BaseException], ...] = ()

    def __init__(self, size: int) -> None:
        self.size = size
        self.window = size * _AHEAD
        try:
            self._folder = tempfile.mkdtemp(prefix=_PREFIX)
        except OSError as error:
            raise no_temporary("pekerja") from error
        self._begin()

    def _begin(self) -> None:
        # Spawned everywhere: a process that is forked while threads run may stop for ever.
        context = multiprocessing.get_context("spawn")
        heard, self._stop = context.Pipe(duplex=False)
        self._heard = heard
        self._pool = ProcessPoolExecutor(self.size, context, _ready, (heard, self._folder))
        self.executor: Executor = _Undisturbed(self._pool)

    def renew(self) -> None:
        """Begin with other processes; the executor has ended those that were left."""
        self._end()
        self._begin()

    def _end(self) -> None:
        self._stop.close()
        self._pool.shutdown(cancel_futures=True)
        self._heard.close()

    def look(self) -> None:
        """They are there, or the executor tells of it."""

    def close(self) -> None:
        """End all, also in the middle of a row, and remove what they left."""
        self._end()
        shutil.rmtree(self._folder, ignore_errors=True)


class _Undisturbed(Executor):
    """Gives on what it is given; a process that is started meanwhile is deaf to signals as this one is just then."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        with undisturbed():
            return self._pool.submit(fn, *args, **kwargs)


def _ready(stop: Connection, folder: str) -> None:
    """What a process does before its first row.

    Args:
        stop: The pipe at which it waits for its end.
        folder: Where its temporary files go.
    """
    _hear_no_more()
    gc.set_threshold(100_000, 50, 50)
    own = Path(folder) / f"{os.getpid()}"
    with contextlib.suppress(OSError):  # no room: who needs a temporary file will say so
        own.mkdir()
        tempfile.tempdir = str(own)
    threading.Thread(target=_end_with, args=(stop, own), daemon=True).start()


def _hear_no_more() -> None:
    """Ignore what ends a program from its terminal; what is meant for this process alone, SIGTERM, ends it again."""
    names = [name for name in ("SIGINT", "SIGHUP") if hasattr(signal, name)]
    for name in names:
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM, *(getattr(signal, name) for name in names)})


def _end_with(stop: Connection, own: Path) -> None:
    with contextlib.suppress(OSError):
        stop.poll(None)
    end_programs()
    shutil.rmtree(own, ignore_errors=True)
    with contextlib.suppress(OSError):
        own.parent.rmdir()
    os._exit(0)


@contextlib.contextmanager
def local_crew(size: int, *, apart: bool = False) -> Iterator[Crew]:
    """So many processes of this machine, until the work is done; for one, this process itself.

    Args:
        size: How many.
        apart: Whether it is not to be this process, which could be killed and leave a program that it has started.

    Raises:
        EnvironmentLackError: There is no room for temporary files.
    """
    if size == 1 and not apart:
        yield Alone()
        return
    crew = Processes(size)
    try:
        yield crew
    finally:
        crew.close()
