"""The register of a naskah with a foreign pihak: which it is, and the words a klausul takes from it."""

from dataclasses import dataclass
from typing import NamedTuple

from kerjasama_docs.language import Bahasa, KataRagam, NamaRagam, kata_ragam
from kerjasama_docs.model.base import ASING, Golongan
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import Jenis
from kerjasama_docs.naskah.rantai.records import Rantai

_STATES: frozenset[Golongan | None] = frozenset(
    {None, "lembaga-negara", "lembaga-pemerintah", "pemerintah-daerah", "pemerintah-asing"}
)
"""Those who have laws of a country of their own; who is not known is taken for one of them."""
_DIPLOMATIC: frozenset[Golongan | None] = _STATES | {"organisasi-internasional"}
"""Those who are spoken to through diplomatic channels."""
_HUKUM = {
    ("indonesia", True): "hukum dan peraturan perundang-undangan yang berlaku di negara masing-masing",
    ("indonesia", False): "hukum, peraturan perundang-undangan, dan aturan yang berlaku bagi masing-masing {pihak}",
    ("inggris", True): "the prevailing laws and regulations in their respective countries",
    ("inggris", False): "the laws, regulations, and rules applicable to each {pihak}",
}
"""The law that the pihak keep, where all have a country and where one has none."""


@dataclass(frozen=True, slots=True)
class NamesRagam:
    """In which register the naskah is written.

    Attributes:
        mengikat: Whether it creates rights and duties, and speaks so.
        kata: The words of its register.
        saluran_diplomatik: Whether all its pihak may speak to each other through diplomatic channels.
        hukum: The law that its pihak keep.
    """

    mengikat: bool
    kata: KataRagam
    saluran_diplomatik: bool
    hukum: str


def ragam_of(naskah: Naskah, jenis: Jenis, induk: Rantai | None) -> NamaRagam:
    """The register of a naskah: as it says, else as its parent is written, else as its signers and its kind tell.

    One that its kind does not have is not taken, or the naskah would contradict itself. Full Powers are given for an
    international agreement (UU 24/2000 Pasal 7 ayat (1)); who signs with them binds.

    Args:
        naskah: The naskah.
        jenis: Its kind.
        induk: The chain of its parent.
    """
    first = first_of(naskah, jenis, induk)
    said = naskah.ragam or first.naskah.ragam
    if said and said in (first.jenis.ragam or (said,)):
        return said
    if "mengikat" in first.jenis.ragam and _empowered(first.naskah):
        return "mengikat"
    return first.jenis.ragam[0] if first.jenis.ragam else "mengikat"


class First(NamedTuple):
    """The first naskah of a chain, whose register the later ones keep, and its kind."""

    naskah: Naskah
    jenis: Jenis


def first_of(naskah: Naskah, jenis: Jenis, induk: Rantai | None) -> First:
    """The first naskah of the chain of one: itself where it changes no other."""
    if induk and jenis.peran != "pokok":
        return First(induk.berlaku.naskah, induk.berlaku.akar.jenis)
    return First(naskah, jenis)


def _empowered(naskah: Naskah) -> bool:
    """Whether somebody signs for Indonesia with Full Powers."""
    letters = (each.penandatangan.kuasa for each in naskah.pihak if each.golongan not in ASING)
    return any(letter.penuh for letter in letters if letter)


def names_of_ragam(naskah: Naskah, ragam: NamaRagam, bahasa: Bahasa) -> NamesRagam:
    """The words of a register, in one language."""
    golongan = {pihak.golongan for pihak in naskah.pihak}
    hukum = _HUKUM[bahasa.nama, golongan <= _STATES]
    return NamesRagam(
        mengikat=ragam == "mengikat",
        kata=kata_ragam(ragam, bahasa.nama, len(naskah.pihak)),
        saluran_diplomatik=golongan <= _DIPLOMATIC,
        hukum=hukum.format(pihak=bahasa.para_pihak[1]),
    )
