"""Nota Kesepahaman telah berakhir pada tanggal 17 Juli 2030, sebelum Adendum ini ditandatangani.

Naskah yang telah berakhir tidak dapat lagi diubah, diakhiri, atau dijabarkan; kerja sama dilanjutkan dengan naskah
baru. Perpanjangan yang terlambat diperiksa tersendiri, dan pemberitahuan bahwa jangka waktu telah habis memang
dibuat sesudahnya, seperti juga laporan.

Salah: adendum ditandatangani 1 Agustus 2030 atas nota kesepahaman yang berakhir 17 Juli 2030.
Benar: adendum ditandatangani sebelum nota kesepahaman berakhir.
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.rantai.records import Rantai
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (Basis("permen-imipas-8-2025", "Pasal 37 ayat (1) huruf a"),)


def _made_afterwards(subject: Subject) -> bool:
    """Whether a naskah is made after the end by its nature."""
    ending = subject.naskah.pengakhiran
    if subject.jenis.is_laporan or subject.peran == "perpanjangan":
        return True
    return ending is not None and ending.alasan == "periode-berakhir"


def _ended(subject: Subject, induk: Rantai) -> date | None:
    """The last day of a parent that was over when this naskah was signed."""
    last, signing = induk.akhir.berakhir, subject.tanggal
    return last if last and signing and last < signing else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find a parent that is no longer in force."""
    induk = subject.induk
    if induk is None or induk.diakhiri or _made_afterwards(subject):
        return
    last = _ended(subject, induk)
    if last is None:
        return
    level = Level.PERINGATAN if subject.peran == "pokok" else Level.GALAT
    message = f"{induk.mata[0].nama} telah berakhir pada tanggal {language.tanggal_panjang(last)}, "
    message += f"sebelum {subject.jenis.nama} ini ditandatangani."
    hint = "Perbaiki tanggalnya, atau perpanjang naskah induk lebih dahulu."
    if subject.peran == "pengakhiran":
        hint = "Pilih alasan periode-berakhir, atau perbaiki tanggalnya."
    basis = subject.bound("permen-imipas-8-2025", "Pasal 37 ayat (1) huruf a")
    yield subject.finding(message, ("induk",), hint, level=level, basis=basis)
