"""Pasal 1266 KUHPerdata dikesampingkan antara badan pemerintah; periksa apakah kerja sama ini perjanjian perdata.

Pengesampingan itu membuka pembatalan kontrak perdata tanpa hakim. Di antara badan pemerintah kerja sama berjalan
menurut tugas dan kewenangan, dan tidak diakhiri seperti kontrak dagang; alasan berakhirnya disebut peraturan atau
disepakati. Klausul itu sering tersalin dari kontrak dengan penyedia.

Salah: “Pasal 1266 dan Pasal 1267 KUHPerdata dikesampingkan.” dalam perjanjian antara dua kementerian.
Benar: “Perjanjian ini diakhiri berdasarkan kesepakatan PARA PIHAK.”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.pemerintah import antarpemerintah
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ikatan import place_in, sifat, waived_kuhperdata

DASAR: tuple[Basis, ...] = (Basis("kuhperdata", "Pasal 1266"),)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a waiver of the code of contracts between bodies of the state; of a Nota another rule tells."""
    if sifat(subject) == "pemahaman" or not antarpemerintah(subject.naskah):
        return
    message = "Pasal 1266 KUHPerdata dikesampingkan antara badan pemerintah; "
    message += "periksa apakah kerja sama ini perjanjian perdata."
    hint = "Hapus kalimat itu bila kerja sama ini berjalan menurut tugas dan kewenangan masing-masing."
    for alinea, span in waived_kuhperdata(subject.index.bacaan):
        where = place_in(subject, alinea, span)
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
