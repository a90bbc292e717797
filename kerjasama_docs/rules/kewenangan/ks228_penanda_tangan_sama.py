"""Budi Santoso menandatangani untuk PIHAK KESATU dan PIHAK KEDUA.

Naskah kerja sama mempertemukan kehendak pihak yang berlainan; orang yang mewakili keduanya berjanji kepada dirinya
sendiri dan berbenturan kepentingan; anggota Direksi atau Pengurus yang demikian tidak berwenang mewakili perseroan
atau yayasannya. Biasanya nama itu tersalin dari pihak yang lain; gelar tidak membedakan.

Salah: nama penanda tangan PIHAK KESATU dan PIHAK KEDUA sama.
Benar: setiap pihak ditandatangani pejabatnya sendiri.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar, nama_polos
from kerjasama_docs.model.pihak import Pihak
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.badan_hukum import is_perseroan, is_yayasan

_PERSEROAN = Basis("uu-40-2007", "Pasal 99 ayat (1)")
_YAYASAN = Basis("uu-16-2001", "Pasal 36 ayat (1)")
DASAR: tuple[Basis, ...] = (_PERSEROAN, _YAYASAN)


def _basis(parties: list[Pihak]) -> Basis | None:
    """The article by which one of the pihak is not represented by somebody with an interest of the other."""
    if any(map(is_perseroan, parties)):
        return _PERSEROAN
    return _YAYASAN if any(map(is_yayasan, parties)) else None


def _signing(subject: Subject) -> Iterator[tuple[int, str]]:
    """All who sign, each with the place of his pihak."""
    for by in subject.index.penanda:
        others = (each.nama_lengkap or "" for each in by.pihak.penandatangan_bersama)
        yield from ((by.by.place, name) for name in (by.nama, *others) if name)


def check(subject: Subject) -> Iterator[Finding]:
    """Find one person who signs for several pihak."""
    if not subject.jenis.is_naskah:
        return
    places: dict[str, list[int]] = {}
    for place, name in _signing(subject):
        same = places.setdefault(nama_polos(name).casefold(), [])
        same += [] if place in same else [place]
    for same in places.values():
        if len(same) > 1:
            parties = [subject.naskah.pihak[place] for place in same]
            whom = daftar([subject.called(place, subject.naskah.pihak[place].nama) for place in same], "dan")
            by = subject.index.penanda[same[-1]]
            message = f"{by.by.penandatangan.nama or by.nama} menandatangani untuk {whom}."
            hint = "Tulis penanda tangan yang benar bagi setiap pihak."
            where, basis = by.key("nama"), _basis(parties)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
