"""The tree as indented text with numbers: golden files, and ``buat --format teks``."""

from collections.abc import Iterable, Iterator

from kerjasama_docs.naskah.tree.inline import Inline, plain
from kerjasama_docs.naskah.tree.kepala import IsiUnsur, Letak, Unsur
from kerjasama_docs.naskah.tree.pohon import Block, Kutipan, Pasal, Pohon, Table
from kerjasama_docs.naskah.tree.tanda_tangan import SignatureColumn


def _text(content: Iterable[Inline]) -> str:
    return plain(content).replace("\u00a0", " ")


def _block(block: Block, depth: int) -> Iterator[str]:
    indent = "    " * depth
    if isinstance(block, Table):
        for row in block.rows:
            yield indent + "| " + " | ".join(_text(cell) for cell in row.cells) + " |"
        return
    if isinstance(block, Kutipan):
        yield from _quoted(block, depth)
        return
    lead = f"{block.number} " if block.number else ""
    yield f"{indent}{lead}{_text(block.content)}"
    for child in block.children:
        yield from _block(child, depth + 1)


def _quoted(block: Kutipan, depth: int) -> Iterator[str]:
    for pasal in block.pasal:
        yield from ("    " * depth + line for line in _heading(pasal, f"Pasal {pasal.number}"))
        yield from (line for below in pasal.content for line in _block(below, depth))


def _heading(pasal: Pasal, number: str) -> tuple[str, ...]:
    """Number and title as they stand to each other; those of a report on one line."""
    title = _text(pasal.judul)
    if not pasal.bernama or (pasal.letak == "samping" and title):
        return (f"{number} {title}",)
    match pasal.letak:
        case "atas" if title:
            return (title, number)
        case "tanpa":
            return (number,)
    return (number, title)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, 0)


def _pasal(pasal: Pasal) -> Iterator[str]:
    """A Pasal under its heading."""
    for bab in pasal.bab:
        yield from ("", bab.nama, _text(bab.judul))
    yield from ("", *_heading(pasal, pasal.kepala), "")
    yield from _blocks(pasal.content)


def _signature(column: SignatureColumn) -> Iterator[str]:
    yield ""
    for line in column.lines:
        if line:
            yield _text(line)


def _surat(pohon: Pohon, letak: Letak) -> Iterator[str]:
    """What a letter has at a place besides its text, each behind an empty line; the letterhead begins the page."""
    if not pohon.surat:
        return
    for isi in pohon.surat.di(letak):
        if isi.unsur is not Unsur.KOP:
            yield ""
        yield from _isi_unsur(isi)


def _isi_unsur(isi: IsiUnsur) -> Iterator[str]:
    match isi.unsur:
        case Unsur.ISIAN:
            yield from (f"{label}: {_text(line)}" for label, line in isi.baris)
        case Unsur.TEMBUSAN:
            yield from _tembusan(isi)
        case _:
            yield from map(_text, isi.lines)


def _lines(pohon: Pohon) -> Iterator[str]:
    yield from _head(pohon)
    yield ""
    yield from _blocks(pohon.opening)
    for pasal in pohon.pasal:
        yield from _pasal(pasal)
    yield from _surat(pohon, Letak.TENGAH)
    yield ""
    yield from _blocks(pohon.closing)
    yield from _surat(pohon, Letak.PENANDATANGAN)
    yield from _foot(pohon)


def _head(pohon: Pohon) -> Iterator[str]:
    """What stands above the text: the head of each page, pictures, letterhead, title, the foot of a cover."""
    yield from (f"<kepala halaman: {_text(line)}>" for line in pohon.kepala_halaman.lines)
    if code := pohon.kepala_halaman.kode_qr:
        yield f"<kode QR: {code}>"
    for logo in pohon.logos:
        yield f"<{logo.text}>"
    yield from _surat(pohon, Letak.KEPALA)
    if pohon.kop:
        yield from (*map(_text, pohon.kop), "")
    for line in pohon.judul:
        yield _text(line.content)
    if pohon.sampul:
        yield from ("", *map(_text, pohon.sampul))


def _tembusan(isi: IsiUnsur) -> Iterator[str]:
    """Who gets a copy; several are numbered."""
    yield "Tembusan:"
    texts = [_text(line) for line in isi.lines]
    yield from [f"{place}. {text}" for place, text in enumerate(texts, 1)] if len(texts) > 1 else texts


def _foot(pohon: Pohon) -> Iterator[str]:
    """Who signs, who gets a copy, and the lampiran."""
    for column in (*pohon.signatures, *pohon.witnesses):
        yield from _signature(column)
    yield from _surat(pohon, Letak.KAKI)
    for part in pohon.lampiran:
        yield ""
        yield from (_text(line) for line in part.heading)
        yield from ("", _text(part.judul), "")
        yield from _blocks(part.content)


def outline(pohon: Pohon) -> str:
    """The whole naskah as text a lawyer can read, one unit a line; a second language stands behind the first."""
    text = "\n".join(_lines(pohon)).rstrip() + "\n"
    return f"{text}\n{outline(pohon.padanan)}" if pohon.padanan else text
