"""Where a kerja sama stands on a day."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kerjasama_docs.tables.rekapitulasi.summary import NaskahSummary


class Status(Enum):
    """Where a kerja sama stands, the urgent first as in the table; its words, with the months that count as soon."""

    ENDING = "Berakhir dalam {} bulan"
    ENDED = "Telah berakhir"
    NO_REPORT = "Berjalan, belum ada laporan"
    NO_PKS = "Berjalan, belum ada Perjanjian Kerja Sama"
    RUNNING = "Berjalan"
    NOT_BEGUN = "Belum berlaku"
    NOT_KNOWN = "Belum bertanggal"


@dataclass(frozen=True, slots=True)
class Lacks:
    """What a kerja sama does not have, besides the days.

    Attributes:
        laporan: Whether a register that records reports has none of it.
        pks: Whether it is carried out by other naskah, and none of its partner is there.
    """

    laporan: bool = False
    pks: bool = False


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
        lacks: What it does not have.
    """

    signed: date | None
    begins: date | None
    newest: NaskahSummary
    hari_ini: date
    horizons: tuple[Horizon, ...]
    lacks: Lacks = Lacks()

    @property
    def status(self) -> Status:
        """Where it stands; what a register lists is signed, though it may not say when."""
        last = self.newest.berakhir
        is_open = self.signed is None and self.newest.tempat is None
        if is_open or (last is None and not self.newest.diakhiri):
            return Status.NOT_KNOWN
        if max(filter(None, (self.signed, self.begins)), default=self.hari_ini) > self.hari_ini:
            return Status.NOT_BEGUN
        if last is None or last < self.hari_ini:
            return Status.ENDED
        return Status.ENDING if last <= self.horizons[-1].last else self._of_running()

    def _of_running(self) -> Status:
        """Where one stands that is not about to end, by what it lacks first of all."""
        if self.lacks.laporan:
            return Status.NO_REPORT
        return Status.NO_PKS if self.lacks.pks else Status.RUNNING

    @property
    def runs(self) -> bool:
        """Whether it runs on the day."""
        return self.status in {Status.ENDING, Status.NO_REPORT, Status.NO_PKS, Status.RUNNING}

    @property
    def without_report(self) -> bool:
        """Whether a report of it has to be asked for: it has begun."""
        return self.lacks.laporan and self.status is not Status.NOT_BEGUN

    @property
    def without_pks(self) -> bool:
        """Whether a naskah that carries it out has to be asked for: it still runs."""
        return self.lacks.pks and self.runs

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
