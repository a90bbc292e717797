"""What the input may hold in a field: the records read as the types that a drafter meets.

For those who explain the input (JSON Schema, the commented starter file), so
that a new field appears there by itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator, StringConstraints
from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from kerjasama_docs.language.rapi import Fit
from kerjasama_docs.model.base import MAX_TEXT, Durasi, Record, TextAs
from kerjasama_docs.model.butir import ButirBerincian
from kerjasama_docs.model.disebut import Sebutan

_ITEM, _BELOW = "uraian", "rincian"
"""The fields of an item: its text, and what belongs below it."""
Limits = tuple[tuple[str, object], ...]
"""Keywords of JSON Schema with their values."""


@dataclass(frozen=True)
class Shape:
    """What the input may hold at one place.

    Attributes:
        base: Type of the value, or of each value of a list or mapping.
        many: A list of values.
        named: Values under names of their own.
        choices: The texts allowed, empty for any.
        others: Other names of the choices, which are taken for them.
        short: Field of the record that a single text stands for.
        single: A single value may stand for the list.
        limits: JSON Schema keywords for the least and most items, the pattern of a text, the bounds of a number.
        outline: A text whose line breaks matter.
        fit: How the phrase of the field fits its sentence.
    """

    base: type
    many: bool = False
    named: bool = False
    choices: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    short: str | None = None
    single: bool = False
    limits: Limits = ()
    outline: bool = False
    fit: Fit = Fit()  # noqa: RUF009 - frozen

    @property
    def record(self) -> type[Record] | None:
        """The record that has fields of its own, None for a plain value."""
        return self.base if issubclass(self.base, Record) and self.base is not Durasi else None

    @property
    def plain(self) -> bool:
        """Whether a text is all that most write here: a plain value, or an item that may have a rincian."""
        return self.record is None or (self.short is not None and issubclass(self.record, ButirBerincian))

    @property
    def nested(self) -> bool:
        """Whether it is an item, a text for short, below which others may stand."""
        return self.record is not None and self.short == _ITEM and _BELOW in self.record.model_fields


def shape_of(info: FieldInfo) -> Shape:
    """The shape of a field of a record."""
    annotation: object = info.annotation
    return _shape(Annotated[annotation, *info.metadata] if info.metadata else annotation)


def fit_of(annotation: object) -> Fit:
    """How the phrase of a type fits its sentence."""
    return _shape(annotation).fit


@cache
def shapes_of(record: type[Record]) -> Mapping[str, Shape]:
    """The shapes of all fields of a record, by their names."""
    return {name: shape_of(info) for name, info in record.model_fields.items()}


def _shape(annotation: object) -> Shape:
    """The shape of a type expression."""
    plain, metadata = _opened(annotation)
    origin, args = get_origin(plain), get_args(plain)
    if origin is dict:
        return replace(_shape(args[1]), named=True)
    if origin is Literal:
        return Shape(str, choices=args, others=_others(metadata, args))
    widened, limits = any(isinstance(item, BeforeValidator) for item in metadata), _limits(metadata)
    if origin is tuple:
        return replace(_shape(args[0]), many=True, single=widened, limits=limits)
    shape = _one(plain, metadata)
    shape = replace(shape, limits=shape.limits + limits)
    return replace(shape, short=_short(metadata)) if widened and shape.record else shape


def _others(metadata: tuple[object, ...], choices: tuple[object, ...]) -> tuple[str, ...]:
    """What the choices may be called beside their own names, as it is told of them."""
    said = (getattr(item, "func", None) for item in metadata)
    names = (name for table in said if isinstance(table, Sebutan) for name in table.lain)
    return tuple(dict.fromkeys(name for name in names if name not in choices))


def _opened(annotation: object) -> tuple[object, tuple[object, ...]]:
    """The type itself, and what is said about it: by a named type first, by the field that has it last."""
    if isinstance(annotation, TypeAliasType):
        return _opened(annotation.__value__)
    metadata: tuple[object, ...] = getattr(annotation, "__metadata__", ())
    if not metadata:
        return annotation, ()
    plain, own = _opened(get_args(annotation)[0])
    return plain, (*own, *metadata)


def _one(plain: object, metadata: tuple[object, ...]) -> Shape:
    """The shape of a single value, open or not.

    Raises:
        TypeError: No type that a field of our records has.
    """
    if get_origin(plain) in {Union, UnionType}:
        return _shape(next(item for item in get_args(plain) if item is not NoneType))
    if not isinstance(plain, type):
        raise TypeError(f"{plain!r} is no type of a field")
    outline = any(getattr(item, "strip_whitespace", None) is False for item in metadata)
    fits = [item for item in metadata if isinstance(item, Fit)]
    return Shape(plain, outline=outline, fit=fits[-1] if fits else Fit())


_KEYWORDS = {
    "min_length": "minItems",
    "max_length": "maxItems",
    "pattern": "pattern",
    "ge": "minimum",
    "le": "maximum",
}
"""The keyword of JSON Schema for a bound of pydantic."""


def _single(metadata: tuple[object, ...]) -> Iterator[object]:
    """What is said about a type, one by one; ``Field(ge=0, le=100)`` says two things."""
    for item in metadata:
        yield from item.metadata if isinstance(item, FieldInfo) else (item,)


def _limits(metadata: tuple[object, ...]) -> Limits:
    """The bounds of a list or a number, and the length of a text where it is not that of every text."""
    found: list[tuple[str, object]] = []
    for item in _single(metadata):
        if not hasattr(item, "strip_whitespace"):
            given = ((key, getattr(item, name, None)) for name, key in _KEYWORDS.items())
            found += [(key, value) for key, value in given if value is not None]
    for item in metadata:
        if isinstance(item, StringConstraints) and item.max_length not in {None, MAX_TEXT}:
            found.append(("maxLength", item.max_length))
    return tuple(found)


def _short(metadata: tuple[object, ...]) -> str | None:
    """The field of a record that a single text fills."""
    readers = (item.func for item in metadata if isinstance(item, BeforeValidator))
    return next((reader.key for reader in readers if isinstance(reader, TextAs)), None)
