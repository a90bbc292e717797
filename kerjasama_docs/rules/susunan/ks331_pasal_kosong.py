"""Pasal 4 (TIM) tidak berisi ketentuan.

Pasal tanpa bunyi, atau yang hanya berisi cukup jelas, tidak mengatur apa pun dan menimbulkan pertanyaan apakah ada
yang tertinggal. Isi bunyinya atau tiadakan Pasalnya.

Salah: Pasal 4 Tim, dengan bunyi: Cukup jelas.
Benar: Pasal 4 Tim, dengan ketentuan tentang pembentukan dan tugasnya
"""

import re
from collections.abc import Iterator

from kerjasama_docs.findings import Basis, Finding
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Block, Pasal
from kerjasama_docs.naskah.tree.walk import lines_of, walk
from kerjasama_docs.regex import regex
from kerjasama_docs.rules.base.subject import Subject

DASAR: tuple[Basis, ...] = ()
_WORD = regex(r"[^\W_]")
_EMPTY = regex(
    r"\W*(?:cukup jelas|tidak ada|tidak diatur|nihil|kosong|dikosongkan|sengaja dikosongkan|akan"
    r" (?:diatur|diisi|disusun) (?:kemudian|menyusul)|menyusul|idem|sda|n/?a)\W*",
    re.IGNORECASE,
)
_LONGEST = 80
"""Letters of a Pasal that may say nothing."""


def _said(blocks: tuple[Block, ...]) -> str:
    """All that a Pasal says."""
    return " ".join(plain(line) for block in walk(blocks) for line in lines_of(block)).strip()


def _is_empty(pasal: Pasal) -> bool:
    """Whether a Pasal has no words, or words that say nothing."""
    text = _said(pasal.content)
    return not _WORD.search(text) or (len(text) < _LONGEST and _EMPTY.fullmatch(text) is not None)


def check(subject: Subject) -> Iterator[Finding]:
    """Find Pasal that say nothing; one that an adendum deleted only keeps its place."""
    for pasal in subject.pohon.pasal:
        if pasal.bernama and not pasal.dihapus and _is_empty(pasal):
            title = " ".join(plain(pasal.judul).split())
            named = f"{pasal.nama} ({title})" if title else pasal.nama
            hint = "Isi bunyinya, atau hapus Pasal itu; nomor Pasal lain mengikuti sendiri."
            yield subject.finding(f"{named} tidak berisi ketentuan.", pasal.where, hint)
