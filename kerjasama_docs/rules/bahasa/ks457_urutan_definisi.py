"""“Menteri” diberi arti sesudah “Direktur Jenderal”, padahal lebih tinggi.

Jabatan dan instansi dalam ketentuan umum diurutkan dari yang tertinggi ke yang terendah; organisasi yang dibentuk
masyarakat diletakkan di bawahnya. Yang dibandingkan hanya sebutan yang tingkatnya jelas dari namanya.

Salah: 1. Direktur Jenderal adalah …; 2. Menteri adalah …
Benar: 1. Menteri adalah …; 2. Direktur Jenderal adalah …
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.istilah import Istilah
from kerjasama_docs.rules.shared.authorship import place_to_mend

DASAR: tuple[Basis, ...] = (Basis("uu-13-2022", "Lampiran II angka 109a"),)

_OFFICES = (
    regex(r"Presiden\b"),
    regex(r"Menteri(?: |$)"),
    regex(r"(?:Sekretaris|Direktur|Inspektur) Jenderal(?: |$)|Gubernur(?: |$)"),
    regex(r"Direktur(?! Jenderal| Utama)(?: |$)|Kepala (?:Biro|Pusat|Kantor Wilayah)|(?:Bupati|Wali ?[Kk]ota)(?: |$)"),
    regex(r"Kepala (?:Kantor Imigrasi|Lembaga Pemasyarakatan|Lapas|Rutan|Rumah Tahanan|Balai|Bidang|Dinas|UPT)"),
)
"""Offices by their rank, the highest first."""
_BODIES = (
    regex(r"Kementerian(?: |$)"),
    regex(r"(?:Direktorat|Sekretariat|Inspektorat) Jenderal(?: |$)"),
    regex(r"Kantor Wilayah(?: |$)"),
    regex(r"(?:Kantor Imigrasi|Lembaga Pemasyarakatan|Rumah Tahanan|Balai|Unit Pelaksana Teknis)(?: |$)"),
    regex(r"(?:Yayasan|Perkumpulan|Asosiasi|Persatuan|Ikatan|Organisasi (?:Profesi|Kemasyarakatan))(?: |$)"),
)
"""Institutions by their rank; those of society behind those of the state."""
_SCALES = (_OFFICES, _BODIES)


def _ranked(terms: tuple[Istilah, ...], scale: tuple[re.Pattern[str], ...]) -> Iterator[tuple[int, Istilah]]:
    """The terms that have a rank on a scale."""
    for term in terms:
        ranks = (rank for rank, pattern in enumerate(scale) if pattern.match(term.nama))
        if (rank := next(ranks, None)) is not None:
            yield rank, term


def _late(subject: Subject, scale: tuple[re.Pattern[str], ...]) -> Iterator[tuple[Istilah, Istilah]]:
    """Terms of a list of definitions that stand behind a lower one, each with that."""
    listed = subject.index.definisi.didaftar
    lowest: tuple[int, Istilah] | None = None
    for rank, term in _ranked(tuple(term for term in subject.index.definisi.semua if term.unit.order in listed), scale):
        if lowest and rank < lowest[0]:
            yield term, lowest[1]
        else:
            lowest = rank, term


def check(subject: Subject) -> Iterator[Finding]:
    """Find offices and institutions that are defined behind a lower one."""
    for term, lower in (pair for scale in _SCALES for pair in _late(subject, scale)):
        where = place_to_mend(subject, term.unit, term.span)
        if where is not None:
            message = f"“{term.nama}” diberi arti sesudah “{lower.nama}”, padahal lebih tinggi."
            hint = f"Letakkan “{term.nama}” di atas “{lower.nama}”."
            yield subject.finding(message, where, hint, level=Level.SARAN, basis=DASAR[0])
