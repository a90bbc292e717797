"""“perubahan kebijakan pemerintah” disebut keadaan kahar, padahal salah satu PIHAK badan pemerintah.

Keadaan kahar ialah peristiwa di luar kekuasaan yang mengalaminya. Badan pemerintah yang dapat menunjuk kebijakan
pemerintah sebagai keadaan kahar dapat membebaskan dirinya sendiri, sedangkan pihak lain tidak. Perubahan kebijakan
ditangani dengan mengubah atau mengakhiri naskah. Antara pihak yang bukan badan pemerintah, butir itu tidak disebut.

Salah: “Keadaan kahar meliputi bencana alam dan perubahan kebijakan pemerintah.” dengan kementerian sebagai pihak.
Benar: “Keadaan kahar meliputi bencana alam dan wabah penyakit.”
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.pemerintah import ada_pemerintah
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.bacaan import Alinea, Bacaan
from kerjasama_docs.rules.shared.ikatan import place_in

DASAR: tuple[Basis, ...] = (Basis("kuhperdata", "Pasal 1245"),)
_KAHAR = regex(r"\b(?:kahar|memaksa|force majeure)\b")
_POLICY = regex(
    r"\b(?:(?:perubahan|adanya|terbitnya|penetapan|pergantian) )?(?:kebijakan|keputusan|tindakan|peraturan)"
    r"(?: (?:baru|moneter|keuangan|ekonomi|umum)){0,2}(?: dari| oleh)? pemerintah\b(?! daerah lain| negara)"
)
_NOT = regex(r"\b(?:tidak|bukan(?:lah)?|selain|kecuali)(?: \w+){0,2} (?:termasuk|merupakan|dianggap|berlaku|kahar)\b")


def _called(bacaan: Bacaan) -> Iterator[tuple[Alinea, re.Match[str]]]:
    """Where a Pasal on kahar, or a sentence that speaks of it, counts what a government decides."""
    for bagian in bacaan.bagian:
        in_title = _KAHAR.search(bagian.kepala)
        for alinea in bagian.alinea:
            if (in_title or _KAHAR.search(alinea.kecil)) and not _NOT.search(alinea.kecil):
                yield from ((alinea, found) for found in _POLICY.finditer(alinea.kecil))


def check(subject: Subject) -> Iterator[Finding]:
    """Find what a government decides called kahar where a pihak is of the government, once."""
    bacaan = subject.index.bacaan
    if "pemerintah" not in bacaan.kecil or not ada_pemerintah(subject.naskah):
        return
    hint = "Hapus dari keadaan kahar; perubahan kebijakan ditangani dengan mengubah atau mengakhiri naskah."
    for alinea, found in _called(bacaan):
        message = f"“{found[0]}” disebut keadaan kahar, padahal salah satu PIHAK badan pemerintah."
        where = place_in(subject, alinea, found.span())
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
        return
