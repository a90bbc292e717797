"""Naskah asli disampaikan tanggal 8 Mei 2026, setelah batas 7 Mei 2026.

Naskah asli kerja sama luar negeri wajib sampai kepada Sekretaris Jenderal melalui kepala biro paling lama 14 hari
kerja setelah tanggal penandatanganan; hari pertama ialah hari kerja sesudah penandatanganan, dan cuti bersama bukan
hari kerja. Surat yang mendahului penandatanganan menyampaikan naskah yang belum ada, dan itu diperiksa tersendiri.

Salah: naskah ditandatangani 16 April 2026, surat bertanggal 8 Mei 2026.
Benar: surat bertanggal paling lambat 7 Mei 2026.
"""

from collections.abc import Iterator

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.tenggat import batas_penyampaian
from kerjasama_docs.naskah.views.tujuan import tujuan_of
from kerjasama_docs.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find the original of a foreign naskah that is handed over too late."""
    built = subject.built
    sent, dasar = built.naskah.penandatanganan.tanggal, tujuan_of(built.naskah, built.jenis)
    if not (sent and built.induk and dasar and subject.binds(dasar.peraturan)):
        return
    last = batas_penyampaian(dasar, built.induk.akhir.tanggal)
    if last is None or sent <= last.hari_terakhir:
        return
    limit = language.tanggal_panjang(last.hari_terakhir)
    message = f"Naskah asli disampaikan tanggal {language.tanggal_panjang(sent)}, setelah batas {limit}."
    hint = "Sampaikan naskah segera, dan terangkan sebab keterlambatannya dalam surat."
    if last.perkiraan:
        hint += " Kalender libur tahun itu masih perkiraan; cocokkan dengan keputusan bersama tentang hari libur."
    where = built.source.where(("penandatanganan", "tanggal"))
    yield Finding(
        "penyampaian-terlambat", Level.PERINGATAN, message, where, hint, Basis(last.dasar.peraturan, last.dasar.pasal)
    )
