"""JSON Schema of the input of one kind, for editors.

Draft-07, the draft that the YAML extension of VS Code knows best. The schema
is read from the records of :mod:`kerjasama_docs.model`, so that a new field
appears by itself, with its Indonesian description.

An editor sees YAML as YAML 1.2 types it (``012`` is a number, ``2025-05-22``
a text), the loader sees it as typed; the types here are those of the editor.
What no schema can say (31-02-2025, a weekday that does not fit) stays with
``kerjasama-docs periksa``.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from pydantic.fields import FieldInfo

from kerjasama_docs.assets import Assets
from kerjasama_docs.jobs.daftar import entries
from kerjasama_docs.language.terbilang import SATUAN
from kerjasama_docs.model.base import MAX_TEXT, Durasi, Record
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.pilihan import KlausulPilihan
from kerjasama_docs.model.shape import Shape, shape_of
from kerjasama_docs.model.template import Parameter
from kerjasama_docs.naskah.klausul.folders import load_bentuk, load_jenis
from kerjasama_docs.naskah.klausul.kind import KlausulEntry, fields_of, klausul_of
from kerjasama_docs.schema.rules import NULL, RULES, Schema


def _any_case(words: str) -> str:
    """A pattern for words in small or capital letters; ECMA patterns have no flag for it."""
    return "".join(f"[{char.upper()}{char}]" if char.isalpha() else char.replace(" ", r"\s+") for char in words)


def _one_of(words: tuple[str, ...]) -> str:
    return f"({'|'.join(_any_case(word) for word in words)})"


_DAY = r"([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}[-/][0-9]{1,2}[-/][0-9]{4}|[0-9]{1,2}\s+[A-Za-z]+\s+[0-9]{4})"
LEAVES: Mapping[type, Schema] = {
    str: {"type": ["string", "number", "boolean"], "maxLength": MAX_TEXT},
    bool: {
        "type": ["string", "boolean"],
        "pattern": f"^{_one_of(('ya', 'tidak', 'true', 'false'))}$",
        "patternErrorMessage": "Tulis ya atau tidak.",
        "examples": ["ya", "tidak"],
    },
    int: {
        "type": ["integer", "string"],
        "pattern": r"^\s*[0-9]{1,15}\s*$",
        "patternErrorMessage": "Tulis bilangan bulat, misalnya 2.",
        "minimum": 0,
        "maximum": 10**15 - 1,
    },
    Decimal: {
        "type": ["string", "number"],
        "pattern": r"^\s*([Rr][Pp]\.?\s*)?[0-9][0-9.]*(,[0-9]{1,2}|[.,]\s*[-–])?(\s*\([^()]+\))?\s*$",
        "patternErrorMessage": "Tulis titik tiap ribuan dan koma sebelum sen, misalnya 1.500.000.",
        "minimum": 0,
        "examples": ["1.500.000"],
    },
    date: {
        "type": ["string"],
        "pattern": rf"^\s*([^0-9]+[\s,])?\s*{_DAY}\s*$",
        "patternErrorMessage": "Tulis tanggal, misalnya 2025-05-22 atau 22 Mei 2025.",
        "examples": ["2025-05-22", "22 Mei 2025"],
    },
    Durasi: {
        "type": ["string"],
        "pattern": rf"^\s*(?!0+\s)[0-9A-Za-z].*\s{_one_of(SATUAN)}\s*$",
        "patternErrorMessage": "Tulis lamanya dengan satuan, misalnya 3 tahun atau 14 hari kerja.",
        "examples": ["3 tahun", "14 hari kerja"],
    },
    object: {"type": ["string", "number", "boolean", "array", "object"]},
}
"""What a single value may look like to an editor, by its type in the model."""

PERSEN: Schema = {
    "type": ["string", "number"],
    "pattern": r"^\s*[0-9]{1,3}([.,][0-9]{1,2})?\s*%?\s*$",
    "patternErrorMessage": "Tulis persen, dengan koma untuk pecahan, misalnya 33,5.",
    "examples": ["30", "33,5"],
}
"""A share in per cent: the one number of the model with an upper bound."""

PARAMETERS: Mapping[str, type] = {
    "teks": str,
    "daftar": str,
    "lama": Durasi,
    "bilangan": int,
    "rupiah": Decimal,
    "tanggal": date,
    "ya-tidak": bool,
}
"""The type of a value by the jenis of a parameter."""


def _or(alternatives: list[Schema], *, nullable: bool) -> Schema:
    """One schema for several, as plain as can be: editors explain a plain one better."""
    if len(alternatives) > 1 or "$ref" in alternatives[0]:
        return {"anyOf": [*alternatives, NULL] if nullable else alternatives}
    only = dict(alternatives[0])
    if nullable and "enum" in only:
        only["enum"] = [*only["enum"], None]
    elif nullable:
        kinds = only["type"]
        only["type"] = [*(kinds if isinstance(kinds, list) else [kinds]), "null"]
    return only


def _list_of(alternatives: list[Schema], **limits: object) -> Schema:
    return {"type": "array", "items": _or(alternatives, nullable=True), **limits}


def _names(described: Mapping[str, str]) -> Schema:
    """A choice of names, each with what it means."""
    return {"enum": list(described), "enumDescriptions": list(described.values())}


def _record_of(properties: Mapping[str, Schema]) -> Schema:
    return {"type": ["object", "null"], "properties": properties, "additionalProperties": False}


def _leaf(shape: Shape) -> Schema:
    """A plain value; of a text with a pattern an editor may see a number, ``2``, where the pattern allows one."""
    limits = dict(shape.limits)
    if shape.choices:
        return {"enum": list(shape.choices), **limits}
    if "pattern" in limits:
        numbers = [10**n - 1 for n in range(1, 10) if re.search(str(limits["pattern"]), str(10**n - 1))]
        number = {"type": ["string", "integer"], "minimum": 1, "maximum": numbers[-1]} if numbers else {}
        return {**LEAVES[str], "type": ["string"], **number, **limits}
    leaf = PERSEN if shape.base is Decimal and "maximum" in limits else LEAVES[shape.base]
    return {**leaf, **limits}


class _Writer:
    """Writes the schema of records; each record once, under its name."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {}

    def record(self, model: type[Record], names: Collection[str] | None = None) -> Schema:
        """A record with all its fields, or with those named."""
        fields = {name: info for name, info in model.model_fields.items() if names is None or name in names}
        written: Schema = {
            "type": "object",
            "properties": {name: self.field(info) for name, info in fields.items()},
            "additionalProperties": False,
        }
        if required := [name for name, info in fields.items() if info.is_required()]:
            written["required"] = required
        if rules := RULES.get(model.__name__):
            written["allOf"] = rules
        return written

    def field(self, info: FieldInfo) -> Schema:
        written = _or(self.alternatives(shape_of(info)), nullable=not info.is_required())
        if info.is_required() and "string" in written.get("type", ()):
            written.setdefault("pattern", r"\S")
        if isinstance(info.default, str):
            written["default"] = info.default
        return {"description": info.description, **written}

    def alternatives(self, shape: Shape) -> list[Schema]:
        if shape.many:
            inner = self.alternatives(replace(shape, many=False, limits=()))
            return [*(inner if shape.single else ()), _list_of(inner, **dict(shape.limits))]
        if shape.named:
            inner = self.alternatives(replace(shape, named=False))
            return [{"type": "object", "additionalProperties": _or(inner, nullable=True)}]
        if shape.record is None:
            return [_leaf(shape)]
        name = shape.record.__name__
        if name not in self.definitions:
            self.definitions[name] = {}  # its place, should it hold itself
            self.definitions[name] = self.record(shape.record)
        whole = {"$ref": f"#/definitions/{name}"}
        if shape.short is None:
            return [whole]
        return [*self.alternatives(shape_of(shape.record.model_fields[shape.short])), whole]


