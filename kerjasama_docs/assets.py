"""The one door to templates, Lampiran forms and samples.

Files are looked for in the user's own folder first and then in the bundled
one, which lies inside the package in a wheel and beside it in a checkout.
A user's folder mirrors ``templates/``: ``profil/``, ``klausul/``, ``kerangka/``, ``naskah/``, ``bahasa/``;
and may hold ``lampiran/``.
"""

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

from kerjasama_docs.errors import UsageError

_PACKAGE = Path(__file__).resolve().parent
PROFIL_BAWAAN = "umum"
"""The profil of a naskah that names none."""
SEBUTAN = "sebutan.yaml"
"""The file with the names of columns, beside the forms of tables."""
MAX_ASSET = 10 * 1024 * 1024
"""Largest template file that is read, in bytes."""


class Area(Enum):
    """A kind of template: where it lies in a folder of templates, and what a message calls it.

    Attributes:
        folder: Its folder.
        pattern: What one of them is: ``*/jenis.yaml`` is a folder that holds that file, ``*.md`` a file;
            the name of the template stands in the place of the ``*``.
        noun: What a drafter calls one, with a capital.
    """

    KLAUSUL = ("klausul", "*.md", "Klausul")
    NASKAH = ("naskah", "*/jenis.yaml", "Jenis naskah")
    PROFIL = ("profil", "*/profil.yaml", "Profil")
    LAMPIRAN = ("lampiran", "*/lampiran.yaml", "Bentuk lampiran")
    KERANGKA = ("kerangka", "*.docx", "Kerangka")
    BAHASA = ("bahasa", "*/bahasa.yaml", "Bahasa kedua")

    def __init__(self, folder: str, pattern: str, noun: str) -> None:
        self.folder = folder
        self.pattern = pattern
        self.noun = noun

    @property
    def of_folders(self) -> bool:
        """Whether one is a folder with more in it than the file that makes it one."""
        return "/" in self.pattern

    @property
    def single(self) -> str:
        """The file in the folder of one: ``jenis.yaml``."""
        return self.pattern.rpartition("/")[2]

    def named(self, path: Path) -> str:
        """The name of the one whose file this is."""
        return path.parent.name if self.of_folders else path.stem


def bundled(name: str) -> Path:
    """The bundled folder ``templates``, ``lampiran`` or ``samples``, from wheel and checkout alike."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


@cache
def _bundled(area: Area) -> Path:
    """The bundled folder of an area."""
    return bundled("lampiran") if area is Area.LAMPIRAN else bundled("templates") / area.folder


def nearest(word: str, known: Iterable[str], *, others: str = "") -> str:
    """The hint that names the nearest known word; when none is near all of them, or what is said instead of so many."""
    import difflib  # only a message about a wrong name needs it

    names = sorted(known)
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f"Mungkin maksudnya “{near[0]}”."
    return others or f"Yang ada: {', '.join(names)}."


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

    def roots(self, area: Area) -> Iterator[Path]:
        """The folders of an area, the user's own before the bundled one."""
        if self.own:
            yield self.own / area.folder
        yield _bundled(area)

    def names(self, area: Area) -> tuple[str, ...]:
        """Names of all templates of an area, sorted."""
        found = (path for root in self.roots(area) for path in root.glob(area.pattern))
        return tuple(sorted({area.named(path) for path in found}))

    def sebutan(self) -> tuple[Path, ...]:
        """The files with the names of columns, the bundled one before that of the user, which adds to it."""
        found = (root / SEBUTAN for root in self.roots(Area.LAMPIRAN))
        return tuple(path for path in found if path.is_file())[::-1]

    def find(self, area: Area, name: str) -> Path:
        """The file of a template, the user's own before the bundled one.

        Raises:
            UsageError: There is no such template; the message names the nearest.
        """
        if path := self._found(area, name):
            return path
        raise UsageError(f"{area.noun} “{name}” tidak dikenal.", nearest(name, self.names(area)))

    def in_language(self, bahasa: str, klausul: Path) -> Path | None:
        """The file of a klausul in a second language; None without one.

        Why none from behind the klausul itself: a klausul of the user says something else than the bundled one, whose
        second text would be printed beside it.

        Args:
            bahasa: The name of the language.
            klausul: The file of the klausul.
        """
        for root in self.roots(Area.BAHASA):
            folder = root / bahasa / Area.KLAUSUL.folder
            if _holds(root, bahasa) and _holds(folder, klausul.name) and (folder / klausul.name).is_file():
                return folder / klausul.name
            if self.is_own(klausul):
                return None
        return None

    def has(self, area: Area, name: str) -> bool:
        """Whether there is a template of that very name."""
        return self._found(area, name) is not None

    def is_own(self, path: Path) -> bool:
        """Whether a file of a template is the user's."""
        return self.own is not None and path.is_relative_to(self.own)

    def _found(self, area: Area, name: str) -> Path | None:
        wanted = area.pattern.replace("*", name)
        plain = wanted.count("/") == area.pattern.count("/")
        for root in self.roots(area):
            path = root / wanted
            if plain and _holds(root, wanted.split("/")[0]) and path.is_file():
                return path
        return None


def read_asset(path: Path) -> bytes:
    """Read a template file as it is.

    Raises:
        UsageError: It is no file but a pipe or a device, too large, or unreadable.
    """
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode) and not path.is_dir():
            raise UsageError(f"{path} bukan berkas biasa.", "Pakai berkas teks.")
        if state.st_size > MAX_ASSET:
            raise UsageError(f"Berkas {path} lebih besar dari 10 MB.", "Pakai berkas yang lebih kecil.")
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"Berkas {path} tidak dapat dibaca.", "Periksa nama dan haknya.") from error


def read_text(path: Path) -> str:
    """Read a template file as UTF-8, its accents composed: a face has no other.

    Raises:
        UsageError: It is no file but a pipe or a device, too large, unreadable, or not UTF-8.
    """
    try:
        return unicodedata.normalize("NFC", read_asset(path).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UsageError(f"Berkas {path} bukan teks UTF-8.", "Simpan ulang sebagai UTF-8.") from error
