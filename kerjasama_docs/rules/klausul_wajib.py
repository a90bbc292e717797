"""Klausul penutup tidak boleh ditiadakan dari Nota Kesepahaman.

Tanpa klausul tertentu naskah tidak lengkap sebagai naskah dinas, walaupun tidak ada pasal peraturan yang
menyebutnya satu demi satu. Bunyinya boleh diganti, keberadaannya tidak.

Salah: klausul: {penutup: tidak}
Benar: klausul: {penutup: {teks: bunyi sendiri}}
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.rules.registry import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find klausul that the kind needs and the drafter switched off."""
    built = subject.built
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
