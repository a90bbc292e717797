"""The file of a picture: found by its exact name inside the folder that may be read, and read once."""

import os
import stat
import unicodedata
from functools import lru_cache
from pathlib import Path, PurePosixPath, PureWindowsPath

from kerjasama_docs.assets import nearest
from kerjasama_docs.pictures.fault import PictureError
from kerjasama_docs.pictures.picture import MAX_BYTES, Picture, read_picture

_OUTSIDE = "berkasnya di luar folder masukan"
_INSIDE = "Salin berkas itu ke folder tersebut, lalu sebut namanya saja."
_SUFFIXES = (".png", ".jpg", ".jpeg")
_MOST_NAMED = 12
"""Most names that a hint lists."""


def picture_in(folder: Path, name: str) -> Picture:
    r"""The picture of that name; a naskah of a stranger reads nothing outside its own folder.

    The name is judged before anything is touched: on Windows a look at ``\\host\share`` is already a login.

    Args:
        folder: The folder of the input, or of the profil.
        name: The file as it is named there, with its folders.

    Raises:
        PictureError: It is named by an absolute path or inexactly, lies elsewhere, be it by a link, or is no picture.
    """
    path, state = file_in(folder, name)
    if not stat.S_ISREG(state.st_mode):
        raise PictureError("itu folder atau perangkat, bukan berkas gambar", "Sebut berkas PNG atau JPEG.")
    if state.st_size > MAX_BYTES:
        raise PictureError("berkasnya lebih besar dari 5 MB", "Perkecil gambar itu; logo cukup beberapa ratus KB.")
    found = _read(path, state.st_mtime_ns, state.st_size)
    if isinstance(found, PictureError):
        raise found
    return found


def file_in(folder: Path, name: str) -> tuple[Path, os.stat_result]:
    """Where a file lies that is named in a naskah, and what it is; nothing is read outside the folder, as above.

    Raises:
        PictureError: It is named by an absolute path or inexactly, or lies elsewhere, be it by a link.
    """
    if PureWindowsPath(name).anchor or PurePosixPath(name).is_absolute():
        raise PictureError(_OUTSIDE, _INSIDE)
    try:
        path = _path(folder, name)
        return path, path.stat()
    except (OSError, RuntimeError, ValueError) as error:
        what = "tautannya melingkar" if _is_loop(error) else "berkasnya tidak dapat dibaca"
        raise PictureError(what, "Periksa nama, tautan, dan hak baca berkas itu.") from error


def _path(folder: Path, name: str) -> Path:
    """Where a file really lies.

    Raises:
        PictureError: No file is called so, or it lies outside of the folder.
        OSError: A folder cannot be read, or links go in a circle (RuntimeError, in older Python).
    """
    path = _exact(folder, name).resolve(strict=True)
    if not path.is_relative_to(folder.resolve()):
        raise PictureError(_OUTSIDE, _INSIDE)
    return path


@lru_cache(maxsize=8)
def _read(path: Path, _changed: int, _size: int) -> Picture | PictureError:
    """What is in a file; kept, since it is checked before it is printed."""
    try:
        with path.open("rb") as file:
            return read_picture(file.read(MAX_BYTES))
    except OSError:
        return PictureError("berkasnya tidak dapat dibaca", "Periksa hak baca berkas itu.")
    except PictureError as error:
        return error


def _exact(folder: Path, name: str) -> Path:
    """The file of that very name, also where a file system does not tell Logo.PNG from logo.png.

    Raises:
        PictureError: No file is called so.
        OSError: A folder cannot be read.
    """
    path, parts = folder, name.replace("\\", "/").split("/")
    if not all(part == part.strip() for part in parts) or "" in parts:
        what = "namanya memuat spasi atau garis miring yang berlebih"
        raise PictureError(what, "Tulis folder dan namanya saja, misalnya logo/instansi.png.")
    for part in parts:
        path = path / (part if part in {".", ".."} else _listed(path, part))
    return path


def _listed(folder: Path, part: str) -> str:
    """A name as the folder has it: composed and decomposed accents are the same name."""
    names = sorted(os.listdir(folder)) if folder.is_dir() else []  # noqa: PTH208 - names are wanted, and no paths
    if part in names:
        return part
    same = [name for name in names if unicodedata.normalize("NFC", name) == unicodedata.normalize("NFC", part)]
    if same:
        return same[0]
    raise PictureError("berkasnya tidak ada", _hint(part, names))


def _hint(part: str, names: list[str]) -> str:
    """What is there instead."""
    alike = [name for name in names if name.casefold() == part.casefold()]
    if alike:
        return f"Tulis persis seperti nama berkasnya: {alike[0]}."
    shown = [name for name in names if name.lower().endswith(_SUFFIXES)]
    return nearest(part, shown) if 0 < len(shown) <= _MOST_NAMED else ""


def _is_loop(error: Exception) -> bool:
    return isinstance(error, RuntimeError) or "symbolic link" in str(error)
