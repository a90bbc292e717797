"""Pembayaran dari APBD melampaui satu tahun anggaran; pastikan persetujuan bersama kepala daerah dan DPRD.

Kegiatan tahun jamak dianggarkan atas persetujuan bersama kepala daerah dan DPRD, dan jangka waktu penganggarannya tidak
melampaui akhir tahun masa jabatan kepala daerah, kecuali prioritas atau kepentingan strategis nasional. Perjanjian yang
membagi pembayaran ke beberapa tahun anggaran lazim menyebut persetujuan itu. Yang dibaca ialah dana menurut tahun
anggaran, dan kalimat yang menyebut tahun jamak.

Salah: pendanaan dari APBD {2026: 300.000.000, 2027: 300.000.000} tanpa menyebut persetujuannya.
Benar: pasal yang menyebut persetujuan bersama Gubernur dan DPRD atas kegiatan tahun jamak itu.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.ujaran import ujaran_about

_AGREED, _TERM = Basis("pp-12-2019", "Pasal 92 ayat (3)"), Basis("pp-12-2019", "Pasal 92 ayat (6)")
DASAR: tuple[Basis, ...] = (_AGREED, _TERM)

_SOURCE, _REGION, _LAW = "apbd", "pemerintah-daerah", "pp-28-2018"
_WORDS = ("tahun jamak", "multi year", "multiyear", "multi-year", "multitahun", "tahun anggaran jamak")
_APPROVED = regex(
    r"\bpersetujuan\b[^.;]{0,120}?(?:dewan perwakilan rakyat daerah|dprd)|(?:dewan perwakilan rakyat daerah"
    r"|dprd)[^.;]{0,80}?"
    r"\b(?:menyetujui|persetujuan)"
)
_SEVERAL, _LONG = 2, 5
"""Budget years that are several, and years between them that are more than a term of a kepala daerah."""


def _years(subject: Subject) -> list[int]:
    """The budget years over which a region pays, in order."""
    money = subject.naskah.pendanaan
    return sorted(int(year) for year in money.tahun if year.isdigit()) if _SOURCE in money.sumber else []


def _unapproved(subject: Subject, years: list[int]) -> Iterator[Finding]:
    """Payments over several years, in a naskah that speaks of no approval."""
    said = next(ujaran_about(subject, *_WORDS), None) if len(years) < _SEVERAL else None
    message = "Pembayaran dari APBD melampaui satu tahun anggaran; pastikan persetujuan bersama kepala daerah dan DPRD."
    hint = "Sebut persetujuan atas kegiatan tahun jamak itu, atau batasi pembayaran pada satu tahun anggaran."
    where = said.place(subject) if said else ("pendanaan", "tahun")
    yield subject.finding(message, where, hint, level=Level.PERINGATAN, basis=_AGREED)


def _too_long(subject: Subject, years: list[int]) -> Iterator[Finding]:
    """Payments over more years than one kepala daerah leads."""
    if len(years) < _SEVERAL or years[-1] - years[0] < _LONG:
        return
    message = (
        f"Pembayaran dari APBD terbagi dari tahun {years[0]} sampai dengan tahun {years[-1]}; periksa apakah tidak "
    )
    message += "melampaui akhir tahun masa jabatan kepala daerah."
    hint = "Persingkat, atau tunjukkan bahwa kegiatannya prioritas atau kepentingan strategis nasional."
    yield subject.finding(message, ("pendanaan", "tahun"), hint, level=Level.PERINGATAN, basis=_TERM)


def check(subject: Subject) -> Iterator[Finding]:
    """Find payments of a region over several budget years without the approval of its DPRD."""
    if not (subject.binds(_LAW) and any(pihak.golongan == _REGION for pihak in subject.naskah.pihak)):
        return
    years = _years(subject)
    if len(years) < _SEVERAL and not any(word in subject.index.teks for word in _WORDS):
        return
    yield from (_too_long if _APPROVED.search(subject.index.teks) else _unapproved)(subject, years)
