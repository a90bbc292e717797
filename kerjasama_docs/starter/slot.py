"""A field of the input at its place, and what a drafter is told of it."""

from dataclasses import dataclass

from pydantic.fields import FieldInfo

from kerjasama_docs.model.base import Record
from kerjasama_docs.model.shape import Shape, shape_of
from kerjasama_docs.starter.lines import GAP, explain


@dataclass(frozen=True)
class Slot:
    """A field of a record.

    Attributes:
        name: Its name.
        info: What the model says of it.
        path: Its place in the input, ``pihak.0.nama``.
    """

    name: str
    info: FieldInfo
    path: str

    @property
    def shape(self) -> Shape:
        """What it may hold."""
        return shape_of(self.info)


def slots_of(model: type[Record], above: str = "") -> list[Slot]:
    """The fields of a record that stands at a place, ``pihak.0.``."""
    return [Slot(name, info, f"{above}{name}") for name, info in model.model_fields.items()]


def about(slot: Slot) -> str:
    """The description of a field and, where it does not say them itself, choices, form and default."""
    text = slot.info.description or ""
    told = (text, _choices(slot.shape, text), _form(slot), _default(slot.info))
    return " ".join(part for part in told if part)


def _choices(shape: Shape, text: str) -> str:
    if all(choice in text for choice in shape.choices):
        return ""
    return f"Pilihan: {', '.join(shape.choices)}."


def _form(slot: Slot) -> str:
    """How a value is written that is not just typed behind its name."""
    shape = slot.shape
    if shape.base is bool:
        return "Tulis ya atau tidak."
    if shape.base is int and shape.many:
        return "Tulis satu nomor, atau beberapa dalam kurung siku: [1, 2]."
    if shape.outline:
        return f"Tulis “{slot.name}: |”, lalu isinya di bawahnya, menjorok."
    if shape.record and shape.short and not (shape.many or shape.named):
        return f"Boleh ditulis singkat: “{slot.name}: {GAP}”, sama dengan mengisi {shape.short} saja."
    return ""


def _default(info: FieldInfo) -> str:
    default = info.default if isinstance(info.default, tuple) else (info.default,)
    texts = [item for item in default if isinstance(item, str)]
    return f"Bila kosong: {', '.join(texts)}." if texts and len(texts) == len(default) else ""


def listed(model: type[Record]) -> list[str]:
    """The fields of a record as a list of explanations."""
    return [line for slot in slots_of(model) for line in explain(f"- {slot.name}: {about(slot)}", 0, 2)]
