"""What a naskah takes over from its parent: the parent's values below its own."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import zip_longest
from pathlib import PurePosixPath
from typing import TypeVar

from kerjasama_docs.findings import Where
from kerjasama_docs.inputs.padanan import at, outdated, without
from kerjasama_docs.inputs.source import Key, Source, spell

T = TypeVar("T")

_OWN = {"nomor"}
"""What every naskah has for itself: the numbers of the pihak."""
_FIELD = 2
"""Where the path of a value of a pihak names the field."""
_PERSONAL = {"gelar_depan", "gelar_belakang", "nip", "pangkat", "dasar_pengangkatan", "status"}
"""What belongs to an official and not to his office; a new one does not take it over."""


class Taking:
    """Lays what a parent says below what its heir says.

    Attributes:
        taken: The paths of what was taken over whole.
    """

    def __init__(self) -> None:
        self.taken: set[Key] = set()

    def field(self, data: dict[str, object], old: Mapping[str, object], key: Key) -> None:
        """Lay one field of the parent below that of the heir; what holds a field of another is made for it."""
        own, before = data, old
        for step in key[:-1]:
            inner, outer = own.get(str(step)), before.get(str(step))
            if not isinstance(outer, Mapping) or not isinstance(inner, Mapping | None):
                return
            own[str(step)] = below = dict(inner or {})
            own, before = below, outer
        name = str(key[-1])
        join = self.parties if name == "pihak" else self.merged
        value = join(own.get(name), before.get(name), key)
        if value is not None:
            own[name] = value

    def merged(self, own: object, old: object, key: Key) -> object:
        """A value over the parent's: records field by field, all else whole."""
        if own is None:
            return self.whole(old, key)
        if not isinstance(own, Mapping) or not isinstance(old, Mapping):
            return own
        old = _of_his_office(own, old)
        names = (*old, *(name for name in own if name not in old))
        return {name: self.merged(own.get(name), old.get(name), (*key, name)) for name in names}

    def whole(self, old: object, key: Key) -> object:
        """A value of the parent that the heir does not have."""
        if old is not None:
            self.taken.add(key)
        return old

    def parties(self, own: object, old: object, key: Key) -> object:
        """The pihak by their places; what the parent numbered is left out."""
        if not isinstance(old, list | tuple):
            return own
        bare = [_without_number(each) for each in old]
        if own is None:
            return self.whole(bare, key)
        if not isinstance(own, list | tuple):
            return own
        pairs = zip_longest(own, bare)
        return [self.merged(new, before, (*key, place)) for place, (new, before) in enumerate(pairs)]


def _of_his_office(own: Mapping[str, object], old: Mapping[str, object]) -> Mapping[str, object]:
    """What a record of the parent gives the heir: a new official does not take over what is personal."""
    nama = own.get("nama")
    if nama is None or nama == old.get("nama"):
        return old
    return {name: value for name, value in old.items() if name not in _PERSONAL}


def _without_number(pihak: object) -> object:
    if not isinstance(pihak, Mapping):
        return pihak
    return {name: value for name, value in pihak.items() if name not in _OWN}


def _is_own(key: Key) -> bool:
    """Whether a path leads to what no heir takes over, or below it."""
    return key[:1] == ("pihak",) and len(key) > _FIELD and key[_FIELD] in _OWN


def _is_below(key: Key, roots: Collection[Key]) -> bool:
    return any(key[:end] in roots for end in range(1, len(key) + 1))


def moved(source: Source, folder: str) -> Source:
    """The source with the pictures of its pihak named from another folder.

    Args:
        source: What is inherited from.
        folder: The folder of its file, from the folder of the heir; ``.`` when it is the same.
    """
    pihak = source.data.get("pihak")
    if folder == "." or not isinstance(pihak, list | tuple):
        return source

    def placed(each: object) -> object:
        logo = each.get("logo") if isinstance(each, Mapping) else None
        if not isinstance(each, Mapping) or not isinstance(logo, str) or logo == "tanpa":
            return each
        return {**each, "logo": (PurePosixPath(folder) / logo).as_posix()}

    return replace(source, data={**source.data, "pihak": [placed(each) for each in pihak]})


def inherit(source: Source, parent: Source, names: Collection[str]) -> Source:
    """An input with what it does not say itself taken from its parent.

    Args:
        source: The input.
        parent: The input of its parent, or the record of it.
        names: The fields that are taken over, ``pihak`` or ``padanan.judul``.
    """
    data = dict(source.data)
    stale = outdated(source.data, parent.data)
    old = without(parent.data, stale)
    taking = Taking()
    for name in names:
        taking.field(data, old, tuple(name.split(".")))
    inherited = {**source.inherited, **_places_taken(parent, taking.taken)}
    for key, own in stale.items():
        if at(source.data, key) is None:
            inherited[key] = replace(source.where(own), path=spell(key))
    return replace(
        source,
        data=data,
        places=_without(source.places, inherited),
        texts=_without(source.texts, inherited),
        lines=_without(source.lines, inherited)
        | {key: parent.lines[key] for key in inherited.keys() & parent.lines.keys()},
        inherited=inherited,
        partners=tuple(dict.fromkeys((*source.partners, *parent.partners))),
    )


def _without(entries: Mapping[Key, T], gone: Mapping[Key, Where]) -> dict[Key, T]:
    """The entries that are still the heir's own."""
    return {key: value for key, value in entries.items() if key not in gone}


def _places_taken(parent: Source, taken: Collection[Key]) -> dict[Key, Where]:
    """Where the values that were taken over stand."""
    known = (key for key in (*parent.inherited, *parent.places) if _is_below(key, taken) and not _is_own(key))
    return {key: parent.where(key) for key in known}
