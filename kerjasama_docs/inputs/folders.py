"""What lies in a folder that is named as input: its files, and what is left aside with the reason."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs.source import in_one_line
from kerjasama_docs.language import sebagian

_OF_SYSTEM = (".DS_Store", "._", ".git", ".kerjasama-docs", "~$", "Thumbs.db", "desktop.ini")
"""How the names begin of what systems, editors and this program leave in a folder; nobody misses it."""
_SHOWN = 20
"""Names of one reason that are said; further ones are counted."""


class Why(StrEnum):
    """Why something in a folder is not read."""

    OTHER = "jenis berkasnya tidak dibaca perintah ini"
    SPECIAL = "bukan berkas biasa, melainkan pipa, soket, atau perangkat"
    BROKEN = "tautan yang putus atau berputar"
    LINKED = "tautan ke folder lain"
    CLOSED = "folder yang tidak dapat dibuka"
    HIDDEN = "tersembunyi"


_HINTS = {
    Why.LINKED: "Sebut folder tujuannya sendiri bila isinya diperlukan.",
    Why.CLOSED: "Periksa hak baca folder itu.",
    Why.HIDDEN: "Biarkan; bila isinya diperlukan, hapus titik di awal namanya.",
}
_HARMLESS = {Why.OTHER, Why.HIDDEN}
"""What is left aside without a warning."""
_OTHERWISE = "Salin berkas yang dimaksud ke folder ini."


@dataclass(frozen=True, slots=True)
class Listing:
    """What lies in a folder and those below it.

    Attributes:
        files: The files that can be read, each folder before those in it.
        aside: What cannot, with the reason.
    """

    files: tuple[str, ...]
    aside: tuple[tuple[Why, str], ...]

    def of(self, endings: Iterable[str]) -> "Listing":
        """The files with one of some endings; the others are left aside."""
        known = frozenset(endings)
        wanted = tuple(name for name in self.files if Path(name).suffix.lower() in known)
        others = (name for name in self.files if Path(name).suffix.lower() not in known)
        return Listing(wanted, (*((Why.OTHER, name) for name in others), *self.aside))

    def without(self, target: Path | None) -> "Listing":
        """The same without the file that will be written, by whatever name."""
        own = os.path.realpath(target) if target else None
        files = tuple(name for name in self.files if os.path.realpath(name) != own)
        return Listing(files, tuple((why, name) for why, name in self.aside if os.path.realpath(name) != own))


def listing(folder: str) -> Listing:
    """What lies in a folder; nothing is opened, so that a pipe in it stops nobody."""
    found = [*_walked(folder)]
    return Listing(
        tuple(name for why, name in found if why is None), tuple((why, name) for why, name in found if why is not None)
    )


def _walked(folder: str) -> Iterator[tuple[Why | None, str]]:
    """Every name with the reason why it is not read, None for a file."""
    closed: list[str] = []
    for path, folders, names in os.walk(folder, onerror=_into(closed)):
        for name in sorted((*folders, *names)):
            whole = Path(path) / name
            if not name.startswith(_OF_SYSTEM) and (name not in folders or _is_no_way(whole)):
                yield _fault(whole), str(whole)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
    yield from ((Why.CLOSED, name) for name in closed)


def _into(closed: list[str]) -> Callable[[OSError], None]:
    """Notes the folders that cannot be opened."""

    def note(error: OSError) -> None:
        closed.append(str(error.filename))

    return note


def _is_no_way(folder: Path) -> bool:
    """Whether a folder is not gone into: a hidden one, or a link to another place."""
    return folder.name.startswith(".") or folder.is_symlink()


def _fault(path: Path) -> Why | None:
    """Why something is no file that can be read."""
    if path.name.startswith("."):
        return Why.HIDDEN
    if path.is_dir():
        return Why.LINKED
    try:
        mode = path.stat().st_mode
    except OSError:
        return Why.BROKEN
    return None if stat.S_ISREG(mode) else Why.SPECIAL


def left_aside(folder: str, found: Listing, *, endings: Iterable[str], code: str) -> Iterator[Finding]:
    """A finding for every reason why things in a folder are not read, with their names.

    Args:
        folder: The folder, as the user named it.
        found: What lies in it.
        endings: Endings of the files that are read there.
        code: Name of the check.
    """
    other = f"Yang dibaca di sini: {', '.join(endings)}; salin isi yang diperlukan ke jenis itu."
    for why in Why:
        names = [in_one_line(os.path.relpath(name, folder)) for each, name in found.aside if each is why]
        if names:
            level = Level.SARAN if why in _HARMLESS else Level.PERINGATAN
            message = f"Tidak dibaca: {sebagian(names, _SHOWN)} ({why})."
            hint = other if why is Why.OTHER else _HINTS.get(why, _OTHERWISE)
            yield Finding(code, level, message, Where(folder), hint)
