"""What building a naskah gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kerjasama_docs.findings import Finding
from kerjasama_docs.inputs import Source
from kerjasama_docs.model.klausul import KlausulHead
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.klausul.folders import ProfilFolder
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.rantai.records import Rantai
from kerjasama_docs.naskah.tree.pohon import Pohon


@dataclass(frozen=True)
class Built:
    """A naskah with everything that was looked up for it.

    Attributes:
        inputs: What it was built from.
        pohon: Its tree, numbered and resolved.
        templates: The template files it was made from, by name: ``klausul/ruang-lingkup``.
        rantai: The chain that ends with this naskah, and what is in force after it.
        induk: The chain of its parent, None without one.
        awal: The tree of the first naskah of the chain, of which a consolidated text is made; None when that
            is only recorded.
        heads: The klausul of its kind that it was made from, those of the opening and the closing among them.
        warisan: What a later naskah takes over from this one; None for its own input.
        notes: What was noticed while its texts were worded, none of level galat.
        dibaca: Whether its tree was read from the file of a stranger, and its input holds only what that tells.
    """

    inputs: Inputs
    pohon: Pohon
    templates: Mapping[str, Path]
    rantai: Rantai
    induk: Rantai | None = None
    awal: Pohon | None = None
    warisan: Source | None = None
    heads: Mapping[str, KlausulHead] = field(default_factory=dict)
    notes: tuple[Finding, ...] = ()
    dibaca: bool = False

    @property
    def naskah(self) -> Naskah:
        """What the drafter gave."""
        return self.inputs.naskah

    @property
    def source(self) -> Source:
        """Where he gave it."""
        return self.inputs.source

    @property
    def jenis(self) -> Jenis:
        """Its kind."""
        return self.inputs.jenis

    @property
    def profil(self) -> ProfilFolder:
        """Its profil, and the folder of that."""
        return self.inputs.profil

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found on the way."""
        return (*self.source.findings, *self.notes)

    @property
    def klausul(self) -> frozenset[str]:
        """The names of those klausul."""
        return frozenset(self.heads)

    @property
    def kerangka(self) -> str:
        """Name of the frame it is printed in; two languages have one of their own."""
        second = self.jenis.padanan
        return second.kerangka if second and self.pohon.padanan else self.jenis.kerangka
