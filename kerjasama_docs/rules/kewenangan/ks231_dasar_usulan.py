"""Usulan Perjanjian Kerja Sama belum menyebut Nota Kesepahaman yang dilaksanakannya, atau alasan tanpa itu.

Perjanjian kerja sama dapat dibentuk setelah ada Kerja Sama utama. Tanpa itu ia hanya dapat dilaksanakan bila mencakup
substansi yang bersifat teknis, dan/atau atas pertimbangan pimpinan Unit Eselon I; usulan yang tidak menyebut salah
satunya tidak dapat diselaraskan.

Salah: usulan dengan "bentuk: Perjanjian Kerja Sama" saja.
Benar: usulan.kerja_sama_utama menyebut Nota Kesepahamannya; atau "tanpa_induk: {alasan: teknis}"
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject

_AFTER = Basis("permen-imipas-8-2025", "Pasal 6")
_ALONE = Basis("permen-imipas-8-2025", "Pasal 7 ayat (1)")
DASAR = (_AFTER, _ALONE)
_SORT = "teknis"
"""The sort of kerja sama that follows another one, or has a ground for not doing so."""


def _is_technical(subject: Subject) -> bool:
    """Whether a naskah of that sort is proposed: as the drafter says, else by the name of its form."""
    given = subject.naskah.usulan
    if given is None or given.macam:
        return given is not None and given.macam == _SORT
    said = (given.bentuk or "").casefold()
    known = (each for each in subject.jenis.kerja_sama if each.macam == _SORT)
    return any(name.casefold() in said for each in known for name in each.bentuk)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a proposal of a technical kerja sama that rests on nothing, or on two grounds that exclude each other."""
    given, ground = subject.naskah.usulan, subject.naskah.tanpa_induk
    if given is None or not subject.binds(_AFTER.regulation) or not _is_technical(subject):
        return
    if not (given.kerja_sama_utama or ground):
        message = f"Usulan {given.bentuk} belum menyebut Nota Kesepahaman yang dilaksanakannya, atau alasan tanpa itu."
        hint = "Isi usulan.kerja_sama_utama dengan nomor dan tanggalnya, atau tanpa_induk.alasan."
        where = ("usulan", "kerja_sama_utama")
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=_AFTER)
    elif given.kerja_sama_utama and ground:
        message = "Usulan menyebut Kerja Sama utama yang dilaksanakan, dan alasan tanpa Kerja Sama utama."
        hint = "Hapus usulan.kerja_sama_utama atau tanpa_induk."
        yield subject.finding(message, ("tanpa_induk",), hint, level=Level.PERINGATAN, basis=_ALONE)
