"""The texts of a naskah as the rules read them: its units, their words, and what was found in them."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from kerjasama_docs.naskah import Built
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Kind
from kerjasama_docs.naskah.units.origins import Typed, author_of, typed_words
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.naskah.units.values import words_of
from kerjasama_docs.naskah.units.walk import units_of
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.reading.bacaan import Bacaan, bacaan_of
from kerjasama_docs.rules.reading.daftar_butir import Rincian, rincian_in
from kerjasama_docs.rules.reading.data_pribadi import DataPribadi
from kerjasama_docs.rules.reading.hari import Hari, hari_in
from kerjasama_docs.rules.reading.istilah import IstilahNaskah, istilah
from kerjasama_docs.rules.reading.kata import KataNaskah
from kerjasama_docs.rules.reading.lama_teks import KATA_LAMA, Lama, lama_in
from kerjasama_docs.rules.reading.pasangan import Pasangan, pasangan_of
from kerjasama_docs.rules.reading.rincian import pemimpin, pengantar
from kerjasama_docs.rules.reading.rujukan.rujukan import Pengacuan, pengacuan
from kerjasama_docs.rules.reading.rujukan.sasaran import bernomor, satuan
from kerjasama_docs.rules.reading.rupiah_teks import Rupiah, rupiah_teks
from kerjasama_docs.rules.reading.tanda_butir import DeretTanda, deret_tanda
from kerjasama_docs.rules.reading.teks import Teks

_FIGURE = regex(r"[0-9]")


@dataclass(frozen=True)
class TextIndex:
    """What can be read in the printed texts of one naskah; each answer is worked out when first asked for, and kept."""

    built: Built

    @cached_property
    def units(self) -> tuple[TextUnit, ...]:
        """Every heading, sentence, item and cell that will be printed, in the order of reading."""
        return units_of(self.built.pohon, author_of(self.built))

    @cached_property
    def pemimpin(self) -> Mapping[int, TextUnit]:
        """The text that leads to each item, by the place of the item among them."""
        return pemimpin(self.units)

    @cached_property
    def pengantar(self) -> Mapping[int, TextUnit]:
        """The text above each item, or with a colon before it, by the place of the item among them."""
        return pengantar(self.units)

    @cached_property
    def cetakan(self) -> Teks:
        """All of them in small letters, to ask which hold a word."""
        return Teks(tuple(unit.text.casefold() for unit in self.units))

    @cached_property
    def kata_nilai(self) -> tuple[Sequence[str], ...]:
        """The words of each of them, as the values of the input are found again in them."""
        return tuple(words_of(unit.text) for unit in self.units)

    def memuat(self, *words: str) -> tuple[TextUnit, ...]:
        """Those in which one of these pieces of words stands, in small letters: what a rule reads closely."""
        return tuple(self.units[order] for order in self.cetakan.memuat(*words))

    @cached_property
    def berangka(self) -> tuple[TextUnit, ...]:
        """Those in which a figure stands."""
        return tuple(unit for unit in self.units if _FIGURE.search(unit.text))

    def _memuat_angka(self, *words: str) -> tuple[TextUnit, ...]:
        """Those in which a figure or one of some words stands."""
        orders = {unit.order for unit in (*self.berangka, *self.memuat(*words))}
        return tuple(self.units[order] for order in sorted(orders))

    @cached_property
    def hari(self) -> tuple[Hari, ...]:
        """Every date in them."""
        return tuple(hari_in(self._memuat_angka("dua ribu", "seribu sembilan")))

    @cached_property
    def lama(self) -> tuple[Lama, ...]:
        """Every length of time in them."""
        return tuple(lama_in(self.memuat(*KATA_LAMA)))

    @cached_property
    def _tempat_lama(self) -> tuple[tuple[int, int], ...]:
        return tuple((each.unit.order, each.start) for each in self.lama)

    def lama_di(self, unit: TextUnit, first: int, last: int) -> tuple[Lama, ...]:
        """The lengths of time that begin between two places of a text."""
        low, high = (bisect_left(self._tempat_lama, (unit.order, place)) for place in (first, last))
        return self.lama[low:high]

    @cached_property
    def rupiah(self) -> tuple[Rupiah, ...]:
        """Every amount of rupiah in them."""
        return tuple(rupiah_teks(self.berangka))

    @cached_property
    def bacaan(self) -> Bacaan:
        """What it says in Indonesian, an ayat with its items as one sentence."""
        return bacaan_of(self.units)

    @cached_property
    def data_pribadi(self) -> DataPribadi:
        """What it says of data of persons."""
        return DataPribadi(self.bacaan)

    @cached_property
    def hari_di(self) -> Mapping[int, tuple[Hari, ...]]:
        """The dates of each text that has some, by its place among the texts."""
        return {order: tuple(days) for order, days in groupby(self.hari, key=lambda day: day.unit.order)}

    @cached_property
    def pasangan(self) -> tuple[Pasangan, ...]:
        """Its texts in Indonesian beside the same in its second language; none in one language."""
        return pasangan_of(self.units) if self.built.pohon.padanan else ()

    @cached_property
    def teks(self) -> str:
        """All that is printed, in small letters: to ask at once whether a word stands anywhere."""
        return self.cetakan.semua

    @cached_property
    def kata(self) -> KataNaskah:
        """Its words, and the units they stand in."""
        return KataNaskah(self.units)

    @cached_property
    def definisi(self) -> IstilahNaskah:
        """The terms that it defines or gives short names to."""
        return istilah(self.units, self.kata)

    @cached_property
    def typed(self) -> tuple[tuple[Typed, ...], ...]:
        """The words of each unit that the drafter gave as values; asked only by what was found in them."""
        return typed_words(self.units, self.kata_nilai, self.built.source)

    @cached_property
    def istilah(self) -> frozenset[str]:
        """The first words of the terms that the naskah defines."""
        defined = (unit for pasal in self.built.pohon.pasal for unit in satuan(pasal.content, Kind.DEFINISI))
        return frozenset(plain(unit.content).partition(" ")[0] for unit in defined)

    @cached_property
    def ketikan(self) -> tuple[TextUnit, ...]:
        """The texts that hold words of the drafter, or are of a klausul of his own."""
        return tuple(unit for unit in self.units if unit.author is not Author.BUNDLED or self.typed[unit.order])

    @cached_property
    def rujukan(self) -> tuple[Pengacuan, ...]:
        """The rujukan in what the drafter wrote of a naskah with Pasal, those to other texts too; a letter has none."""
        if not bernomor(self.built.pohon):
            return ()
        return tuple(found for unit in self.ketikan for found in pengacuan(unit, istilah=self.istilah))

    @cached_property
    def tanda(self) -> tuple[DeretTanda, ...]:
        """The items that the drafter marked inside a sentence."""
        return tuple(DeretTanda(unit, tuple(row)) for unit in self.ketikan for row in deret_tanda(unit))

    @cached_property
    def rincian(self) -> tuple[Rincian, ...]:
        """The lists of the naskah, each with what leads to it."""
        return rincian_in(self.units)
