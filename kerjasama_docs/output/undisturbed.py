"""A few steps that a signal may not part: it comes when they are done."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

_WAITING = ("SIGINT", "SIGTERM", "SIGHUP")


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let the signals that end a program wait: what was just made is known before anybody has to remove it."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows, where only Ctrl-C comes
        yield
        return
    numbers = {number for name in _WAITING if (number := getattr(signal, name, None)) is not None}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, numbers)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
