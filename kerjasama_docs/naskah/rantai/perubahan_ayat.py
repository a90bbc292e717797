"""What an adendum does to the ayat of one Pasal: to each of them, and behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from kerjasama_docs.naskah.rantai.perubahan_faults import Langkah
from kerjasama_docs.naskah.rantai.perubahan_words import Ayat
from kerjasama_docs.naskah.tree.pohon import Block, Pasal
from kerjasama_docs.naskah.tree.sisipan import Bagian, Nomor, Sisipan, bagian, sisipan
from kerjasama_docs.naskah.tree.walk import lines_of, walk


@dataclass(frozen=True)
class PadaAyat:
    """What is done to one part of a Pasal.

    Attributes:
        part: An ayat with what stands below it, or what stands before the first.
        own: The change to it, None for most.
        added: The changes that insert an ayat behind it.
        run: The numbers of these.
    """

    part: Bagian
    own: Langkah | None = None
    added: tuple[Langkah, ...] = ()
    run: Sisipan | None = None

    def number_where(self, cara: str) -> Iterator[Nomor]:
        """Its number, if that is what is done to it: ``ubah``, ``hapus``."""
        if self.part.nomor and self.own and self.own.cara == cara:
            yield self.part.nomor

    def inserted(self) -> Iterator[tuple[Langkah, Nomor]]:
        """The changes that insert an ayat behind it, each with its number."""
        yield from zip(self.added, self.run.baru if self.run else (), strict=True)


def pada_ayat(content: Sequence[Block], steps: Sequence[Langkah]) -> tuple[PadaAyat, ...]:
    """The parts of a Pasal with the changes to each."""
    parts = bagian(tuple(content))
    return tuple(_of_part(part, behind, steps) for part, behind in zip_longest(parts, parts[1:]))


def _of_part(part: Bagian, behind: Bagian | None, steps: Sequence[Langkah]) -> PadaAyat:
    """The changes to one part; what bears no number is not changed."""
    if part.nomor is None:
        return PadaAyat(part)
    own, added = _sorted(part.nomor, steps)
    if not added:
        return PadaAyat(part, own)
    return PadaAyat(part, own, added, sisipan(part.nomor, behind.nomor if behind else None, len(added)))


def _sorted(nomor: Nomor, steps: Sequence[Langkah]) -> tuple[Langkah | None, tuple[Langkah, ...]]:
    """Of the changes to an ayat the one to itself, and those that insert one behind it."""
    here = [step for step in steps if Nomor.dari(step.perubahan.ayat or "") == nomor]
    own = next((step for step in here if step.cara != "sesudah"), None)
    return own, tuple(step for step in here if step.cara == "sesudah")


def told(changes: Sequence[PadaAyat]) -> Ayat:
    """The changes as the instruction of an adendum names them."""
    return Ayat(
        diubah=tuple(nomor for change in changes for nomor in change.number_where("ubah")),
        dihapus=tuple(nomor for change in changes for nomor in change.number_where("hapus")),
        sisipan=tuple(change.run for change in changes if change.run),
    )


def reworded(before: Pasal, after: Pasal) -> tuple[Nomor, ...]:
    """The ayat that alone read otherwise in a Pasal that was worded anew; none where all of it is another."""
    old, new = bagian(before.content), bagian(after.content)
    numbers = tuple(part.nomor for part in new)
    if before.judul != after.judul or None in numbers or numbers != tuple(part.nomor for part in old):
        return ()
    pairs = zip(old, new, strict=True)
    found = tuple(part.nomor for was, part in pairs if part.nomor and _words(was) != _words(part))
    return found if len(found) < len(new) else ()


def _words(part: Bagian) -> list[object]:
    """What the blocks of an ayat say, wherever they were typed."""
    return [line for block in walk(part.blocks) for line in lines_of(block)]