def _parameter(parameter: Parameter) -> Schema:
    leaf = LEAVES[PARAMETERS[parameter.jenis]]
    written = _or([leaf, _list_of([leaf])] if parameter.jenis == "daftar" else [leaf], nullable=True)
    default = {"default": parameter.bawaan} if parameter.bawaan else {}
    return {"description": parameter.arti, **written, **default}


def _klausul(entry: KlausulEntry, writer: _Writer) -> Schema:
    """What a drafter may say about one klausul: ya, tidak, or a record with its own parameters."""
    choice = writer.record(KlausulPilihan)
    if entry.head.judul:
        choice["properties"]["judul"]["default"] = entry.head.judul
    choice["properties"]["parameter"] = {
        "description": KlausulPilihan.model_fields["parameter"].description,
        **_record_of({name: _parameter(item) for name, item in entry.head.parameter.items()}),
    }
    short = writer.alternatives(shape_of(KlausulPilihan.model_fields["pakai"]))
    return {"description": f"{entry.head.arti} {entry.status}", **_or([*short, choice], nullable=True)}


def _rows(name: str, assets: Assets) -> Schema:
    """Rows of a lampiran whose tabel is of that form: exactly the columns that are typed."""
    columns = load_bentuk(name, assets).diketik
    typed = {"teks": str, "tanggal": date, "bilangan": Decimal, "rupiah": Decimal}
    row = _record_of(
        {c.kunci: {"description": c.judul, **_or([LEAVES[typed[c.jenis]]], nullable=True)} for c in columns}
    )
    chosen = {"required": ["tabel"], "properties": {"tabel": {"const": name}}}
    return {"if": chosen, "then": {"properties": {"baris": {"items": row}}}}


