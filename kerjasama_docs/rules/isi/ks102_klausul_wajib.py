"""Klausul penutup tidak boleh ditiadakan dari Nota Kesepahaman.

Tanpa klausul tertentu naskah tidak lengkap sebagai naskah dinas, walaupun tidak ada pasal peraturan yang
menyebutnya satu demi satu. Bunyinya boleh diganti, keberadaannya tidak.

Salah: klausul: {penutup: tidak}
Benar: klausul: {penutup: {teks: bunyi sendiri}}
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()
SILENT_BESIDE = ("isi-wajib",)


def _deleted(subject: Subject) -> Iterator[Finding]:
    """Pasal of the parent that its kind needs and an adendum deletes."""
    if subject.induk is None:
        return
    jenis = subject.induk.berlaku.akar.jenis
    needed = {ref.id for ref in jenis.refs if ref.wajib}
    hint = "Ubah bunyinya dengan “ubah” dan teks, atau hapus butir ini."
    for place, change in enumerate(subject.naskah.perubahan):
        if change.hapus in needed and not change.ayat:
            message = f"Klausul {change.hapus} tidak boleh dihapus dari {jenis.nama}."
            yield subject.finding(message, ("perubahan", place, "hapus"), hint, level=Level.GALAT)


def _switched_off(subject: Subject) -> Iterator[Finding]:
    """Klausul of the kind itself."""
    off = {name: choice for name, choice in subject.naskah.klausul.items() if choice.pakai is False}
    for ref in subject.jenis.refs:
        if ref.wajib and ref.id in off:
            message = f"Klausul {ref.id} tidak boleh ditiadakan dari {subject.jenis.nama}."
            hint = "Hapus “tidak”, atau ganti bunyinya dengan teks."
            if isi := off[ref.id].isi:
                hint = f"Hapus “pakai: tidak”; isinya ({daftar(isi, 'dan')}) lalu tercetak."
            yield subject.finding(message, ("klausul", ref.id), hint, level=Level.GALAT)


def check(subject: Subject) -> Iterator[Finding]:
    """Find klausul that the kind needs and the drafter switched off or deletes."""
    yield from _deleted(subject)
    yield from _switched_off(subject)
