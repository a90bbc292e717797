"""What was chosen for a naskah: its klausul part by part, and the headings of groups of Pasal."""

from dataclasses import dataclass

from kerjasama_docs.findings import Where
from kerjasama_docs.language import INDONESIA
from kerjasama_docs.model.klausul import KlausulHead
from kerjasama_docs.model.susunan import TingkatBab
from kerjasama_docs.naskah.klausul.file import Klausul


@dataclass(frozen=True)
class JudulBab:
    """The heading of a group of Pasal as the drafter gives it.

    Attributes:
        tingkat: BAB, Bagian or Paragraf.
        judul: Its title.
        where: Where he gave it.
        place: Its place among the headings of the naskah, from 0.
    """

    tingkat: TingkatBab
    judul: str
    where: Where
    place: int

    @property
    def sebutan(self) -> str:
        """What it is called in Indonesian."""
        return INDONESIA.bab[self.tingkat]


@dataclass(frozen=True)
class Chosen:
    """A klausul that stands in the naskah, with the parameters the drafter gave.

    Attributes:
        klausul: The klausul.
        given: Its parameters.
        own: The place among the Pasal of the drafter, None for a klausul of the kind.
        bab: The headings of the groups that begin with it.
        gabung: The klausul that are merged in it; then its own text is empty.
        tanpa_judul: Whether the drafter wants no title above it.
        urutan: Where its title stands among the headings of the order, for a merged Pasal.
    """

    klausul: Klausul
    given: dict[str, object]
    own: int | None = None
    bab: tuple[JudulBab, ...] = ()
    gabung: tuple["Chosen", ...] = ()
    urutan: int = 0
    tanpa_judul: bool = False

    @property
    def semua(self) -> tuple["Chosen", ...]:
        """Itself, or those that are merged in it."""
        return self.gabung or (self,)

    @property
    def labels(self) -> tuple[str, ...]:
        """Its label, and those of all that are merged in it."""
        return (self.klausul.id, *(each.klausul.id for each in self.gabung))


@dataclass(frozen=True)
class Selected:
    """The klausul of a naskah: before the Pasal, the Pasal, behind them, and those that are a lampiran each."""

    opening: tuple[Chosen, ...]
    pasal: tuple[Chosen, ...]
    closing: tuple[Chosen, ...]
    lembar: tuple[Chosen, ...] = ()

    @property
    def heads(self) -> dict[str, KlausulHead]:
        """The heads of all by their names."""
        all_of_them = (*self.opening, *self.pasal, *self.closing, *self.lembar)
        return {one.klausul.id: one.klausul.head for each in all_of_them for one in each.semua}
