"""The walk through the records of the model that writes their fields, each with what it is for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from pydantic.fields import FieldInfo

from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.shape import Shape, shape_of
from kerjasama_docs.starter.lines import GAP, as_item, commented, entry, explain, plain, ready


def about(info: FieldInfo, shape: Shape, name: str) -> str:
    """The description of a field and, where it does not say them itself, choices, form and default."""
    text = info.description or ""
    said = [text]
    if shape.choices and not all(choice in text for choice in shape.choices):
        said.append(f"Pilihan: {', '.join(shape.choices)}.")
    if shape.base is bool:
        said.append("Tulis ya atau tidak.")
    if shape.outline:
        said.append(f"Tulis “{name}: |”, lalu isinya di bawahnya, menjorok.")
    if shape.record and shape.short and not (shape.many or shape.named):
        said.append(f"Boleh ditulis singkat: “{name}: {GAP}”, sama dengan mengisi {shape.short} saja.")
    default = info.default if isinstance(info.default, tuple) else (info.default,)
    if default and all(isinstance(item, str) for item in default):
        said.append(f"Bila kosong: {', '.join(default)}.")
    return " ".join(said)


@dataclass(frozen=True)
class Walker:
    """Walks the records of the model and writes their fields.

    Attributes:
        presets: Values known beforehand, by path, ``pihak.0.nama``; that of a record stands for all its fields.
        butir: Items of a list known beforehand, by path.
        needed: Fields of the naskah that its kind must have; they are not commented out.
        special: Lines of the fields whose content is not read from a record, by path.
        labels: What the pihak are called that are asked for.
        dropped: Fields inside others that the kind does not print, by path without numbers; they are left out.
        closed: Fields of the naskah that are commented out, whatever they hold.
        live: False inside a block that is commented out as a whole.
        explained: Whether fields are explained.
        filled: Whether what a record cannot do without holds an example, so that the record is right as it stands.
    """

    presets: Mapping[str, str] = field(default_factory=dict)
    butir: Mapping[str, Sequence[str]] = field(default_factory=dict)
    needed: frozenset[str] = frozenset()
    special: Mapping[str, Sequence[str]] = field(default_factory=dict)
    labels: tuple[str, ...] = ()
    dropped: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    live: bool = True
    explained: bool = True
    filled: bool = False

    def record(self, model: type[Record], indent: int, path: str) -> list[str]:
        """All fields of a record."""
        above = "".join(f"{step}." for step in path.split(".") if step and not step.isdecimal())
        fields = [(name, info) for name, info in model.model_fields.items() if f"{above}{name}" not in self.dropped]
        return [line for name, info in fields for line in self.field(name, info, indent, f"{path}{name}")]

    def field(self, name: str, info: FieldInfo, indent: int, path: str) -> list[str]:
        """One field: explanation, name, and what it holds."""
        shape = shape_of(info)
        told = explain(about(info, shape, name), indent) if self.explained else []
        preset = GAP if self.filled and info.is_required() and not shape.record else self.presets.get(path)
        if preset:
            return [*told, *entry(name, preset, indent)]
        if items := self.butir.get(path):
            pad = " " * indent
            return [*told, f"{pad}{name}:", *(f"{pad}  - {plain(item)}" for item in items)]
        group = shape.record is not None and (shape.many or info.default is None) and not shape.named
        open_group = group and path not in self.needed and not info.is_required()
        off = self.live and (open_group or path in self.closed)
        inner = replace(self, live=self.live and not off)
        lines = [f"{' ' * indent}{name}:", *inner.content(shape, indent + 2, path)]
        return [*told, *(commented(lines, indent) if off else lines)]

    def content(self, shape: Shape, indent: int, path: str) -> list[str]:
        """What stands below the name of a field."""
        if path in self.special:
            return self.ready([" " * indent + line if line else "" for line in self.special[path]], indent)
        if shape.record and not shape.many:
            return self.record(shape.record, indent, f"{path}.")
        if path == "pihak" and shape.record:
            return self.pihak(shape.record, indent)
        pad = " " * indent
        if shape.record:
            whole = replace(self, live=False)
            item = as_item(whole.record(shape.record, indent + 2, f"{path}."), indent)
            short = [f"{pad}- {GAP}", f"{pad}## Atau, dengan isian sendiri-sendiri:"] if shape.short else []
            return self.ready([*short, *item], indent)
        if shape.many:
            return self.ready([f"{pad}- {choice}" for choice in shape.choices or (GAP, GAP)], indent)
        return []

    def ready(self, lines: Sequence[str], indent: int) -> list[str]:
        """Lines to be used when wanted; inside a block that is commented out they are that already."""
        return ready(lines, indent) if self.live else list(lines)

    def pihak(self, model: type[Record], indent: int) -> list[str]:
        """The pihak, of which the first is explained."""
        lines: list[str] = []
        for place, label in enumerate(self.labels):
            walker = replace(self, explained=self.explained and place == 0)
            again = ". Arti isiannya sama dengan di atas; pihak lain ditambahkan di bawahnya" if place else ""
            lines += ["", *explain(f"{huruf_awal_besar(label)}{again}.", indent)]
            lines += as_item(walker.record(model, indent + 2, f"pihak.{place}."), indent)
        return lines
