"""Sekretariat kerja sama dibentuk, sedangkan jangka waktunya kurang dari 5 tahun.

Sekretariat kerja sama dapat dibentuk bagi kerja sama wajib yang terus-menerus, kompleks, dan berjangka waktu paling
singkat 5 tahun. Sekretariat bagi kerja sama lain tidak punya dasar, dan pendanaannya dapat dipersoalkan.

Salah: klausul sekretariat-kerja-sama dipakai, jangka_waktu: 3 tahun.
Benar: klausul sekretariat-kerja-sama dipakai dalam varian ksdd-wajib, jangka_waktu: 5 tahun.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from kerjasama_docs import language
from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (Basis("pp-28-2018", "Pasal 7 ayat (2)"),)

_LAW, _ARTICLE = "pp-28-2018", "Pasal 7 ayat (2)"
_LEAST = 5
"""Years (PP 28/2018 Pasal 7 ayat (2) huruf c)."""


def _short(start: date | None, end: date | None) -> bool:
    """Whether a known span has fewer days than so many years; 1 January to 31 December is a whole year."""
    if start is None or end is None or start.year + _LEAST > date.max.year:
        return False
    return end < language.tambah(start, _LEAST, "tahun") - timedelta(days=1)


def _faults(subject: Subject, klausul: str) -> Iterator[tuple[Level, str, str]]:
    """Level, message and remedy."""
    naskah = subject.naskah
    varian = subject.jenis.varian.get(naskah.varian or "")
    if varian and not varian.kerja_sama_wajib:
        message = "Sekretariat kerja sama dibentuk, sedangkan kerja samanya bukan kerja sama wajib."
        yield Level.PERINGATAN, message, f"Hapus klausul {klausul}, atau pastikan dasarnya."
    if _short(naskah.jangka_waktu.mulai or subject.tanggal, naskah.berakhir):
        message = f"Sekretariat kerja sama dibentuk, sedangkan jangka waktunya kurang dari {_LEAST} tahun."
        yield Level.GALAT, message, f"Perpanjang jangka waktunya, atau hapus klausul {klausul}."


def check(subject: Subject) -> Iterator[Finding]:
    """Find a secretariat of a kerja sama that is not wajib, or is too short for it."""
    basis = subject.bound(_LAW, _ARTICLE)
    klausul = next((name for name, head in subject.built.heads.items() if "sekretariat" in head.ciri), None)
    if basis and klausul:
        for level, message, hint in _faults(subject, klausul):
            yield subject.finding(message, ("klausul", klausul), hint, level=level, basis=basis)
