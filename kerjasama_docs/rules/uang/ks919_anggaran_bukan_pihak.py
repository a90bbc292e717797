"""Biaya dibebankan pada “APBD”, padahal tidak satu pun pihak naskah ini pemerintah daerah.

Naskah hanya dapat membebani anggaran pihaknya sendiri. Kalimat tentang anggaran daerah dalam naskah antarkementerian,
atau anggaran daerah yang dikatakan milik sebuah kementerian, biasanya tertinggal dari naskah lain. Kalimat yang
menyebut APBN atau sumber lain di sampingnya dibiarkan.

Salah: Biaya dibebankan pada anggaran pendapatan dan belanja daerah PIHAK KESATU, yang sebuah kementerian.
Benar: Biaya dibebankan pada anggaran pendapatan dan belanja negara.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.authorship import is_norm, typed_words

DASAR: tuple[Basis, ...] = (Basis("uu-1-2004", "Pasal 3 ayat (3)"),)

_REGION = "pemerintah-daerah"
_CHARGED = regex(
    r"\b(?i:dibiayai|didanai|bersumber|dibebankan|ditanggung|dianggarkan|disediakan|pembiayaan|beban|berasal)\b[^.;]{0,60}?"
    r"(?P<dana>\bAPBD\b|(?i:\banggaran pendapatan dan belanja daerah\b)|(?i:\banggaran daerah\b))"
)
_BESIDE = regex(r"(?i:\bAPBN\b|belanja negara|sumber lain|pihak lain|sesuai dengan kewenangan|pemerintah daerah|tidak)")
"""What says that others pay, too, or that it is not so charged."""


def check(subject: Subject) -> Iterator[Finding]:
    """Find the budget of a region in a naskah without one."""
    kinds = [pihak.golongan for pihak in subject.naskah.pihak]
    if not subject.jenis.is_naskah or _REGION in kinds or None in kinds:
        return
    units = filter(is_norm, subject.index.kata.having_any("apbd", "daerah"))
    for unit, found, where in typed_words(subject, units, _CHARGED):
        if not _BESIDE.search(unit.text):
            message = (
                f"Biaya dibebankan pada “{found['dana']}”, padahal tidak satu pun pihak naskah ini pemerintah daerah."
            )
            hint = "Sebut anggaran pihak yang menanggungnya, atau pihak lain yang memang menyediakan dananya."
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