def _cited(assets: Assets) -> list[Schema]:
    """A known regulation, with its title, or a citation as free text."""
    return [_names(dict(entries("peraturan", assets))), LEAVES[str]]


def _narrow(schema: Schema, choices: list[Schema]) -> None:
    """Narrow a text field to some choices; it may stay open."""
    kept = {key: value for key, value in schema.items() if key in {"description", "default"}}
    schema.clear()
    schema |= {**kept, **_or(choices, nullable=True)}


def _choose(schema: Schema, what: str, assets: Assets) -> None:
    """Narrow a text field to the names of the assets of one sort; it may stay open."""
    _narrow(schema, [_names(dict(entries(what, assets)))])


def _inherited(root: Schema) -> None:
    """Let the pihak be left to the parent: all of them, or some, but none without a word for its place."""
    root["required"] = [name for name in root["required"] if name != "pihak"]
    pihak = root["properties"]["pihak"]
    pihak.pop("minItems")
    pihak |= {"type": [pihak["type"], "null"], "items": {"$ref": "#/definitions/Pihak"}}


def _named(
    fields: dict[str, Schema], defined: dict[str, Schema], parts: tuple[KlausulEntry, ...], assets: Assets
) -> None:
    """Say what the names in a field may be, where the kind takes the field."""
    if "LampiranIsi" in defined:
        _choose(defined["LampiranIsi"]["properties"]["tabel"], "lampiran", assets)
        defined["LampiranIsi"]["allOf"] = [_rows(name, assets) for name, _ in entries("lampiran", assets)]
    if "dasar_hukum" in fields:
        fields["dasar_hukum"]["anyOf"] = [*_cited(assets), _list_of(_cited(assets)), NULL]
    if "PasalTambahan" in defined:
        for place in ("sesudah", "sebelum"):  # the label of another pasal_tambahan is right as well
            defined["PasalTambahan"]["properties"][place]["examples"] = [e.id for e in parts if e.part == "pasal"]


def _second_language(fields: Schema, parts: Iterable[KlausulEntry]) -> None:
    """Name the klausul that may be worded in the second language."""
    second = {"$ref": "#/definitions/PadananPasal"}
    named = {entry.id: {"description": entry.head.arti, **_or([second], nullable=True)} for entry in parts}
    fields["klausul"] = {"description": fields["klausul"]["description"], **_record_of(named)}


def schema_for(jenis: str, assets: Assets) -> dict[str, object]:
    """The JSON Schema (draft-07) of the input for one kind of naskah.

    Args:
        jenis: Name of the kind.
        assets: Where templates are looked for.

    Raises:
        UsageError: There is no such kind.
        DocumentFindingsError: A file of the templates is not well formed.
    """
    kind = load_jenis(jenis, assets)
    parts = klausul_of(kind, assets)
    writer = _Writer()
    root = writer.record(Naskah, fields_of(kind))
    fields, defined = root["properties"], writer.definitions
    fields["jenis"] = {"description": fields["jenis"]["description"], **_names({jenis: kind.arti})}
    if kind.varian:
        _narrow(fields["varian"], [_names({name: varian.arti for name, varian in kind.varian.items()})])
    profil = [_names(dict(entries("profil", assets))), LEAVES[str]]  # a folder of the user's own may hold more
    _narrow(fields["profil"], profil)
    if "Induk" in defined:
        _choose(defined["Induk"]["properties"]["jenis"], "jenis", assets)
    if "pihak" in kind.warisan:
        _inherited(root)
    _named(fields, defined, parts, assets)
    fields["klausul"] = {
        "description": Naskah.model_fields["klausul"].description,
        **_record_of({entry.id: _klausul(entry, writer) for entry in parts}),
    }
    if "Padanan" in defined:
        _second_language(defined["Padanan"]["properties"], parts)
    defined.pop(KlausulPilihan.__name__)
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": kind.nama, "description": kind.arti}
    return {**head, **root, "definitions": defined}
