"""Judul naskah ini “Pelatihan Daring”, sedangkan naskah induknya tentang “Pelatihan Vokasi”.

Adendum, perpanjangan, dan pengakhiran menyebut dalam judulnya naskah yang diubah, diperpanjang, atau diakhiri, dengan
judul naskah itu. Judul lain membuat pembaca, dan pengelola arsip, tidak menemukan pasangannya; bila judulnya sendiri
yang hendak diubah, hal itu diatur dalam adendum. Pedoman peraturan dipakai sebagai perbandingan.

Salah: adendum berjudul Pelatihan Daring atas Perjanjian Kerja Sama tentang Pelatihan Vokasi.
Benar: judul dikosongkan, sehingga terbaca dari naskah induk.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject

_BASIS = Basis("uu-13-2022", "Lampiran II angka 6")
DASAR: tuple[Basis, ...] = (_BASIS,)


def _plain(title: str) -> str:
    return " ".join(title.casefold().replace("-", " ").split())


def check(subject: Subject) -> Iterator[Finding]:
    """Find a title of a naskah about its parent that is not the title of that."""
    own, induk = subject.naskah.judul, subject.induk
    old = induk.mata[0].judul if induk else None
    if subject.peran == "pokok" or not own or not old or _plain(own) == _plain(old):
        return
    message = f"Judul naskah ini “{own}”, sedangkan naskah induknya tentang “{old}”."
    hint = "Hapus isian judul, sehingga terbaca dari naskah induk, atau perbaiki rujukan ke naskah induknya."
    yield subject.finding(message, ("judul",), hint, level=Level.PERINGATAN, basis=_BASIS)
