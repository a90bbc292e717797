"""Through the tree in the order of reading: blocks, and lines with the Pasal they stand in."""

from collections.abc import Iterable, Iterator

from kerjasama_docs.naskah.tree.inline import Line
from kerjasama_docs.naskah.tree.kepala import Letak
from kerjasama_docs.naskah.tree.pohon import Block, Kutipan, Pasal, Pohon, Table, Unit


def walk(blocks: Iterable[Block]) -> Iterator[Block]:
    """All blocks below, depth first, in the order of reading."""
    for block in blocks:
        yield block
        if isinstance(block, Unit):
            yield from walk(block.children)
        elif isinstance(block, Kutipan):
            yield from (below for pasal in block.pasal for below in walk(pasal.content))


def lines_of(block: Block) -> Iterator[Line]:
    """The inline sequences of one block itself: its text, its cells, or the titles of the Pasal it quotes."""
    match block:
        case Unit(content=content):
            yield content
        case Table(rows=rows):
            yield from (cell for row in rows for cell in row.cells)
        case Kutipan(pasal=quoted):
            yield from (pasal.judul_tercetak for pasal in quoted)


def _lines_below(blocks: Iterable[Block], pasal: Pasal | None = None) -> Iterator[tuple[Line, Pasal | None]]:
    return ((line, pasal) for block in walk(blocks) for line in lines_of(block))


def all_lines(pohon: Pohon) -> Iterator[tuple[Line, Pasal | None]]:
    """Every inline sequence of the tree in the order of reading, with the Pasal it stands in."""
    yield from ((line, None) for line in pohon.kepala_halaman.lines)
    yield from ((line, None) for line in pohon.kop)
    yield from ((line.content, None) for line in pohon.judul)
    yield from ((line, None) for line in pohon.sampul)
    yield from _lines_of_surat(pohon, Letak.KEPALA)
    yield from _lines_below(pohon.opening)
    for pasal in pohon.pasal:
        yield from ((bab.judul, None) for bab in pasal.bab)
        yield pasal.judul_tercetak, pasal
        yield from _lines_below(pasal.content, pasal)
    yield from _lines_of_surat(pohon, Letak.TENGAH)
    yield from _lines_below(pohon.closing)
    yield from _foot_lines(pohon)
    if pohon.padanan:
        yield from all_lines(pohon.padanan)


def _lines_of_surat(pohon: Pohon, letak: Letak) -> Iterator[tuple[Line, None]]:
    """What a letter has at a place besides its text."""
    if pohon.surat:
        yield from ((line, None) for isi in pohon.surat.di(letak) for line in isi.lines)


def _foot_lines(pohon: Pohon) -> Iterator[tuple[Line, None]]:
    """The lines below the text: signatures, the foot of a letter, the lampiran."""
    yield from _lines_of_surat(pohon, Letak.PENANDATANGAN)
    for column in (*pohon.signatures, *pohon.witnesses):
        yield from ((line, None) for line in column.lines)
    yield from _lines_of_surat(pohon, Letak.KAKI)
    for part in pohon.lampiran:
        yield from ((line, None) for line in (*part.heading, part.judul))
        yield from ((line, None) for line, _ in _lines_below(part.content))
