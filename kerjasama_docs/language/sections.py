"""Tables of words in text files: sections under ``[name]``, entries by the line, and remarks behind ``#``."""

from collections.abc import Mapping, Sequence
from pathlib import Path


def sections(file: Path) -> Mapping[str, Sequence[str]]:
    """The lines of each section of a table, by its name; those before the first section under the empty name."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif line and not line.startswith("#"):
            found.setdefault(name, []).append(line.strip())
    return found
