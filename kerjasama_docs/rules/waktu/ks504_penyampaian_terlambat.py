"""Naskah asli disampaikan tanggal 8 Mei 2026, setelah batas 7 Mei 2026.

Naskah asli kerja sama luar negeri wajib disampaikan kepada Sekretaris Jenderal melalui kepala biro paling lama 14 hari
kerja setelah tanggal penandatanganan. Peraturan tidak menyebut cara menghitungnya; kami menghitung sejak hari kerja
sesudahnya, tanpa cuti bersama. Surat yang mendahului penandatanganan menyampaikan naskah yang belum ada,
dan itu diperiksa tersendiri.

Salah: naskah ditandatangani 16 April 2026, surat bertanggal 8 Mei 2026.
Benar: surat bertanggal paling lambat 7 Mei 2026.
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.tenggat import PROVISIONAL, Batas
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.batas import batas_kept

DASAR: tuple[Basis, ...] = (Basis("permen-imipas-8-2025", "Pasal 39 ayat (4)"),)


def _late(subject: Subject, sent: date, last: Batas) -> Finding:
    limit = language.tanggal_panjang(last.hari_terakhir)
    message = f"Naskah asli disampaikan tanggal {language.tanggal_panjang(sent)}, setelah batas {limit}."
    hint = "Sampaikan naskah segera, dan terangkan sebab keterlambatannya dalam surat."
    if last.perkiraan:
        hint += f" {PROVISIONAL}"
    return subject.finding(
        message, ("penandatanganan", "tanggal"), hint, level=Level.PERINGATAN, basis=last.dasar.basis
    )


def check(subject: Subject) -> Iterator[Finding]:
    """Find the original of a foreign naskah that is handed over too late."""
    sent = subject.tanggal
    if sent is None or subject.induk is None or subject.jenis.is_laporan:
        return
    last = batas_kept(subject)
    if last and sent > last.hari_terakhir:
        yield _late(subject, sent, last)
