"""A naskah that was typed with care, typed again with one bad habit in all its phrases."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from kerjasama_docs.language.rapi import Fit
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.shape import Shape, shapes_of

Habit = Callable[[str, Fit], str]
"""A phrase as it is typed with a habit; the phrase itself where the habit does not touch it."""


def _quoted(text: str, _fit: Fit) -> str:
    return text if re.search('[“”"]', text) else f"“{text}”"


def _ended(mark: str) -> Habit:
    return lambda text, fit: text + mark if mark[0] in fit.ends else text


def _marked(mark: str) -> Habit:
    return lambda text, fit: mark + text if fit.item or fit.marked else text


def _joined(text: str, fit: Fit) -> str:
    return f"{text}; dan" if fit.item and ";" in fit.ends else text


def _led(text: str, fit: Fit) -> str:
    return f"{fit.leads[0]} {text}" if fit.leads else text


def _labelled(text: str, fit: Fit) -> str:
    return f"{fit.labels[0].title()} : {text}" if fit.labels else text


HABITS: Mapping[str, Habit] = {
    "petik": _quoted,
    "titik koma": _ended(";"),
    "koma": _ended(","),
    "titik": _ended("."),
    "bulatan": _marked("• "),
    "strip": _marked("– "),
    "nomor": _marked("2. "),
    "dan": _joined,
    "kata kalimat": _led,
    "nama isian": _labelled,
    "spasi takputus": lambda text, _fit: text.replace(" ", "\N{NO-BREAK SPACE}"),
    "karakter tak tampak": lambda text, _fit: text.replace("a", "a\N{ZERO WIDTH SPACE}", 1),
}


def typed_badly(data: Mapping[str, object], habit: Habit) -> dict[str, object]:
    """The values of an input, each phrase typed with a habit."""
    return {name: _value(item, _below(Shape(Naskah), name), habit) for name, item in data.items()}


def _value(value: object, shape: Shape, habit: Habit) -> object:
    if isinstance(value, Mapping):
        return {name: _value(item, _below(shape, str(name)), habit) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_value(item, shape, habit) for item in value]
    fit = _fit(shape)
    return habit(value, fit) if isinstance(value, str) and fit else value


def _below(shape: Shape, name: str) -> Shape:
    if shape.named:
        return replace(shape, named=False)
    return shapes_of(shape.record).get(name, Shape(int)) if shape.record else Shape(int)


def _fit(shape: Shape) -> Fit | None:
    """How the text at a place fits its sentence; None where it is no phrase."""
    if shape.record:
        fit = shapes_of(shape.record)[shape.short].fit if shape.short else None
    else:
        fit = shape.fit if shape.base is str and not (shape.outline or shape.choices) else None
    return None if fit is None or fit.plain else fit
