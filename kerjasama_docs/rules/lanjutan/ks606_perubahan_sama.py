"""Pasal 8 disebut diubah, tetapi bunyinya sama seperti semula.

Perubahan tanpa teks menyusun ulang Pasal dari isian adendum; bila tidak satu pun isiannya berbeda dari naskah
induk, Pasal itu tercetak persis seperti semula, dan para pihak menandatangani perubahan yang tidak mengubah apa pun.

Salah: “- ubah: jangka-waktu” tanpa isian jangka_waktu yang baru.
Benar: “- ubah: jangka-waktu” dengan jangka_waktu: 7 tahun.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.tree.pohon import Block, Pasal, Unit
from kerjasama_docs.naskah.tree.walk import lines_of, walk
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()


def _number(block: Block) -> str:
    return block.number if isinstance(block, Unit) else ""


def _words(pasal: Pasal) -> tuple[object, ...]:
    """What a Pasal says, wherever it was typed."""
    return (pasal.judul, *((_number(block), *lines_of(block)) for block in walk(pasal.content)))


def check(subject: Subject) -> Iterator[Finding]:
    """Find changes after which a Pasal reads as before."""
    before, after = subject.index.before, subject.index.after
    hint = "Tulis bunyi baru pada teks, tulis isian yang berbeda, atau hapus butir ini."
    for place, change in enumerate(subject.naskah.perubahan):
        old = before.get(change.ubah or "")
        if old and _words(old) == _words(after[old.label]):
            message = f"Pasal {old.number} disebut diubah, tetapi bunyinya sama seperti semula."
            yield subject.finding(message, ("perubahan", place, "ubah"), hint, level=Level.PERINGATAN)
