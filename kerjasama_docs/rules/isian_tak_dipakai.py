"""Isian pengakhiran tidak dipakai dalam Nota Kesepahaman.

Beberapa isian hanya berarti bagi jenis tertentu: perubahan bagi adendum, pengakhiran bagi naskah yang mengakhiri,
surat bagi surat, analisis bagi laporannya. Bila tertulis dalam jenis lain, isinya tidak akan tercetak, dan itu harus
diketahui sekarang.

Salah: jenis nota-kesepahaman dengan isian perubahan.
Benar: jenis adendum dengan isian perubahan.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.model.naskah import Naskah
from kerjasama_docs.model.template import NAMED
from kerjasama_docs.naskah import Built
from kerjasama_docs.rules.registry import Subject

_NOT_IN_LETTERS = ("pasal_tambahan", "saksi", "mengetahui", "premis", "definisi", "rangkap")
"""Fields of a naskah that a letter has no place for."""


def _no_place(built: Built) -> Iterator[str]:
    """The fields that the input fills and that its form has no place for; a paper inherits only what it takes."""
    if built.jenis.bentuk == "surat":
        yield from (name for name in _NOT_IN_LETTERS if (name,) in built.source.places)
    if built.jenis.is_paper:
        given = (name for name in Naskah.model_fields if built.source.data.get(name) is not None)
        yield from (name for name in given if not built.jenis.takes(name))


def check(subject: Subject) -> Iterator[Finding]:
    """Find fields that the kind has no use for."""
    built = subject.built
    own = tuple(_no_place(built))
    for name in dict.fromkeys((*NAMED, *own)):
        if getattr(built.naskah, name) and (name in own or not built.jenis.takes(name)):
            message = f"Isian {name} tidak dipakai dalam {built.jenis.nama}."
            hint = "Hapus isian itu, atau ganti jenis naskahnya (lihat: kerjasama-docs daftar jenis)."
            yield Finding("isian-tak-dipakai", Level.GALAT, message, built.source.where((name,)), hint)
