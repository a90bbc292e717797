"""“Pengadilan Negeri” dipilih untuk perselisihan, padahal Nota Kesepahaman baru pemahaman awal.

Pernyataan pemahaman awal tidak menimbulkan hak yang dapat dituntut, sehingga tidak ada yang diputus pengadilan atau
arbitrase. Perbedaan tentang naskah semacam ini diselesaikan dengan musyawarah; pilihan forum dan domisili hukum
tempatnya dalam perjanjian yang menjabarkannya. Naskah yang salah satu pihaknya pengadilan tidak disebut, selama bukan
forum.

Salah: “Perbedaan diselesaikan melalui Pengadilan Negeri Jakarta Selatan.” dalam Nota Kesepahaman.
Benar: “Perbedaan diselesaikan secara musyawarah untuk mencapai mufakat.”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ikatan import forum, place_in, shown, sifat

DASAR: tuple[Basis, ...] = (Basis("permen-imipas-8-2025", "Pasal 3 ayat (2)"),)
_LAW, _ARTICLE = "permen-imipas-8-2025", "Pasal 3 ayat (2)"


def check(subject: Subject) -> Iterator[Finding]:
    """Find a court or arbitration for disputes about a first understanding, once."""
    if sifat(subject) != "pemahaman":
        return
    hint = "Cukupkan dengan musyawarah; pilihan pengadilan atau arbitrase diatur dalam Perjanjian Kerja Sama."
    for alinea, found in forum(subject.index.bacaan):
        words = shown(alinea, found.span())
        message = (
            f"{words} dipilih untuk perselisihan, padahal {subject.rantai.berlaku.akar.jenis.nama} baru pemahaman awal."
        )
        where, basis = place_in(subject, alinea, found.span()), subject.bound(_LAW, _ARTICLE)
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
        return
