"""Perjanjian Kerja Sama ini berakhir 31 Desember 2031, sesudah Nota Kesepahaman yang dijabarkannya (5 Agustus 2030).

Naskah pelaksanaan bersandar pada naskah yang dijabarkannya. Bila berlaku lebih lama, atau dimulai lebih dahulu, bagian
yang di luar itu tidak punya sandaran; naskah induk diperpanjang lebih dahulu atau jangka waktunya disesuaikan.

Salah: perjanjian sampai 31 Desember 2031 atas nota kesepahaman sampai 5 Agustus 2030.
Benar: perjanjian sampai 5 Agustus 2030.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tanggal_panjang
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.masa import masa_of

DASAR: tuple[Basis, ...] = ()


def _faults(subject: Subject) -> Iterator[str]:
    """Where its term reaches beyond that of its parent."""
    masa, induk, name = masa_of(subject), subject.induk, subject.jenis.nama
    if induk is None:
        return
    mata, first = induk.akhir, induk.mata[0].nama
    if masa.berakhir and mata.berakhir and masa.berakhir > mata.berakhir >= (subject.tanggal or mata.berakhir):
        end, own = tanggal_panjang(mata.berakhir), tanggal_panjang(masa.berakhir)
        yield f"{name} ini berakhir {own}, sesudah {first} yang dijabarkannya ({end})."
    given = subject.naskah.jangka_waktu.mulai
    if given and mata.mulai and given < mata.mulai:
        start, own = tanggal_panjang(mata.mulai), tanggal_panjang(given)
        yield f"{name} ini dimulai {own}, sebelum {first} yang dijabarkannya ({start})."


def check(subject: Subject) -> Iterator[Finding]:
    """Find a naskah that is in force longer than the one it carries out."""
    if subject.peran == "pokok" and subject.jenis.bentuk == "naskah":
        for message in _faults(subject):
            hint = "Sesuaikan jangka waktunya, atau perpanjang naskah induk lebih dahulu."
            yield subject.finding(message, ("jangka_waktu",), hint, level=Level.PERINGATAN)
