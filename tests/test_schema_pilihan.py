"""Every choice of the input: the schema and the loader take the same names, and neither takes another word."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any

import pytest
from jsonschema import Draft7Validator
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from kerjasama_docs import load
from kerjasama_docs.assets import Area, Assets
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.data_pribadi import DataPribadi
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.shape import Shape, shape_of
from kerjasama_docs.schema.kinds import schema_for
from kerjasama_docs.schema.records import Records

NONE = "bukan-pilihan"


def records(model: type[Record], seen: set[type[Record]]) -> Iterator[type[Record]]:
    """A record and all that it holds."""
    if model not in seen:
        seen.add(model)
        yield model
        for info in model.model_fields.values():
            if inner := shape_of(info).record:
                yield from records(inner, seen)


def choices() -> list[tuple[str, FieldInfo, Shape]]:
    """Every field that holds a choice, by its place."""
    fields = (
        (f"{record.__name__}.{name}", info)
        for record in records(Naskah, set())
        for name, info in record.model_fields.items()
    )
    return [(place, info, shape_of(info)) for place, info in fields if shape_of(info).choices]


CHOICES = choices()


def loaded(info: FieldInfo, value: object) -> bool:
    """Whether the loader takes a value in a field."""
    annotation: Any = info.annotation
    try:
        TypeAdapter(Annotated[annotation, *info.metadata] if info.metadata else annotation).validate_python(value)
    except ValidationError:
        return False
    return True


@cache
def in_schemas(place: str) -> tuple[Draft7Validator, ...]:
    """What the schemas of the kinds say of a field, each answer once."""
    record, _, name = place.partition(".")
    found: dict[str, Draft7Validator] = {}
    for kind in Assets().names(Area.NASKAH):
        schema: dict[str, Any] = schema_for(kind, Assets())
        own = schema if record == "Naskah" else schema["definitions"].get(record, {})
        if part := own.get("properties", {}).get(name):
            found.setdefault(str(part), Draft7Validator({**part, "definitions": schema["definitions"]}))
    return tuple(found.values())


def test_there_are_choices_with_other_names() -> None:
    assert len(CHOICES) > 20
    assert sum(len(shape.others) for _, _, shape in CHOICES) > 300


@pytest.mark.parametrize(("place", "info", "shape"), CHOICES, ids=[place for place, _, _ in CHOICES])
def test_schema_and_loader_take_the_same_names(place: str, info: FieldInfo, shape: Shape) -> None:
    plain = Records({}, {})
    alone = Draft7Validator({**plain.field(place, info), "definitions": plain.definitions})
    for name in (*shape.choices, *shape.others, NONE):
        for value in (name, [name]) if shape.many else (name,):
            taken = loaded(info, value)
            assert taken is (name != NONE) or value != [name] or not shape.single, name
            for schema in (alone, *in_schemas(place)):
                assert schema.is_valid(value) is taken, (value, taken)


def test_the_ground_of_processing_by_its_other_name() -> None:
    assert loaded(DataPribadi.model_fields["dasar"], "kewenangan")
    data = {
        "jenis": "perjanjian-kerja-sama",
        "judul": "Uji",
        "pihak": [{}, {}],
        "data_pribadi": {"dasar": "kewenangan"},
    }
    naskah = load(data).built.naskah
    assert naskah.data_pribadi
    assert naskah.data_pribadi.dasar == ("kepentingan-umum",)
    assert Draft7Validator(schema_for("perjanjian-kerja-sama", Assets())).is_valid(data)
