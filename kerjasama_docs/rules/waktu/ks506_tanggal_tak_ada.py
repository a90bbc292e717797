"""Tanggal “31 Juni 2026” tidak ada dalam kalender.

Tenggat atau hari kegiatan yang tidak ada tidak dapat ditepati dan tidak dapat ditagih. Biasanya salah satu angkanya
salah ketik, atau bulan ditulis sebelum hari. Tanggal yang ditulis dengan angka saja dapat juga sebuah kode, sehingga
hanya diperingatkan.

Salah: Laporan disampaikan paling lambat tanggal 31 Juni 2026.
Benar: Laporan disampaikan paling lambat tanggal 30 Juni 2026.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.hari import Hari

DASAR: tuple[Basis, ...] = ()

_MONTHS = 12
_DAYS = 31


def _meant(day: Hari) -> str:
    """What to write, as far as the figures tell."""
    n, month, year = day.tiga
    if 1 <= n <= _MONTHS < month <= _DAYS:
        return f"Hari ditulis sebelum bulan: tulis {tanggal_panjang(date(year, n, month))} bila itu yang dimaksud."
    if not 1 <= month <= _MONTHS:
        return f"Bulan ke-{month} tidak ada; perbaiki tanggalnya."
    last = date(year, month, monthrange(year, month)[1])
    return f"Hari terakhir bulan itu {tanggal_panjang(last)}; perbaiki tanggalnya."


def _twice(day: Hari, before: Hari | None) -> bool:
    """Whether it only stands in the brackets behind another that does not exist either: the same slip, typed twice."""
    return before is not None and before.unit is day.unit and day.tiga == before.tiga and day.start == before.end + 2


def check(subject: Subject) -> Iterator[Finding]:
    """Find dates that no calendar has."""
    before: Hari | None = None
    for day in subject.index.hari:
        if day.tanggal is None and not _twice(day, before):
            level = Level.GALAT if any(map(str.isalpha, day.ditulis)) else Level.PERINGATAN
            message = f"Tanggal “{day.ditulis}” tidak ada dalam kalender."
            yield subject.finding(message, subject.place(day.unit, day.start, day.end), _meant(day), level=level)
        before = day
