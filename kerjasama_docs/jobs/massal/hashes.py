"""The hashes of files: of those that lie there, and of what is to be written."""

import hashlib
import io
from pathlib import Path
from typing import BinaryIO, cast

from typing_extensions import Buffer

from kerjasama_docs.output import Content


def sha256_of(path: Path) -> str | None:
    """The hash of a file; None where there is none that can be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


class _Hash(io.RawIOBase):
    """What is written into it goes into a hash, and nowhere else."""

    def __init__(self) -> None:
        self.sha256 = hashlib.sha256()

    def write(self, content: Buffer, /) -> int:
        self.sha256.update(content)
        return len(memoryview(content))


def hash_of(content: Content) -> str:
    """The hash of what a file will hold."""
    if isinstance(content, bytes):
        return hashlib.sha256(content).hexdigest()
    sink = _Hash()
    content(cast("BinaryIO", sink))
    return sink.sha256.hexdigest()
