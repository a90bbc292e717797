"""Pasal 4 hanya berisi ayat (1); satu ayat tidak diberi nomor.

Pasal dirinci ke dalam beberapa ayat. Bila ketentuannya hanya satu, nomor (1) menimbulkan kesan bahwa ayat (2)
tertinggal, dan rujukan ke Pasal itu menyebut ayat tanpa keperluan.

Salah: Pasal 4 dengan (1) Tim dibentuk oleh PARA PIHAK. dan tanpa ayat (2)
Benar: Pasal 4 dengan kalimat itu tanpa nomor ayat
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.tree.pohon import Kind, Pasal, Unit
from kerjasama_docs.naskah.units.origins import author_of
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.rules.base.subject import Subject

DASAR = (Basis("uu-12-2011", "Lampiran II angka 81"),)


def _only(pasal: Pasal) -> Unit | None:
    """The ayat of a Pasal that has one alone."""
    found = [block for block in pasal.content if isinstance(block, Unit) and block.kind is Kind.AYAT]
    return found[0] if len(found) == 1 else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find Pasal with a single ayat."""
    author = author_of(subject.built)
    hint = "Hapus nomor (1), atau lengkapi ayat berikutnya."
    for pasal in subject.pohon.pasal:
        only = _only(pasal) if pasal.bernama and not pasal.dihapus else None
        if only and author(only.where) is not Author.BUNDLED:
            message = f"{pasal.nama} hanya berisi ayat {only.number}; satu ayat tidak diberi nomor."
            yield subject.finding(message, only.where, hint, level=Level.SARAN, basis=DASAR[0])
