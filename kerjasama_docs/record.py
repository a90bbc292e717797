"""Frozen records that cost little to define.

``dataclass(frozen=True)`` writes up to six methods of a class as text and compiles them: half a millisecond each, a
tenth of a second for the two hundred classes of one run. Here they share their methods, and ``__init__`` is written
when the first record of a class is made, of many never. All else is that of a dataclass: ``fields``, ``replace``,
``field``, ``match``.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["record"]
T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass as record

    from _typeshed import DataclassInstance
else:

    def record(*, frozen: bool, slots: bool = False) -> Callable[[type[T]], type[T]]:
        """A class as a frozen record; ``frozen`` is written out for whoever reads it, and for mypy."""
        if not frozen:
            raise TypeError("a record is frozen; take dataclass for one that changes")
        return lambda cls: _defined(cls, slots=slots)


_ABSENT = object()


def _defined(cls: type[T], *, slots: bool) -> type[T]:
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
    for name, method in _SHARED.items():
        if name not in cls.__dict__:
            setattr(made, name, method)
    setattr(made, "__init__", _first_init(made))  # noqa: B010 - mypy lets no method be assigned to
    return made


def _first_init(cls: type) -> Callable[..., None]:
    """The ``__init__`` of a class of which no record was made yet: writes the real one, and calls it."""

    def init(self: object, *given: object, **named: object) -> None:
        real = _init_of(cls)
        setattr(cls, "__init__", real)  # noqa: B010 - as above
        real(self, *given, **named)

    return init


def _init_of(cls: type) -> Callable[..., None]:
    """The ``__init__`` with the fields as parameters, as a dataclass has it."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_absent": _ABSENT}
    parameters, lines = ["self"], ["pass"]
    for item in fields(cls):
        known |= {f"_default_{item.name}": item.default, f"_make_{item.name}": item.default_factory}
        if item.init:
            parameters.append(f"{item.name}{_default(item)}")
        lines.append(f"_set(self, {item.name!r}, {_value(item)})")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    text = f"def __init__({', '.join(parameters)}):\n    " + "\n    ".join(lines)
    exec(text, known)  # noqa: S102 - names of fields only, as dataclasses does
    return known["__init__"]  # type: ignore[no-any-return]


def _default(item: "Field[object]") -> str:
    """What stands behind the parameter of a field."""
    if item.default_factory is not MISSING:
        return "=_absent"
    return "" if item.default is MISSING else f"=_default_{item.name}"


def _value(item: "Field[object]") -> str:
    """What a field is set to."""
    if item.default_factory is MISSING:
        return item.name if item.init else f"_default_{item.name}"
    return f"_make_{item.name}() if {item.name} is _absent else {item.name}" if item.init else f"_make_{item.name}()"


def _compared(self: "DataclassInstance") -> tuple[object, ...]:
    return tuple(getattr(self, item.name) for item in fields(self) if item.compare)


def _equal(self: "DataclassInstance", other: "DataclassInstance") -> bool:
    return _compared(self) == _compared(other) if other.__class__ is self.__class__ else NotImplemented


def _hashed(self: "DataclassInstance") -> int:
    return hash(_compared(self))


def _shown(self: "DataclassInstance") -> str:
    values = (f"{item.name}={getattr(self, item.name)!r}" for item in fields(self) if item.repr)
    return f"{type(self).__qualname__}({', '.join(values)})"


def _refuse(self: object, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"field {name!r} of a {type(self).__name__} does not change; replace() the record")


def _state(self: "DataclassInstance") -> list[object]:
    return [getattr(self, item.name) for item in fields(self)]


def _restore(self: "DataclassInstance", values: list[object]) -> None:
    for item, value in zip(fields(self), values, strict=True):
        object.__setattr__(self, item.name, value)


_SHARED: dict[str, Callable[..., object]] = {
    "__eq__": _equal,
    "__hash__": _hashed,
    "__repr__": _shown,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__getstate__": _state,
    "__setstate__": _restore,
}
"""The methods that all records share; a class may have its own."""
