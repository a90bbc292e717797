"""A command that is ended from outside: it clears away what is temporary, ends what it has started, and goes."""

import signal
from types import FrameType
from typing import NoReturn

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
"""Ctrl-C, the system or a program that started us, a terminal that is closed; Windows knows the first two."""


class Ended(SystemExit):
    """A signal has come; its exit code is the usual one, 128 and the number of the signal."""


def end_on_signals() -> None:
    """Let the signals that end a program do so in order, from now on; one that is ignored stays so (``nohup``)."""
    for name in _NAMES:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    """Leave whatever is at work; a second signal does not disturb the clearing up."""
    for name in _NAMES:
        other = getattr(signal, name, None)
        if other is not None:
            signal.signal(other, signal.SIG_IGN)
    raise Ended(128 + number)
