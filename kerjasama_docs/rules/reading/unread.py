"""What the drafter typed as words, and whether they stand anywhere in what is printed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from kerjasama_docs import language
from kerjasama_docs.inputs import Source
from kerjasama_docs.inputs.source import Key
from kerjasama_docs.language.rapi import Fit
from kerjasama_docs.model.base import Durasi
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.shape import Shape, shapes_of
from kerjasama_docs.naskah.units.values import words_of
from kerjasama_docs.regex import regex

_CODE = regex(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""A choice, a label, the key of a regulation: printed by another name."""
_SURE = 4
"""Words of a text of which the first and the last may be said otherwise: ``sebagai``, ``; dan``."""


class Leaf(NamedTuple):
    """A value that was typed: its path, its text, what it is of, and how it fits its sentence."""

    key: Key
    text: str
    base: type
    fit: Fit = field(default_factory=Fit)

    @property
    def name(self) -> str:
        """Its path without numbers, ``pihak.hak``."""
        return ".".join(step for step in self.key if isinstance(step, str))


def leaves_of(source: Source) -> Iterator[Leaf]:
    """The values of an input that hold words, days, lengths or amounts; none that are taken from a parent."""
    known = shapes_of(Naskah)
    for name, value in source.data.items():
        if name in known:
            yield from (leaf for leaf in _leaves(known[name], value, (name,)) if not source.is_inherited(leaf.key))


def _leaves(shape: Shape, value: object, key: Key) -> Iterator[Leaf]:
    if shape.named or value is None:
        return
    if isinstance(value, list | tuple):
        one = replace(shape, many=False)
        for place, item in enumerate(value if shape.many else ()):
            yield from _leaves(one, item, (*key, place))
    elif shape.record:
        yield from _inside(shape, value, key)
    elif not (shape.choices or shape.outline or isinstance(value, Mapping)):
        yield Leaf(key, str(value), shape.base, shape.fit)


def _inside(shape: Shape, value: object, key: Key) -> Iterator[Leaf]:
    """The values of a record, or of the one text that is written for it."""
    inner = shapes_of(shape.record) if shape.record else {}
    if isinstance(value, Mapping):
        for name in filter(inner.__contains__, value):
            yield from _leaves(inner[name], value[name], (*key, name))
    elif shape.short:
        yield from _leaves(inner[shape.short], value, key)


@dataclass(frozen=True)
class Printed:
    """The words of all that is printed, text by text."""

    kata: tuple[Sequence[str], ...]

    @cached_property
    def _lines(self) -> tuple[str, ...]:
        return tuple(map(" ".join, self.kata))

    @cached_property
    def _whole(self) -> frozenset[str]:
        return frozenset(self._lines)

    @cached_property
    def _text(self) -> str:
        return f" {' '.join(self._lines)} "

    def has(self, leaf: Leaf) -> bool:
        """Whether a value is printed: as it was typed, or as values of its sort are said."""
        return any(self._has(text) for text in (leaf.text, *_said(leaf)))

    def _has(self, text: str) -> bool:
        words = _words(text)
        if words in self._whole or f" {words} " in self._text:
            return True
        inner = words.split(" ")[1:-1]
        return len(inner) >= _SURE - 2 and f" {' '.join(inner)} " in self._text


def _words(text: str) -> str:
    return " ".join(words_of(text))


def _said(leaf: Leaf) -> Iterator[str]:
    """How a day, a length, an amount or an item with its joining word is printed; nothing for what cannot be read."""
    try:
        if leaf.base is Durasi:
            yield language.lama(language.lama_dari(leaf.text))
        elif leaf.base is date:
            yield language.tanggal_panjang(language.parse_tanggal(leaf.text))
        elif leaf.base is Decimal:
            yield language.rupiah(Decimal(language.parse_rupiah(leaf.text)))
        elif leaf.fit.item:
            yield language.tanpa_akhiran(leaf.text)
    except ValueError:
        return


def is_wordless(leaf: Leaf) -> bool:
    """Whether a value is no text with words: a code, a number, a day."""
    return leaf.base is not str or bool(_CODE.fullmatch(leaf.text)) or not any(map(str.isalpha, leaf.text))
