"""Records that hold records: each value in its own column, under the path to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.source import Key, Source, spell, visible


@dataclass(frozen=True, slots=True)
class Nesting:
    """Where records of a table stand, and which lists in them are told apart.

    Attributes:
        name: The key of the list of records in the file.
        root: The beginning of the paths of its places.
        unnamed: How many steps of a path a user is not shown.
        within: The lists whose items are columns of their own, as ``pihak[2]`` is.
    """

    name: str
    root: Key
    unnamed: int
    within: frozenset[str]


def flat(source: Source, nesting: Nesting) -> tuple[Source, tuple[Finding, ...]]:
    """A file whose records hold no records, and what is wrong with them.

    ``{"pihak[2]": {"nama": "A", "penandatangan": {"nama": "B"}}}`` has the columns ``pihak[2].nama`` and
    ``pihak[2].penandatangan.nama``. A list is one value, a tuple.

    Args:
        source: The file.
        nesting: Where its records stand.
    """
    flattening = _Flattening(source, nesting)
    beside = {key: value for key, value in source.data.items() if key != nesting.name}
    data = flattening.record(beside, ())
    data[nesting.name] = flattening.rows(source.data[nesting.name])
    return replace(source, data=data, places=flattening.places), tuple(flattening.findings)


class _Flattening:
    """Makes records flat, and keeps where their values stand."""

    def __init__(self, source: Source, nesting: Nesting) -> None:
        self.source, self.nesting = source, nesting
        self.places = dict(source.places)
        self.findings: list[Finding] = []

    def rows(self, items: object) -> list[object]:
        """The records of the list; what is none stays as it is."""
        made: list[object] = []
        for place, item in enumerate(items if isinstance(items, list) else ()):
            made.append(self.record(item, (*self.nesting.root, place)) if isinstance(item, Mapping) else item)
        return made

    def record(self, values: Mapping[str, object], root: Key) -> dict[str, object]:
        """A record with its values under the paths to them."""
        made: dict[str, object] = {}
        for key, value in _leaves(values, (), self.nesting.within):
            path, whole = spell(key), (*root, *key)
            if path in made:
                self.findings.append(self._twice(path, whole))
                continue
            made[path] = value
            if place := self.source.places.get(whole):
                self.places[*root, path] = place
        return made

    def _twice(self, path: str, whole: Key) -> Finding:
        """What is said of a value that stands under its path and in its record."""
        where = replace(self.source.where(whole), path=visible(spell(whole[self.nesting.unnamed :])))
        message = f"Isian {visible(path)} ditulis dua kali dalam baris ini."
        return Finding("tabel-susunan", Level.GALAT, message, where, "Hapus salah satunya.")


def _leaves(value: object, key: Key, within: frozenset[str]) -> Iterator[tuple[Key, object]]:
    """The values in a value with the paths to them; the reader of the file has bounded how deep they stand."""
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield from _leaves(item, (*key, str(name)), within)
    elif not isinstance(value, list):
        yield key, value
    elif len(key) == 1 and key[0] in within:
        for place, item in enumerate(value):
            yield from _leaves(item, (*key, place), within)
    else:
        yield key, tuple(value)
