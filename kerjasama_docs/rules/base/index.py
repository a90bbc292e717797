"""The index that the rules read: what one look at a naskah and its tree tells, looked up once for all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.model.profil import Profil
from kerjasama_docs.naskah.klausul.isian import FieldWording
from kerjasama_docs.naskah.tree.pohon import Pasal
from kerjasama_docs.naskah.tree.targets import Targets
from kerjasama_docs.naskah.views.pengirim import Pengirim, pengirim
from kerjasama_docs.naskah.views.tujuan import Alamat, alamat
from kerjasama_docs.regulations import regulation
from kerjasama_docs.rules.base.fields import Field, fields_of
from kerjasama_docs.rules.base.texts import TextIndex
from kerjasama_docs.rules.reading.isi import Pencari, Temuan
from kerjasama_docs.rules.reading.penanda import Penanda, penanda_by, penanda_of
from kerjasama_docs.rules.reading.peraturan import Dasar, Disebut, dasar_of, named_in
from kerjasama_docs.rules.reading.rujukan.sasaran import Dikenal, bernomor
from kerjasama_docs.rules.reading.unread import Leaf, leaves_of


@dataclass(frozen=True)
class Index(TextIndex):
    """What the rules ask of one naskah, and of its texts; every answer is worked out when first asked for, and kept."""

    @property
    def profil(self) -> Profil:
        """Its profil."""
        return self.built.profil.profil

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """The fields of the input by name."""
        return fields_of(self.built)

    @cached_property
    def dasar_hukum(self) -> tuple[Dasar, ...]:
        """The entries of its dasar hukum, whether or not that is printed."""
        return dasar_of(self.built)

    @cached_property
    def peraturan(self) -> tuple[Disebut, ...]:
        """Every regulation that is named in print."""
        return tuple(named_in(self.built, self.units, self.dasar_hukum))

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
    def leaves(self) -> tuple[Leaf, ...]:
        """The values that the drafter typed as words, days, lengths or amounts."""
        return tuple(leaves_of(self.built.source))

    @cached_property
    def labels(self) -> frozenset[str]:
        """The labels of the Pasal that are printed."""
        return frozenset(label for pasal in self.built.pohon.pasal for label in pasal.labels)

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
        return {label: pasal for pasal in induk.berlaku.pohon.pasal for label in pasal.labels} if induk else {}

    @cached_property
    def after(self) -> Mapping[str, Pasal]:
        """The Pasal in force after this naskah, by label."""
        return {label: pasal for pasal in self.built.rantai.berlaku.pohon.pasal for label in pasal.labels}

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
