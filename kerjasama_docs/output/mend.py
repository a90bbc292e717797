"""What a killed run has left in a folder: finished where it was half done, dropped where it had not begun.

A set of files (DOCX and PDF of one naskah) is never left half old and half new: once the first of them has come to
its place all are written, so the next run places the others. What the user has changed since stays as it is.
"""

import contextlib
import filecmp
import os
import time
from pathlib import Path

from kerjasama_docs.output.journal import Entry, Journal, left_in
from kerjasama_docs.output.lock import locked
from kerjasama_docs.output.placing import create

_ABANDONED = 3600
"""Seconds after which a record is of a killed run, where the file system knows no locks that would say so."""


def mend(folder: Path, *, held: bool) -> None:
    """Finish or drop what killed runs have left in a folder.

    Args:
        folder: The folder, in which this run has not begun to write.
        held: Whether nobody else can be at work in it.
    """
    with contextlib.suppress(OSError):  # a folder that may not be read; the writing itself will tell
        for journal in left_in(folder):
            if held or time.time() - journal.path.stat().st_mtime > _ABANDONED:
                settle(journal)


def mend_alone(folder: Path) -> None:
    """The same for who is about to look and not to write."""
    with contextlib.suppress(OSError):
        if any(left_in(folder)):
            with locked(folder) as held:
                mend(folder, held=held)


def settle(journal: Journal) -> None:
    """Bring the files of a record to an end, old or new, and remove all that it left behind.

    What cannot be placed now, as a PDF that Windows shows, waits with its record for a later run.
    """
    if not journal.at_home or (_put_back(journal) if journal.undoing else _finish(journal)):
        drop(journal)


def drop(journal: Journal) -> None:
    """Remove what lies beside the places; the first file last, for as long as it is there nothing was placed."""
    for entry in reversed(journal.entries):
        for path in (entry.old, entry.new):
            with contextlib.suppress(OSError):
                path.unlink()
    with contextlib.suppress(OSError):
        journal.path.unlink()


def waits(entry: Entry) -> bool:
    """Whether a file has not come to its place; one that has both names has."""
    return entry.new.exists() and not _same(entry.new, entry.place)


def _finish(journal: Journal) -> bool:
    """Place what is left of a set whose first file has come to its place; False when it cannot be done now."""
    if not journal.entries or waits(journal.entries[0]):
        return True
    return all(_gone_on(entry) for entry in journal.entries if waits(entry))


def _gone_on(entry: Entry) -> bool:
    """Place a file, unless another stands there than the one it was to replace."""
    try:
        if entry.changed is None:
            create(entry.new, entry.place)
        elif entry.place.lstat().st_mtime_ns == entry.changed and _alike(entry.place, entry.old):
            entry.new.replace(entry.place)
    except (FileExistsError, FileNotFoundError):
        return True
    except OSError:
        return False
    return True


def _put_back(journal: Journal) -> bool:
    """Give each place its old file again, unless it was changed after the run was killed; False where it cannot be."""
    try:
        for entry in journal.entries:
            if os.path.lexists(entry.old) and _untouched(entry.place, journal.path):
                entry.old.replace(entry.place)
    except OSError:
        return False
    return True


def _untouched(path: Path, mark: Path) -> bool:
    return not os.path.lexists(path) or _not_after(path, mark)


def _not_after(path: Path, mark: Path) -> bool:
    return path.lstat().st_mtime_ns <= mark.stat().st_mtime_ns


def _same(one: Path, other: Path) -> bool:
    """Whether two names are one file; links are not followed."""
    try:
        return os.path.samestat(one.lstat(), other.lstat())
    except OSError:
        return False


def _alike(one: Path, other: Path) -> bool:
    """Whether a file is still the one that a second name was given to, or that was copied to it."""
    if one.is_symlink() or other.is_symlink():
        return one.is_symlink() and other.is_symlink() and one.readlink() == other.readlink()
    return _same(one, other) or filecmp.cmp(one, other, shallow=False)
