"""What two naskah differ in."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple


class Sort(StrEnum):
    """What happened to a text."""

    TAMBAH = "tambah"
    HAPUS = "hapus"
    UBAH = "ubah"
    PINDAH = "pindah"
    """The same words at another place."""
    NOMOR = "nomor"
    """Only numbers that follow a Pasal or ayat that was moved: rujukan, and the number of the Pasal itself."""


class Piece(NamedTuple):
    """Words of a text: kept, taken out, or put in."""

    what: Literal["tetap", "hapus", "tambah"]
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    Attributes:
        sort: What happened.
        bagian: The part of the naskah, as its reader names it: ``Pasal 5``, ``Pembukaan``, ``Lampiran``.
        dari: Where the text stands in the first naskah, ``Pasal 5 ayat (2)``; empty for one that was added.
        ke: Where it stands in the second; empty for one that was taken out.
        sebelum: Its words in the first.
        sesudah: Its words in the second.
        pieces: Both, word by word.
        penting: What of it matters: ``nilai uang``, ``kewajiban``; empty for wording alone.
    """

    sort: Sort
    bagian: str
    dari: str
    ke: str
    sebelum: str
    sesudah: str
    pieces: tuple[Piece, ...] = ()
    penting: tuple[str, ...] = ()

    @property
    def tempat(self) -> str:
        """Where it is, in both naskah where these differ."""
        if self.dari and self.ke and self.dari != self.ke:
            return f"{self.dari} → {self.ke}"
        return self.ke or self.dari or self.bagian


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences of two naskah, in the order of the second; what was taken out stands where it stood.

    Attributes:
        first: Name of the first file.
        second: Name of the second.
        changes: The differences.
        same: How many texts are the same in both.
    """

    first: str
    second: str
    changes: tuple[Change, ...]
    same: int = 0

    @property
    def important(self) -> Iterator[Change]:
        """The differences that matter."""
        return (change for change in self.changes if change.penting)

    @property
    def others(self) -> Iterator[Change]:
        """The differences of wording and order."""
        return (change for change in self.changes if not change.penting)
