"""Isi kerja sama ditunjuk tanpa Pasalnya, karena Pasal naskah induk tidak dicatat.

Perpanjangan harus memuat isi minimum naskah, boleh dengan menunjuk naskah induk. Menunjuk tanpa menyebut Pasal tidak
menunjuk apa pun, sehingga isi itu tidak ada, baik dengan rujukan maupun ditulis baru.

Salah: induk dicatat tanpa pasal, dan klausul isi tidak dinyalakan.
Benar: induk.pasal memuat {nomor: 2, judul: Ruang Lingkup, label: ruang-lingkup}, atau klausul: {ruang-lingkup: ya}.
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.language import daftar
from kerjasama_docs.rules.subject import Subject

_LAW = "permen-imipas-8-2025"


def check(subject: Subject) -> Iterator[Finding]:
    """Find an extension that points to content of which no Pasal is known."""
    built = subject.built
    if built.induk is None or built.jenis.peran != "perpanjangan" or not subject.binds(_LAW):
        return
    berlaku = built.induk.berlaku
    known: set[str] = {pasal.label for pasal in (*berlaku.pohon.pasal, *built.pohon.pasal)}
    wording, kind = berlaku.akar.wording, berlaku.akar.jenis
    heads = [built.heads[pasal.label] for pasal in built.pohon.pasal if pasal.label in built.heads]
    said = {field for head in heads for field in head.isian}
    known |= {label for field in said for label in wording.by(field)}
    span, _ = wording.prolonged or (None, "")
    own, has = {ref.id for ref in kind.klausul}, {ref.id for ref in built.jenis.klausul}
    if not berlaku.akar.recorded or built.naskah.induk is None:
        return
    absent = [
        isi for isi in kind.wajib if own & {*isi.klausul} and span not in isi.klausul and known.isdisjoint(isi.klausul)
    ]
    if absent:
        level = Level.GALAT if subject.final else Level.PERINGATAN
        message = f"Isi kerja sama ditunjuk tanpa Pasalnya: {', '.join(isi.isi for isi in absent)}."
        labels = daftar([isi.klausul[0] for isi in absent], "dan")
        hint = f"Catat Pasalnya pada induk.pasal dengan labelnya: {labels}."
        if all(has & {*isi.klausul} for isi in absent):
            hint = "Catat Pasalnya pada induk.pasal dengan labelnya, atau nyalakan klausulnya di sini."
        basis = Basis(_LAW, "Pasal 36 ayat (4)")
        yield Finding("isi-tanpa-pasal", level, message, built.source.where(("induk",)), hint, basis)
