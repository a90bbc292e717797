"""Values as they are meant: each phrase of the input tidied to fit its sentence, before anything reads it.

What is done is told once, with the text before and after. The file itself is never changed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from kerjasama_docs.inputs.source import Key, Source, at_new, texts_of
from kerjasama_docs.inputs.tidy_words import Change, Doubt, Head, Strange, findings_of
from kerjasama_docs.inputs.whereabouts import Whereabouts
from kerjasama_docs.language.rapi import (
    Bersusun,
    Fit,
    berlabel,
    bersih,
    butir_bersusun,
    huruf_semua_besar,
    kepala_pasal,
    keraguan,
    pecah_butir,
    rapikan,
    sebut_karakter,
    semua_butir,
    singkatan_dalam,
    tanpa_pengantar,
    tanpa_petik,
    terbuka,
    tiada,
)
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.shape import Shape, shapes_of

_ANY = Shape(object)
"""The shape of a value that no record knows."""


_LAMPIRAN = "lampiran"
"""The field whose texts bear no heading of a Pasal that the page would bring."""
_TITLE = "judul"
"""The field with the title of a Pasal."""
GAP = "…"
"""What a draft prints for an open value that its record cannot do without."""


def tidied(source: Source, record: type[Record]) -> Source:
    """An input with every value as it is meant, and a saran about each that was typed otherwise.

    A value that stands where something is still to be written (``…``, ``TBD``) is left out, and noted in ``unfilled``.

    Args:
        source: What was typed.
        record: What it is read into later.
    """
    tidying = _Tidying(source)
    data = tidying.record(source.data, record, Whereabouts())
    told = findings_of(
        source, tidying.changes, doubts=tidying.doubts, strange=tidying.strange, heads=tuple(tidying.heads.values())
    )
    return replace(
        source,
        data=data,
        places={**source.places, **at_new(source.places, tidying.moves), **tidying.places},
        texts={**at_new(source.texts, tidying.moves), **tidying.texts},
        lines=at_new(source.lines, tidying.moves),
        cells={**source.cells, **at_new(source.cells, tidying.moves)},
        findings=(*source.findings, *told),
        unfilled=(*source.unfilled, *((text, source.where(key)) for text, key in tidying.unfilled)),
    )


def _phrase(shape: Shape) -> Fit:
    """How a text at a place fits its sentence: by itself, or as the field of a record that it stands for."""
    if shape.record and shape.short:
        return shapes_of(shape.record)[shape.short].fit
    return shape.fit


def _unless_gap(value: object) -> object:
    """An item of a list; None for a record in which nothing is said yet."""
    said = {each for each in value.values() if isinstance(each, str)} if isinstance(value, Mapping) else set()
    only = isinstance(value, Mapping) and all(each is None or isinstance(each, str) for each in value.values())
    return None if only and said == {GAP} else value


def _without_intro(rows: Sequence[str], fit: Fit) -> tuple[str, ...]:
    """Lines without the sentence that leads to them in the first one that is not empty."""
    begun = next((place for place, row in enumerate(rows) if row.strip()), 0)
    return (*rows[:begun], tanpa_pengantar(rows[begun].strip(), fit), *rows[begun + 1 :])


@dataclass
class _Tidying:
    """Goes through the values of an input and collects what it does to them.

    Attributes:
        source: The input.
        changes: Values that are printed otherwise than they were typed.
        doubts: Values that may be meant otherwise.
        strange: Values with characters that nobody sees.
        unfilled: Words that stand for what is still to be written.
        moves: Where each value stood, by its new path.
        places: Line and column of items that came of one text.
        heads: Headings of a Pasal that stood above its text, by the record of both.
        texts: The first lines of texts that lost theirs.
    """

    source: Source
    changes: list[Change] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    strange: list[Strange] = field(default_factory=list)
    unfilled: list[tuple[str, Key]] = field(default_factory=list)
    moves: dict[Key, Key] = field(default_factory=dict)
    places: dict[Key, tuple[int, int]] = field(default_factory=dict)
    heads: dict[Key, Head] = field(default_factory=dict)
    texts: dict[Key, int] = field(default_factory=dict)

    @cached_property
    def kept(self) -> frozenset[str]:
        """Words in capitals among others that are not: the acronyms of the drafter."""
        return frozenset(word for _, text in texts_of(self.source) for word in singkatan_dalam(text))

    @cached_property
    def paired(self) -> bool:
        """Whether the naskah is in two languages; such a one writes the name of a pihak as other names."""
        return self.source.data.get("padanan") is not None

    @cached_property
    def terms(self) -> frozenset[str]:
        """The terms that the naskah defines, which keep their capitals."""
        given = self.source.data.get("definisi")
        records = given if isinstance(given, list | tuple) else ()
        return frozenset(str(each.get("istilah") or "").strip() for each in records if isinstance(each, Mapping)) - {""}

    def record(self, value: Mapping[str, object], record: type[Record] | None, spot: Whereabouts) -> dict[str, object]:
        """The fields of a record."""
        shapes = shapes_of(record) if record else {}
        found: dict[str, object] = {}
        for key, item in value.items():
            name = str(key)
            said = self.value(item, shapes.get(name, _ANY), spot.below(name))
            needed = record is not None and name in record.model_fields and record.model_fields[name].is_required()
            found[name] = GAP if said is None and needed and isinstance(item, str) and item.strip() else said
        return {**found, **self.titled(found, shapes, spot)}

    def titled(self, found: Mapping[str, object], shapes: Mapping[str, Shape], spot: Whereabouts) -> dict[str, object]:
        """The title of a Pasal that stood above its text, for a record without one; an ayat has none."""
        head = self.heads.get(spot.old)
        if head is None or found.get(_TITLE) or "ayat" in found or _TITLE not in shapes:
            return {}
        return {_TITLE: rapikan(head.judul, _phrase(shapes[_TITLE]))} if head.judul else {}

    def value(self, value: object, shape: Shape, spot: Whereabouts) -> object:
        """A value with all that it holds."""
        self.moves[spot.new] = spot.old
        if isinstance(value, Mapping):
            if not shape.named:
                return self.record(value, shape.record, spot)
            inner = replace(shape, named=False)
            return {str(name): self.value(item, inner, spot.below(str(name))) for name, item in value.items()}
        if isinstance(value, list | tuple):
            return self.items(value, shape, spot)
        if not isinstance(value, str):
            return value
        return self.several(value, shape, spot) or self.text(value, shape, spot)

    def items(self, values: Sequence[object], shape: Shape, spot: Whereabouts) -> list[object]:
        """The items of a list; one that holds several is taken apart."""
        one, found = replace(shape, many=False), list[object]()
        for place, value in enumerate(values):
            below = spot.below(place, len(found))
            spread = Whereabouts(below.old, spot.new)
            if isinstance(value, str) and (several := self.several(value, shape, spread, first=len(found))):
                found += several
            else:
                found.append(_unless_gap(self.value(value, one, below)))
        return found

    def several(self, value: str, shape: Shape, spot: Whereabouts, *, first: int = 0) -> list[object]:
        """The items that one text holds, those of several levels as records; empty for a text that is one."""
        fit = _phrase(shape)
        if shape.many and shape.nested and fit.item:
            rows = self.rows(spot.old) or tuple(bersih(value).split("\n"))
            if nested := butir_bersusun(_without_intro(rows, fit)):
                return self.leveled(nested, shape, spot, first=first)
        parts = self.parts(value, shape, spot.old)
        return self.parted(parts, shape, spot, first=first) if parts else []

    def leveled(self, items: Sequence[Bersusun], shape: Shape, spot: Whereabouts, *, first: int) -> list[object]:
        """Items of several levels that were typed as one text, for the list at the new place."""
        found = [
            self.level(item, shape, Whereabouts(spot.old, (*spot.new, first + place)))
            for place, item in enumerate(items)
        ]
        self.changes.append(Change(spot.old, " ".join(item.text for item in items), tuple(semua_butir(items))))
        return found

    def level(self, item: Bersusun, shape: Shape, spot: Whereabouts) -> object:
        """One item of a level; a text where nothing stands below it."""
        said = rapikan(item.text.removesuffix(":"), _phrase(shape), kept=self.terms)
        if place := self.source.places.get(spot.old):
            self.places[spot.new] = (place[0] + item.row, place[1])
        if not item.rincian:
            return said
        inner = shapes_of(shape.record)["rincian"] if shape.record else _ANY
        below = [
            self.level(each, inner, Whereabouts(spot.old, (*spot.new, "rincian", place)))
            for place, each in enumerate(item.rincian)
        ]
        return {"uraian": said, "rincian": below}

    def parts(self, value: str, shape: Shape, key: Key) -> tuple[tuple[int, str], ...]:
        """The items that one text holds, each with its line; empty for a text that is one."""
        fit = _phrase(shape)
        if shape.many and fit.labels:
            return berlabel(self.rows(key) or bersih(value).split("\n"), fit)
        if not (fit.item and (shape.many or fit.several)):
            return ()
        return pecah_butir("", _without_intro(self.rows(key) or bersih(value).split("\n"), fit))

    def rows(self, key: Key) -> tuple[str, ...]:
        """The lines of a text as they were typed."""
        return tuple(map(bersih, self.source.lines.get(key, ())))

    def parted(
        self, parts: Sequence[tuple[int, str]], shape: Shape, spot: Whereabouts, *, first: int = 0
    ) -> list[object]:
        """The items that were typed as one text, each with its own line, for the list at the new place."""
        fit, found = _phrase(shape), list[object]()
        for number, (row, text) in enumerate(parts):
            said = rapikan(text, fit, kept=self.terms)
            if terbuka(said):
                self.unfilled.append((said, spot.old))
            found.append(None if terbuka(said) or tiada(said) else said)
            if place := self.source.places.get(spot.old):
                self.places[(*spot.new, first + number)] = (place[0] + row, place[1])
        full = tuple(item for item in found if isinstance(item, str))
        self.changes.append(Change(spot.old, " ".join(text for _, text in parts), full))
        return found

    def text(self, value: str, shape: Shape, spot: Whereabouts) -> str | None:
        """A single text: as it was typed when nothing is to be done to it, None when it stands for nothing."""
        seen = bersih(value)
        if seen != value:
            self.strange.append(Strange(spot.old, sebut_karakter(value)))
        fit = _phrase(shape)
        if fit.plain:
            return self.outline(seen, spot.old)
        if terbuka(seen):
            self.unfilled.append((seen.strip(), spot.old))
            return None
        if tiada(seen):
            return None
        return self.body(seen, spot) if shape.outline else self.phrase(seen, fit, spot.old)

    def body(self, seen: str, spot: Whereabouts) -> str:
        """The text of a Pasal without its heading; see :meth:`outline`."""
        key = spot.old
        head = kepala_pasal(seen) if _LAMPIRAN not in key else None
        if not head:
            return self.outline(seen, key)
        rows = seen.split("\n")
        self.heads[key[:-1]] = Head(key, " ".join(" ".join(rows[: head.baris]).split()), head.judul)
        if line := self.source.texts.get(key):
            first = next(place for place, row in enumerate(rows) if row.strip())
            self.texts[spot.new] = line + head.baris - first
        return "\n".join(rows[head.baris :])

    def outline(self, seen: str, key: Key) -> str:
        """A text in its own lines, or a code, without the marks of quotation around the whole of it."""
        typed = seen.strip()
        if not typed or (said := tanpa_petik(typed)) == typed:
            return seen
        self.changes.append(Change(key, typed, (said,)))
        return said

    def phrase(self, seen: str, fit: Fit, key: Key) -> str | None:
        """A phrase as its sentence prints it; None for a label with nothing behind it."""
        rows = self.rows(key)
        fit = replace(fit, pihak=False) if self.paired else fit
        kept = self.kept if huruf_semua_besar(seen) else self.terms
        said = rapikan(seen, fit, lines=rows if fit.lines.strip() else (), kept=kept)
        if doubt := keraguan(said, fit, lines=rows):
            self.doubts.append(Doubt(key, said, *doubt))
        typed = " ".join(seen.split())
        if said == typed:
            return seen
        if terbuka(said):
            self.unfilled.append((typed, key))
            return None
        self.changes.append(Change(key, typed, (said,)))
        return said
