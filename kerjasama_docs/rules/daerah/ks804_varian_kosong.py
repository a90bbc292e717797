"""Varian Kesepakatan Bersama belum dipilih.

Beberapa jenis hanya berarti dalam salah satu variannya: isi wajib, klausul, dan siapa yang boleh menjadi pihak
bergantung padanya. Tanpa varian semua itu tidak diperiksa. Dalam rancangan varian boleh menyusul.

Salah: jenis kesepakatan-bersama tanpa varian.
Benar: varian: ksdd-wajib
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding
from kerjasama_docs.language import daftar
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    """Find a kind that needs a variant and has none."""
    jenis = subject.jenis
    if jenis.varian_wajib and not subject.naskah.varian:
        hint = f"Isi varian: {daftar(tuple(jenis.varian), 'atau')}."
        yield subject.finding(f"Varian {jenis.nama} belum dipilih.", ("varian",), hint)
