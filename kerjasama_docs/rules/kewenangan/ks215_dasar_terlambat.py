"""Surat kuasa penanda tangan PIHAK KESATU bertanggal 2 Februari 2026, setelah naskah ditandatangani.

Kewenangan ada sebelum naskah ditandatangani: keputusan pengangkatan, surat mandat, dan surat kuasa mendahuluinya.
Tanggal yang terbalik biasanya salah ketik tahun, atau naskah ditandatangani pejabat yang belum berwenang.

Salah: surat kuasa tanggal 2 Februari 2026 bagi naskah tanggal 20 Januari 2026.
Benar: surat kuasa tanggal 12 Januari 2026.
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import Penanda

DASAR: tuple[Basis, ...] = (Basis("uu-30-2014", "Pasal 15 ayat (1) huruf a"),)


def _all_papers(by: Penanda) -> Iterator[tuple[str, str, date | None]]:
    """The papers by which somebody signs: their field, what they are, and their day."""
    signer = by.by.penandatangan
    if signer.dasar_pengangkatan:
        yield "dasar_pengangkatan", "Keputusan pengangkatan", signer.dasar_pengangkatan.tanggal
    if signer.mandat:
        yield "mandat", signer.mandat.jenis, signer.mandat.tanggal
    if signer.kuasa:
        yield "kuasa", "Surat kuasa", signer.kuasa.tanggal


def _papers(subject: Subject, by: Penanda) -> Iterator[tuple[str, str, date | None]]:
    """Those of them that the kind prints."""
    unused = subject.jenis.lepas
    return (paper for paper in _all_papers(by) if f"pihak.penandatangan.{paper[0]}" not in unused)


def check(subject: Subject) -> Iterator[Finding]:
    """Find papers of authority that are younger than the naskah."""
    signed = subject.tanggal
    if signed is None or not subject.jenis.is_naskah:
        return
    for by in subject.index.penanda:
        for field, what, day in _papers(subject, by):
            if day and day > signed:
                label, said = subject.called(by.by.place, by.pihak.nama), language.tanggal_panjang(day)
                message = f"{what} penanda tangan {label} bertanggal {said}, setelah naskah ditandatangani."
                hint = f"Periksa tanggal itu terhadap tanggal naskah, {language.tanggal_panjang(signed)}."
                where, basis = by.key(field, "tanggal"), DASAR[0] if by.negara else None
                yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
