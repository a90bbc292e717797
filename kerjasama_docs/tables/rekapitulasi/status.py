"""Where a kerja sama stands on a day."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kerjasama_docs.tables.rekapitulasi.summary import NaskahSummary


class Status(Enum):
    """Where a kerja sama stands, the urgent first as in the table; its words, with the months that count as soon."""

    ENDING = "Berakhir dalam {} bulan"
    ENDED = "Telah berakhir"
    RUNNING = "Berjalan"
    NOT_BEGUN = "Belum berlaku"
    NOT_KNOWN = "Belum bertanggal"


@dataclass(frozen=True, slots=True, order=True)
class Horizon:
    """The last day that counts as soon, and how many months that is."""

    last: date
    months: int


@dataclass(frozen=True, slots=True)
class OnDay:
    """A kerja sama on a day.

    Attributes:
        signed: The day its first naskah was signed.
        begins: The day it begins, where that is another one.
        newest: The newest naskah that is signed.
        hari_ini: The day.
        horizons: What counts as soon, the nearest first, one at least.
    """

    signed: date | None
    begins: date | None
    newest: NaskahSummary
    hari_ini: date
    horizons: tuple[Horizon, ...]

    @property
    def status(self) -> Status:
        """Where it stands."""
        last = self.newest.berakhir
        if self.signed is None or (last is None and not self.newest.diakhiri):
            return Status.NOT_KNOWN
        if max(self.signed, self.begins or self.signed) > self.hari_ini:
            return Status.NOT_BEGUN
        if last is None or last < self.hari_ini:
            return Status.ENDED
        return Status.ENDING if last <= self.horizons[-1].last else Status.RUNNING

    @property
    def name(self) -> str:
        """Where it stands, in words."""
        return self.status.value.format(self.horizons[self._nearest].months if self._ends_soon else "")

    @property
    def place(self) -> int:
        """Its place in the table, from 1: what ends soonest stands first."""
        if self._ends_soon:
            return self._nearest + 1
        return len(self.horizons) + list(Status).index(self.status)

    @property
    def _ends_soon(self) -> bool:
        return self.status is Status.ENDING

    @property
    def _nearest(self) -> int:
        """Which of the horizons its last day falls in."""
        last = self.newest.berakhir or date.max
        return sum(each.last < last for each in self.horizons)

    def called(self, item: NaskahSummary) -> str:
        """What a later naskah of the chain is called, and whether it counts yet."""
        if item.tanggal and item.tanggal > self.hari_ini:
            return f"{item.nama} (belum ditandatangani)"
        if item.tanggal or item.urutan < self.newest.urutan:
            return item.nama
        return f"{item.nama} (belum bertanggal)"
