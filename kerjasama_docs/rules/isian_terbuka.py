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
from kerjasama_docs.inputs import spell, unspell
from kerjasama_docs.naskah.parts.blocks import inline
from kerjasama_docs.naskah.tree.inline import Isian
from kerjasama_docs.naskah.tree.pohon import Pasal, all_lines
from kerjasama_docs.naskah.views.pengirim import pengirim, signers
from kerjasama_docs.naskah.views.tujuan import PATH, alamat
from kerjasama_docs.rules.subject import Subject

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
    built = subject.built
    for by in (*signers(built.naskah, built.jenis), pengirim(built.naskah, built.jenis)):
        tingkat, own = by.penandatangan.tingkat, built.profil.profil.is_own(built.naskah.pihak[by.place].nama)
        for what in ("nama", "jabatan") if own and tingkat else ():
            if isian.path == spell((*by.key, what)):
                return f", atau catat {what} pejabat {tingkat} dalam profil {built.naskah.profil}"
    return ""


def _hint(subject: Subject, isian: Isian, pasal: Pasal | None) -> str:
    """What to do about an isian."""
    induk = subject.built.naskah.induk
    own = f"Isi bahannya pada berkas masukan, atau ganti bunyi klausul {pasal.label}." if pasal else "Isi bahannya."
    hint = f"Isi {isian.path} pada berkas masukan{_official(subject, isian)}." if isian.path else own
    if isian.path.startswith("induk") and induk and induk.berkas:
        deeper = isian.path.startswith("induk.induk")
        hint = f"Isi pada berkas masukannya, yang {'mendahului' if deeper else 'bernama'} {induk.berkas}"
        signed = isian.path in {"induk.nomor", "induk.tanggal"}
        hint += ", atau tulis “induk: {berkas: …, nomor: […], tanggal: …}”." if signed else "."
    numbers = isian.path in {"induk.nomor", "induk.induk.nomor"}
    return f"{hint} Bagi pihak yang tidak memberi nomor tulis tanpa." if numbers else hint


def _reported(subject: Subject) -> frozenset[Isian]:
    """What is open in the address by the level of the kerja sama; the rule tujuan-surat says more of it."""
    to = alamat(subject.built.naskah, subject.built.jenis, subject.built.profil.profil)
    offices = (piece for words in ((*to.kepada, *to.melalui) if to else ()) for piece in inline(words))
    return frozenset(piece for piece in offices if isinstance(piece, Isian) and piece.path == PATH)


def check(subject: Subject) -> Iterator[Finding]:
    """Find every isian that is printed, each once; but for those that tujuan-surat and dasar-hukum report."""
    level = Level.GALAT if subject.final else Level.PERINGATAN
    seen = set(_reported(subject))
    for line, pasal in all_lines(subject.built.pohon):
        for piece in line:
            plain = Isian(piece.text, piece.path) if isinstance(piece, Isian) else None
            if plain is None or plain in seen or _CITED.fullmatch(plain.path):
                continue
            seen.add(plain)
            where, hint = _place(subject, plain, pasal), _hint(subject, plain, pasal)
            yield Finding("isian-terbuka", level, f"Isian [{plain.text}] belum diisi.", where, hint)
