"""Isi kerja sama ditunjuk tanpa Pasalnya, karena Pasal naskah induk tidak dicatat.

Perpanjangan harus memuat isi minimum naskah, boleh dengan menunjuk naskah induk. Menunjuk tanpa menyebut Pasal tidak
menunjuk apa pun, sehingga isi itu tidak ada, baik dengan rujukan maupun ditulis baru.

Salah: induk dicatat tanpa pasal, dan klausul isi tidak dinyalakan.
Benar: induk.pasal memuat {nomor: 2, judul: Ruang Lingkup, label: ruang-lingkup}, atau klausul: {ruang-lingkup: ya}.
"""

from collections.abc import Iterator, Sequence

from kerjasama_docs.findings import Basis, Finding
from kerjasama_docs.language import daftar
from kerjasama_docs.model.isi_wajib import Isi
from kerjasama_docs.naskah.rantai.records import Berlaku
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.sebab import sebab

DASAR: tuple[Basis, ...] = (Basis("permen-imipas-8-2025", "Pasal 36 ayat (4)"),)

_LAW = "permen-imipas-8-2025"


def _known(subject: Subject) -> set[str]:
    """Labels of the Pasal that the parent records or this naskah prints; a Pasal of new kegiatan tells of the old."""
    printed = [head for label, head in subject.built.heads.items() if label in subject.index.labels]
    said = {field for head in printed for field in head.isian}
    retold = {label for field in said for label in subject.index.wording.by(field)}
    return {*subject.index.before, *subject.index.labels, *retold}


def _absent(subject: Subject, berlaku: Berlaku) -> list[Isi]:
    """The content that the kind of the parent demands and of which no Pasal is known; the span is said here."""
    jenis, known = berlaku.akar.jenis, _known(subject)
    span, _ = subject.index.wording.prolonged or (None, "")
    own = {ref.id for ref in jenis.klausul}
    demanded = (isi for isi in jenis.wajib if not own.isdisjoint(isi.klausul) and span not in isi.klausul)
    return [isi for isi in demanded if known.isdisjoint(isi.klausul)]


def _hint(subject: Subject, absent: Sequence[Isi]) -> str:
    here = {ref.id for ref in subject.jenis.klausul}
    if all(not here.isdisjoint(isi.klausul) for isi in absent):
        return "Catat Pasalnya pada induk.pasal dengan labelnya, atau nyalakan klausulnya di sini."
    return f"Catat Pasalnya pada induk.pasal dengan labelnya: {daftar([isi.klausul[0] for isi in absent], 'dan')}."


def check(subject: Subject) -> Iterator[Finding]:
    """Find an extension that points to content of which no Pasal is known."""
    if subject.induk is None or subject.peran != "perpanjangan" or not subject.binds(_LAW):
        return
    berlaku = subject.induk.berlaku
    if not berlaku.akar.recorded or subject.naskah.induk is None:
        return
    absent = _absent(subject, berlaku)
    if absent:
        lacking, why = ", ".join(isi.isi for isi in absent), sebab(subject, _LAW)
        message = f"Isi kerja sama ditunjuk tanpa Pasalnya, yang wajib {why}: {lacking}."
        basis = subject.bound(_LAW, "Pasal 36 ayat (4)")
        yield subject.finding(message, ("induk",), _hint(subject, absent), basis=basis)
