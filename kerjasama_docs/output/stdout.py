"""Standard output as the place of a result."""

import errno
import sys
from pathlib import Path

from kerjasama_docs.errors import EnvironmentLackError
from kerjasama_docs.output.failures import lack

_CLOSED = {errno.EBADF}


def write_stdout(content: bytes) -> None:
    """Write to standard output as it is.

    Raises:
        BrokenPipeError: Its reader has gone.
        EnvironmentLackError: It goes to a disk that is full, or is closed.
    """
    if sys.stdout is None:  # closed before the program began (``>&-``)
        raise _closed()
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        if error.errno == errno.EINVAL and sys.platform == "win32":  # what Windows says of a pipe without reader
            raise BrokenPipeError(errno.EPIPE, "pipe without reader") from error
        if error.errno in _CLOSED:
            raise _closed() from error
        raise lack(Path("keluaran baku"), error) from error


def _closed() -> EnvironmentLackError:
    return EnvironmentLackError(
        "Keluaran baku tertutup, sehingga hasil tidak dapat ditulis.", "Tulis ke berkas dengan -o."
    )
