"""Isian pengakhiran tidak dipakai dalam Nota Kesepahaman.

Setiap jenis menyebut isian yang dipakainya: perubahan bagi adendum, pengakhiran bagi naskah yang mengakhiri, analisis
bagi laporannya. Isian lain tidak akan tercetak, dan itu harus diketahui sekarang.

Salah: jenis nota-kesepahaman dengan isian perubahan.
Benar: jenis adendum dengan isian perubahan.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.paths import says
from kerjasama_docs.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find fields that the kind has no use for."""
    built = subject.built
    for name in Naskah.model_fields:
        given = name in built.naskah.model_fields_set and says(getattr(built.naskah, name))
        if given and not built.jenis.takes(name):
            message = f"Isian {name} tidak dipakai dalam {built.jenis.nama}."
            hint = "Hapus isian itu, atau ganti jenis naskahnya (lihat: kerjasama-docs daftar jenis)."
            yield Finding("isian-tak-dipakai", Level.GALAT, message, built.source.where((name,)), hint)
