"""What a naskah takes over from its parent: the parent's values below its own."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from kerjasama_docs.findings import Where
from kerjasama_docs.inputs.source import Key, Source

_OWN = {"nomor"}
"""What every naskah has for itself: the numbers of the pihak."""
_PERSONAL = {"gelar_depan", "gelar_belakang", "nip", "dasar_pengangkatan", "status"}
"""What belongs to an official and not to his office; a new one does not take it over."""


def _merged(own: object, old: object) -> object:
    """A value over the parent's: records field by field, the pihak one by one, all else whole."""
    if own is None:
        return old
    if isinstance(own, Mapping) and isinstance(old, Mapping):
        if own.get("nama") not in {None, old.get("nama")}:
            old = {name: value for name, value in old.items() if name not in _PERSONAL}
        names = (*old, *(name for name in own if name not in old))
        return {name: _merged(own.get(name), old.get(name)) for name in names}
    return own


def _parties(own: object, old: object) -> object:
    """The pihak by their places; what the parent numbered is left out."""
    if not isinstance(old, list | tuple):
        return own
    bare = [{k: v for k, v in each.items() if k not in _OWN} if isinstance(each, Mapping) else each for each in old]
    if own is None:
        return bare
    if not isinstance(own, list | tuple):
        return own
    pairs = (
        (own[n] if n < len(own) else None, bare[n] if n < len(bare) else None) for n in range(max(len(own), len(bare)))
    )
    return [_merged(new, before) for new, before in pairs]


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
        names: The fields that are taken over.
    """
    data = dict(source.data)
    for name in names:
        join = _parties if name == "pihak" else _merged
        value = join(data.get(name), parent.data.get(name))
        if value is not None:
            data[name] = value
    places: dict[Key, Where] = {key: where for key, where in parent.inherited.items() if key and key[0] in names}
    places |= {key: parent.where(key) for key in parent.places if key and key[0] in names}
    return replace(source, data=data, inherited=places)
