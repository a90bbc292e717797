"""A cell of a table as the field of a naskah that its column begins."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kerjasama_docs.inputs.source import visible
from kerjasama_docs.language import huruf_awal_kecil, parse_tanggal
from kerjasama_docs.model.base import MAX_ITEMS, MAX_JUDUL, MAX_TEXT
from kerjasama_docs.model.lampiran import LampiranBentuk
from kerjasama_docs.model.paths import shape_at, steps
from kerjasama_docs.model.shape import Shape
from kerjasama_docs.model.waktu import JangkaWaktu
from kerjasama_docs.regex import regex
from kerjasama_docs.tables.cells.items import butir, says_nothing

_SPAN = 100
"""Longest text that can be a length of time, in characters."""
_LEAD = regex(r"^(?:bahwa|karena)\s+", re.IGNORECASE)
"""What a reason begins with that its klausul writes itself."""


@dataclass(frozen=True)
class Filled:
    """What a row fills in.

    Attributes:
        presets: Single values by path, ``pihak.0.nama``.
        butir: Lists by path.
        taken: Keys of the columns it is filled in from.
    """

    presets: Mapping[str, str] = field(default_factory=dict)
    butir: Mapping[str, Sequence[str]] = field(default_factory=dict)
    taken: frozenset[str] = frozenset()


def clean(text: str) -> str:
    """A foreign text on one line, without what cannot be printed."""
    return " ".join(visible(" ".join(text.split())).split())


def literal(text: str) -> str:
    """A text for a field in which asterisks mark words: here they are only asterisks."""
    return clean(text).replace("*", "\\*")


def duration_of(text: str) -> str | None:
    """The length of time that a cell names, as a drafter types it; None when it names none."""
    if len(text) > _SPAN:
        return None
    try:
        span = JangkaWaktu.model_validate({"lama": text})
        span.berakhir(date(2100, 1, 1))
    except ValueError:
        return None
    return span.lama.diketik if span.lama else None


def value_of(text: str, path: str, shape: Shape) -> str | None:
    """A cell as the one value of a field; None when it cannot be that."""
    if shape.short == "lama":
        return duration_of(text)
    if shape.base is date:
        try:
            return parse_tanggal(text).isoformat()
        except ValueError:
            return None
    value = clean(text) if path.startswith("pihak.") else literal(text).rstrip(" .;,")
    longest = MAX_JUDUL if path == "judul" else MAX_TEXT
    return None if says_nothing(value) or len(value) > longest else value


def items_of(text: str, *, split: bool) -> Sequence[str]:
    """A cell as the items of a field, which go on a sentence; none when it cannot be that.

    Args:
        text: The cell.
        split: Whether it lists several.
    """
    parts = butir(text) if split else (_LEAD.sub("", text.strip()),)
    items = [huruf_awal_kecil(item) for item in map(literal, parts) if not says_nothing(item)]
    return items if len(items) <= MAX_ITEMS and max(map(len, items), default=0) <= MAX_TEXT else ()


def filled_from(isi: Mapping[str, str], bentuk: LampiranBentuk, fields: Collection[str], *, skip: str = "") -> Filled:
    """What a row fills in.

    Args:
        isi: The text of its cells by the key of their column.
        bentuk: Its form.
        fields: The fields that the naskah has.
        skip: A path that is known already.
    """
    presets: dict[str, str] = {}
    lists: dict[str, Sequence[str]] = {}
    taken: set[str] = set()
    for kolom in bentuk.isian:
        path = next((each for each in kolom.ke if steps(each)[0] in fields), skip)
        if path == skip or kolom.kunci not in isi:
            continue
        shape, text = shape_at(path), isi[kolom.kunci]
        if shape.many and (items := items_of(text, split=kolom.terurai)):
            lists[path] = items
        elif not shape.many and (value := value_of(text, path, shape)):
            presets[path] = value
        else:
            continue
        taken.add(kolom.kunci)
    return Filled(presets, lists, frozenset(taken))
