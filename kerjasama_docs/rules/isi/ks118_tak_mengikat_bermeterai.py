"""“tidak mengikat” bertentangan dengan meterai pada naskah ini.

Bea meterai dikenakan atas dokumen yang menerangkan kejadian yang bersifat perdata, misalnya surat perjanjian. Naskah
yang menyatakan dirinya tidak mengikat, lalu dibubuhi meterai, memberi dua keterangan yang berlawanan tentang
kekuatannya. Meterai tidak dilarang, sehingga ini peringatan.

Salah: “Nota Kesepahaman ini tidak mengikat secara hukum.” dan “dibuat dalam 2 (dua) rangkap bermeterai cukup”.
Benar: naskah yang tidak mengikat dibuat tanpa meterai.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ikatan import place_in, shown, sifat, unbinding

DASAR: tuple[Basis, ...] = (Basis("uu-10-2020", "Pasal 3 ayat (1) huruf a"),)
READ_HINT = "Hapus meterainya, atau hapus pernyataan itu bila naskah ini memang mengikat."
_STAMPED = regex(r"\b(?:ber)?(?:meterai|materai)\b")
_NOT = regex(r"\b(?:tanpa|tidak|bukan)(?: \w+){0,3} $")


def _stamped(subject: Subject) -> bool:
    """Whether the text says that it bears meterai."""
    text = subject.index.bacaan.kecil
    found = (match for match in _STAMPED.finditer(text))
    return any(not _NOT.search(text, max(0, match.start() - 40), match.start()) for match in found)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a naskah that says it binds nobody and bears meterai; of an agreement another rule tells."""
    if sifat(subject) == "perjanjian" or not _stamped(subject):
        return
    hint = "Hapus meterainya (isian meterai: tidak), atau hapus pernyataan itu bila naskah ini memang mengikat."
    for alinea, found in unbinding(subject.index.bacaan):
        message = f"{shown(alinea, found.span())} bertentangan dengan meterai pada naskah ini."
        where = place_in(subject, alinea, found.span())
        yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
        return
