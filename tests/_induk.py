"""The parents of the samples are read once, however many naskah name them: two thirds of the time of one that does."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
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


def _once(source: Source, name: str, visit: Visit) -> Parent:
    induk = source.data.get("induk")
    typed = isinstance(induk, Mapping) and any(key[:1] == ("induk",) for key in source.places)
    if visit.assets.own or visit.top != _SAMPLES or typed:
        return _read(source, name, visit)
    key = (name, visit.folder, visit.shown, visit.tidy, repr(induk))
    if key not in _kept:
        _kept[key] = _read(source, name, visit)
    return _kept[key]


@contextmanager
def parents_kept() -> Iterator[None]:
    """Read no parent of the samples again; for tests that change neither them nor the program."""
    with patch.object(ancestry, _READ, _once):
        yield
