"""Isian [alamat PIHAK KEDUA] belum diisi.

Naskah yang ditandatangani tidak boleh memuat kurung isian. Dalam rancangan isian yang terbuka hanya
diperingatkan; untuk naskah final (--final) menjadi galat. Nomor, tanggal, dan tempat penandatanganan boleh
tetap bertitik-titik, karena diisi dengan tangan saat penandatanganan.

Salah: alamat dikosongkan, sehingga tercetak [alamat PIHAK KEDUA].
Benar: alamat: Jalan Medan Merdeka Utara Nomor 7, Jakarta Pusat
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Finding, Level
from kerjasama_docs.inputs import unspell
from kerjasama_docs.naskah.tree import Isian, all_lines
from kerjasama_docs.rules.registry import Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Find every isian that is printed, each once."""
    level = Level.GALAT if subject.final else Level.PERINGATAN
    seen: set[Isian] = set()
    for line, _ in all_lines(subject.built.pohon):
        for piece in line:
            plain = Isian(piece.text, piece.path) if isinstance(piece, Isian) else None
            if plain is None or plain in seen:
                continue
            seen.add(plain)
            where = subject.built.source.where(unspell(plain.path))
            hint = f"Isi {plain.path} pada berkas masukan." if plain.path else "Isi pada bunyi klausul ini."
            yield Finding("isian-terbuka", level, f"Isian [{plain.text}] belum diisi.", where, hint)
