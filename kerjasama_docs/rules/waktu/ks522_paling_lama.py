"""Perjanjian Kerja Sama Tertentu ini berlaku 30 hari, lebih lama daripada 14 hari kalender.

Kerja sama tertentu untuk menyelenggarakan pelayanan publik tidak boleh lebih dari 14 hari dan tidak boleh diulang. Yang
dihitung ialah hari pertama sampai dengan hari terakhirnya. Untuk waktu yang lebih lama, tugas diserahkan dengan
perjanjian kerja sama menurut Pasal 13 ayat (1), atau dimintakan bantuan penyelenggara lain menurut Pasal 12.

Salah: terhitung sejak tanggal 1 Maret 2027 sampai dengan tanggal 30 Maret 2027.
Benar: terhitung sejak tanggal 1 Maret 2027 sampai dengan tanggal 14 Maret 2027.
"""

from collections.abc import Iterator
from datetime import date

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import tambah
from kerjasama_docs.model.base import Durasi
from kerjasama_docs.model.tenggat import HARI_KERJA
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = (Basis("uu-25-2009", "Pasal 13 ayat (5)"),)

_ANY_DAY = date(2001, 1, 1)
"""The first day of a term whose own is still open; a year after it has no leap day."""


def _days_of(lama: Durasi) -> int:
    """How many days a length of time has; working days are counted as if no other lay between them."""
    jumlah, satuan = lama.dihitung
    return jumlah if satuan == HARI_KERJA else (tambah(_ANY_DAY, jumlah, satuan) - _ANY_DAY).days


def _days(subject: Subject) -> int | None:
    """How many days the term has, the first and the last counted; None while that is not known."""
    span = subject.naskah.jangka_waktu
    first = span.mulai or subject.tanggal
    last = subject.naskah.berakhir
    if first and last:
        return (last - first).days + 1
    return _days_of(span.lama) if span.lama else None


def check(subject: Subject) -> Iterator[Finding]:
    """Find a kerja sama that runs longer than the regulation allows for its kind."""
    longest = subject.jenis.paling_lama
    days = _days(subject) if longest else None
    if longest is None or days is None:
        return
    if days > _days_of(longest.lama):
        message = f"{subject.jenis.nama} ini berlaku {days} hari, lebih lama daripada {longest.lama.diketik}."
        hint = (
            f"Persingkat jangka waktunya menjadi paling lama {longest.lama.diketik}, atau pakai jenis perjanjian lain."
        )
        basis = Basis(longest.peraturan, longest.pasal)
        yield subject.finding(message, ("jangka_waktu",), hint, level=Level.GALAT, basis=basis)
