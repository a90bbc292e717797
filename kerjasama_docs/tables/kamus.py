"""The names under which units write the columns of a table."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property

from kerjasama_docs.model.lampiran import Kolom, LampiranBentuk
from kerjasama_docs.tables.ringkas import INSTANSI, ringkas

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
class Kenal:
    """A header cell that was recognised: which column, how well (0 best), and by which name."""

    kunci: str
    mutu: int
    nama: str


class Kamus:
    """The names under which the columns of a form are known."""

    def __init__(self, bentuk: LampiranBentuk) -> None:
        self.bentuk = bentuk
        self._seen: dict[str, Kenal | None] = {}

    @cached_property
    def isian(self) -> frozenset[str]:
        """Keys of the columns that units fill in."""
        return frozenset(kolom.kunci for kolom in self.bentuk.isian)

    @cached_property
    def _names(self) -> Mapping[str, Kenal]:
        names: dict[str, Kenal] = {}
        for rank, words in ((PERSIS, _titles), (ALIAS, _aliases), (LEMAH, _weak)):
            for kolom in self.bentuk.kolom:
                for name in filter(None, map(ringkas, words(kolom))):
                    names.setdefault(name, Kenal(kolom.kunci, rank, name))
        return names

    @cached_property
    def _open(self) -> tuple[tuple[str, str, Kenal], ...]:
        """Beginning and end of the titles and aliases that name an institution, and what they mean."""
        named = ((Kenal(k.kunci, PERSIS, k.judul), k.judul) for k in self.bentuk.kolom)
        other = ((Kenal(k.kunci, ALIAS, alias), alias) for k in self.bentuk.kolom for alias in k.alias)
        parted = ((kenal, text.partition(INSTANSI)) for kenal, text in (*named, *other))
        return tuple((ringkas(head), ringkas(tail), kenal) for kenal, (head, mark, tail) in parted if mark)

    def kenali(self, text: str) -> Kenal | None:
        """The column that a header text names, None for none or for more than one."""
        if len(text) > MAX_WORDS:
            return None
        if text not in self._seen:
            self._seen[text] = self._kenali(text)
        return self._seen[text]

    def bernama(self, text: str) -> bool:
        """Whether a text is a name of a column letter for letter; cheap enough for every row of a sheet."""
        return len(text) <= MAX_WORDS and ringkas(text) in self._names

    def _kenali(self, text: str) -> Kenal | None:
        forms = tuple(dict.fromkeys(filter(None, map(ringkas, (text, _MARKS.sub("", text), KETERANGAN.sub("", text))))))
        exact = next((self._names[form] for form in forms if form in self._names), None)
        named = (
            replace(kenal, nama=form) for head, tail, kenal in self._open for form in forms if _spans(form, head, tail)
        )
        return exact or next(named, None) or self._either(text) or (self._near(forms[0]) if forms else None)

    def _either(self, text: str) -> Kenal | None:
        """A header of two words for one column, ``Alasan/Urgensi``; one half alone counts as a near spelling."""
        halves = [ringkas(half) for half in text.split("/")]
        known = [self._names[half] for half in halves if half in self._names]
        if len(halves) < 2 or len({each.kunci for each in known}) != 1:  # noqa: PLR2004 - a header without a stroke
            return None
        best = min(known, key=lambda each: each.mutu)
        return Kenal(best.kunci, best.mutu if len(known) == len(halves) else max(DEKAT, best.mutu), ringkas(text))

    def _near(self, form: str) -> Kenal | None:
        close: dict[str, Kenal] = {}
        for name, kenal in self._names.items():
            if _alike(form, name):
                close.setdefault(kenal.kunci, kenal)
        found = tuple(close.values())
        return Kenal(found[0].kunci, max(DEKAT, found[0].mutu), form) if len(found) == 1 else None


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
