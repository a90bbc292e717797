"""The index that the rules read: what one look at a naskah and its tree tells, looked up once for all of them."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from kerjasama_docs.model.profil import Profil
from kerjasama_docs.model.template import Isi
from kerjasama_docs.naskah import Built
from kerjasama_docs.naskah.klausul.isian import FieldWording
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Kind, Pasal
from kerjasama_docs.naskah.tree.targets import Targets
from kerjasama_docs.naskah.units.origins import Typed, author_of, typed_words
from kerjasama_docs.naskah.units.record import Author, TextUnit
from kerjasama_docs.naskah.units.values import words_of
from kerjasama_docs.naskah.units.walk import units_of
from kerjasama_docs.naskah.views.pengirim import Pengirim, pengirim
from kerjasama_docs.naskah.views.tujuan import Alamat, alamat
from kerjasama_docs.regex import regex
from kerjasama_docs.regulations import regulation
from kerjasama_docs.rules.base.fields import Field, fields_of
from kerjasama_docs.rules.reading.bacaan import Bacaan, bacaan_of
from kerjasama_docs.rules.reading.daftar_butir import Rincian, rincian_dari
from kerjasama_docs.rules.reading.data_pribadi import DataPribadi
from kerjasama_docs.rules.reading.hari import Hari, hari_dalam
from kerjasama_docs.rules.reading.isi import Pencari, Temuan
from kerjasama_docs.rules.reading.istilah import IstilahNaskah, istilah
from kerjasama_docs.rules.reading.kata import KataNaskah
from kerjasama_docs.rules.reading.lama_teks import KATA_LAMA, Lama, lama_dalam
from kerjasama_docs.rules.reading.pasangan import Pasangan, pasangan_of
from kerjasama_docs.rules.reading.penanda import Penanda, penanda_by, penanda_of
from kerjasama_docs.rules.reading.peraturan import Dasar, Disebut, dasar_of, disebut
from kerjasama_docs.rules.reading.rincian import pemimpin, pengantar
from kerjasama_docs.rules.reading.rujukan.rujukan import Pengacuan, pengacuan
from kerjasama_docs.rules.reading.rujukan.sasaran import Dikenal, bernomor, satuan
from kerjasama_docs.rules.reading.rupiah_teks import Rupiah, rupiah_teks
from kerjasama_docs.rules.reading.tanda_butir import DeretTanda, deret_tanda
from kerjasama_docs.rules.reading.teks import Teks
from kerjasama_docs.rules.reading.unread import Leaf, leaves_of

_FIGURE = regex(r"[0-9]")


@dataclass(frozen=True)
class Index:
    """What the rules ask of one naskah; every answer is worked out when it is first asked for, and kept."""

    built: Built

    @property
    def profil(self) -> Profil:
        """Its profil."""
        return self.built.profil.profil

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """The fields of the input by name."""
        return fields_of(self.built)

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
        return tuple(hari_dalam(self._memuat_angka("dua ribu", "seribu sembilan")))

    @cached_property
    def lama(self) -> tuple[Lama, ...]:
        """Every length of time in them."""
        return tuple(lama_dalam(self.memuat(*KATA_LAMA)))

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
    def dasar_hukum(self) -> tuple[Dasar, ...]:
        """The entries of its dasar hukum, whether or not that is printed."""
        return dasar_of(self.built)

    @cached_property
    def peraturan(self) -> tuple[Disebut, ...]:
        """Every regulation that is named in print."""
        return tuple(disebut(self.built, self.units, self.dasar_hukum))

    @cached_property
    def bacaan(self) -> Bacaan:
        """What it says in Indonesian, an ayat with its items as one sentence."""
        return bacaan_of(self.units)

    @cached_property
    def data_pribadi(self) -> DataPribadi:
        """What it says of data of persons."""
        return DataPribadi(self.bacaan)

    @cached_property
    def isi(self) -> tuple[tuple[Isi, Temuan], ...]:
        """What its kind has to say by a regulation that binds and can be looked for in its text, and what was found.

        A naskah that changes, prolongs or ends its parent says it by pointing there, which is not looked into here.
        """
        if self.built.jenis.peran != "pokok":
            return ()
        pencari = Pencari(self.built, self.bacaan, lambda: self.typed)
        bound = (isi for isi in self.built.jenis.wajib if isi.peraturan in self.binding)
        return tuple((isi, pencari.cari(isi, isi.hal)) for isi in bound if isi.hal)

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
    def leaves(self) -> tuple[Leaf, ...]:
        """The values that the drafter typed as words, days, lengths or amounts."""
        return tuple(leaves_of(self.built.source))

    @cached_property
    def labels(self) -> frozenset[str]:
        """The labels of the Pasal that are printed."""
        return frozenset(pasal.label for pasal in self.built.pohon.pasal)

    @cached_property
    def wording(self) -> FieldWording:
        """What the Pasal of the first naskah of the chain word; without a parent its own."""
        return (self.built.induk or self.built.rantai).berlaku.akar.wording

    @cached_property
    def worded(self) -> frozenset[str]:
        """The fields that a klausul of this naskah words."""
        return frozenset(field for head in self.built.heads.values() for field in head.isian)

    @cached_property
    def targets(self) -> Targets:
        """What a rujukan of the text in force after this naskah can name."""
        return Targets.of(self.built.rantai.berlaku.pohon)

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
        return rincian_dari(self.units)

    @cached_property
    def dikenal(self) -> Dikenal:
        """The Pasal that a rujukan can mean; a naskah about its parent also speaks of those of the parent."""
        pohon, berlaku = self.built.pohon, self.built.rantai.berlaku
        later = self.built.jenis.peran != "pokok"
        induk = bernomor(berlaku.pohon) if later else {}
        return Dikenal(bernomor(pohon), bernomor(pohon.padanan), induk, penuh=not (later and berlaku.akar.recorded))

    @cached_property
    def before(self) -> Mapping[str, Pasal]:
        """The Pasal in force before this naskah, by label; none without a parent."""
        induk = self.built.induk
        return {pasal.label: pasal for pasal in induk.berlaku.pohon.pasal} if induk else {}

    @cached_property
    def after(self) -> Mapping[str, Pasal]:
        """The Pasal in force after this naskah, by label."""
        return {pasal.label: pasal for pasal in self.built.rantai.berlaku.pohon.pasal}

    @cached_property
    def pengirim(self) -> Pengirim:
        """Who sends it, when it is a letter, or makes it, when it is a report."""
        return pengirim(self.built.naskah, self.built.jenis)

    @cached_property
    def penanda(self) -> tuple[Penanda, ...]:
        """Those who sign, in the order of their pihak."""
        return tuple(penanda_of(self.built))

    @cached_property
    def penyusun(self) -> Penanda:
        """Who signs the letter, or the report that he made."""
        return penanda_by(self.built, self.pengirim)

    @cached_property
    def alamat(self) -> Alamat | None:
        """To whom it goes by the level of the kerja sama, when it is a letter or a report."""
        return alamat(self.built.inputs)

    @cached_property
    def binding(self) -> frozenset[str]:
        """The regulations that bind: its profil, kind or variant names them, and they were in force on its day."""
        named, day = self.profil.terikat(self.built.jenis.peraturan), self.built.naskah.penandatanganan.tanggal
        return frozenset(key for key in named if regulation(key).berlaku(day))
