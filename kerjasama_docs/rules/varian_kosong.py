"""Varian Kesepakatan Bersama belum dipilih.

Beberapa jenis hanya berarti dalam salah satu variannya: isi wajib, klausul, dan siapa yang boleh menjadi pihak
bergantung padanya. Tanpa varian semua itu tidak diperiksa. Dalam rancangan varian boleh menyusul.

Salah: jenis kesepakatan-bersama tanpa varian.
Benar: varian: ksdd-wajib
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find a kind that needs a variant and has none."""
    built = subject.built
    if built.jenis.varian_wajib and not built.naskah.varian:
        level = Level.GALAT if subject.final else Level.PERINGATAN
        message = f"Varian {built.jenis.nama} belum dipilih."
        hint = f"Isi varian: {daftar(tuple(built.jenis.varian), 'atau')}."
        yield Finding("varian-kosong", level, message, built.source.where(("varian",)), hint)
