"""Mitra disebut di “Taipei”; periksa hubungan diplomatiknya dengan Indonesia.

Kerja sama daerah dengan luar negeri mensyaratkan hubungan diplomatik, yang pembukaan dan pemutusannya ditetapkan
Presiden; bagi instansi pusat hal itu patut ditanyakan. Daftar tempatnya menurut pengetahuan umum dan dapat berubah,
sehingga ini pertanyaan. Rencana kerja sama lazim menyatakan hubungan itu, dan naskah yang menyatakan sebaliknya tidak
memenuhi syarat.

Salah: memorandum antara Pemerintah Kota Tangerang dan Pemerintah Kota Taipei.
Benar: memorandum dengan kota di negara yang mempunyai hubungan diplomatik dengan Indonesia.
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.model.base import ASING
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.negara import place_without_relations
from kerjasama_docs.rules.shared.ujaran import ujaran_about

_REGION, _STATE = Basis("pp-28-2018", "Pasal 27 ayat (1) huruf a"), Basis("uu-37-1999", "Pasal 9 ayat (1)")
DASAR: tuple[Basis, ...] = (_REGION, _STATE)

_NONE = regex(
    r"\b(?:(?:belum|tidak) (?:mempunyai|memiliki|ada|terdapat|terjalin|menjalin) hubungan diplomatik"
    r"|tanpa hubungan diplomatik|no diplomatic relations|without diplomatic relations)\b",
    re.IGNORECASE,
)


def _basis(subject: Subject) -> Basis:
    return _REGION if subject.binds(_REGION.regulation) else _STATE


def _partners(subject: Subject) -> Iterator[Finding]:
    """Partners in a state without relations, by their names and where they are."""
    for place, pihak in enumerate(subject.naskah.pihak):
        if pihak.golongan not in ASING:
            continue
        for field, text in (("nama", pihak.nama), ("nama_judul", pihak.nama_judul), ("alamat", pihak.alamat)):
            if where := place_without_relations(text or ""):
                message = f"Mitra disebut di “{where.title()}”; periksa hubungan diplomatiknya dengan Indonesia."
                hint = (
                    "Tanyakan kepada kementerian yang membidangi luar negeri sebelum melanjutkan, atau ganti mitranya."
                )
                key = ("pihak", place, field)
                yield subject.finding(message, key, hint, level=Level.PERINGATAN, basis=_basis(subject))
                break


def check(subject: Subject) -> Iterator[Finding]:
    """Find partners in a state with which Indonesia has no diplomatic relations."""
    if not any(pihak.golongan in ASING for pihak in subject.naskah.pihak):
        return
    yield from _partners(subject)
    for said in ujaran_about(subject, "diplomati"):
        if found := _NONE.search(said.text):
            message = f"Naskah menyebut “{found[0]}”; periksa hubungan diplomatiknya dengan Indonesia."
            hint = "Perbaiki kalimat itu bila keliru, atau tanyakan kepada kementerian yang membidangi luar negeri."
            where = said.place(subject, found)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=_basis(subject))
