"""Pasal 1267 KUHPerdata ikut dikesampingkan, sehingga tuntutan ganti rugi ikut lepas.

Yang hendak dilepaskan biasanya keharusan meminta pembatalan kepada hakim, yang diatur Pasal 1266. Pasal 1267 memberi
pihak yang dirugikan pilihan menuntut pemenuhan atau pembatalan dengan ganti rugi; mengesampingkannya seluruhnya
membuang hak itu juga. Pengesampingan yang dibatasi, misalnya “sepanjang mengenai putusan hakim”, tidak disebut.

Salah: “PARA PIHAK mengesampingkan Pasal 1266 dan Pasal 1267 KUHPerdata.”
Benar: “PARA PIHAK mengesampingkan Pasal 1266 KUHPerdata sepanjang mengenai keharusan meminta pembatalan kepada
pengadilan.”
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.pemerintah import antarpemerintah
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ikatan import place_in, sifat, waived_kuhperdata

DASAR: tuple[Basis, ...] = (Basis("kuhperdata", "Pasal 1267"),)
_LIMITED = regex(
    r"\b(?:sepanjang|sejauh|hanya|terbatas|khusus|kecuali|tanpa (?:mengurangi|menghilangkan|melepaskan)|tetap berhak"
    r"|tidak (?:mengurangi|menghapus\w*|menghilangkan)|sehingga|sekadar|putusan|persetujuan hakim|penetapan)\b"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a contract that waives Pasal 1267 without limit; of bodies of the state other rules tell."""
    if sifat(subject) == "pemahaman" or "1267" not in subject.index.bacaan.kecil or antarpemerintah(subject.naskah):
        return
    message = "Pasal 1267 KUHPerdata ikut dikesampingkan, sehingga tuntutan ganti rugi ikut lepas."
    hint = "Sebut Pasal 1266 saja, atau batasi: “sepanjang mengenai keharusan meminta pembatalan kepada pengadilan”."
    for alinea, (start, end) in waived_kuhperdata(subject.index.bacaan):
        said = alinea.kecil[start:end]
        if "1267" in said and not _LIMITED.search(said):
            where = place_in(subject, alinea, (start, end))
            yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])
