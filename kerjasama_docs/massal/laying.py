"""A row laid over the common input: its values in their places, each with the cell it comes from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from kerjasama_docs.findings import Where
from kerjasama_docs.inputs.source import Key, Source
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.shape import Shape, shapes_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Laid:
    """What one cell says of a field.

    Attributes:
        key: The field.
        value: Its value as a drafter types it, or the items of a list, texts or records; None takes away what the
            input says.
        where: The cell.
        says: Whether it says anything; a cell that does not is only the place where the field is to be filled in.
    """

    key: Key
    value: str | tuple[object, ...] | None
    where: Where
    says: bool = True

    @property
    def letters(self) -> int:
        """How many letters it holds."""
        return _letters(self.value)


def _letters(value: object) -> int:
    """The letters of a text and of all texts in a value; who read it has bounded how deep they stand."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, Mapping):
        return sum(len(str(name)) + _letters(item) for name, item in value.items())
    return sum(map(_letters, value)) if isinstance(value, list | tuple) else 0


def laid(source: Source, cells: Iterable[Laid], row: Where) -> Source:
    """An input with the values of a row.

    Args:
        source: The input, as typed.
        cells: What the row says. Items beyond those of a list follow each other.
        row: Where the row stands.
    """
    told = tuple(cells)
    data: object = source.data
    for cell in told:
        if cell.says:
            value = list(cell.value) if isinstance(cell.value, tuple) else cell.value
            data = _with(data, Shape(Naskah), _New(cell.key, value))
    over = frozenset(cell.key for cell in told if cell.says)
    shown = {cell.key: cell.where for cell in told if cell.says or source.value(cell.key) is None}
    return replace(
        source,
        data=data if isinstance(data, Mapping) else {},
        places=_outside(source.places, over),
        texts=_outside(source.texts, over),
        lines=_outside(source.lines, over),
        cells={**_outside(source.cells, over), **shown},
        row=row,
    )


class _New(NamedTuple):
    """What is laid into a value: the path in it, and what stands there."""

    key: Key
    value: object

    @property
    def below(self) -> "_New":
        """The same, seen from what the first step leads to."""
        return _New(self.key[1:], self.value)


def _with(found: object, shape: Shape, new: _New) -> object:
    """A value with something laid into it; what is on its path is made where it is not there.

    Args:
        found: The value.
        shape: What the input may hold at its place; a text that stands for a record becomes that record.
        new: What is laid into it.
    """
    if not new.key:
        return new.value
    step = new.key[0]
    if isinstance(step, int):
        return _with_item(found, replace(shape, many=False), new)
    record: dict[str, object] = {}
    if isinstance(found, Mapping):
        record = {str(name): item for name, item in found.items()}
    elif found is not None and shape.short:
        record = {shape.short: found}
    elif found is not None:
        return found  # no record, which the reading of the naskah says at its place
    record[step] = _with(record.get(step), _below(shape, step), new.below)
    return record


def _with_item(found: object, shape: Shape, new: _New) -> list[object]:
    """A list with something laid into one of its items; a single value is a list of one."""
    place = int(new.key[0])
    items = list(found) if isinstance(found, list | tuple) else []
    if found is not None and not isinstance(found, list | tuple):
        items = [found]
    items += [None] * (place + 1 - len(items))
    items[place] = _with(items[place], shape, new.below)
    return items


def _below(shape: Shape, step: str) -> Shape:
    """What the input may hold under a name."""
    if shape.named:
        return replace(shape, named=False)
    known = shapes_of(shape.record) if shape.record else {}
    return known.get(step, Shape(object))


def _outside(entries: Mapping[Key, T], over: frozenset[Key]) -> dict[Key, T]:
    """What is known about values that a row does not replace."""
    return {key: each for key, each in entries.items() if not any(key[:end] in over for end in range(1, len(key) + 1))}
