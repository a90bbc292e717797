"""Writing files: whole or not at all, and nothing overwritten unasked."""

import contextlib
import errno
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from kerjasama_docs.errors import EnvironmentLackError, UsageError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_FOLDER = {errno.ENOTDIR, errno.EEXIST, errno.ENOENT}
_OTHER = "Pilih folder lain dengan -o."


def _lack(path: Path, error: OSError) -> EnvironmentLackError:
    """The failure in the user's words, about the file or folder he named."""
    if error.errno in _FULL:
        return EnvironmentLackError(f"Ruang simpan habis saat menulis {path}.", "Kosongkan ruang, lalu ulangi.")
    if error.errno in _FORBIDDEN:
        return EnvironmentLackError(f"Tidak ada hak menulis {path}.", _OTHER)
    if error.errno in _NO_FOLDER:
        return EnvironmentLackError(f"{path.parent} bukan folder.", _OTHER)
    if error.errno == errno.EISDIR:
        return EnvironmentLackError(f"{path} adalah folder, bukan berkas.", "Pakai nama lain dengan -o.")
    if error.errno == errno.ENAMETOOLONG:
        return EnvironmentLackError(f"Nama {path} terlalu panjang.", "Pakai nama yang lebih pendek.")
    return EnvironmentLackError(f"{path} tidak dapat ditulis.", _OTHER)


def refuse_existing(paths: Sequence[Path]) -> None:
    """Refuse to go on when a file is already there.

    Raises:
        UsageError: One of the files exists.
    """
    there = [str(path) for path in paths if os.path.lexists(path)]
    if there:
        raise UsageError(f"Sudah ada: {', '.join(there)}.", "Pakai --timpa untuk menimpa, atau -o untuk folder lain.")


def _beside(path: Path, what: str) -> Path:
    """A name in the same folder, short enough for every file system."""
    return path.with_name(f".{path.name[:40]}.{os.getpid()}.{what}")


class _Writing:
    """Files on their way to their places; undone as a whole when one fails."""

    def __init__(self) -> None:
        self.folders: list[Path] = []
        self.waiting: dict[Path, Path] = {}
        self.kept: dict[Path, Path] = {}
        self.placed: list[Path] = []

    def folder(self, folder: Path) -> None:
        """Make a folder and what is missing above it."""
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        for each in reversed(missing):
            each.mkdir(exist_ok=True)
            self.folders.append(each)

    def write(self, path: Path, content: bytes) -> None:
        """Write beside the place."""
        self.folder(path.parent)
        self.waiting[path] = _beside(path, "sementara")
        with self.waiting[path].open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    def place(self, path: Path) -> None:
        """Move to the place; what stood there is kept until all are placed."""
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
        if os.path.lexists(path):
            kept = _beside(path, "lama")
            path.replace(kept)
            self.kept[path] = kept
        self.waiting[path].replace(path)
        self.placed.append(path)

    def undo(self) -> None:
        """Leave everything as it was."""
        for path in (*self.waiting.values(), *self.placed):
            with contextlib.suppress(OSError):
                path.unlink()
        for path, kept in self.kept.items():
            with contextlib.suppress(OSError):
                kept.replace(path)
        for folder in reversed(self.folders):
            with contextlib.suppress(OSError):
                folder.rmdir()

    def finish(self) -> None:
        """Drop what was replaced."""
        for kept in self.kept.values():
            with contextlib.suppress(OSError):
                kept.unlink()


def write_all(files: Mapping[Path, bytes], *, overwrite: bool) -> None:
    """Write all files or none: each is written beside its place first, then all are moved there.

    Raises:
        UsageError: A file exists and may not be overwritten.
        EnvironmentLackError: No room, no right, no folder.
    """
    if not overwrite:
        refuse_existing(list(files))
    writing = _Writing()
    current = Path()
    try:
        for path, content in files.items():
            current = path
            writing.write(path, content)
        for path in files:
            current = path
            writing.place(path)
    except BaseException as error:
        writing.undo()
        if isinstance(error, OSError):
            raise _lack(current, error) from error
        raise
    writing.finish()


def write_stdout(content: bytes) -> None:
    """Write to standard output as it is.

    Raises:
        EnvironmentLackError: It goes to a disk that is full.
    """
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        raise _lack(Path("keluaran standar"), error) from error
