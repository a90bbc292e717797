"""Pasal 4 berisi 2 paragraf tanpa nomor ayat, sehingga tidak dapat diacu satu demi satu.

Pasal dengan lebih dari satu ketentuan dirinci ke dalam ayat yang bernomor. Paragraf tanpa nomor, atau paragraf di
samping ayat yang bernomor, tidak dapat diacu dan mudah terlewat ketika diubah.

Salah: dua paragraf di bawah judul Pasal, masing-masing tanpa nomor
Benar: (1) paragraf pertama, (2) paragraf kedua
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kerjasama_docs.findings import Basis, Finding, Level
from kerjasama_docs.naskah.tree.inline import plain
from kerjasama_docs.naskah.tree.pohon import Block, Kind, Pasal, Unit
from kerjasama_docs.naskah.units.origins import author_of
from kerjasama_docs.naskah.units.record import Author
from kerjasama_docs.rules.base.subject import Subject

DASAR = (Basis("uu-12-2011", "Lampiran II angka 81"), Basis("uu-12-2011", "Lampiran II angka 82"))


def _is(block: Block, kind: Kind) -> bool:
    return isinstance(block, Unit) and block.kind is kind


def _own(before: Block | None, block: Block) -> bool:
    """Whether a paragraph is a sentence of its own, and neither leads to a list nor goes on behind one."""
    if not isinstance(block, Unit) or block.kind is not Kind.PARAGRAF:
        return False
    text = plain(block.content).strip()
    led = isinstance(before, Unit) and plain(before.content).rstrip().endswith(":")
    return text[:1].isupper() and text.endswith(".") and not led


def _paragraphs(content: Sequence[Block]) -> list[Unit]:
    """The paragraphs of a Pasal that are sentences of their own, and those that lead to a list."""
    pairs = pairwise((None, *content))
    return [
        block
        for before, block in pairs
        if isinstance(block, Unit) and (_own(before, block) or (_is(block, Kind.PARAGRAF) and _leads(block)))
    ]


def _leads(block: Unit) -> bool:
    return plain(block.content).rstrip().endswith(":")


def _message(pasal: Pasal) -> tuple[str, Unit] | None:
    """What is wrong with the paragraphs of a Pasal, and the first of those that have no number."""
    found = _paragraphs(pasal.content)
    ayat = any(_is(block, Kind.AYAT) for block in pasal.content)
    if ayat and found and not _leads(found[0]):
        return f"{pasal.nama} memuat paragraf tanpa nomor di samping ayat yang bernomor.", found[0]
    if not ayat and len(found) > 1:
        count = len(found)
        said = f"{pasal.nama} berisi {count} paragraf tanpa nomor ayat, sehingga tidak dapat diacu satu demi satu."
        return said, found[1]
    return None


def check(subject: Subject) -> Iterator[Finding]:
    """Find Pasal with several paragraphs that have no number."""
    author = author_of(subject.built)
    hint = "Beri nomor (1), (2), (3) pada setiap ketentuan, atau satukan bila satu kalimat."
    for pasal in subject.pohon.pasal:
        found = _message(pasal) if pasal.sebutan == "Pasal" and not pasal.dihapus else None
        if found and author(found[1].where) is not Author.BUNDLED:
            yield subject.finding(found[0], found[1].where, hint, level=Level.SARAN, basis=DASAR[1])
