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
from kerjasama_docs.rules.subject import Subject

_CODE, _LAW = "sekretariat-kerja-sama", "pp-28-2018"
_LEAST = 5
"""Years (PP 28/2018 Pasal 7 ayat (2) huruf c)."""


def _short(start: date | None, end: date | None) -> bool:
    """Whether a known span has fewer days than so many years; 1 January to 31 December is a whole year."""
    if start is None or end is None or start.year + _LEAST > date.max.year:
        return False
    return end < language.tambah(start, _LEAST, "tahun") - timedelta(days=1)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a secretariat of a kerja sama that is not wajib, or is too short for it."""
    built = subject.built
    found = [name for name, head in built.heads.items() if "sekretariat" in head.ciri]
    if not found or not subject.binds(_LAW):
        return
    name, varian = found[0], built.jenis.varian.get(built.naskah.varian or "")
    where, basis = built.source.where(("klausul", name)), Basis(_LAW, "Pasal 7 ayat (2)")
    if varian and not varian.kerja_sama_wajib:
        message = "Sekretariat kerja sama dibentuk, sedangkan kerja samanya bukan kerja sama wajib."
        hint = f"Hapus klausul {name}, atau pastikan dasarnya."
        yield Finding(_CODE, Level.PERINGATAN, message, where, hint, basis)
    start = built.naskah.jangka_waktu.mulai or built.naskah.penandatanganan.tanggal
    if _short(start, built.naskah.berakhir):
        message = f"Sekretariat kerja sama dibentuk, sedangkan jangka waktunya kurang dari {_LEAST} tahun."
        hint = f"Perpanjang jangka waktunya, atau hapus klausul {name}."
        yield Finding(_CODE, Level.GALAT, message, where, hint, basis)
