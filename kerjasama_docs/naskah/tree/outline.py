"""The tree as indented text with numbers: golden files, and ``buat --format teks``."""

from collections.abc import Iterable, Iterator, Sequence

from kerjasama_docs.naskah.tree.inline import Inline, Line, plain
from kerjasama_docs.naskah.tree.kepala import KepalaSurat
from kerjasama_docs.naskah.tree.pohon import Block, Kutipan, Pasal, Pohon, SignatureColumn, Table


def _text(content: Iterable[Inline]) -> str:
    return plain(content).replace("\u00a0", " ")


def _block(block: Block, depth: int) -> Iterator[str]:
    indent = "    " * depth
    if isinstance(block, Table):
        for row in block.rows:
            yield indent + "| " + " | ".join(_text(cell) for cell in row.cells) + " |"
        return
    if isinstance(block, Kutipan):
        for pasal in block.pasal:
            yield from (f"{indent}Pasal {pasal.number}", f"{indent}{_text(pasal.judul)}")
            yield from (line for below in pasal.content for line in _block(below, depth))
        return
    lead = f"{block.number} " if block.number else ""
    yield f"{indent}{lead}{_text(block.content)}"
    for child in block.children:
        yield from _block(child, depth + 1)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, 0)


def _pasal(pasal: Pasal) -> Iterator[str]:
    """A Pasal, its title on a line of its own; a heading of a report on one line."""
    title = _text(pasal.judul)
    yield from ("", *((pasal.kepala, title) if pasal.bernama else (f"{pasal.kepala} {title}",)), "")
    yield from _blocks(pasal.content)


def _signature(column: SignatureColumn) -> Iterator[str]:
    yield ""
    for line in (column.heading, *column.office, column.name, column.nip, *column.below):
        if line:
            yield _text(line)


def _surat_head(surat: KepalaSurat) -> Iterator[str]:
    yield from (_text(line) for line in surat.kop)
    if surat.judul:
        yield from ("", *(_text(line.content) for line in surat.judul))
        return
    yield from ("", _text(surat.tempat_tanggal), "")
    yield from (f"{label}: {_text(value)}" for label, value in surat.isian)
    yield from ("", *(_text(line) for line in surat.tujuan))


def _lines(pohon: Pohon) -> Iterator[str]:
    yield from _head(pohon)
    yield ""
    yield from _blocks(pohon.opening)
    for pasal in pohon.pasal:
        yield from _pasal(pasal)
    if pohon.surat and pohon.surat.diktum:
        yield from ("", _text(pohon.surat.diktum))
    yield ""
    yield from _blocks(pohon.closing)
    if pohon.surat and pohon.surat.judul:
        yield from ("", _text(pohon.surat.tempat_tanggal))
    yield from _foot(pohon)


def _head(pohon: Pohon) -> Iterator[str]:
    """What stands above the text: pictures, letterhead, title, the foot of a cover."""
    for logo in pohon.logos:
        yield f"<{logo.text}>"
    if pohon.surat:
        yield from _surat_head(pohon.surat)
    for line in pohon.judul:
        yield _text(line.content)
    if pohon.laporan and pohon.laporan.sampul:
        yield from ("", *map(_text, pohon.laporan.sampul))


def _tembusan(lines: Sequence[Line]) -> Iterator[str]:
    """Who gets a copy; several are numbered."""
    if not lines:
        return
    yield from ("", "Tembusan:")
    texts = [_text(line) for line in lines]
    yield from [f"{place}. {text}" for place, text in enumerate(texts, 1)] if len(texts) > 1 else texts


def _foot(pohon: Pohon) -> Iterator[str]:
    """Who signs, who gets a copy, and the lampiran."""
    for column in (*pohon.signatures, *pohon.witnesses):
        yield from _signature(column)
    if pohon.surat:
        yield from _tembusan(pohon.surat.tembusan)
    for part in pohon.lampiran:
        yield ""
        yield from (_text(line) for line in part.heading)
        yield from ("", _text(part.judul), "")
        yield from _blocks(part.content)


def outline(pohon: Pohon) -> str:
    """The whole naskah as text a lawyer can read, one unit a line; a second language stands behind the first."""
    text = "\n".join(_lines(pohon)).rstrip() + "\n"
    return f"{text}\n{outline(pohon.padanan)}" if pohon.padanan else text
