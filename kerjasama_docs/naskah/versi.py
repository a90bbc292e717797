"""The versions of a naskah with a foreign pihak: one language alone, and the copy in which a partner comes first."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kerjasama_docs.assets import Assets
from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language import NamaBahasa
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.naskah.klausul.folders import load_jenis
from kerjasama_docs.naskah.rantai.built import Built

_TURNED: tuple[Key, ...] = (("pihak",), ("padanan", "pihak"))
"""The lists of the input that stand in the order of the pihak."""


def in_one(built: Built, bahasa: NamaBahasa) -> Built:
    """The naskah in one of its languages.

    Raises:
        DocumentFindingsError: It has only one.
    """
    trees = [tree for tree in (built.pohon, built.pohon.padanan) if tree]
    if len(trees) == 1:
        message = f"{built.jenis.nama} hanya berbahasa Indonesia."
        hint = "Buat tanpa --bahasa."
        raise DocumentFindingsError([Finding("bahasa", Level.GALAT, message, built.source.where(("jenis",)), hint)])
    wanted = next((tree for tree in trees if tree.bahasa.nama == bahasa), None)
    if wanted is None:
        message = f"Bahasa kedua naskah ini {trees[1].bahasa.nama.capitalize()}, bukan {bahasa.capitalize()}."
        where = built.source.where(("padanan", "bahasa"))
        raise DocumentFindingsError([Finding("bahasa", Level.GALAT, message, where, "Buat tanpa --bahasa.")])
    return replace(built, pohon=replace(wanted, padanan=None))


def swapped(built: Built) -> Built:
    """The naskah with its languages on the other side; one in a single language stays as it is."""
    first, second = built.pohon, built.pohon.padanan
    if second is None:
        return built
    return replace(built, pohon=replace(second, padanan=replace(first, padanan=None)))


def turned(naskah: Naskah, source: Source, assets: Assets, *, first: int) -> Source:
    """The input with another pihak first; each value keeps the line it was written on.

    Args:
        naskah: What the input says.
        source: The input.
        assets: Where the kind is looked for.
        first: Which pihak is to come first, from 1.

    Raises:
        DocumentFindingsError: There is no such pihak, or the pihak of the kind bear numbers.
        UsageError: The kind is unknown.
    """
    jenis = load_jenis(naskah.jenis, assets)
    where = source.where(("pihak",))
    if jenis.sebutan != "bersama":
        message = f"Pihak dalam {jenis.nama} bernomor, sehingga urutannya tetap."
        raise DocumentFindingsError([Finding("alternat", Level.GALAT, message, where, "Buat tanpa --alternat.")])
    count = len(naskah.pihak)
    if first > count:
        message = f"Pihak ke-{first} tidak ada; naskah ini punya {count} pihak."
        hint = f"Tulis --alternat {' sampai dengan '.join(map(str, sorted({2, count})))}."
        raise DocumentFindingsError([Finding("alternat", Level.GALAT, message, where, hint)])
    order = [first - 1, *(place for place in range(count) if place != first - 1)]
    places = {_moved(key, order): at for key, at in source.places.items()}
    lines = {_moved(key, order): said for key, said in source.lines.items()}
    return replace(source, data=_data(source.data, order), places=places, lines=lines)


def _data(data: Mapping[str, object], order: Sequence[int]) -> dict[str, object]:
    """The data with the lists of the pihak in another order; a list that lacks some of them is filled with nothing."""
    changed = dict(data)
    for name, value in data.items():
        if name == "pihak" and isinstance(value, list | tuple):
            items = [*value, *({} for _ in range(len(order) - len(value)))]
            changed[name] = [items[place] for place in order]
        elif name == "padanan" and isinstance(value, Mapping):
            changed[name] = _data(value, order)
    return changed


def _moved(key: Key, order: Sequence[int]) -> Key:
    """The place of a value once the pihak stand in another order."""
    for lead in _TURNED:
        size = len(lead)
        if key[:size] == lead and len(key) > size and isinstance(key[size], int):
            return (*lead, order.index(int(key[size])), *key[size + 1 :])
    return key
