"""Lampiran I tidak berisi apa pun selain judulnya.

Lampiran yang hanya berjudul tercetak sebagai halaman kosong di belakang tanda tangan. Baris tanpa nama tabel tidak
tercetak, karena kolomnya belum diketahui. Tabel tanpa baris boleh menunggu selama naskah masih rancangan.

Salah: lampiran: [{judul: Rencana Aksi}]
Benar: lampiran: [{judul: Rencana Aksi, tabel: rencana-aksi, baris: [{kegiatan: pelatihan}]}]
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.tree.lampiran import lampiran_labels
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()

_FILL = "Isi teks, tabel dengan barisnya (lihat kerjasama-docs daftar lampiran), atau berkas yang dilampirkan."


def check(subject: Subject) -> Iterator[Finding]:
    """Find lampiran with nothing below their title, and rows without a table."""
    items = subject.naskah.lampiran
    labels = lampiran_labels(len(items))
    for place, (item, label) in enumerate(zip(items, labels, strict=True)):
        key = ("lampiran", place)
        if item.baris and not item.tabel:
            message = f"Baris {label} tidak tercetak, karena bentuk tabelnya belum disebut."
            hint = "Isi tabel; lihat kerjasama-docs daftar lampiran."
            yield subject.finding(message, (*key, "baris"), hint, level=Level.GALAT)
        elif not (item.teks or item.tabel or item.berkas):
            message = f"{label} tidak berisi apa pun selain judulnya."
            yield subject.finding(message, key, _FILL, level=Level.GALAT)
        elif item.tabel and not item.teks and not item.baris:
            yield subject.finding(f"Tabel {label} belum punya baris.", key, "Isi baris, atau hapus lampiran ini.")
