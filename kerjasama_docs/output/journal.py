"""What a run is about to put into a folder, written down first: a run that is killed leaves it behind.

In the folder lie, while files are written, ``.kerjasama-docs-TOKEN.daftar`` with their names, each new file as
``.kerjasama-docs-TOKEN-N.baru``, and what it replaces by a second name, ``….lama``. From what is still there the
next run tells how far the killed one came, and finishes or drops it. Nothing else in the folder is touched.
"""

import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kerjasama_docs.regex import regex

_MARK = ".kerjasama-docs-"
_NAME = regex(re.escape(_MARK) + r"[0-9a-f]{16}\.(daftar|batal)")
_MAX = 1024 * 1024
"""Longest record that is read, in bytes; one of ours is far shorter."""
_KEY = "kerjasama-docs"
_OPENING = f'{{"{_KEY}": '.encode()
"""How a record begins; one that ends in the middle is of a run that had not begun to write."""
_FORWARD, _BACK = "daftar", "batal"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file on its way to its place.

    Attributes:
        place: Where it goes.
        new: Where it is written first.
        old: The second name of what it replaces.
        changed: When what it replaces was changed last, in nanoseconds; None where there is nothing.
    """

    place: Path
    new: Path
    old: Path
    changed: int | None


@dataclass(frozen=True, slots=True)
class Journal:
    """The record of one run in one folder.

    Attributes:
        path: The record itself.
        entries: The files, in the order in which they are written and placed.
        at_home: Whether it lies in the folder in which it was written, and not in a copy or an archive of a stranger.
    """

    path: Path
    entries: tuple[Entry, ...]
    at_home: bool = True

    @property
    def undoing(self) -> bool:
        """Whether the run was about to put the old files back."""
        return self.path.suffix == f".{_BACK}"

    def as_undoing(self) -> "Journal":
        """Note that from now on the old files are put back."""
        turned = self.path.with_suffix(f".{_BACK}")
        os.utime(self.path)
        return Journal(self.path.replace(turned), self.entries, self.at_home)


def begun(folder: Path, names: Sequence[str]) -> Journal:
    """A record of files that will be written into a folder, before anything of them is there.

    Raises:
        OSError: It cannot be written.
    """
    path = folder / f"{_MARK}{os.urandom(8).hex()}.{_FORWARD}"
    files = [(name, _changed(folder / name)) for name in names]
    try:
        with path.open("xb") as file:
            file.write(json.dumps({_KEY: {"folder": folder.stat().st_ino, "berkas": files}}).encode())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return Journal(path, tuple(_entries(path, files)))


def _changed(path: Path) -> int | None:
    try:
        return path.lstat().st_mtime_ns
    except FileNotFoundError:
        return None


def _entries(path: Path, files: Sequence[tuple[str, int | None]]) -> Iterator[Entry]:
    for number, (name, changed) in enumerate(files):
        new, old = (path.with_name(f"{path.stem}-{number}.{what}") for what in ("baru", "lama"))
        yield Entry(path.with_name(name), new, old, changed)


def left_in(folder: Path) -> Iterator[Journal]:
    """The records that lie in a folder; an empty one is of a run that had not begun to write."""
    with os.scandir(folder) as found:
        names = sorted(
            each.name for each in found if _NAME.fullmatch(each.name) and each.is_file(follow_symlinks=False)
        )
    for name in names:
        if (journal := _read(folder / name)) is not None:
            yield journal


def _read(path: Path) -> Journal | None:
    """A record; None for a file that only bears such a name."""
    with path.open("rb") as file:
        raw = file.read(_MAX + 1)
    try:
        known = json.loads(raw)
    except (ValueError, RecursionError):
        return Journal(path, ()) if raw.startswith(_OPENING) or _OPENING.startswith(raw) else None
    try:
        files = [(name, changed) for name, changed in known[_KEY]["berkas"] if _is_plain(name) and _is_time(changed)]
        whole = len(files) == len(known[_KEY]["berkas"])
        at_home = known[_KEY]["folder"] == path.parent.stat().st_ino
    except (ValueError, KeyError, TypeError):
        return None
    return Journal(path, tuple(_entries(path, files)), at_home) if whole else None


def _is_time(value: object) -> bool:
    return value is None or isinstance(value, int)


def _is_plain(name: object) -> bool:
    """Whether a name stays in its folder."""
    return isinstance(name, str) and name not in {"", ".", ".."} and not {"/", "\\", "\0"} & {*name}
