"""Surat kepada Menteri ditandatangani atas nama Direktur Jenderal, bukan olehnya sendiri.

Mandat memindahkan tanda tangan, bukan jabatan: surat kepada Menteri atau pimpinan lembaga lazim ditandatangani pimpinan
unitnya sendiri, sedangkan bawahannya menyurati pejabat yang setingkat atau di bawah pimpinannya. Tidak ada peraturan
yang melarangnya, sehingga ini hanya saran.

Salah: Sekretaris Direktorat Jenderal a.n. Direktur Jenderal menyurati Menteri.
Benar: Direktur Jenderal sendiri yang menandatangani; atau surat itu kepada Sekretaris Jenderal.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.pejabat import TERTINGGI, peringkat_disebut
from kerjasama_docs.naskah.views.tujuan import dituju
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def _is_highest(subject: Subject, office: str) -> bool:
    return peringkat_disebut(office, subject.profil) == TERTINGGI


def _readers(subject: Subject) -> tuple[str, ...]:
    """The offices that the letter goes to: as the drafter names them, as its kind does, or those of the other pihak."""
    if offices := dituju(subject.naskah, subject.index.alamat):
        return tuple(map(str, offices))
    by = subject.index.penyusun.by.place
    return tuple(each.jabatan for each in subject.index.penanda if each.by.place != by)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a letter to one of the highest rank that is signed in the name of somebody below him."""
    by = subject.index.penyusun
    giver = by.by.penandatangan.atas_nama
    if not subject.jenis.is_surat or not giver or _is_highest(subject, giver):
        return
    highest = next((each for each in _readers(subject) if _is_highest(subject, each)), "")
    if highest:
        message = f"Surat kepada {highest} ditandatangani atas nama {giver}, bukan olehnya sendiri."
        hint = (
            f"Ganti penanda tangannya dengan {giver}, atau kosongkan atas_nama dan alamatkan surat kepada bawahannya."
        )
        yield subject.finding(message, by.key("atas_nama"), hint, level=Level.SARAN)
