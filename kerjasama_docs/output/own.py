"""An output is never one of the inputs: what a file was made from is not lost for it."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from kerjasama_docs.errors import UsageError
from kerjasama_docs.output.failures import shown

_Identity = tuple[int, int]
"""Device and inode: the same for all names of a file, be they links, or spelled in other letters."""


def _identity(path: Path | str) -> _Identity | None:
    """Which file a name leads to, through links; None where there is none."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino)


def refuse_inputs(targets: Sequence[Path], inputs: Iterable[Path | str]) -> None:
    """Refuse to write where something lies that the output is made from.

    Args:
        targets: The files that will be written.
        inputs: The files that are read; looked at only when one of the targets is there already.

    Raises:
        UsageError: A target is one of the inputs, by whatever name.
    """
    there = {found: path for path in targets if (found := _identity(path))}
    if not there:
        return
    for each in inputs:
        if (path := there.get(_identity(each) or (0, 0))) is not None:
            same = "" if str(path) == str(each) else f" (berkas yang sama dengan {shown(each)})"
            message = f"{shown(path)} sekaligus masukan dan hasil{same}; masukan tidak pernah ditimpa."
            raise UsageError(message, "Sebut nama atau folder lain dengan -o.")
