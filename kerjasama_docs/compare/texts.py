"""The texts of a naskah by its parts, as they are compared."""

from dataclasses import replace

from kerjasama_docs.compare.words import tokens
from kerjasama_docs.naskah.tree.kepala import KepalaNaskah
from kerjasama_docs.naskah.tree.pohon import TANPA_KEPALA, Pasal, Pohon
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.naskah.units.walk import units_of

_ABOVE = frozenset({"kop", "sampul"})
"""Lines above the title that a draft has from its letterhead and its cover."""


def _compared(pohon: Pohon) -> Pohon:
    """A tree without what no naskah says: the head of its pages, a cover, what stands above its title."""
    judul = tuple(line for line in pohon.judul if line.style not in _ABOVE)
    kepala = None if isinstance(pohon.kepala, KepalaNaskah) else pohon.kepala
    return replace(pohon, padanan=None, judul=judul, kepala=kepala, kepala_halaman=TANPA_KEPALA)


class Texts:
    """The texts of a naskah by its parts."""

    def __init__(self, pohon: Pohon) -> None:
        self.pohon = _compared(pohon)
        units = units_of(self.pohon, lambda _: Author.STRANGER)
        self.parts: dict[str, list[TextUnit]] = {}
        self.pasal: dict[int, list[TextUnit]] = {}
        for unit in units:
            if unit.pasal is None or unit.quoted:
                self._outside(unit)
            else:
                self.pasal.setdefault(id(unit.pasal), []).append(unit)
        self._words: dict[int, list[str]] = {}

    def _outside(self, unit: TextUnit) -> None:
        """A text outside the Pasal; one that an adendum quotes stands with the Pasal before it."""
        if unit.part == "batang-tubuh" and self.pasal:
            next(reversed(self.pasal.values())).append(unit)
        else:
            self.parts.setdefault(unit.part, []).append(unit)

    def of(self, pasal: Pasal | None) -> list[TextUnit]:
        """The texts of a Pasal, its heading first; none of a Pasal that is not there."""
        return self.pasal.get(id(pasal), []) if pasal else []

    def words(self, pasal: Pasal) -> list[str]:
        """The words of a Pasal."""
        if id(pasal) not in self._words:
            self._words[id(pasal)] = [word for unit in self.of(pasal) for word in tokens(unit.text) if word.strip()]
        return self._words[id(pasal)]
