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
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from kerjasama_docs.pdf import fonts

_PREFIX = "kerjasama-docs-fonts-"
_NAMES = ("FONTCONFIG_SYSROOT", "FONTCONFIG_FILE", "FONTCONFIG_PATH")
_OUTSIDE: Mapping[str, str] = MappingProxyType(
    {}
    if _PREFIX in os.environ.get("FONTCONFIG_SYSROOT", "")
    else {name: os.environ[name] for name in _NAMES if name in os.environ}
)
"""What the user had set; nothing when a process of ours started this one."""

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


def isolate() -> None:
    """Point fontconfig, in this process, at the bundled faces only; does nothing but on Linux.

    The folder behind it is private to the process and removed at its end.

    Raises:
        OSError: No temporary folder can be written.
    """
    if sys.platform.startswith("linux"):
        wanted = _surroundings()
        if any(os.environ.get(name) != value for name, value in wanted.items()):
            os.environ.update(wanted)


def outside() -> dict[str, str]:
    """The environment for other programs: as the user had it, before :func:`isolate`."""
    return {name: value for name, value in os.environ.items() if name not in _NAMES} | dict(_OUTSIDE)


@cache
def _surroundings() -> Mapping[str, str]:
    root = Path(tempfile.mkdtemp(prefix=_PREFIX))
    atexit.register(_remove, root, os.getpid())
    (root / "cache").mkdir()
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
