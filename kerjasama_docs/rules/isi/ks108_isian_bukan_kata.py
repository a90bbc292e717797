"""Isian ruang_lingkup berisi “5”, bukan kata-kata.

Isian yang menjadi kalimat, nama, atau alamat tercetak seperti yang ditulis. Bilangan saja, atau jawaban ya dan tidak,
hampir selalu jawaban atas pertanyaan lain, misalnya banyaknya butir.

Salah: ruang_lingkup: 5
Benar: ruang_lingkup: [pelatihan vokasi, sertifikasi kompetensi]
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.inputs import spell
from kerjasama_docs.language import dipotong
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.unread import Leaf

DASAR: tuple[Basis, ...] = ()

_SHOWN = 40
_ANSWERS = frozenset({"ya", "tidak", "yes", "no", "true", "false"})


def _hint(leaf: Leaf) -> str:
    if leaf.text.casefold() in _ANSWERS:
        return "Isian ini tidak dijawab ya atau tidak: tulis isinya, atau kosongkan."
    return "Tulis isinya dengan kata-kata, atau kosongkan."


def check(subject: Subject) -> Iterator[Finding]:
    """Find phrases that hold a number or an answer."""
    for leaf in subject.index.leaves:
        wordless = leaf.text.casefold() in _ANSWERS or not any(map(str.isalpha, leaf.text))
        if leaf.base is str and wordless and leaf.fit.words:
            message = f"Isian {spell(leaf.key)} berisi “{dipotong(leaf.text, _SHOWN)}”, bukan kata-kata."
            yield subject.finding(message, leaf.key, _hint(leaf), level=Level.PERINGATAN)
