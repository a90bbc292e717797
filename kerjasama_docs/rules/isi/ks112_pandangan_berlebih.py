"""Ada 3 pandangan, sedangkan pihaknya 2.

Pandangan atas hal yang belum disepakati ditulis menurut urutan pihak, satu untuk setiap pihak. Yang lebih tidak
punya tempat dalam tabel berita acara, sehingga tidak akan tercetak.

Salah: tiga pandangan dalam berita acara dua pihak.
Benar: satu pandangan untuk setiap pihak; pandangan yang lebih panjang tetap satu butir.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    """Find more views on a point than there are pihak."""
    given, count = subject.naskah.pembahasan, len(subject.naskah.pihak)
    if given is None or not subject.index.fields["pembahasan"].printed:
        return
    hint = "Hapus yang lebih, atau gabungkan, menjadi satu pandangan untuk setiap pihak menurut urutannya."
    for place, item in enumerate(given.belum_disepakati):
        if len(item.pandangan) > count:
            message = f"Ada {len(item.pandangan)} pandangan, sedangkan pihaknya {count}."
            where = ("pembahasan", "belum_disepakati", place, "pandangan")
            yield subject.finding(message, where, hint, level=Level.GALAT)
