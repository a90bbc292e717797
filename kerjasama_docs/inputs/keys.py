"""Names of fields as the records have them: what people call a field is read as its name, before anything else looks.

A name that differs only in case, blanks, hyphens and underscores is that name; so is one by which the field is known
beyond doubt (``email``). The same field under two names is a galat. All other names stay, to be refused.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from kerjasama_docs.findings import DocumentFindingsError, Finding, Level
from kerjasama_docs.inputs.source import Key, Source, at_new
from kerjasama_docs.inputs.whereabouts import Whereabouts
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.nama_isian import field_named
from kerjasama_docs.model.shape import Shape, shapes_of


def with_known_keys(source: Source, record: type[Record]) -> Source:
    """An input with the fields under their own names, each at the place where it was typed.

    Args:
        source: The input.
        record: What it is read into later.

    Raises:
        DocumentFindingsError: A field is filled under two of its names.
    """
    renaming = _Renaming(source)
    data = renaming.record(source.data, record, Whereabouts())
    if renaming.faults:
        raise DocumentFindingsError(renaming.faults)
    return _moved_to(source, data, renaming.moves) if renaming.changed else source


def renamed(source: Source, data: Mapping[str, object], names: Mapping[Key, str]) -> Source:
    """The source with other data, in which some values stand under another name.

    Args:
        source: The input.
        data: Its values under their new names.
        names: The new name by the path that ends with the old one.
    """
    if all(key[-1] == name for key, name in names.items()):
        return replace(source, data=data)
    known = {*source.places, *source.texts, *source.lines, *source.cells}
    return _moved_to(source, data, {_under(key, names): key for key in known})


def _under(key: Key, names: Mapping[Key, str]) -> Key:
    """A path with the new names of what lies on it."""
    return tuple(names.get(key[: place + 1], part) for place, part in enumerate(key))


def _moved_to(source: Source, data: Mapping[str, object], moves: Mapping[Key, Key]) -> Source:
    """The source with other data; where each value stood, by its new path."""
    return replace(
        source,
        data=data,
        places=at_new(source.places, moves),
        texts=at_new(source.texts, moves),
        lines=at_new(source.lines, moves),
        cells=at_new(source.cells, moves),
    )


def twice(source: Source, key: Key, other: str) -> Finding:
    """The finding about a field that stands under two names."""
    message = f"“{key[-1]}” dan “{other}” adalah isian yang sama."
    return Finding("kunci-ganda", Level.GALAT, message, source.where(key), "Hapus salah satunya.")


@dataclass
class _Renaming:
    """Goes through the values of an input.

    Attributes:
        source: The input.
        moves: Where each value stood, by its new path.
        changed: Whether a name is another one now.
        faults: Fields that stand under two names.
    """

    source: Source
    moves: dict[Key, Key] = field(default_factory=lambda: {(): ()})
    changed: bool = False
    faults: list[Finding] = field(default_factory=list)

    def record(self, value: Mapping[str, object], record: type[Record], at: Whereabouts) -> dict[str, object]:
        """The fields of a record under their names."""
        value = {str(name): item for name, item in value.items()}
        shapes = shapes_of(record)
        found: dict[str, object] = {}
        for name, own in self.named(value, record, at.old):
            found[own] = self.value(value[name], shapes.get(own), self.below(at, name, own))
        return found

    def below(self, at: Whereabouts, old: str | int, new: str | int | None = None) -> Whereabouts:
        """Where a value stands that is known by one name and will be by another."""
        below = at.below(old, new)
        self.moves[below.new] = below.old
        return below

    def named(self, value: Mapping[str, object], record: type[Record], old: Key) -> Iterator[tuple[str, str]]:
        """The fields of a record that are kept, by the name that was typed and their own."""
        typed: dict[str, str] = {}
        for name in value:
            own = field_named(record, name)
            other = typed.get(own)
            self.changed |= own != name
            if other is None or value[other] is None:
                typed[own] = name
            elif value[name] is not None:
                self.faults.append(twice(self.source, (*old, name), other))
        for own, name in typed.items():
            yield name, own

    def value(self, value: object, shape: Shape | None, at: Whereabouts) -> object:
        """A value with all that it holds."""
        if isinstance(value, list | tuple):
            return [self.value(item, shape, self.below(at, place)) for place, item in enumerate(value)]
        if not isinstance(value, Mapping):
            return value
        if shape and shape.record and not shape.named:
            return self.led(value, shape, at) or self.record(value, shape.record, at)
        return self.mapping(value, replace(shape, named=False) if shape and shape.named else None, at)

    def led(self, value: Mapping[str, object], shape: Shape, at: Whereabouts) -> dict[str, object] | None:
        """An item that is typed as the name of the list below it: “memberi data:” with the items under it."""
        (name, items), *more = [(str(name), item) for name, item in value.items()] or [("", None)]
        record = shape.record
        if (
            record is None
            or more
            or not isinstance(items, list | tuple)
            or field_named(record, name) in shapes_of(record)
        ):
            return None
        self.changed = True
        below = self.below(at, name, "rincian")
        self.moves[(*at.new, "uraian")] = below.old
        return {"uraian": name, "rincian": self.value(items, shapes_of(record)["rincian"], below)}

    def mapping(self, value: Mapping[str, object], inner: Shape | None, at: Whereabouts) -> dict[str, object]:
        """Values under names of their own."""
        items = ((str(name), item) for name, item in value.items())
        return {name: self.value(item, inner, self.below(at, name)) for name, item in items}
