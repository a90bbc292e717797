"""Writing files: whole or not at all, and nothing overwritten unasked."""

import contextlib
import errno
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from kerjasama_docs.errors import EnvironmentLackError, UsageError


def _lack(path: Path, error: OSError) -> EnvironmentLackError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return EnvironmentLackError(f"Ruang simpan habis saat menulis {path}.", "Kosongkan ruang, lalu ulangi.")
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return EnvironmentLackError(f"Tidak ada hak menulis ke {path}.", "Pilih folder lain dengan -o.")
    if error.errno in {errno.ENOTDIR, errno.EEXIST}:
        return EnvironmentLackError(f"{path} bukan folder.", "Pilih folder lain dengan -o.")
    return EnvironmentLackError(f"{path} tidak dapat ditulis: {error.strerror}.", "Pilih folder lain dengan -o.")


def refuse_existing(paths: list[Path]) -> None:
    """Refuse to go on when a file is already there.

    Raises:
        UsageError: One of the files exists.
    """
    there = [str(path) for path in paths if path.exists()]
    if there:
        raise UsageError(f"Sudah ada: {', '.join(there)}.", "Pakai --timpa untuk menimpa, atau -o untuk folder lain.")


def write_all(files: Mapping[Path, bytes], *, overwrite: bool) -> None:
    """Write all files or none: each is written beside its place first, then all are moved there.

    Raises:
        UsageError: A file exists and may not be overwritten.
        EnvironmentLackError: No room, no right, no folder.
    """
    if not overwrite:
        refuse_existing(list(files))
    written: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = path.with_name(f".{path.name}.{os.getpid()}.sementara")
            written[path] = temporary
            temporary.write_bytes(content)
        for path, temporary in written.items():
            temporary.replace(path)
    except OSError as error:
        failed = Path(error.filename or next(iter(files)))
        raise _lack(failed.parent if failed.suffix == ".sementara" else failed, error) from error
    finally:
        for temporary in written.values():
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def write_stdout(content: bytes) -> None:
    """Write to standard output as it is."""
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
