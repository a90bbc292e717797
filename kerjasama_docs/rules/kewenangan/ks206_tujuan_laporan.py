"""Laporan Pemantauan dan Evaluasi ini ditandatangani dan diterima pejabat yang sama, Menteri.

Laporan disampaikan kepada pejabat yang menimbangnya. Naskah induk ditandatangani pimpinan, sedangkan laporannya
lazim ditandatangani pejabat yang melaksanakannya; bila keduanya tidak dibedakan, pimpinan melapor kepada dirinya
sendiri. Kepada siapa laporan disampaikan dapat ditetapkan peraturan; yang ditambahkan perancang tidak menghapusnya.

Salah: laporan kepada Menteri yang juga ditandatangani Menteri.
Benar: laporan kepada Menteri yang ditandatangani pejabat pada laporan.penandatangan.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.tujuan import Alamat
from kerjasama_docs.rules.base.subject import Subject

DASAR = (Basis("permen-imipas-8-2025", "Pasal 29 ayat (1)"), Basis("permen-imipas-8-2025", "Pasal 42 ayat (3)"))


def _basis(subject: Subject, to: Alamat) -> Basis | None:
    """The article that says to whom it goes, where that binds."""
    return subject.bound(to.dasar.peraturan, to.dasar.pasal) if to.dasar else None


def _to_himself(subject: Subject, to: Alamat) -> Iterator[Finding]:
    """A report that goes to the one who signs it."""
    if to.sendiri:
        message = f"{subject.jenis.nama} ini ditandatangani dan diterima pejabat yang sama, {to.sendiri}."
        hint = "Tulis pejabat yang menandatangani laporan pada laporan.penandatangan, atau perbaiki laporan.kepada."
        yield subject.finding(message, ("laporan", "penandatangan"), hint, basis=_basis(subject, to))


def _passed_over(subject: Subject, to: Alamat) -> Iterator[Finding]:
    """Those to whom a regulation that binds sends it, and the drafter does not."""
    basis = _basis(subject, to)
    if to.kurang and basis:
        offices = " dan ".join(key.replace("-", " ").title() for key in to.kurang)
        message = f"{subject.jenis.nama} ini tidak disampaikan kepada {offices}."
        hint = "Tambahkan pada laporan.kepada, atau kosongkan isian itu agar terisi menurut peraturan."
        yield subject.finding(message, ("laporan", "kepada"), hint, level=Level.PERINGATAN, basis=basis)


def check(subject: Subject) -> Iterator[Finding]:
    """Find a report that goes to the one who signs it, or not to those to whom it has to go."""
    to = subject.index.alamat
    if subject.jenis.is_laporan and to:
        yield from _to_himself(subject, to)
        yield from _passed_over(subject, to)
