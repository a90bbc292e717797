"""Mitra PIHAK KEDUA, Partai Contoh Indonesia, adalah partai politik.

Mitra kerja sama ditentukan: dalam negeri lembaga negara, lembaga pemerintah, lembaga nonpemerintah, dan pemerintah
daerah; luar negeri lembaga pemerintah asing, organisasi internasional, juga yang nonpemerintah, dan subjek hukum
internasional lain. Partai politik dan seseorang tidak disebut di antaranya. Golongan yang diisi tidak mengubah apa
mitra itu menurut namanya.

Salah: pihak bernama Partai Contoh Indonesia, atau bernama sama dengan orang yang menandatanganinya.
Benar: pihak bernama Yayasan Contoh, lembaga-nonpemerintah.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.penanda import Penanda

_HOME = Basis("permen-imipas-8-2025", "Pasal 3 ayat (4)")
_ABROAD = Basis("permen-imipas-8-2025", "Pasal 9")
DASAR = (_HOME, _ABROAD)
_PARTY = regex(
    r"\s*(?:(?:dewan pimpinan|dewan pengurus|pimpinan|pengurus|fraksi|dpp|dpd|dpw|dpc|dpn)\b[^,]{0,40}?\s)?partai\s+\w",
    re.IGNORECASE,
)
_PERSON = regex(r"\s*(?:sdr|sdri|saudara|saudari|bapak|bpk|ibu|tuan|nyonya|tn|ny|nona)\b\.?\s+\w", re.IGNORECASE)
_ALONE = "perseorangan"


def _is_person(by: Penanda) -> bool:
    """Whether a pihak is somebody himself: addressed as one, or of the name of the one who signs."""
    name = (by.pihak.nama or "").strip()
    signer = (by.by.penandatangan.nama or "").strip()
    return bool(_PERSON.match(name)) or bool(name and name.casefold() in {signer.casefold(), by.nama.casefold()})


def _fault(label: str, by: Penanda) -> str:
    """What is wrong with a partner; empty for nothing."""
    if by.sendiri or by.pihak.golongan == _ALONE:
        return ""
    if _PARTY.match(by.pihak.nama or ""):
        return f"Mitra {label}, {by.pihak.nama}, adalah partai politik."
    return f"Mitra {label}, {by.pihak.nama}, tampaknya seseorang, bukan lembaga." if _is_person(by) else ""


def check(subject: Subject) -> Iterator[Finding]:
    """Find partners who are no body that the regulation names; of the golongan perseorangan another rule tells."""
    basis = _ABROAD if subject.jenis.asing else _HOME
    if not subject.binds(basis.regulation):
        return
    for by in subject.index.penanda:
        message = _fault(subject.called(by.by.place), by)
        if message:
            hint = "Periksa siapa mitranya; bila ia mewakili suatu lembaga, tulis nama lembaga itu pada pihak.nama."
            where = ("pihak", by.by.place, "nama")
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=basis)
