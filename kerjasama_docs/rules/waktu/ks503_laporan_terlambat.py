"""Laporan Analisis Penjajakan bertanggal 1 Oktober 2026, setelah batas 25 September 2026.

Peraturan memberi waktu bagi penyusunan laporan: analisis hasil penjajakan dilakukan paling lama 30 hari kerja
terhitung sejak hasil penjajakan diterima biro. Hari pertama ialah hari kerja sesudahnya, dan cuti bersama bukan hari
kerja. Laporan yang bertanggal sebelum hal yang dilaporkannya diterima juga keliru.

Salah: hasil penjajakan diterima 12 Agustus 2026, laporan bertanggal 1 Oktober 2026.
Benar: laporan bertanggal paling lambat 25 September 2026.
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.paths import steps, value_at
from kerjasama_docs.model.tingkat import BatasWaktu
from kerjasama_docs.naskah.views.tenggat import PROVISIONAL, batas_laporan
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def _too_early(subject: Subject, signed: date, term: BatasWaktu) -> Iterator[Finding]:
    """A report that is older than what it is about."""
    since = value_at(subject.naskah, term.sejak)
    if isinstance(since, date) and signed < since:
        days = f"{language.tanggal_panjang(signed)}, sebelum {term.peristiwa} ({language.tanggal_panjang(since)})"
        message = f"{subject.jenis.nama} bertanggal {days}."
        yield subject.finding(message, steps(term.sejak), "Perbaiki salah satu tanggalnya.", level=Level.GALAT)


def _too_late(subject: Subject, signed: date, term: BatasWaktu) -> Iterator[Finding]:
    """A report that is made after its last day."""
    last = batas_laporan(subject.naskah, subject.jenis)
    if last is None or signed <= last.hari_terakhir or not subject.binds(term.peraturan):
        return
    limit = language.tanggal_panjang(last.hari_terakhir)
    message = f"{subject.jenis.nama} bertanggal {language.tanggal_panjang(signed)}, setelah batas {limit}."
    hint = f"Batasnya {term.hari_kerja} hari kerja sejak {term.peristiwa}; terangkan sebab keterlambatannya."
    if last.perkiraan:
        hint += f" {PROVISIONAL}"
    where, basis = ("penandatanganan", "tanggal"), Basis(term.peraturan, term.pasal)
    yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a report that is made too late, or before its time."""
    signed, term = subject.tanggal, subject.jenis.batas
    if signed and term:
        yield from _too_early(subject, signed, term)
        yield from _too_late(subject, signed, term)
