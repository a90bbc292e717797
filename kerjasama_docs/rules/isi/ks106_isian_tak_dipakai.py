"""Isian pengakhiran tidak dipakai dalam Nota Kesepahaman.

Setiap jenis menyebut isian yang dipakainya: perubahan bagi adendum, pengakhiran bagi naskah yang mengakhiri, analisis
bagi laporannya. Isian lain tidak akan tercetak, dan itu harus diketahui sekarang.

Salah: jenis nota-kesepahaman dengan isian perubahan.
Benar: jenis adendum dengan isian perubahan.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def check(subject: Subject) -> Iterator[Finding]:
    """Find fields that the kind has no use for."""
    hint = "Hapus isian itu, atau ganti jenis naskahnya (lihat: kerjasama-docs daftar jenis)."
    for field in subject.index.fields.values():
        if field.filled and not field.printed:
            message = f"Isian {field.name} tidak dipakai dalam {subject.jenis.nama}."
            yield subject.finding(message, (field.name,), hint, level=Level.GALAT)
