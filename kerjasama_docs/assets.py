"""The one door to templates, Lampiran forms and samples.

Files are looked for in the user's own folder first and then in the bundled
one, which lies inside the package in a wheel and beside it in a checkout.
A user's folder mirrors ``templates/``: ``profil/``, ``klausul/``, ``kerangka/``, ``naskah/``;
and may hold ``lampiran/``.
"""

import difflib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kerjasama_docs.errors import UsageError

_PACKAGE = Path(__file__).resolve().parent
MAX_ASSET = 10 * 1024 * 1024
"""Largest template file that is read, in bytes."""


def bundled(name: str) -> Path:
    """The bundled folder ``templates``, ``lampiran`` or ``samples``, from wheel and checkout alike."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def nearest(word: str, known: Iterable[str]) -> str:
    """The hint that names the nearest known word, or all of them when none is near."""
    names = sorted(known)
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    return f"Mungkin maksudnya “{near[0]}”." if near else f"Yang ada: {', '.join(names)}."


def _holds(folder: Path, name: str) -> bool:
    """Whether a folder holds a name as it is spelled, also where a file system does not tell Umum from umum."""
    try:
        return name in _listed(folder, folder.stat().st_mtime_ns) or name in os.listdir(folder)  # noqa: PTH208 - names
    except OSError:
        return False


@lru_cache(maxsize=64)
def _listed(folder: Path, _changed: int) -> frozenset[str]:
    return frozenset(os.listdir(folder))  # noqa: PTH208 - names are wanted, and no paths


@dataclass(frozen=True, slots=True)
class Assets:
    """Where templates are looked for.

    Attributes:
        own: The user's folder, None without one.
    """

    own: Path | None = None

    def __post_init__(self) -> None:
        """Refuse a folder that is not there, which would silently give the bundled templates."""
        if self.own is not None and not self.own.is_dir():
            raise UsageError(f"Folder templat {self.own} tidak ada.", "Periksa nama foldernya.")

    def _roots(self, area: str) -> list[Path]:
        base = bundled("lampiran") if area == "lampiran" else bundled("templates") / area
        return ([self.own / area] if self.own else []) + [base]

    def names(self, area: str, pattern: str) -> tuple[str, ...]:
        """Names of all assets of an area, sorted.

        Args:
            area: ``naskah``, ``klausul``, ``profil``, ``kerangka``, ``lampiran``.
            pattern: ``*/jenis.yaml`` for folders, ``*.md`` for files; the name is the folder or the stem.
        """
        found = (path for root in self._roots(area) for path in root.glob(pattern))
        return tuple(sorted({path.parent.name if "/" in pattern else path.stem for path in found}))

    def find(self, area: str, name: str, pattern: str) -> Path:
        """The file of a named asset, the user's own before the bundled one.

        Raises:
            UsageError: There is no such asset; the message names the nearest.
        """
        for root in self._roots(area):
            wanted = pattern.replace("*", name)
            path = root / wanted
            if wanted.count("/") == pattern.count("/") and _holds(root, wanted.split("/")[0]) and path.is_file():
                return path
        what = {
            "naskah": "Jenis naskah",
            "profil": "Profil",
            "kerangka": "Kerangka",
            "lampiran": "Bentuk lampiran",
        }
        raise UsageError(
            f"{what.get(area, 'Klausul')} “{name}” tidak dikenal.", nearest(name, self.names(area, pattern))
        )


def read_text(path: Path) -> str:
    """Read a template file as UTF-8.

    Raises:
        UsageError: It is too large, unreadable, or not UTF-8.
    """
    try:
        if path.stat().st_size > MAX_ASSET:
            raise UsageError(f"Berkas {path} lebih besar dari 10 MB.", "Pakai berkas yang lebih kecil.")
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"Berkas {path} tidak dapat dibaca.", "Periksa nama dan haknya.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"Berkas {path} bukan teks UTF-8.", "Simpan ulang sebagai UTF-8.") from error
