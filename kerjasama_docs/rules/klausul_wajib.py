"""Klausul penutup tidak boleh ditiadakan dari Nota Kesepahaman.

Tanpa klausul tertentu naskah tidak lengkap sebagai naskah dinas, walaupun tidak ada pasal peraturan yang
menyebutnya satu demi satu. Bunyinya boleh diganti, keberadaannya tidak.

Salah: klausul: {penutup: tidak}
Benar: klausul: {penutup: {teks: bunyi sendiri}}
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.rules.subject import Subject


def _deleted(subject: Subject) -> Iterator[Finding]:
    """Pasal of the parent that its kind needs and an adendum deletes."""
    built = subject.built
    if built.induk is None:
        return
    kind = built.induk.berlaku.akar.jenis
    needed = {ref.id for ref in kind.refs if ref.wajib}
    for place, change in enumerate(built.naskah.perubahan):
        if change.hapus in needed and not change.ayat:
            where = built.source.where(("perubahan", place, "hapus"))
            message = f"Klausul {change.hapus} tidak boleh dihapus dari {kind.nama}."
            hint = "Ubah bunyinya dengan “ubah” dan teks, atau hapus butir ini."
            yield Finding("klausul-wajib", Level.GALAT, message, where, hint)


def check(subject: Subject) -> Iterator[Finding]:
    """Find klausul that the kind needs and the drafter switched off or deletes."""
    built = subject.built
    yield from _deleted(subject)
    for ref in built.jenis.refs:
        choice = built.naskah.klausul.get(ref.id)
        if ref.wajib and choice and choice.pakai is False:
            where = built.source.where(("klausul", ref.id))
            message = f"Klausul {ref.id} tidak boleh ditiadakan dari {built.jenis.nama}."
            yield Finding(
                "klausul-wajib",
                Level.GALAT,
                message,
                where,
                "Hapus “tidak”, atau ganti bunyinya dengan teks.",
            )
