"""The chain of a naskah: from the first one over every adendum and perpanjangan to the naskah itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from kerjasama_docs.assets import Assets
from kerjasama_docs.inputs import Source
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.model.waktu import HITUNGAN_BAWAAN, Hitungan
from kerjasama_docs.naskah.klausul.folders import ProfilFolder
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.klausul.isian import FieldWording
from kerjasama_docs.naskah.tree.markup import Value
from kerjasama_docs.naskah.tree.pohon import Pasal, Pohon

Peran = Literal["pokok", "perubahan", "perpanjangan", "pengakhiran"]


@dataclass(frozen=True)
class Mata:
    """One naskah of a chain, as a later one cites it.

    Attributes:
        nama_jenis: Name of its kind, ``adendum``.
        nama: What it is called in a sentence, ``Adendum Kesatu``.
        peran: What it does to the one before it.
        judul: Its title behind "tentang", None while it is open.
        nomor: Its numbers, one for each pihak that gives one; None for one that is open.
        tanggal: The day it was signed.
        mulai: The first day of the kerja sama.
        berakhir: The last day of the kerja sama from this naskah on, None while it is not known.
        jenis: How its kind writes, in either language.
        hitungan: How the lengths of its chain are counted.
        pihak: How many pihak signed it; 0 while that is not known.
    """

    nama_jenis: str
    nama: str
    peran: Peran
    judul: str | None
    nomor: tuple[str | None, ...]
    tanggal: date | None
    mulai: date | None
    berakhir: date | None
    jenis: Jenis
    hitungan: Hitungan = HITUNGAN_BAWAAN
    pihak: int = 0


@dataclass(frozen=True)
class Akar:
    """What the first naskah of a chain was made from, so that its klausul can be worded anew.

    Attributes:
        jenis: Its kind.
        profil: Its profil, and the folder of that.
        source: Its input.
        assets: Where its templates come from.
        induk: The chain it carries out itself (a PKS its Nota Kesepahaman), None for most.
        recorded: Whether it is only recorded; then ``source`` is the input with the record.
        inggris: The titles of its Pasal in English by label, an isian for one that is not known.
    """

    jenis: Jenis
    profil: ProfilFolder
    source: Source
    assets: Assets
    induk: "Rantai | None" = None
    recorded: bool = False
    inggris: Mapping[str, Value] = field(default_factory=dict)

    @cached_property
    def wording(self) -> FieldWording:
        """What its Pasal word."""
        return FieldWording.of(self.jenis, self.assets)


@dataclass(frozen=True)
class Berlaku:
    """What is in force after the last naskah of a chain.

    Attributes:
        akar: What the first naskah was made from.
        naskah: The first naskah with everything that was written over it since.
        pohon: Its text with the numbers it has for good, rujukan still by label.
        sumber: What happened to a Pasal, by its label: ``diubah dengan Adendum Kesatu``.
        tangan: Labels of the Pasal that an adendum worded itself or deleted; no klausul words them anew.
        putus: Rujukan that lead nowhere, by message and place.
        tersendiri: What later naskah say on their own, beside it: ``Pasal 2 (Kegiatan) Perpanjangan Kesatu``.
    """

    akar: Akar
    naskah: Naskah
    pohon: Pohon
    sumber: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tangan: frozenset[str] = frozenset()
    putus: frozenset[tuple[str, str | None]] = frozenset()
    tersendiri: tuple[str, ...] = ()

    @property
    def inputs(self) -> Inputs:
        """What the first naskah is built from, as it is now."""
        akar = self.akar
        return Inputs(self.naskah, akar.source, akar.jenis, akar.profil, akar.assets)

    def pasal_of(self, label: str | None) -> Pasal | None:
        """The Pasal of a label, or in which the klausul of that label is merged with others."""
        return next((pasal for pasal in self.pohon.pasal if label in pasal.labels), None)

    def labels_of(self, label: str) -> tuple[str, ...]:
        """All labels of such a Pasal; the label alone where there is none."""
        pasal = self.pasal_of(label)
        return pasal.labels if pasal else (label,)

    @property
    def left_out(self) -> frozenset[str]:
        """The klausul of its kind that it does without."""
        return frozenset(ref.id for ref in self.akar.jenis.klausul) - {
            label for pasal in self.pohon.pasal for label in pasal.labels
        }


@dataclass(frozen=True)
class Rantai:
    """A chain of naskah, oldest first, and what is in force after it."""

    mata: tuple[Mata, ...]
    berlaku: Berlaku

    @property
    def akhir(self) -> Mata:
        """The last naskah of the chain."""
        return self.mata[-1]

    @property
    def diakhiri(self) -> Mata | None:
        """The naskah that ended the kerja sama, None while none did."""
        return next((mata for mata in self.mata if mata.peran == "pengakhiran"), None)
