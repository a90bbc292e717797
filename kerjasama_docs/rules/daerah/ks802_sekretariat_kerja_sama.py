"""Sekretariat kerja sama dibentuk, sedangkan jangka waktunya kurang dari 5 tahun.

Sekretariat kerja sama dapat dibentuk bagi kerja sama wajib yang terus-menerus, kompleks, dan berjangka waktu paling
singkat 5 tahun. Bagi kerja sama lain sekretariat tidak disebut, dan pendanaannya dapat dipersoalkan; biayanya
dibebankan pada anggaran masing-masing daerah. Naskah yang menjabarkan kesepakatan bersama boleh lebih pendek daripada
kerja samanya, sehingga hanya diperingatkan, seperti juga sekretariat yang disebut dengan kata sendiri.

Salah: klausul sekretariat-kerja-sama dipakai, jangka_waktu: 3 tahun.
Benar: klausul sekretariat-kerja-sama dipakai dalam varian ksdd-wajib, jangka_waktu: 5 tahun.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.sebutan_pihak import with_labels
from kerjasama_docs.rules.shared.ujaran import Ujaran, ujaran_about

DASAR: tuple[Basis, ...] = (Basis("pp-28-2018", "Pasal 7 ayat (2)"), Basis("pp-28-2018", "Pasal 7 ayat (4)"))

_LAW, _ARTICLE = "pp-28-2018", "Pasal 7 ayat (2)"
_COSTS = "Pasal 7 ayat (4)"
_REGION = "pemerintah-daerah"
_FORMED = regex(
    r"\b(?:membentuk|dibentuk|pembentukan)\b[^.;]{0,40}?\bsekretariat (?:kerja sama|bersama)", re.IGNORECASE
)
_CHARGED = (
    r"\bsekretariat\b[^.;]{0,80}?"
    r"(?P<pada>\b(?:dibebankan (?:kepada|pada)|ditanggung(?: oleh)?"
    r"|(?:bersumber|dibiayai|didanai) (?:dari|oleh|dengan))"
    r"\s+(?:APBN|anggaran pendapatan dan belanja negara|{pihak}|mitra|hibah|sponsor)\b)"
)
"""On whom a secretariat is charged, before what the pihak are called is known."""
_LEAST = 5
"""Years (PP 28/2018 Pasal 7 ayat (2) huruf c)."""


def _short(start: date | None, end: date | None) -> bool:
    """Whether a known span has fewer days than so many years; 1 January to 31 December is a whole year."""
    if start is None or end is None or start.year + _LEAST > date.max.year:
        return False
    return end < language.tambah(start, _LEAST, "tahun") - timedelta(days=1)


def _faults(subject: Subject, klausul: str | None) -> Iterator[tuple[Level, str, str]]:
    """Level, message and remedy."""
    what = f"klausul {klausul}" if klausul else "ketentuan itu"
    naskah = subject.naskah
    varian = subject.jenis.varian.get(naskah.varian or "")
    if varian and not varian.kerja_sama_wajib:
        message = "Sekretariat kerja sama dibentuk, sedangkan kerja samanya bukan kerja sama wajib."
        yield Level.PERINGATAN, message, f"Hapus {what}, atau pastikan dasarnya."
    elif _short(naskah.jangka_waktu.mulai or subject.tanggal, naskah.berakhir):
        message = f"Sekretariat kerja sama dibentuk, sedangkan jangka waktunya kurang dari {_LEAST} tahun."
        sure = klausul and naskah.induk is None
        level = Level.GALAT if sure else Level.PERINGATAN
        yield level, message, f"Perpanjang jangka waktunya, atau hapus {what}."


def _told(subject: Subject) -> Ujaran | None:
    """The sentence of the drafter's own that forms a secretariat, where no klausul does."""
    for said in ujaran_about(subject, "sekretariat", bahasa="indonesia"):
        found = _FORMED.search(said.text)
        if found and not said.denied(found.start(), found.end()):
            return said
    return None


def _among_regions(subject: Subject) -> bool:
    """Whether all pihak are regions: of another kerja sama the article says nothing."""
    return all(pihak.golongan == _REGION for pihak in subject.naskah.pihak)


def _charged(subject: Subject) -> Iterator[Finding]:
    """A secretariat whose costs are not borne by the budget of each region."""
    charged = with_labels(_CHARGED, subject.labels)
    for said in ujaran_about(subject, "sekretariat", bahasa="indonesia"):
        found = charged.search(said.text)
        if found and not said.negated:
            message = f"Pendanaan sekretariat kerja sama “{found['pada']}”, bukan pada anggaran masing-masing daerah."
            hint = "Bebankan pendanaannya pada anggaran pendapatan dan belanja daerah masing-masing daerah."
            where = said.place(subject, found)
            yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=Basis(_LAW, _COSTS))


def _formed(subject: Subject, klausul: str | None, basis: Basis) -> Iterator[Finding]:
    """A secretariat that a klausul or a sentence forms."""
    said = None if klausul else _told(subject)
    if klausul or said:
        where = said.place(subject) if said else ("klausul", klausul or "")
        for level, message, hint in _faults(subject, klausul):
            yield subject.finding(message, where, hint, level=level, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a secretariat of a kerja sama that is not wajib, is too short for it, or is paid for by somebody else."""
    basis = subject.bound(_LAW, _ARTICLE)
    klausul = next((name for name, head in subject.built.heads.items() if "sekretariat" in head.ciri), None)
    if basis and (klausul or _among_regions(subject)):
        yield from _formed(subject, klausul, basis)
        yield from _charged(subject)
