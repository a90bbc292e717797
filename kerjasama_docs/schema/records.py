"""The records of the model as JSON Schema; each record once, under its name."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace

from pydantic.fields import FieldInfo

from kerjasama_docs.model.base import Record
from kerjasama_docs.model.shape import Shape, shape_of
from kerjasama_docs.schema.parts import Schema, list_of, mapping_of, one_of, other_names, reference
from kerjasama_docs.schema.values import value_of


@dataclass(frozen=True)
class Records:
    """Writes the schema of records, and keeps those that others refer to.

    Attributes:
        fields: What a field holds, by ``Record.field``, where the kind or the templates know more than its type.
        rules: What the fields of a record demand of each other, by the name of the record.
        definitions: The records that were referred to so far.
    """

    fields: Mapping[str, Callable[["Records"], Schema]]
    rules: Mapping[str, list[Schema]]
    definitions: dict[str, Schema] = field(default_factory=dict)

    def record(self, model: type[Record], names: Collection[str] | None = None) -> Schema:
        """A record with all its fields, or with those named."""
        fields = model.model_fields.items()
        wanted = {name: info for name, info in fields if names is None or name in names}
        written: Schema = {
            "type": "object",
            "properties": {name: self.field(f"{model.__name__}.{name}", info) for name, info in wanted.items()},
            "additionalProperties": False,
        }
        if required := [name for name, info in wanted.items() if info.is_required()]:
            written["required"] = required
        if rules := self.rules.get(model.__name__):
            written["allOf"] = rules
        return written

    def field(self, name: str, info: FieldInfo) -> Schema:
        """A field: what it is called, what it is for, and what it may hold."""
        written = self._held(name, info)
        if isinstance(info.default, str):
            written["default"] = info.default
        return {"title": info.title, "description": info.description, **written}

    def _held(self, name: str, info: FieldInfo) -> Schema:
        if own := self.fields.get(name):
            return own(self)
        written = one_of(self.alternatives(info), nullable=not info.is_required())
        if info.is_required() and "string" in written.get("type", ()):
            written.setdefault("pattern", r"\S")
        return written

    def alternatives(self, info: FieldInfo) -> list[Schema]:
        """The things that a field may hold."""
        return self._of_shape(shape_of(info))

    def _of_shape(self, shape: Shape) -> list[Schema]:
        if shape.many:
            inner = self._of_shape(replace(shape, many=False, limits=()))
            whole = list_of(inner, **dict(shape.limits))
            return [*inner, whole] if shape.single else [whole]
        if shape.named:
            return [mapping_of(self._of_shape(replace(shape, named=False)))]
        if shape.record is None:
            return [value_of(shape), *other_names(shape.others)]
        whole = self.referred(shape.record)
        if shape.short is None:
            return [whole]
        below = [self._led(shape.record)] if shape.nested else []
        return [*self._short(shape.record.model_fields[shape.short]), whole, *below]

    def _led(self, record: type[Record]) -> Schema:
        """An item as the one name of a mapping, with those below it as its value."""
        below = [each for each in self.alternatives(record.model_fields["rincian"]) if each.get("type") == "array"]
        fields = {"not": {"enum": [*record.model_fields]}}
        return {**mapping_of(below), "propertyNames": fields, "minProperties": 1, "maxProperties": 1}

    def referred(self, record: type[Record]) -> Schema:
        """A record by its name, which is defined once."""
        name = record.__name__
        if name not in self.definitions:
            self.definitions[name] = {}  # its place, should it hold itself
            self.definitions[name] = self.record(record)
        return reference(name)

    def _short(self, info: FieldInfo) -> list[Schema]:
        """The one field that stands for its whole record, under its own title."""
        return [{**alternative, "title": info.title} for alternative in self.alternatives(info)]
