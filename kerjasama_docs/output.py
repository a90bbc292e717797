"""Writing files: whole or not at all, and nothing overwritten unasked."""

import contextlib
import errno
import os
import secrets
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from kerjasama_docs.errors import EnvironmentLackError, UsageError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_FOLDER = {errno.ENOTDIR, errno.EEXIST, errno.ENOENT}
_OTHER = "Pilih folder lain dengan -o."
_WINDOWS_PATH = 260
"""From this many characters on, Windows calls a path not found."""


def _lack(path: Path, error: OSError) -> EnvironmentLackError:
    """The failure in the user's words, about the file or folder he named."""
    if error.errno in _FULL:
        return EnvironmentLackError(f"Ruang simpan habis saat menulis {path}.", "Kosongkan ruang, lalu ulangi.")
    if error.errno in _FORBIDDEN:
        return _forbidden(path)
    if _too_long(path, error):
        return EnvironmentLackError(f"Nama {path} terlalu panjang.", "Pakai nama yang lebih pendek.")
    if error.errno == errno.EISDIR:
        return EnvironmentLackError(f"{path} adalah folder, bukan berkas.", "Pakai nama lain dengan -o.")
    if error.errno in _NO_FOLDER and not path.parent.is_dir():
        return EnvironmentLackError(_no_folder(path.parent), _OTHER)
    return EnvironmentLackError(f"{path} tidak dapat ditulis.", _OTHER)


def _no_folder(folder: Path) -> str:
    """What is wrong with a folder that is wanted: itself, or what stands above it."""
    there = next((each for each in (folder, *folder.parents) if os.path.lexists(each)), folder)
    if there == folder:
        return f"{folder} bukan folder."
    because = "" if there.is_dir() else f"; {there} bukan folder"
    return f"Folder {folder} tidak dapat dibuat{because}."


def _forbidden(path: Path) -> EnvironmentLackError:
    """A right is missing; Windows says the same of a file that Word holds open."""
    if sys.platform == "win32":
        remedy = "Tutup berkas itu di Word, atau pilih folder lain dengan -o."
        return EnvironmentLackError(f"{path} sedang terbuka di program lain, atau tidak ada hak menulisnya.", remedy)
    return EnvironmentLackError(f"Tidak ada hak menulis {path}.", _OTHER)


def _too_long(path: Path, error: OSError) -> bool:
    """Tell whether the name is longer than the file system takes."""
    long_windows_path = sys.platform == "win32" and len(str(path.absolute())) >= _WINDOWS_PATH
    return error.errno == errno.ENAMETOOLONG or (error.errno == errno.ENOENT and long_windows_path)


def refuse_existing(paths: Sequence[Path]) -> None:
    """Refuse to go on when a file is already there.

    Raises:
        UsageError: One of the files exists.
    """
    there = [str(path) for path in paths if os.path.lexists(path)]
    if there:
        raise UsageError(f"Sudah ada: {', '.join(there)}.", "Pakai --timpa untuk menimpa, atau -o untuk folder lain.")


def _beside(path: Path, what: str) -> Path:
    """A name in the same folder that no other file, thread or process has, and that every file system takes.

    Why not ``tempfile.mkstemp``: it makes files that only their owner may read, and a naskah is shared.
    """
    return path.with_name(f".{secrets.token_hex(8)}.{what}")


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
        with self.waiting[path].open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    def place(self, path: Path) -> None:
        """Move to the place; what stood there is kept until all are placed."""
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
        self.kept[path] = _beside(path, "lama")
        try:
            path.replace(self.kept[path])
        except FileNotFoundError:
            del self.kept[path]
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
        BrokenPipeError: Its reader has gone.
        EnvironmentLackError: It goes to a disk that is full.
    """
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        if error.errno == errno.EINVAL and sys.platform == "win32":  # what Windows says of a pipe without reader
            raise BrokenPipeError(errno.EPIPE, "pipe without reader") from error
        raise _lack(Path("keluaran standar"), error) from error
