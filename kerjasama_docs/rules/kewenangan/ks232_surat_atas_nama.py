"""Surat kepada Menteri ditandatangani atas nama Direktur Jenderal, bukan olehnya sendiri.

Mandat memindahkan tanda tangan, bukan jabatan: surat kepada Menteri atau pimpinan lembaga lazim ditandatangani pimpinan
unitnya sendiri, sedangkan bawahannya menyurati pejabat yang setingkat atau di bawah pimpinannya. Tidak ada peraturan
yang melarangnya, sehingga ini hanya saran.

Salah: Sekretaris Direktorat Jenderal a.n. Direktur Jenderal menyurati Menteri.
Benar: Direktur Jenderal sendiri yang menandatangani; atau surat itu kepada Sekretaris Jenderal.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import jabatan_disebut, peringkat
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()
_HIGHEST = 0


def _rank(subject: Subject, office: str) -> int | None:
    jabatan = jabatan_disebut(office).jabatan
    return peringkat(jabatan, subject.profil.tingkat_pejabat(jabatan))


def _readers(subject: Subject) -> tuple[str, ...]:
    """The offices that the letter goes to: as the drafter names them, as its kind does, or those of the other pihak."""
    given, to = subject.naskah.surat, subject.index.alamat
    if given and given.tujuan:
        return tuple(map(str, given.tujuan))
    if to:
        return tuple(map(str, to.kepada))
    by = subject.index.penyusun.by.place
    return tuple(each.jabatan for each in subject.index.penanda if each.by.place != by)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a letter to one of the highest rank that is signed in the name of somebody below him."""
    by = subject.index.penyusun
    giver = by.by.penandatangan.atas_nama
    if not subject.jenis.is_surat or not giver or _rank(subject, giver) == _HIGHEST:
        return
    highest = next((each for each in _readers(subject) if _rank(subject, each) == _HIGHEST), "")
    if highest:
        message = f"Surat kepada {highest} ditandatangani atas nama {giver}, bukan olehnya sendiri."
        hint = (
            f"Ganti penanda tangannya dengan {giver}, atau kosongkan atas_nama dan alamatkan surat kepada bawahannya."
        )
        yield subject.finding(message, by.key("atas_nama"), hint, level=Level.SARAN)
