"""“kerjasama” seharusnya ditulis “kerja sama”.

Gabungan kata ditulis terpisah (kerja sama, tanda tangan, wali kota), juga bila hanya berawalan atau hanya berakhiran
(bekerja sama). Bila berawalan sekaligus berakhiran, semuanya serangkai (pertanggungjawaban, ditandatangani), dan bentuk
terikat selalu serangkai (antarlembaga, nonteknis, pascapelatihan).

Salah: kerjasama antar lembaga yang di tanda tangani dan dipertanggung jawabkan
Benar: kerja sama antarlembaga yang ditandatangani dan dipertanggungjawabkan
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.kata_salah import wrong_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (
    Basis("eyd-v", "Bab II huruf B angka 1"),
    Basis("eyd-v", "Bab II huruf B angka 3"),
    Basis("eyd-v", "Bab II huruf G angka 9"),
)


def _found(subject: Subject) -> Iterator[Finding]:
    for salah in wrong_words(subject, "gabung"):
        message = f"“{salah.tertulis}” seharusnya ditulis “{salah.benar}”."
        hint = f"Tulis “{salah.benar}”; biarkan bila kata itu bagian nama."
        yield subject.finding(message, salah.where, hint, level=Level.SARAN, basis=salah.dasar)


def check(subject: Subject) -> Iterator[Finding]:
    """Find compounds that are joined or parted against the rule."""
    yield from each_word_once(_found(subject))
