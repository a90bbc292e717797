"""Pasal of a parent as they are typed: "Pasal 6", "Pendanaan" and "PENDANAAN" find the one labelled ``pendanaan``."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from kerjasama_docs.inputs import Source
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.naskah.rantai.records import Berlaku
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.sisipan import slug

Names = Mapping[str, str]
"""Labels of Pasal by each of their names, folded."""
_CHANGING = ("ubah", "hapus", "sesudah")
_ENDING = ("pasal", "tetap_berlaku")


def recorded(induk: object) -> Names:
    """The Pasal that the record of a parent names, in the first naskah of its chain."""
    while isinstance(induk, Mapping) and not induk.get("pasal"):
        induk = induk.get("induk")
    items = induk.get("pasal") if isinstance(induk, Mapping) else None
    return _names(_typed(items)) if isinstance(items, list | tuple) else {}


def _typed(items: list[object] | tuple[object, ...]) -> Iterator[tuple[str, str, str]]:
    for item in items:
        judul = item.get("judul") if isinstance(item, Mapping) else None
        if isinstance(item, Mapping) and isinstance(judul, str):
            number = str(item.get("nomor") or "").casefold().removeprefix("pasal").strip()
            yield str(item.get("label") or slug(judul, ())), judul, number


def in_force(old: Berlaku) -> Names:
    """The Pasal of the text in force after the parent."""
    merged = {lipat(name): pasal.label for pasal in old.pohon.pasal for name in pasal.gabung}
    return {**merged, **_names((pasal.label, plain(pasal.judul), pasal.number) for pasal in old.pohon.pasal)}


def _names(pasal: Iterator[tuple[str, str, str]]) -> Names:
    """Each label by itself, by its title and by its number; what means two means none."""
    known: dict[str, str] = {}
    others: dict[str, set[str]] = {}
    for label, judul, number in pasal:
        known[lipat(label)] = label
        for name in (judul, f"Pasal {number}"):
            others.setdefault(lipat(name), set()).add(label)
    return {name: labels.copy().pop() for name, labels in others.items() if len(labels) == 1} | known


def with_known_pasal(source: Source, names: Names) -> Source:
    """An input whose changes, and what it says to stay in force, name the Pasal of the parent by their labels."""
    if not names:
        return source
    data = dict(source.data)
    if isinstance(changes := data.get("perubahan"), list | tuple):
        data["perubahan"] = [_labelled(each, _CHANGING, names) for each in changes]
    if isinstance(ending := data.get("pengakhiran"), Mapping):
        data["pengakhiran"] = _labelled(ending, _ENDING, names)
    return replace(source, data=data)


def _labelled(item: object, fields: tuple[str, ...], names: Names) -> object:
    if not isinstance(item, Mapping):
        return item
    return {**item, **{name: _label(item[name], names) for name in fields if name in item}}


def _label(value: object, names: Names) -> object:
    if isinstance(value, list | tuple):
        return [_label(each, names) for each in value]
    return names.get(lipat(value), value) if isinstance(value, str) else value
