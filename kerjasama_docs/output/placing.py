"""Files come to their places in one step each: there is no moment in which neither the old nor the new one is there."""

import contextlib
import errno
import os
import shutil
import sys
from pathlib import Path

_NO_LINKS = {errno.EPERM, errno.EACCES, errno.EMLINK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL}
"""What a file system says that knows no second names (FAT, some of the net), or gives none of this file."""


def keep(path: Path, second: Path) -> bool:
    """Give what stands at a place a second name, or a copy where there are no second names.

    Returns:
        Whether anything stood there.

    Raises:
        OSError: It can be neither linked nor read.
    """
    try:
        if path.is_symlink():
            second.symlink_to(path.readlink())
        else:
            _link_or_copy(path, second)
    except FileNotFoundError:
        return False
    return True


def _link_or_copy(path: Path, second: Path) -> None:
    try:
        os.link(path, second)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        shutil.copy2(path, second)


def create(new: Path, place: Path) -> None:
    """Move a file to a place where none is; of many that try at once one succeeds.

    Raises:
        FileExistsError: Another is there.
        OSError: It cannot be moved.
    """
    if sys.platform == "win32":
        new.rename(place)  # where Unix would replace
        return
    try:
        os.link(new, place)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _reserve_and_replace(new, place)
    else:
        new.unlink()


def _reserve_and_replace(new: Path, place: Path) -> None:
    """The same where there are no links: whoever creates the empty file may replace it."""
    with place.open("xb"):
        pass
    try:
        new.replace(place)
    except BaseException:
        with contextlib.suppress(OSError):
            place.unlink()
        raise
