"""Pasal 8 disebut diubah, tetapi bunyinya sama seperti semula.

Perubahan tanpa teks menyusun ulang Pasal dari isian adendum; bila tidak satu pun isiannya berbeda dari naskah
induk, Pasal itu tercetak persis seperti semula, dan para pihak menandatangani perubahan yang tidak mengubah apa pun.

Salah: “- ubah: jangka-waktu” tanpa isian jangka_waktu yang baru.
Benar: “- ubah: jangka-waktu” dengan jangka_waktu: 7 tahun.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.naskah.tree.pohon import Pasal, Unit, lines_of, walk
from kerjasama_docs.rules.subject import Subject


def _words(pasal: Pasal) -> tuple[object, ...]:
    """What a Pasal says, wherever it was typed."""
    below = ((block.number if isinstance(block, Unit) else "", *lines_of(block)) for block in walk(pasal.content))
    return (pasal.judul, *below)


def check(subject: Subject) -> Iterator[Finding]:
    """Find changes after which a Pasal reads as before."""
    built = subject.built
    if built.induk is None:
        return
    before = {pasal.label: pasal for pasal in built.induk.berlaku.pohon.pasal}
    after = {pasal.label: pasal for pasal in built.rantai.berlaku.pohon.pasal}
    for place, change in enumerate(built.naskah.perubahan):
        old = before.get(change.ubah or "")
        if old and _words(old) == _words(after[old.label]):
            message = f"Pasal {old.number} disebut diubah, tetapi bunyinya sama seperti semula."
            hint = "Tulis bunyi baru pada teks, tulis isian yang berbeda, atau hapus butir ini."
            where = built.source.where(("perubahan", place, "ubah"))
            yield Finding("perubahan-sama", Level.PERINGATAN, message, where, hint)
