"""What the templates add to the schema: klausul and their parameters, tables, and the names there are."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal

from kerjasama_docs.assets import Assets
from kerjasama_docs.jobs.daftar import entries
from kerjasama_docs.model.base import Durasi
from kerjasama_docs.model.klausul import Parameter, ParameterKind
from kerjasama_docs.model.lampiran import Kolom, KolomJenis
from kerjasama_docs.model.padanan import PadananKlausul
from kerjasama_docs.model.pilihan import KlausulPilihan
from kerjasama_docs.naskah.klausul.folders import load_bentuk
from kerjasama_docs.naskah.klausul.kind import KlausulEntry
from kerjasama_docs.schema.parts import DETAILED, Schema, choice, label, list_of, one_of, record_of
from kerjasama_docs.schema.records import Records
from kerjasama_docs.schema.values import VALUES

PARAMETERS: Mapping[ParameterKind, type] = {
    "teks": str,
    "daftar": str,
    "lama": Durasi,
    "bilangan": int,
    "rupiah": Decimal,
    "tanggal": date,
    "ya-tidak": bool,
    "pihak": str,
}
"""The type of a value by the jenis of a parameter."""
_COLUMNS: Mapping[KolomJenis, type] = {"teks": str, "tanggal": date, "bilangan": Decimal, "rupiah": Decimal}
"""The type of a value by the jenis of a column that is typed."""


def named(what: str, assets: Assets) -> Schema:
    """A choice of the assets of one sort, each with a line about it."""
    return choice(dict(entries(what, assets)))


def profil(assets: Assets) -> Schema:
    """A profil that is known; any other may lie in a folder of the user's own."""
    return one_of([named("profil", assets), VALUES[str]])


def dasar_hukum(assets: Assets) -> Schema:
    """Regulations that are known, with their titles, or citations as free text."""
    cited = [named("peraturan", assets), VALUES[str]]
    return one_of([*cited, list_of(cited)])


def place(parts: Collection[KlausulEntry]) -> Schema:
    """A Pasal beside which another one stands: a klausul, or the label of another pasal_tambahan."""
    return {**one_of([VALUES[str]]), "examples": [entry.id for entry in parts if entry.part == "pasal"]}


def klausul(parts: Collection[KlausulEntry], records: Records) -> Schema:
    """What a drafter may say about each klausul of a kind."""
    titles = _titles(parts)
    return record_of({entry.id: _klausul(entry, records, title=titles[entry.id]) for entry in parts})


def _titles(parts: Collection[KlausulEntry]) -> dict[str, str]:
    """What each klausul of a kind is called: by the title of its Pasal, where no other bears the same."""
    printed = {entry.id: entry.head.judul or label(entry.id) for entry in parts}
    times = Counter(printed.values())
    shared = {name: label(name) for name, title in printed.items() if times[title] > 1}
    return printed | shared


def _klausul(entry: KlausulEntry, records: Records, *, title: str) -> Schema:
    """ya, tidak, or a record with its own parameters."""
    whole = {"title": DETAILED, **records.record(KlausulPilihan)}
    if entry.head.judul:
        whole["properties"]["judul"]["default"] = entry.head.judul
    parameters = {name: _parameter(name, item) for name, item in entry.head.parameter.items()}
    whole["properties"]["parameter"] |= record_of(parameters)
    alternatives = [*records.alternatives(KlausulPilihan.model_fields["pakai"]), whole]
    return {"title": title, "description": f"{entry.head.arti} {entry.status}", **one_of(alternatives)}


def _parameter(name: str, parameter: Parameter) -> Schema:
    value = VALUES[PARAMETERS[parameter.jenis]]
    alternatives = [value, list_of([value])] if parameter.jenis in {"daftar", "pihak"} else [value]
    default = {"default": parameter.bawaan} if parameter.bawaan else {}
    told = parameter.usang or parameter.arti
    return {"title": label(name), "description": told, **one_of(alternatives), **default}


def second_language(parts: Collection[KlausulEntry], records: Records) -> Schema:
    """The klausul that may be worded in the second language."""
    worded, titles = one_of([records.referred(PadananKlausul)]), _titles(parts)
    return record_of({e.id: {"title": titles[e.id], "description": e.head.arti, **worded} for e in parts})


def tables(assets: Assets) -> list[Schema]:
    """For each form of a tabel what its rows hold."""
    return [_rows(name, assets) for name, _ in entries("lampiran", assets)]


def _rows(name: str, assets: Assets) -> Schema:
    """Rows of a lampiran whose tabel is of that form: exactly the columns that are typed."""
    row = record_of({kolom.kunci: _cell(kolom) for kolom in load_bentuk(name, assets).diketik})
    chosen = {"required": ["tabel"], "properties": {"tabel": {"const": name}}}
    return {"if": chosen, "then": {"properties": {"baris": {"items": row}}}}


def _cell(kolom: Kolom) -> Schema:
    return {"title": label(kolom.kunci), "description": kolom.judul, **one_of([VALUES[_COLUMNS[kolom.jenis]]])}
