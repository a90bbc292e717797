"""Istilah “Instruktur” diberi arti, tetapi tidak dipakai lagi.

Ketentuan umum hanya memuat istilah yang dipakai berulang dalam Pasal berikutnya. Istilah yang tidak dipakai biasanya
tertinggal dari naskah lain, atau dalam Pasal ditulis dengan kata lain, sehingga artinya tidak sampai ke sana.

Salah: Instruktur adalah orang yang mengajar, tanpa Pasal yang menyebut Instruktur
Benar: Instruktur adalah orang yang mengajar, dan Pasal 5 mewajibkan Instruktur membawa tanda pengenal
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.istilah import Istilah
from kerjasama_docs.rules.shared.authorship import place_to_mend
from kerjasama_docs.rules.shared.pemakaian import uses_of_istilah

DASAR: tuple[Basis, ...] = (Basis("uu-12-2011", "Lampiran II angka 102"),)


_OPENING = regex(r"Dalam [^:]{3,80} ini(?:,)? yang dimaksud dengan\b")
"""How a Pasal that defines one term for the whole naskah begins; a meaning for one Pasal may be used once."""


def _used(subject: Subject, term: Istilah) -> bool:
    """Whether another text than its own definition speaks of it."""
    return any(
        unit.order != term.unit.order
        for name in term.sebutan
        for unit, _ in uses_of_istilah(subject, name, persis=False)
    )


def check(subject: Subject) -> Iterator[Finding]:
    """Find terms that are defined and never used."""
    for term in subject.index.definisi.semua:
        listed = term.unit.order in subject.index.definisi.didaftar or _OPENING.match(term.unit.text)
        where = place_to_mend(subject, term.unit, term.span) if listed and term.arti else None
        if where is not None and not term.unit.quoted and term.unit.part == "batang-tubuh" and not _used(subject, term):
            message = f"Istilah “{term.nama}” diberi arti, tetapi tidak dipakai lagi."
            hint = "Hapus definisinya, atau pakai istilah itu dalam Pasal yang dimaksud."
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=DASAR[0])
