"""Nota Kesepahaman mengesampingkan Pasal 1266 KUHPerdata, padahal tidak ada perikatan yang dapat dibatalkan.

Pasal 1266 dan Pasal 1267 mengatur pembatalan perjanjian timbal balik yang tidak dipenuhi. Pernyataan pemahaman awal
tidak melahirkan kewajiban yang dapat dituntut, sehingga tidak ada yang dikesampingkan; klausul itu biasanya tersalin
dari kontrak, dan memberi kesan bahwa naskah ini kontrak.

Salah: “PARA PIHAK sepakat mengesampingkan Pasal 1266 dan Pasal 1267 KUHPerdata.” dalam Nota Kesepahaman.
Benar: “PARA PIHAK dapat mengakhiri Nota Kesepahaman ini berdasarkan kesepakatan.”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ikatan import place_in, sifat, waived_kuhperdata

DASAR: tuple[Basis, ...] = (Basis("kuhperdata", "Pasal 1266"),)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a waiver of the code of contracts in a naskah that is no contract."""
    if sifat(subject) != "pemahaman":
        return
    message = (
        f"{subject.rantai.berlaku.akar.jenis.nama} mengesampingkan Pasal 1266 KUHPerdata, padahal tidak ada perikatan "
    )
    message += "yang dapat dibatalkan."
    hint = "Hapus kalimat itu; cukup nyatakan bagaimana kerja sama diakhiri."
    for alinea, span in waived_kuhperdata(subject.index.bacaan):
        where = place_in(subject, alinea, span)
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
