"""What a naskah takes over from its parent: the parent's values below its own."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import zip_longest
from pathlib import PurePosixPath

from kerjasama_docs.findings import Where
from kerjasama_docs.inputs.padanan import at, outdated, without
from kerjasama_docs.inputs.source import Key, Source, spell

_OWN = {"nomor"}
"""What every naskah has for itself: the numbers of the pihak."""
_FIELD = 2
"""Where the path of a value of a pihak names the field."""
_PERSONAL = {"gelar_depan", "gelar_belakang", "nip", "dasar_pengangkatan", "status"}
"""What belongs to an official and not to his office; a new one does not take it over."""


def _merged(own: object, old: object, key: Key, taken: set[Key]) -> object:
    """A value over the parent's: records field by field, the pihak one by one, all else whole.

    Args:
        own: The value of the heir.
        old: The value of the parent.
        key: Its path.
        taken: The paths of what is taken over whole; more are added.
    """
    if own is None:
        if old is not None:
            taken.add(key)
        return old
    if isinstance(own, Mapping) and isinstance(old, Mapping):
        nama = own.get("nama")
        if nama is not None and nama != old.get("nama"):
            old = {name: value for name, value in old.items() if name not in _PERSONAL}
        names = (*old, *(name for name in own if name not in old))
        return {name: _merged(own.get(name), old.get(name), (*key, name), taken) for name in names}
    return own


def _parties(own: object, old: object, key: Key, taken: set[Key]) -> object:
    """The pihak by their places; what the parent numbered is left out."""
    if not isinstance(old, list | tuple):
        return own
    bare = [{k: v for k, v in each.items() if k not in _OWN} if isinstance(each, Mapping) else each for each in old]
    if own is None:
        taken.add(key)
        return bare
    if not isinstance(own, list | tuple):
        return own
    pairs = zip_longest(own, bare)
    return [_merged(new, before, (*key, place), taken) for place, (new, before) in enumerate(pairs)]


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


def _take(data: dict[str, object], old: Mapping[str, object], key: Key, taken: set[Key]) -> None:
    """Lay one field of the parent below that of the heir; what holds a field of another is made for it."""
    own, before = data, old
    for step in key[:-1]:
        inner, outer = own.get(str(step)), before.get(str(step))
        if not isinstance(outer, Mapping) or not isinstance(inner, Mapping | None):
            return
        own[str(step)] = below = dict(inner or {})
        own, before = below, outer
    name = str(key[-1])
    join = _parties if name == "pihak" else _merged
    value = join(own.get(name), before.get(name), key, taken)
    if value is not None:
        own[name] = value


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
    taken: set[Key] = set()
    for name in names:
        _take(data, old, tuple(name.split(".")), taken)
    known = (key for key in (*parent.inherited, *parent.places) if _is_below(key, taken) and not _is_own(key))
    inherited: dict[Key, Where] = {key: parent.where(key) for key in known}
    left_open = {key: own for key, own in stale.items() if at(source.data, key) is None}
    inherited |= {key: replace(source.where(own), path=spell(key)) for key, own in left_open.items()}
    places = {key: place for key, place in source.places.items() if key not in inherited}
    texts = {key: line for key, line in source.texts.items() if key not in inherited}
    return replace(source, data=data, places=places, texts=texts, inherited=inherited)
