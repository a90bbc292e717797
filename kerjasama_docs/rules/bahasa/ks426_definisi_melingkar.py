"""Arti “Uji Kompetensi” mengulang istilahnya sendiri.

Definisi memberi tahu apa yang belum diketahui. “Uji Kompetensi adalah uji kompetensi yang …” hanya mengulang; yang
membaca tetap tidak tahu apa yang diuji. Istilah satu kata yang dipersempit (Hari adalah hari kerja; Menteri adalah
menteri yang …) dan definisi yang menunjuk peraturan dibiarkan.

Salah: Pelatihan Vokasi adalah pelatihan vokasi bagi warga binaan
Benar: Pelatihan Vokasi adalah pembelajaran keterampilan kerja bagi warga binaan
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.istilah import Istilah
from kerjasama_docs.rules.shared.authorship import place_to_mend

DASAR: tuple[Basis, ...] = (
    Basis("uu-12-2011", "Lampiran II angka 107"),
    Basis("uu-12-2011", "Lampiran II angka 243"),
)

_LAW = regex(
    r"sebagaimana (?:dimaksud|diatur|ditetapkan)|(?:sesuai|menurut|berdasarkan|dalam)\b.{0,30}\b(?:undang|peraturan)",
    re.IGNORECASE,
)
"""A meaning that another text of law gives."""
_BEGIN = 3
"""Words of a meaning in which the term itself makes it empty."""


def _is_circular(term: Istilah) -> bool:
    """Whether a meaning begins with its own term, or is nothing but it."""
    meaning, name = term.arti or "", term.nama
    if " " not in name or _LAW.search(meaning):
        return False
    head = " ".join(meaning.split()[: _BEGIN + len(name.split())])
    return bool(re.search(rf"\b{re.escape(name)}\b", head, re.IGNORECASE))


def check(subject: Subject) -> Iterator[Finding]:
    """Find definitions that repeat what they define."""
    for term in subject.index.definisi.semua:
        where = place_to_mend(subject, term.unit, term.span) if _is_circular(term) else None
        if where is not None:
            message = f"Arti “{term.nama}” mengulang istilahnya sendiri."
            hint = "Tulis golongannya lalu pembedanya, tanpa memakai istilah itu."
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[1])
