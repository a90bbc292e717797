"""What is refused before anything is made: files that are there already, places where no file can be."""

import os
import stat
from collections.abc import Sequence
from pathlib import Path

from kerjasama_docs.errors import UsageError
from kerjasama_docs.output.failures import lack, shown
from kerjasama_docs.output.mend import mend_alone

_OF_FILES = {".docx", ".pdf", ".xlsx"}
"""How the name of a file ends that a user may give in the place of a folder."""


def refuse_existing(paths: Sequence[Path], *, single: bool = False, mended: bool = False) -> None:
    """Refuse to go on when a file is already there, be it one that a killed run had still to place.

    Args:
        paths: The files that are to be written.
        single: Whether -o names the one file itself, and no folder.
        mended: Whether this run has placed what a killed one had still to place.

    Raises:
        UsageError: One of the files exists.
    """
    if not mended:
        for folder in {path.parent for path in paths}:
            mend_alone(folder)
    there = [shown(path) for path in paths if os.path.lexists(path)]
    if there:
        other = "nama berkas" if single else "folder"
        raise UsageError(f"Sudah ada: {', '.join(there)}.", f"Pakai --timpa untuk menimpa, atau -o untuk {other} lain.")


def refuse_no_folder(folder: Path) -> None:
    """Refuse what is meant as a folder and is a file, or is named like one: a folder ``x.docx`` helps nobody.

    Raises:
        UsageError: It is a file, is named like one, or its links go in a circle.
        EnvironmentLackError: The name is too long, or may not be looked at.
    """
    mode = _mode(folder)
    if mode is None and folder.suffix.lower() in _OF_FILES:
        message = f"{shown(folder)} nama berkas, sedangkan -o di sini menyebut folder."
        raise UsageError(message, "Sebut foldernya saja; nama hasil mengikuti nama berkas masukan.")
    if mode is not None and not stat.S_ISDIR(mode):
        message = f"{shown(folder)} berkas, bukan folder; -o di sini menyebut folder."
        raise UsageError(message, "Sebut foldernya saja; nama hasil mengikuti nama berkas masukan.")


def refuse_folder(path: Path) -> None:
    """Refuse a folder that is named where a file is meant.

    Raises:
        UsageError: It is one, or is written like one.
        EnvironmentLackError: The name is too long, or may not be looked at.
    """
    mode = _mode(path)
    if path.name in {"", ".."} or (mode is not None and stat.S_ISDIR(mode)):
        raise UsageError(f"{shown(path)} adalah folder, bukan berkas.", "Sebut nama berkasnya juga dengan -o.")


def refuse_no_file(path: Path) -> None:
    """Refuse a place where no file can be, or that of a device or a pipe, which would no longer be there for others.

    Raises:
        UsageError: It is one, or its links go in a circle.
        EnvironmentLackError: The name is too long, or may not be looked at.
    """
    if path.name in {"", ".."}:
        refuse_folder(path)
    mode = _mode(path)
    if mode is not None and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise UsageError(f"{shown(path)} bukan berkas biasa.", "Sebut nama berkas, atau - untuk keluaran baku.")


def _mode(path: Path) -> int | None:
    """What stands at a place, through links; None for nothing."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise lack(path, error) from error
