"""Nota Kesepahaman telah berakhir pada tanggal 17 Juli 2030, sebelum Adendum ini ditandatangani.

Naskah yang telah berakhir tidak dapat lagi diubah, diakhiri, atau dijabarkan; kerja sama dilanjutkan dengan naskah
baru. Perpanjangan yang terlambat diperiksa tersendiri, dan pemberitahuan bahwa jangka waktu telah habis memang
dibuat sesudahnya, seperti juga laporan.

Salah: adendum ditandatangani 1 Agustus 2030 atas nota kesepahaman yang berakhir 17 Juli 2030.
Benar: adendum ditandatangani sebelum nota kesepahaman berakhir.
"""

from collections.abc import Iterator

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.subject import Subject

_LAW = "permen-imipas-8-2025"


def check(subject: Subject) -> Iterator[Finding]:
    """Find a parent that is no longer in force."""
    built = subject.built
    induk, signing, peran = built.induk, built.naskah.penandatanganan.tanggal, built.jenis.peran
    if induk is None or induk.diakhiri or built.jenis.bentuk == "laporan":
        return
    level = Level.GALAT if peran != "pokok" else Level.PERINGATAN
    last, ground = induk.akhir.berakhir, built.naskah.pengakhiran.alasan if built.naskah.pengakhiran else None
    if peran == "perpanjangan" or ground == "periode-berakhir" or not (signing and last and last < signing):
        return
    message = f"{induk.mata[0].nama} telah berakhir pada tanggal {language.tanggal_panjang(last)}, "
    message += f"sebelum {built.jenis.nama} ini ditandatangani."
    hint = "Perbaiki tanggalnya, atau perpanjang naskah induk lebih dahulu."
    if peran == "pengakhiran":
        hint = "Pilih alasan periode-berakhir, atau perbaiki tanggalnya."
    basis = Basis(_LAW, "Pasal 37 ayat (1) huruf a") if subject.binds(_LAW) else None
    yield Finding("induk-berakhir", level, message, built.source.where(("induk",)), hint, basis)
