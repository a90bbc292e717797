"""Naskah induk menyebut “data pribadi”, tetapi pengakhirannya tidak mengatur pengembalian atau pemusnahannya.

Data, dokumen, dan barang yang diterima dalam kerja sama tidak boleh tertinggal pada pihak lain sesudahnya: data pribadi
yang tidak lagi diperlukan dihapus, barang dikembalikan, akses ditutup. Naskah pengakhiran menyebut apa, oleh siapa, dan
sampai kapan; bila tidak ada yang tersisa, itu pun disebut.

Salah: pengakhiran perjanjian pertukaran data tanpa satu kalimat pun tentang data itu.
Benar: pengembalian: [pemusnahan data Peserta oleh PIHAK KEDUA]
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.shared.teks_induk import teks_induk

_DELETED = Basis("uu-27-2022", "Pasal 43 ayat (1)")
DASAR: tuple[Basis, ...] = (_DELETED,)

_GIVEN = regex(
    r"\b(?:data pribadi|(?:pertukaran|pemanfaatan|penyerahan|akses) (?:dan \w+ )?data|hak akses|pinjam pakai"
    r"|dipinjamkan"
    r"|meminjamkan|peralatan (?:milik|yang dipinjam\w*)|barang milik (?:negara|daerah)|informasi rahasia"
    r"|personal data)\b"
)
_BACK = regex(
    r"\b(?:(?:di|me|pe)?(?:ngembali|kembali)\w*|(?:di|me|pe)(?:m?usnah|nghapus|hapus)\w*|serah terima|menutup akses"
    r"|ditutup"
    r"|dicabut|return\w*|destr\w+|delet\w+|hand(?:ed|ing)? over)\b"
)
_HINTS = {
    "pengembalian": "Isi pengakhiran.pengembalian",
    "penyelesaian": "Tambahkan butir pada pengakhiran.penyelesaian, misalnya pemusnahan data pribadi dan tanggalnya",
}
"""What to do about it, by the field of the kind that says what is still to be done."""


def _received(subject: Subject) -> re.Match[str] | None:
    """What the pihak received from each other under the parent, as far as its file is known."""
    induk = subject.induk
    if induk is None or induk.berlaku.akar.recorded:
        return None
    return _GIVEN.search(teks_induk(subject))


def check(subject: Subject) -> Iterator[Finding]:
    """Find an ending that leaves data and goods where they are."""
    if subject.peran != "pengakhiran" or _BACK.search(subject.index.teks):
        return
    if found := _received(subject):
        message = f"Naskah induk menyebut “{found[0]}”, tetapi pengakhirannya tidak mengatur pengembalian atau "
        field = "penyelesaian" if "pengakhiran.pengembalian" in subject.jenis.lepas else "pengembalian"
        hint = f"{_HINTS[field]}, atau nyatakan bahwa tidak ada data dan barang yang tersisa."
        basis = _DELETED if found[0] in {"data pribadi", "personal data"} else None
        where = ("pengakhiran", field)
        level = Level.PERINGATAN if basis else Level.SARAN
        yield subject.finding(f"{message}pemusnahannya.", where, hint, level=level, basis=basis)
