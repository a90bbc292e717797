"""Pasal 4 tidak berjudul, sedangkan Pasal lain berjudul.

Judul Pasal menyebut pokoknya dalam beberapa kata, tanpa tanda baca di akhir. Judul yang kosong, berupa kalimat, atau
sangat panjang membuat daftar Pasal dan rujukan sulit dibaca.

Salah: judul: PIHAK KESATU wajib menyediakan ruang, listrik, dan air bagi seluruh peserta kegiatan.
Benar: judul: Sarana dan Prasarana
"""

from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.tree.inline import Isian
from kerjasama_docs.naskah.tree.pohon import Pasal
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject
from kerjasama_docs.rules.reading.judul import title_of

DASAR: tuple[Basis, ...] = ()
_WORD = regex(r"[^\W\d_]{2,}")
_NORM = regex(r"(?i:\b(?:wajib|berhak|dapat|harus|dilarang|akan|adalah|bertanggung jawab atas)\b)")
_MOST = 10
"""Words of a title."""
_NO_SENTENCE = 3
"""Words that make no sentence yet: who, has to, what."""


def _fault(pasal: Pasal, *, titled: bool) -> tuple[str, Level] | None:
    """What is wrong with a title, and how much it weighs."""
    title = title_of(pasal)
    words = _WORD.findall(title)
    if not words:
        return (f"{pasal.nama} tidak berjudul, sedangkan Pasal lain berjudul.", Level.PERINGATAN) if titled else None
    if title.endswith((".", ";", ":", ",")):
        return f"Judul {pasal.nama} “{title}” berakhir dengan tanda baca.", Level.SARAN
    if len(words) > _MOST:
        return f"Judul {pasal.nama} terlalu panjang: {len(words)} kata.", Level.SARAN
    if len(words) > _NO_SENTENCE and _NORM.search(title):
        return f"Judul {pasal.nama} “{title}” berupa kalimat.", Level.SARAN
    return None


def check(subject: Subject) -> Iterator[Finding]:
    """Find Pasal whose title is missing or no title."""
    every = [pasal for pasal in subject.pohon.pasal if pasal.bernama and not pasal.dihapus and pasal.letak != "tanpa"]
    titled = any(_WORD.search(title_of(pasal)) for pasal in every)
    hint = "Tulis pokoknya dalam beberapa kata, misalnya “Pembentukan Tim”, tanpa titik di akhir."
    for pasal in every:
        fault = None if any(isinstance(piece, Isian) for piece in pasal.judul) else _fault(pasal, titled=titled)
        if fault:
            yield subject.finding(fault[0], pasal.where, hint, level=fault[1])
