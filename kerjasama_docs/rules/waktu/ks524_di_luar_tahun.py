"""Kerja sama 2 dalam laporan tahun 2027 berakhir 4 Mei 2026, sebelum tahun yang dilaporkan.

Laporan tahunan memuat kerja sama yang berlaku dalam tahun anggarannya, dari 1 Januari sampai dengan 31 Desember.
Naskah yang berakhir sebelum tahun itu, atau ditandatangani sesudahnya, dilaporkan dalam laporan tahun yang lain.

Salah: tahun: 2027, dengan kerja sama yang berakhir: 2026-05-04.
Benar: tahun: 2027, dengan kerja sama yang berakhir: 2027-05-04.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (Basis("uu-17-2003", "Pasal 4"),)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a kerja sama in a yearly report that was not in force in its year."""
    reported = subject.naskah.tahunan
    if reported is None or reported.tahun is None:
        return
    year = reported.tahun
    for place, each in enumerate(reported.kerja_sama):
        signed = each.naskah.tanggal if each.naskah else None
        key, what = ("tahunan", "kerja_sama", place), f"Kerja sama {place + 1} dalam laporan tahun {year}"
        if each.berakhir and each.berakhir.year < year:
            message = f"{what} berakhir {tanggal_panjang(each.berakhir)}, sebelum tahun yang dilaporkan."
            hint = "Hapus dari laporan ini, atau perbaiki hari terakhirnya; naskah yang diperpanjang memakai yang baru."
            yield subject.finding(message, (*key, "berakhir"), hint, level=Level.PERINGATAN, basis=DASAR[0])
        if signed and signed.year > year:
            message = f"{what} ditandatangani {tanggal_panjang(signed)}, sesudah tahun yang dilaporkan."
            hint = "Laporkan kerja sama itu dalam laporan tahun berikutnya, atau perbaiki tanggalnya."
            yield subject.finding(message, (*key, "naskah"), hint, level=Level.PERINGATAN, basis=DASAR[0])
