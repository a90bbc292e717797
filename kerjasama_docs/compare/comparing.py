"""Two trees → their differences."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kerjasama_docs.compare.aligning import Pair, aligned, pairs_of
from kerjasama_docs.compare.matters import matters
from kerjasama_docs.compare.numbers import renumbered
from kerjasama_docs.compare.records import Change, Comparison, Sort
from kerjasama_docs.compare.texts import Texts
from kerjasama_docs.compare.words import pieces_of
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Pasal, Pohon
from kerjasama_docs.naskah.units.record import Part, TextUnit

_PARTS: Mapping[Part, str] = {
    "kepala": "Judul",
    "pembukaan": "Pembukaan",
    "penutup": "Penutup",
    "tanda-tangan": "Tanda tangan",
    "lampiran": "Lampiran",
}
"""What the parts outside the Pasal are called."""
_BEFORE: tuple[Part, ...] = ("kepala", "pembukaan")
_BEHIND: tuple[Part, ...] = ("penutup", "tanda-tangan", "lampiran")
_LONG_ENOUGH = 4
"""Words from which on a text that stands in both at different places was moved, and did not come twice by chance."""
_ALWAYS: Mapping[Part, str] = {"kepala": "judul", "tanda-tangan": "penanda tangan"}
"""Parts in which every difference matters, and what it is called."""


def compare(first: Pohon, second: Pohon, *, names: tuple[str, str] = ("", "")) -> Comparison:
    """The differences of two naskah, and behind them those of their second language where both have one.

    Args:
        first: The tree of the first.
        second: The tree of the second.
        names: The names of their files.
    """
    changes, same = _differences(first, second)
    if first.padanan and second.padanan:
        found, more = _differences(first.padanan, second.padanan)
        label = f"Teks {second.padanan.bahasa.nama.capitalize()}, "
        changes, same = [*changes, *(_labelled(change, label) for change in found)], same + more
    return Comparison(*names, tuple(changes), same)


def _labelled(change: Change, label: str) -> Change:
    """A change of the second language, whose places say so."""
    before, after = change.dari and f"{label}{change.dari}", change.ke and f"{label}{change.ke}"
    return replace(change, bagian=f"{label}{change.bagian}", dari=before, ke=after)


def _differences(first: Pohon, second: Pohon) -> tuple[list[Change], int]:
    """The differences of two naskah in one language, and how many texts are the same."""
    one, other = Texts(first), Texts(second)
    pairs = _pairs(one, other)
    numbers = {pair.first.number: pair.second.number for pair in pairs if pair.first and pair.second}
    found = [*_Comparing(one, other, numbers).all(pairs)]
    same = sum(each is None for each in found)
    return _moved([each for each in found if each]), same


def _pairs(one: Texts, other: Texts) -> tuple[Pair, ...]:
    return pairs_of(one.pohon.pasal, other.pohon.pasal, lambda pasal: (one if one.of(pasal) else other).words(pasal))


def pasal_of_both(first: Pohon, second: Pohon) -> tuple[Pair, ...]:
    """The Pasal of two naskah as :func:`compare` pairs them, those told that were moved."""
    one, other = Texts(first), Texts(second)
    pairs = _pairs(one, other)
    stayed = _in_turn([pair.first for pair in pairs if pair.first and pair.second], one.pohon.pasal)
    return tuple(replace(pair, moved=_is_moved(pair, stayed)) for pair in pairs)


def _is_moved(pair: Pair, stayed: set[int]) -> bool:
    return pair.first is not None and pair.second is not None and id(pair.first) not in stayed


@dataclass(frozen=True)
class _Comparing:
    """Two naskah while they are compared.

    Attributes:
        one: The texts of the first.
        other: Those of the second.
        numbers: The number of each Pasal of the first in the second.
    """

    one: Texts
    other: Texts
    numbers: Mapping[str, str]

    def all(self, pairs: Sequence[Pair]) -> Iterator[Change | None]:
        """The differences in the order of reading; None for each text that is the same in both."""
        yield from (change for part in _BEFORE for change in self._part(part))
        yield from self._pasal(pairs)
        yield from (change for part in _BEHIND for change in self._part(part))

    def _part(self, part: Part) -> Iterator[Change | None]:
        return self._texts(self.one.parts.get(part, []), self.other.parts.get(part, []), _PARTS[part])

    def _pasal(self, pairs: Sequence[Pair]) -> Iterator[Change | None]:
        """The differences of the Pasal; the order of those that stayed tells which was moved."""
        stayed = _in_turn([pair.first for pair in pairs if pair.first and pair.second], self.one.pohon.pasal)
        for pair in pairs:
            if pair.first and pair.second:
                if pair.first.number != pair.second.number:
                    yield _renumbered(pair.first, pair.second, moved=id(pair.first) not in stayed)
                yield from self._texts(self.one.of(pair.first), self.other.of(pair.second), pair.second.nama)
            elif pair.first:
                yield _taken_out(self.one.of(pair.first), pair.first)
            elif pair.second:
                yield _put_in(self.other.of(pair.second), pair.second)

    def _texts(self, mine: Sequence[TextUnit], theirs: Sequence[TextUnit], bagian: str) -> Iterator[Change | None]:
        for before, after in aligned(mine, theirs, self._words):
            if before and after:
                yield self._both(before, after, bagian)
            elif before:
                where, penting = _place(before, bagian), _important(before, before.text, "")
                yield Change(Sort.HAPUS, bagian, where, "", before.text, "", pieces_of(before.text, ""), penting)
            elif after:
                where, penting = _place(after, bagian), _important(after, "", after.text)
                yield Change(Sort.TAMBAH, bagian, "", where, "", after.text, pieces_of("", after.text), penting)

    def _words(self, unit: TextUnit) -> str:
        """The words of a text of the first naskah with the numbers of the second."""
        return renumbered(unit.text, self.numbers)

    def _both(self, before: TextUnit, after: TextUnit, bagian: str) -> Change | None:
        if before.text == after.text:
            return None
        pieces = pieces_of(before.text, after.text)
        places = _place(before, bagian), _place(after, bagian)
        if self._words(before) == after.text:
            return Change(Sort.NOMOR, bagian, *places, before.text, after.text, pieces)
        penting = _important(before, self._words(before), after.text)
        return Change(Sort.UBAH, bagian, *places, before.text, after.text, pieces, penting)


def _in_turn(kept: Sequence[Pasal], first: Sequence[Pasal]) -> set[int]:
    """The Pasal that keep their order, as many as can be."""
    places = {id(pasal): place for place, pasal in enumerate(first)}
    best: list[list[Pasal]] = []
    for pasal in kept:
        before = [row for row in best if places[id(row[-1])] < places[id(pasal)]]
        best.append([*max(before, key=len, default=[]), pasal])
    return {id(pasal) for pasal in max(best, key=len, default=[])}


def _renumbered(first: Pasal, second: Pasal, *, moved: bool) -> Change:
    sort = Sort.PINDAH if moved else Sort.NOMOR
    return Change(sort, second.nama, first.nama, second.nama, _heading(first), _heading(second))


def _heading(pasal: Pasal) -> str:
    return " ".join(filter(None, (pasal.nama, plain(pasal.judul))))


def _taken_out(units: Sequence[TextUnit], pasal: Pasal) -> Change:
    """A Pasal that only the first naskah has."""
    text = _whole(units)
    return Change(Sort.HAPUS, pasal.nama, pasal.nama, "", text, "", pieces_of(text, ""), ("Pasal dihapus",))


def _put_in(units: Sequence[TextUnit], pasal: Pasal) -> Change:
    """A Pasal that only the second naskah has."""
    text = _whole(units)
    return Change(Sort.TAMBAH, pasal.nama, "", pasal.nama, "", text, pieces_of("", text), ("Pasal baru",))


def _whole(units: Sequence[TextUnit]) -> str:
    return "\n".join(filter(None, (f"{unit.lead} {unit.text}".strip() for unit in units)))


def _important(unit: TextUnit, before: str, after: str) -> tuple[str, ...]:
    always = _ALWAYS.get(unit.part)
    return tuple(dict.fromkeys((*((always,) if always else ()), *matters(before, after))))


def _place(unit: TextUnit, bagian: str) -> str:
    return unit.place or f"{bagian} {unit.lead}".strip()


def _moved(changes: Sequence[Change]) -> list[Change]:
    """The same; a text that was taken out here and put in there was moved."""
    both = _in_both(changes)
    made = []
    for change in changes:
        origin = both.get(change.sesudah) if change.sort is Sort.TAMBAH else None
        if origin:
            made.append(_as_moved(origin, change))
        elif change.sort is not Sort.HAPUS or change.sebelum not in both:
            made.append(change)
    return made


def _in_both(changes: Sequence[Change]) -> dict[str, Change]:
    """The texts that were taken out once and put in once, as they were taken out."""
    counts = Counter((change.sort, change.sebelum or change.sesudah) for change in changes)
    gone = (change for change in changes if change.sort is Sort.HAPUS)
    return {change.sebelum: change for change in gone if _stands_once(change.sebelum, counts)}


def _as_moved(gone: Change, come: Change) -> Change:
    return replace(gone, sort=Sort.PINDAH, bagian=come.bagian, ke=come.ke, sesudah=come.sesudah, penting=())


def _stands_once(text: str, counts: Counter[tuple[Sort, str]]) -> bool:
    """Whether a text was taken out once and put in once, and is long enough for that to be no chance."""
    once = counts[Sort.HAPUS, text] == 1 and counts[Sort.TAMBAH, text] == 1
    return once and len(text.split()) >= _LONG_ENOUGH
