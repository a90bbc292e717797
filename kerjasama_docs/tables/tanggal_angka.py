"""Days written in figures only, in a column where another cell shows that the month may stand first."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs.tables.sheet import Lembar, Sel
from kerjasama_docs.tables.tanggal import dua_bacaan


@dataclass
class TanggalAngka:
    """One column of days: which cells can be read in two ways, and the first that has its month first."""

    judul: str
    ganda: list[tuple[Sel, date, date]] = field(default_factory=list)
    terbalik: Sel | None = None

    def lihat(self, sel: Sel) -> None:
        """Take note of a cell; one that Excel made a day may have been turned about before."""
        if not isinstance(sel.nilai, str | date):
            return
        first, second = dua_bacaan(sel.nilai)
        if first and second and first != second:
            self.ganda.append((sel, first, second))
        elif second and not first and not self.terbalik:
            self.terbalik = sel

    def temuan(self, lembar: Lembar) -> Iterator[Finding]:
        """A warning for each cell that can be read in two ways."""
        if not self.terbalik:
            return
        why = f"karena {self.terbalik.alamat} menulis bulan lebih dahulu"
        for sel, first, second in self.ganda:
            read, other = language.tanggal_panjang(first), language.tanggal_panjang(second)
            message = f"{self.judul}: tanggal ini dapat berarti {read} atau {other}, {why}; dibaca {read}."
            hint = "Periksa, lalu tulis bulannya dengan huruf, misalnya 3 April 2027."
            yield Finding("tabel-tanggal", Level.PERINGATAN, message, lembar.where(sel), hint)
