"""All files of a run in one: the same files give the same bytes."""

import shutil
import zipfile
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import BinaryIO

STEM = "hasil"
_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that a ZIP file knows."""
_PACKED = {".docx", ".pdf", ".xlsx"}
"""Files that are packed in themselves."""
_RIGHTS = 0o100644 << 16
"""A plain file that all may read (the upper half of the external attributes, APPNOTE 4.4.15)."""


def packed(folder: Path, names: Iterable[str]) -> Callable[[BinaryIO], object]:
    """What writes the files of a folder into one ZIP file, one after the other.

    Args:
        folder: Their folder.
        names: Their names.
    """
    return partial(_write, folder, sorted(names))


def _write(folder: Path, names: Iterable[str], file: BinaryIO) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, _DAY)
            entry.create_system = 3
            entry.external_attr = _RIGHTS
            entry.compress_type = zipfile.ZIP_STORED if Path(name).suffix in _PACKED else zipfile.ZIP_DEFLATED
            entry.file_size = (folder / name).stat().st_size
            with (folder / name).open("rb") as content, archive.open(entry, "w") as target:
                shutil.copyfileobj(content, target, 1 << 20)
