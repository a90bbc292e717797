"""Laporan Analisis Penjajakan bertanggal 1 Oktober 2026, setelah batas 25 September 2026.

Peraturan memberi waktu bagi penyusunan laporan: analisis hasil penjajakan dilakukan paling lama 30 hari kerja terhitung
sejak hasil penjajakan diterima biro. Peraturan tidak menyebut cara menghitungnya; kami menghitung sejak hari kerja
sesudahnya, tanpa cuti bersama. Laporan yang bertanggal sebelum hal yang dilaporkannya diterima, atau laporan tahunan
yang bertanggal sebelum tahun anggarannya berakhir, juga keliru.

Salah: hasil penjajakan diterima 12 Agustus 2026, laporan bertanggal 1 Oktober 2026.
Benar: laporan bertanggal paling lambat 25 September 2026.
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.paths import steps
from kerjasama_docs.model.tenggat import Peristiwa
from kerjasama_docs.naskah.views.tenggat import PROVISIONAL, Batas, tanggal_peristiwa
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.batas import batas_kept

DASAR: tuple[Basis, ...] = (Basis("permen-imipas-8-2025", "Pasal 28 ayat (5)"), Basis("uu-17-2003", "Pasal 4"))


def _too_early(subject: Subject, signed: date, event: Peristiwa) -> Iterator[Finding]:
    """A report that is older than what it is about."""
    since = tanggal_peristiwa(event, subject.naskah, subject.induk)
    if since and signed < since:
        days = f"{language.tanggal_panjang(signed)}, sebelum {event.arti} ({language.tanggal_panjang(since)})"
        message = f"{subject.jenis.nama} bertanggal {days}."
        yield subject.finding(message, steps(event.isian), "Perbaiki salah satu tanggalnya.", level=Level.GALAT)


def _too_late(subject: Subject, signed: date, last: Batas) -> Finding:
    """A report that is made after its last day."""
    limit = language.tanggal_panjang(last.hari_terakhir)
    message = f"{subject.jenis.nama} bertanggal {language.tanggal_panjang(signed)}, setelah batas {limit}."
    hint = f"Batasnya {last.dasar.lama.diketik} sejak {last.dasar.peristiwa}; terangkan sebab keterlambatannya."
    if last.perkiraan:
        hint += f" {PROVISIONAL}"
    return subject.finding(
        message, ("penandatanganan", "tanggal"), hint, level=Level.PERINGATAN, basis=last.dasar.basis
    )


def _before_the_end(subject: Subject, signed: date, closing: date) -> Finding:
    """A yearly report that is made before the year is over."""
    end = language.tanggal_panjang(closing)
    message = f"{subject.jenis.nama} bertanggal {language.tanggal_panjang(signed)}, sebelum tahun anggarannya berakhir."
    hint = f"Tahun anggaran berakhir pada {end}; perbaiki tanggal laporan atau tahunan.tahun."
    basis = Basis("uu-17-2003", "Pasal 4")
    return subject.finding(message, ("tahunan", "tahun"), hint, level=Level.PERINGATAN, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a report that is made too late, or before its time."""
    signed = subject.tanggal
    if signed is None or not subject.jenis.is_laporan:
        return
    for event in subject.jenis.peristiwa.values():
        if event.arti:
            yield from _too_early(subject, signed, event)
    if subject.naskah.tahunan and (closing := subject.naskah.tahunan.tutup) and signed <= closing:
        yield _before_the_end(subject, signed, closing)
    last = batas_kept(subject)
    if last and signed > last.hari_terakhir:
        yield _too_late(subject, signed, last)
