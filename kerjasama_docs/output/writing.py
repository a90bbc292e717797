"""A set of files on its way to its places: all of it or nothing, whenever the run ends."""

import contextlib
import errno
import os
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, NoReturn

from kerjasama_docs.output.failures import lack
from kerjasama_docs.output.journal import Entry, Journal, begun
from kerjasama_docs.output.lock import locked
from kerjasama_docs.output.mend import drop, mend, waits
from kerjasama_docs.output.placing import create, keep
from kerjasama_docs.output.refusals import refuse_existing, refuse_no_file

Content = bytes | Callable[[BinaryIO], object]
"""What is written into a file: its bytes, or what writes them into it when there are too many to be held at once."""


class _Writing:
    """Files on their way to their places; undone as a whole when one fails."""

    def __init__(self, files: Mapping[Path, Content], *, overwrite: bool) -> None:
        self.files = files
        self.overwrite = overwrite
        self.current = next(iter(files), Path())
        """The file that is at work, of which a failure is told."""
        self.journals: list[Journal] = []
        self.written = False
        self.kept: set[Entry] = set()

    def run(self) -> None:
        """Note, write, keep and place all files, each step for all before the next begins."""
        for folder in dict.fromkeys(path.parent for path in self.files):
            names = [path.name for path in self.files if path.parent == folder]
            self.current = folder / names[0]
            self.journals.append(begun(folder, names))
        steps = (self._write, self._keep, self._place) if self._keeping else (self._write, self._place)
        for step in steps:
            for entry in self._entries():
                self.current = entry.place
                step(entry)
            self.written = True

    @property
    def _keeping(self) -> bool:
        """Whether what is replaced is kept until all are placed; a single file is replaced in one step."""
        return self.overwrite and len(self.files) > 1

    def _entries(self) -> list[Entry]:
        """All files that were noted, in the order in which they are placed."""
        return [entry for journal in self.journals for entry in journal.entries]

    def _write(self, entry: Entry) -> None:
        """Write beside the place, and see it on the disk.

        Why not ``tempfile.mkstemp``: it makes files that only their owner may read, and a naskah is shared.
        """
        with entry.new.open("xb") as file:
            content = self.files[entry.place]
            if isinstance(content, bytes):
                file.write(content)
            else:
                content(file)
            file.flush()
            os.fsync(file.fileno())

    def _keep(self, entry: Entry) -> None:
        _refuse_folder(entry.place)
        if keep(entry.place, entry.old):
            self.kept.add(entry)

    def _place(self, entry: Entry) -> None:
        """Move to the place."""
        if self.overwrite:
            _refuse_folder(entry.place)
            entry.new.replace(entry.place)
        else:
            create(entry.new, entry.place)

    def undo(self) -> None:
        """Leave everything as it was."""
        placed = [entry for entry in self._entries() if self.written and not waits(entry)]
        if placed:
            with contextlib.suppress(OSError):
                self.journals = [journal.as_undoing() for journal in self.journals]
        for entry in reversed(placed):
            self._put_back(entry)
        self.finish()

    def _put_back(self, entry: Entry) -> None:
        with contextlib.suppress(OSError):
            if entry in self.kept:
                entry.old.replace(entry.place)
            elif entry.changed is None:
                entry.place.unlink()

    def finish(self) -> None:
        """Drop what was replaced, and the records."""
        for journal in self.journals:
            drop(journal)


def _refuse_folder(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))


def write_all(files: Mapping[Path, Content], *, overwrite: bool, mended: bool = False) -> None:
    """Write all files or none: each is written beside its place first, then all are moved there.

    A run that is killed leaves each place with its old or its new file; the next run into the folder brings the set
    to an end and removes what was left (:mod:`kerjasama_docs.output.mend`).

    Args:
        files: Content by place.
        overwrite: Whether what lies there is replaced.
        mended: Whether this run has looked for what was left in the folders already. Each look goes through all the
            names there: a run that writes thousands of sets into one folder looks once.

    Raises:
        UsageError: A file exists and may not be overwritten, or is none that can be.
        EnvironmentLackError: No room, no right, no folder.
    """
    if not overwrite:
        refuse_existing(list(files), mended=mended)
    for path in files:
        refuse_no_file(path)
    made: list[Path] = []
    try:
        for path in files:
            _make_folder(path, made)
        with _held({path.parent for path in files}, mended=mended):
            _write_now(_Writing(files, overwrite=overwrite))
    except BaseException:
        for folder in reversed(made):
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise


def _make_folder(path: Path, made: list[Path]) -> None:
    """Make the folder of a file and what is missing above it.

    Raises:
        KerjasamaError: It cannot be made.
    """
    try:
        missing = [each for each in (path.parent, *path.parent.parents) if not each.exists()]
        for each in reversed(missing):
            each.mkdir(exist_ok=True)
            made.append(each)
    except OSError as error:
        raise lack(path, error) from error


@contextlib.contextmanager
def _held(folders: Collection[Path], *, mended: bool) -> Iterator[None]:
    """Hold folders, always taken in the same order, and mend what was left in them."""
    with contextlib.ExitStack() as stack:
        for folder in sorted(folders):
            alone = stack.enter_context(locked(folder))
            if not mended:
                mend(folder, held=alone)
        yield


def _write_now(writing: _Writing) -> None:
    try:
        writing.run()
    except BaseException as error:
        writing.undo()
        if isinstance(error, OSError):
            _tell(writing, error)
        raise
    try:
        writing.finish()
    except BaseException:  # interrupted when all is placed: what is left to do is done all the same
        writing.finish()
        raise


def _tell(writing: _Writing, error: OSError) -> NoReturn:
    """Say why a file could not be written: another run was faster, or the machine lacks something."""
    if isinstance(error, FileExistsError) and not writing.overwrite:
        refuse_existing([writing.current])
    raise lack(writing.current, error) from error
