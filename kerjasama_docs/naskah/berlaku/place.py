"""The place of a naskah in its chain: what stands before it, and what it leaves in force."""

from dataclasses import dataclass

from kerjasama_docs.findings import Finding
from kerjasama_docs.naskah.berlaku.parentage import chain_of, mata_within
from kerjasama_docs.naskah.berlaku.text import Sesudah, after, quoted
from kerjasama_docs.naskah.klausul.inputs import Inputs
from kerjasama_docs.naskah.rantai.built import Built
from kerjasama_docs.naskah.rantai.records import Mata, Rantai
from kerjasama_docs.naskah.tree.pohon import Pohon
from kerjasama_docs.naskah.views.riwayat import Step
from kerjasama_docs.naskah.views.tenggat import Batas, batas_within


@dataclass(frozen=True)
class Place:
    """The place of a naskah in its chain.

    Attributes:
        mata: The naskah as the next one of the chain.
        induk: The chain of its parent; None without one.
        sesudah: What it leaves in force of the text of its parent; None for a naskah that changes none.
        batas: Until when it has to be sent.
    """

    mata: Mata
    induk: Rantai | None
    sesudah: Sesudah | None
    batas: Batas | None

    @property
    def step(self) -> Step | None:
        """What a klausul may know of it; None without a parent."""
        butir = self.sesudah.butir if self.sesudah else ()
        return Step(self.induk, self.mata, butir, self.batas) if self.induk else None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the changes it makes."""
        return self.sesudah.findings if self.sesudah else ()

    def shown(self, pohon: Pohon) -> Pohon:
        """The tree of the naskah with the Pasal it quotes as they will read."""
        return quoted(pohon, self.sesudah) if self.sesudah else pohon


def place_of(inputs: Inputs, parent: Built | None) -> Place:
    """The place of a naskah in its chain.

    Args:
        inputs: What it is built from.
        parent: The naskah that ``induk`` names by its file.

    Raises:
        DocumentFindingsError: The parent does not fit, the text in force grows too large, or a day lies beyond
            the calendar.
    """
    induk = chain_of(inputs, parent)
    mata = mata_within(inputs, induk)
    changes = after(inputs, induk, mata) if induk and inputs.jenis.peran != "pokok" else None
    return Place(mata, induk, changes, batas_within(inputs, induk))
