"""Selama 2 (dua) tahun sejak 1 Januari 2026 berakhir pada 31 Desember 2027, bukan 31 Desember 2028.

Lama dan kedua tanggalnya dalam satu kalimat harus sama panjang. Bila tidak, kerja sama berakhir pada dua hari yang
berbeda, dan kewajiban di antaranya menjadi sengketa. Hari terakhir boleh hari yang sama atau hari sebelumnya.

Salah: selama 2 (dua) tahun terhitung sejak 1 Januari 2026 sampai dengan 31 Desember 2028.
Benar: selama 3 (tiga) tahun terhitung sejak 1 Januari 2026 sampai dengan 31 Desember 2028.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar, tanggal_panjang
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.lama_teks import Lama
from kerjasama_docs.rules.shared.masa import last_days_of, masa_of
from kerjasama_docs.rules.shared.rentang import Rentang, lama_of, rentang_in

DASAR: tuple[Basis, ...] = ()


def _finding(subject: Subject, span: Rentang, parts: tuple[Lama, ...], *, first: date) -> Iterator[Finding]:
    last = span.sampai.tanggal
    ends = last_days_of(first, parts)
    if last is None or not ends:
        return
    if last in ends:
        yield from _a_day_more(subject, span, first=first, last=last)
        return
    unit = span.sampai.unit
    start, end = min(span.start, parts[0].start), max(span.sampai.end, parts[-1].end)
    length = unit.text[parts[0].start : parts[-1].end]
    right = daftar([tanggal_panjang(day) for day in reversed(ends)], "atau")
    message = f"Selama {length} sejak {tanggal_panjang(first)} berakhir pada {right}, bukan {tanggal_panjang(last)}."
    yield subject.finding(
        message, subject.place(unit, start, end), "Perbaiki lamanya atau salah satu tanggalnya.", level=Level.GALAT
    )


def _a_day_more(subject: Subject, span: Rentang, *, first: date, last: date) -> Iterator[Finding]:
    """Whole calendar years that end on New Year's Day."""
    if (first.month, first.day) == (last.month, last.day) == (1, 1):
        eve = tanggal_panjang(last - timedelta(days=1))
        message = f"Masa sejak {tanggal_panjang(first)} sudah genap pada {eve}; teks menyebut sehari sesudahnya."
        where = subject.place(span.sampai.unit, span.start, span.sampai.end)
        yield subject.finding(message, where, f"Tulis {eve} bila yang dimaksud tahun kalender.", level=Level.SARAN)


def check(subject: Subject) -> Iterator[Finding]:
    """Find lengths that are not those of their dates."""
    signed = masa_of(subject).mulai
    for span in rentang_in(subject.index):
        parts = lama_of(subject.index, span)
        first = span.mulai.tanggal if span.mulai else signed
        if parts and first:
            yield from _finding(subject, span, parts, first=first)
