"""Where a kerja sama stands on a day."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kerjasama_docs.tables.rekapitulasi.summary import NaskahSummary


class Status(Enum):
    """Where a kerja sama stands, in the order of the table; its words, with the months that count as soon."""

    RUNNING = "Berjalan"
    ENDING = "Berakhir dalam {} bulan"
    ENDED = "Telah berakhir"
    NOT_BEGUN = "Belum berlaku"
    NOT_KNOWN = "Belum bertanggal"

    @property
    def place(self) -> int:
        """Its place in the table, from 1."""
        return list(Status).index(self) + 1


@dataclass(frozen=True, slots=True)
class OnDay:
    """A kerja sama on a day.

    Attributes:
        signed: The day its first naskah was signed.
        begins: The day it begins, where that is another one.
        newest: The newest naskah that is signed.
        hari_ini: The day.
        horizon: The last day that counts as soon.
    """

    signed: date | None
    begins: date | None
    newest: NaskahSummary
    hari_ini: date
    horizon: date

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
        return Status.ENDING if last <= self.horizon else Status.RUNNING

    def called(self, item: NaskahSummary) -> str:
        """What a later naskah of the chain is called, and whether it counts yet."""
        if item.tanggal and item.tanggal > self.hari_ini:
            return f"{item.nama} (belum ditandatangani)"
        if item.tanggal or item.urutan < self.newest.urutan:
            return item.nama
        return f"{item.nama} (belum bertanggal)"
