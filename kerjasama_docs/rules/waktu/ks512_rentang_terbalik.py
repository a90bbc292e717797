"""Rentang “1 Mei 2026 sampai dengan 30 April 2026” berakhir sebelum dimulai.

Kegiatan, penugasan, atau masa berlaku tidak dapat berakhir sebelum hari pertamanya. Biasanya tahun atau bulan pada
salah satu tanggal tertinggal dari naskah lama.

Salah: pelatihan dilaksanakan sejak 1 Mei 2026 sampai dengan 30 April 2026.
Benar: pelatihan dilaksanakan sejak 1 Mei 2026 sampai dengan 30 April 2027.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.rentang import rentang_in

DASAR: tuple[Basis, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    """Find spans whose last day comes before the first; of two fields in a sentence of ours, urutan-tanggal tells."""
    for span in rentang_in(subject.index):
        first, last = span.mulai, span.sampai
        if first and first.tanggal and last.tanggal and last.tanggal < first.tanggal:
            if subject.author(last.unit, first.end, last.start) is Author.BUNDLED:
                continue
            typed = last.unit.text[first.start : last.end]
            message = f"Rentang “{typed}” berakhir sebelum dimulai."
            where = subject.place(last.unit, first.start, last.end)
            yield subject.finding(message, where, "Perbaiki salah satu tanggalnya.", level=Level.GALAT)
