"""A deadline that was counted, and one that cannot be counted yet."""

from dataclasses import dataclass
from datetime import date

from kerjasama_docs.findings import Basis
from kerjasama_docs.language import HariLibur
from kerjasama_docs.regulations import regulation


@dataclass(frozen=True, slots=True)
class Source:
    """What sets a deadline.

    Attributes:
        basis: The article of a law.
        sumber: A document that is no regulation we know; or nothing.
        tempat: The place in the naskah, ``Pasal 7 ayat (3) naskah ini``.
        kalimat: The sentence of the naskah that sets it.
        berkas: The file of the naskah.
    """

    basis: Basis | None = None
    sumber: str = ""
    tempat: str = ""
    kalimat: str = ""
    berkas: str = ""

    def __str__(self) -> str:
        """As it is cited: ``Permen Imipas 8/2025 Pasal 16 ayat (2)``, ``Pasal 7 ayat (3) naskah``."""
        if self.basis:
            return f"{regulation(self.basis.regulation).singkat} {self.basis.article}"
        return self.sumber or self.tempat


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline with its last day.

    Attributes:
        nama: Its name where a law or a profil sets it, ``penyelarasan``; else empty.
        arti: What has to be done, or what happens on that day.
        hari_terakhir: The last day.
        sejak: The day of the event; None where a naskah names the last day itself.
        peristiwa: The event, ``usulan diterima``.
        lama: The length, ``10 hari kerja``; empty where a naskah names the last day itself.
        mundur: Whether it is counted back from the event.
        perkiraan: Whether it runs through a year whose calendar is provisional.
        dilewati: The days that did not count.
        tanpa_cuti_bersama: The last day if cuti bersama were days of work, where that is another day.
        libur: Why no work is done on the last day itself.
        kerja_sebelumnya: The working day before it, where no work is done on it.
        source: What sets it.
        catatan: What its reader has to know.
        kunci: What tells it from all other deadlines, whatever day it falls on.
    """

    nama: str
    arti: str
    hari_terakhir: date
    source: Source
    kunci: str
    sejak: date | None = None
    peristiwa: str = ""
    lama: str = ""
    mundur: bool = False
    perkiraan: bool = False
    dilewati: tuple[HariLibur, ...] = ()
    tanpa_cuti_bersama: date | None = None
    libur: HariLibur | None = None
    kerja_sebelumnya: date | None = None
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenDeadline:
    """A deadline that cannot be counted yet: the day from which it runs is not known.

    Attributes:
        arti: What has to be done.
        lama: The length.
        sebab: Why it cannot be counted, a sentence.
        source: What sets it.
    """

    arti: str
    lama: str
    sebab: str
    source: Source


@dataclass(frozen=True, slots=True)
class Deadlines:
    """All deadlines of a call, of each naskah the earliest first, and those that cannot be counted yet."""

    tenggat: tuple[Deadline, ...] = ()
    terbuka: tuple[OpenDeadline, ...] = ()

    def __add__(self, other: "Deadlines") -> "Deadlines":
        """Both, one naskah behind the other."""
        return Deadlines((*self.tenggat, *other.tenggat), (*self.terbuka, *other.terbuka))

    def in_order(self) -> "Deadlines":
        """The same, the earliest first; what falls on one day stays in the order of the naskah."""
        return Deadlines(tuple(sorted(self.tenggat, key=lambda each: each.hari_terakhir)), self.terbuka)
