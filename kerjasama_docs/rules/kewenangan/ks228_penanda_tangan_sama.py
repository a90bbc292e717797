"""Budi Santoso menandatangani untuk PIHAK KESATU dan PIHAK KEDUA.

Naskah kerja sama mempertemukan kehendak pihak yang berlainan; orang yang mewakili keduanya berjanji kepada dirinya
sendiri dan berbenturan kepentingan. Biasanya nama itu tersalin dari pihak
yang lain; gelar tidak membedakan.

Salah: nama penanda tangan PIHAK KESATU dan PIHAK KEDUA sama.
Benar: setiap pihak ditandatangani pejabatnya sendiri.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import nama_polos

DASAR: tuple[Basis, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    """Find one person who signs for several pihak."""
    if not subject.jenis.is_naskah:
        return
    places: dict[str, list[int]] = {}
    for by in subject.index.penanda:
        if by.by.penandatangan.nama:
            places.setdefault(nama_polos(by.by.penandatangan.nama).casefold(), []).append(by.by.place)
    for same in places.values():
        if len(same) > 1:
            whom = daftar([subject.called(place, subject.naskah.pihak[place].nama) for place in same], "dan")
            by = subject.index.penanda[same[-1]]
            message = f"{by.by.penandatangan.nama} menandatangani untuk {whom}."
            hint = "Tulis penanda tangan yang benar bagi setiap pihak."
            yield subject.finding(message, by.key("nama"), hint, level=Level.PERINGATAN)
