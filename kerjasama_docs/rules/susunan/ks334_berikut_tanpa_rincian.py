"""“sebagai berikut” pada Pasal 4 ayat (1) tidak diikuti rincian.

Kata sebagai berikut atau berikut ini menjanjikan rincian. Bila kalimatnya selesai tanpa rincian, rinciannya tertinggal
atau kata itu tidak diperlukan.

Salah: (1) Tim bertugas sebagai berikut.
Benar: (1) Tim bertugas sebagai berikut: dengan huruf a, b, c di bawahnya
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.units.record import Author, Sort, TextUnit
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()
_PROMISED = regex(
    r"\b(?P<frasa>(?:adalah |yaitu )?sebagai berikut|berikut ini|(?:hal|hal-hal|kegiatan|ketentuan|syarat|persyaratan"
    r"|tahapan|cara|pihak|dokumen) berikut|di antaranya|yaitu|yakni)\s*[.;,]?\s*$"
)
_LAST = ("berikut", "antaranya", "yaitu", "yakni")
"""One of these is the last word, or the last but one."""
_TAIL = 60
"""Letters at the end of a sentence that are looked at."""


def _promised(unit: TextUnit, after: TextUnit | None) -> str:
    """The words at the end of a sentence that lead to what does not follow; empty where all follows."""
    tail = unit.text[-_TAIL:]
    found = _PROMISED.search(tail) if any(map(tail.__contains__, _LAST)) else None
    follows = after is not None and after.sort in {Sort.ITEM, Sort.CELL} and after.pasal is unit.pasal
    return found["frasa"] if found and not follows else ""


def check(subject: Subject) -> Iterator[Finding]:
    """Find sentences of the Pasal that end with words for a list and have none."""
    units = subject.units
    for unit, after in zip(units, (*units[1:], None), strict=True):
        if unit.sort not in {Sort.SENTENCE, Sort.ITEM} or unit.pasal is None or unit.bahasa != "indonesia":
            continue
        words = _promised(unit, after)
        if words and subject.author(unit, len(unit.text) - len(words) - 1) is not Author.BUNDLED:
            message = f"“{words}” pada {unit.place} tidak diikuti rincian."
            hint = "Tulis rinciannya pada baris di bawahnya (a., b., c.), atau hapus kata itu."
            yield subject.finding(message, subject.place(unit), hint, level=Level.PERINGATAN)
