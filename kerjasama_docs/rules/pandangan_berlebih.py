"""Ada 3 pandangan, sedangkan pihaknya 2.

Pandangan atas hal yang belum disepakati ditulis menurut urutan pihak, satu untuk setiap pihak. Yang lebih tidak
punya tempat dalam tabel berita acara, sehingga tidak akan tercetak.

Salah: tiga pandangan dalam berita acara dua pihak.
Benar: satu pandangan untuk setiap pihak; pandangan yang lebih panjang tetap satu butir.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find more views on a point than there are pihak."""
    naskah = subject.built.naskah
    if naskah.pembahasan is None or not subject.built.jenis.takes("pembahasan"):
        return
    for place, item in enumerate(naskah.pembahasan.belum_disepakati):
        given, count = len(item.pandangan), len(naskah.pihak)
        if given > count:
            message = f"Ada {given} pandangan, sedangkan pihaknya {count}."
            hint = "Hapus yang lebih, atau gabungkan, menjadi satu pandangan untuk setiap pihak menurut urutannya."
            where = subject.built.source.where(("pembahasan", "belum_disepakati", place, "pandangan"))
            yield Finding("pandangan-berlebih", Level.GALAT, message, where, hint)
