"""Isian [alamat PIHAK KEDUA] belum diisi.

Naskah yang ditandatangani tidak boleh memuat kurung isian. Dalam rancangan isian yang terbuka hanya
diperingatkan; untuk naskah final (--final) menjadi galat. Nomor, tanggal, dan tempat penandatanganan boleh
tetap bertitik-titik, karena diisi dengan tangan saat penandatanganan.

Salah: alamat dikosongkan, sehingga tercetak [alamat PIHAK KEDUA].
Benar: alamat: Jalan Medan Merdeka Utara Nomor 7, Jakarta Pusat
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kerjasama_docs.findings import Finding, Level, Where
from kerjasama_docs.inputs import unspell
from kerjasama_docs.naskah.inline import Isian
from kerjasama_docs.naskah.sendiri import is_own
from kerjasama_docs.naskah.tree import Pasal, all_lines
from kerjasama_docs.naskah.tujuan import PATH
from kerjasama_docs.rules.registry import Subject

_CITED = re.compile(r"dasar_hukum\[\d+\]")
"""An incomplete citation."""


def _place(subject: Subject, isian: Isian, pasal: Pasal | None) -> Where:
    """Where the value is missing in the input; where the isian stands, when it has no place of its own there."""
    unit = pasal.nama if pasal else None
    source = subject.built.source
    if isian.path:
        return replace(source.where(unspell(isian.path)), unit=unit)
    typed = pasal is not None and pasal.where.file == source.file
    return replace(pasal.where if pasal and typed else Where(source.file), unit=unit)


def _official(subject: Subject, isian: Isian) -> str:
    """The other place for the official of the own institution: the profil, which does not know him."""
    match = re.fullmatch(r"pihak\[(\d+)\]\.penandatangan\.(nama|jabatan)", isian.path)
    if not match:
        return ""
    naskah = subject.built.naskah
    pihak = naskah.pihak[int(match[1]) - 1]
    tingkat = pihak.penandatangan.tingkat
    known = tingkat and is_own(pihak, subject.built.profil.profil)
    return f", atau catat {match[2]} pejabat {tingkat} dalam profil {naskah.profil}" if known else ""


def check(subject: Subject) -> Iterator[Finding]:
    """Find every isian that is printed, each once; but for those of which tujuan-surat and dasar-hukum say more."""
    level = Level.GALAT if subject.final else Level.PERINGATAN
    seen: set[Isian] = set()
    for line, pasal in all_lines(subject.built.pohon):
        for piece in line:
            plain = Isian(piece.text, piece.path) if isinstance(piece, Isian) else None
            if plain is None or plain in seen or plain.path == PATH or _CITED.fullmatch(plain.path):
                continue
            seen.add(plain)
            own = (
                f"Isi bahannya pada berkas masukan, atau ganti bunyi klausul {pasal.label}."
                if pasal
                else "Isi bahannya."
            )
            hint = f"Isi {plain.path} pada berkas masukan{_official(subject, plain)}." if plain.path else own
            induk = subject.built.naskah.induk
            if plain.path.startswith("induk") and induk and induk.berkas:
                deeper = plain.path.startswith("induk.induk")
                hint = f"Isi pada berkas masukannya, yang {'mendahului' if deeper else 'bernama'} {induk.berkas}"
                hint += "." if deeper else ", atau tulis “induk: {berkas: …, nomor: […], tanggal: …}”."
            where = _place(subject, plain, pasal)
            yield Finding("isian-terbuka", level, f"Isian [{plain.text}] belum diisi.", where, hint)
