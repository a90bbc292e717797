"""The three standard streams of the program, which whoever starts it may have closed."""

import os
import sys
from contextlib import suppress
from io import FileIO, TextIOWrapper

_MODES = (os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)
"""How nothing is opened in place of each: input is empty, messages are lost, and a result has nowhere to go, which
whoever writes one is told."""


def stand_in() -> None:
    """Put something in place of every stream that is closed.

    Else the next file that is opened takes its number, and what other programs print goes into that file.
    """
    for number, mode in enumerate(_MODES):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, mode)  # takes the lowest number that is free, which is this one
    sys.stdin = sys.stdin or _opened(0, "r")
    sys.stdout = sys.stdout or _opened(1, "w")
    sys.stderr = sys.stderr or _opened(2, "w")


def _opened(number: int, mode: str) -> TextIOWrapper:
    return TextIOWrapper(FileIO(number, mode, closefd=False), encoding="utf-8")


def speak_utf8() -> None:
    """Print in UTF-8 whatever the machine thinks of; a character that cannot be printed is a question mark."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def last_words(*lines: str) -> None:
    """Say something with as little as possible: no memory is left, or nowhere to say it."""
    with suppress(OSError):
        os.write(2, "".join(f"{line}\n" for line in lines).encode())
