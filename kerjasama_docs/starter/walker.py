"""The walk through the records of the model that writes their fields, each with what it is for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kerjasama_docs.language import huruf_awal_besar
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.shape import Shape
from kerjasama_docs.starter.lines import GAP, as_item, commented, entry, explain, moved_in, plain, ready
from kerjasama_docs.starter.slot import Slot, about, slots_of


@dataclass(frozen=True)
class Walker:
    """Walks the records of the model and writes their fields.

    Attributes:
        presets: Values known beforehand, by path, ``pihak.0.nama``; that of a record stands for all its fields.
        butir: Items of a list known beforehand, by path.
        lines: Whole fields known beforehand as YAML, by path.
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
    lines: Mapping[str, Sequence[str]] = field(default_factory=dict)
    needed: frozenset[str] = frozenset()
    special: Mapping[str, Sequence[str]] = field(default_factory=dict)
    labels: tuple[str, ...] = ()
    dropped: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    live: bool = True
    explained: bool = True
    filled: bool = False

    def naskah(self, name: str) -> list[str]:
        """One field of the naskah itself."""
        return self.field(Slot(name, Naskah.model_fields[name], name), 0)

    def record(self, model: type[Record], indent: int, path: str) -> list[str]:
        """All fields of a record at a place, ``pihak.0.``."""
        above = "".join(f"{step}." for step in path.split(".") if step and not step.isdecimal())
        slots = [slot for slot in slots_of(model, path) if f"{above}{slot.name}" not in self.dropped]
        return [line for slot in slots for line in self.field(slot, indent)]

    def field(self, slot: Slot, indent: int) -> list[str]:
        """One field: explanation, name, and what it holds."""
        told = explain(about(slot), indent) if self.explained else []
        return [*told, *(self._known(slot, indent) or self._asked(slot, indent))]

    def _known(self, slot: Slot, indent: int) -> list[str]:
        """A field with what is known beforehand; nothing when it is to be filled in."""
        if slot.path in self.lines:
            return moved_in(self.lines[slot.path], indent)
        if preset := self._preset(slot):
            return entry(slot.name, preset, indent)
        pad = " " * indent
        items = [f"{pad}  - {plain(item)}" for item in self.butir.get(slot.path, ())]
        return [f"{pad}{slot.name}:", *items] if items else []

    def _preset(self, slot: Slot) -> str | None:
        if self.filled and slot.info.is_required() and slot.shape.plain:
            return GAP
        return self.presets.get(slot.path)

    def _asked(self, slot: Slot, indent: int) -> list[str]:
        """A field to be filled in; commented out as a whole where the naskah can do without it."""
        off = self.live and (self._optional(slot) or slot.path in self.closed)
        inner = replace(self, live=self.live and not off)
        lines = [f"{' ' * indent}{slot.name}:", *inner.content(slot, indent + 2)]
        return commented(lines, indent) if off else lines

    def _optional(self, slot: Slot) -> bool:
        """Whether a field holds records that its naskah can do without."""
        shape = slot.shape
        if shape.plain or shape.named or slot.info.is_required() or slot.path in self.needed:
            return False
        return shape.many or slot.info.default is None

    def content(self, slot: Slot, indent: int) -> list[str]:
        """What stands below the name of a field."""
        shape = slot.shape
        if slot.path in self.special:
            return self.ready(moved_in(self.special[slot.path], indent), indent)
        if shape.record is None or shape.plain:
            return self._values(shape, indent)
        if not shape.many:
            return self.record(shape.record, indent, f"{slot.path}.")
        if slot.path == "pihak":
            return self.pihak(shape.record, indent)
        return self._item(slot, shape.record, indent)

    def _values(self, shape: Shape, indent: int) -> list[str]:
        """Room for the items of a list of plain values; a single value stands behind its name."""
        if not shape.many or shape.base is int:
            return []
        return self.ready([f"{' ' * indent}- {choice}" for choice in shape.choices or (GAP, GAP)], indent)

    def _item(self, slot: Slot, record: type[Record], indent: int) -> list[str]:
        """One record of a list, before it the short form where it has one."""
        pad = " " * indent
        whole = replace(self, live=False)
        item = as_item(whole.record(record, indent + 2, f"{slot.path}."), indent)
        short = [f"{pad}- {GAP}", f"{pad}## Atau, dengan isian sendiri-sendiri:"] if slot.shape.short else []
        return self.ready([*short, *item], indent)

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
