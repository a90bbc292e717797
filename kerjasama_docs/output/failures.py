"""What is said when a file cannot be written, about the file or folder that the user named."""

import errno
import os
import sys
from pathlib import Path

from kerjasama_docs.errors import EnvironmentLackError, KerjasamaError, UsageError

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""What a system says that has no room left for a file."""
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_FOLDER = {errno.ENOTDIR, errno.EEXIST, errno.ENOENT}
_OTHER = "Pilih folder lain dengan -o."
_WINDOWS_PATH = 260
"""From this many characters on, Windows calls a path not found."""
_SHOWN = 500
"""Characters of a name that are shown; a longer one is cut in the middle."""


def shown(path: Path | str) -> str:
    """A name as a message shows it: bytes that are no UTF-8 and control characters escaped, a long one cut."""
    text = "".join(_visible(each) for each in str(path))
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN // 2]}…{text[-_SHOWN // 2 :]}"


def _visible(character: str) -> str:
    """A character of a name; a byte that is no UTF-8 stands there as a surrogate (PEP 383)."""
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character if character.isprintable() else repr(character)[1:-1]


def no_temporary(use: str, why: str = "tidak dapat ditulis") -> EnvironmentLackError:
    """The failure of a temporary folder.

    Args:
        use: What it is for, ``huruf``.
        why: What is the matter with it.
    """
    remedy = "Kosongkan ruang pada disk atau arahkan TMPDIR ke folder yang dapat ditulis."
    return EnvironmentLackError(f"Folder sementara untuk {use} {why}.", remedy)


def lack(path: Path, error: OSError) -> KerjasamaError:
    """The failure in the user's words."""
    name = shown(path)
    if error.errno in FULL:
        return EnvironmentLackError(f"Ruang simpan habis saat menulis {name}.", "Kosongkan ruang, lalu ulangi.")
    if error.errno in _FORBIDDEN:
        return _forbidden(name)
    if error.errno == errno.ELOOP:
        return UsageError(f"{name} tidak dapat ditulis: tautannya berputar.", _OTHER)
    return EnvironmentLackError(*_wrong_name(path, name, error))


def _wrong_name(path: Path, name: str, error: OSError) -> tuple[str, str]:
    """What is wrong with the name, and what to do; else no more than that it cannot be written."""
    if _too_long(path, error):
        return f"Nama {name} terlalu panjang.", "Pakai nama yang lebih pendek."
    if error.errno == errno.EISDIR:
        return f"{name} adalah folder, bukan berkas.", "Pakai nama lain dengan -o."
    if error.errno in _NO_FOLDER and not path.parent.is_dir():
        return _no_folder(path.parent), _OTHER
    return f"{name} tidak dapat ditulis.", _OTHER


def _no_folder(folder: Path) -> str:
    """What is wrong with a folder that is wanted: itself, or what stands above it."""
    there = next((each for each in (folder, *folder.parents) if os.path.lexists(each)), folder)
    if there == folder:
        return f"{shown(folder)} bukan folder."
    because = "" if there.is_dir() else f"; {shown(there)} bukan folder"
    return f"Folder {shown(folder)} tidak dapat dibuat{because}."


def _forbidden(name: str) -> EnvironmentLackError:
    """A right is missing; Windows says the same of a file that Word holds open."""
    if sys.platform == "win32":
        remedy = "Tutup berkas itu di Word, atau pilih folder lain dengan -o."
        return EnvironmentLackError(f"{name} sedang terbuka di program lain, atau tidak ada hak menulisnya.", remedy)
    return EnvironmentLackError(f"Tidak ada hak menulis {name}.", _OTHER)


def _too_long(path: Path, error: OSError) -> bool:
    """Tell whether the name is longer than the file system takes."""
    long_windows_path = sys.platform == "win32" and len(str(path.absolute())) >= _WINDOWS_PATH
    return error.errno == errno.ENAMETOOLONG or (error.errno == errno.ENOENT and long_windows_path)
