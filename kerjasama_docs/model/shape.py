"""What the input may hold in a field: the records read as the types that a drafter meets.

For those who explain the input (JSON Schema, the commented starter file), so
that a new field appears there by itself.
"""

from dataclasses import dataclass, replace
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator, StringConstraints, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from kerjasama_docs.model.base import MAX_TEXT, Durasi, Record


@dataclass(frozen=True)
class Shape:
    """What the input may hold at one place.

    Attributes:
        base: Type of the value, or of each value of a list or mapping.
        many: A list of values.
        named: Values under names of their own.
        choices: The texts allowed, empty for any.
        short: Field of the record that a single text stands for.
        single: A single value may stand for the list.
        limits: JSON Schema keywords for the least and most items, the pattern of a text, the bounds of a number.
        outline: A text whose line breaks matter.
    """

    base: type
    many: bool = False
    named: bool = False
    choices: tuple[str, ...] = ()
    short: str | None = None
    single: bool = False
    limits: tuple[tuple[str, object], ...] = ()
    outline: bool = False

    @property
    def record(self) -> type[Record] | None:
        """The record that has fields of its own, None for a plain value."""
        return self.base if issubclass(self.base, Record) and self.base is not Durasi else None


def shape_of(info: FieldInfo) -> Shape:
    """The shape of a field of a record."""
    annotation: Any = info.annotation
    return _shape(Annotated[annotation, *info.metadata] if info.metadata else annotation)


def _shape(annotation: Any) -> Shape:  # noqa: ANN401 - a type expression
    metadata = getattr(annotation, "__metadata__", ())
    plain = get_args(annotation)[0] if metadata else annotation
    origin, args = get_origin(plain), get_args(plain)
    widened = any(isinstance(item, BeforeValidator) for item in metadata)
    limits = _limits(metadata)
    if origin in {Union, UnionType}:
        inner = _shape(next(item for item in args if item is not NoneType))
        short = _short(annotation) if widened and inner.record else inner.short
        return replace(inner, short=short, limits=inner.limits + limits)
    if origin is tuple:
        return replace(_shape(args[0]), many=True, single=widened, limits=limits)
    if origin is dict:
        return replace(_shape(args[1]), named=True)
    if origin is Literal:
        return Shape(str, choices=args)
    outline = any(getattr(item, "strip_whitespace", None) is False for item in metadata)
    shape = Shape(plain, limits=limits, outline=outline)
    return replace(shape, short=_short(annotation)) if widened and shape.record else shape


def _limits(metadata: tuple[object, ...]) -> tuple[tuple[str, object], ...]:
    lengths = (("min_length", "minItems"), ("max_length", "maxItems"), ("pattern", "pattern"))
    names = (*lengths, ("ge", "minimum"), ("le", "maximum"))
    plain = (item for item in metadata if not hasattr(item, "strip_whitespace"))  # the bounds of every text
    found = ((key, getattr(item, name, None)) for item in plain for name, key in names)
    longest = (item.max_length for item in metadata if isinstance(item, StringConstraints))
    own = (("maxLength", length) for length in longest if length not in {None, MAX_TEXT})
    return (*((key, value) for key, value in found if value is not None), *own)


def _short(annotation: Any) -> str | None:  # noqa: ANN401 - a type expression
    """The field that a single text fills: seen by trying, since a validator does not tell."""
    reader = TypeAdapter(annotation)
    for sample in ("ya", "3 tahun"):
        try:
            return str(*reader.validate_python(sample).model_fields_set)
        except ValidationError:
            continue
    return None
