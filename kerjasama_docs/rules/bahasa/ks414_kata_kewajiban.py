"""“PIHAK KEDUA akan menyerahkan” tidak menyatakan kewajiban.

Kewajiban dinyatakan dengan kata wajib, hak dengan berhak, dan syarat dengan harus. Akan hanya meramalkan: yang berjanji
“akan menyerahkan” dapat berkata bahwa waktunya belum tiba. Yang diperiksa ialah naskah yang menimbulkan hak dan
kewajiban; dalam naskah yang tidak mengikat, akan memang kata yang tepat.

Salah: PIHAK KEDUA akan menyerahkan laporan setiap triwulan
Benar: PIHAK KEDUA wajib menyerahkan laporan setiap triwulan
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import is_norm, text_before, typed_words
from kerjasama_docs.rules.shared.same_words import each_word_once

DASAR: tuple[Basis, ...] = (
    Basis("uu-12-2011", "Lampiran II angka 265"),
    Basis("uu-12-2011", "Lampiran II angka 268"),
    Basis("uu-12-2011", "Lampiran II angka 269"),
)

_PIHAK = r"(?:PARA )?PIHAK(?: [A-Z]{2,}){0,5}|[Pp]ihak (?:[Pp]ertama|[Kk]e\w+)"
_DUTY = regex(
    rf"\b({_PIHAK}) (akan|perlu|mesti|diharapkan|hendaknya|diminta|sebaiknya|seyogianya)"
    r" (?!datang|timbul|dapat|berakhir|dilaksanakan)((?:men?|mem|meng|meny|ber)\w{3,})"
)
"""A pihak of whom something is foretold; "yang akan" in front of it is no promise."""
_CLAUSE = regex(r"\b(?:dalam hal|apabila|jika|bila|bahwa|sebelum|setelah|agar|yang)\b[^,;.]*$", re.IGNORECASE)
"""What makes a clause of it, which promises nothing."""
_NEAR = 300
"""Letters before a duty among which a clause of it begins."""
_WORDS = ("akan", "perlu", "mesti", "diharapkan", "hendaknya", "diminta", "sebaiknya", "seyogianya")
_DUTIES = "pihak.kewajiban"
"""The field whose wording makes a kind one that binds."""


def _found(subject: Subject) -> Iterator[Finding]:
    if _DUTIES not in subject.index.worded:
        return
    for unit, found, where in typed_words(subject, filter(is_norm, subject.index.kata.having_any(*_WORDS)), _DUTY):
        if not _CLAUSE.search(text_before(unit, found.start(), _NEAR)):
            message = f"“{found[0]}” tidak menyatakan kewajiban."
            hint = f"Tulis “{found[1]} wajib {found[3]}” bila itu kewajiban, atau “dapat” bila pilihan."
            yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[1])


def check(subject: Subject) -> Iterator[Finding]:
    """Find duties that are foretold, in a naskah that makes duties."""
    yield from each_word_once(_found(subject))
