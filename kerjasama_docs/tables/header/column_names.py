"""The names under which units write the columns of a table."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property

from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.cells.normalised import INSTANSI, normalised

MAX_WORDS = 120
"""Longest text that can be a header, in characters."""
PERSIS, ALIAS, DEKAT, LEMAH = 0, 1, 2, 3
"""How a header was recognised: by its own name, an alias, a spelling near to one, a word that may mean other things."""
KETERANGAN = re.compile(r"\([^()]*\)")
"""What explains a header: (tgl/bln/thn)."""
_NEAR = 0.85
"""How much alike two spellings are, from 0 to 1."""
_NOMOR = ("no", "nomor", "no urut", "nomor urut", "nr")
_MARKS = re.compile(r"^\s*\(?\d{1,2}\s*[.)]\s*|[\s¹²³⁰-⁹*]+$|\s+\d\)\s*$")


@dataclass(frozen=True, slots=True)
class Recognised:
    """A header cell that was recognised: which column, how well (0 best), and by which name."""

    key: str
    match: int
    name: str


class ColumnNames:
    """The names under which the columns of a form are known."""

    def __init__(self, bentuk: LampiranBentuk) -> None:
        self.bentuk = bentuk
        self._seen: dict[str, Recognised | None] = {}

    @cached_property
    def isian(self) -> frozenset[str]:
        """Keys of the columns that units fill in."""
        return frozenset(kolom.kunci for kolom in self.bentuk.isian)

    @cached_property
    def _names(self) -> Mapping[str, Recognised]:
        names: dict[str, Recognised] = {}
        for rank, words in ((PERSIS, _titles), (ALIAS, _aliases), (LEMAH, _weak)):
            for kolom in self.bentuk.kolom:
                for name in filter(None, map(normalised, words(kolom))):
                    names.setdefault(name, Recognised(kolom.kunci, rank, name))
        return names

    @cached_property
    def _open(self) -> tuple[tuple[str, str, Recognised], ...]:
        """Beginning and end of the titles and aliases that name an institution, and what they mean."""
        named = ((Recognised(k.kunci, PERSIS, k.judul), k.judul) for k in self.bentuk.kolom)
        other = ((Recognised(k.kunci, ALIAS, alias), alias) for k in self.bentuk.kolom for alias in k.alias)
        parted = ((recognised, text.partition(INSTANSI)) for recognised, text in (*named, *other))
        return tuple(
            (normalised(head), normalised(tail), recognised) for recognised, (head, mark, tail) in parted if mark
        )

    def recognise(self, text: str) -> Recognised | None:
        """The column that a header text names, None for none or for more than one."""
        if len(text) > MAX_WORDS:
            return None
        if text not in self._seen:
            self._seen[text] = self._kenali(text)
        return self._seen[text]

    def names_exactly(self, text: str) -> bool:
        """Whether a text is a name of a column letter for letter; cheap enough for every row of a sheet."""
        return len(text) <= MAX_WORDS and normalised(text) in self._names

    def _kenali(self, text: str) -> Recognised | None:
        forms = tuple(
            dict.fromkeys(filter(None, map(normalised, (text, _MARKS.sub("", text), KETERANGAN.sub("", text)))))
        )
        exact = next((self._names[form] for form in forms if form in self._names), None)
        named = (
            replace(recognised, name=form)
            for head, tail, recognised in self._open
            for form in forms
            if _spans(form, head, tail)
        )
        return exact or next(named, None) or self._either(text) or (self._near(forms[0]) if forms else None)

    def _either(self, text: str) -> Recognised | None:
        """A header of two words for one column, ``Alasan/Urgensi``; one half alone counts as a near spelling."""
        halves = [normalised(half) for half in text.split("/")]
        known = [self._names[half] for half in halves if half in self._names]
        if len(halves) < 2 or len({each.key for each in known}) != 1:  # noqa: PLR2004 - a header without a stroke
            return None
        best = min(known, key=lambda each: each.match)
        return Recognised(
            best.key, best.match if len(known) == len(halves) else max(DEKAT, best.match), normalised(text)
        )

    def _near(self, form: str) -> Recognised | None:
        close: dict[str, Recognised] = {}
        for name, recognised in self._names.items():
            if _alike(form, name):
                close.setdefault(recognised.key, recognised)
        found = tuple(close.values())
        return Recognised(found[0].key, max(DEKAT, found[0].match), form) if len(found) == 1 else None


def _titles(kolom: Kolom) -> Iterator[str]:
    if INSTANSI not in kolom.judul:
        yield kolom.judul
    yield kolom.kunci.replace("_", " ")


def _aliases(kolom: Kolom) -> Sequence[str]:
    named = tuple(alias for alias in kolom.alias if INSTANSI not in alias)
    return (*named, *_NOMOR) if kolom.jenis == "nomor" else named


def _weak(kolom: Kolom) -> Sequence[str]:
    return kolom.alias_lemah


def _spans(form: str, head: str, tail: str) -> bool:
    return bool(head or tail) and f"{form} ".startswith(f"{head} ") and f" {form}".endswith(f" {tail}".rstrip())


def _alike(one: str, other: str) -> bool:
    shorter, longer = sorted((len(one), len(other)))
    if shorter < 4 or 2 * shorter < _NEAR * (shorter + longer):  # noqa: PLR2004 - "ket" and "ked" are no spellings of a word
        return False
    matcher = SequenceMatcher(None, one, other)
    return matcher.quick_ratio() >= _NEAR and matcher.ratio() >= _NEAR
