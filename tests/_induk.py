"""The parents of the samples are read once, however many naskah name them: two thirds of the time of one that does."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from _helpers import ROOT

from kerjasama_docs.inputs import Source
from kerjasama_docs.naskah import ancestry
from kerjasama_docs.naskah.ancestry import Parent
from kerjasama_docs.naskah.parent_file import Visit

Read = Callable[[Source, str, Visit], Parent]
_READ = "_read_parent"
_read: Read = vars(ancestry)[_READ]
_SAMPLES = (ROOT / "samples").resolve()
_kept: dict[object, Parent] = {}
"""The parents by their names, and by all that the naskah that names one says of it."""
_alike: list[Path] = []
"""Folders in which the parents stay as they are too, while somebody says so."""


def _once(source: Source, name: str, visit: Visit) -> Parent:
    induk = source.data.get("induk")
    typed = isinstance(induk, Mapping) and any(key[:1] == ("induk",) for key in source.places)
    if visit.assets.own or visit.top not in {_SAMPLES, *_alike} or typed:
        return _read(source, name, visit)
    key = (name, visit.folder, visit.shown, visit.tidy, repr(induk))
    if key not in _kept:
        _kept[key] = _read(source, name, visit)
    return _kept[key]


@contextmanager
def parents_kept(*folders: Path) -> Iterator[None]:
    """Read no parent of the samples, or of copies of them, again; for tests that change none of them."""
    _alike.extend(folder.resolve() for folder in folders)
    try:
        with patch.object(ancestry, _READ, _once):
            yield
    finally:
        _alike.clear()
        if folders:
            _kept.clear()
