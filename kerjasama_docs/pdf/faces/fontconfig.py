"""A world of its own for fontconfig, so that no PDF depends on the fonts of the machine.

dxpdf asks fontconfig (Linux) for a last resort at the start of every
conversion, even when it will never use it, and stops where there is none. Here
fontconfig is shown a private folder with the bundled faces and nothing else.
"""

import atexit
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import MappingProxyType

from kerjasama_docs.letters import fonts
from kerjasama_docs.output import undisturbed

_PREFIX = "kerjasama-docs-fonts-"
_NAMES = ("FONTCONFIG_SYSROOT", "FONTCONFIG_FILE", "FONTCONFIG_PATH")
_LOCK = threading.Lock()
_MAKING = threading.Lock()
"""``functools.cache`` lets two first callers through at once, and each would make a folder."""

_CONFIGURATION = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/faces</dir>
  <cachedir>/cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>{fonts.SANS}</family></prefer></alias>
  <alias><family>serif</family><prefer><family>{fonts.SERIF}</family></prefer></alias>
  <match target="pattern">
    <edit name="family" mode="append_last" binding="weak"><string>{fonts.FALLBACK}</string></edit>
  </match>
</fontconfig>
"""


class _Isolation:
    """How many conversions are under way, and what the environment was before the first of them."""

    def __init__(self) -> None:
        self.running = 0
        self.before: dict[str, str | None] = {}

    def enter(self, wanted: Mapping[str, str]) -> None:
        with _LOCK:
            if self.running == 0:
                self.before = {name: os.environ.get(name) for name in _NAMES}
                os.environ.update(wanted)
            self.running += 1

    def leave(self) -> None:
        with _LOCK:
            self.running -= 1
            if self.running == 0:
                for name, value in self.before.items():
                    if value is None:
                        os.environ.pop(name, None)
                    else:
                        os.environ[name] = value

    def outside(self) -> dict[str, str]:
        with _LOCK:
            kept = {name: value for name, value in os.environ.items() if not (self.running and name in _NAMES)}
            before = self.before if self.running else {}
        return kept | {name: value for name, value in before.items() if value is not None}


_ISOLATION = _Isolation()


@contextmanager
def isolated() -> Iterator[None]:
    """Point fontconfig at the bundled faces only, while conversions run; does nothing but on Linux.

    dxpdf asks fontconfig anew at every conversion, and fontconfig knows no other way in than the
    environment of the process; so that is changed for that time and put back behind the last one.
    The folder behind it is private to the process and removed at its end.

    Raises:
        OSError: No temporary folder can be written.
    """
    if not sys.platform.startswith("linux"):
        yield
        return
    with _MAKING:
        wanted = _surroundings()
    _ISOLATION.enter(wanted)
    try:
        yield
    finally:
        _ISOLATION.leave()


def outside() -> dict[str, str]:
    """The environment for other programs: as the user has it, even while conversions run."""
    return _ISOLATION.outside()


@cache
def _surroundings() -> Mapping[str, str]:
    with undisturbed():
        root = Path(tempfile.mkdtemp(prefix=_PREFIX))
        atexit.register(_remove, root, os.getpid())
    (root / "cache").mkdir()
    # Copied and not linked: fontconfig 2.13 writes a file `.uuid` beside the faces.
    shutil.copytree(fonts.FOLDER, root / "faces", ignore=shutil.ignore_patterns("[!n]*", "README*"))
    file = root / "fonts.conf"
    # fontconfig 2.13, which dxpdf carries, looks for the file outside the sysroot and opens it inside.
    inside = root / file.relative_to(file.anchor)
    inside.parent.mkdir(parents=True)
    for path in (file, inside):
        path.write_text(_CONFIGURATION, encoding="utf-8")
    # The sysroot keeps fontconfig from the machine's conf.avail, which it would read and complain about.
    return MappingProxyType({"FONTCONFIG_SYSROOT": str(root), "FONTCONFIG_FILE": str(file)})


def _remove(root: Path, owner: int) -> None:
    """Delete the folder, but not from a forked child that still shares it with its parent."""
    if os.getpid() == owner:
        shutil.rmtree(root, ignore_errors=True)
