"""The fields of an input that a column of a table can fill, each with the names people write above such a column.

A field is named from the inside out, ``Jabatan penanda tangan mitra``, or from the outside in, as below a header
that is merged over several columns: ``Pihak Kedua – Jabatan``. What it stands in may be left out where no other field
is meant.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from kerjasama_docs.inputs.source import Key, spell, unspell
from kerjasama_docs.language import huruf_awal_besar, ordinal, romawi
from kerjasama_docs.language.lipat import lipat
from kerjasama_docs.model.base import Record
from kerjasama_docs.model.nama_isian import field_named, names_of
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.shape import Shape, shapes_of
from kerjasama_docs.regex import regex

PIHAK = "pihak"
NOMOR = "nomor"
"""The field of a pihak that bears its number."""
TERSEBUT = frozenset({"akta", "akta_perubahan", "kop", "lembar_paraf", "distribusi", "padanan"})
"""Records that a column names with its field: a day or a telephone above it is not of a deed, of the letterhead or of
the second language where it does not say so."""
MITRA, KUNCI = "mitra", "kunci"
"""The field of a pihak that names its record in the file of partners; “Mitra” above a column is the name of one."""
_MAX_PATH = 200
"""Longest path that is looked up, in characters."""
_PATH = regex(r"[A-Za-z_][\w-]*(?:\[[0-9]{1,4}\])?(?:\.[A-Za-z_][\w-]*(?:\[[0-9]{1,4}\])?)*")
_DEPTH = 5
"""Most steps of a field that has a name; what lies deeper is named by its path."""
_WORDS = {"nip": "NIP", "pos_el": "pos-el", "penandatangan": "penanda tangan", "jangka_waktu": "jangka waktu"}
_MITRA = ("mitra", "pihak mitra", "mitra kerja sama", "partner", "rekanan")
_PERTAMA = "pertama"


@dataclass(frozen=True)
class Isian:
    """A field that a column can fill.

    Attributes:
        key: Its path.
        shape: What it may hold.
        names: The names of each step of its path, folded, the innermost first; of the place of a pihak too.
        judul: How the column is headed that fills it.
        arti: What is said of it to a drafter.
        tersirat: Which of its steps may be left out without a word: the partner where there is one alone.
    """

    key: Key
    shape: Shape
    names: tuple[frozenset[str], ...]
    judul: str
    arti: str = ""
    tersirat: frozenset[int] = frozenset()

    @property
    def path(self) -> str:
        """Its path as messages write it."""
        return spell(self.key)

    def omitted(self, text: str, *, bare: bool = False) -> int | None:
        """How many of its steps a folded name leaves out; None where it is no name of this field.

        Args:
            text: The name.
            bare: Whether the pihak may be left out although that could be another one.
        """
        optional = self._optional(frozenset(range(len(self.names))) if bare else self.tersirat)
        leaf = tuple(self.names[0]) if self.names and 0 not in optional else ("",)
        if not (text.startswith(leaf) or text.endswith(leaf)):
            return None
        steps = tuple(enumerate(self.names))
        found = [_omitted(text, order, optional) for order in (steps, steps[::-1])]
        return min((each for each in found if each is not None), default=None)

    def _optional(self, optional: frozenset[int]) -> frozenset[int]:
        """The steps that may be left out: those between the field and its pihak, and the name of what has one."""
        last = len(self.names) - 1
        own = {0} if self.key[-1] == "nama" and last else set()
        first = 2 if self.key[-1] == NOMOR else 1
        inner = set(range(first, last if self.key[0] == PIHAK else last + 1))
        if TERSEBUT & {*self.key}:
            inner = set()
        return frozenset(own | inner) | optional


def _omitted(text: str, steps: Sequence[tuple[int, frozenset[str]]], optional: frozenset[int]) -> int | None:
    """How many of some steps are left out of a text that names them in this order; None where it does not."""
    if not steps:
        return None if text else 0
    (place, names), later = steps[0], steps[1:]
    found = [_omitted(text[len(name) :], later, optional) for name in names if text.startswith(name)]
    if place in optional and (without := _omitted(text, later, optional)) is not None:
        found.append(without + 1)
    return min((each for each in found if each is not None), default=None)


@dataclass(frozen=True)
class Fields:
    """The fields of a kind of naskah with its pihak.

    Attributes:
        names: The fields of the naskah that its kind takes.
        pihak: How many pihak the common input has.
        own: Which of them, from 0, is the institution of the profil.
    """

    names: tuple[str, ...]
    pihak: int
    own: int = 0

    @property
    def mitra(self) -> int | None:
        """The only pihak beside the own one, from 0; None where there are more or none."""
        others = [place for place in range(self.pihak) if place != self.own]
        return others[0] if len(others) == 1 else None

    @property
    def partner(self) -> str:
        """The path of the name of the partner, of several the first: what tells one row from another."""
        first = 0 if self.own else 1
        return spell((PIHAK, first if self.mitra is None else self.mitra, "nama"))

    @cached_property
    def all(self) -> tuple[Isian, ...]:
        """The fields that have a name."""
        return tuple(self._all())

    def _all(self) -> Iterator[Isian]:
        shapes = shapes_of(Naskah)
        for name in self.names:
            if name == PIHAK:
                for place in range(self.pihak):
                    yield from self._of_pihak(place)
            else:
                about = Naskah.model_fields[name].description or ""
                start = Isian((name,), shapes[name], (_called(Naskah, name),), _words(name), about)
                yield from _within(start)

    def _of_pihak(self, place: int) -> Iterator[Isian]:
        called, word = self._party(place)
        implied = frozenset({0}) if place == self.mitra else frozenset[int]()
        start = Isian((PIHAK, place), replace(shapes_of(Naskah)[PIHAK], many=False), (called,), word, tersirat=implied)
        for each in _within(start):
            if each.key[2:3] != (MITRA,) or each.key[3:] == (KUNCI,):
                yield replace(each, tersirat=frozenset()) if each.key[2:] == (NOMOR,) else each

    def _party(self, place: int) -> tuple[frozenset[str], str]:
        """The names of a pihak, and how it is called in the header of a column."""
        called = {f"pihak {ordinal(place + 1)}", f"pihak {place + 1}", f"pihak ke-{place + 1}"}
        called |= {f"pihak {romawi(place + 1)}", f"para pihak {place + 1}"}
        word = f"pihak {ordinal(place + 1).lower()}"
        if place == 0:
            called.add(f"pihak {_PERTAMA}")
        if place == self.mitra:
            called |= {*_MITRA}
            word = _MITRA[0]
        return frozenset(map(lipat, called)), word

    def exact(self, text: str) -> Isian | None:
        """The field of a path, in whatever names of its steps; None for what is no path of a field."""
        found = self.whole(text)
        return found if found and _is_filled(found.shape) else None

    def whole(self, text: str) -> Isian | None:
        """The field of a path, also one that no text can fill: a list of records."""
        if len(text) > _MAX_PATH or not _PATH.fullmatch(text):
            return None
        key: Key = ()
        shape: Shape | None = Shape(Naskah)
        for step in unspell(text):
            if shape is None:
                return None
            name, shape = _item(shape, step) if isinstance(step, int) else _step(shape, step)
            key = (*key, name)
        if shape is None:
            return None
        return next((each for each in self.all if each.key == key), Isian(key, shape, (), spell(key)))

    @property
    def contoh(self) -> Isian:
        """A field to show how columns are headed: the name of the partner, where there is one."""
        partner = (each for each in self.all if each.key == (PIHAK, self.mitra, "nama"))
        return next(partner, self.all[0])

    def header(self, isian: Isian) -> str:
        """How a column is headed that fills a field: its name, or its path where it has none or shares it."""
        return isian.judul if self.meant(isian.judul) == (isian,) else isian.path

    def meant(self, text: str) -> tuple[Isian, ...]:
        """The fields that a name means with least left out: one, none, or several between which it does not tell.

        A table of partners speaks of them: where a field of the naskah leaves out what it stands in, that of a pihak
        may leave out one step more.
        """
        folded = lipat(text)
        if not folded:
            return ()
        known = ((each, each.omitted(folded)) for each in self.all)
        found = [(each, 2 * count + _apart(each, count)) for each, count in known if count is not None]
        least = min((count for _, count in found), default=0)
        return tuple(each for each, count in found if count == least)

    def possible(self, text: str) -> tuple[Isian, ...]:
        """The fields that a name could mean if more was said of them."""
        folded = lipat(text)
        return tuple(each for each in self.all if folded and each.omitted(folded, bare=True) is not None)


def _apart(isian: Isian, omitted: int) -> int:
    """How much more than its count a field of the naskah itself leaves out, in half steps."""
    return 3 if omitted and isian.key[0] != PIHAK else 0


def _item(shape: Shape, place: int) -> tuple[int, Shape | None]:
    """The place of an item in a list, from 0, and what it may hold; None where there is no list."""
    return place, replace(shape, many=False) if shape.many and place >= 0 else None


def _step(shape: Shape, step: str) -> tuple[str, Shape | None]:
    """The name of a field below a place, and what it may hold; None where there is no such field."""
    if shape.named and not shape.many:
        return step, replace(shape, named=False)
    if shape.many or not shape.record:
        return step, None
    name = field_named(shape.record, step)
    return name, shapes_of(shape.record).get(name)


def _is_filled(shape: Shape) -> bool:
    """Whether a cell can fill a place: a text, the items of a list, a record that a text stands for."""
    if shape.named:
        return False
    return shape.record is None or shape.short is not None


def _within(outer: Isian) -> Iterator[Isian]:
    """A field and the fields in it, as far as cells can fill them."""
    if _is_filled(outer.shape):
        yield replace(outer, judul=huruf_awal_besar(outer.judul))
    record = outer.shape.record
    if record is None or outer.shape.many or outer.shape.named or len(outer.key) > _DEPTH:
        return
    for name, shape in shapes_of(record).items():
        inner = Isian(
            (*outer.key, name),
            shape,
            (_called(record, name), *outer.names),
            f"{_words(name)} {outer.judul}",
            record.model_fields[name].description or "",
            frozenset(place + 1 for place in outer.tersirat),
        )
        yield from _within(inner)


def _called(record: type[Record], name: str) -> frozenset[str]:
    """The names of a field, folded: its own, its title, and what people call it."""
    others = {other for other, field in names_of(record).items() if field == name}
    title = record.model_fields[name].title
    return frozenset({lipat(name), *others, *([lipat(title)] if title else [])} - {""})


def _words(name: str) -> str:
    """The name of a field as a word of a header."""
    return _WORDS.get(name, name.replace("_", " "))
