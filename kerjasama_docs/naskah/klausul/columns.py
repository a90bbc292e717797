"""Columns of the tables of a lampiran as they are typed: ``Harga Satuan`` and ``harga`` find ``harga_satuan``."""

from collections.abc import Iterable, Mapping

from kerjasama_docs.assets import Assets
from kerjasama_docs.errors import UsageError
from kerjasama_docs.findings import DocumentFindingsError
from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.keys import renamed, twice
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.naskah.klausul.folders import load_bentuk

Names = Mapping[str, str]
"""The column that each folded name means."""


def with_known_columns(source: Source, assets: Assets) -> Source:
    """An input whose rows have their cells under the keys of their form, in both languages.

    Raises:
        DocumentFindingsError: A column stands under two of its names.
    """
    own = source.data.get("lampiran")
    if not isinstance(own, list | tuple):
        return source
    tables = [_names(item, assets) for item in own]
    columns = _Columns(source)
    data = {**source.data, "lampiran": columns.tables(own, tables, ("lampiran",))}
    padanan = source.data.get("padanan")
    if isinstance(padanan, Mapping) and isinstance(again := padanan.get("lampiran"), list | tuple):
        data["padanan"] = {**padanan, "lampiran": columns.tables(again, tables, ("padanan", "lampiran"))}
    return renamed(source, data, columns.renames)


def _names(item: object, assets: Assets) -> Names:
    """What the columns of a lampiran are called; nothing without a form that is known."""
    form = item.get("tabel") if isinstance(item, Mapping) else None
    if not isinstance(form, str):
        return {}
    try:
        return _called(load_bentuk(form, assets))
    except (UsageError, DocumentFindingsError):  # of an unknown or broken form its reader tells
        return {}


def _called(form: LampiranBentuk) -> Names:
    """The columns that are typed by each of their names; a key before another name, none for a name of two."""
    typed = form.diketik
    others = [(lipat(name), kolom.kunci) for kolom in typed for name in (kolom.judul, *kolom.alias)]
    twice_named = {name for name, key in others if any(name == also and key != one for also, one in others)}
    known = {name: key for name, key in others if name not in twice_named}
    return {**known, **{lipat(kolom.kunci): kolom.kunci for kolom in form.kolom}}


class _Columns:
    """Puts cells under the keys of their columns, and notes which moved."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.renames: dict[Key, str] = {}

    def tables(self, items: Iterable[object], tables: list[Names], key: Key) -> list[object]:
        """The lampiran of one language."""
        names = [*tables, *({} for _ in items)]
        return [self.table(item, names[place], (*key, place)) for place, item in enumerate(items)]

    def table(self, item: object, names: Names, key: Key) -> object:
        """A lampiran with its rows, and with the heads of its columns in the second language."""
        if not names or not isinstance(item, Mapping):
            return item
        found = dict(item)
        if isinstance(rows := item.get("baris"), list | tuple):
            found["baris"] = [self.row(row, names, (*key, "baris", place)) for place, row in enumerate(rows)]
        if "kolom" in item:
            found["kolom"] = self.row(item["kolom"], names, (*key, "kolom"))
        return found

    def row(self, row: object, names: Names, key: Key) -> object:
        """Cells by the keys of their columns; a name of none stays, to be refused."""
        if not isinstance(row, Mapping):
            return row
        found: dict[str, object] = {}
        typed: dict[str, str] = {}
        for name, cell in row.items():
            own = names.get(lipat(str(name)), str(name))
            if own in found:
                raise DocumentFindingsError([twice(self.source, (*key, str(name)), typed[own])])
            found[own], typed[own] = cell, str(name)
            self.renames[(*key, str(name))] = own
        return found
