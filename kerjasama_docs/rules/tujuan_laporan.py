"""Laporan Pemantauan dan Evaluasi ini ditandatangani dan diterima pejabat yang sama, Menteri.

Laporan disampaikan kepada pejabat yang menimbangnya. Naskah induk ditandatangani pimpinan, sedangkan laporannya
lazim ditandatangani pejabat yang melaksanakannya; bila keduanya tidak dibedakan, pimpinan melapor kepada dirinya
sendiri. Kepada siapa laporan disampaikan dapat ditetapkan peraturan; yang ditambahkan perancang tidak menghapusnya.

Salah: laporan kepada Menteri yang juga ditandatangani Menteri.
Benar: laporan kepada Menteri yang ditandatangani pejabat pada laporan.penandatangan.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.views.tujuan import alamat
from kerjasama_docs.rules.subject import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find a report that goes to the one who signs it, or not to those to whom it has to go."""
    built = subject.built
    if built.jenis.bentuk != "laporan" or (to := alamat(built.naskah, built.jenis, built.profil.profil)) is None:
        return
    name, source = built.jenis.nama, built.source
    bound = to.dasar is not None and subject.binds(to.dasar.peraturan)
    basis = Basis(to.dasar.peraturan, to.dasar.pasal) if to.dasar and bound else None
    if to.sendiri:
        level = Level.GALAT if subject.final else Level.PERINGATAN
        message = f"{name} ini ditandatangani dan diterima pejabat yang sama, {to.sendiri}."
        hint = "Tulis pejabat yang menandatangani laporan pada laporan.penandatangan, atau perbaiki laporan.kepada."
        yield Finding("tujuan-laporan", level, message, source.where(("laporan", "penandatangan")), hint, basis)
    if to.kurang and basis:
        offices = " dan ".join(key.replace("-", " ").title() for key in to.kurang)
        message = f"{name} ini tidak disampaikan kepada {offices}."
        hint = "Tambahkan pada laporan.kepada, atau kosongkan isian itu agar terisi menurut peraturan."
        where = source.where(("laporan", "kepada"))
        yield Finding("tujuan-laporan", Level.PERINGATAN, message, where, hint, basis)
