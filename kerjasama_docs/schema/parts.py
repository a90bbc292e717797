"""The pieces a schema is put together from, each with the title a form prints beside it.

A place that takes one of several things is an ``anyOf``, and every alternative of it has a
``title``. What stands under an ``errorMessage`` is no place to type but a rule
(:mod:`kerjasama_docs.schema.rules`).
"""

from collections.abc import Collection, Mapping
from typing import Any

from kerjasama_docs.language import huruf_awal_besar

Schema = dict[str, Any]
"""A JSON Schema."""

NULL: Schema = {"type": "null"}
"""A place that is left open."""
DETAILED = "Dengan rincian"
"""The title of a record where something shorter may stand for it."""
_OPEN: Schema = {"title": "Kosong", **NULL}


def label(key: str) -> str:
    """A title made from a name that a template gives, ``batas_perpanjangan`` → ``Batas perpanjangan``."""
    return huruf_awal_besar(key.replace("_", " ").replace("-", " "))


def reference(name: str) -> Schema:
    """A record that is defined under its name; draft-07 reads nothing beside a ``$ref``, hence the ``allOf``."""
    return {"title": DETAILED, "allOf": [{"$ref": f"#/definitions/{name}"}]}


def choice(described: Mapping[str, str | None]) -> Schema:
    """A choice of names, each with what it means as far as that is said."""
    said = {"enumDescriptions": list(described.values())} if all(described.values()) else {}
    return {"title": "Dari daftar", "enum": list(described), **said}


def other_names(names: Collection[str]) -> list[Schema]:
    """What a choice may be called beside; an editor takes such a name and does not propose it."""
    return [{"title": "Sebutan lain", "enum": list(names), "doNotSuggest": True}] if names else []


def one_of(alternatives: list[Schema], *, nullable: bool = True) -> Schema:
    """One schema for several, as plain as can be: editors explain a plain one better.

    A single alternative needs no title: it is the place itself, which has one.
    """
    first = alternatives[0]
    if len(alternatives) > 1 or "allOf" in first:
        return {"anyOf": [*alternatives, _OPEN] if nullable else alternatives}
    only = {key: value for key, value in first.items() if key != "title"}
    return _or_open(only) if nullable else only


def _or_open(plain: Schema) -> Schema:
    if "enum" in plain:
        return {**plain, "enum": [*plain["enum"], None]}
    kinds = plain["type"]
    return {**plain, "type": [*(kinds if isinstance(kinds, list) else [kinds]), "null"]}


def list_of(alternatives: list[Schema], **limits: object) -> Schema:
    """A list whose items are one of several things."""
    return {"title": "Beberapa butir", "type": "array", "items": one_of(alternatives), **limits}


def mapping_of(alternatives: list[Schema]) -> Schema:
    """Things under names of their own."""
    return {"title": "Menurut nama", "type": "object", "additionalProperties": one_of(alternatives)}


def record_of(properties: Mapping[str, Schema]) -> Schema:
    """A record that may stay open and has just these fields."""
    return {"type": ["object", "null"], "properties": properties, "additionalProperties": False}
