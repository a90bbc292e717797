"""What lies in a folder that is named as input: its files, and what is left aside with the reason."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.language import sebagian

_OF_SYSTEM = (".", "~$", "Thumbs.db", "desktop.ini")
"""How the files begin that systems and editors leave in a folder; they are not named."""
_SHOWN = 20
"""Names of one reason that are said; further ones are counted."""


class Why(StrEnum):
    """Why something in a folder is not read."""

    OTHER = "jenisnya tidak dibaca perintah ini"
    SPECIAL = "bukan berkas biasa, melainkan pipa, soket, atau perangkat"
    BROKEN = "tautan yang putus atau berputar"
    LINKED = "tautan ke folder lain"
    CLOSED = "folder yang tidak dapat dibuka"


_HINTS = {
    Why.LINKED: "Sebut folder tujuannya sendiri bila isinya diperlukan.",
    Why.CLOSED: "Periksa hak baca folder itu.",
}
_OTHERWISE = "Salin berkas yang dimaksud ke folder ini."


@dataclass(frozen=True, slots=True)
class Listing:
    """What lies in a folder and those below it, hidden ones apart.

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
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if (Path(path) / name).is_symlink()]
        yield from ((Why.LINKED, str(Path(path) / name)) for name in links)
        for name in sorted(names):
            if not name.startswith(_OF_SYSTEM):
                whole = Path(path) / name
                yield _fault(whole), str(whole)
    yield from ((Why.CLOSED, name) for name in closed)


def _into(closed: list[str]) -> Callable[[OSError], None]:
    """Notes the folders that cannot be opened."""

    def note(error: OSError) -> None:
        closed.append(str(error.filename))

    return note


def _fault(path: Path) -> Why | None:
    """Why something is no file that can be read."""
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
        names = [os.path.relpath(name, folder) for each, name in found.aside if each is why]
        if names:
            level = Level.SARAN if why is Why.OTHER else Level.PERINGATAN
            message = f"Tidak dibaca: {sebagian(names, _SHOWN)} ({why})."
            hint = other if why is Why.OTHER else _HINTS.get(why, _OTHERWISE)
            yield Finding(code, level, message, Where(folder), hint)
