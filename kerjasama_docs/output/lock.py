"""One run at a time writes into a folder; who finds leftovers there then knows that nobody is at work on them."""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_PATIENCE = 20
"""Seconds that a run waits for others; files are placed in milliseconds."""
_PAUSE = 0.01
_WINDOWS = os.name == "nt"
_WINDOWS_NAME = ".kerjasama-docs.kunci"
_HELD = {errno.EACCES, errno.EEXIST} if _WINDOWS else {errno.EWOULDBLOCK, errno.EAGAIN}
"""How the system says that another holds it."""


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[bool]:
    """Hold the folder, as long as the system has a way to do so and nobody else holds it for too long.

    Yields:
        Whether it is held. Nothing that is written depends on it: exclusive creation does not need it.
    """
    handle = _waited_for(folder)
    try:
        yield handle is not None
    finally:
        if handle is not None:
            os.close(handle)


def _waited_for(folder: Path) -> int | None:
    """The open lock; None where there is none to be had."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        try:
            return _taken(folder)
        except OSError as error:
            if error.errno not in _HELD:
                return None
        time.sleep(_PAUSE)
    return None


def _taken(folder: Path) -> int:
    """Take the lock of a folder.

    A process that dies lets go of it, and nothing of it stays behind: Unix locks the folder itself, Windows
    deletes a temporary file with the last handle of it.

    Raises:
        OSError: Another holds it, or the file system knows no locks.
    """
    if _WINDOWS:
        flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_TEMPORARY", 0)
        return os.open(folder / _WINDOWS_NAME, flags)
    import fcntl

    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise
    return handle


_BEHIND = 1 << 40
"""Where Windows locks a byte: behind all that is written, since nobody could read what is locked."""


def hold(file: BinaryIO) -> bool:
    """Keep an open file to this process until it is closed; a process that dies lets go of it too.

    Returns:
        Whether it is kept; it counts as kept where the file system knows no locks. False while another has it.
    """
    try:
        _hold(file)
    except OSError as error:
        return error.errno not in _HELD
    return True


def _hold(file: BinaryIO) -> None:
    if sys.platform == "win32":
        import msvcrt

        before = file.tell()
        file.seek(_BEHIND)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        finally:
            file.seek(before)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
